// Set<T> and FrozenSet<T>: Python's set and frozenset, handles on a shared hash table.
//
// The table is CPython's (Objects/setobject.c): same hashes of numbers and tuples, same probing, same growth. Sets of
// ints, bools, floats and tuples of them therefore iterate in the same order as there. The order of str items differs
// from run to run in CPython; here it follows from hash_bytes. The null handle reads as empty.
#pragma once

#include <stdint.h>

#include <type_traits>
#include <utility>

#include "runtime/core/allocate.h"
#include "runtime/core/context.h"
#include "runtime/core/identity.h"
#include "runtime/core/optional.h"

namespace predictor {

template <class T>
struct SetEntry {
  static constexpr int64_t kUnused = INT64_MIN;
  static constexpr int64_t kDummy = -1;  // an item was here; Python's hashes are never -1

  int64_t hash;
  T item;  // holds something only where live()

  bool live() const { return hash != kUnused && hash != kDummy; }
};

// hash(item), but never a mark of the table.
template <class X>
int64_t item_hash(const X& item) {
  const int64_t hashed = hash(item);
  return hashed == -1 ? -2 : hashed == INT64_MIN ? INT64_MIN + 1 : hashed;
}

template <class T>
struct SetObject : Block {
  using Entry = SetEntry<T>;

  Entry* table = nullptr;  // null while the set has never held anything, which counts as eight unused entries
  uint64_t mask = 7;
  uint64_t filled = 0;  // live entries and dummies
  uint64_t size = 0;    // live entries
  uint64_t finger = 0;  // where pop goes on searching

  constexpr SetObject() = default;
  constexpr SetObject(Entry* constants, uint64_t slots, uint64_t count)
      : table(constants), mask(slots - 1), filled(count), size(count) {}

  static void destroy_table(Heap* heap, Entry* table, uint64_t mask) {
    if (table == nullptr) return;
    for (uint64_t i = 0; i <= mask; ++i) {
      if (table[i].live()) table[i].~Entry();
    }
    heap->release(table, (mask + 1) * sizeof(Entry));
  }
  [[gnu::noinline]] static void destroy(SetObject* set) { destroy_in_turn<is_recursive<T>>(set); }
  static void destroy_now(SetObject* set) {
    destroy_table(set->heap, set->table, set->mask);
    destroy_object(set);
  }
};

template <class T, bool frozen>
class PREDICTOR_IN_REGISTERS BasicSet {
 public:
  using value_type = T;
  using Entry = SetEntry<T>;
  constexpr BasicSet() = default;
  constexpr explicit BasicSet(Ref<SetObject<T>> object) : object_(std::move(object)) {}

  // An empty set; null when the heap is exhausted.
  static BasicSet create(Context& ctx) { return BasicSet(create_object<SetObject<T>>(ctx)); }

  uint64_t size() const { return object_ ? object_->size : 0; }
  bool empty() const { return size() == 0; }
  // Entries of the table, live and not, in the order of iteration.
  uint64_t slots() const { return object_ && object_->table != nullptr ? object_->mask + 1 : 0; }
  Entry& entry(uint64_t i) const { return object_->table[i]; }

  const Ref<SetObject<T>>& object() const { return object_; }
  bool null() const { return !object_; }

  // The entry of this item, or null. `hashed` is item_hash(item).
  template <class X>
  Entry* find(const X& item, int64_t hashed) const {
    if (slots() == 0) return nullptr;
    Entry* entry = search(item, hashed);
    return entry->live() ? entry : nullptr;
  }
  template <class X>
  Entry* find(const X& item) const {
    if (!empty()) return find(item, item_hash(item));
    if constexpr (calls_program<X>) item_hash(item);  // which may raise
    return nullptr;
  }

  void add(Context& ctx, int64_t hashed, T item) const {
    if (!object_) return;
    SetObject<T>& set = *object_;
    if (set.table == nullptr && !resize(ctx, 0)) return;
    Entry* dummy = nullptr;  // the last one on the way
    Entry* entry = walk(hashed, [&](Entry& each) {
      if (each.hash == Entry::kDummy) dummy = &each;
      return each.hash == Entry::kUnused || (each.hash == hashed && same(each.item, item));
    });
    if (entry->live()) return;
    if constexpr (calls_program<T>) {
      if (ctx.failed()) return;  // looking for the item did
    }
    if (dummy == nullptr && set.filled == set.mask && !resize(ctx, set.size * 4)) return;  // it could not grow before
    if (dummy == nullptr) ++set.filled;
    ++set.size;
    new (static_cast<void*>(dummy == nullptr ? entry : dummy)) Entry{hashed, std::move(item)};
    if (dummy == nullptr && set.filled * 5 >= set.mask * 3) resize(ctx, set.size > 50000 ? set.size * 2 : set.size * 4);
  }
  T take(Entry* entry) const {
    T item = std::move(entry->item);
    entry->~Entry();
    entry->hash = Entry::kDummy;
    --object_->size;
    return item;
  }

  // Rebuilds the table, without dummies, with more entries than `least`.
  [[gnu::noinline]] bool resize(Context& ctx, uint64_t least) const {
    SetObject<T>& set = *object_;
    uint64_t slots = 8;
    while (slots <= least) slots *= 2;
    if (slots == 8 && set.table != nullptr && set.mask == 7 && set.filled == set.size) return true;
    Entry* table = allocate_array<Entry>(ctx, slots);
    if (table == nullptr) return false;
    for (uint64_t i = 0; i < slots; ++i) table[i].hash = Entry::kUnused;
    Entry* old = set.table;
    const uint64_t old_slots = old == nullptr ? 0 : set.mask + 1;
    set.table = table;
    set.mask = slots - 1;
    set.filled = set.size;
    for (uint64_t i = 0; i < old_slots; ++i) {
      if (old[i].live()) relocate(unused(old[i].hash), &old[i], 1);
    }
    release_array(set.heap, old, old_slots);
    return true;
  }
  // The entry for a new item of a table without dummies.
  Entry* unused(int64_t hashed) const {
    return walk(hashed, [](const Entry& entry) { return entry.hash == Entry::kUnused; });
  }

 private:
  static constexpr uint64_t kLinearProbes = 9;

  template <class X>
  Entry* search(const X& item, int64_t hashed) const {
    return walk(hashed, [&](const Entry& entry) {
      return entry.hash == Entry::kUnused || (entry.hash == hashed && same(entry.item, item));
    });
  }
  // The first entry that ends the search: a few neighbours, then a jump.
  template <class End>
  Entry* walk(int64_t hashed, End end) const {
    const SetObject<T>& set = *object_;
    uint64_t perturb = static_cast<uint64_t>(hashed);
    for (uint64_t i = perturb & set.mask;;) {
      Entry* entry = &set.table[i];
      Entry* last = entry + (i + kLinearProbes <= set.mask ? kLinearProbes : 0);
      for (; entry <= last; ++entry) {
        if (end(*entry)) return entry;
      }
      perturb >>= 5;
      i = (i * 5 + 1 + perturb) & set.mask;
    }
  }

  Ref<SetObject<T>> object_;
};

template <class T>
using Set = BasicSet<T, false>;
template <class T>
using FrozenSet = BasicSet<T, true>;

template <class T, bool frozen>
inline constexpr bool calls_program<BasicSet<T, frozen>> = calls_program<T>;
template <class T, bool frozen>
inline constexpr bool is_recursive<BasicSet<T, frozen>> = is_recursive<T>;
template <class T, bool frozen>
inline constexpr bool is_handle<BasicSet<T, frozen>> = true;

}  // namespace predictor

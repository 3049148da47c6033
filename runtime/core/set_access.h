// Sets: the protocols, iteration, and operations on single items.
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/core/dict_access.h"
#include "runtime/core/sequence.h"
#include "runtime/core/set.h"

namespace predictor {

template <class T, bool frozen>
struct SetIterator {
  using value_type = T;
  BasicSet<T, frozen> set;
  uint64_t size;          // of the set at the start
  uint64_t position = 0;  // of the next entry
  bool changed = false;

  bool next(Context& ctx, T& out) {
    if (changed || set.size() != size) {
      changed = true;
      ctx.raise(RuntimeError, "Set changed size during iteration");
      return false;
    }
    while (position < set.slots() && !set.entry(position).live()) ++position;
    if (position >= set.slots()) return false;
    out = set.entry(position++).item;
    return true;
  }
};
template <class T, bool frozen>
SetIterator<T, frozen> iterate(const BasicSet<T, frozen>& set) {
  return {set, set.size()};
}

// Calls visit(entry) for every item of a set that does not change meanwhile; stops early when it returns false, and
// then returns false.
template <class T, bool frozen, class Visit>
bool for_each_entry(const BasicSet<T, frozen>& set, Visit visit) {
  for (uint64_t i = 0; i < set.slots(); ++i) {
    if (set.entry(i).live() && !visit(set.entry(i))) return false;
  }
  return true;
}

template <class T, bool frozen>
int64_t len(const BasicSet<T, frozen>& set) {
  return static_cast<int64_t>(set.size());
}
template <class T, bool frozen>
bool truth(const BasicSet<T, frozen>& set) {
  return !set.empty();
}
template <class T, bool frozen, class X>
bool contains(const BasicSet<T, frozen>& set, const X& item) {
  return set.find(item) != nullptr;
}
// a <= b: is every item of `a` in `b`?
template <class A, bool f, class B, bool g>
bool less_equal(const BasicSet<A, f>& a, const BasicSet<B, g>& b) {
  if (a.size() > b.size()) return false;
  return for_each_entry(a, [&](const SetEntry<A>& entry) { return b.find(entry.item, entry.hash) != nullptr; });
}
template <class A, bool f, class B, bool g>
bool less(const BasicSet<A, f>& a, const BasicSet<B, g>& b) {
  return a.size() < b.size() && less_equal(a, b);
}
template <class A, bool f, class B, bool g>
bool equal(const BasicSet<A, f>& a, const BasicSet<B, g>& b) {
  return a.size() == b.size() && less_equal(a, b);
}

// CPython: frozenset_hash, which does not depend on the order. A set is looked for among frozen ones by it.
template <class T, bool frozen>
int64_t hash(const BasicSet<T, frozen>& set) {
  auto shuffle = [](uint64_t bits) { return ((bits ^ 89869747u) ^ (bits << 16)) * 3644798167u; };
  uint64_t state = 0;
  for_each_entry(set, [&](const SetEntry<T>& entry) {
    state ^= shuffle(static_cast<uint64_t>(entry.hash));
    return true;
  });
  state ^= (set.size() + 1) * 1927868237u;
  state ^= (state >> 11) ^ (state >> 25);
  state = state * 69069u + 907133923u;
  return state == UINT64_MAX ? 590923713 : static_cast<int64_t>(state);
}

template <class T, bool frozen>
Str repr(Context& ctx, const BasicSet<T, frozen>& set) {
  if (set.empty()) return frozen ? "frozenset()"_s : "set()"_s;
  StrBuilder out(ctx);
  out.append(frozen ? "frozenset({"_s : "{"_s);
  bool first = true;
  for_each_entry(set, [&](const SetEntry<T>& entry) {
    if (!first) out.append(", "_s);
    first = false;
    out.append(repr(ctx, entry.item));
    return !ctx.failed();
  });
  out.append(frozen ? "})"_s : "}"_s);
  return out.finish();
}
template <class T, bool frozen>
Str to_str(Context& ctx, const BasicSet<T, frozen>& set) {
  return repr(ctx, set);
}

template <class T>
void set_add(Context& ctx, const Set<T>& set, std::type_identity_t<T> item) {
  const int64_t hashed = item_hash(item);
  set.add(ctx, hashed, std::move(item));
}
template <class T, class X>
void set_discard(const Set<T>& set, const X& item) {
  if (SetEntry<T>* entry = set.find(item)) set.take(entry);
}
template <class T, class X>
Status set_remove(Context& ctx, const Set<T>& set, const X& item) {
  SetEntry<T>* entry = set.find(item);
  if (entry == nullptr) return raise_key_error(ctx, item);
  set.take(entry);
  return {};
}
// Takes the items in the order of the table, going on where the last pop ended.
template <class T>
Result<T> set_pop(Context& ctx, const Set<T>& set) {
  if (set.empty()) return raise_key_error(ctx, "pop from an empty set"_s);
  SetObject<T>& object = *set.object();
  uint64_t i = object.finger & object.mask;
  while (!object.table[i].live()) i = i == object.mask ? 0 : i + 1;
  object.finger = i + 1;
  return set.take(&object.table[i]);
}
template <class T>
void set_clear(const Set<T>& set) {
  if (set.null()) return;
  SetObject<T>& object = *set.object();
  SetEntry<T>* table = std::exchange(object.table, nullptr);
  const uint64_t mask = std::exchange(object.mask, 7);
  object.filled = object.size = 0;  // pop goes on where it was, as in CPython
  SetObject<T>::destroy_table(object.heap, table, mask);
}

}  // namespace predictor

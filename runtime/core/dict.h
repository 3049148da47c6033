// Dict<K, V>: Python's dict, a handle on a shared insertion-ordered hash table.
//
// As in CPython, entries stand in insertion order in one array and an open-addressing index refers to them; a deleted
// entry leaves a tombstone until the table is next resized. Sizes grow as there. The null handle reads as empty.
// A frozen constant is a DictObject in static storage, immortal, with its index worked out by the compiler: the slot of
// a hash h is h & mask, then (5 * slot + perturb + 1) & mask with perturb = h >> 5, h >> 10, …
#pragma once

#include <stdint.h>

#include <bit>
#include <type_traits>
#include <utility>

#include "runtime/core/allocate.h"
#include "runtime/core/context.h"
#include "runtime/core/identity.h"
#include "runtime/core/optional.h"

namespace predictor {

template <class K, class V>
struct DictEntry {
  static constexpr int64_t kDeleted = -1;  // not the hash of anything in Python

  int64_t hash;  // kDeleted: a tombstone, whose key and value hold nothing
  K key;
  V value;

  bool live() const { return hash != kDeleted; }
};

template <class K, class V>
struct DictObject : Block {
  using Entry = DictEntry<K, V>;
  static constexpr uint32_t kEmpty = 0xffffffff;
  static constexpr uint32_t kDummy = 0xfffffffe;

  Entry* entries = nullptr;
  uint32_t* index = nullptr;  // 1 << log2_slots of them, each kEmpty, kDummy or what reference() gives
  uint64_t size = 0;         // entries that live
  uint32_t filled = 0;       // entries, tombstones among them
  uint32_t room = 0;         // insertions until the table is rebuilt; neither deletion nor popitem gives it back
  uint32_t log2_slots = 0;   // 0 when there is no table

  constexpr DictObject() = default;
  constexpr DictObject(Entry* constants, uint32_t* slots, uint32_t count, uint32_t log2)
      : entries(constants), index(slots), size(count), filled(count), log2_slots(log2) {}

  // How a slot refers to an entry: its number below, and above it what the entry's hash has at that place, so that most
  // entries with another hash are passed over unseen. Numbers are less than 2 / 3 of 1 << log2, so that neither kEmpty nor
  // kDummy refers to one.
  static constexpr uint32_t number_mask(uint32_t log2) { return (uint32_t{1} << log2) - 1; }
  static constexpr uint32_t reference(int64_t hash, uint32_t number, uint32_t log2) {
    return (static_cast<uint32_t>(hash) & ~number_mask(log2)) | number;
  }

  static constexpr uint64_t usable(uint32_t log2) { return log2 == 0 ? 0 : (uint64_t{2} << log2) / 3; }
  static constexpr uint64_t table_bytes(uint32_t log2) {
    return usable(log2) * sizeof(Entry) + (uint64_t{1} << log2) * sizeof(uint32_t);
  }
  static void destroy_entries(Heap* heap, Entry* entries, uint32_t filled, uint32_t log2) {
    for (uint32_t i = 0; i < filled; ++i) {
      if (entries[i].live()) entries[i].~Entry();
    }
    if (log2 != 0) heap->release(entries, table_bytes(log2));
  }
  [[gnu::noinline]] static void destroy(DictObject* dict) { destroy_in_turn<is_recursive<K> || is_recursive<V>>(dict); }
  static void destroy_now(DictObject* dict) {
    destroy_entries(dict->heap, dict->entries, dict->filled, dict->log2_slots);
    destroy_object(dict);
  }
};

// hash(key), but never the mark of a tombstone (Python's own hashes are not -1; those of str and bytes here can be).
template <class X>
int64_t key_hash(const X& key) {
  const int64_t hashed = hash(key);
  return hashed == -1 ? -2 : hashed;
}

// The slots to look at for a hash, in order.
class Probe {
 public:
  Probe(int64_t hash, uint32_t log2_slots)
      : mask_((uint64_t{1} << log2_slots) - 1),
        perturb_(static_cast<uint64_t>(hash)),
        slot_(static_cast<uint64_t>(hash) & mask_) {}
  uint64_t slot() const { return slot_; }
  void next() {
    perturb_ >>= 5;
    slot_ = (slot_ * 5 + perturb_ + 1) & mask_;
  }

 private:
  uint64_t mask_;
  uint64_t perturb_;
  uint64_t slot_;
};

template <class K, class V>
class PREDICTOR_IN_REGISTERS Dict {
 public:
  using key_type = K;
  using mapped_type = V;
  using Entry = DictEntry<K, V>;
  constexpr Dict() = default;
  constexpr explicit Dict(Ref<DictObject<K, V>> object) : object_(std::move(object)) {}

  // An empty dict with room for `capacity` entries; null when the heap is exhausted.
  static Dict create(Context& ctx, uint64_t capacity = 0) {
    Dict dict(create_object<DictObject<K, V>>(ctx));
    if (dict.object_ && capacity != 0) dict.resize(ctx, (capacity * 3 + 1) / 2);
    return dict;
  }

  uint64_t size() const { return object_ ? object_->size : 0; }
  bool empty() const { return size() == 0; }
  // Entries with tombstones among them, in insertion order.
  uint64_t filled() const { return object_ ? object_->filled : 0; }
  Entry& entry(uint64_t i) const { return object_->entries[i]; }

  const Ref<DictObject<K, V>>& object() const { return object_; }
  bool null() const { return !object_; }

  // The entry with this key, or null. `hashed` is key_hash(key).
  template <class X>
  Entry* find(const X& key, int64_t hashed) const {
    if (size() == 0) return nullptr;
    const DictObject<K, V>& dict = *object_;
    const uint32_t mask = dict.number_mask(dict.log2_slots), sought = dict.reference(hashed, 0, dict.log2_slots);
    for (Probe probe(hashed, dict.log2_slots);; probe.next()) {
      const uint32_t slot = dict.index[probe.slot()];
      if ((slot & ~mask) == sought && slot < dict.kDummy) {
        Entry& entry = dict.entries[slot & mask];
        if (entry.hash == hashed && same(entry.key, key)) return &entry;
      } else if (slot == dict.kEmpty) {
        return nullptr;
      }
    }
  }
  template <class X>
  Entry* find(const X& key) const {
    if (size() != 0) return find(key, key_hash(key));
    if constexpr (calls_program<X>) key_hash(key);  // which may raise
    return nullptr;
  }

  // Adds a key that is not there; null when memory is exhausted.
  Entry* insert(Context& ctx, int64_t hashed, K key, V value) const {
    if (!object_) return nullptr;
    if constexpr (calls_program<K>) {
      if (ctx.failed()) return nullptr;  // looking for the key did
    }
    DictObject<K, V>& dict = *object_;
    if (dict.room == 0 && !resize(ctx, dict.size * 3)) return nullptr;
    --dict.room;
    const uint32_t i = dict.filled++;
    ++dict.size;
    place(dict, hashed, i);
    return new (static_cast<void*>(&dict.entries[i])) Entry{hashed, std::move(key), std::move(value)};
  }
  // Takes an entry out.
  Entry take(Entry* entry) const {
    DictObject<K, V>& dict = *object_;
    const uint32_t number = static_cast<uint32_t>(entry - dict.entries);
    const uint32_t sought = dict.reference(entry->hash, number, dict.log2_slots);
    Probe probe(entry->hash, dict.log2_slots);
    while (dict.index[probe.slot()] != sought) probe.next();
    dict.index[probe.slot()] = DictObject<K, V>::kDummy;
    --dict.size;
    Entry taken = std::move(*entry);
    entry->~Entry();
    entry->hash = Entry::kDeleted;
    return taken;
  }
  void clear() const {
    if (!object_) return;
    DictObject<K, V>& dict = *object_;
    Entry* entries = std::exchange(dict.entries, nullptr);
    const uint32_t filled = std::exchange(dict.filled, 0), log2 = std::exchange(dict.log2_slots, 0);
    dict.index = nullptr;
    dict.size = 0;
    dict.room = 0;
    DictObject<K, V>::destroy_entries(dict.heap, entries, filled, log2);
  }

  // Makes an empty dict the exact copy of another, tombstones and all.
  void clone(Context& ctx, const Dict& other) const {
    if (!object_ || other.empty()) return;
    clear();
    DictObject<K, V>& dict = *object_;
    const DictObject<K, V>& from = *other.object_;
    void* memory = ctx.heap.allocate(dict.table_bytes(from.log2_slots));
    if (memory == nullptr) return void(ctx.out_of_memory());
    dict.entries = static_cast<Entry*>(memory);
    dict.index = reinterpret_cast<uint32_t*>(dict.entries + dict.usable(from.log2_slots));
    memcpy(dict.index, from.index, (uint64_t{1} << from.log2_slots) * sizeof(uint32_t));
    for (uint32_t i = 0; i < from.filled; ++i) {
      if (from.entries[i].live()) new (static_cast<void*>(&dict.entries[i])) Entry(from.entries[i]);
      else dict.entries[i].hash = Entry::kDeleted;
    }
    dict.size = from.size;
    dict.filled = from.filled;
    dict.room = from.room;
    dict.log2_slots = from.log2_slots;
  }

  // Rebuilds the table, without tombstones, with at least this many slots; like CPython, with twice as many as an exact
  // power of two asks for.
  [[gnu::noinline]] bool resize(Context& ctx, uint64_t slots) const {
    DictObject<K, V>& dict = *object_;
    if (slots > uint64_t{1} << 31) slots = uint64_t{1} << 31;
    const uint32_t log2 = static_cast<uint32_t>(std::bit_width(((slots | 8) - 1) | 7));
    void* memory = log2 >= 31 ? nullptr : ctx.heap.allocate(dict.table_bytes(log2));
    if (memory == nullptr) return ctx.out_of_memory(), false;
    Entry* entries = static_cast<Entry*>(memory);
    uint32_t filled = 0;
    for (uint32_t i = 0; i < dict.filled; ++i) {
      if (dict.entries[i].live()) relocate(entries + filled++, dict.entries + i, 1);
    }
    if (dict.log2_slots != 0) dict.heap->release(dict.entries, dict.table_bytes(dict.log2_slots));
    dict.entries = entries;
    dict.index = reinterpret_cast<uint32_t*>(entries + dict.usable(log2));
    dict.filled = filled;
    dict.room = static_cast<uint32_t>(dict.usable(log2)) - filled;
    dict.log2_slots = log2;
    memset(dict.index, 0xff, (uint64_t{1} << log2) * sizeof(uint32_t));
    for (uint32_t i = 0; i < filled; ++i) place(dict, entries[i].hash, i);
    return true;
  }

 private:
  static void place(DictObject<K, V>& dict, int64_t hashed, uint32_t number) {
    Probe probe(hashed, dict.log2_slots);
    while (dict.index[probe.slot()] < dict.kDummy) probe.next();
    dict.index[probe.slot()] = dict.reference(hashed, number, dict.log2_slots);
  }
  Ref<DictObject<K, V>> object_;
};

template <class K, class V>
inline constexpr bool is_handle<Dict<K, V>> = true;
template <class K, class V>
inline constexpr bool is_recursive<Dict<K, V>> = is_recursive<K> || is_recursive<V>;

}  // namespace predictor

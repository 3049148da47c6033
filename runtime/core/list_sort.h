// list.sort and the stable sort by keys, which sorted() and sort(key=…) are made of.
#pragma once

#include <stdint.h>

#include "runtime/core/list.h"
#include "runtime/core/list_edit.h"
#include "runtime/core/scalar.h"
#include "runtime/core/sort.h"

namespace predictor {

// Equal items keep their order, also when `reverse` is true: as in CPython, the list is turned around before and after.
template <bool may_fail, class T, class Less>
void sort_list(Context& ctx, const List<T>& list, bool reverse, Less less) {
  if (reverse) list_reverse(list);
  sort_items<may_fail>(ctx, list.data(), list.size(), less);
  if (reverse) list_reverse(list);
}

// Sorts `items` by the keys at the same indices; `keys` has as many and is left as it was.
template <bool may_fail, class T, class K, class Less>
void sort_list_by(Context& ctx, const List<T>& items, const List<K>& keys, bool reverse, Less less) {
  struct Keyed {
    K key;
    T item;
  };
  const uint64_t count = items.size() < keys.size() ? items.size() : keys.size();
  if (count < 2) return;
  Keyed* pairs = allocate_array<Keyed>(ctx, count);
  if (pairs == nullptr) return;
  for (uint64_t i = 0; i < count; ++i) {
    Keyed& pair = pairs[reverse ? count - 1 - i : i];
    relocate(&pair.key, &keys[i], 1);
    relocate(&pair.item, &items[i], 1);
  }
  sort_items<may_fail>(ctx, pairs, count, [&](const Keyed& a, const Keyed& b) { return less(a.key, b.key); });
  for (uint64_t i = 0; i < count; ++i) relocate(&items[i], &pairs[reverse ? count - 1 - i : i].item, 1);
  release_array(&ctx.heap, pairs, count);
}

template <class T>
void list_sort(Context& ctx, const List<T>& list, bool reverse = false) {
  sort_list<calls_program<T>>(ctx, list, reverse, [](const T& a, const T& b) { return less(a, b); });
}
template <class T, class K>
void sort_by_keys(Context& ctx, const List<T>& items, const List<K>& keys, bool reverse = false) {
  sort_list_by<calls_program<K>>(ctx, items, keys, reverse, [](const K& a, const K& b) { return less(a, b); });
}

}  // namespace predictor

// list.sort and the stable sort by keys, which sorted() and sort(key=…) are made of.
#pragma once

#include <stdint.h>

#include <type_traits>
#include <utility>

#include "runtime/core/list.h"
#include "runtime/core/list_edit.h"
#include "runtime/core/scalar.h"
#include "runtime/core/sort.h"
#include "runtime/core/tuple.h"

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

// Whether values have no order among such as this, so that what comes of sorting is up to the way it is done.
template <class T>
constexpr bool has_nan(const T& value) {
  if constexpr (std::is_same_v<T, double>) return value != value;
  else return false;
}
template <class... T>
constexpr bool has_nan(const Tuple<T...>& tuple) {
  return [&]<size_t... I>(std::index_sequence<I...>) { return (has_nan(get<I>(tuple)) || ...); }(std::index_sequence_for<T...>());
}

// Puts in the first places the items that sorting puts there, for who looks at no others. False, and nothing has changed,
// where it is better to sort them all, or Python's answer depends on how that is done.
template <class T, class K>
bool sort_first(const List<T>& items, const List<K>& keys, bool reverse, int64_t first) {
  constexpr int64_t kMost = 64;
  const uint64_t count = items.size() < keys.size() ? items.size() : keys.size(), wanted = static_cast<uint64_t>(first);
  if (first < 0 || first > kMost || count < 4 * wanted) return false;
  for (uint64_t i = 0; i < count; ++i) {
    if (has_nan(keys[i])) return false;
  }
  const auto comes_before = [&](uint64_t a, uint64_t b) {  // a is the earlier in the list, and so it stays among equals
    return reverse ? !less(keys[a], keys[b]) : !less(keys[b], keys[a]);
  };
  uint64_t chosen[kMost];
  uint64_t size = 0;
  for (uint64_t i = 0; i < count; ++i) {
    if (size == wanted && (wanted == 0 || comes_before(chosen[size - 1], i))) continue;
    uint64_t place = size < wanted ? size++ : size - 1;
    for (; place > 0 && !comes_before(chosen[place - 1], i); --place) chosen[place] = chosen[place - 1];
    chosen[place] = i;
  }
  for (uint64_t i = 0; i < size; ++i) {
    std::swap(items[i], items[chosen[i]]);
    for (uint64_t later = i + 1; later < size; ++later) {
      if (chosen[later] == i) chosen[later] = chosen[i];
    }
  }
  return true;
}
template <class T>
void list_sort(Context& ctx, const List<T>& list, bool reverse, int64_t first) {
  if (!sort_first(list, list, reverse, first)) list_sort(ctx, list, reverse);
}
template <class T, class K>
void sort_by_keys(Context& ctx, const List<T>& items, const List<K>& keys, bool reverse, int64_t first) {
  if (!sort_first(items, keys, reverse, first)) sort_by_keys(ctx, items, keys, reverse);
}

}  // namespace predictor

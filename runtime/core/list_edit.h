// Lists: operations that add, drop or move many items.
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/core/list.h"
#include "runtime/core/slice.h"
#include "runtime/core/tuple_of.h"

namespace predictor {

// Adds `count` items from an array, which may be the list's own: growing can move it.
template <class T>
void list_append_items(Context& ctx, const List<T>& list, const List<T>& from) {
  uint64_t count = from.size();
  if (count == 0 || !list.reserve(ctx, count)) return;
  for (uint64_t i = 0; i < count; ++i) list.push(from[i]);
}
template <class T>
List<T> list_copy(Context& ctx, const List<T>& list) {
  List<T> copy = List<T>::create(ctx, list.size());
  list_append_items(ctx, copy, list);
  return copy;
}
// list.extend and +=
template <class T>
void list_extend(Context& ctx, const List<T>& list, const List<T>& items) {
  list_append_items(ctx, list, items);
}
template <class T>
void list_extend(Context& ctx, const List<T>& list, const TupleOf<T>& items) {
  list_append_items(ctx, list, List<T>(items.object()));
}
// a + b, of lists or what shows a part of one.
template <class A, class B>
List<typename A::value_type> list_concat(Context& ctx, const A& a, const B& b) {
  const List<typename A::value_type> sum = List<typename A::value_type>::create(ctx, a.size() + b.size());
  if (sum.null()) return sum;
  sum.push_copies(a.data(), a.size());
  sum.push_copies(b.data(), b.size());
  return sum;
}
// a + [items…]
template <class A, class... Items>
List<typename A::value_type> list_concat_items(Context& ctx, const A& a, const Items&... items) {
  const List<typename A::value_type> sum = List<typename A::value_type>::create(ctx, a.size() + sizeof...(items));
  if (sum.null()) return sum;
  sum.push_copies(a.data(), a.size());
  (sum.push(items), ...);
  return sum;
}
// a + (items…,)
template <class A, class... Items>
TupleOf<typename A::value_type> tuple_concat_items(Context& ctx, const A& a, const Items&... items) {
  return TupleOf<typename A::value_type>::seal(list_concat_items(ctx, a, items...));
}

template <class T>
void list_clear(const List<T>& list) {
  if (list.null()) return;
  ListObject<T>& object = *list.object();
  const uint64_t capacity = object.capacity();
  T* start = std::exchange(object.start, nullptr);
  T* items = std::exchange(object.items, nullptr);
  uint64_t size = std::exchange(object.size, 0);
  object.end = nullptr;
  destroy_values(items, size);
  release_array(object.heap, start, capacity);
}

// list *= times
template <class T>
void list_imul(Context& ctx, const List<T>& list, int64_t times) {
  if (times <= 0) return list_clear(list);
  uint64_t size = list.size(), product;
  if (__builtin_mul_overflow(size, static_cast<uint64_t>(times), &product)) {
    ctx.out_of_memory();
    return;
  }
  if (product == size || !list.reserve(ctx, product - size)) return;
  for (uint64_t i = size; i < product; ++i) list.push(list[i - size]);
}
// [item] * times
template <class T>
List<T> list_filled(Context& ctx, int64_t times, const std::type_identity_t<T>& item) {
  const uint64_t count = times > 0 ? static_cast<uint64_t>(times) : 0;
  List<T> list = List<T>::create(ctx, count);
  if (!list.null()) list.push_times(item, count);
  return list;
}
template <class T>
List<T> list_repeat(Context& ctx, const List<T>& list, int64_t times) {
  uint64_t product = 0;
  if (times > 0 && __builtin_mul_overflow(list.size(), static_cast<uint64_t>(times), &product)) {
    ctx.out_of_memory();
    return {};
  }
  List<T> result = List<T>::create(ctx, product);
  if (result.null() || product == 0) return result;
  if (list.size() == 1) result.push_times(list[0], product);
  else for (int64_t i = 0; i < times; ++i) result.push_copies(list.data(), list.size());
  return result;
}

template <class T>
List<T> list_repeat(Context& ctx, int64_t times, const List<T>& list) {
  return list_repeat(ctx, list, times);
}

// Opens a gap of `count` items, which hold no values yet, before `index`; null when memory is exhausted.
template <class T>
T* list_open(Context& ctx, const List<T>& list, uint64_t index, uint64_t count) {
  if (index == 0 && count == 1) {
    if (!list.reserve_before(ctx)) return nullptr;
    list.object()->size += 1;
    return --list.object()->items;
  }
  if (!list.reserve(ctx, count)) return nullptr;
  ListObject<T>& object = *list.object();
  relocate(object.items + index + count, object.items + index, object.size - index);
  object.size += count;
  return object.items + index;
}
template <class T>
void list_insert(Context& ctx, const List<T>& list, int64_t index, std::type_identity_t<T> item) {
  uint64_t at = static_cast<uint64_t>(clip_bound(index, static_cast<int64_t>(list.size())));
  if (T* gap = list_open(ctx, list, at, 1)) new (static_cast<void*>(gap)) T(std::move(item));
}

template <class T>
void list_reverse(const List<T>& list) {
  if (list.size() < 2) return;
  for (T *low = list.begin(), *high = list.end() - 1; low < high; ++low, --high) std::swap(*low, *high);
}

}  // namespace predictor

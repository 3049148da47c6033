// TupleOf<T>: Python's tuple[T, ...], an immutable sequence of any length. It shares the storage of a list that nobody
// else can reach; the empty one needs no storage.
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/core/list.h"
#include "runtime/core/sequence.h"
#include "runtime/core/slice.h"
#include "runtime/core/tuple.h"

namespace predictor {

template <class T>
class PREDICTOR_IN_REGISTERS TupleOf {
 public:
  using value_type = T;
  constexpr TupleOf() = default;
  constexpr explicit TupleOf(Ref<ListObject<T>> items) : object_(std::move(items)) {}
  // Takes over a list that has no other handle.
  static TupleOf seal(List<T> items) { return TupleOf(items.empty() ? Ref<ListObject<T>>() : items.object()); }

  uint64_t size() const { return object_ ? uint64_t{object_->size} : 0; }
  bool empty() const { return size() == 0; }
  const T* data() const { return object_ ? object_->items : nullptr; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size(); }
  const T& operator[](uint64_t index) const { return object_->items[index]; }  // not checked
  const Ref<ListObject<T>>& object() const { return object_; }

 private:
  Ref<ListObject<T>> object_;
};

template <class T>
inline constexpr bool calls_program<TupleOf<T>> = calls_program<T>;
template <class T>
inline constexpr bool is_recursive<TupleOf<T>> = is_recursive<T>;

template <class T>
int64_t len(const TupleOf<T>& tuple) {
  return static_cast<int64_t>(tuple.size());
}
template <class T>
bool truth(const TupleOf<T>& tuple) {
  return !tuple.empty();
}
template <class A, class B>
bool equal(const TupleOf<A>& a, const TupleOf<B>& b) {
  return equal_items(a, b);
}
template <class A, class... B>
bool equal(const TupleOf<A>& a, const Tuple<B...>& b) {
  return a.size() == sizeof...(B) && [&]<size_t... I>(std::index_sequence<I...>) {
    return (same(a[I], get<I>(b)) && ...);
  }(std::index_sequence_for<B...>());
}
template <class... A, class B>
bool equal(const Tuple<A...>& a, const TupleOf<B>& b) {
  return b.size() == sizeof...(A) && [&]<size_t... I>(std::index_sequence<I...>) {
    return (same(get<I>(a), b[I]) && ...);
  }(std::index_sequence_for<A...>());
}
template <class A, class B>
bool less(const TupleOf<A>& a, const TupleOf<B>& b) {
  return less_items(a, b);
}
template <class A, class B>
bool less_equal(const TupleOf<A>& a, const TupleOf<B>& b) {
  return less_equal_items(a, b);
}
template <class A, class B>
bool greater(const TupleOf<A>& a, const TupleOf<B>& b) {
  return greater_items(a, b);
}
template <class A, class B>
bool greater_equal(const TupleOf<A>& a, const TupleOf<B>& b) {
  return greater_equal_items(a, b);
}
template <class T>
int64_t hash(const TupleOf<T>& tuple) {
  TupleHash state;
  for (const T& item : tuple) state.add(hash(item));
  return state.finish();
}
template <class T>
Str repr(Context& ctx, const TupleOf<T>& tuple) {
  const Showing showing(ctx, tuple.object().get());
  if (!showing) return showing.text("(...)"_s);
  if constexpr (is_recursive<T>) {
    ItemsNumber number;  // for it may have been made of a Tuple
    for (const T& item : tuple) number.add(item);
    const ShowingTuple once(ctx, number.value);
    if (!once) return "(...)"_s;
    return repr_items(ctx, tuple, "("_s, tuple.size() == 1 ? ",)"_s : ")"_s);
  }
  return repr_items(ctx, tuple, "("_s, tuple.size() == 1 ? ",)"_s : ")"_s);
}
template <class T>
Str to_str(Context& ctx, const TupleOf<T>& tuple) {
  return repr(ctx, tuple);
}
template <class T, class X>
bool contains(const TupleOf<T>& tuple, const X& item) {
  return find_item(tuple, item, 0, tuple.size()) >= 0;
}
template <class T, class X>
int64_t tuple_count(const TupleOf<T>& tuple, const X& item) {
  return count_items(tuple, item);
}
template <class T, class X>
Result<int64_t> tuple_index(Context& ctx, const TupleOf<T>& tuple, const X& item, int64_t start = 0,
                            int64_t stop = INT64_MAX) {
  int64_t length = len(tuple);
  int64_t found = find_item(tuple, item, static_cast<uint64_t>(clip_bound(start, length)),
                            static_cast<uint64_t>(clip_bound(stop, length)));
  if (found < 0) return ctx.raise(ValueError, "tuple.index(x): x not in tuple");
  return found;
}

template <class T>
Result<T> tuple_getitem(Context& ctx, const TupleOf<T>& tuple, int64_t index) {
  index = wrap_index(index, len(tuple));
  if (index < 0 || index >= len(tuple)) return ctx.raise(IndexError, "tuple index out of range");
  return tuple[static_cast<uint64_t>(index)];
}

template <class T>
TupleOf<T> tuple_copy(Context& ctx, const T* items, uint64_t count) {
  List<T> copy = List<T>::create(ctx, count);
  if (copy.null()) return {};
  for (uint64_t i = 0; i < count; ++i) copy.push(items[i]);
  return TupleOf<T>::seal(std::move(copy));
}
template <class T>
Result<TupleOf<T>> tuple_getslice(Context& ctx, const TupleOf<T>& tuple, Optional<int64_t> start,
                                  Optional<int64_t> stop, Optional<int64_t> step) {
  Result<SliceBounds> bounds = slice_bounds(ctx, start, stop, step, len(tuple));
  if (!bounds) return Failure{};
  if (bounds->step == 1 && bounds->length == len(tuple)) return tuple;
  List<T> slice = List<T>::create(ctx, static_cast<uint64_t>(bounds->length));
  if (slice.null()) return TupleOf<T>();
  for (int64_t i = 0; i < bounds->length; ++i) slice.push(tuple[static_cast<uint64_t>(bounds->at(i))]);
  return TupleOf<T>::seal(std::move(slice));
}
template <class T>
TupleOf<T> tuple_concat(Context& ctx, const TupleOf<T>& a, const TupleOf<T>& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  List<T> sum = List<T>::create(ctx, a.size() + b.size());
  if (sum.null()) return {};
  for (const T& item : a) sum.push(item);
  for (const T& item : b) sum.push(item);
  return TupleOf<T>::seal(std::move(sum));
}
template <class T>
TupleOf<T> tuple_repeat(Context& ctx, const TupleOf<T>& tuple, int64_t times) {
  if (times <= 0 || tuple.empty()) return {};
  if (times == 1) return tuple;
  uint64_t count;
  if (__builtin_mul_overflow(tuple.size(), static_cast<uint64_t>(times), &count)) {
    ctx.out_of_memory();
    return {};
  }
  List<T> product = List<T>::create(ctx, count);
  if (product.null()) return {};
  for (int64_t i = 0; i < times; ++i) {
    for (const T& item : tuple) product.push(item);
  }
  return TupleOf<T>::seal(std::move(product));
}

template <class T>
TupleOf<T> tuple_repeat(Context& ctx, int64_t times, const TupleOf<T>& tuple) {
  return tuple_repeat(ctx, tuple, times);
}

// tuple(list); tuple(tuple) is the tuple itself.
template <class T>
TupleOf<T> tuple_of(Context& ctx, const List<T>& list) {
  return tuple_copy<T>(ctx, list.data(), list.size());
}
template <class T>
TupleOf<T> tuple_from_list(Context& ctx, const List<T>& list) {
  return tuple_of(ctx, list);
}
// tuple(…) of a list that was made for it.
template <class T>
TupleOf<T> tuple_seal(const List<T>& list) {
  return TupleOf<T>::seal(list);
}
template <class T>
TupleOf<T> tuple_of(Context&, const TupleOf<T>& tuple) {
  return tuple;
}
// A tuple of known length where one of any length is wanted.
template <class First, class... Rest>
  requires(std::is_same_v<First, Rest> && ...)
TupleOf<First> tuple_of(Context& ctx, const Tuple<First, Rest...>& tuple) {
  List<First> items = List<First>::create(ctx, 1 + sizeof...(Rest));
  if (items.null()) return {};
  for_each_item(tuple, [&](const First& item) { items.push(item); });
  return TupleOf<First>::seal(std::move(items));
}

}  // namespace predictor

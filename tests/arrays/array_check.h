// What the generated array tests (array_cases.py) are made of: inputs, and comparison of results to the last bit.
#pragma once

#include <stdio.h>
#include <string.h>

#include <bit>
#include <initializer_list>
#include <limits>

#include "runtime/core/numpy.h"

using namespace predictor;

inline int failures = 0;

inline Half half(uint16_t bits) {
  Half value;
  value.bits = bits;
  return value;
}

// An array over a copy of `data`, with a first element `start` bytes in.
template <class D, int R>
Array<D, R> view(Context& ctx, std::initializer_list<D> data, int64_t start, const Dimensions<R>& shape,
                 const Dimensions<R>& strides) {
  Array<D, 1> base = Array<D, 1>::create(ctx, {{static_cast<int64_t>(data.size())}});
  int64_t i = 0;
  for (D x : data) base.at(i++) = x;
  return Array<D, R>(base.bytes() + start, shape, strides, base.owner());
}

template <class T, class... Rest>
List<T> list_of(Context& ctx, T first, Rest... rest) {
  List<T> list = List<T>::create(ctx);
  list_append(ctx, list, first);
  (list_append(ctx, list, rest), ...);
  return list;
}
template <class... T>
Tuple<T...> tuple_of(Context&, T... items) {
  return Tuple<T...>(items...);
}

// array[items] = value, and the array.
template <class D, int R, class V, class... Items>
Result<Array<D, R>> set(Context& ctx, const Array<D, R>& array, const V& value, const Items&... items) {
  if (!array_setitem(ctx, array, value, items...)) return Failure{};
  return array;
}

template <class T>
T& value_of(Result<T>& result) {
  return *result;
}
template <class T>
T& value_of(T& value) {
  return value;
}
template <class T>
struct Value {
  using type = T;
};
template <class T>
struct Value<Result<T>> {
  using type = T;
};

inline void fail(int line, const char* what) {
  ++failures;
  printf("line %d: %s: ", line, what);
}

inline void print_number(bool x) { printf("%d", x); }
inline void print_number(Half x) { printf("%.9g", static_cast<double>(x)); }
template <class D>
void print_number(D x) {
  if constexpr (std::is_floating_point_v<D>) printf("%.17g", static_cast<double>(x));
  else if constexpr (std::is_signed_v<D>) printf("%lld", static_cast<long long>(x));
  else printf("%llu", static_cast<unsigned long long>(x));
}

// Distance in representable numbers; NaNs are all equal.
template <class D>
bool agree(D a, D b, int ulps) {
  if constexpr (FloatElement<D>) {
    const double x = static_cast<double>(a), y = static_cast<double>(b);
    if (x != x || y != y) return x != x && y != y;
    if (memcmp(&a, &b, sizeof a) == 0) return true;
    if (ulps == 0) return false;
    if constexpr (std::is_same_v<D, double>) {
      const int64_t distance = std::bit_cast<int64_t>(a) - std::bit_cast<int64_t>(b);
      return distance <= ulps && distance >= -ulps;
    } else if constexpr (std::is_same_v<D, float>) {
      const int32_t distance = std::bit_cast<int32_t>(a) - std::bit_cast<int32_t>(b);
      return distance <= ulps && distance >= -ulps;
    } else {
      const int distance = a.bits - b.bits;
      return distance <= ulps && distance >= -ulps;
    }
  } else {
    return a == b;
  }
}

template <class Found>
bool succeeded(Context& ctx, int line, const char* what, Found& found) {
  (void)found;
  if (!ctx.failed()) return true;
  fail(line, what);
  printf("raised %s: %s\n", ctx.type()->name, ctx.message());
  return false;
}

template <class Expected, class Found, int R>
void expect(Context& ctx, int line, const char* what, int ulps, Found found, const Dimensions<R>& shape,
            std::initializer_list<typename Expected::value_type> values) {
  static_assert(std::is_same_v<typename Value<Found>::type, Expected>);
  if (!succeeded(ctx, line, what, found)) return;
  const Expected& array = value_of(found);
  if (!(array.shape() == shape)) {
    fail(line, what);
    printf("shape %s, not %s\n", ShapeText<R>(array.shape()).text, ShapeText<R>(shape).text);
    return;
  }
  Dimensions<R> index;
  for (const auto& expected : values) {
    const auto element = array.at(index);
    if (!agree(element, expected, ulps)) {
      fail(line, what);
      printf("element %s is ", ShapeText<R>(index).text);
      print_number(element);
      printf(", not ");
      print_number(expected);
      printf("\n");
      return;
    }
    for (int axis = R - 1; axis >= 0; --axis) {
      if (++index[axis] < shape[axis]) break;
      index[axis] = 0;
    }
  }
}
template <class Expected, class Found>
void expect(Context& ctx, int line, const char* what, int ulps, Found found, Expected value) {
  static_assert(std::is_same_v<typename Value<Found>::type, Expected>);
  if (!succeeded(ctx, line, what, found)) return;
  if (agree(value_of(found), value, ulps)) return;
  fail(line, what);
  print_number(value_of(found));
  printf(", not ");
  print_number(value);
  printf("\n");
}

template <class Found>
void expect_error(Context& ctx, int line, const char* what, const Found&, const char* type, const char* message) {
  if (ctx.failed() && strcmp(ctx.type()->name, type) == 0 && strcmp(ctx.message(), message) == 0) return;
  fail(line, what);
  if (ctx.failed()) printf("raised %s: %s, not %s: %s\n", ctx.type()->name, ctx.message(), type, message);
  else printf("did not raise %s: %s\n", type, message);
}

inline void run(void (*test)(Context&)) {
  Context ctx;
  test(ctx);
  if (ctx.heap.live() == 0) return;
  ++failures;
  printf("%llu blocks were not released\n", static_cast<unsigned long long>(ctx.heap.live()));
}

inline int finish(int cases) {
  printf("%d cases, %d failures\n", cases, failures);
  return failures == 0 ? 0 : 1;
}

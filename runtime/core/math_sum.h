// Sums of many floats in Python's math module: fsum, prod, hypot, dist.
#pragma once

#include <math.h>
#include <stdint.h>

#include "runtime/core/float.h"
#include "runtime/core/int.h"
#include "runtime/core/list.h"
#include "runtime/core/math_ops.h"
#include "runtime/core/scalar.h"
#include "runtime/core/tuple.h"
#include "runtime/core/tuple_of.h"

namespace predictor {

namespace internal {

// Adds x to partial sums that do not overlap, smallest first, without loss (J. Shewchuk, 1997). Returns the new largest.
inline double add_to_partials(List<double>& partials, double x) {
  uint64_t kept = 0;
  for (uint64_t i = 0; i < partials.size(); ++i) {
    double y = partials[i];
    if (fabs(x) < fabs(y)) std::swap(x, y);
    const double high = x + y;
    const double low = y - (high - x);
    if (low != 0) partials[kept++] = low;
    x = high;
  }
  partials.object()->size = kept;
  return x;
}

// The partial sums rounded once, ties to even.
inline double round_partials(const List<double>& partials) {
  uint64_t n = partials.size();
  if (n == 0) return 0.0;
  double high = partials[--n], low = 0;
  while (n > 0) {
    const double x = high, y = partials[--n];
    high = x + y;
    low = y - (high - x);
    if (low != 0) break;
  }
  // What lies below decides a tie.
  if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
    const double twice = low * 2.0, above = high + twice;
    if (twice == above - high) high = above;
  }
  return high;
}

}  // namespace internal

// math.fsum, of a list or tuple of floats or ints
template <class Items>
Result<double> math_fsum(Context& ctx, const Items& items) {
  List<double> partials = List<double>::create(ctx, 32);
  double special = 0, infinities = 0;
  for (auto number : items) {
    const double item = static_cast<double>(number);
    const double sum = internal::add_to_partials(partials, item);
    if (sum == 0) continue;
    if (isfinite(sum)) {
      list_append(ctx, partials, sum);
      if (ctx.failed()) return 0.0;
      continue;
    }
    if (isfinite(item)) return ctx.raise(OverflowError, "intermediate overflow in fsum");
    if (isinf(item)) infinities += item;
    special += item;
    if (!partials.null()) partials.object()->size = 0;
  }
  if (special != 0) {
    if (isnan(infinities)) return ctx.raise(ValueError, "-inf + inf in fsum");
    return special;
  }
  return internal::round_partials(partials);
}

// math.prod
template <class Items>
  requires Integer<typename Items::value_type>
Result<int64_t> math_prod(Context& ctx, const Items& items, int64_t start = 1) {
  // Only a zero makes a product smaller again.
  uint64_t product = magnitude(start);
  bool negative = start < 0, overflow = false;
  for (int64_t item : items) {
    if (item == 0) return int64_t{0};
    negative = negative != (item < 0);
    overflow = overflow || __builtin_mul_overflow(product, magnitude(item), &product);
  }
  if (overflow || product > static_cast<uint64_t>(INT64_MAX) + negative) return raise_int_overflow(ctx);
  return static_cast<int64_t>(negative ? 0 - product : product);
}
template <class Items>
  requires Real<typename Items::value_type>
double math_prod(const Items& items, double start = 1.0) {
  for (double item : items) start *= item;
  return start;
}

// The euclidean length of a vector, as CPython 3.10 and 3.11 compute it: scaled by a power of two, squares split into
// halves and summed with compensation, the root corrected once. item(i) gives the absolute value of coordinate i.
template <class Item>
double vector_length(uint64_t size, Item item) {
  double largest = 0;
  bool nan = false;
  for (uint64_t i = 0; i < size; ++i) {
    const double x = item(i);
    nan = nan || isnan(x);
    if (x > largest) largest = x;
  }
  if (isinf(largest)) return largest;
  if (nan) return static_cast<double>(NAN);
  if (largest == 0 || size <= 1) return largest;

  double sum = 1, rest1 = 0, rest2 = 0, rest3 = 0;
  auto add = [&sum](double x, double& rest) {
    const double before = sum;
    sum += x;
    rest += (before - sum) + x;
  };
  int exponent;
  frexp(largest, &exponent);
  if (exponent < -1023) {  // the scale would overflow
    for (uint64_t i = 0; i < size; ++i) {
      const double x = item(i) / largest;
      add(x * x, rest1);
    }
    return largest * sqrt(sum - 1.0 + rest1);
  }
  const double scale = ldexp(1.0, -exponent);
  struct Halves {
    double high, low;
    explicit Halves(double x) {
      const double t = x * 134217729.0;  // 2**27 + 1
      high = t - (t - x);
      low = x - high;
    }
  };
  for (uint64_t i = 0; i < size; ++i) {
    const Halves x(item(i) * scale);
    add(x.high * x.high, rest1);
    add(2.0 * x.high * x.low, rest2);
    rest3 += x.low * x.low;
  }
  const double root = sqrt(sum - 1.0 + (rest1 + rest2 + rest3));
  const Halves x(root);
  add(-x.high * x.high, rest1);
  add(-2.0 * x.high * x.low, rest2);
  add(-x.low * x.low, rest3);
  const double error = sum - 1.0 + (rest1 + rest2 + rest3);
  return (root + error / (2.0 * root)) / scale;
}

// math.hypot
template <class... T>
double math_hypot(T... coordinates) {
  const double items[] = {static_cast<double>(coordinates)..., 0.0};
  return vector_length(sizeof...(T), [&](uint64_t i) { return fabs(items[i]); });
}

// math.dist, of lists or tuples of floats
template <class P, class Q>
Result<double> dist_items(Context& ctx, const P& p, const Q& q) {
  if (p.size() != q.size()) return ctx.raise(ValueError, "both points must have the same number of dimensions");
  return vector_length(p.size(), [&](uint64_t i) { return fabs(static_cast<double>(p[i]) - static_cast<double>(q[i])); });
}
template <class A, class B>
Result<double> math_dist(Context& ctx, const List<A>& p, const List<B>& q) {
  return dist_items(ctx, p, q);
}
template <class A, class B>
Result<double> math_dist(Context& ctx, const TupleOf<A>& p, const TupleOf<B>& q) {
  return dist_items(ctx, p, q);
}
template <class... A, class... B>
Result<double> math_dist(Context& ctx, const Tuple<A...>& p, const Tuple<B...>& q) {
  struct View {
    double items[sizeof...(A) + sizeof...(B) + 1];
    uint64_t count;
    uint64_t size() const { return count; }
    double operator[](uint64_t i) const { return items[i]; }
  };
  View a{{}, 0}, b{{}, 0};
  for_each_item(p, [&](auto item) { a.items[a.count++] = static_cast<double>(item); });
  for_each_item(q, [&](auto item) { b.items[b.count++] = static_cast<double>(item); });
  return dist_items(ctx, a, b);
}

}  // namespace predictor

// Python's math module over ints: gcd, lcm, isqrt, factorial, comb, perm. What does not fit in 64 bits raises
// OverflowError.
#pragma once

#include <math.h>
#include <stdint.h>


#include "runtime/core/context.h"
#include "runtime/core/int.h"
#include "runtime/core/result.h"

namespace predictor {

// Euclid's algorithm; <numeric> would triple the time that a predictor takes to compile.
constexpr uint64_t greatest_common_divisor(uint64_t a, uint64_t b) {
  while (b != 0) {
    const uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

inline Result<int64_t> int_from_magnitude(Context& ctx, uint64_t value) {
  if (value > static_cast<uint64_t>(INT64_MAX)) return raise_int_overflow(ctx);
  return static_cast<int64_t>(value);
}

inline Result<int64_t> math_gcd(Context& ctx, int64_t a, int64_t b) {
  return int_from_magnitude(ctx, greatest_common_divisor(magnitude(a), magnitude(b)));
}

inline Result<int64_t> math_lcm(Context& ctx, int64_t a, int64_t b) {
  if (a == 0 || b == 0) return int64_t{0};
  uint64_t result;
  if (__builtin_mul_overflow(magnitude(a) / greatest_common_divisor(magnitude(a), magnitude(b)), magnitude(b), &result)) {
    return raise_int_overflow(ctx);
  }
  return int_from_magnitude(ctx, result);
}

inline Result<int64_t> math_gcd(Context& ctx, int64_t a, int64_t b, int64_t c) {
  return int_from_magnitude(ctx, greatest_common_divisor(greatest_common_divisor(magnitude(a), magnitude(b)), magnitude(c)));
}
inline Result<int64_t> math_lcm(Context& ctx, int64_t a, int64_t b, int64_t c) {
  if (c == 0) return int64_t{0};
  Result<int64_t> first = math_lcm(ctx, a, b);
  if (!first) return Failure{};
  return math_lcm(ctx, *first, c);
}

inline Result<int64_t> math_isqrt(Context& ctx, int64_t n) {
  if (n < 0) return ctx.raise(ValueError, "isqrt() argument must be nonnegative");
  uint64_t root = static_cast<uint64_t>(sqrt(static_cast<double>(n)));
  const uint64_t value = static_cast<uint64_t>(n);
  while (root > 3037000499u || root * root > value) --root;  // the root of the largest int64_t
  while (root < 3037000499u && (root + 1) * (root + 1) <= value) ++root;
  return static_cast<int64_t>(root);
}

inline Result<int64_t> math_factorial(Context& ctx, int64_t n) {
  if (n < 0) return ctx.raise(ValueError, "factorial() not defined for negative values");
  if (n > 20) return raise_int_overflow(ctx);
  int64_t result = 1;
  for (int64_t i = 2; i <= n; ++i) result *= i;
  return result;
}

inline Status check_counts(Context& ctx, int64_t n, int64_t k) {
  if (n < 0) return ctx.raise(ValueError, "n must be a non-negative integer");
  if (k < 0) return ctx.raise(ValueError, "k must be a non-negative integer");
  return {};
}

inline Result<int64_t> math_perm(Context& ctx, int64_t n, int64_t k) {
  if (!check_counts(ctx, n, k)) return Failure{};
  if (k > n) return int64_t{0};
  int64_t result = 1;
  for (int64_t i = 0; i < k; ++i) {
    if (__builtin_mul_overflow(result, n - i, &result)) return raise_int_overflow(ctx);
  }
  return result;
}

inline Result<int64_t> math_perm(Context& ctx, int64_t n, None) { return math_factorial(ctx, n); }

inline Result<int64_t> math_comb(Context& ctx, int64_t n, int64_t k) {
  if (!check_counts(ctx, n, k)) return Failure{};
  if (k > n) return int64_t{0};
  if (k > n - k) k = n - k;
  // comb(n, i + 1) = comb(n, i) * (n - i) / (i + 1), divided before it is multiplied.
  int64_t result = 1;
  for (int64_t i = 0; i < k; ++i) {
    const int64_t common = static_cast<int64_t>(
        greatest_common_divisor(static_cast<uint64_t>(result), static_cast<uint64_t>(i + 1)));
    if (__builtin_mul_overflow(result / common, (n - i) / ((i + 1) / common), &result)) return raise_int_overflow(ctx);
  }
  return result;
}

}  // namespace predictor

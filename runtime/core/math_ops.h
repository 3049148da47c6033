// Python's math module over floats: C's functions, with ValueError and OverflowError where C has errno.
//
// Up to Python 3.13 all say "math domain error"; 3.14 tells of most functions what they expect. Where CPython calls the C
// library, the last bit is the C library's: it may differ between platforms, as CPython's does.
#pragma once

#include <float.h>
#include <math.h>
#include <stdint.h>

#include "runtime/core/context.h"
#include "runtime/core/float.h"
#include "runtime/core/float_text.h"
#include "runtime/core/result.h"
#include "runtime/core/scalar.h"
#include "runtime/core/tuple.h"

namespace predictor {

inline constexpr double kPi = 3.141592653589793, kE = 2.718281828459045, kTau = 6.283185307179586;

[[gnu::cold, gnu::noinline]] inline Failure raise_math_domain(Context& ctx) {
  return ctx.raise(ValueError, "math domain error");
}
[[gnu::cold, gnu::noinline]] inline Failure raise_math_range(Context& ctx) {
  return ctx.raise(OverflowError, "math range error");
}

// `expected` is what the function expects, as Python 3.14 says it.
[[gnu::cold, gnu::noinline]] inline Failure raise_math_argument(Context& ctx, double x, const char* expected) {
  if (!ctx.since(14)) return raise_math_domain(ctx);
  char got[kMaximumReprSize + 1];
  *write_repr(x, got) = 0;
  return ctx.raise_format(ValueError, "expected %s, got %s", expected, got);
}

// A NaN that no argument brought is an error of the argument, like an infinity.
inline Result<double> math_within(Context& ctx, double x, double result, const char* expected) {
  if (isnan(result) && !isnan(x)) [[unlikely]] return raise_math_argument(ctx, x, expected);
  if (isinf(result) && isfinite(x)) [[unlikely]] return raise_math_argument(ctx, x, expected);
  return result;
}
// For functions that every number may be given to, but that grow beyond all floats.
inline Result<double> math_growing(Context& ctx, double x, double result) {
  if (isinf(result) && isfinite(x)) [[unlikely]] return raise_math_range(ctx);
  return result;
}

inline constexpr char kUpToOne[] = "a number in range from -1 up to 1", kFinite[] = "a finite input";
inline constexpr char kPositive[] = "a positive input";

inline Result<double> math_acos(Context& ctx, double x) { return math_within(ctx, x, acos(x), kUpToOne); }
inline Result<double> math_acosh(Context& ctx, double x) {
  return math_within(ctx, x, acosh(x), "argument value not less than 1");
}
inline Result<double> math_asin(Context& ctx, double x) { return math_within(ctx, x, asin(x), kUpToOne); }
inline double math_asinh(double x) { return asinh(x); }
inline double math_atan(double x) { return atan(x); }
inline double math_atan2(double y, double x) { return atan2(y, x); }
inline Result<double> math_atanh(Context& ctx, double x) {
  return math_within(ctx, x, atanh(x), "a number between -1 and 1");
}
inline double math_cbrt(double x) { return cbrt(x); }
inline double math_copysign(double x, double y) { return copysign(x, y); }
inline Result<double> math_cos(Context& ctx, double x) { return math_within(ctx, x, cos(x), kFinite); }
inline Result<double> math_cosh(Context& ctx, double x) { return math_growing(ctx, x, cosh(x)); }
inline double math_degrees(double x) { return x * (180.0 / kPi); }
inline double math_erf(double x) { return erf(x); }
inline double math_erfc(double x) { return erfc(x); }
inline Result<double> math_exp(Context& ctx, double x) { return math_growing(ctx, x, exp(x)); }
inline Result<double> math_exp2(Context& ctx, double x) { return math_growing(ctx, x, exp2(x)); }
inline Result<double> math_expm1(Context& ctx, double x) { return math_growing(ctx, x, expm1(x)); }
inline double math_fabs(double x) { return fabs(x); }
inline Result<double> math_log1p(Context& ctx, double x) {
  return math_within(ctx, x, x == 0 ? x : log1p(x), "argument value > -1");
}
inline double math_radians(double x) { return x * (kPi / 180.0); }
inline Result<double> math_sin(Context& ctx, double x) { return math_within(ctx, x, sin(x), kFinite); }
inline Result<double> math_sinh(Context& ctx, double x) { return math_growing(ctx, x, sinh(x)); }
inline Result<double> math_sqrt(Context& ctx, double x) {
  if (x < 0) [[unlikely]] return math_within(ctx, x, sqrt(x), "a nonnegative input");
  return sqrt(x);
}
inline Result<double> math_tan(Context& ctx, double x) { return math_within(ctx, x, tan(x), kFinite); }
inline double math_tanh(double x) { return tanh(x); }

// Of an int, the message does not tell the number.
[[gnu::cold, gnu::noinline]] inline Failure raise_math_positive(Context& ctx) {
  if (!ctx.since(14)) return raise_math_domain(ctx);
  return ctx.raise(ValueError, "expected a positive input");
}

inline Result<double> math_log(Context& ctx, double x) { return math_within(ctx, x, log(x), kPositive); }
inline Result<double> math_log2(Context& ctx, double x) { return math_within(ctx, x, log2(x), kPositive); }
inline Result<double> math_log10(Context& ctx, double x) { return math_within(ctx, x, log10(x), kPositive); }
inline Result<double> math_log(Context& ctx, int64_t x) {
  if (x <= 0) return raise_math_positive(ctx);
  return log(static_cast<double>(x));
}
inline Result<double> math_log2(Context& ctx, int64_t x) {
  if (x <= 0) return raise_math_positive(ctx);
  return log2(static_cast<double>(x));
}
inline Result<double> math_log10(Context& ctx, int64_t x) {
  if (x <= 0) return raise_math_positive(ctx);
  return log10(static_cast<double>(x));
}
template <Number X, Number B>
Result<double> math_log(Context& ctx, X x, B base) {
  Result<double> numerator = math_log(ctx, x);
  if (!numerator) return Failure{};
  Result<double> denominator = math_log(ctx, base);
  if (!denominator) return Failure{};
  return float_truediv(ctx, *numerator, *denominator);
}

inline Result<double> math_fmod(Context& ctx, double x, double y) {
  if (isinf(y) && isfinite(x)) return x;
  const double result = fmod(x, y);
  if (isnan(result) && !isnan(x) && !isnan(y)) return raise_math_domain(ctx);
  return result;
}

// The IEEE 754 remainder.
inline Result<double> math_remainder(Context& ctx, double x, double y) {
  if (isinf(y) && isfinite(x)) return x;
  const double result = remainder(x, y);
  if (isnan(result) && !isnan(x) && !isnan(y)) return raise_math_domain(ctx);
  return result;
}

inline Result<double> math_pow(Context& ctx, double x, double y) {
  const double result = pow(x, y);  // C's Annex F has Python's special values
  if (!isfinite(x) || !isfinite(y) || isfinite(result)) return result;
  return isnan(result) || x == 0 ? raise_math_domain(ctx) : raise_math_range(ctx);
}

inline Result<int64_t> math_floor(Context& ctx, double x) { return float_floor(ctx, x); }
inline Result<int64_t> math_ceil(Context& ctx, double x) { return float_ceil(ctx, x); }
inline Result<int64_t> math_trunc(Context& ctx, double x) { return float_trunc(ctx, x); }
constexpr int64_t math_whole(int64_t x) { return x; }  // floor, ceil and trunc of an int

inline bool math_isfinite(double x) { return isfinite(x); }
inline bool math_isinf(double x) { return isinf(x); }
inline bool math_isnan(double x) { return isnan(x); }

inline Result<bool> math_isclose(Context& ctx, double a, double b, double rel_tol = 1e-9, double abs_tol = 0.0) {
  if (rel_tol < 0 || abs_tol < 0) return ctx.raise(ValueError, "tolerances must be non-negative");
  if (a == b) return true;
  if (isinf(a) || isinf(b)) return false;
  const double difference = fabs(b - a);
  return difference <= fabs(rel_tol * b) || difference <= fabs(rel_tol * a) || difference <= abs_tol;
}

inline Tuple<double, int64_t> math_frexp(double x) {
  if (x == 0 || !isfinite(x)) return Tuple<double, int64_t>(x, 0);
  int exponent;
  const double fraction = frexp(x, &exponent);
  return Tuple<double, int64_t>(fraction, exponent);
}

inline Result<double> math_ldexp(Context& ctx, double x, int64_t exponent) {
  if (x == 0 || !isfinite(x)) return x;
  if (exponent > 10000) return raise_math_range(ctx);
  const double result = ldexp(x, static_cast<int>(exponent < -10000 ? -10000 : exponent));
  if (isinf(result)) return raise_math_range(ctx);
  return result;
}

// The fractional and the whole part, both with the sign of x.
inline Tuple<double, double> math_modf(double x) {
  if (isinf(x)) return Tuple<double, double>(copysign(0.0, x), x);
  double whole;
  const double fraction = modf(x, &whole);
  return Tuple<double, double>(fraction, whole);
}

inline double math_nextafter(double x, double y) { return nextafter(x, y); }

// The distance from |x| to the next float.
inline double math_ulp(double x) {
  if (isnan(x)) return x;
  x = fabs(x);
  if (isinf(x)) return x;
  const double next = nextafter(x, static_cast<double>(INFINITY));
  return isinf(next) ? x - nextafter(x, 0.0) : next - x;
}

}  // namespace predictor

// Arithmetic of Python's float, its conversions and its methods. Operations that C and Python agree on (+, -, *,
// comparison) need no function.
#pragma once

#include <float.h>
#include <math.h>
#include <stdint.h>

#include <bit>

#include "runtime/core/context.h"
#include "runtime/core/float_digits.h"
#include "runtime/core/float_read.h"
#include "runtime/core/int.h"
#include "runtime/core/power_of_ten.h"
#include "runtime/core/result.h"
#include "runtime/core/tuple.h"

namespace predictor {

constexpr double float_add(double a, double b) { return a + b; }
constexpr double float_sub(double a, double b) { return a - b; }
constexpr double float_mul(double a, double b) { return a * b; }
constexpr double float_neg(double x) { return -x; }
constexpr double float_pos(double x) { return x; }
inline double float_abs(double x) { return fabs(x); }

inline Result<double> float_truediv(Context& ctx, double a, double b) {
  if (b == 0) [[unlikely]] return raise_zero_division(ctx, "float division by zero");
  return a / b;
}

// Floored quotient and the remainder with the divisor's sign; b is not zero. (CPython: _float_div_mod)
struct FloatDivision {
  double quotient;
  double remainder;
};
inline FloatDivision float_divide(double a, double b) {
  double remainder = fmod(a, b);
  double quotient = (a - remainder) / b;
  if (remainder != 0) {
    if ((b < 0) != (remainder < 0)) {
      remainder += b;
      quotient -= 1.0;
    }
  } else {
    remainder = copysign(0.0, b);
  }
  if (quotient == 0) return {copysign(0.0, a / b), remainder};
  double whole = floor(quotient);
  if (quotient - whole > 0.5) whole += 1.0;
  return {whole, remainder};
}

inline Result<double> float_floordiv(Context& ctx, double a, double b) {
  if (b == 0) [[unlikely]] return raise_zero_division(ctx, "float floor division by zero");
  return float_divide(a, b).quotient;
}
inline Result<double> float_mod(Context& ctx, double a, double b) {
  if (b == 0) [[unlikely]] return raise_zero_division(ctx, "float modulo");
  return float_divide(a, b).remainder;
}
inline Result<Tuple<double, double>> float_divmod(Context& ctx, double a, double b) {
  if (b == 0) [[unlikely]] return raise_zero_division(ctx, "float divmod()");
  const FloatDivision result = float_divide(a, b);
  return Tuple<double, double>(result.quotient, result.remainder);
}

// base ** exponent. A negative base with a fractional exponent, a complex number in Python, raises ValueError.
inline Result<double> float_pow(Context& ctx, double base, double exponent) {
  if (exponent == 0) return 1.0;
  if (isnan(base)) return base;
  if (isnan(exponent)) return base == 1.0 ? 1.0 : exponent;
  const bool odd = fmod(fabs(exponent), 2.0) == 1.0;
  if (isinf(exponent)) {
    const double size = fabs(base);
    if (size == 1.0) return 1.0;
    return (exponent > 0) == (size > 1.0) ? fabs(exponent) : 0.0;
  }
  if (isinf(base)) {
    if (exponent > 0) return odd ? base : fabs(base);
    return odd ? copysign(0.0, base) : 0.0;
  }
  if (base == 0) {
    if (exponent < 0) return raise_zero_power(ctx);
    return odd ? base : 0.0;
  }
  bool negative = false;
  if (base < 0) {
    if (exponent != floor(exponent)) {
      return ctx.raise(ValueError, "a negative number to a fractional power is not a real number");
    }
    base = -base;
    negative = odd;
  }
  if (base == 1.0) return negative ? -1.0 : 1.0;
  const double result = pow(base, exponent);
  if (isinf(result)) return ctx.raise(OverflowError, "(34, 'Numerical result out of range')");
  return negative ? -result : result;
}

// base ** exponent of ints where the exponent is negative or not known to be: a float.
inline Result<double> int_pow_float(Context& ctx, int64_t base, int64_t exponent) {
  return float_pow(ctx, static_cast<double>(base), static_cast<double>(exponent));
}

// The int of a float that is already whole.
inline Result<int64_t> float_to_int(Context& ctx, double whole) {
  if (whole >= -9223372036854775808.0 && whole < 9223372036854775808.0) return static_cast<int64_t>(whole);
  if (isnan(whole)) return ctx.raise(ValueError, "cannot convert float NaN to integer");
  if (isinf(whole)) return ctx.raise(OverflowError, "cannot convert float infinity to integer");
  return raise_int_overflow(ctx);
}
// int(x), math.trunc(x)
inline Result<int64_t> float_trunc(Context& ctx, double x) { return float_to_int(ctx, trunc(x)); }
inline Result<int64_t> float_floor(Context& ctx, double x) { return float_to_int(ctx, floor(x)); }
inline Result<int64_t> float_ceil(Context& ctx, double x) { return float_to_int(ctx, ceil(x)); }

// round(x): to even when two are as close.
inline Result<int64_t> float_round(Context& ctx, double x) {
  double rounded = round(x);
  if (fabs(x - rounded) == 0.5) rounded = 2.0 * round(x / 2.0);
  return float_to_int(ctx, rounded);
}

inline Result<int64_t> float_round_whole(Context& ctx, double x, None) { return float_round(ctx, x); }

// round(x, places) for 0 to 19 places, where 10**places is `power`: what decimal digits would give, without them.
//
// |x| is significand / 2**shift. Where 2**shift <= power, the decimal is closer to x than half its last bit, so that x is the
// answer. Else significand * power / 2**shift, the decimal in units of its last place, is below 2**53: a float holds it, and
// one division by another that is exact rounds once.
inline double float_round_places(double x, int places, uint64_t power) {
  const uint64_t bits = std::bit_cast<uint64_t>(x);
  const int shift = 1075 - static_cast<int>(bits >> 52 & 0x7ff);
  if (shift <= log2_of_power_of_ten(places)) return x;
  if (shift > 127) return copysign(0.0, x);  // the product has 117 bits
  const uint64_t significand = (bits & ((uint64_t{1} << 52) - 1)) | uint64_t{1} << 52;
  const Wide product = multiply_wide(significand, power);
  const int in_word = shift & 63;
  const uint64_t high = shift < 64 ? product.high : 0;
  const uint64_t middle = shift < 64 ? product.low : product.high;
  const uint64_t low = shift < 64 ? 0 : product.low;
  const uint64_t whole = in_word == 0 ? middle : high << (64 - in_word) | middle >> in_word;
  const uint64_t fraction = in_word == 0 ? low : middle << (64 - in_word) | low >> in_word;
  const bool more = in_word != 0 && low << (64 - in_word) != 0;
  constexpr uint64_t half = uint64_t{1} << 63;
  const bool up = fraction > half || (fraction == half && (more || (whole & 1)));
  return copysign(static_cast<double>(whole + up) / static_cast<double>(power), x);
}

// The same for any number of digits.
[[gnu::noinline]] inline Result<double> float_round_digits(Context& ctx, double x, int64_t digits) {
  if (x == 0 || !isfinite(x) || digits > 323) return x;
  if (digits < -308) return 0.0 * x;
  const DecimalDigits decimal = decimal_digits(fabs(x), static_cast<int>(digits), kUnlimited);
  const double rounded = read_decimal({decimal.text, static_cast<uint64_t>(decimal.size), decimal.point - decimal.size});
  if (isinf(rounded)) return ctx.raise(OverflowError, "rounded value too large to represent");
  return copysign(rounded, x);
}

// round(x, digits): the float nearest to the decimal with that many places nearest to the exact value of x. Inlined, so that a
// program whose digits are constants has nothing of decimals.
[[gnu::always_inline]] inline Result<double> float_round(Context& ctx, double x, int64_t digits) {
  if (digits < 0 || digits > 19) [[unlikely]] return float_round_digits(ctx, x, digits);
  uint64_t power = 1;
  for (int64_t i = 0; i < digits; ++i) power *= 10;
  return float_round_places(x, static_cast<int>(digits), power);
}

inline bool float_is_integer(double x) { return isfinite(x) && floor(x) == x; }

// The numerator and denominator in lowest terms; OverflowError when one does not fit in 64 bits.
inline Result<Tuple<int64_t, int64_t>> float_as_integer_ratio(Context& ctx, double x) {
  if (isnan(x)) return ctx.raise(ValueError, "cannot convert NaN to integer ratio");
  if (isinf(x)) return ctx.raise(OverflowError, "cannot convert Infinity to integer ratio");
  int exponent;
  double fraction = frexp(x, &exponent);
  for (int i = 0; i < 300 && fraction != floor(fraction); ++i) {
    fraction *= 2.0;
    --exponent;
  }
  int64_t numerator = static_cast<int64_t>(fraction), denominator = 1;
  if (exponent > 0) {
    Result<int64_t> shifted = int_lshift(ctx, numerator, exponent);
    if (!shifted) return Failure{};
    numerator = *shifted;
  } else {
    Result<int64_t> shifted = int_lshift(ctx, denominator, -exponent);
    if (!shifted) return Failure{};
    denominator = *shifted;
  }
  return Tuple<int64_t, int64_t>(numerator, denominator);
}

}  // namespace predictor

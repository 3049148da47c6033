// Arithmetic of Python's int in 64 bits. What does not fit raises OverflowError, where Python would go on with a longer
// number; everything else is Python's: floor division, the sign of %, shifts, exact division to float.
#pragma once

#include <math.h>
#include <stdint.h>

#include <bit>

#include "runtime/core/context.h"
#include "runtime/core/int_text.h"
#include "runtime/core/power_of_ten.h"
#include "runtime/core/result.h"
#include "runtime/core/tuple.h"

namespace predictor {

inline constexpr char kIntOverflow[] = "integer result does not fit in 64 bits";

[[gnu::cold, gnu::noinline]] inline Failure raise_int_overflow(Context& ctx) {
  return ctx.raise(OverflowError, kIntOverflow);
}

// `older` is what Pythons before 3.14 say.
[[gnu::cold, gnu::noinline]] inline Failure raise_zero_division(Context& ctx, const char* older) {
  return ctx.raise(ZeroDivisionError, ctx.since(14) ? "division by zero" : older);
}
[[gnu::cold, gnu::noinline]] inline Failure raise_zero_power(Context& ctx) {
  return ctx.raise(ZeroDivisionError,
                   ctx.since(14) ? "zero to a negative power" : "0.0 cannot be raised to a negative power");
}

inline Result<int64_t> int_add(Context& ctx, int64_t a, int64_t b) {
  int64_t result;
  if (__builtin_add_overflow(a, b, &result)) [[unlikely]] return raise_int_overflow(ctx);
  return result;
}
inline Result<int64_t> int_sub(Context& ctx, int64_t a, int64_t b) {
  int64_t result;
  if (__builtin_sub_overflow(a, b, &result)) [[unlikely]] return raise_int_overflow(ctx);
  return result;
}
inline Result<int64_t> int_mul(Context& ctx, int64_t a, int64_t b) {
  int64_t result;
  if (__builtin_mul_overflow(a, b, &result)) [[unlikely]] return raise_int_overflow(ctx);
  return result;
}
inline Result<int64_t> int_neg(Context& ctx, int64_t x) { return int_sub(ctx, 0, x); }
inline Result<int64_t> int_abs(Context& ctx, int64_t x) { return x < 0 ? int_neg(ctx, x) : Result<int64_t>(x); }
constexpr int64_t int_pos(int64_t x) { return x; }
constexpr int64_t int_invert(int64_t x) { return ~x; }
constexpr int64_t int_and(int64_t a, int64_t b) { return a & b; }
constexpr int64_t int_or(int64_t a, int64_t b) { return a | b; }
constexpr int64_t int_xor(int64_t a, int64_t b) { return a ^ b; }
constexpr bool bool_and(bool a, bool b) { return a && b; }
constexpr bool bool_or(bool a, bool b) { return a || b; }
constexpr bool bool_xor(bool a, bool b) { return a != b; }
constexpr double int_to_float(int64_t x) { return static_cast<double>(x); }  // to even when two are as close

// Quotient and remainder rounded towards minus infinity; b is not zero, and the quotient fits.
constexpr int64_t floor_quotient(int64_t a, int64_t b) {
  const int64_t quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}
constexpr int64_t floor_remainder(int64_t a, int64_t b) {
  const int64_t remainder = a % b;
  return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

inline Result<int64_t> int_floordiv(Context& ctx, int64_t a, int64_t b) {
  if (b == 0) [[unlikely]] return raise_zero_division(ctx, "integer division or modulo by zero");
  if (b == -1) return int_neg(ctx, a);
  return floor_quotient(a, b);
}
inline Result<int64_t> int_mod(Context& ctx, int64_t a, int64_t b) {
  if (b == 0) [[unlikely]] return raise_zero_division(ctx, "integer modulo by zero");
  if (b == -1) return int64_t{0};
  return floor_remainder(a, b);
}
inline Result<Tuple<int64_t, int64_t>> int_divmod(Context& ctx, int64_t a, int64_t b) {
  Result<int64_t> quotient = int_floordiv(ctx, a, b);
  if (!quotient) return Failure{};
  return Tuple<int64_t, int64_t>(*quotient, b == -1 ? 0 : floor_remainder(a, b));
}

// 2**64 * high / divisor for high < divisor, with what is cut off kept in the lowest bit.
constexpr uint64_t divide_fraction(uint64_t high, uint64_t divisor) {
  uint64_t quotient = 0;
  for (int bit = 0; bit < 64; ++bit) {
    const bool carry = high >> 63;
    high <<= 1;
    quotient <<= 1;
    if (carry || high >= divisor) {
      high -= divisor;
      quotient |= 1;
    }
  }
  return quotient | (high != 0);
}

// a / b rounded once, for operands that a double cannot hold.
[[gnu::noinline]] inline double divide_exactly(uint64_t a, uint64_t b) {
  const int shift = std::countl_zero(a);
  a <<= shift;
  // With the top bit of a set, the quotient has 63 bits or more.
  uint64_t whole = a / b;
  uint64_t fraction = divide_fraction(a % b, b);
  int exponent = -shift - 64;
  if (whole != 0) {
    const int down = 64 - std::countl_zero(whole);
    const uint64_t lost = down == 64 ? fraction : fraction << (64 - down);
    fraction = (down == 64 ? 0 : fraction >> down) | whole << (64 - down) | (lost != 0);
    exponent += down;
  }
  return ldexp(static_cast<double>(fraction), exponent);
}

// a / b, where b is not zero.
inline double int_ratio(int64_t a, int64_t b) {
  constexpr uint64_t exact = uint64_t{1} << 53;
  if (magnitude(a) <= exact && magnitude(b) <= exact) return static_cast<double>(a) / static_cast<double>(b);
  if (a == 0) return b < 0 ? -0.0 : 0.0;
  const double quotient = divide_exactly(magnitude(a), magnitude(b));
  return (a < 0) != (b < 0) ? -quotient : quotient;
}
inline Result<double> int_truediv(Context& ctx, int64_t a, int64_t b) {
  if (b == 0) [[unlikely]] return raise_zero_division(ctx, "division by zero");
  return int_ratio(a, b);
}

// base ** exponent for an exponent that is not negative. With a negative one Python's result is a float, which a value
// typed int cannot hold: the compiler uses int_pow_float where it knows the sign, and this raises ValueError.
inline Result<int64_t> int_pow(Context& ctx, int64_t base, int64_t exponent) {
  if (exponent < 0) {
    if (base == 0) return raise_zero_power(ctx);
    return ctx.raise(ValueError, "integer to a negative power is not an integer");
  }
  int64_t result = 1;
  for (;; base *= base) {
    if ((exponent & 1) && __builtin_mul_overflow(result, base, &result)) return raise_int_overflow(ctx);
    exponent >>= 1;
    if (exponent == 0 || base == 0 || base == 1) return base == 0 && exponent != 0 ? 0 : result;
    if (magnitude(base) > 0xffffffffu || magnitude(base) * magnitude(base) > INT64_MAX) return raise_int_overflow(ctx);
  }
}

constexpr uint64_t multiply_modulo(uint64_t a, uint64_t b, uint64_t modulus) {
#ifdef __SIZEOF_INT128__
  __extension__ using Product = unsigned __int128;
  return static_cast<uint64_t>(static_cast<Product>(a) * b % modulus);
#else
  uint64_t result = 0;
  for (; b != 0; b >>= 1) {
    if (b & 1) result = result >= modulus - a ? result - (modulus - a) : result + a;
    a = a >= modulus - a ? a - (modulus - a) : a + a;
  }
  return result;
#endif
}

// The number in 0 … modulus - 1 that differs from x by a multiple of the modulus; and the same number as the remainder of a
// division by a number of this magnitude, whose sign it has.
constexpr uint64_t residue(int64_t x, uint64_t modulus) {
  const uint64_t rest = magnitude(x) % modulus;
  return x < 0 && rest != 0 ? modulus - rest : rest;
}
constexpr int64_t remainder_by(int64_t divisor, uint64_t residue) {
  return static_cast<int64_t>(divisor < 0 && residue != 0 ? residue - magnitude(divisor) : residue);
}

// (a * b + c) % divisor where the sum does not fit; the divisor is not zero.
[[gnu::noinline]] inline int64_t long_product_remainder(int64_t a, int64_t b, int64_t c, int64_t divisor) {
  const uint64_t modulus = magnitude(divisor);
  const uint64_t product = multiply_modulo(residue(a, modulus), residue(b, modulus), modulus);
  const uint64_t gap = modulus - residue(c, modulus);
  return remainder_by(divisor, product >= gap ? product - gap : product + (modulus - gap));
}
inline int64_t product_remainder(int64_t a, int64_t b, int64_t c, int64_t divisor) {
  int64_t sum;
  if (__builtin_mul_overflow(a, b, &sum) || __builtin_add_overflow(sum, c, &sum)) [[unlikely]] {
    return long_product_remainder(a, b, c, divisor);
  }
  return divisor == -1 ? 0 : floor_remainder(sum, divisor);
}
inline Result<int64_t> int_product_mod(Context& ctx, int64_t a, int64_t b, int64_t c, int64_t divisor) {
  if (divisor == 0) [[unlikely]] return raise_zero_division(ctx, "integer modulo by zero");
  return product_remainder(a, b, c, divisor);
}

// The number in 1 … modulus - 1 whose product with a is 1, or 0 when there is none; 0 <= a < modulus.
constexpr uint64_t inverse_modulo(uint64_t a, uint64_t modulus) {
  uint64_t r0 = modulus, r1 = a, t0 = 0, t1 = 1 % modulus;
  while (r1 != 0) {
    const uint64_t quotient = r0 / r1;
    const uint64_t product = multiply_modulo(quotient % modulus, t1, modulus);
    const uint64_t t2 = t0 >= product ? t0 - product : t0 + (modulus - product);
    const uint64_t r2 = r0 - quotient * r1;
    t0 = t1;
    t1 = t2;
    r0 = r1;
    r1 = r2;
  }
  return r0 == 1 ? t0 : 0;
}

// pow(base, exponent, modulus)
inline Result<int64_t> int_pow_mod(Context& ctx, int64_t base, int64_t exponent, int64_t modulus) {
  if (modulus == 0) return ctx.raise(ValueError, "pow() 3rd argument cannot be 0");
  const uint64_t m = magnitude(modulus);
  uint64_t b = residue(base, m);
  if (exponent < 0 && m != 1) {
    b = inverse_modulo(b, m);
    if (b == 0) return ctx.raise(ValueError, "base is not invertible for the given modulus");
  }
  uint64_t result = 1 % m;
  for (uint64_t e = magnitude(exponent); e != 0; e >>= 1) {
    if (e & 1) result = multiply_modulo(result, b, m);
    b = multiply_modulo(b, b, m);
  }
  return remainder_by(modulus, result);
}

inline Result<int64_t> int_lshift(Context& ctx, int64_t x, int64_t count) {
  if (count < 0) return ctx.raise(ValueError, "negative shift count");
  if (x == 0 || count == 0) return x;
  if (count > 63) return raise_int_overflow(ctx);
  const int64_t result = static_cast<int64_t>(static_cast<uint64_t>(x) << count);
  if (result >> count != x) return raise_int_overflow(ctx);
  return result;
}
inline Result<int64_t> int_rshift(Context& ctx, int64_t x, int64_t count) {
  if (count < 0) return ctx.raise(ValueError, "negative shift count");
  return x >> (count > 63 ? 63 : count);
}

constexpr int64_t int_bit_length(int64_t x) { return 64 - std::countl_zero(magnitude(x)); }
constexpr int64_t int_bit_count(int64_t x) { return std::popcount(magnitude(x)); }

// round(x, digits): to even multiples of a power of ten when digits is negative.
inline Result<int64_t> int_round(Context& ctx, int64_t x, int64_t digits) {
  if (digits >= 0) return x;
  if (digits < -19) return int64_t{0};
  uint64_t power = 1;
  for (int64_t i = 0; i > digits; --i) power *= 10;
  const uint64_t value = magnitude(x);
  const uint64_t rest = value % power, below = value - rest;
  const bool up = rest > power - rest || (rest == power - rest && (below / power & 1));
  if (!up) return x < 0 ? -static_cast<int64_t>(below) : static_cast<int64_t>(below);
  uint64_t above;
  if (__builtin_add_overflow(below, power, &above) || above > static_cast<uint64_t>(INT64_MAX)) {
    return raise_int_overflow(ctx);
  }
  return x < 0 ? -static_cast<int64_t>(above) : static_cast<int64_t>(above);
}

// round(x, None)
constexpr int64_t int_round_whole(int64_t x, None) { return x; }

}  // namespace predictor

// Decimal digits to the nearest float, ties to even, as CPython's and every correct strtod, but without a locale.
//
// Up to 19 digits go through one multiplication by a 128-bit power of ten (after D. Lemire, "Number parsing at a gigabyte
// per second", 2021), taken for a lower and an upper bound of the number. Only where the two round differently are
// all digits compared exactly.
#pragma once

#include <math.h>
#include <stdint.h>

#include <bit>

#include "runtime/core/big_number.h"
#include "runtime/core/power_of_ten.h"

namespace predictor {

// digits[0] digits[1] … digits[size - 1] * 10**exponent; the digits are '0' … '9'.
struct DecimalNumber {
  const char* digits;
  uint64_t size;
  int64_t exponent;
};

// significand * 2**exponent, with at most 53 bits.
struct BinaryNumber {
  uint64_t significand;
  int exponent;
};

inline constexpr int kMinimumExponent = -1074;  // of the smallest positive double

// value * 2**exponent, rounded to a double's precision at that magnitude, half up.
constexpr BinaryNumber round_half_up(Wide value, int exponent) {
  if (value.high == 0) {
    value = {value.low, 0};
    exponent -= 64;
    if (value.high == 0) return {0, kMinimumExponent};
  }
  const int lead = std::countl_zero(value.high);
  if (lead != 0) value = {value.high << lead | value.low >> (64 - lead), value.low << lead};
  exponent += 64 - lead;  // of value.high
  int drop = 11;          // bits of value.high
  if (exponent + drop < kMinimumExponent) drop = kMinimumExponent - exponent;
  if (drop > 64) return {0, kMinimumExponent};
  const uint64_t kept = drop == 64 ? 0 : value.high >> drop;
  const uint64_t up = value.high >> (drop - 1) & 1;
  return {kept + up, exponent + drop};
}

inline double to_double(BinaryNumber number) {
  return ldexp(static_cast<double>(number.significand), number.exponent);
}

// Whether the number is below (-1), at (0) or above (1) the middle between `below` and the next double.
inline int compare_with_middle(const DecimalNumber& number, BinaryNumber below) {
  constexpr uint64_t limit = 800;  // digits; no middle has more than 768
  BigNumber exact;
  const uint64_t size = number.size < limit ? number.size : limit;
  for (uint64_t i = 0; i < size; ++i) exact.multiply(10, static_cast<uint32_t>(number.digits[i] - '0'));
  int64_t exponent = number.exponent + static_cast<int64_t>(number.size - size);
  if (size != number.size) {
    exact.multiply(10, 1);  // stands for the rest, which is not all zeros
    --exponent;
  }
  BigNumber middle(2 * below.significand + 1);
  const int middle_exponent = below.exponent - 1;
  if (exponent >= 0) exact.multiply_power_of_ten(static_cast<int>(exponent));
  else middle.multiply_power_of_ten(static_cast<int>(-exponent));
  if (middle_exponent >= 0) middle.shift_left(middle_exponent);
  else exact.shift_left(-middle_exponent);
  return exact.compare(middle);
}

// Infinity when the number is too large.
inline double read_decimal(DecimalNumber number) {
  while (number.size != 0 && *number.digits == '0') {
    ++number.digits;
    --number.size;
  }
  while (number.size != 0 && number.digits[number.size - 1] == '0') {
    --number.size;
    ++number.exponent;
  }
  if (number.size == 0) return 0.0;
  const int64_t scale = number.exponent + static_cast<int64_t>(number.size);  // the number is below 10**scale
  if (scale > 310) return static_cast<double>(INFINITY);
  if (scale < -324) return 0.0;

  const uint64_t used = number.size < 19 ? number.size : 19;
  uint64_t front = 0;
  for (uint64_t i = 0; i < used; ++i) front = 10 * front + static_cast<uint64_t>(number.digits[i] - '0');
  const int exponent = static_cast<int>(scale - static_cast<int64_t>(used));
  if (used == number.size && front <= uint64_t{1} << 53 && exponent >= -22 && exponent <= 22) {
    constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    const double value = static_cast<double>(front);  // exact, like the power: one rounding
    return exponent < 0 ? value / powers[-exponent] : value * powers[exponent];
  }

  const Wide power = power_of_ten(exponent);
  // The power is rounded up by less than one unit, and the product is cut: the number lies strictly between.
  auto times_power = [&](uint64_t factor) {
    const Wide low = multiply_wide(factor, power.low), high = multiply_wide(factor, power.high);
    const uint64_t middle = high.low + low.high;
    return Wide{high.high + (middle < high.low), middle};
  };
  const int binary_exponent = log2_of_power_of_ten(exponent) - 127 + 64;
  const Wide product = times_power(front);
  const Wide lower{product.high - (product.low == 0), product.low - 1};
  Wide upper = used == number.size ? product : times_power(front + 1);
  upper = {upper.high + (upper.low == UINT64_MAX), upper.low + 1};
  const BinaryNumber down = round_half_up(lower, binary_exponent);
  const double below = to_double(down), above = to_double(round_half_up(upper, binary_exponent));
  if (below == above) return below;
  const int order = compare_with_middle(number, down);
  return order < 0 || (order == 0 && (down.significand & 1) == 0) ? below : above;
}

}  // namespace predictor

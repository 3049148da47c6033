// The shortest decimal that reads back as the same float, and of those the closest: what Python's repr shows.
//
// Schubfach: R. Giulietti, "The Schubfach way to render doubles", 2021.
#pragma once

#include <stdint.h>

#include <bit>

#include "runtime/core/power_of_ten.h"

namespace predictor {

// digits * 10**exponent; digits have no trailing zero, unless they are 0.
struct ShortestDecimal {
  uint64_t digits;
  int exponent;
};

// g * c / 2**128, with a sticky lowest bit for what is cut off.
constexpr uint64_t round_to_odd(Wide g, uint64_t c) {
  const Wide x = multiply_wide(g.low, c);
  const Wide y = multiply_wide(g.high, c);
  const uint64_t middle = y.low + x.high;
  const uint64_t high = y.high + (middle < x.high);
  return high | (middle > 1);
}

// Of significand * 2**exponent. `narrow_below`: the next lower float is only half as far away as the next higher.
constexpr ShortestDecimal shortest_decimal(uint64_t significand, int exponent, bool narrow_below) {
  const uint64_t open = significand & 1;  // the ends of the rounding interval belong to an even significand
  const int k = (exponent * 1262611 - (narrow_below ? 524031 : 0)) >> 22;
  const int shift = exponent + log2_of_power_of_ten(-k) + 1;
  const Wide g = power_of_ten(-k);
  const uint64_t lower = round_to_odd(g, (4 * significand - 2 + narrow_below) << shift) + open;
  const uint64_t value = round_to_odd(g, (4 * significand) << shift);
  const uint64_t upper = round_to_odd(g, (4 * significand + 2) << shift) - open;

  ShortestDecimal decimal{value / 4, k};
  const uint64_t tens = decimal.digits / 10;
  const bool tens_inside = decimal.digits >= 10 && lower <= 40 * tens;
  const bool next_tens_inside = decimal.digits >= 10 && 40 * tens + 40 <= upper;
  if (tens_inside != next_tens_inside) {
    decimal = {tens + next_tens_inside, k + 1};
  } else {
    const uint64_t ones = decimal.digits;
    const bool ones_inside = lower <= 4 * ones;
    const bool next_ones_inside = 4 * ones + 4 <= upper;
    const uint64_t middle = 4 * ones + 2;
    const bool up = ones_inside != next_ones_inside ? next_ones_inside
                                                    : value > middle || (value == middle && (ones & 1));
    decimal.digits = ones + up;
  }
  while (decimal.digits != 0 && decimal.digits % 10 == 0) {
    decimal.digits /= 10;
    ++decimal.exponent;
  }
  return decimal;
}

// Of a finite positive number.
constexpr ShortestDecimal shortest_decimal(double x) {
  const uint64_t bits = std::bit_cast<uint64_t>(x);
  const uint64_t fraction = bits & ((uint64_t{1} << 52) - 1);
  const int biased = static_cast<int>(bits >> 52 & 0x7ff);
  if (biased == 0) return shortest_decimal(fraction, -1074, false);
  return shortest_decimal(fraction | uint64_t{1} << 52, biased - 1075, fraction == 0 && biased > 1);
}
constexpr ShortestDecimal shortest_decimal(float x) {
  const uint32_t bits = std::bit_cast<uint32_t>(x);
  const uint64_t fraction = bits & ((uint32_t{1} << 23) - 1);
  const int biased = static_cast<int>(bits >> 23 & 0xff);
  if (biased == 0) return shortest_decimal(fraction, -149, false);
  return shortest_decimal(fraction | uint64_t{1} << 23, biased - 150, fraction == 0 && biased > 1);
}

}  // namespace predictor

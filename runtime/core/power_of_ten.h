// Powers of ten as 128-bit significands, from a table of a few hundred bytes.
#pragma once

#include <stdint.h>

#include "runtime/core/power_of_ten_table.h"

namespace predictor {

// A 128-bit unsigned number.
struct Wide {
  uint64_t high;
  uint64_t low;
};

constexpr Wide multiply_wide(uint64_t a, uint64_t b) {
#ifdef __SIZEOF_INT128__
  __extension__ using Product = unsigned __int128;
  const Product product = static_cast<Product>(a) * b;
  return {static_cast<uint64_t>(product >> 64), static_cast<uint64_t>(product)};
#else
  const uint64_t a0 = static_cast<uint32_t>(a), a1 = a >> 32, b0 = static_cast<uint32_t>(b), b1 = b >> 32;
  const uint64_t middle = (a0 * b0 >> 32) + static_cast<uint32_t>(a1 * b0) + a0 * b1;
  return {(a1 * b0 >> 32) + (middle >> 32) + a1 * b1, middle << 32 | static_cast<uint32_t>(a0 * b0)};
#endif
}

// floor(log2(10**k)), for |k| < 1233.
constexpr int log2_of_power_of_ten(int k) { return (k * 1741647) >> 19; }

// 10**k / 2**(log2_of_power_of_ten(k) - 127), rounded up; k within the table's range.
constexpr Wide power_of_ten(int k) {
  const int offset = (k - kMinimumPowerOfTen) % kPowerOfTenStep;
  const uint64_t* base = kPowerOfTenBases[(k - kMinimumPowerOfTen) / kPowerOfTenStep];
  const uint64_t up = k >= 0 && k <= 55 ? 0 : 1;  // up to 10**55 they are exact
  uint64_t high = base[0], low = base[1];
  if (offset != 0) {
    const int shift = log2_of_power_of_ten(k) - log2_of_power_of_ten(k - offset) - offset;
    const Wide p0 = multiply_wide(base[2], kPowersOfFive[offset]);
    const Wide p1 = multiply_wide(base[1], kPowersOfFive[offset]);
    const Wide p2 = multiply_wide(base[0], kPowersOfFive[offset]);
    const uint64_t w1 = p0.high + p1.low;
    const uint64_t carried = p1.high + (w1 < p1.low);  // cannot overflow: the high half of a product
    const uint64_t w2 = p2.low + carried;
    const uint64_t w3 = p2.high + (w2 < carried);
    low = w1 >> shift | w2 << (64 - shift);
    high = w2 >> shift | w3 << (64 - shift);
  }
  low += up;
  return {high + (low < up), low};
}

}  // namespace predictor

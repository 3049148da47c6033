// Operations of an int with a constant beyond 64 bits, whose halves are given: high * 2**64 + low, low taken as unsigned.
// And arithmetic that wraps around, for where only the low bits of a result count.
#pragma once

#include <stdint.h>

#include "runtime/core/int.h"

namespace predictor {

// --- wrapping around ---

constexpr int64_t int_wrapping_add(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) + static_cast<uint64_t>(b));
}
constexpr int64_t int_wrapping_sub(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) - static_cast<uint64_t>(b));
}
constexpr int64_t int_wrapping_mul(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) * static_cast<uint64_t>(b));
}
constexpr int64_t int_wrapping_neg(int64_t x) { return int_wrapping_sub(0, x); }
inline Result<int64_t> int_wrapping_lshift(Context& ctx, int64_t x, int64_t count) {
  if (count < 0) [[unlikely]] return ctx.raise(ValueError, "negative shift count");
  return count > 63 ? 0 : static_cast<int64_t>(static_cast<uint64_t>(x) << count);
}

// The unsigned number with these bits.
inline Result<int64_t> int_from_unsigned(Context& ctx, int64_t bits) {
  if (bits < 0) [[unlikely]] return raise_int_overflow(ctx);
  return bits;
}

// --- with a wide constant ---

// high * 2**64 + low, where that fits.
inline Result<int64_t> int_from_halves(Context& ctx, int64_t high, uint64_t low) {
  const int64_t value = static_cast<int64_t>(low);
  if (high != (value < 0 ? -1 : 0)) [[unlikely]] return raise_int_overflow(ctx);
  return value;
}
constexpr int64_t int_sign(int64_t x) { return x < 0 ? -1 : 0; }

inline Result<int64_t> int_add_wide(Context& ctx, int64_t x, int64_t high, int64_t low) {
  const uint64_t sum = static_cast<uint64_t>(x) + static_cast<uint64_t>(low);
  const int64_t carry = sum < static_cast<uint64_t>(low);
  return int_from_halves(ctx, int_wrapping_add(int_wrapping_add(high, int_sign(x)), carry), sum);
}
inline Result<int64_t> int_sub_from_wide(Context& ctx, int64_t x, int64_t high, int64_t low) {
  const uint64_t difference = static_cast<uint64_t>(low) - static_cast<uint64_t>(x);
  const int64_t borrow = static_cast<uint64_t>(low) < static_cast<uint64_t>(x);
  return int_from_halves(ctx, int_wrapping_sub(int_wrapping_sub(high, int_sign(x)), borrow), difference);
}
inline Result<int64_t> int_and_wide(Context& ctx, int64_t x, int64_t high, int64_t low) {
  return int_from_halves(ctx, int_sign(x) & high, static_cast<uint64_t>(x & low));
}
inline Result<int64_t> int_or_wide(Context& ctx, int64_t x, int64_t high, int64_t low) {
  return int_from_halves(ctx, int_sign(x) | high, static_cast<uint64_t>(x | low));
}
inline Result<int64_t> int_xor_wide(Context& ctx, int64_t x, int64_t high, int64_t low) {
  return int_from_halves(ctx, int_sign(x) ^ high, static_cast<uint64_t>(x ^ low));
}
// Only -1 * 2**63 and multiples of nothing fit.
inline Result<int64_t> int_mul_wide(Context& ctx, int64_t x, int64_t high, int64_t low) {
  if (x == 0) return int64_t{0};
  if (x == -1 && high == 0 && low == INT64_MIN) return INT64_MIN;
  return raise_int_overflow(ctx);
}
inline Result<int64_t> int_rshift_wide(Context& ctx, int64_t count, int64_t high, int64_t low) {
  if (count < 0) [[unlikely]] return ctx.raise(ValueError, "negative shift count");
  if (count > 127) return int_sign(high);
  if (count > 63) return high >> (count - 64);
  if (count == 0) return int_from_halves(ctx, high, static_cast<uint64_t>(low));
  const uint64_t shifted = static_cast<uint64_t>(low) >> count | static_cast<uint64_t>(high) << (64 - count);
  return int_from_halves(ctx, high >> count, shifted);
}

}  // namespace predictor

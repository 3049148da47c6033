// Integers as text: decimal, and the prefixed forms of bin(), oct() and hex().
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/str_class.h"
#include "runtime/core/str_builder.h"

namespace predictor {

inline constexpr int kMaximumDecimalDigits = 20;  // of a uint64_t

// Magnitude without overflow: of INT64_MIN too.
constexpr uint64_t magnitude(int64_t x) { return x < 0 ? 0 - static_cast<uint64_t>(x) : static_cast<uint64_t>(x); }

// Writes the decimal digits so that they end before `end`; returns their start.
constexpr char* write_decimal(uint64_t x, char* end) {
  while (x >= 100) {
    const uint64_t pair = x % 100;
    x /= 100;
    *--end = static_cast<char>('0' + pair % 10);
    *--end = static_cast<char>('0' + pair / 10);
  }
  do {
    *--end = static_cast<char>('0' + x % 10);
    x /= 10;
  } while (x != 0);
  return end;
}

// Writes the digits in base 2**bits so that they end before `end`; returns their start.
constexpr char* write_power_of_two(uint64_t x, int bits, bool upper, char* end) {
  const char* digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
  do {
    *--end = digits[x & ((uint64_t{1} << bits) - 1)];
    x >>= bits;
  } while (x != 0);
  return end;
}

inline Str ascii_to_str(Context& ctx, const char* text, uint64_t size) {
  Ref<Buffer> buffer = Buffer::create(ctx, size);
  if (!buffer) return Str();
  memcpy(buffer->bytes(), text, size);
  const char* data = buffer->bytes();
  return Str(data, size, true, static_cast<Ref<Buffer>&&>(buffer));
}

inline constexpr char kSmallDigits[] = "0123456789";

inline Str int_to_str(Context& ctx, int64_t x) {
  if (x >= 0 && x < 10) return Str(kSmallDigits + x, 1, true);
  char text[kMaximumDecimalDigits + 1];
  char* end = text + sizeof text;
  char* start = write_decimal(magnitude(x), end);
  if (x < 0) *--start = '-';
  return ascii_to_str(ctx, start, static_cast<uint64_t>(end - start));
}

inline Str uint_to_str(Context& ctx, uint64_t x) {
  char text[kMaximumDecimalDigits];
  char* end = text + sizeof text;
  char* start = write_decimal(x, end);
  return ascii_to_str(ctx, start, static_cast<uint64_t>(end - start));
}

inline Str int_to_prefixed(Context& ctx, int64_t x, char letter, int bits) {
  char text[64 + 3];
  char* end = text + sizeof text;
  char* start = write_power_of_two(magnitude(x), bits, false, end);
  *--start = letter;
  *--start = '0';
  if (x < 0) *--start = '-';
  return ascii_to_str(ctx, start, static_cast<uint64_t>(end - start));
}
inline Str int_bin(Context& ctx, int64_t x) { return int_to_prefixed(ctx, x, 'b', 1); }
inline Str int_oct(Context& ctx, int64_t x) { return int_to_prefixed(ctx, x, 'o', 3); }
inline Str int_hex(Context& ctx, int64_t x) { return int_to_prefixed(ctx, x, 'x', 4); }

}  // namespace predictor

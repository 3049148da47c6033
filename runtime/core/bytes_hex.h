// bytes as hexadecimal text and as an int: hex, fromhex, int.to_bytes, int.from_bytes.
#pragma once

#include <stdint.h>

#include "runtime/core/bytes.h"
#include "runtime/core/bytes_index.h"
#include "runtime/core/int.h"
#include "runtime/core/numeral.h"
#include "runtime/core/result.h"
#include "runtime/core/str.h"
#include "runtime/core/str_index.h"

namespace predictor {

// b.hex(); `group` bytes, counted from the end or, when it is negative, from the front, stand between separators.
inline Str bytes_hex_grouped(Context& ctx, const Bytes& b, char separator, int64_t group) {
  StrBuilder out(ctx, 2 * b.size());
  const uint64_t every = magnitude(group);
  for (uint64_t i = 0; i < b.size(); ++i) {
    if (i != 0 && every != 0 && (group > 0 ? b.size() - i : i) % every == 0) out.append(separator);
    append_hex(out, b[i], 2);
  }
  return out.finish();
}
inline Str bytes_hex(Context& ctx, const Bytes& b) { return bytes_hex_grouped(ctx, b, ' ', 0); }
inline Result<Str> bytes_hex(Context& ctx, const Bytes& b, const Str& separator, int64_t group = 1) {
  if (len(separator) != 1) return ctx.raise(ValueError, "sep must be length 1.");
  if (separator.size() != 1) return ctx.raise(ValueError, "sep must be ASCII.");
  return bytes_hex_grouped(ctx, b, separator.data()[0], group);
}

// bytes.fromhex(text)
inline Result<Bytes> bytes_fromhex(Context& ctx, const Str& text) {
  auto fail = [&ctx](uint64_t position) {
    return ctx.raise_format(ValueError, "non-hexadecimal number found in fromhex() arg at position %llu",
                            static_cast<unsigned long long>(position));
  };
  for (uint64_t i = 0; i < text.size(); ++i) {
    if (static_cast<uint8_t>(text.data()[i]) >= 0x80) return fail(i);
  }
  Ref<Buffer> buffer = Buffer::create(ctx, text.size() / 2 + 1);
  if (!buffer) return Bytes();
  char* data = buffer->bytes();
  uint64_t size = 0;
  for (uint64_t i = 0; i < text.size();) {
    if (byte_space(static_cast<uint8_t>(text.data()[i]))) {
      ++i;
      continue;
    }
    uint32_t byte = 0;
    for (int half = 0; half < 2; ++half, ++i) {
      const uint32_t digit = i < text.size() ? digit_value(text.data()[i]) : 99;
      if (digit >= 16 && i == text.size() && ctx.since(14)) {
        return ctx.raise(ValueError, "fromhex() arg must contain an even number of hexadecimal digits");
      }
      if (digit >= 16) return fail(i);
      byte = byte << 4 | digit;
    }
    data[size++] = static_cast<char>(byte);
  }
  return Bytes(data, size, static_cast<Ref<Buffer>&&>(buffer));
}

// True for "little"; anything but "big" is an error.
inline Result<bool> is_little(Context& ctx, const Str& byteorder) {
  if (equal(byteorder, "little"_s)) return true;
  if (equal(byteorder, "big"_s)) return false;
  return ctx.raise(ValueError, "byteorder must be either 'little' or 'big'");
}

inline Result<Bytes> int_to_bytes(Context& ctx, int64_t x, int64_t length = 1, const Str& byteorder = "big"_s,
                                  bool is_signed = false) {
  Result<bool> little = is_little(ctx, byteorder);
  if (!little) return Failure{};
  if (length < 0) return ctx.raise(ValueError, "length argument must be non-negative");
  if (x < 0 && !is_signed) return ctx.raise(OverflowError, "can't convert negative int to unsigned");
  const int64_t bits = x < 0 ? 64 - std::countl_zero(~static_cast<uint64_t>(x)) : int_bit_length(x);
  if (length < 9 && bits + (is_signed && bits != 0) > 8 * length) return ctx.raise(OverflowError, "int too big to convert");
  return bytes_filled(ctx, static_cast<uint64_t>(length), [&](char* out) {
    for (int64_t i = 0; i < length; ++i) {
      out[*little ? i : length - 1 - i] = static_cast<char>(x >> (i < 8 ? 8 * i : 63));
    }
  });
}

inline Result<int64_t> int_from_bytes(Context& ctx, const Bytes& b, const Str& byteorder = "big"_s,
                                      bool is_signed = false) {
  Result<bool> little = is_little(ctx, byteorder);
  if (!little) return Failure{};
  auto byte = [&](uint64_t i) { return b[*little ? i : b.size() - 1 - i]; };  // least significant first
  const bool negative = is_signed && b.size() != 0 && byte(b.size() - 1) >= 0x80;
  uint64_t value = negative ? UINT64_MAX : 0;
  for (uint64_t i = 0; i < b.size(); ++i) {
    const uint64_t digit = byte(i);
    if (i < 8) {
      value = (value & ~(uint64_t{0xff} << 8 * i)) | digit << 8 * i;
    } else if (digit != (negative ? 0xff : 0)) {
      return raise_int_overflow(ctx);
    }
  }
  if ((value >> 63 != 0) != negative) return raise_int_overflow(ctx);
  return static_cast<int64_t>(value);
}

}  // namespace predictor

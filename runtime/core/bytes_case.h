// The methods of bytes that take them for ASCII text: upper, isalpha, center, zfill, expandtabs, …
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/bytes.h"
#include "runtime/core/bytes_index.h"
#include "runtime/core/result.h"
#include "runtime/core/unicode.h"

namespace predictor {

// Maps each byte, with what came before it.
template <class Map>
Bytes bytes_mapped(Context& ctx, const Bytes& b, Map map) {
  return bytes_filled(ctx, b.size(), [&](char* out) {
    for (uint64_t i = 0; i < b.size(); ++i) out[i] = static_cast<char>(map(b[i], i == 0 ? uint8_t{0} : b[i - 1]));
  });
}
constexpr uint8_t byte_upper(uint8_t c) { return static_cast<uint8_t>(ascii_lower(c) ? c - 32 : c); }
constexpr uint8_t byte_lower(uint8_t c) { return static_cast<uint8_t>(ascii_upper(c) ? c + 32 : c); }

inline Bytes bytes_upper(Context& ctx, const Bytes& b) {
  return bytes_mapped(ctx, b, [](uint8_t c, uint8_t) { return byte_upper(c); });
}
inline Bytes bytes_lower(Context& ctx, const Bytes& b) {
  return bytes_mapped(ctx, b, [](uint8_t c, uint8_t) { return byte_lower(c); });
}
inline Bytes bytes_swapcase(Context& ctx, const Bytes& b) {
  return bytes_mapped(ctx, b, [](uint8_t c, uint8_t) { return ascii_alpha(c) ? static_cast<uint8_t>(c ^ 32) : c; });
}
inline Bytes bytes_title(Context& ctx, const Bytes& b) {
  return bytes_mapped(ctx, b, [](uint8_t c, uint8_t before) { return ascii_alpha(before) ? byte_lower(c) : byte_upper(c); });
}
inline Bytes bytes_capitalize(Context& ctx, const Bytes& b) {
  bool first = true;
  return bytes_mapped(ctx, b, [&first](uint8_t c, uint8_t) {
    const uint8_t mapped = first ? byte_upper(c) : byte_lower(c);
    first = false;
    return mapped;
  });
}

template <class Predicate>
bool all_bytes(const Bytes& b, Predicate predicate) {
  for (uint64_t i = 0; i < b.size(); ++i) {
    if (!predicate(b[i])) return false;
  }
  return true;
}
inline bool bytes_isascii(const Bytes& b) { return is_ascii(b.data(), b.size()); }
inline bool bytes_isalpha(const Bytes& b) { return b.size() != 0 && all_bytes(b, ascii_alpha); }
inline bool bytes_isdigit(const Bytes& b) { return b.size() != 0 && all_bytes(b, ascii_digit); }
inline bool bytes_isspace(const Bytes& b) { return b.size() != 0 && all_bytes(b, byte_space); }
inline bool bytes_isalnum(const Bytes& b) {
  return b.size() != 0 && all_bytes(b, [](uint8_t c) { return ascii_alpha(c) || ascii_digit(c); });
}
inline bool bytes_islower(const Bytes& b) {
  return all_bytes(b, [](uint8_t c) { return !ascii_upper(c); }) && !all_bytes(b, [](uint8_t c) { return !ascii_lower(c); });
}
inline bool bytes_isupper(const Bytes& b) {
  return all_bytes(b, [](uint8_t c) { return !ascii_lower(c); }) && !all_bytes(b, [](uint8_t c) { return !ascii_upper(c); });
}
inline bool bytes_istitle(const Bytes& b) {
  bool inside_word = false, cased = false;
  return all_bytes(b, [&](uint8_t c) {
    if ((ascii_upper(c) && inside_word) || (ascii_lower(c) && !inside_word)) return false;
    inside_word = ascii_alpha(c);
    cased = cased || inside_word;
    return true;
  }) && cased;
}

inline Bytes bytes_padded(Context& ctx, const Bytes& b, uint64_t left, uint64_t right, uint8_t fill) {
  if (left == 0 && right == 0) return b;
  return bytes_filled(ctx, left + b.size() + right, [&](char* out) {
    memset(out, fill, left);
    memcpy(out + left, b.data(), b.size());
    memset(out + left + b.size(), fill, right);
  });
}
// What is missing to the width, after a look at the fill byte; `method` names the caller in the message.
inline Result<uint64_t> missing_width(Context& ctx, const Bytes& b, int64_t width, const Bytes& fill, const char* method) {
  if (fill.size() != 1) {
    if (!ctx.since(14)) {
      return ctx.raise_format(TypeError, "%s() argument 2 must be a byte string of length 1, not bytes", method);
    }
    return ctx.raise_format(TypeError,
                            "%s(): argument 2 must be a byte string of length 1, not a bytes object of length %llu",
                            method, static_cast<unsigned long long>(fill.size()));
  }
  return width > len(b) ? static_cast<uint64_t>(width) - b.size() : uint64_t{0};
}
inline Result<Bytes> bytes_ljust(Context& ctx, const Bytes& b, int64_t width, const Bytes& fill = " "_b) {
  Result<uint64_t> missing = missing_width(ctx, b, width, fill, "ljust");
  if (!missing) return Failure{};
  return bytes_padded(ctx, b, 0, *missing, fill[0]);
}
inline Result<Bytes> bytes_rjust(Context& ctx, const Bytes& b, int64_t width, const Bytes& fill = " "_b) {
  Result<uint64_t> missing = missing_width(ctx, b, width, fill, "rjust");
  if (!missing) return Failure{};
  return bytes_padded(ctx, b, *missing, 0, fill[0]);
}
inline Result<Bytes> bytes_center(Context& ctx, const Bytes& b, int64_t width, const Bytes& fill = " "_b) {
  Result<uint64_t> missing = missing_width(ctx, b, width, fill, "center");
  if (!missing) return Failure{};
  const uint64_t left = *missing / 2 + (*missing & static_cast<uint64_t>(width) & 1);
  return bytes_padded(ctx, b, left, *missing - left, fill[0]);
}

inline Bytes bytes_zfill(Context& ctx, const Bytes& b, int64_t width) {
  if (width <= len(b)) return b;
  const uint64_t sign = b.size() != 0 && (b[0] == '+' || b[0] == '-');
  const uint64_t zeros = static_cast<uint64_t>(width) - b.size();
  return bytes_filled(ctx, static_cast<uint64_t>(width), [&](char* out) {
    memcpy(out, b.data(), sign);
    memset(out + sign, '0', zeros);
    memcpy(out + sign + zeros, b.data() + sign, b.size() - sign);
  });
}

// Calls put(byte, count) for each run of the text with its tabs expanded.
template <class Put>
void expand_tabs(const Bytes& b, int64_t tabsize, Put put) {
  int64_t column = 0;
  for (uint64_t i = 0; i < b.size(); ++i) {
    if (b[i] == '\t') {
      const int64_t spaces = tabsize > 0 ? tabsize - column % tabsize : 0;
      column += spaces;
      put(' ', static_cast<uint64_t>(spaces));
      continue;
    }
    column = b[i] == '\n' || b[i] == '\r' ? 0 : column + 1;
    put(b.data()[i], uint64_t{1});
  }
}
inline Bytes bytes_expandtabs(Context& ctx, const Bytes& b, int64_t tabsize = 8) {
  uint64_t size = 0;
  bool overflow = false;
  expand_tabs(b, tabsize, [&](char, uint64_t count) { overflow |= __builtin_add_overflow(size, count, &size); });
  if (overflow) return ctx.out_of_memory(), Bytes();
  return bytes_filled(ctx, size, [&](char* out) {
    expand_tabs(b, tabsize, [&](char byte, uint64_t count) {
      memset(out, byte, count);
      out += count;
    });
  });
}

}  // namespace predictor

// UTF-8 in memory: decoding, encoding, counting, and finding code points.
//
// Text inside the runtime is always well-formed in the generalised sense (Str): surrogates appear as three bytes, every
// other code point in its one shortest form. Only `valid_utf8_prefix` looks at bytes that may be anything.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

namespace predictor {

inline constexpr uint32_t kMaximumCodePoint = 0x10ffff;
inline constexpr uint64_t kMaximumUtf8Size = 4;  // bytes of one code point

constexpr bool is_continuation(char byte) { return (static_cast<uint8_t>(byte) & 0xc0) == 0x80; }
constexpr bool is_surrogate(uint32_t code) { return code >= 0xd800 && code <= 0xdfff; }

// Bytes of the code point that starts with `lead`.
constexpr uint64_t utf8_size(char lead) {
  const uint8_t byte = static_cast<uint8_t>(lead);
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

// The code point at `text`, which is moved past it.
constexpr uint32_t utf8_next(const char*& text) {
  const uint32_t lead = static_cast<uint8_t>(*text++);
  if (lead < 0x80) return lead;
  auto next = [&text] { return static_cast<uint32_t>(static_cast<uint8_t>(*text++)) & 0x3f; };
  if (lead < 0xe0) return (lead & 0x1f) << 6 | next();
  if (lead < 0xf0) {
    const uint32_t high = (lead & 0x0f) << 12 | next() << 6;
    return high | next();
  }
  uint32_t code = (lead & 0x07) << 18 | next() << 12;
  code |= next() << 6;
  return code | next();
}

// The code point that ends before `text`, which is moved to its start.
constexpr uint32_t utf8_previous(const char*& text) {
  do {
    --text;
  } while (is_continuation(*text));
  const char* start = text;
  return utf8_next(start);
}

// Writes the code point and returns its size, at most 4 bytes.
constexpr uint64_t utf8_encode(uint32_t code, char* out) {
  if (code < 0x80) {
    out[0] = static_cast<char>(code);
    return 1;
  }
  if (code < 0x800) {
    out[0] = static_cast<char>(0xc0 | code >> 6);
    out[1] = static_cast<char>(0x80 | (code & 0x3f));
    return 2;
  }
  if (code < 0x10000) {
    out[0] = static_cast<char>(0xe0 | code >> 12);
    out[1] = static_cast<char>(0x80 | (code >> 6 & 0x3f));
    out[2] = static_cast<char>(0x80 | (code & 0x3f));
    return 3;
  }
  out[0] = static_cast<char>(0xf0 | code >> 18);
  out[1] = static_cast<char>(0x80 | (code >> 12 & 0x3f));
  out[2] = static_cast<char>(0x80 | (code >> 6 & 0x3f));
  out[3] = static_cast<char>(0x80 | (code & 0x3f));
  return 4;
}

inline uint64_t load_word(const char* bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

inline bool is_ascii(const char* text, uint64_t size) {
  uint64_t i = 0;
  uint64_t seen = 0;
  for (; i + 8 <= size; i += 8) {
    seen |= load_word(text + i);
    if (seen & 0x8080808080808080u) return false;
  }
  for (; i < size; ++i) seen |= static_cast<uint8_t>(text[i]);
  return (seen & 0x8080808080808080u) == 0;
}

// Code points that start in eight bytes.
inline uint64_t count_starts(uint64_t word) {
  const uint64_t continuations = (word >> 7) & (~word >> 6) & 0x0101010101010101u;
  return 8 - ((continuations * 0x0101010101010101u) >> 56);
}

[[gnu::noinline, gnu::pure]] inline uint64_t utf8_count(const char* text, uint64_t size) {
  uint64_t count = 0;
  uint64_t i = 0;
  for (; i + 8 <= size; i += 8) count += count_starts(load_word(text + i));
  for (; i < size; ++i) count += !is_continuation(text[i]);
  return count;
}

// The byte offset of code point number `index`; `size` when there are not that many.
inline uint64_t utf8_offset(const char* text, uint64_t size, uint64_t index) {
  uint64_t i = 0;
  while (i + 8 <= size) {
    const uint64_t starts = count_starts(load_word(text + i));
    if (starts > index) break;
    index -= starts;
    i += 8;
  }
  for (; i < size; ++i) {
    if (is_continuation(text[i])) continue;
    if (index == 0) return i;
    --index;
  }
  return size;
}

// How many bytes at the front of arbitrary bytes are well-formed UTF-8 in the strict sense (no surrogates).
inline uint64_t valid_utf8_prefix(const char* text, uint64_t size) {
  uint64_t i = 0;
  while (i < size) {
    if (i + 8 <= size && (load_word(text + i) & 0x8080808080808080u) == 0) {
      i += 8;
      continue;
    }
    auto at = [&](uint64_t k) { return i + k < size ? static_cast<uint8_t>(text[i + k]) : uint8_t{0}; };
    auto continues = [&](uint64_t k) { return (at(k) & 0xc0) == 0x80; };
    const uint8_t lead = at(0);
    if (lead < 0x80) {
      i += 1;
    } else if (lead >= 0xc2 && lead < 0xe0) {
      if (!continues(1)) return i;
      i += 2;
    } else if (lead >= 0xe0 && lead < 0xf0) {
      if (!continues(1) || !continues(2)) return i;
      if ((lead == 0xe0 && at(1) < 0xa0) || (lead == 0xed && at(1) >= 0xa0)) return i;
      i += 3;
    } else if (lead >= 0xf0 && lead < 0xf5) {
      if (!continues(1) || !continues(2) || !continues(3)) return i;
      if ((lead == 0xf0 && at(1) < 0x90) || (lead == 0xf4 && at(1) >= 0x90)) return i;
      i += 4;
    } else {
      return i;
    }
  }
  return i;
}

}  // namespace predictor

// Search in runs of bytes, which str and bytes share: a match of well-formed UTF-8 in well-formed UTF-8 starts and ends
// between code points.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/utf8.h"

namespace predictor {

struct Span {
  const char* data = "";
  uint64_t size = 0;  // bytes
};

// How to step through a span: the characters of str, and those of bytes.
struct CodePoints {
  static uint32_t next(const char*& at) { return utf8_next(at); }
  static uint32_t previous(const char*& at) { return utf8_previous(at); }
};
struct RawBytes {
  static uint32_t next(const char*& at) { return static_cast<uint8_t>(*at++); }
  static uint32_t previous(const char*& at) { return static_cast<uint8_t>(*--at); }
};

inline constexpr uint64_t kNotFound = UINT64_MAX;

inline bool matches_at(Span text, uint64_t offset, Span pattern) {
  return memcmp(text.data + offset, pattern.data, pattern.size) == 0;
}

// Where the pattern is best cut for two-way search, and the period of its right part.
struct Factorisation {
  uint64_t cut;
  uint64_t period;
};

inline Factorisation maximal_suffix(Span pattern, bool reversed) {
  const uint8_t* p = reinterpret_cast<const uint8_t*>(pattern.data);
  uint64_t start = 0, candidate = 1, offset = 0, period = 1;
  while (candidate + offset < pattern.size) {
    const uint8_t a = p[candidate + offset], b = p[start + offset];
    if (a == b) {
      if (offset + 1 == period) {
        candidate += period;
        offset = 0;
      } else {
        ++offset;
      }
    } else if (reversed ? a > b : a < b) {
      candidate += offset + 1;
      offset = 0;
      period = candidate - start;
    } else {
      start = candidate++;
      offset = 0;
      period = 1;
    }
  }
  return {start, period};
}

// Two-way search (Crochemore and Perrin, 1991): linear time and no memory, whatever the input.
[[gnu::noinline]] inline uint64_t find_two_way(Span text, Span pattern) {
  const Factorisation less = maximal_suffix(pattern, false), greater = maximal_suffix(pattern, true);
  const Factorisation best = less.cut > greater.cut ? less : greater;
  const uint64_t size = pattern.size;
  uint64_t cut = best.cut, period = best.period;
  const bool periodic = memcmp(pattern.data, pattern.data + period, cut) == 0;
  if (!periodic) period = (cut > size - cut ? cut : size - cut) + 1;
  uint64_t known = 0;  // bytes at the front of the pattern known to match
  for (uint64_t at = 0; at + size <= text.size;) {
    uint64_t i = cut > known ? cut : known;
    while (i < size && pattern.data[i] == text.data[at + i]) ++i;
    if (i < size) {
      at += i - cut + 1;
      known = 0;
      continue;
    }
    i = cut;
    while (i > known && pattern.data[i - 1] == text.data[at + i - 1]) --i;
    if (i <= known) return at;
    at += period;
    known = periodic ? size - period : 0;
  }
  return kNotFound;
}

// The offset of the first match, or kNotFound. An empty pattern matches at once.
inline uint64_t find(Span text, Span pattern) {
  if (pattern.size == 0) return 0;
  if (pattern.size > text.size) return kNotFound;
  const uint64_t last = text.size - pattern.size;
  uint64_t attempts = 0;
  for (uint64_t at = 0; at <= last; ++at) {
    const void* hit = memchr(text.data + at, pattern.data[0], last - at + 1);
    if (hit == nullptr) return kNotFound;
    at = static_cast<uint64_t>(static_cast<const char*>(hit) - text.data);
    if (pattern.size == 1 || matches_at(text, at, pattern)) return at;
    if (++attempts > 64 + at / 8 && pattern.size > 4) {
      const uint64_t rest = find_two_way({text.data + at, text.size - at}, pattern);
      return rest == kNotFound ? kNotFound : at + rest;
    }
  }
  return kNotFound;
}

// The offset of the last match, or kNotFound. An empty pattern matches at the end.
inline uint64_t find_last(Span text, Span pattern) {
  if (pattern.size > text.size) return kNotFound;
  if (pattern.size == 0) return text.size;
  for (uint64_t at = text.size - pattern.size + 1; at-- > 0;) {
    if (text.data[at] == pattern.data[0] && matches_at(text, at, pattern)) return at;
  }
  return kNotFound;
}

// Matches that do not overlap; the pattern is not empty.
inline uint64_t count_matches(Span text, Span pattern, uint64_t limit = UINT64_MAX) {
  uint64_t count = 0;
  while (count < limit) {
    const uint64_t at = find(text, pattern);
    if (at == kNotFound) break;
    ++count;
    text = {text.data + at + pattern.size, text.size - at - pattern.size};
  }
  return count;
}

}  // namespace predictor

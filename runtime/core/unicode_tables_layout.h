// How the generated Unicode tables are laid out.
#pragma once

#include <stdint.h>

namespace predictor {

// A set of code points: spans of 1024 share chunks of 16 words of 64 bits. Code points from 0xe0000 on, of which only the
// first 1024 can be members, follow those below `limit`.
template <class Index>
struct CodePointSet {
  const uint64_t* words;
  const Index* chunks;
  const uint8_t* spans;
  uint32_t limit;

  constexpr bool contains(uint32_t code) const {
    if (code >= limit) {
      if (code < 0xe0000 || code >= 0xe0400) return false;
      code = code - 0xe0000 + limit;
    }
    const Index word = chunks[spans[code >> 10] * 16 + (code >> 6 & 15)];
    return words[word] >> (code & 63) & 1;
  }
};

// Code points first, first + stride, …, `count` of them, that map to themselves plus the distance.
struct CaseRun {
  uint32_t packed;  // first << 11 | count << 1 | (stride - 1)
  int32_t distance;

  constexpr uint32_t first() const { return packed >> 11; }
  constexpr uint32_t count() const { return packed >> 1 & 0x3ff; }
  constexpr uint32_t stride() const { return (packed & 1) + 1; }
};

// A code point that maps to two or three; the third is 0 when there are two.
struct CaseExpansion {
  uint16_t code;
  uint16_t to[3];
};

}  // namespace predictor

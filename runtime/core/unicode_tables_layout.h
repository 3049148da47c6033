// How the generated Unicode tables are laid out.
#pragma once

#include <stddef.h>
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

// A set of code points in a third of the space, for what is seldom asked: the sizes of the runs of code points that are
// outside and inside by turns, each as bytes of seven bits, lowest first, of which the last is below 0x80.
struct CodePointRuns {
  struct Run {
    uint32_t first = 0, end = 0;
    bool inside = false;
  };

  const uint8_t* sizes;
  const uint32_t* starts;  // of every 16th run: its first code point << 11 | the place of its size
  uint32_t start_count;

  // The run around a code point.
  constexpr Run find(uint32_t code) const {
    uint32_t low = 1, high = start_count;  // the last start at or before it is in [low - 1, high)
    while (low < high) {
      const uint32_t middle = (low + high) / 2;
      if (starts[middle] >> 11 <= code) low = middle + 1;
      else high = middle;
    }
    const uint8_t* at = sizes + (starts[low - 1] & 0x7ff);
    Run run{0, starts[low - 1] >> 11, true};
    while (run.end <= code) {
      run = {run.end, run.end, !run.inside};
      uint32_t digits = 0x80;
      for (int shift = 0; digits >= 0x80; shift += 7) {
        digits = *at++;
        run.end += (digits & 0x7f) << shift;
      }
    }
    return run;
  }
};

// Answers for one code point after the other; those of a text are of a few runs.
class RunReader {
 public:
  explicit constexpr RunReader(const CodePointRuns& set) : set_(set) {}
  constexpr bool contains(uint32_t code) {
    for (const CodePointRuns::Run& run : runs_) {
      if (code - run.first < run.end - run.first) return run.inside;
    }
    CodePointRuns::Run& oldest = runs_[next_++ & 3];
    oldest = set_.find(code);
    return oldest.inside;
  }

 private:
  const CodePointRuns& set_;
  CodePointRuns::Run runs_[4];
  uint32_t next_ = 0;
};

// Code points first, first + stride, …, `count` of them, that map to themselves plus the same distance. Each maps to another of
// its plane, so that 16 bits say how far. Two arrays, for one of both would be a quarter of air.
template <size_t N>
struct CaseRuns {
  uint32_t starts[N];  // first << 11 | count << 1 | (stride - 1)
  uint16_t distances[N];

  // Maps a code point; false when it is in no run.
  constexpr bool map(uint32_t code, uint32_t& mapped) const {
    size_t low = 0, high = N;  // the last run that starts at or before it is in [low - 1, high)
    while (low < high) {
      const size_t middle = (low + high) / 2;
      if (starts[middle] >> 11 <= code) low = middle + 1;
      else high = middle;
    }
    if (low == 0) return false;
    const uint32_t start = starts[low - 1];
    const uint32_t offset = code - (start >> 11), count = start >> 1 & 0x3ff, step = start & 1;
    if (offset >> step >= count || (offset & step) != 0) return false;
    mapped = (code & ~uint32_t{0xffff}) | ((code + distances[low - 1]) & 0xffff);
    return true;
  }
};

// A code point that maps to two or three; the third is 0 when there are two.
struct CaseExpansion {
  uint16_t code;
  uint16_t to[3];
};

}  // namespace predictor

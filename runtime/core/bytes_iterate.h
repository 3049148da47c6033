// Iteration over bytes, which gives ints.
#pragma once

#include <stdint.h>

#include "runtime/core/bytes.h"

namespace predictor {

struct BytesIterator {
  using value_type = int64_t;
  Bytes bytes;
  uint64_t index = 0;

  bool next(Context&, int64_t& out) {
    if (index >= bytes.size()) return false;
    out = bytes[index++];
    return true;
  }
};
inline BytesIterator iterate(const Bytes& bytes) { return {bytes}; }

struct ReversedBytesIterator {
  using value_type = int64_t;
  Bytes bytes;
  uint64_t left;

  bool next(Context&, int64_t& out) {
    if (left == 0) return false;
    out = bytes[--left];
    return true;
  }
};
inline ReversedBytesIterator iterate_reversed(const Bytes& bytes) { return {bytes, bytes.size()}; }

}  // namespace predictor

// Slice: Python's slice object, and how its bounds apply to a sequence of a given length.
#pragma once

#include <stdint.h>

#include "runtime/core/context.h"
#include "runtime/core/optional.h"

namespace predictor {

struct Slice {
  Optional<int64_t> start;
  Optional<int64_t> stop;
  Optional<int64_t> step;
};

// start:stop:step within an index; None where a bound is left out.
template <class Start, class Stop, class Step>
inline Slice make_slice(const Start& start, const Stop& stop, const Step& step) {
  return {start, stop, step};
}
inline Optional<int64_t> slice_start(const Slice& slice) { return slice.start; }
inline Optional<int64_t> slice_stop(const Slice& slice) { return slice.stop; }
inline Optional<int64_t> slice_step(const Slice& slice) { return slice.step; }

// Bounds that are clipped to a sequence: items start, start + step, … , `length` of them.
struct SliceBounds {
  int64_t start = 0;
  int64_t stop = 0;
  int64_t step = 1;
  int64_t length = 0;

  constexpr int64_t at(int64_t i) const { return start + i * step; }  // 0 <= i < length
};

// An index counted from the end when negative; out of range stays out of range.
constexpr int64_t wrap_index(int64_t index, int64_t length) { return index < 0 ? index + length : index; }

// A bound as `xs[bound:]` takes it: clipped to 0 … length.
constexpr int64_t clip_bound(int64_t bound, int64_t length) {
  if (bound < 0) return bound + length < 0 ? 0 : bound + length;
  return bound > length ? length : bound;
}

// As slice.indices(length) (CPython: PySlice_AdjustIndices). The step is not zero.
constexpr SliceBounds clip_slice(Optional<int64_t> start, Optional<int64_t> stop, int64_t step, int64_t length) {
  bool down = step < 0;
  if (step == INT64_MIN) step = -INT64_MAX;
  SliceBounds bounds{down ? length - 1 : 0, down ? -1 : length, step, 0};
  auto clip = [&](int64_t bound) {
    if (bound < 0) bound = bound + length < 0 ? (down ? -1 : 0) : bound + length;
    int64_t last = down ? length - 1 : length;
    return bound > last ? last : bound;
  };
  if (start.has()) bounds.start = clip(start.value());
  if (stop.has()) bounds.stop = clip(stop.value());
  if (down && bounds.stop < bounds.start) {
    bounds.length = (bounds.start - bounds.stop - 1) / -step + 1;
  } else if (!down && bounds.start < bounds.stop) {
    bounds.length = (bounds.stop - bounds.start - 1) / step + 1;
  }
  return bounds;
}

// ValueError for a step of zero.
inline Result<SliceBounds> slice_bounds(Context& ctx, Optional<int64_t> start, Optional<int64_t> stop,
                                        Optional<int64_t> step, int64_t length) {
  int64_t stride = step.has() ? step.value() : 1;
  if (stride == 0) return ctx.raise(ValueError, "slice step cannot be zero");
  return clip_slice(start, stop, stride, length);
}

}  // namespace predictor

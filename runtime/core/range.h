// Range: Python's range of 64-bit integers.
#pragma once

#include <stdint.h>

#include "runtime/core/adaptors.h"
#include "runtime/core/int.h"
#include "runtime/core/iterator.h"
#include "runtime/core/sequence.h"
#include "runtime/core/slice.h"

namespace predictor {

struct Range {
  int64_t start = 0;
  int64_t stop = 0;
  int64_t step = 1;  // not zero

  // How many numbers; a range can hold more than fit in an int64_t.
  constexpr uint64_t count() const {
    const uint64_t low = static_cast<uint64_t>(start), high = static_cast<uint64_t>(stop);
    if (step > 0) return start < stop ? (high - low - 1) / static_cast<uint64_t>(step) + 1 : 0;
    return start > stop ? (low - high - 1) / (0 - static_cast<uint64_t>(step)) + 1 : 0;
  }
  // Number i of it, 0 <= i < count().
  constexpr int64_t at(uint64_t i) const {
    return static_cast<int64_t>(static_cast<uint64_t>(start) + i * static_cast<uint64_t>(step));
  }
};

constexpr Range make_range(int64_t start, int64_t stop, int64_t step = 1) { return {start, stop, step}; }
inline Result<Range> make_range_checked(Context& ctx, int64_t start, int64_t stop, int64_t step) {
  if (step == 0) return ctx.raise(ValueError, "range() arg 3 must not be zero");
  return Range{start, stop, step};
}

constexpr int64_t range_start(const Range& range) { return range.start; }
constexpr int64_t range_stop(const Range& range) { return range.stop; }
constexpr int64_t range_step(const Range& range) { return range.step; }

inline Result<int64_t> range_len(Context& ctx, const Range& range) {
  if (range.count() > INT64_MAX) return ctx.raise(OverflowError, "Python int too large to convert to C ssize_t");
  return static_cast<int64_t>(range.count());
}
constexpr bool truth(const Range& range) { return range.count() != 0; }

// The position of a number in the range, or -1 (UINT64_MAX).
constexpr uint64_t range_find(const Range& range, int64_t x) {
  const uint64_t step = range.step > 0 ? static_cast<uint64_t>(range.step) : 0 - static_cast<uint64_t>(range.step);
  if (range.step > 0 ? x < range.start || x >= range.stop : x > range.start || x <= range.stop) return UINT64_MAX;
  const uint64_t distance = range.step > 0 ? static_cast<uint64_t>(x) - static_cast<uint64_t>(range.start)
                                           : static_cast<uint64_t>(range.start) - static_cast<uint64_t>(x);
  return distance % step == 0 ? distance / step : UINT64_MAX;
}
constexpr bool contains(const Range& range, int64_t x) { return range_find(range, x) != UINT64_MAX; }
inline bool contains(const Range& range, double x) {
  if (!(x >= -9223372036854775808.0 && x < 9223372036854775808.0)) return false;
  const int64_t whole = static_cast<int64_t>(x);
  return static_cast<double>(whole) == x && contains(range, whole);
}
inline Result<int64_t> range_index(Context& ctx, const Range& range, int64_t x) {
  const uint64_t index = range_find(range, x);
  if (index == UINT64_MAX) {
    return ctx.raise_format(ValueError, "%lld is not in range", static_cast<long long>(x));
  }
  if (index > INT64_MAX) return ctx.raise(OverflowError, kIntOverflow);
  return static_cast<int64_t>(index);
}
constexpr int64_t range_count(const Range& range, int64_t x) { return contains(range, x); }

inline Result<int64_t> range_getitem(Context& ctx, const Range& range, int64_t index) {
  const uint64_t count = range.count();
  const uint64_t from_end = 0 - static_cast<uint64_t>(index);  // of a negative index
  const bool inside = index < 0 ? from_end <= count : static_cast<uint64_t>(index) < count;
  if (!inside) return ctx.raise(IndexError, "range object index out of range");
  return range.at(index < 0 ? count - from_end : static_cast<uint64_t>(index));
}
// A slice is a range. OverflowError where its bounds do not fit (CPython has larger integers).
inline Result<Range> range_getslice(Context& ctx, const Range& range, Optional<int64_t> start, Optional<int64_t> stop,
                                    Optional<int64_t> step) {
  if (range.count() > INT64_MAX) return ctx.raise(OverflowError, kIntOverflow);
  Result<SliceBounds> bounds = slice_bounds(ctx, start, stop, step, static_cast<int64_t>(range.count()));
  if (!bounds) return Failure{};
  Range slice;
  int64_t first, last;
  if (__builtin_mul_overflow(range.step, bounds->step, &slice.step) ||
      __builtin_mul_overflow(bounds->start, range.step, &first) ||
      __builtin_mul_overflow(bounds->stop, range.step, &last) ||
      __builtin_add_overflow(range.start, first, &slice.start) ||
      __builtin_add_overflow(range.start, last, &slice.stop)) {
    return ctx.raise(OverflowError, kIntOverflow);
  }
  return slice;
}

// Ranges are equal when they hold the same numbers.
constexpr bool equal(const Range& a, const Range& b) {
  if (a.count() != b.count()) return false;
  return a.count() == 0 || (a.start == b.start && (a.count() == 1 || a.step == b.step));
}
inline int64_t hash(const Range& range) {
  const uint64_t count = range.count();
  TupleHash state;
  state.add(hash(count));
  state.add(count == 0 ? hash(None()) : hash(range.start));
  state.add(count < 2 ? hash(None()) : hash(range.step));
  return state.finish();
}
inline Str repr(Context& ctx, const Range& range) {
  StrBuilder out(ctx);
  out.append("range("_s);
  out.append(repr(ctx, range.start));
  out.append(", "_s);
  out.append(repr(ctx, range.stop));
  if (range.step != 1) {
    out.append(", "_s);
    out.append(repr(ctx, range.step));
  }
  out.append(')');
  return out.finish();
}
inline Str to_str(Context& ctx, const Range& range) { return repr(ctx, range); }

struct RangeIterator {
  using value_type = int64_t;
  Range range;
  uint64_t index;
  uint64_t end;

  bool next(Context&, int64_t& out) {
    if (index == end) return false;
    out = range.at(index++);
    return true;
  }
};
constexpr RangeIterator iterate(const Range& range) { return {range, 0, range.count()}; }
constexpr RangeIterator iterate_reversed(const Range& range) {
  const uint64_t count = range.count();
  if (count == 0) return {range, 0, 0};
  return {Range{range.at(count - 1), 0, static_cast<int64_t>(0 - static_cast<uint64_t>(range.step))}, 0, count};
}

inline List<int64_t> list_of(Context& ctx, const Range& range) {
  const uint64_t count = range.count();
  List<int64_t> list = List<int64_t>::create(ctx, count);
  for (uint64_t i = 0; !list.null() && i < count; ++i) list.push(range.at(i));
  return list;
}

}  // namespace predictor

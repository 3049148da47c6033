// Slice objects as values: text, comparison and slice.indices.
#pragma once

#include <stdint.h>

#include "runtime/core/optional_of.h"
#include "runtime/core/slice.h"
#include "runtime/core/str_builder.h"
#include "runtime/core/tuple.h"

namespace predictor {

inline bool equal(const Slice& a, const Slice& b) {
  return equal(a.start, b.start) && equal(a.stop, b.stop) && equal(a.step, b.step);
}
inline Str repr(Context& ctx, const Slice& slice) {
  StrBuilder out(ctx);
  out.append("slice("_s);
  out.append(repr(ctx, slice.start));
  out.append(", "_s);
  out.append(repr(ctx, slice.stop));
  out.append(", "_s);
  out.append(repr(ctx, slice.step));
  out.append(')');
  return out.finish();
}
inline Str to_str(Context& ctx, const Slice& slice) { return repr(ctx, slice); }
constexpr bool truth(const Slice&) { return true; }

inline Result<Tuple<int64_t, int64_t, int64_t>> slice_indices(Context& ctx, const Slice& slice, int64_t length) {
  if (length < 0) return ctx.raise(ValueError, "length should not be negative");
  Result<SliceBounds> bounds = slice_bounds(ctx, slice.start, slice.stop, slice.step, length);
  if (!bounds) return Failure{};
  return Tuple<int64_t, int64_t, int64_t>(bounds->start, bounds->stop, bounds->step);
}

}  // namespace predictor

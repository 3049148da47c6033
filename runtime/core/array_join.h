// np.concatenate and np.stack over lists and tuples of arrays of one rank.
#pragma once

#include "runtime/core/array_create.h"

namespace predictor {

// Copies each array to its place along `axis` of `out`.
template <class P, int R, class Arrays>
inline void place_along(const Array<P, R>& out, const Arrays& arrays, int axis) {
  char* to = out.bytes();
  each_item(arrays, [&](const auto& array) {
    Dimensions<R> shape = array.shape();
    if (array.size() != 0) copy_elements(Array<P, R>(to, shape, out.strides(), nullptr), array);
    to += shape[axis] * out.stride(axis);
  });
}

// np.concatenate(arrays, axis): P is the common dtype, R the common rank, the axis a valid constant.
// ValueError for no arrays or sizes that differ elsewhere.
template <class P, int R, class Arrays>
inline Result<Array<P, R>> array_concatenate(Context& ctx, const Arrays& arrays, int64_t axis) {
  const int along = static_cast<int>(wrap_index(axis, R));
  Dimensions<R> shape;
  int64_t count = 0;
  Status status;
  each_item(arrays, [&](const auto& array) {
    if (!status) return;
    if (count == 0) shape = array.shape();
    else shape[along] += array.shape(along);
    for (int i = 0; count > 0 && i < R && status; ++i) {
      if (i == along || array.shape(i) == shape[i]) continue;
      status = ctx.raise_format(
          ValueError,
          "all the input array dimensions except for the concatenation axis must match exactly, but "
          "along dimension %d, the array at index 0 has size %lld and the array at index %lld has size %lld",
          i, static_cast<long long>(shape[i]), static_cast<long long>(count), static_cast<long long>(array.shape(i)));
    }
    ++count;
  });
  if (!status) return Failure{};
  if (count == 0) return ctx.raise(ValueError, "need at least one array to concatenate");
  Array<P, R> out = Array<P, R>::create(ctx, shape);
  if (out.size() != 0) place_along(out, arrays, along);
  return out;
}

// np.stack(arrays, axis): a new axis counts the arrays. R is the rank of each of them.
template <class P, int R, class Arrays>
inline Result<Array<P, R + 1>> array_stack(Context& ctx, const Arrays& arrays, int64_t axis) {
  const int at = static_cast<int>(wrap_index(axis, R + 1));
  Dimensions<R> shape;
  int64_t count = 0;
  bool fits = true;
  each_item(arrays, [&](const auto& array) {
    if (count++ == 0) shape = array.shape();
    fits = fits && array.shape() == shape;
  });
  if (count == 0) return ctx.raise(ValueError, "need at least one array to stack");
  if (!fits) return ctx.raise(ValueError, "all input arrays must have the same shape");
  Dimensions<R + 1> stacked;
  for (int to = 0, from = 0; to <= R; ++to) stacked[to] = to == at ? count : shape[from++];
  Array<P, R + 1> out = Array<P, R + 1>::create(ctx, stacked);
  if (out.size() == 0) return out;
  Dimensions<R> strides;
  for (int to = 0, from = 0; to <= R; ++to) {
    if (to != at) strides[from++] = out.stride(to);
  }
  char* place = out.bytes();
  each_item(arrays, [&](const auto& array) {
    copy_elements(Array<P, R>(place, shape, strides, nullptr), array);
    place += out.stride(at);
  });
  return out;
}

}  // namespace predictor

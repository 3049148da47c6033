// Views of arrays: basic indexing (integers, slices, newaxis, ellipsis), transpose, reshape, expand_dims, squeeze.
// A view shares its elements with the array; reshape and ravel copy where numpy must.
#pragma once

#include "runtime/core/array_walk.h"
#include "runtime/core/slice.h"

namespace predictor {

// np.newaxis (None) and `...` within an index.
struct NewAxis {};
struct Ellipsis {};

template <class T>
inline constexpr bool is_integer_index = std::is_integral_v<T> && !std::is_same_v<T, bool>;

[[gnu::cold, gnu::noinline]] inline Failure raise_array_index(Context& ctx, int64_t index, int axis, int64_t size) {
  return ctx.raise_format(IndexError, "index %lld is out of bounds for axis %d with size %lld",
                          static_cast<long long>(index), axis, static_cast<long long>(size));
}

// The rank of array[Index...] where the array has rank R; 0 means an element.
template <int R, class... Index>
constexpr int indexed_rank() {
  return R - (0 + ... + (is_integer_index<Index> ? 1 : 0)) + (0 + ... + (std::is_same_v<Index, NewAxis> ? 1 : 0));
}

// Applies index items from the left, axis by axis, to build the view's shape and strides.
template <class D, int R, int To>
struct ViewBuilder {
  Context& ctx;
  const Array<D, R>& array;
  char* data;
  int axis = 0;  // of the array
  int made = 0;  // axes of the view
  Dimensions<To> shape{};
  Dimensions<To> strides{};
  bool ok = true;

  void keep(int64_t size, int64_t stride) {
    shape[made] = size;
    strides[made] = stride;
    ++made;
  }
  void keep_until(int end) {
    for (; axis < end; ++axis) keep(array.shape(axis), array.stride(axis));
  }
  template <class Item>
  void add(const Item& item, int axes_after) {
    if (!ok) return;
    if constexpr (std::is_same_v<Item, NewAxis>) {
      keep(1, 0);
    } else if constexpr (std::is_same_v<Item, Ellipsis>) {
      keep_until(R - axes_after);
    } else if constexpr (std::is_same_v<Item, Slice>) {
      auto bounds = slice_bounds(ctx, item.start, item.stop, item.step, array.shape(axis));
      if (!bounds) {
        ok = false;
        return;
      }
      if ((*bounds).length > 0) data += (*bounds).start * array.stride(axis);
      keep((*bounds).length, array.stride(axis) * (*bounds).step);
      ++axis;
    } else {
      const int64_t size = array.shape(axis);
      const int64_t index = wrap_index(item, size);
      if (index < 0 || index >= size) {
        raise_array_index(ctx, item, axis, size);
        ok = false;
        return;
      }
      data += index * array.stride(axis);
      ++axis;
    }
  }
};

template <class Item>
constexpr int axes_taken() {
  return std::is_same_v<Item, NewAxis> || std::is_same_v<Item, Ellipsis> ? 0 : 1;
}

// array[index...] with integers, Slice, NewAxis and at most one Ellipsis: a view, or an element when no axis is left.
// IndexError for an integer out of range; ValueError for a slice step of zero.
template <class D, int R, class... Index>
  requires(sizeof...(Index) > 0)
inline Result<ArrayOrScalar<D, indexed_rank<R, Index...>()>> array_getitem(Context& ctx, const Array<D, R>& array,
                                                                           const Index&... index) {
  constexpr int To = indexed_rank<R, Index...>();
  ViewBuilder<D, R, To> builder{ctx, array, array.bytes()};
  int after = (0 + ... + axes_taken<Index>());
  ((after -= axes_taken<Index>(), builder.add(index, after)), ...);
  if (!builder.ok) return Failure{};
  builder.keep_until(R);
  if constexpr (To == 0) return *reinterpret_cast<const D*>(builder.data);
  else return Array<D, To>(builder.data, builder.shape, builder.strides, array.owner(), array.writable());
}

// array.T
template <class D, int R>
inline Array<D, R> array_transpose(const Array<D, R>& array) {
  Dimensions<R> shape, strides;
  for (int axis = 0; axis < R; ++axis) {
    shape[axis] = array.shape(R - 1 - axis);
    strides[axis] = array.stride(R - 1 - axis);
  }
  return Array<D, R>(array.bytes(), shape, strides, array.owner(), array.writable());
}

// np.transpose(array, axes): the axes are a permutation, which the compiler has seen.
template <class D, int R>
inline Array<D, R> array_transpose(const Array<D, R>& array, const Dimensions<R>& axes) {
  Dimensions<R> shape, strides;
  for (int axis = 0; axis < R; ++axis) {
    const int from = static_cast<int>(wrap_index(axes[axis], R));
    shape[axis] = array.shape(from);
    strides[axis] = array.stride(from);
  }
  return Array<D, R>(array.bytes(), shape, strides, array.owner(), array.writable());
}

// np.expand_dims(array, axis), for a valid constant axis.
template <class D, int R>
inline Array<D, R + 1> array_expand_dims(const Array<D, R>& array, int64_t axis) {
  const int at = static_cast<int>(wrap_index(axis, R + 1));
  Dimensions<R + 1> shape, strides;
  for (int to = 0, from = 0; to <= R; ++to) {
    shape[to] = to == at ? 1 : array.shape(from);
    strides[to] = to == at ? 0 : array.stride(from);
    if (to != at) ++from;
  }
  return Array<D, R + 1>(array.bytes(), shape, strides, array.owner(), array.writable());
}

// np.squeeze(array, axis), for a valid constant axis. ValueError when its size is not one. Rank 1 gives the element.
template <class D, int R>
inline Result<ArrayOrScalar<D, R - 1>> array_squeeze(Context& ctx, const Array<D, R>& array, int64_t axis) {
  const int at = static_cast<int>(wrap_index(axis, R));
  if (array.shape(at) != 1) {
    return ctx.raise(ValueError, "cannot select an axis to squeeze out which has size not equal to one");
  }
  if constexpr (R == 1) {
    return *array.data();
  } else {
    Dimensions<R - 1> shape, strides;
    for (int from = 0, to = 0; from < R; ++from) {
      if (from == at) continue;
      shape[to] = array.shape(from);
      strides[to] = array.stride(from);
      ++to;
    }
    return Array<D, R - 1>(array.bytes(), shape, strides, array.owner(), array.writable());
  }
}

// The strides with which the array's elements read in C order have the new shape, if there are any: numpy's
// _attempt_nocopy_reshape. The shapes hold equally many elements, at least one.
template <int R, int To>
inline bool reshape_strides(const Dimensions<R>& shape, const Dimensions<R>& strides, const Dimensions<To>& new_shape,
                            int64_t element_size, Dimensions<To>& new_strides) {
  int64_t old_shape[R], old_strides[R];
  int axes = 0;
  for (int axis = 0; axis < R; ++axis) {
    if (shape[axis] == 1) continue;
    old_shape[axes] = shape[axis];
    old_strides[axes] = strides[axis];
    ++axes;
  }
  int old_start = 0, new_start = 0;
  int old_end = 1, new_end = 1;
  while (new_start < To && old_start < axes) {
    int64_t new_count = new_shape[new_start], old_count = old_shape[old_start];
    while (new_count != old_count) {
      if (new_count < old_count) new_count *= new_shape[new_end++];
      else old_count *= old_shape[old_end++];
    }
    for (int axis = old_start; axis < old_end - 1; ++axis) {
      if (old_strides[axis] != old_shape[axis + 1] * old_strides[axis + 1]) return false;
    }
    new_strides[new_end - 1] = old_strides[old_end - 1];
    for (int axis = new_end - 1; axis > new_start; --axis) new_strides[axis - 1] = new_strides[axis] * new_shape[axis];
    new_start = new_end++;
    old_start = old_end++;
  }
  const int64_t last = new_start > 0 ? new_strides[new_start - 1] : element_size;
  for (int axis = new_start; axis < To; ++axis) new_strides[axis] = last;
  return true;
}

// array.reshape(shape): one dimension may be -1. A view where the strides allow it, else a copy.
template <int To, class D, int R>
inline Result<Array<D, To>> array_reshape(Context& ctx, const Array<D, R>& array, Dimensions<To> shape) {
  const int64_t size = array.size();
  const Dimensions<To> asked = shape;
  int unknown = -1;
  int64_t known = 1;
  bool fits = true;
  for (int axis = 0; axis < To; ++axis) {
    if (shape[axis] < 0) {
      if (unknown >= 0) return ctx.raise(ValueError, "can only specify one unknown dimension");
      unknown = axis;
    } else {
      fits = !__builtin_mul_overflow(known, shape[axis], &known) && fits;
    }
  }
  if (unknown >= 0) {
    fits = fits && known != 0 && size % known == 0;
    shape[unknown] = fits ? size / known : 0;
  } else {
    fits = fits && known == size;
  }
  if (!fits) {
    Dimensions<To> spelled = asked;
    if (unknown >= 0) spelled[unknown] = INT64_MIN;
    const ShapeText<To> text(spelled, INT64_MIN);
    return ctx.raise_format(ValueError, "cannot reshape array of size %lld into shape %s", static_cast<long long>(size),
                            text.text);
  }
  Dimensions<To> strides;
  if (size == 0) {
    return Array<D, To>(array.bytes(), shape, c_strides(shape, sizeof(D)), array.owner(), array.writable());
  }
  if (reshape_strides<R, To>(array.shape(), array.strides(), shape, sizeof(D), strides)) {
    return Array<D, To>(array.bytes(), shape, strides, array.owner(), array.writable());
  }
  const Array<D, R> copy = array_copy(ctx, array);
  if (copy.size() == 0) return Array<D, To>();
  return Array<D, To>(copy.bytes(), shape, c_strides(shape, sizeof(D)), copy.owner());
}

// array.ravel(): a view where the array is contiguous, else a copy.
template <class D, int R>
inline Array<D, 1> array_ravel(Context& ctx, const Array<D, R>& array) {
  const Array<D, R> flat = array.contiguous() ? array : array_copy(ctx, array);
  return Array<D, 1>(flat.bytes(), {{flat.size()}}, {{sizeof(D)}}, flat.owner(), flat.writable());
}

// array.flatten(): always a copy.
template <class D, int R>
inline Array<D, 1> array_flatten(Context& ctx, const Array<D, R>& array) {
  return array_ravel(ctx, array_copy(ctx, array));
}

}  // namespace predictor

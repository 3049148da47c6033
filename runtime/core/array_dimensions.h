// What generated code writes between numpy's operations: shapes, slices and the items of an index as expressions.
#pragma once

#include "runtime/core/array.h"
#include "runtime/core/array_create.h"
#include "runtime/core/array_index.h"
#include "runtime/core/array_view.h"
#include "runtime/core/int.h"

namespace predictor {

// A shape, or the axes of a transposition, of sizes that are known at run time.
template <class... Size>
constexpr Dimensions<sizeof...(Size)> dimensions(Size... sizes) {
  return {{static_cast<int64_t>(sizes)...}};
}

// array.shape, as the shape of another
template <class D, int R>
inline const Dimensions<R>& array_dimensions(const Array<D, R>& array) {
  return array.shape();
}

// array.shape[Axis]
template <int Axis, class D, int R>
inline int64_t array_length(const Array<D, R>& array) {
  return array.shape(Axis);
}

// array.size
template <class D, int R>
inline int64_t array_size(const Array<D, R>& array) {
  return array.size();
}

// array.nbytes
template <class D, int R>
inline int64_t array_nbytes(const Array<D, R>& array) {
  return array.size() * static_cast<int64_t>(sizeof(D));
}


inline NewAxis make_newaxis() { return {}; }
inline Ellipsis make_ellipsis() { return {}; }

// A numpy integer as an index. One of uint64 beyond int64 lies outside every array, and stays outside.
template <IntElement I>
constexpr int64_t index_of(I index) {
  if constexpr (std::is_same_v<I, uint64_t>) {
    if (index > static_cast<uint64_t>(INT64_MAX)) return INT64_MAX;
  }
  return static_cast<int64_t>(index);
}

// int(x) of a numpy uint64: OverflowError where it is no int64.
inline Result<int64_t> int_from_uint64(Context& ctx, uint64_t value) {
  if (value > static_cast<uint64_t>(INT64_MAX)) return ctx.raise(OverflowError, kIntOverflow);
  return static_cast<int64_t>(value);
}

// array.item(): the only element.
template <class D, int R>
inline Result<D> array_item(Context& ctx, const Array<D, R>& array) {
  if (array.size() != 1) return ctx.raise(ValueError, "can only convert an array of size 1 to a Python scalar");
  return *array.data();
}

// Before array op= operand: ValueError where the shapes disagree, in which numpy counts the array twice.
template <class D, int R, class E, int S>
inline Status array_check_operand(Context& ctx, const Array<D, R>& array, const Array<E, S>& operand) {
  Dimensions<(R > S ? R : S)> shape = ones_shape<(R > S ? R : S)>();
  if (broadcast_shape(shape, array.shape()) && broadcast_shape(shape, operand.shape())) return {};
  return raise_broadcast(ctx, array, operand, array);
}

// np.ascontiguousarray(array) of the same dtype: the array itself where its elements lie in C order, else a copy.
template <class D, int R>
inline Array<D, R> array_contiguous(Context& ctx, const Array<D, R>& array) {
  return array.contiguous() ? array : array_copy(ctx, array);
}

}  // namespace predictor

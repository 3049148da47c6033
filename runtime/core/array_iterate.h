// for row in array: the elements of a vector, views of the rows of anything larger.
#pragma once

#include "runtime/core/array_index.h"
#include "runtime/core/iterator.h"

namespace predictor {

template <class D, int R>
struct ArrayIterator {
  using value_type = ArrayOrScalar<D, R - 1>;
  Array<D, R> array;
  int64_t index = 0;

  bool next(Context&, value_type& out) {
    if (index >= array.shape(0)) return false;
    if constexpr (R == 1) out = array.at(index);
    else out = trailing_view<R - 1>(array, array.bytes() + index * array.stride(0));
    ++index;
    return true;
  }
};
template <class D, int R>
ArrayIterator<D, R> iterate(const Array<D, R>& array) {
  return {array};
}
template <class D, int R>
ArrayIterator<D, R> iterate_reversed(const Array<D, R>& array) {
  Dimensions<R> strides = array.strides();
  char* const last = array.shape(0) == 0 ? array.bytes() : array.bytes() + (array.shape(0) - 1) * strides[0];
  strides[0] = -strides[0];
  return {Array<D, R>(last, array.shape(), strides, array.owner(), array.writable())};
}

}  // namespace predictor

// Walk: visits the elements of N operands of one shape row by row, for all elementwise operations.
//
// Axes are put into the order of memory and merged where that makes longer rows, as numpy's iterator does, so that
// loops are long and sums add in numpy's order.
#pragma once

#include <stdint.h>

#include "runtime/core/array.h"

namespace predictor {

// The order of axes for which `strides` of the operands fall: numpy's choice (npyiter_find_best_axis_ordering). Axes
// stay in C order where the operands disagree. order[0] is the outermost.
template <int N, int R>
inline void order_axes(const Dimensions<R> (&strides)[N], const Dimensions<R>& shape, int (&order)[R]) {
  for (int axis = 0; axis < R; ++axis) order[axis] = axis;
  for (int i = R - 2; i >= 0; --i) {
    // Insert axis i among the inner ones, which are sorted; it moves inwards past those with larger strides.
    int place = i;
    const int axis = i;
    for (int j = i + 1; j < R; ++j) {
      bool swap = false, ambiguous = true;
      for (int n = 0; n < N; ++n) {
        const int64_t outer = strides[n][axis], inner = strides[n][order[j]];
        if (outer == 0 || inner == 0 || shape[axis] == 1 || shape[order[j]] == 1) continue;
        const int64_t a = outer < 0 ? -outer : outer, b = inner < 0 ? -inner : inner;
        if (a >= b) swap = false;
        else if (ambiguous) swap = true;
        ambiguous = false;
      }
      if (ambiguous) continue;
      if (!swap) break;
      place = j;
    }
    for (int j = i; j < place; ++j) order[j] = order[j + 1];
    order[place] = axis;
  }
}

// C-order strides for axes in the given order of memory.
template <int R>
inline Dimensions<R> strides_in_order(const Dimensions<R>& shape, const int (&order)[R], int64_t element_size) {
  Dimensions<R> strides;
  int64_t stride = element_size;
  for (int i = R - 1; i >= 0; --i) {
    strides[order[i]] = stride;
    stride *= shape[order[i]] > 0 ? shape[order[i]] : 1;
  }
  return strides;
}

template <int N, int R>
class Walk {
 public:
  // The first `rank()` entries describe merged axes, outermost first; axes of size 1 are gone.
  Walk(char* const (&data)[N], const Dimensions<R> (&strides)[N], const Dimensions<R>& shape) {
    int order[R];
    order_axes<N, R>(strides, shape, order);
    for (int n = 0; n < N; ++n) data_[n] = data[n];
    for (int i = 0; i < R; ++i) add_axis(strides, shape, order[i]);
    if (rank_ == 0) {
      rank_ = 1;
      shape_[0] = 1;
      for (int n = 0; n < N; ++n) strides_[n][0] = 0;
    }
  }

  int rank() const { return rank_; }
  int64_t shape(int axis) const { return shape_[axis]; }

  // Calls row(pointers, count, strides) for each innermost row.
  template <class Row>
  void each_row(Row&& row) {
    for (int axis = 0; axis < rank_; ++axis) {
      if (shape_[axis] == 0) return;
    }
    const int inner = rank_ - 1;
    int64_t steps[N];
    for (int n = 0; n < N; ++n) steps[n] = strides_[n][inner];
    Dimensions<R> index;
    char* pointers[N];
    for (int n = 0; n < N; ++n) pointers[n] = data_[n];
    while (true) {
      row(pointers, shape_[inner], steps);
      int axis = inner - 1;
      for (; axis >= 0; --axis) {
        for (int n = 0; n < N; ++n) pointers[n] += strides_[n][axis];
        if (++index[axis] < shape_[axis]) break;
        for (int n = 0; n < N; ++n) pointers[n] -= strides_[n][axis] * shape_[axis];
        index[axis] = 0;
      }
      if (axis < 0) return;
    }
  }

 private:
  void add_axis(const Dimensions<R> (&strides)[N], const Dimensions<R>& shape, int axis) {
    if (shape[axis] == 1) return;
    if (rank_ > 0 && merges(strides, shape, axis)) {
      shape_[rank_ - 1] *= shape[axis];
      for (int n = 0; n < N; ++n) strides_[n][rank_ - 1] = strides[n][axis];
      return;
    }
    shape_[rank_] = shape[axis];
    for (int n = 0; n < N; ++n) strides_[n][rank_] = strides[n][axis];
    ++rank_;
  }
  bool merges(const Dimensions<R> (&strides)[N], const Dimensions<R>& shape, int axis) const {
    for (int n = 0; n < N; ++n) {
      if (strides_[n][rank_ - 1] != strides[n][axis] * shape[axis]) return false;
    }
    return true;
  }

  int rank_ = 0;
  char* data_[N];
  Dimensions<R> shape_;
  Dimensions<R> strides_[N];
};

template <class D>
inline D& element_at(char* base, int64_t offset) {
  return *reinterpret_cast<D*>(base + offset);
}

// Copies (and converts) `from` into `to`, which has the same shape; they do not overlap.
template <Element To, Element From, int R>
inline void copy_elements(const Array<To, R>& to, const Array<From, R>& from) {
  char* data[2] = {to.bytes(), from.bytes()};
  Dimensions<R> strides[2] = {to.strides(), from.strides()};
  Walk<2, R>(data, strides, to.shape()).each_row([](char* const* p, int64_t n, const int64_t* s) {
    if constexpr (std::is_same_v<To, From>) {
      if (s[0] == sizeof(To) && s[1] == sizeof(To)) {
        memcpy(p[0], p[1], static_cast<size_t>(n) * sizeof(To));
        return;
      }
    }
    if (s[0] == sizeof(To) && s[1] == sizeof(From)) {
      To* out = reinterpret_cast<To*>(p[0]);
      const From* in = reinterpret_cast<const From*>(p[1]);
      for (int64_t i = 0; i < n; ++i) out[i] = element_cast<To>(in[i]);
      return;
    }
    for (int64_t i = 0; i < n; ++i) element_at<To>(p[0], i * s[0]) = element_cast<To>(element_at<From>(p[1], i * s[1]));
  });
}

// A fresh C-order copy: np.ascontiguousarray(a).copy(), array.copy()
template <Element D, int R>
inline Array<D, R> array_copy(Context& ctx, const Array<D, R>& array) {
  Array<D, R> copy = Array<D, R>::create(ctx, array.shape());
  if (copy.size() != 0) copy_elements(copy, array);
  return copy;
}

// array.astype(dtype): always a copy, which keeps the order of memory.
template <Element To, Element From, int R>
inline Array<To, R> array_astype(Context& ctx, const Array<From, R>& array) {
  int order[R];
  const Dimensions<R> strides[1] = {array.strides()};
  order_axes<1, R>(strides, array.shape(), order);
  Array<To, R> copy = Array<To, R>::create(ctx, array.shape(), strides_in_order(array.shape(), order, sizeof(To)));
  if (copy.size() != 0) copy_elements(copy, array);
  return copy;
}

}  // namespace predictor

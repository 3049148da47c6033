// np.dot, np.matmul and the operator @ for vectors and matrices. Sums run in plain order; BLAS, which numpy calls, may
// round the last digits of floats differently.
#pragma once

#include "runtime/core/array_elementwise.h"

namespace predictor {

// A vector taken as a matrix of one row or column.
template <class D>
struct MatrixView {
  char* data;
  int64_t rows, columns, row_stride, column_stride;
  D at(int64_t row, int64_t column) const {
    return *reinterpret_cast<const D*>(data + row * row_stride + column * column_stride);
  }
};
template <class D>
inline MatrixView<D> matrix_of(const Array<D, 2>& a, bool) {
  return {a.bytes(), a.shape(0), a.shape(1), a.stride(0), a.stride(1)};
}
template <class D>
inline MatrixView<D> matrix_of(const Array<D, 1>& a, bool left) {
  return left ? MatrixView<D>{a.bytes(), 1, a.shape(0), 0, a.stride(0)}
              : MatrixView<D>{a.bytes(), a.shape(0), 1, a.stride(0), 0};
}

template <class P, class A, class B>
inline P inner_product(const MatrixView<A>& a, const MatrixView<B>& b, int64_t row, int64_t column) {
  kernels::computing<P> sum{};
  for (int64_t k = 0; k < a.columns; ++k) {
    const kernels::computing<P> x = element_cast<P>(a.at(row, k)), y = element_cast<P>(b.at(k, column));
    if constexpr (std::is_same_v<P, bool>) sum = sum || (x && y);
    else sum = static_cast<kernels::computing<P>>(sum + kernels::Multiply::apply<kernels::computing<P>>(x, y));
  }
  return kernels::from_computed<P>(sum);
}

template <class P, class A, int R, class B, int S>
  requires(R <= 2 && S <= 2)
inline ArrayOrScalar<P, R + S - 2> multiply_matrices(Context& ctx, const Array<A, R>& a, const Array<B, S>& b) {
  const MatrixView<A> left = matrix_of(a, true);
  const MatrixView<B> right = matrix_of(b, false);
  if constexpr (R + S == 2) {
    (void)ctx;
    return inner_product<P>(left, right, 0, 0);
  } else {
    Dimensions<R + S - 2> shape;
    if constexpr (R == 2) shape[0] = left.rows;
    if constexpr (S == 2) shape[R - 1] = right.columns;
    auto out = Array<P, R + S - 2>::create(ctx, shape);
    if (out.size() == 0) return out;
    P* to = out.data();
    for (int64_t row = 0; row < left.rows; ++row) {
      for (int64_t column = 0; column < right.columns; ++column) *to++ = inner_product<P>(left, right, row, column);
    }
    return out;
  }
}

// operator @, np.matmul
template <class P, class A, int R, class B, int S>
inline Result<ArrayOrScalar<P, R + S - 2>> array_matmul(Context& ctx, const Array<A, R>& a, const Array<B, S>& b) {
  if (a.shape(R - 1) != b.shape(0)) {
    return ctx.raise_format(ValueError,
                            "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                            "(n?,k),(k,m?)->(n?,m?) (size %lld is different from %lld)",
                            static_cast<long long>(b.shape(0)), static_cast<long long>(a.shape(R - 1)));
  }
  return multiply_matrices<P>(ctx, a, b);
}

// np.dot
template <class P, class A, int R, class B, int S>
inline Result<ArrayOrScalar<P, R + S - 2>> array_dot(Context& ctx, const Array<A, R>& a, const Array<B, S>& b) {
  if (a.shape(R - 1) != b.shape(0)) {
    const ShapeText<R> left(a.shape());
    const ShapeText<S> right(b.shape());
    return ctx.raise_format(ValueError, "shapes %s and %s not aligned: %lld (dim %d) != %lld (dim 0)", left.text,
                            right.text, static_cast<long long>(a.shape(R - 1)), R - 1,
                            static_cast<long long>(b.shape(0)));
  }
  return multiply_matrices<P>(ctx, a, b);
}

}  // namespace predictor

// np.where with three arguments, np.clip.
#pragma once

#include "runtime/core/array_elementwise.h"

namespace predictor {

// A scalar operand of np.where is converted as astype does: numpy does not check it.
template <class P, int R, class T>
inline auto make_choice(const T& operand) {
  if constexpr (is_array<T>)
    return ArrayOperand<typename T::value_type, R>{operand.bytes(), broadcast_strides<R>(operand)};
  else if constexpr (std::is_same_v<T, double>) return ScalarOperand<P, R>{element_cast<P>(plain_nan(operand))};
  else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, Half>)
    return ScalarOperand<P, R>{element_cast<P>(operand)};
  else return ScalarOperand<P, R>{element_cast<P>(operand.value)};
}

// np.where(condition, a, b): condition is an array of bool or a bool. ValueError where shapes disagree.
template <class P, class C, class A, class B>
inline Result<ArrayOrScalar<P, common_rank<C, A, B>()>> array_where(Context& ctx, const C& condition, const A& a,
                                                                    const B& b) {
  constexpr int R = common_rank<C, A, B>();
  auto test = make_choice<bool, R>(condition);
  auto left = make_choice<P, R>(a);
  auto right = make_choice<P, R>(b);
  if constexpr (R == 0) {
    return test.value ? left.value : right.value;
  } else {
    Dimensions<R> shape = ones_shape<R>();
    bool fits = true;
    if constexpr (is_array<C>) fits = broadcast_shape(shape, condition.shape());
    if constexpr (is_array<A>) fits = fits && broadcast_shape(shape, a.shape());
    if constexpr (is_array<B>) fits = fits && broadcast_shape(shape, b.shape());
    if (!fits) return raise_broadcast(ctx, condition, a, b);
    Array<P, R> out = Array<P, R>::create(ctx, shape);
    if (out.size() == 0) return out;
    char* data[4] = {out.bytes(), test.bytes(), left.bytes(), right.bytes()};
    const Dimensions<R> strides[4] = {out.strides(), test.strides(), left.strides(), right.strides()};
    using L = typename decltype(left)::element;
    using S = typename decltype(right)::element;
    using T = typename decltype(test)::element;
    Walk<4, R>(data, strides, shape).each_row([](char* const* p, int64_t n, const int64_t* s) {
      for (int64_t i = 0; i < n; ++i) {
        element_at<P>(p[0], i * s[0]) = element_at<T>(p[1], i * s[1]) != T{}
                                            ? element_cast<P>(element_at<L>(p[2], i * s[2]))
                                            : element_cast<P>(element_at<S>(p[3], i * s[3]));
      }
    });
    return out;
  }
}

// A bound of np.clip: a Python int beyond the dtype's range bounds nothing there.
template <class P, class T>
inline auto clip_bound_of(const T& bound) {
  if constexpr (IntElement<P> && std::is_same_v<T, int64_t>) {
    using Limits = std::numeric_limits<P>;
    if (compare(bound, Limits::min()) < 0) return NumpyScalar<P>{Limits::min()};
    if (compare(bound, Limits::max()) > 0) return NumpyScalar<P>{Limits::max()};
    return NumpyScalar<P>{static_cast<P>(bound)};
  } else {
    return bound;
  }
}

// np.clip(a, low, high): P is the common dtype.
template <class P, class A, class L, class H>
inline Result<ArrayOrScalar<P, common_rank<A, L, H>()>> array_clip(Context& ctx, const A& a, const L& low,
                                                                   const H& high) {
  auto above = apply_binary<kernels::AtLeast, P, P>(ctx, a, clip_bound_of<P>(low));
  if (!above) return Failure{};
  if constexpr (is_array<std::remove_reference_t<decltype(*above)>>) {
    return apply_binary<kernels::AtMost, P, P>(ctx, *above, clip_bound_of<P>(high));
  } else {
    return apply_binary<kernels::AtMost, P, P>(ctx, numpy_scalar<P>(*above), clip_bound_of<P>(high));
  }
}

}  // namespace predictor

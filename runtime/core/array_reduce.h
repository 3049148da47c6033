// Reductions: sum, mean, max, min, argmax, argmin, any, all, prod; over everything, or over one constant axis.
//
// Floats add in numpy's order, so that sums agree to the last bit: axes in the order of memory, pairwise summation
// along an innermost axis that is reduced (blocks of 128 with eight accumulators), one after another otherwise. P is
// the dtype summed in and of the result.
#pragma once

#include "runtime/core/array_elementwise.h"

namespace predictor {

// Pairwise sum of n elements `step` bytes apart (numpy: pairwise_sum in loops_utils.h.src).
template <class C, class D>
inline C pairwise_sum(const char* data, int64_t n, int64_t step) {
  auto at = [&](int64_t i) { return static_cast<C>(element_cast<C>(*reinterpret_cast<const D*>(data + i * step))); };
  if (n < 8) {
    // -0.0 keeps the sign of a sum of negative zeros.
    C sum = C(-0.0);
    for (int64_t i = 0; i < n; ++i) sum += at(i);
    return sum;
  }
  if (n <= 128) {
    C part[8];
    for (int64_t k = 0; k < 8; ++k) part[k] = at(k);
    int64_t i = 8;
    for (; i < n - n % 8; i += 8) {
      for (int64_t k = 0; k < 8; ++k) part[k] += at(i + k);
    }
    C sum = ((part[0] + part[1]) + (part[2] + part[3])) + ((part[4] + part[5]) + (part[6] + part[7]));
    for (; i < n; ++i) sum += at(i);
    return sum;
  }
  int64_t half = n / 2;
  half -= half % 8;
  return pairwise_sum<C, D>(data, half, step) + pairwise_sum<C, D>(data + half * step, n - half, step);
}

// numpy's iterator hands at most so many elements to a loop when it has to copy them to a buffer.
inline constexpr int64_t kBuffer = 8192;

// How elements are accumulated: one by one, or a run along the reduced axis at a time.
template <class P>
struct SumReduction {
  using accumulator = P;
  static constexpr bool has_identity = true;
  static P identity() { return P{}; }
  template <class D>
  static void add(P& total, D x) {
    total = kernels::Add::apply(total, element_cast<P>(x));
  }
  template <class D>
  static void row(P& total, const char* data, int64_t n, int64_t step) {
    if constexpr (FloatElement<P> && std::is_same_v<P, D>) {
      using C = kernels::computing<P>;
      total = kernels::Add::apply(total, kernels::from_computed<P>(pairwise_sum<C, D>(data, n, step)));
    } else if constexpr (FloatElement<P>) {
      for (int64_t start = 0; start < n; start += kBuffer) {
        const int64_t count = n - start < kBuffer ? n - start : kBuffer;
        total = kernels::Add::apply(
            total, kernels::from_computed<P>(pairwise_sum<kernels::computing<P>, D>(data + start * step, count, step)));
      }
    } else {
      for (int64_t i = 0; i < n; ++i) add(total, *reinterpret_cast<const D*>(data + i * step));
    }
  }
};

template <class Kernel, class P>
struct FoldReduction {
  using accumulator = P;
  static constexpr bool has_identity = false;
  template <class D>
  static void add(P& total, D x) {
    total = Kernel::apply(total, element_cast<P>(x));
  }
  template <class D>
  static void row(P& total, const char* data, int64_t n, int64_t step) {
    // float16 is rounded once, behind the run.
    using A = std::conditional_t<std::is_same_v<P, Half>, float, P>;
    A sum = total;
    for (int64_t i = 0; i < n; ++i)
      sum = Kernel::apply(sum, element_cast<A>(*reinterpret_cast<const D*>(data + i * step)));
    total = element_cast<P>(sum);
  }
};

template <class Kernel, class P, int Identity>
struct IdentityReduction : FoldReduction<Kernel, P> {
  static constexpr bool has_identity = true;
  static P identity() { return element_cast<P>(static_cast<int64_t>(Identity)); }
};

// Reduces `array` into `out`, which has the array's rank with size 1 (and any stride) along reduced axes.
template <class Reduction, class P, class D, int R>
inline void reduce_into(const Array<P, R>& out, const Array<D, R>& array) {
  Dimensions<R> out_strides;
  bool empty = false;
  for (int axis = 0; axis < R; ++axis) {
    out_strides[axis] = out.shape(axis) == 1 ? 0 : out.stride(axis);
    empty = empty || array.shape(axis) == 0;
  }
  Dimensions<R> start_strides;  // where the first elements of a reduction without identity are read
  char* outs[2] = {out.bytes(), array.bytes()};
  for (int axis = 0; axis < R; ++axis) start_strides[axis] = out.shape(axis) == 1 ? 0 : array.stride(axis);
  const Dimensions<R> starts[2] = {out.strides(), start_strides};
  Walk<2, R>(outs, starts, out.shape()).each_row([](char* const* p, int64_t n, const int64_t* s) {
    for (int64_t i = 0; i < n; ++i) {
      if constexpr (Reduction::has_identity) element_at<P>(p[0], i * s[0]) = Reduction::identity();
      else element_at<P>(p[0], i * s[0]) = element_cast<P>(element_at<D>(p[1], i * s[1]));
    }
  });
  if (empty) return;
  char* data[2] = {out.bytes(), array.bytes()};
  const Dimensions<R> strides[2] = {out_strides, array.strides()};
  Walk<2, R>(data, strides, array.shape()).each_row([](char* const* p, int64_t n, const int64_t* s) {
    if (s[0] == 0) {
      Reduction::template row<D>(element_at<P>(p[0], 0), p[1], n, s[1]);
      return;
    }
    for (int64_t i = 0; i < n; ++i) Reduction::add(element_at<P>(p[0], i * s[0]), element_at<D>(p[1], i * s[1]));
  });
}

// Over all axes: the scalar.
template <class Reduction, class P, class D, int R>
inline P reduce_all(const Array<D, R>& array) {
  P total{};
  Array<P, R> out(reinterpret_cast<char*>(&total), ones_shape<R>(), Dimensions<R>(), nullptr);
  reduce_into<Reduction>(out, array);
  return total;
}

// A float sum over all elements. Where they do not lie in one run, numpy collects them in a buffer, in whole rows or
// planes as many as fit, and sums each filling pairwise.
template <class P, class D, int R>
inline P sum_all(const Array<D, R>& array) {
  using Sum = SumReduction<P>;
  using C = kernels::computing<P>;
  P total = Sum::identity();
  char* data[1] = {array.bytes()};
  const Dimensions<R> strides[1] = {array.strides()};
  Walk<1, R> walk(data, strides, array.shape());
  const int last = walk.rank() - 1;
  int64_t core = walk.shape(last);
  if (last == 0 || core > kBuffer) {
    walk.each_row([&](char* const* p, int64_t n, const int64_t* s) { Sum::template row<D>(total, p[0], n, s[0]); });
    return total;
  }
  for (int axis = last - 1; axis >= 0 && core != 0 && walk.shape(axis) <= kBuffer / core; --axis)
    core *= walk.shape(axis);
  const int64_t room = core == 0 ? 0 : kBuffer / core * core;
  C buffer[kBuffer];
  int64_t filled = 0;
  auto flush = [&] {
    const C sum = pairwise_sum<C, C>(reinterpret_cast<const char*>(buffer), filled, sizeof(C));
    total = kernels::Add::apply(total, kernels::from_computed<P>(sum));
    filled = 0;
  };
  walk.each_row([&](char* const* p, int64_t n, const int64_t* s) {
    for (int64_t i = 0; i < n; ++i) buffer[filled++] = element_cast<C>(element_at<D>(p[0], i * s[0]));
    if (filled == room) flush();
  });
  if (filled != 0) flush();
  return total;
}

// Over one valid constant axis; keepdims leaves it with size 1.
template <class Reduction, class P, class D, int R>
inline Array<P, R> reduce_keep(Context& ctx, const Array<D, R>& array, int64_t axis) {
  Dimensions<R> shape = array.shape();
  shape[static_cast<int>(wrap_index(axis, R))] = 1;
  const Dimensions<R> from[1] = {array.strides()};
  int order[R];
  order_axes<1, R>(from, array.shape(), order);
  Array<P, R> out = Array<P, R>::create(ctx, shape, strides_in_order(shape, order, sizeof(P)));
  if (out.size() != 0) reduce_into<Reduction>(out, array);
  return out;
}

template <class D, int R>
inline ArrayOrScalar<D, R - 1> drop_axis(const Array<D, R>& array, int64_t axis) {
  if constexpr (R == 1) {
    return array.size() == 0 ? D{} : *array.data();
  } else {
    Dimensions<R - 1> shape, strides;
    for (int from = 0, to = 0; from < R; ++from) {
      if (from == static_cast<int>(wrap_index(axis, R))) continue;
      shape[to] = array.shape(from);
      strides[to] = array.stride(from);
      ++to;
    }
    return Array<D, R - 1>(array.bytes(), shape, strides, array.owner());
  }
}
template <class Reduction, class P, class D, int R>
inline ArrayOrScalar<P, R - 1> reduce_axis(Context& ctx, const Array<D, R>& array, int64_t axis) {
  return drop_axis(reduce_keep<Reduction, P>(ctx, array, axis), axis);
}

// The array of rank R with one element, for keepdims over all axes.
template <int R, class D>
inline Array<D, R> array_of_one(Context& ctx, D value) {
  Array<D, R> out = Array<D, R>::create(ctx, ones_shape<R>());
  if (out.size() != 0) *out.data() = value;
  return out;
}

// np.sum
template <class P, class D, int R>
inline P array_sum(Context&, const Array<D, R>& a) {
  if constexpr (FloatElement<P>) return sum_all<P>(a);
  else return reduce_all<SumReduction<P>, P>(a);
}
template <class P, class D, int R>
inline auto array_sum_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return reduce_axis<SumReduction<P>, P>(ctx, a, axis);
}
template <class P, class D, int R>
inline auto array_sum_keep(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return reduce_keep<SumReduction<P>, P>(ctx, a, axis);
}
template <class P, class D, int R>
inline auto array_sum_all_keep(Context& ctx, const Array<D, R>& a) {
  return array_of_one<R>(ctx, array_sum<P>(ctx, a));
}

// np.prod
template <class P>
using ProductReduction = IdentityReduction<kernels::Multiply, P, 1>;
template <class P, class D, int R>
inline P array_prod(Context&, const Array<D, R>& a) {
  return reduce_all<ProductReduction<P>, P>(a);
}
template <class P, class D, int R>
inline auto array_prod_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return reduce_axis<ProductReduction<P>, P>(ctx, a, axis);
}

// np.any, np.all: the result is bool.
using AnyReduction = IdentityReduction<kernels::LogicalOr, bool, 0>;
using AllReduction = IdentityReduction<kernels::LogicalAnd, bool, 1>;
template <class D, int R>
inline bool array_any(Context&, const Array<D, R>& a) {
  return reduce_all<AnyReduction, bool>(a);
}
template <class D, int R>
inline auto array_any_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return reduce_axis<AnyReduction, bool>(ctx, a, axis);
}
template <class D, int R>
inline bool array_all(Context&, const Array<D, R>& a) {
  return reduce_all<AllReduction, bool>(a);
}
template <class D, int R>
inline auto array_all_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return reduce_axis<AllReduction, bool>(ctx, a, axis);
}

// np.mean: the sum in P (float16 is summed in float, by numpy's rule) divided by the count in double precision.
template <class P>
using mean_sum = std::conditional_t<std::is_same_v<P, Half>, float, P>;
template <class P>
inline P divide_by_count(mean_sum<P> sum, int64_t count) {
  return element_cast<P>(static_cast<double>(sum) / static_cast<double>(count));
}
template <class P, class D, int R>
inline P array_mean(Context& ctx, const Array<D, R>& a) {
  return divide_by_count<P>(array_sum<mean_sum<P>>(ctx, a), a.size());
}
template <class P, class D, int R>
inline Array<P, R> array_mean_keep(Context& ctx, const Array<D, R>& a, int64_t axis) {
  Array<mean_sum<P>, R> sums = array_sum_keep<mean_sum<P>>(ctx, a, axis);
  const int64_t count = a.shape(static_cast<int>(wrap_index(axis, R)));
  Array<P, R> out = Array<P, R>::create(ctx, sums.shape(), [&] {
    Dimensions<R> strides = sums.strides();
    for (int i = 0; i < R; ++i)
      strides[i] = strides[i] / static_cast<int64_t>(sizeof(mean_sum<P>)) * static_cast<int64_t>(sizeof(P));
    return strides;
  }());
  if (sums.size() == 0 || out.size() == 0) return out;
  // The two lie alike in memory, without gaps.
  for (int64_t i = 0; i < out.size(); ++i) out.data()[i] = divide_by_count<P>(sums.data()[i], count);
  return out;
}
template <class P, class D, int R>
inline auto array_mean_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return drop_axis(array_mean_keep<P>(ctx, a, axis), axis);
}
template <class P, class D, int R>
inline auto array_mean_all_keep(Context& ctx, const Array<D, R>& a) {
  return array_of_one<R>(ctx, array_mean<P>(ctx, a));
}

// np.max, np.min: ValueError when there is nothing to choose from.
[[gnu::cold, gnu::noinline]] inline Failure raise_no_identity(Context& ctx, const char* name) {
  return ctx.raise_format(ValueError, "zero-size array to reduction operation %s which has no identity", name);
}
template <class Kernel>
constexpr const char* reduction_name() {
  return std::is_same_v<Kernel, kernels::Maximum> ? "maximum" : "minimum";
}
template <class Kernel, class D, int R>
inline Result<D> extreme_all(Context& ctx, const Array<D, R>& a) {
  if (a.size() == 0) return raise_no_identity(ctx, reduction_name<Kernel>());
  return reduce_all<FoldReduction<Kernel, D>, D>(a);
}
template <class Kernel, class D, int R>
inline Result<Array<D, R>> extreme_keep(Context& ctx, const Array<D, R>& a, int64_t axis) {
  const int at = static_cast<int>(wrap_index(axis, R));
  int64_t others = 1;
  for (int i = 0; i < R; ++i) others *= i == at ? 1 : a.shape(i);
  if (a.shape(at) == 0 && others != 0) return raise_no_identity(ctx, reduction_name<Kernel>());
  return reduce_keep<FoldReduction<Kernel, D>, D>(ctx, a, axis);
}
template <class Kernel, class D, int R>
inline Result<ArrayOrScalar<D, R - 1>> extreme_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  auto kept = extreme_keep<Kernel>(ctx, a, axis);
  if (!kept) return Failure{};
  return drop_axis(*kept, axis);
}
template <class D, int R>
inline auto array_max(Context& ctx, const Array<D, R>& a) {
  return extreme_all<kernels::Maximum>(ctx, a);
}
template <class D, int R>
inline auto array_max_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return extreme_axis<kernels::Maximum>(ctx, a, axis);
}
template <class D, int R>
inline auto array_max_keep(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return extreme_keep<kernels::Maximum>(ctx, a, axis);
}
template <class D, int R>
inline auto array_min(Context& ctx, const Array<D, R>& a) {
  return extreme_all<kernels::Minimum>(ctx, a);
}
template <class D, int R>
inline auto array_min_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return extreme_axis<kernels::Minimum>(ctx, a, axis);
}
template <class D, int R>
inline auto array_min_keep(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return extreme_keep<kernels::Minimum>(ctx, a, axis);
}

// np.argmax, np.argmin: the first of equals; a NaN wins. ValueError for an empty sequence.
template <bool Maximum, class D>
inline int64_t extreme_position(const char* data, int64_t n, int64_t step) {
  int64_t best = 0;
  D chosen = *reinterpret_cast<const D*>(data);
  for (int64_t i = 1; i < n && !kernels::is_nan(chosen); ++i) {
    const D x = *reinterpret_cast<const D*>(data + i * step);
    if (kernels::is_nan(x) || (Maximum ? x > chosen : x < chosen)) {
      best = i;
      chosen = x;
    }
  }
  return best;
}
template <bool Maximum, class D, int R>
inline Result<ArrayOrScalar<int64_t, R - 1>> arg_extreme_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  const int at = static_cast<int>(wrap_index(axis, R));
  if (a.shape(at) == 0) {
    return ctx.raise_format(ValueError, "attempt to get %s of an empty sequence", Maximum ? "argmax" : "argmin");
  }
  Dimensions<R> shape = a.shape();
  shape[at] = 1;
  Array<int64_t, R> out = Array<int64_t, R>::create(ctx, shape);
  const int64_t n = a.shape(at), step = a.stride(at);
  if (out.size() != 0) {
    Dimensions<R> from = a.strides();
    from[at] = 0;
    char* data[2] = {out.bytes(), a.bytes()};
    const Dimensions<R> strides[2] = {out.strides(), from};
    Walk<2, R>(data, strides, shape).each_row([n, step](char* const* p, int64_t count, const int64_t* s) {
      for (int64_t i = 0; i < count; ++i) {
        element_at<int64_t>(p[0], i * s[0]) = extreme_position<Maximum, D>(p[1] + i * s[1], n, step);
      }
    });
  }
  return drop_axis(out, axis);
}
// Over all elements, in C order.
template <bool Maximum, class D, int R>
inline Result<int64_t> arg_extreme_all(Context& ctx, const Array<D, R>& a) {
  if constexpr (R == 1) {
    return arg_extreme_axis<Maximum>(ctx, a, 0);
  } else {
    const Array<D, R> flat = a.contiguous() ? a : array_copy(ctx, a);
    const Array<D, 1> row(flat.bytes(), {{flat.size()}}, {{sizeof(D)}}, flat.owner());
    return arg_extreme_axis<Maximum>(ctx, row, 0);
  }
}
template <class D, int R>
inline auto array_argmax(Context& ctx, const Array<D, R>& a) {
  return arg_extreme_all<true>(ctx, a);
}
template <class D, int R>
inline auto array_argmax_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return arg_extreme_axis<true>(ctx, a, axis);
}
template <class D, int R>
inline auto array_argmin(Context& ctx, const Array<D, R>& a) {
  return arg_extreme_all<false>(ctx, a);
}
template <class D, int R>
inline auto array_argmin_axis(Context& ctx, const Array<D, R>& a, int64_t axis) {
  return arg_extreme_axis<false>(ctx, a, axis);
}

}  // namespace predictor

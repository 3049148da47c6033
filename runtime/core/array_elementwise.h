// Operations of numpy that act element by element: arithmetic, comparisons, mathematical functions, where, clip.
//
// `array_add<P>(ctx, a, b)` computes in dtype P, which the compiler finds by numpy's promotion rules. Each operand is
// an array, or a scalar: a C++ bool, int64_t or double stands for a Python number (an int that does not fit P raises
// OverflowError, as since numpy 2), other types and NumpyScalar for numpy's. Two scalars give a scalar.
// Shapes are broadcast: ValueError where they do not agree.
#pragma once

#include "runtime/core/array.h"
#include "runtime/core/array_kernels.h"
#include "runtime/core/array_walk.h"
#include "runtime/core/scalar.h"

namespace predictor {

template <class T>
inline constexpr int rank_of = 0;
template <class D, int R>
inline constexpr int rank_of<Array<D, R>> = R;

template <class T>
struct ElementOf {
  using type = T;
};
template <class D>
struct ElementOf<NumpyScalar<D>> {
  using type = D;
};
template <class D, int R>
struct ElementOf<Array<D, R>> {
  using type = D;
};
template <class T>
using element_of = typename ElementOf<T>::type;

template <class... Operands>
constexpr int common_rank() {
  int rank = 0;
  ((rank = rank_of<Operands> > rank ? rank_of<Operands> : rank), ...);
  return rank;
}

// The widest shape so far meets one more operand's. False where a dimension disagrees.
template <int R, int S>
inline bool broadcast_shape(Dimensions<R>& shape, const Dimensions<S>& other) {
  for (int axis = 0; axis < S; ++axis) {
    int64_t& size = shape[R - S + axis];
    if (size == other[axis] || other[axis] == 1) continue;
    if (size != 1) return false;
    size = other[axis];
  }
  return true;
}
template <int R>
inline Dimensions<R> ones_shape() {
  Dimensions<R> shape;
  for (int axis = 0; axis < R; ++axis) shape[axis] = 1;
  return shape;
}

// Strides that repeat an array over a wider shape: zero along repeated axes.
template <int R, class D, int S>
inline Dimensions<R> broadcast_strides(const Array<D, S>& array) {
  Dimensions<R> strides;
  for (int axis = 0; axis < S; ++axis) strides[R - S + axis] = array.shape(axis) == 1 ? 0 : array.stride(axis);
  return strides;
}

template <class T>
inline size_t spell_operand(char* text, size_t size, const T& operand) {
  if constexpr (is_array<T>) {
    const ShapeText<T::rank> shape(operand.shape());
    return write_message(text, size, "%s ", shape.text);
  } else {
    return write_message(text, size, "() ");
  }
}
template <class... Operands>
[[gnu::cold, gnu::noinline]] Failure raise_broadcast(Context& ctx, const Operands&... operands) {
  char text[400];
  size_t length = 0;
  ((length += spell_operand(text + length, sizeof text - length, operands)), ...);
  return ctx.raise_format(ValueError, "operands could not be broadcast together with shapes %s", text);
}

// An operand made ready for a loop of rank R that reads it as P (or as it is, where P is void).
template <class P, int R>
struct ScalarOperand {
  using element = P;
  static constexpr bool scalar = true;
  P value;
  char* bytes() { return reinterpret_cast<char*>(&value); }
  Dimensions<R> strides() const { return {}; }
};
template <class D, int R>
struct ArrayOperand {
  using element = D;
  static constexpr bool scalar = false;
  char* data;
  Dimensions<R> steps;
  char* bytes() { return data; }
  Dimensions<R> strides() const { return steps; }
};

template <class P, int R, class T>
inline auto make_operand(Context& ctx, const T& operand) {
  if constexpr (is_array<T>) {
    (void)ctx;
    return Result<ArrayOperand<typename T::value_type, R>>({operand.bytes(), broadcast_strides<R>(operand)});
  } else {
    using Made = Result<ScalarOperand<std::conditional_t<std::is_void_v<P>, element_of<T>, P>, R>>;
    if constexpr (std::is_void_v<P> && std::is_same_v<T, double>) {
      return Made({plain_nan(operand)});
    } else if constexpr (std::is_void_v<P> && std::is_arithmetic_v<T>) {
      return Made({operand});
    } else if constexpr (std::is_void_v<P>) {
      return Made({operand.value});
    } else if constexpr (std::is_same_v<T, double>) {  // a Python float never meets an integer P
      return Made({element_cast<P>(plain_nan(operand))});
    } else {
      Result<P> value = element_from<P>(ctx, operand);
      return value ? Made({*value}) : Made(Failure{});
    }
  }
}

// The row loop, in forms that the compiler vectorises: both contiguous, or one of them a repeated value.
template <class Kernel, class P, class Out, class A, class B>
inline void binary_row(char* const* p, int64_t n, const int64_t* s) {
  auto compute = [](A a, B b) {
    if constexpr (std::is_void_v<P>) return Kernel::apply(a, b);
    else return Kernel::apply(element_cast<P>(a), element_cast<P>(b));
  };
  if (s[0] == sizeof(Out) && (s[1] == sizeof(A) || s[1] == 0) && (s[2] == sizeof(B) || s[2] == 0)) {
    Out* out = reinterpret_cast<Out*>(p[0]);
    const A* a = reinterpret_cast<const A*>(p[1]);
    const B* b = reinterpret_cast<const B*>(p[2]);
    if (s[1] == 0) {
      const A first = *a;
      for (int64_t i = 0; i < n; ++i) out[i] = compute(first, b[s[2] == 0 ? 0 : i]);
    } else if (s[2] == 0) {
      const B second = *b;
      for (int64_t i = 0; i < n; ++i) out[i] = compute(a[i], second);
    } else {
      for (int64_t i = 0; i < n; ++i) out[i] = compute(a[i], b[i]);
    }
    return;
  }
  for (int64_t i = 0; i < n; ++i) {
    element_at<Out>(p[0], i * s[0]) = compute(element_at<A>(p[1], i * s[1]), element_at<B>(p[2], i * s[2]));
  }
}

// A fresh array for the result, in the order of memory of the operands (numpy's order 'K').
template <class Out, int R, class A, class B>
inline Array<Out, R> create_for(Context& ctx, const Dimensions<R>& shape, const A& a, const B& b) {
  if constexpr (R == 1) {
    return Array<Out, R>::create(ctx, shape);
  } else {
    const Dimensions<R> strides[2] = {a.strides(), b.strides()};
    int order[R];
    order_axes<2, R>(strides, shape, order);
    return Array<Out, R>::create(ctx, shape, strides_in_order(shape, order, sizeof(Out)));
  }
}

template <class Kernel, class P, class Out, class A, class B>
inline Result<ArrayOrScalar<Out, common_rank<A, B>()>> apply_binary(Context& ctx, const A& a, const B& b) {
  constexpr int R = common_rank<A, B>();
  auto left = make_operand<P, R>(ctx, a);
  if (!left) return Failure{};
  auto right = make_operand<P, R>(ctx, b);
  if (!right) return Failure{};
  if constexpr (R == 0) {
    if constexpr (std::is_void_v<P>) return static_cast<Out>(Kernel::apply((*left).value, (*right).value));
    else return static_cast<Out>(Kernel::apply(element_cast<P>((*left).value), element_cast<P>((*right).value)));
  } else {
    Dimensions<R> shape = ones_shape<R>();
    bool fits = true;
    if constexpr (is_array<A>) fits = broadcast_shape(shape, a.shape());
    if constexpr (is_array<B>) fits = fits && broadcast_shape(shape, b.shape());
    if (!fits) return raise_broadcast(ctx, a, b);
    Array<Out, R> out = create_for<Out, R>(ctx, shape, *left, *right);
    if (out.size() == 0) return out;
    char* data[3] = {out.bytes(), (*left).bytes(), (*right).bytes()};
    const Dimensions<R> strides[3] = {out.strides(), (*left).strides(), (*right).strides()};
    using L = typename std::remove_reference_t<decltype(*left)>::element;
    using S = typename std::remove_reference_t<decltype(*right)>::element;
    Walk<3, R>(data, strides, shape).each_row(binary_row<Kernel, P, Out, L, S>);
    return out;
  }
}

template <class Kernel, class P, class Out, class A>
inline ArrayOrScalar<Out, rank_of<A>> apply_unary(Context& ctx, const A& a) {
  if constexpr (!is_array<A>) {
    (void)ctx;
    if constexpr (requires {
                    a.value;
                    a.value == a.value;
                  })
      return Kernel::apply(element_cast<P>(a.value));
    else return Kernel::apply(element_cast<P>(a));
  } else {
    constexpr int R = A::rank;
    using D = typename A::value_type;
    const Dimensions<R> from[1] = {a.strides()};
    int order[R];
    order_axes<1, R>(from, a.shape(), order);
    Array<Out, R> out = Array<Out, R>::create(ctx, a.shape(), strides_in_order(a.shape(), order, sizeof(Out)));
    if (out.size() == 0) return out;
    char* data[2] = {out.bytes(), a.bytes()};
    const Dimensions<R> strides[2] = {out.strides(), a.strides()};
    Walk<2, R>(data, strides, a.shape()).each_row([](char* const* p, int64_t n, const int64_t* s) {
      if (s[0] == sizeof(Out) && s[1] == sizeof(D)) {
        Out* to = reinterpret_cast<Out*>(p[0]);
        const D* in = reinterpret_cast<const D*>(p[1]);
        for (int64_t i = 0; i < n; ++i) to[i] = Kernel::apply(element_cast<P>(in[i]));
        return;
      }
      for (int64_t i = 0; i < n; ++i) {
        element_at<Out>(p[0], i * s[0]) = Kernel::apply(element_cast<P>(element_at<D>(p[1], i * s[1])));
      }
    });
    return out;
  }
}

// Integers compared by value, whatever their dtypes.
template <class Kernel>
struct Exactly {
  template <class A, class B>
  static bool apply(A a, B b) {
    if constexpr (std::is_same_v<A, B>) return Kernel::apply(a, b);
    else return Kernel::apply(compare(a, b), 0);
  }
};

// Comparisons of integers are exact whatever their dtypes, so a Python int beyond a dtype's range compares by its
// value.
template <class Kernel, class P, class A, class B>
inline Result<ArrayOrScalar<bool, common_rank<A, B>()>> apply_comparison(Context& ctx, const A& a, const B& b) {
  if constexpr (std::is_integral_v<element_of<A>> && std::is_integral_v<element_of<B>>) {
    return apply_binary<Exactly<Kernel>, void, bool>(ctx, a, b);
  } else {
    return apply_binary<Kernel, P, bool>(ctx, a, b);
  }
}

// The operations as function objects, called array_add<P>(ctx, a, b).
template <class Kernel, class P, class Out>
struct BinaryOperation {
  template <class A, class B>
  auto operator()(Context& ctx, const A& a, const B& b) const {
    return apply_binary<Kernel, P, Out>(ctx, a, b);
  }
};
template <class Kernel, class P>
struct ComparisonOperation {
  template <class A, class B>
  auto operator()(Context& ctx, const A& a, const B& b) const {
    return apply_comparison<Kernel, P>(ctx, a, b);
  }
};
template <class Kernel, class P, class Out>
struct UnaryOperation {
  template <class A>
  auto operator()(Context& ctx, const A& a) const {
    return apply_unary<Kernel, P, Out>(ctx, a);
  }
};

// operator +, np.add; and so on
template <class P>
inline constexpr BinaryOperation<kernels::Add, P, P> array_add{};
template <class P>
inline constexpr BinaryOperation<kernels::Subtract, P, P> array_subtract{};
template <class P>
inline constexpr BinaryOperation<kernels::Multiply, P, P> array_multiply{};
template <class P>
inline constexpr BinaryOperation<kernels::Divide, P, P> array_divide{};
template <class P>
inline constexpr BinaryOperation<kernels::FloorDivide, P, P> array_floor_divide{};
template <class P>
inline constexpr BinaryOperation<kernels::Remainder, P, P> array_remainder{};
template <class P>
inline constexpr BinaryOperation<kernels::Maximum, P, P> array_maximum{};
template <class P>
inline constexpr BinaryOperation<kernels::Minimum, P, P> array_minimum{};
template <class P>
inline constexpr BinaryOperation<kernels::BitAnd, P, P> array_bit_and{};
template <class P>
inline constexpr BinaryOperation<kernels::BitOr, P, P> array_bit_or{};
template <class P>
inline constexpr BinaryOperation<kernels::BitXor, P, P> array_bit_xor{};
template <class P>
inline constexpr BinaryOperation<kernels::ShiftLeft, P, P> array_left_shift{};
template <class P>
inline constexpr BinaryOperation<kernels::ShiftRight, P, P> array_right_shift{};
template <class P>
inline constexpr BinaryOperation<kernels::ArcTangent2, P, P> array_arctan2{};

template <class P>
inline constexpr ComparisonOperation<kernels::Less, P> array_less{};
template <class P>
inline constexpr ComparisonOperation<kernels::LessEqual, P> array_less_equal{};
template <class P>
inline constexpr ComparisonOperation<kernels::Equal, P> array_equal_to{};
template <class P>
inline constexpr ComparisonOperation<kernels::NotEqual, P> array_not_equal{};
template <class P>
inline constexpr ComparisonOperation<kernels::Greater, P> array_greater{};
template <class P>
inline constexpr ComparisonOperation<kernels::GreaterEqual, P> array_greater_equal{};
template <class P>
inline constexpr BinaryOperation<kernels::LogicalAnd, P, bool> array_logical_and{};
template <class P>
inline constexpr BinaryOperation<kernels::LogicalOr, P, bool> array_logical_or{};
template <class P>
inline constexpr BinaryOperation<kernels::LogicalXor, P, bool> array_logical_xor{};

template <class T>
inline bool any_negative(const T& operand) {
  if constexpr (is_array<T>) {
    bool negative = false;
    char* data[1] = {operand.bytes()};
    const Dimensions<T::rank> strides[1] = {operand.strides()};
    Walk<1, T::rank>(data, strides, operand.shape()).each_row([&](char* const* p, int64_t n, const int64_t* s) {
      for (int64_t i = 0; i < n; ++i) {
        negative = negative || element_at<typename T::value_type>(p[0], i * s[0]) < 0;
      }
    });
    return negative;
  } else if constexpr (std::is_arithmetic_v<T>) {
    return operand < 0;
  } else {
    return operand.value < 0;
  }
}

// operator **. Integers raise ValueError for a negative exponent. A float array takes numpy's short cuts for the Python
// exponents 2, 0.5, 1, 0 and -1, which differ from pow in the last digit or in the sign of a zero.
template <class P, class A, class B>
inline Result<ArrayOrScalar<P, common_rank<A, B>()>> array_power(Context& ctx, const A& a, const B& b) {
  if constexpr (IntElement<P> && std::is_signed_v<element_of<B>>) {
    auto fits = make_operand<P, common_rank<A, B>()>(ctx, b);
    if (!fits) return Failure{};
    if (any_negative(b)) return ctx.raise(ValueError, "Integers to negative integer powers are not allowed.");
  }
  if constexpr (FloatElement<P> && is_array<A> && (std::is_same_v<B, double> || std::is_same_v<B, int64_t>)) {
    const double exponent = static_cast<double>(b);
    if (exponent == 2) return apply_unary<kernels::Square, P, P>(ctx, a);
    if (exponent == 0.5) return apply_unary<kernels::Sqrt, P, P>(ctx, a);
    if (exponent == 1) return apply_unary<kernels::Positive, P, P>(ctx, a);
    if (exponent == -1) return apply_unary<kernels::Reciprocal, P, P>(ctx, a);
  }
  return apply_binary<kernels::Power, P, P>(ctx, a, b);
}

// One operand: never raises.
template <class P>
inline constexpr UnaryOperation<kernels::Negative, P, P> array_negative{};
template <class P>
inline constexpr UnaryOperation<kernels::Positive, P, P> array_positive{};
template <class P>
inline constexpr UnaryOperation<kernels::Absolute, P, P> array_absolute{};
template <class P>
inline constexpr UnaryOperation<kernels::Invert, P, P> array_invert{};
template <class P>
inline constexpr UnaryOperation<kernels::Square, P, P> array_square{};
template <class P>
inline constexpr UnaryOperation<kernels::Sign, P, P> array_sign{};
template <class P>
inline constexpr UnaryOperation<kernels::Reciprocal, P, P> array_reciprocal{};
template <class P>
inline constexpr UnaryOperation<kernels::Floor, P, P> array_floor{};
template <class P>
inline constexpr UnaryOperation<kernels::Ceil, P, P> array_ceil{};
template <class P>
inline constexpr UnaryOperation<kernels::Trunc, P, P> array_trunc{};
template <class P>
inline constexpr UnaryOperation<kernels::Rint, P, P> array_rint{};
template <class P>
inline constexpr UnaryOperation<kernels::Exp, P, P> array_exp{};
template <class P>
inline constexpr UnaryOperation<kernels::Expm1, P, P> array_expm1{};
template <class P>
inline constexpr UnaryOperation<kernels::Log, P, P> array_log{};
template <class P>
inline constexpr UnaryOperation<kernels::Log2, P, P> array_log2{};
template <class P>
inline constexpr UnaryOperation<kernels::Log10, P, P> array_log10{};
template <class P>
inline constexpr UnaryOperation<kernels::Log1p, P, P> array_log1p{};
template <class P>
inline constexpr UnaryOperation<kernels::Sqrt, P, P> array_sqrt{};
template <class P>
inline constexpr UnaryOperation<kernels::Sin, P, P> array_sin{};
template <class P>
inline constexpr UnaryOperation<kernels::Cos, P, P> array_cos{};
template <class P>
inline constexpr UnaryOperation<kernels::Tan, P, P> array_tan{};
template <class P>
inline constexpr UnaryOperation<kernels::Arcsin, P, P> array_arcsin{};
template <class P>
inline constexpr UnaryOperation<kernels::Arccos, P, P> array_arccos{};
template <class P>
inline constexpr UnaryOperation<kernels::Arctan, P, P> array_arctan{};
template <class P>
inline constexpr UnaryOperation<kernels::Sinh, P, P> array_sinh{};
template <class P>
inline constexpr UnaryOperation<kernels::Cosh, P, P> array_cosh{};
template <class P>
inline constexpr UnaryOperation<kernels::Tanh, P, P> array_tanh{};

// P is the operand's dtype; the result is bool.
template <class P>
inline constexpr UnaryOperation<kernels::IsNan, P, bool> array_isnan{};
template <class P>
inline constexpr UnaryOperation<kernels::IsInf, P, bool> array_isinf{};
template <class P>
inline constexpr UnaryOperation<kernels::IsFinite, P, bool> array_isfinite{};
template <class P>
inline constexpr UnaryOperation<kernels::LogicalNot, P, bool> array_logical_not{};

}  // namespace predictor

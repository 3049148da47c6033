// What numpy's ufuncs do to one pair of elements. A kernel is a struct with `apply<P>`, P being the dtype it computes
// in; the arrays' loops are in array_elementwise.h. float16 is computed in float and rounded.
//
// Integers wrap around; dividing one by zero gives zero; a maximum with a NaN is NaN.
#pragma once

#include <math.h>

#include <limits>
#include <type_traits>

#include "runtime/core/array_dtype.h"

namespace predictor::kernels {

template <class P>
constexpr bool is_bool = std::is_same_v<P, bool>;
template <class P>
constexpr bool is_half = std::is_same_v<P, Half>;

// The type in which P is computed: unsigned for integers, so that overflow wraps around; float for float16.
template <class P>
struct Computing {
  using type = P;
};
template <IntElement P>
struct Computing<P> {
  using type = std::make_unsigned_t<P>;
};
template <>
struct Computing<Half> {
  using type = float;
};
template <class P>
using computing = typename Computing<P>::type;

template <class P>
inline P from_computed(computing<P> x) {
  if constexpr (is_half<P>) return Half(static_cast<double>(x));
  else return static_cast<P>(x);
}

inline float mod(float a, float b) { return fmodf(a, b); }
inline double mod(double a, double b) { return fmod(a, b); }

struct Add {
  template <class P>
  static P apply(P a, P b) {
    if constexpr (is_bool<P>) return a || b;
    else
      return from_computed<P>(static_cast<computing<P>>(static_cast<computing<P>>(a) + static_cast<computing<P>>(b)));
  }
};
struct Subtract {
  template <class P>
  static P apply(P a, P b) {
    return from_computed<P>(static_cast<computing<P>>(static_cast<computing<P>>(a) - static_cast<computing<P>>(b)));
  }
};
struct Multiply {
  template <class P>
  static P apply(P a, P b) {
    if constexpr (is_bool<P>) return a && b;
    // 16-bit operands would be promoted to int, whose product can overflow.
    else if constexpr (IntElement<P>) return static_cast<P>(static_cast<uint64_t>(a) * static_cast<uint64_t>(b));
    else return from_computed<P>(static_cast<computing<P>>(a) * static_cast<computing<P>>(b));
  }
};
struct Divide {
  template <FloatElement P>
  static P apply(P a, P b) {
    return from_computed<P>(static_cast<computing<P>>(a) / static_cast<computing<P>>(b));
  }
};

// After npy_floor_divide and npy_divmod (numpy: npy_math_internal.h.src).
template <class F>
inline F floor_divide_floats(F a, F b) {
  if (b == 0) return a / b;
  F remainder = mod(a, b);
  F quotient = (a - remainder) / b;
  if (remainder != 0 && (b < 0) != (remainder < 0)) quotient -= 1;
  if (quotient == 0) return static_cast<F>(copysign(0.0, static_cast<double>(a / b)));
  F floored = static_cast<F>(floor(static_cast<double>(quotient)));
  return quotient - floored > F(0.5) ? floored + 1 : floored;
}
template <class F>
inline F remainder_floats(F a, F b) {
  F remainder = mod(a, b);
  if (b == 0) return remainder;
  if (remainder == 0) return static_cast<F>(copysign(0.0, static_cast<double>(b)));
  return (b < 0) != (remainder < 0) ? remainder + b : remainder;
}

struct FloorDivide {
  template <class P>
  static P apply(P a, P b) {
    if constexpr (FloatElement<P>) {
      return from_computed<P>(floor_divide_floats<computing<P>>(a, b));
    } else {
      if (b == 0) return 0;
      if constexpr (std::is_signed_v<P>) {
        if (b == -1) return static_cast<P>(computing<P>(0) - static_cast<computing<P>>(a));
        const P quotient = static_cast<P>(a / b);
        return static_cast<P>(quotient - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0));
      } else {
        return static_cast<P>(a / b);
      }
    }
  }
};
struct Remainder {
  template <class P>
  static P apply(P a, P b) {
    if constexpr (FloatElement<P>) {
      return from_computed<P>(remainder_floats<computing<P>>(a, b));
    } else {
      if (b == 0) return 0;
      if constexpr (std::is_signed_v<P>) {
        if (b == -1) return 0;
        const P remainder = static_cast<P>(a % b);
        return static_cast<P>(remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder);
      } else {
        return static_cast<P>(a % b);
      }
    }
  }
};
// The exponent of integers is not negative: array_power has looked.
struct Power {
  template <class P>
  static P apply(P a, P b) {
    if constexpr (is_half<P> || std::is_same_v<P, float>) {
      return from_computed<P>(powf(a, b));
    } else if constexpr (std::is_same_v<P, double>) {
      return pow(a, b);
    } else {
      uint64_t base = static_cast<uint64_t>(a), result = 1;
      for (uint64_t exponent = static_cast<uint64_t>(b); exponent != 0; exponent >>= 1) {
        if (exponent & 1) result *= base;
        base *= base;
      }
      return static_cast<P>(result);
    }
  }
};
template <class P>
inline bool is_nan(P x) {
  if constexpr (FloatElement<P>) return static_cast<computing<P>>(x) != static_cast<computing<P>>(x);
  else return false;
}
struct Maximum {
  template <class P>
  static P apply(P a, P b) {
    return a > b || is_nan(a) ? a : b;  // of equal zeros the second, as x86-64 does
  }
};
struct Minimum {
  template <class P>
  static P apply(P a, P b) {
    return a < b || is_nan(a) ? a : b;
  }
};
// np.clip's halves: of equal zeros the first.
struct AtLeast {
  template <class P>
  static P apply(P a, P low) {
    return !is_nan(a) && (a < low || is_nan(low)) ? low : a;
  }
};
struct AtMost {
  template <class P>
  static P apply(P a, P high) {
    return !is_nan(a) && (a > high || is_nan(high)) ? high : a;
  }
};
struct BitAnd {
  template <class P>
  static P apply(P a, P b) {
    return static_cast<P>(a & b);
  }
};
struct BitOr {
  template <class P>
  static P apply(P a, P b) {
    return static_cast<P>(a | b);
  }
};
struct BitXor {
  template <class P>
  static P apply(P a, P b) {
    return static_cast<P>(a ^ b);
  }
};
// Shifts past the width give 0, or -1 for a negative number shifted right, as numpy defines them.
struct ShiftLeft {
  template <class P>
  static P apply(P a, P b) {
    return b >= P(0) && static_cast<uint64_t>(b) < sizeof(P) * 8
               ? static_cast<P>(static_cast<uint64_t>(a) << static_cast<uint64_t>(b))
               : P(0);
  }
};
struct ShiftRight {
  template <class P>
  static P apply(P a, P b) {
    if (b >= P(0) && static_cast<uint64_t>(b) < sizeof(P) * 8) return static_cast<P>(a >> b);
    return static_cast<P>(a < P(0) ? P(-1) : P(0));
  }
};
struct ArcTangent2 {
  template <FloatElement P>
  static P apply(P a, P b) {
    if constexpr (std::is_same_v<P, double>) return atan2(a, b);
    else return from_computed<P>(atan2f(a, b));
  }
};

// Comparisons: integers of different signedness are compared by value, whatever P.
struct Less {
  template <class A, class B>
  static bool apply(A a, B b) {
    return a < b;
  }
};
struct LessEqual {
  template <class A, class B>
  static bool apply(A a, B b) {
    return a <= b;
  }
};
struct Equal {
  template <class A, class B>
  static bool apply(A a, B b) {
    return a == b;
  }
};
struct NotEqual {
  template <class A, class B>
  static bool apply(A a, B b) {
    return a != b;
  }
};
struct Greater {
  template <class A, class B>
  static bool apply(A a, B b) {
    return a > b;
  }
};
struct GreaterEqual {
  template <class A, class B>
  static bool apply(A a, B b) {
    return a >= b;
  }
};
struct LogicalAnd {
  template <class A, class B>
  static bool apply(A a, B b) {
    return a != A{} && b != B{};
  }
};
struct LogicalOr {
  template <class A, class B>
  static bool apply(A a, B b) {
    return a != A{} || b != B{};
  }
};
struct LogicalXor {
  template <class A, class B>
  static bool apply(A a, B b) {
    return (a != A{}) != (b != B{});
  }
};

// One operand.
struct Negative {
  template <class P>
  static P apply(P a) {
    if constexpr (FloatElement<P>) return from_computed<P>(-static_cast<computing<P>>(a));
    else return static_cast<P>(computing<P>(0) - static_cast<computing<P>>(a));
  }
};
struct Positive {
  template <class P>
  static P apply(P a) {
    return a;
  }
};
struct Absolute {
  template <class P>
  static P apply(P a) {
    if constexpr (std::is_same_v<P, float>) return fabsf(a);
    else if constexpr (std::is_same_v<P, double>) return fabs(a);
    else if constexpr (is_half<P>) return Half(fabs(static_cast<double>(a)));
    else if constexpr (std::is_signed_v<P>) return a < 0 ? Negative::apply(a) : a;
    else return a;
  }
};
struct Square {
  template <class P>
  static P apply(P a) {
    return Multiply::apply(a, a);
  }
};
struct Invert {
  template <class P>
  static P apply(P a) {
    if constexpr (is_bool<P>) return !a;
    else return static_cast<P>(~a);
  }
};
struct Sign {
  template <class P>
  static P apply(P a) {
    if constexpr (FloatElement<P>) {
      const computing<P> x = a;
      return from_computed<P>(x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x);
    } else {
      return static_cast<P>(a > 0 ? 1 : a < 0 ? -1 : 0);
    }
  }
};
struct Reciprocal {
  template <FloatElement P>
  static P apply(P a) {
    return from_computed<P>(1 / static_cast<computing<P>>(a));
  }
};
struct IsNan {
  template <class P>
  static bool apply(P a) {
    return is_nan(a);
  }
};
struct IsInf {
  template <class P>
  static bool apply(P a) {
    if constexpr (FloatElement<P>) return fabs(static_cast<double>(a)) == std::numeric_limits<double>::infinity();
    else return (void)a, false;
  }
};
struct IsFinite {
  template <class P>
  static bool apply(P a) {
    return !IsNan::apply(a) && !IsInf::apply(a);
  }
};
struct LogicalNot {
  template <class P>
  static bool apply(P a) {
    return a == P{};
  }
};

// A function of the C library in its float and double forms.
template <float (*F32)(float), double (*F64)(double)>
struct Library {
  template <FloatElement P>
  static P apply(P a) {
    if constexpr (std::is_same_v<P, double>) return F64(a);
    else return from_computed<P>(F32(a));
  }
};
using Exp = Library<expf, exp>;
using Expm1 = Library<expm1f, expm1>;
using Log = Library<logf, log>;
using Log2 = Library<log2f, log2>;
using Log10 = Library<log10f, log10>;
using Log1p = Library<log1pf, log1p>;
using Sqrt = Library<sqrtf, sqrt>;
using Sin = Library<sinf, sin>;
using Cos = Library<cosf, cos>;
using Tan = Library<tanf, tan>;
using Arcsin = Library<asinf, asin>;
using Arccos = Library<acosf, acos>;
using Arctan = Library<atanf, atan>;
using Sinh = Library<sinhf, sinh>;
using Cosh = Library<coshf, cosh>;
using Tanh = Library<tanhf, tanh>;

// Rounding leaves integers as they are.
template <float (*F32)(float), double (*F64)(double)>
struct Rounding {
  template <class P>
  static P apply(P a) {
    if constexpr (FloatElement<P>) return Library<F32, F64>::template apply<P>(a);
    else return a;
  }
};
using Floor = Rounding<floorf, floor>;
using Ceil = Rounding<ceilf, ceil>;
using Trunc = Rounding<truncf, trunc>;
using Rint = Rounding<rintf, rint>;

}  // namespace predictor::kernels

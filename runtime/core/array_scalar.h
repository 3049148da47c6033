// numpy scalars as Python sees them: their truth and their text.
#pragma once

#include "runtime/core/array_dtype.h"
#include "runtime/core/float_text.h"
#include "runtime/core/scalar.h"
#include "runtime/core/str_concat.h"

namespace predictor {

inline bool truth(Half x) { return truth(static_cast<float>(x)); }
inline int64_t hash(Half x) { return hash(static_cast<float>(x)); }

// A float16 with a number of whichever type: Python's are taken for float16s, as the operators do.
template <class A, class B>
concept HalfAndNumber = (std::is_same_v<A, Half> && (std::is_same_v<B, Half> || Number<B>)) || (Number<A> && std::is_same_v<B, Half>);

template <class T>
float beside_half(T x) {
  if constexpr (std::is_same_v<T, Half> || std::is_same_v<T, float>) return static_cast<float>(x);
  else return static_cast<float>(Half(static_cast<double>(x)));
}
template <class A, class B>
  requires HalfAndNumber<A, B>
bool equal(A a, B b) {
  return beside_half(a) == beside_half(b);
}
template <class A, class B>
  requires HalfAndNumber<A, B>
bool less(A a, B b) {
  return beside_half(a) < beside_half(b);
}
template <class A, class B>
  requires HalfAndNumber<A, B>
bool less_equal(A a, B b) {
  return beside_half(a) <= beside_half(b);
}

// Of a finite positive float16.
constexpr ShortestDecimal shortest_half(uint16_t bits) {
  const uint64_t fraction = bits & 0x3ff;
  const int biased = bits >> 10 & 0x1f;
  if (biased == 0) return shortest_decimal(fraction, -24, false);
  return shortest_decimal(fraction | 0x400, biased - 25, fraction == 0 && biased > 1);
}

// str(x). A float has an exponent below 1e-4, as it is and not as its digits say, and from 10**large on: 0 stands for
// what numpy does since 2.3, 10**3 for float16 and 10**6 for float32.
template <int large = 0, Element D>
inline Str numpy_to_str(Context& ctx, D x) {
  if constexpr (std::is_same_v<D, Half> || std::is_same_v<D, float>) {
    const double value = static_cast<double>(x);
    if (value != value || isinf(value) || value == 0) return to_str(ctx, value);
    constexpr int from = large != 0 ? large : std::is_same_v<D, Half> ? 3 : 6;
    ShortestDecimal decimal;
    if constexpr (std::is_same_v<D, Half>) decimal = shortest_half(x.bits & 0x7fff);
    else decimal = shortest_decimal(fabsf(x));
    char text[kMaximumReprSize + 1];
    text[0] = '-';
    const char* const end = write_shortest(decimal, fabs(value) < 1e-4 ? -100 : from, text + 1);
    const char* const start = value < 0 ? text : text + 1;
    return ascii_to_str(ctx, start, static_cast<uint64_t>(end - start));
  } else {
    return to_str(ctx, x);
  }
}

// repr(x), as numpy 2 writes it: "np.float32(0.5)", "np.True_".
template <int large = 0, Element D>
inline Str numpy_repr(Context& ctx, D x) {
  if constexpr (std::is_same_v<D, bool>) return x ? "np.True_"_s : "np.False_"_s;
  const char* const name = ElementTraits<D>::name;
  return str_concat(ctx, "np."_s, ascii_to_str(ctx, name, strlen(name)), "("_s, numpy_to_str<large>(ctx, x), ")"_s);
}

inline Str repr(Context& ctx, Half x) { return numpy_repr(ctx, x); }
inline Str to_str(Context& ctx, Half x) { return numpy_to_str(ctx, x); }

}  // namespace predictor

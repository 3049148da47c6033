// The protocols that nest through containers (equal, less, hash, truth, repr, to_str) for bool, int and float, declared
// early so that every template finds them.
//
// Numbers of different types compare by exact value, as in Python: 2**53 + 1 != float(2**53).
#pragma once

#include <math.h>
#include <stdint.h>
#include <string.h>

#include <concepts>
#include <limits>
#include <type_traits>

#include "runtime/core/float_text.h"
#include "runtime/core/int_text.h"
#include "runtime/core/none.h"
#include "runtime/core/str_class.h"

namespace predictor {

template <class T>
concept Number = std::is_arithmetic_v<T>;
template <class T>
concept Integer = std::integral<T>;
template <class T>
concept Real = std::floating_point<T>;

// -1, 0 or 1 as `i` is below, equal to or above `x`; 2 when `x` is not a number.
constexpr int compare_exactly(int64_t i, double x) {
  if (x != x) return 2;
  if (x >= 9223372036854775808.0) return -1;
  if (x < -9223372036854775808.0) return 1;
  const int64_t whole = static_cast<int64_t>(x);
  if (i != whole) return i < whole ? -1 : 1;
  const double rest = x - static_cast<double>(whole);
  return rest > 0 ? -1 : rest < 0 ? 1 : 0;
}
constexpr int compare_exactly(uint64_t i, double x) {
  if (i <= static_cast<uint64_t>(INT64_MAX)) return compare_exactly(static_cast<int64_t>(i), x);
  if (x != x) return 2;
  if (x < 9223372036854775808.0) return 1;
  if (x >= 18446744073709551616.0) return -1;
  const uint64_t whole = static_cast<uint64_t>(x);
  return i < whole ? -1 : i > whole ? 1 : 0;
}
template <Integer I>
constexpr int compare_exactly(I i, double x) {
  if constexpr (std::is_signed_v<I>) return compare_exactly(static_cast<int64_t>(i), x);
  return compare_exactly(static_cast<uint64_t>(i), x);
}

// -1, 0 or 1; 2 when a NaN makes them unordered.
template <Number A, Number B>
constexpr int compare(A a, B b) {
  if constexpr (Real<A> && Real<B>) {
    return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
  } else if constexpr (Real<B>) {
    return compare_exactly(a, static_cast<double>(b));
  } else if constexpr (Real<A>) {
    const int reversed = compare_exactly(b, static_cast<double>(a));
    return reversed == 2 ? 2 : -reversed;
  } else if constexpr (std::is_signed_v<A> == std::is_signed_v<B>) {
    return a < b ? -1 : a > b ? 1 : 0;
  } else if constexpr (std::is_signed_v<A>) {
    if (a < 0) return -1;
    return compare(static_cast<uint64_t>(a), static_cast<uint64_t>(b));
  } else {
    if (b < 0) return 1;
    return compare(static_cast<uint64_t>(a), static_cast<uint64_t>(b));
  }
}

// As the operators do: numpy takes Python's number for a float32 to compare it with one.
template <Number A, Number B>
constexpr int compare_weakly(A a, B b) {
  if constexpr (std::is_same_v<A, float> || std::is_same_v<B, float>) return compare(static_cast<float>(a), static_cast<float>(b));
  else return compare(a, b);
}

template <Number T>
constexpr bool truth(T x) {
  return x != 0;
}
template <Number A, Number B>
constexpr bool equal(A a, B b) {
  if constexpr (std::is_same_v<A, B>) return a == b;
  return compare_weakly(a, b) == 0;
}
template <Number A, Number B>
constexpr bool less(A a, B b) {
  if constexpr (std::is_same_v<A, B>) return a < b;
  return compare_weakly(a, b) == -1;
}
template <Number A, Number B>
constexpr bool less_equal(A a, B b) {
  if constexpr (std::is_same_v<A, B>) return a <= b;
  const int order = compare_weakly(a, b);
  return order == -1 || order == 0;
}

// The operators that follow from the protocols. Types that hold floats overload less_equal: NaN is not <= NaN.
template <class A, class B>
constexpr bool not_equal(const A& a, const B& b) {
  return !equal(a, b);
}
template <class A, class B>
constexpr bool greater(const A& a, const B& b) {
  return less(b, a);
}
template <class A, class B>
constexpr bool greater_equal(const A& a, const B& b) {
  return less_equal(b, a);
}

// Python's hash() of numbers: the value modulo 2**61 - 1, so that equal numbers of all types hash alike.
// Differs from CPython for NaN, whose hash there is the object's address.
inline constexpr int64_t kHashModulus = (int64_t{1} << 61) - 1;

template <Integer T>
constexpr int64_t hash(T x) {
  if constexpr (std::is_same_v<T, uint64_t>) return static_cast<int64_t>(x % static_cast<uint64_t>(kHashModulus));
  const int64_t value = static_cast<int64_t>(x);
  if (value > -kHashModulus && value < kHashModulus) return value == -1 ? -2 : value;
  const int64_t remainder = value % kHashModulus;  // C's sign is Python's: the sign of the value
  return remainder == -1 ? -2 : remainder;
}

// After _Py_HashDouble: 28 bits of the mantissa at a time, rotated within 61 bits.
inline int64_t hash_fraction(double x) {
  if (x != x) return 0;
  if (x > std::numeric_limits<double>::max()) return 314159;
  if (x < -std::numeric_limits<double>::max()) return -314159;
  int exponent;
  double mantissa = frexp(x < 0 ? -x : x, &exponent);
  const uint64_t modulus = static_cast<uint64_t>(kHashModulus);
  uint64_t value = 0;
  while (mantissa != 0) {
    value = ((value << 28) & modulus) | value >> (61 - 28);
    mantissa *= 268435456.0;
    exponent -= 28;
    const uint64_t piece = static_cast<uint64_t>(mantissa);
    mantissa -= static_cast<double>(piece);
    value += piece;
    if (value >= modulus) value -= modulus;
  }
  const int shift = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
  value = ((value << shift) & modulus) | value >> (61 - shift);
  const int64_t result = x < 0 ? -static_cast<int64_t>(value) : static_cast<int64_t>(value);
  return result == -1 ? -2 : result;
}
inline int64_t hash(double x) {
  if (x > -1e15 && x < 1e15) {
    const int64_t whole = static_cast<int64_t>(x);
    if (static_cast<double>(whole) == x) return hash(whole);
  }
  return hash_fraction(x);
}
inline int64_t hash(float x) { return hash(static_cast<double>(x)); }

template <Number T>
Str repr(Context& ctx, T x) {
  if constexpr (std::is_same_v<T, bool>) return x ? "True"_s : "False"_s;
  else if constexpr (Real<T>) return float_to_str(ctx, x);
  else if constexpr (std::is_same_v<T, uint64_t>) return uint_to_str(ctx, x);
  else return int_to_str(ctx, static_cast<int64_t>(x));
}
template <Number T>
Str to_str(Context& ctx, T x) {
  return repr(ctx, x);
}

}  // namespace predictor

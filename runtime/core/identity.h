// Identity: Python's `is`, and the "is or ==" with which containers compare their items.
//
// Handles are identical when they share the object. Values without a handle (int, float, str, tuple …) have no
// identity here. Of floats only a nan shows it, in containers: those with the same bits are one object, and float("nan")
// makes bits of its own.
#pragma once

#include <stdint.h>

#include <bit>
#include <type_traits>

#include "runtime/core/optional.h"
#include "runtime/core/ref.h"
#include "runtime/core/scalar.h"

namespace predictor {

template <class T>
constexpr bool identical(const Ref<T>& a, const Ref<T>& b) {
  return a.get() == b.get();
}
template <class T>
  requires(is_handle<T> && requires(const T& handle) { handle.object(); })
constexpr bool identical(const T& a, const T& b) {
  return a.object().get() == b.object().get();
}

// `a is b`: handles by identity; None, bools, enums and the like, of which there is one object a value, by equality.
template <class A, class B>
constexpr bool is_same(const A& a, const B& b) {
  if constexpr (requires { identical(a, b); }) {
    return identical(a, b);
  } else if constexpr (requires { a.has(); b.has(); is_same(a.value(), b.value()); }) {
    return a.has() && b.has() ? is_same(a.value(), b.value()) : a.has() == b.has();
  } else {
    return equal(a, b);
  }
}

// Whether it is one of several types at run time: see union.h.
template <class T>
inline constexpr bool is_union = false;

// Whether comparing or hashing values of this type runs code of the program, which may raise: generated code says so of
// objects with methods of their own.
template <class T>
inline constexpr bool calls_program = false;
template <class T>
inline constexpr bool calls_program<Optional<T>> = calls_program<T>;

// Whether values of this type may hold others of it, as deep as they like: generated code says so (see recursive.h).
template <class T>
inline constexpr bool is_recursive = false;
template <class T>
inline constexpr bool is_recursive<Optional<T>> = is_recursive<T>;

// `a == b` of values of any two types: those that Python cannot equate (a str and an int) are different; values of one
// type must have an `equal`, or this does not compile.
template <class A, class B>
constexpr bool alike(const A& a, const B& b) {
  if constexpr (std::is_same_v<A, B> || requires { equal(a, b); }) {
    return equal(a, b);
  } else {
    return false;
  }
}

// The "is or ==" of containers, of values of any two types.
template <class A, class B>
constexpr bool same(const A& a, const B& b) {
  if constexpr (requires { same_held(a, b); }) {  // unions
    return same_held(a, b);
  } else if constexpr (std::is_same_v<A, B> && std::is_same_v<A, double>) {
    return a == b || std::bit_cast<uint64_t>(a) == std::bit_cast<uint64_t>(b);
  } else if constexpr (std::is_same_v<A, B>) {
    if constexpr (requires { identical(a, b); }) {
      if (identical(a, b)) return true;
    }
    return equal(a, b);
  } else {
    return alike(a, b);
  }
}

}  // namespace predictor

// OptionalOf<T>: the C++ type of Python's `T | None` whatever T is, for operations that answer "a value, or None": an
// optional stays what it is, and a union gains None as its last alternative.
#pragma once

#include <type_traits>

#include "runtime/core/none.h"
#include "runtime/core/optional.h"
#include "runtime/core/union.h"

namespace predictor {

template <class T>
struct OptionalOfType {
  using type = Optional<T>;
};
template <>
struct OptionalOfType<None> {
  using type = None;
};
template <class T>
struct OptionalOfType<Optional<T>> {
  using type = Optional<T>;
};
template <class... T>
struct OptionalOfType<Union<T...>> {
  using type = std::conditional_t<(std::is_same_v<T, None> || ...), Union<T...>, Union<T..., None>>;
};
template <class T>
using OptionalOf = typename OptionalOfType<T>::type;

template <class T>
OptionalOf<T> some(const T& value) {
  if constexpr (std::is_same_v<OptionalOf<T>, T> || !is_union<T>) return value;
  else return union_widen<OptionalOf<T>>(value);
}
// None, of a type that holds it.
template <class T>
OptionalOf<T> nothing() {
  if constexpr (is_union<OptionalOf<T>>) return OptionalOf<T>::none();
  else return OptionalOf<T>();
}

}  // namespace predictor

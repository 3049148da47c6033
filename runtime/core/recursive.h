// Recursive<Self, A, B, …>: a union that holds itself, deep in its alternatives. The program declares
//   struct Json : Recursive<Json, List<Json>, Str, None>
// after it said is_recursive<Json> and is_union<Json>. What cannot hold a Json whose size is not known yet, a tuple, is Boxed.
#pragma once

#include <utility>

#include "runtime/core/optional_of.h"
#include "runtime/core/union.h"

namespace predictor {

template <class Self, class... T>
struct Recursive : Union<T...> {
  using Alternatives = Union<T...>;
  using Union<T...>::Union;
  constexpr Recursive() = default;
  constexpr Recursive(Union<T...> value) : Union<T...>(std::move(value)) {}  // NOLINT: implicit

  template <size_t I>
  static constexpr Self make(typename Union<T...>::template type<I> value) {
    return Self(Union<T...>::template make<I>(std::move(value)));
  }
  // As `make`, of an alternative that may be Boxed.
  template <size_t I>
  static Self make(Context& ctx, typename Union<T...>::template type<I> value) {
    return Self(Union<T...>::template make<I>(ctx, std::move(value)));
  }
  static constexpr Self none() { return Self(Union<T...>::none()); }
};

template <class T>
concept Recurring = is_union<T> && is_recursive<T> && requires { typename T::Alternatives; };

template <Recurring T>
struct OptionalOfType<T> {
  using Plain = typename OptionalOfType<typename T::Alternatives>::type;
  using type = std::conditional_t<std::is_same_v<Plain, typename T::Alternatives>, T, Plain>;
};

// What goes from one value to those inside it ends in a RecursionError where it gets too deep.
template <Recurring T, class Act>
auto within_depth(const T& value, Act act) {
  const Block* block = value.block();
  using Answer = decltype(act());
  if (block == nullptr) return act();
  const ChainGuard guard(*block);
  return guard ? act() : Answer();
}
template <Recurring A, Recurring B>
bool equal(const A& a, const B& b) {
  return within_depth(a, [&] { return equal(static_cast<const typename A::Alternatives&>(a), static_cast<const typename B::Alternatives&>(b)); });
}
template <Recurring A, Recurring B>
bool less(const A& a, const B& b) {
  return within_depth(a, [&] { return less(static_cast<const typename A::Alternatives&>(a), static_cast<const typename B::Alternatives&>(b)); });
}
template <Recurring A, Recurring B>
bool less_equal(const A& a, const B& b) {
  return within_depth(a, [&] { return less_equal(static_cast<const typename A::Alternatives&>(a), static_cast<const typename B::Alternatives&>(b)); });
}
template <Recurring T>
int64_t hash(const T& value) {
  return within_depth(value, [&] { return hash(static_cast<const typename T::Alternatives&>(value)); });
}

}  // namespace predictor

// Recursive<Self, A, B, …>: a union that holds itself, deep in its alternatives. The program declares
//   struct Json : Recursive<Json, List<Json>, Str, None>
// after it said is_recursive<Json> and is_union<Json>. What cannot hold a Json whose size is not known yet, a tuple, is Boxed.
#pragma once

#include <utility>

#include "runtime/core/optional_of.h"
#include "runtime/core/tuple_of.h"
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
  const NestingGuard guard(*block);
  return guard ? act() : Answer();
}
template <Recurring A, Recurring B>
bool equal(const A& a, const B& b) {
  return within_depth(a, [&] { return equal(static_cast<const typename A::Alternatives&>(a), static_cast<const typename B::Alternatives&>(b)); });
}
template <Recurring A, Recurring B>
bool same_held(const A& a, const B& b) {
  return within_depth(a, [&] { return same_held(static_cast<const typename A::Alternatives&>(a), static_cast<const typename B::Alternatives&>(b)); });
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

// A tuple of any length as one whose items may be more: it is made anew, of items that are `To` there.
template <class To, class From>
To converted(Context& ctx, const From& value);

namespace internal {

template <class To, class From>
inline constexpr bool is_tuple_for = false;
template <class T, class U>
inline constexpr bool is_tuple_for<TupleOf<T>, TupleOf<U>> = true;
template <class T, class... U>
inline constexpr bool is_tuple_for<TupleOf<T>, Tuple<U...>> = true;
template <class... T, class... U>
inline constexpr bool is_tuple_for<Tuple<T...>, Tuple<U...>> = sizeof...(T) == sizeof...(U);

// The alternative of a union that a value of the type becomes.
template <class To, class From, size_t I = 0>
constexpr size_t alternative_for() {
  using Option = typename To::template type<I>;
  if constexpr (std::is_same_v<Option, From> || is_tuple_for<Option, From>) return I;
  else return alternative_for<To, From, I + 1>();
}

template <class T, class U>
TupleOf<T> convert_tuple(Context& ctx, const TupleOf<U>& tuple, TupleOf<T>*) {
  List<T> items = List<T>::create(ctx, tuple.size());
  if (items.null()) return {};
  for (const U& item : tuple) items.push(converted<T>(ctx, item));
  return TupleOf<T>::seal(std::move(items));
}
template <class T, class... U>
TupleOf<T> convert_tuple(Context& ctx, const Tuple<U...>& tuple, TupleOf<T>*) {
  List<T> items = List<T>::create(ctx, sizeof...(U));
  if (items.null()) return {};
  for_each_item(tuple, [&](const auto& item) { items.push(converted<T>(ctx, item)); });
  return TupleOf<T>::seal(std::move(items));
}
template <class... T, class... U>
Tuple<T...> convert_tuple(Context& ctx, const Tuple<U...>& tuple, Tuple<T...>*) {
  return [&]<size_t... I>(std::index_sequence<I...>) {
    return Tuple<T...>(converted<T>(ctx, get<I>(tuple))...);
  }(std::index_sequence_for<T...>());
}

}  // namespace internal

template <class To, class From>
To converted(Context& ctx, const From& value) {
  if constexpr (std::is_same_v<To, From>) {
    return value;
  } else if constexpr (is_union<From>) {
    return value.visit([&](const auto& held) { return converted<To>(ctx, held); });
  } else if constexpr (is_optional<From>) {
    return value.has() ? converted<To>(ctx, value.value()) : converted<To>(ctx, None());
  } else if constexpr (is_union<To>) {
    constexpr size_t kIndex = internal::alternative_for<To, From>();
    return To::template make<kIndex>(ctx, converted<typename To::template type<kIndex>>(ctx, value));
  } else if constexpr (is_optional<To>) {
    if constexpr (std::is_same_v<From, None>) return To();
    else return To(converted<typename To::value_type>(ctx, value));
  } else {
    return internal::convert_tuple(ctx, value, static_cast<To*>(nullptr));
  }
}

}  // namespace predictor

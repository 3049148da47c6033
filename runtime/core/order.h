// < among values of several types, where Python raises for two that have no order; and the sorts made of it.
#pragma once

#include <stdint.h>

#include "runtime/core/bytes.h"
#include "runtime/core/dict.h"
#include "runtime/core/list_sort.h"
#include "runtime/core/optional.h"
#include "runtime/core/raised.h"
#include "runtime/core/set.h"
#include "runtime/core/str.h"
#include "runtime/core/tuple.h"
#include "runtime/core/tuple_of.h"
#include "runtime/core/union.h"

namespace predictor {

// What Python calls the type.
template <class T>
inline constexpr const char* kTypeName = "object";
template <>
inline constexpr const char* kTypeName<None> = "NoneType";
template <>
inline constexpr const char* kTypeName<bool> = "bool";
template <>
inline constexpr const char* kTypeName<int64_t> = "int";
template <>
inline constexpr const char* kTypeName<double> = "float";
template <>
inline constexpr const char* kTypeName<Str> = "str";
template <>
inline constexpr const char* kTypeName<Bytes> = "bytes";
template <class T>
inline constexpr const char* kTypeName<List<T>> = "list";
template <class... T>
inline constexpr const char* kTypeName<Tuple<T...>> = "tuple";
template <class T>
inline constexpr const char* kTypeName<TupleOf<T>> = "tuple";
template <class K, class V>
inline constexpr const char* kTypeName<Dict<K, V>> = "dict";
template <class T, bool frozen>
inline constexpr const char* kTypeName<BasicSet<T, frozen>> = frozen ? "frozenset" : "set";

template <class A, class B>
[[gnu::cold, gnu::noinline]] bool raise_unordered(Context& ctx) {
  ctx.raise_format(TypeError, "'<' not supported between instances of '%s' and '%s'", kTypeName<A>, kTypeName<B>);
  return false;
}

template <class A, class B>
bool mixed_less(Context& ctx, const A& a, const B& b);

template <class A, class B>
bool mixed_less_items(Context& ctx, const A& a, const B& b) {
  const uint64_t i = first_difference(a, b);
  return i < a.size() && i < b.size() ? mixed_less(ctx, a[i], b[i]) : a.size() < b.size();
}
template <class A, class B>
bool mixed_less_of(Context& ctx, const List<A>& a, const List<B>& b) {
  return mixed_less_items(ctx, a, b);
}
template <class A, class B>
bool mixed_less_of(Context& ctx, const TupleOf<A>& a, const TupleOf<B>& b) {
  return mixed_less_items(ctx, a, b);
}
template <class... A, class... B>
bool mixed_less_of(Context& ctx, const Tuple<A...>& a, const Tuple<B...>& b) {
  constexpr size_t count = sizeof...(A) < sizeof...(B) ? sizeof...(A) : sizeof...(B);
  bool decided = false, result = sizeof...(A) < sizeof...(B);
  [&]<size_t... I>(std::index_sequence<I...>) {
    ((decided || same(get<I>(a), get<I>(b)) ? void() : void((decided = true, result = mixed_less(ctx, get<I>(a), get<I>(b))))), ...);
  }(std::make_index_sequence<count>());
  return result;
}

// a < b. False with an exception pending where Python raises.
template <class A, class B>
bool mixed_less(Context& ctx, const A& a, const B& b) {
  if constexpr (is_union<A>) {
    return a.visit([&](const auto& x) { return mixed_less(ctx, x, b); });
  } else if constexpr (is_union<B>) {
    return b.visit([&](const auto& y) { return mixed_less(ctx, a, y); });
  } else if constexpr (requires { a.has(); }) {
    return a.has() ? mixed_less(ctx, a.value(), b) : mixed_less(ctx, None{}, b);
  } else if constexpr (requires { b.has(); }) {
    return b.has() ? mixed_less(ctx, a, b.value()) : mixed_less(ctx, a, None{});
  } else if constexpr (std::is_same_v<A, None> || std::is_same_v<B, None>) {
    return raise_unordered<A, B>(ctx);
  } else if constexpr (requires { mixed_less_of(ctx, a, b); }) {
    return mixed_less_of(ctx, a, b);
  } else if constexpr ((Number<A> && Number<B>) || (std::is_same_v<A, B> && requires { less(a, b); })) {
    return less(a, b);
  } else {
    return raise_unordered<A, B>(ctx);
  }
}

// list.sort() and sort(key=…) of what mixes types.
template <class T>
Status list_sort_mixed(Context& ctx, const List<T>& list, bool reverse = false) {
  sort_list<true>(ctx, list, reverse, [&ctx](const T& a, const T& b) { return mixed_less(ctx, a, b); });
  return ctx.failed() ? Status(Failure{}) : Status();
}
template <class T, class K>
Status sort_by_keys_mixed(Context& ctx, const List<T>& items, const List<K>& keys, bool reverse = false) {
  sort_list_by<true>(ctx, items, keys, reverse, [&ctx](const K& a, const K& b) { return mixed_less(ctx, a, b); });
  return ctx.failed() ? Status(Failure{}) : Status();
}

}  // namespace predictor

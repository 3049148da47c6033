// <, <=, > and >= among values of which Python raises for two that have no order; and the sorts made of it.
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

// a < b and the like of values that Python may have no order for: false with an exception pending where it raises. Of
// objects, members of enums and functions generated code has overloads.
template <class A, class B>
bool less_mixed(Context& ctx, const A& a, const B& b);
template <class A, class B>
bool less_equal_mixed(Context& ctx, const A& a, const B& b);
template <class A, class B>
bool greater_mixed(Context& ctx, const A& a, const B& b);
template <class A, class B>
bool greater_equal_mixed(Context& ctx, const A& a, const B& b);

struct Less {
  static constexpr const char* kSign = "<";
  template <class A, class B>
  static bool of(const A& a, const B& b) { return less(a, b); }
  template <class A, class B>
  static bool mixed(Context& ctx, const A& a, const B& b) { return less_mixed(ctx, a, b); }
};
struct LessEqual {
  static constexpr const char* kSign = "<=";
  template <class A, class B>
  static bool of(const A& a, const B& b) { return less_equal(a, b); }
  template <class A, class B>
  static bool mixed(Context& ctx, const A& a, const B& b) { return less_equal_mixed(ctx, a, b); }
};
struct Greater {
  static constexpr const char* kSign = ">";
  template <class A, class B>
  static bool of(const A& a, const B& b) { return greater(a, b); }
  template <class A, class B>
  static bool mixed(Context& ctx, const A& a, const B& b) { return greater_mixed(ctx, a, b); }
};
struct GreaterEqual {
  static constexpr const char* kSign = ">=";
  template <class A, class B>
  static bool of(const A& a, const B& b) { return greater_equal(a, b); }
  template <class A, class B>
  static bool mixed(Context& ctx, const A& a, const B& b) { return greater_equal_mixed(ctx, a, b); }
};

template <class Order, class A, class B>
[[gnu::cold, gnu::noinline]] bool raise_unordered(Context& ctx) {
  ctx.raise_format(TypeError, "'%s' not supported between instances of '%s' and '%s'", Order::kSign, kTypeName<A>, kTypeName<B>);
  return false;
}

template <class Order, class A, class B>
bool compare_items(Context& ctx, const A& a, const B& b) {
  const uint64_t i = first_difference(a, b);
  return i < a.size() && i < b.size() ? Order::mixed(ctx, a[i], b[i]) : Order::of(a.size(), b.size());
}
template <class Order, class A, class B>
bool compare_containers(Context& ctx, const List<A>& a, const List<B>& b) {
  return compare_items<Order>(ctx, a, b);
}
template <class Order, class A, class B>
bool compare_containers(Context& ctx, const TupleOf<A>& a, const TupleOf<B>& b) {
  return compare_items<Order>(ctx, a, b);
}
template <class Order, class... A, class... B>
bool compare_containers(Context& ctx, const Tuple<A...>& a, const Tuple<B...>& b) {
  constexpr size_t count = sizeof...(A) < sizeof...(B) ? sizeof...(A) : sizeof...(B);
  bool decided = false, result = Order::of(uint64_t{sizeof...(A)}, uint64_t{sizeof...(B)});
  [&]<size_t... I>(std::index_sequence<I...>) {
    ((decided || same(get<I>(a), get<I>(b)) ? void() : void((decided = true, result = Order::mixed(ctx, get<I>(a), get<I>(b))))), ...);
  }(std::make_index_sequence<count>());
  return result;
}

template <class Order, class A, class B, bool f, bool g>
bool compare_containers(Context&, const BasicSet<A, f>& a, const BasicSet<B, g>& b) {
  return Order::of(a, b);
}

template <class Order, class A, class B>
bool compare_mixed(Context& ctx, const A& a, const B& b) {
  if constexpr (is_union<A>) {
    return a.visit([&](const auto& x) { return Order::mixed(ctx, x, b); });
  } else if constexpr (is_union<B>) {
    return b.visit([&](const auto& y) { return Order::mixed(ctx, a, y); });
  } else if constexpr (requires { a.has(); }) {
    return a.has() ? Order::mixed(ctx, a.value(), b) : Order::mixed(ctx, None{}, b);
  } else if constexpr (requires { b.has(); }) {
    return b.has() ? Order::mixed(ctx, a, b.value()) : Order::mixed(ctx, a, None{});
  } else if constexpr (std::is_same_v<A, None> || std::is_same_v<B, None>) {
    return raise_unordered<Order, A, B>(ctx);
  } else if constexpr (requires { compare_containers<Order>(ctx, a, b); }) {
    return compare_containers<Order>(ctx, a, b);
  } else if constexpr ((Number<A> && Number<B>) || (std::is_same_v<A, B> && requires { less(a, b); })) {
    return Order::of(a, b);
  } else {
    return raise_unordered<Order, A, B>(ctx);
  }
}
template <class A, class B>
bool less_mixed(Context& ctx, const A& a, const B& b) {
  return compare_mixed<Less>(ctx, a, b);
}
template <class A, class B>
bool less_equal_mixed(Context& ctx, const A& a, const B& b) {
  return compare_mixed<LessEqual>(ctx, a, b);
}
template <class A, class B>
bool greater_mixed(Context& ctx, const A& a, const B& b) {
  return compare_mixed<Greater>(ctx, a, b);
}
template <class A, class B>
bool greater_equal_mixed(Context& ctx, const A& a, const B& b) {
  return compare_mixed<GreaterEqual>(ctx, a, b);
}

// The same as operations.
inline Result<bool> unless_failed(Context& ctx, bool result) {
  if (ctx.failed()) return Failure{};
  return result;
}
template <class A, class B>
Result<bool> less_or_raise(Context& ctx, const A& a, const B& b) {
  return unless_failed(ctx, less_mixed(ctx, a, b));
}
template <class A, class B>
Result<bool> less_equal_or_raise(Context& ctx, const A& a, const B& b) {
  return unless_failed(ctx, less_equal_mixed(ctx, a, b));
}
template <class A, class B>
Result<bool> greater_or_raise(Context& ctx, const A& a, const B& b) {
  return unless_failed(ctx, greater_mixed(ctx, a, b));
}
template <class A, class B>
Result<bool> greater_equal_or_raise(Context& ctx, const A& a, const B& b) {
  return unless_failed(ctx, greater_equal_mixed(ctx, a, b));
}

// list.sort() and sort(key=…) of what mixes types.
template <class T>
Status list_sort_mixed(Context& ctx, const List<T>& list, bool reverse = false) {
  sort_list<true>(ctx, list, reverse, [&ctx](const T& a, const T& b) { return less_mixed(ctx, a, b); });
  return ctx.failed() ? Status(Failure{}) : Status();
}
template <class T, class K>
Status sort_by_keys_mixed(Context& ctx, const List<T>& items, const List<K>& keys, bool reverse = false) {
  sort_list_by<true>(ctx, items, keys, reverse, [&ctx](const K& a, const K& b) { return less_mixed(ctx, a, b); });
  return ctx.failed() ? Status(Failure{}) : Status();
}

}  // namespace predictor

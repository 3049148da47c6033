// Tuple<A, B, …>: Python's tuple of known length, by value. get<I>(t) is an item; an index that is not constant needs
// items of one type.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <type_traits>
#include <utility>

#include "runtime/core/sequence.h"
#include "runtime/core/slice.h"

namespace predictor {

template <class... T>
struct Tuple;

template <>
struct Tuple<> {};

template <class Last>
struct Tuple<Last> {
  Last first;

  constexpr Tuple() : first() {}
  constexpr explicit Tuple(Last item) : first(std::move(item)) {}
};

template <class First, class Second, class... Rest>
struct Tuple<First, Second, Rest...> {
  First first;
  Tuple<Second, Rest...> rest;

  // Not by initialisers of the members: clang would look at each of them twice, and at the last of 30 items 2^30 times.
  constexpr Tuple() : first(), rest() {}
  constexpr Tuple(First item, Second second, Rest... more)
      : first(std::move(item)), rest(std::move(second), std::move(more)...) {}
};

template <class... T>
inline constexpr bool calls_program<Tuple<T...>> = (calls_program<T> || ...);
template <class... T>
inline constexpr bool is_recursive<Tuple<T...>> = (is_recursive<T> || ...);

template <size_t I, class... T>
constexpr auto& get(const Tuple<T...>& tuple) {
  if constexpr (I == 0) return tuple.first;
  else return get<I - 1>(tuple.rest);
}
template <size_t I, class... T>
constexpr auto& get(Tuple<T...>& tuple) {
  if constexpr (I == 0) return tuple.first;
  else return get<I - 1>(tuple.rest);
}
template <size_t I, class... T>
constexpr auto get(Tuple<T...>&& tuple) {
  if constexpr (I == 0) return std::move(tuple.first);
  else return get<I - 1>(std::move(tuple.rest));
}

// Calls visit(get<I>(tuple)) for each I in order.
template <class Visit, class... T>
constexpr void for_each_item(const Tuple<T...>& tuple, Visit visit) {
  [&]<size_t... I>(std::index_sequence<I...>) { (visit(get<I>(tuple)), ...); }(std::index_sequence_for<T...>());
}

template <class... T>
constexpr int64_t len(const Tuple<T...>&) {
  return sizeof...(T);
}
template <class... T>
constexpr bool truth(const Tuple<T...>&) {
  return sizeof...(T) != 0;
}

template <class... A, class... B>
constexpr bool equal(const Tuple<A...>& a, const Tuple<B...>& b) {
  if constexpr (sizeof...(A) != sizeof...(B)) {
    return false;
  } else {
    return [&]<size_t... I>(std::index_sequence<I...>) {
      return (same(get<I>(a), get<I>(b)) && ...);
    }(std::index_sequence_for<A...>());
  }
}
// Where item I and all after it are what decides. Items that Python cannot order (a TypeError there) are only reached
// when they differ, which the compiler has ruled out by type.
template <size_t I, class... A, class... B>
constexpr bool less_from(const Tuple<A...>& a, const Tuple<B...>& b) {
  if constexpr (I == sizeof...(A) || I == sizeof...(B)) {
    return I == sizeof...(A) && I < sizeof...(B);
  } else if constexpr (requires { order_of(get<I>(a), get<I>(b)); }) {
    const int order = order_of(get<I>(a), get<I>(b));
    return order == 0 ? less_from<I + 1>(a, b) : order < 0;
  } else {
    return same(get<I>(a), get<I>(b)) ? less_from<I + 1>(a, b) : less(get<I>(a), get<I>(b));
  }
}
template <size_t I, class... A, class... B>
constexpr bool less_equal_from(const Tuple<A...>& a, const Tuple<B...>& b) {
  if constexpr (I == sizeof...(A) || I == sizeof...(B)) {
    return I == sizeof...(A);
  } else {
    return same(get<I>(a), get<I>(b)) ? less_equal_from<I + 1>(a, b) : less_equal(get<I>(a), get<I>(b));
  }
}
template <size_t I, class... A, class... B>
constexpr bool greater_from(const Tuple<A...>& a, const Tuple<B...>& b) {
  if constexpr (I == sizeof...(A) || I == sizeof...(B)) {
    return I == sizeof...(B) && I < sizeof...(A);
  } else {
    return same(get<I>(a), get<I>(b)) ? greater_from<I + 1>(a, b) : greater(get<I>(a), get<I>(b));
  }
}
template <size_t I, class... A, class... B>
constexpr bool greater_equal_from(const Tuple<A...>& a, const Tuple<B...>& b) {
  if constexpr (I == sizeof...(A) || I == sizeof...(B)) {
    return I == sizeof...(B);
  } else {
    return same(get<I>(a), get<I>(b)) ? greater_equal_from<I + 1>(a, b) : greater_equal(get<I>(a), get<I>(b));
  }
}
template <class... A, class... B>
constexpr bool less(const Tuple<A...>& a, const Tuple<B...>& b) {
  return less_from<0>(a, b);
}
template <class... A, class... B>
constexpr bool less_equal(const Tuple<A...>& a, const Tuple<B...>& b) {
  return less_equal_from<0>(a, b);
}

template <class... A, class... B>
constexpr bool greater(const Tuple<A...>& a, const Tuple<B...>& b) {
  return greater_from<0>(a, b);
}
template <class... A, class... B>
constexpr bool greater_equal(const Tuple<A...>& a, const Tuple<B...>& b) {
  return greater_equal_from<0>(a, b);
}

template <class... T>
int64_t hash(const Tuple<T...>& tuple) {
  TupleHash state;
  for_each_item(tuple, [&](const auto& item) { state.add(hash(item)); });
  return state.finish();
}

// Another number for another object, as far as objects have identities here: that of an int is its value, that of a tuple what
// its items are, but in a union, which may be as deep as it likes, its box.
template <class T>
uint64_t object_number(const T& item);
struct ItemsNumber {
  uint64_t value = 0;
  template <class T>
  void add(const T& item) {
    value = (value + object_number(item) + 1) * 0x9e3779b97f4a7c15u;
  }
};
template <class... T>
uint64_t object_number(const Tuple<T...>& tuple) {
  ItemsNumber number;
  for_each_item(tuple, [&](const auto& item) { number.add(item); });
  return number.value;
}
template <class T>
inline constexpr bool is_tuple_by_value = false;
template <class... T>
inline constexpr bool is_tuple_by_value<Tuple<T...>> = true;
template <class T>
uint64_t object_number(const T& item) {
  const auto address = [](const void* object) { return static_cast<uint64_t>(reinterpret_cast<uintptr_t>(object)); };
  if constexpr (requires { item.object().get(); }) {
    return address(item.object().get());
  } else if constexpr (requires { item.get()->references; }) {
    return address(item.get());
  } else if constexpr (is_union<T>) {
    return item.visit([&](const auto& held) {
      if constexpr (is_tuple_by_value<std::remove_cvref_t<decltype(held)>>) return item.block() == nullptr ? object_number(held) : address(item.block());
      else return object_number(held);
    });
  } else if constexpr (requires { item.has(); item.value(); }) {
    return item.has() ? object_number(item.value()) : 0;
  } else {
    return static_cast<uint64_t>(hash(item));
  }
}

// Around the text of a tuple that may hold itself in the end: whether one of the same objects is not being shown already, which
// is the tuple itself, but for two that were made alike.
class ShowingTuple : ShownTuple {
 public:
  ShowingTuple(Context& ctx, uint64_t items) : ShownTuple{items, ctx.shown_tuples}, ctx_(ctx) {
    const ShownTuple* each = around;
    while (each != nullptr && each->items != items) each = each->around;
    again_ = each != nullptr;
    ctx.shown_tuples = this;
  }
  ~ShowingTuple() { ctx_.shown_tuples = around; }
  ShowingTuple(const ShowingTuple&) = delete;
  ShowingTuple& operator=(const ShowingTuple&) = delete;
  explicit operator bool() const { return !again_; }

 private:
  Context& ctx_;
  bool again_ = false;
};

namespace internal {

template <class... T>
Str tuple_text(Context& ctx, const Tuple<T...>& tuple) {
  StrBuilder out(ctx);
  out.append('(');
  int64_t index = 0;
  for_each_item(tuple, [&](const auto& item) {
    if (index++ != 0) out.append(", "_s);
    out.append(repr(ctx, item));
  });
  out.append(index == 1 ? ",)"_s : ")"_s);
  return out.finish();
}

}  // namespace internal

template <class... T>
Str repr(Context& ctx, const Tuple<T...>& tuple) {
  const Showing showing(ctx, nullptr);
  if (!showing) return {};
  if constexpr ((is_recursive<T> || ...)) {
    const ShowingTuple once(ctx, object_number(tuple));
    return once ? internal::tuple_text(ctx, tuple) : "(...)"_s;
  } else {
    return internal::tuple_text(ctx, tuple);
  }
}
template <class... T>
Str to_str(Context& ctx, const Tuple<T...>& tuple) {
  return repr(ctx, tuple);
}

template <class X, class... T>
constexpr bool contains(const Tuple<T...>& tuple, const X& item) {
  return [&]<size_t... I>(std::index_sequence<I...>) {
    return (same(get<I>(tuple), item) || ...);
  }(std::index_sequence_for<T...>());
}
template <class X, class... T>
constexpr int64_t tuple_count(const Tuple<T...>& tuple, const X& item) {
  int64_t count = 0;
  for_each_item(tuple, [&](const auto& each) { count += same(each, item); });
  return count;
}
template <class X, class... T>
Result<int64_t> tuple_index(Context& ctx, const Tuple<T...>& tuple, const X& item, int64_t start = 0,
                            int64_t stop = INT64_MAX) {
  constexpr int64_t length = sizeof...(T);
  start = clip_bound(start, length);
  stop = clip_bound(stop, length);
  int64_t found = -1, index = 0;
  for_each_item(tuple, [&](const auto& each) {
    if (found < 0 && index >= start && index < stop && same(each, item)) found = index;
    ++index;
  });
  if (found < 0) return ctx.raise(ValueError, "tuple.index(x): x not in tuple");
  return found;
}

// tuple + tuple
template <class... A, class... B>
constexpr Tuple<A..., B...> tuple_concat(const Tuple<A...>& a, const Tuple<B...>& b) {
  return [&]<size_t... I, size_t... J>(std::index_sequence<I...>, std::index_sequence<J...>) {
    return Tuple<A..., B...>(get<I>(a)..., get<J>(b)...);
  }(std::index_sequence_for<A...>(), std::index_sequence_for<B...>());
}

// Item `index` of a tuple whose items have one type; the index is in range.
template <class First, class... Rest>
  requires(std::is_same_v<First, Rest> && ...)
constexpr const First& item_at(const Tuple<First, Rest...>& tuple, uint64_t index) {
  const First* found = &tuple.first;
  for_each_item(tuple, [&](const First& item) {
    if (index-- == 0) found = &item;
  });
  return *found;
}
template <class First, class... Rest>
Result<First> tuple_getitem(Context& ctx, const Tuple<First, Rest...>& tuple, int64_t index) {
  constexpr int64_t length = 1 + sizeof...(Rest);
  index = wrap_index(index, length);
  if (index < 0 || index >= length) return ctx.raise(IndexError, "tuple index out of range");
  return item_at(tuple, static_cast<uint64_t>(index));
}

}  // namespace predictor

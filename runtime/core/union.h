// Union<A, B, …>: a value of one of several Python types, tagged with the index of its type. The compiler puts the
// types in one sorted order, None last; `A | None` alone is an Optional<A>.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <new>
#include <type_traits>
#include <utility>

#include "runtime/core/allocate.h"
#include "runtime/core/context.h"
#include "runtime/core/identity.h"
#include "runtime/core/none.h"
#include "runtime/core/optional.h"

namespace predictor {

template <class... T>
class Union;

template <class... T>
inline constexpr bool is_union<Union<T...>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<Optional<T>> = true;
// A value of one static type: neither optional nor union nor None.
template <class T>
concept Plain = !is_union<T> && !is_optional<T> && !std::is_same_v<T, None>;

// The object that a value is kept in, null where it has none.
template <class T>
const Block* block_of(const T& value) {
  if constexpr (requires { value.object().get(); }) return value.object().get();
  else if constexpr (requires { value.get()->references; }) return value.get();
  else return nullptr;
}

template <size_t I, class First, class... Rest>
struct Alternative {
  using type = typename Alternative<I - 1, Rest...>::type;
};
template <class First, class... Rest>
struct Alternative<0, First, Rest...> {
  using type = First;
};

// The room for the alternatives, one inside the other so that constants can be built, copied and moved at compile time.
template <class... T>
union Alternatives {};

template <class First, class... Rest>
union Alternatives<First, Rest...> {
  First first;
  Alternatives<Rest...> rest;

  template <class V>
  constexpr Alternatives(std::integral_constant<size_t, 0>, V&& value) : first(std::forward<V>(value)) {}
  template <size_t I, class V>
  constexpr Alternatives(std::integral_constant<size_t, I>, V&& value)
      : rest(std::integral_constant<size_t, I - 1>(), std::forward<V>(value)) {}
  // Copies, or moves, the alternative that `tag` says another one holds.
  template <class Other>
  static constexpr Alternatives from(Other&& other, uint32_t tag) {
    if constexpr (sizeof...(Rest) != 0) {
      if (tag != 0) return Alternatives(Skip(), std::forward<Other>(other), tag);
    }
    return Alternatives(std::integral_constant<size_t, 0>(), std::forward<Other>(other).first);
  }
  constexpr ~Alternatives() {}

  template <size_t I>
  constexpr auto& get() {
    if constexpr (I == 0) return first;
    else return rest.template get<I - 1>();
  }
  template <size_t I>
  constexpr const auto& get() const {
    if constexpr (I == 0) return first;
    else return rest.template get<I - 1>();
  }

 private:
  struct Skip {};
  template <class Other>
  constexpr Alternatives(Skip, Other&& other, uint32_t tag)
      : rest(Alternatives<Rest...>::from(std::forward<Other>(other).rest, tag - 1)) {}
};

// A value that is too large where it would be, for it may hold what it is in: in an object of its own, which never changes.
template <class T>
class PREDICTOR_IN_REGISTERS Boxed {
 public:
  constexpr Boxed() = default;
  Boxed(Context& ctx, T value) : object_(create_object<Box>(ctx)) {
    if (object_) object_->value = std::move(value);
  }
  const T& value() const {
    static const T nothing{};
    return object_ ? object_->value : nothing;
  }
  const auto& object() const { return object_; }

 private:
  struct Box : Block {
    T value;
    static void destroy(Box* box) { destroy_chained(box); }
  };
  Ref<Box> object_;
};
template <class T>
struct UnboxedType {
  using type = T;
};
template <class T>
struct UnboxedType<Boxed<T>> {
  using type = T;
};

template <class... T>
class Union {
 public:
  static constexpr size_t kCount = sizeof...(T);
  template <size_t I>
  using stored = typename Alternative<I, T...>::type;
  template <size_t I>
  using type = typename UnboxedType<stored<I>>::type;

  // The default of the first alternative: what a failed Result holds.
  constexpr Union() : values_(std::integral_constant<size_t, 0>(), stored<0>()), tag_(0) {}
  template <size_t I>
  constexpr Union(std::integral_constant<size_t, I> index, stored<I> value) : values_(index, std::move(value)), tag_(I) {}
  // The union that holds this value as alternative I.
  template <size_t I>
  static constexpr Union make(type<I> value) {
    return Union(std::integral_constant<size_t, I>(), std::move(value));
  }
  // The same where it is an alternative that may be Boxed.
  template <size_t I>
  static Union make(Context& ctx, type<I> value) {
    if constexpr (std::is_same_v<type<I>, stored<I>>) return make<I>(std::move(value));
    else return Union(std::integral_constant<size_t, I>(), stored<I>(ctx, std::move(value)));
  }
  // The union that holds None, its last alternative.
  static constexpr Union none() { return make<kCount - 1>(None()); }

  constexpr Union(const Union& other) : values_(Room::from(other.values_, other.tag_)), tag_(other.tag_) {}
  constexpr Union(Union&& other) noexcept
      : values_(Room::from(std::move(other.values_), other.tag_)), tag_(other.tag_) {}
  Union& operator=(const Union& other) {
    Union taken(other);
    return *this = std::move(taken);
  }
  Union& operator=(Union&& other) noexcept {
    Union taken(std::move(other));  // first: `other` may lie inside what this one holds
    destroy();
    new (static_cast<void*>(this)) Union(std::move(taken));
    return *this;
  }
  constexpr ~Union() { destroy(); }

  constexpr uint32_t tag() const { return tag_; }
  template <size_t I>
  constexpr auto& get() {  // only where tag() == I
    if constexpr (std::is_same_v<type<I>, stored<I>>) return values_.template get<I>();
    else return values_.template get<I>().value();
  }
  template <size_t I>
  constexpr const type<I>& get() const {
    if constexpr (std::is_same_v<type<I>, stored<I>>) return values_.template get<I>();
    else return values_.template get<I>().value();
  }
  // The object that the value is kept in, null where it has none.
  const Block* block() const {
    const Block* found = nullptr;
    act([&]<size_t I>(std::integral_constant<size_t, I>) { found = block_of(values_.template get<I>()); });
    return found;
  }

  // visit(get<tag()>())
  template <class Visit>
  constexpr auto visit(Visit visit) const {
    return visit_from<0>(visit);
  }

 private:
  template <size_t I, class Visit>
  constexpr auto visit_from(Visit& visit) const {
    if constexpr (I + 1 == kCount) {
      return visit(get<I>());
    } else {
      if (tag_ == I) return visit(get<I>());
      return visit_from<I + 1>(visit);
    }
  }
  template <class Act>
  constexpr void act(Act act) const {
    [&]<size_t... I>(std::index_sequence<I...>) {
      ((tag_ == I ? act(std::integral_constant<size_t, I>()) : void()), ...);
    }(std::index_sequence_for<T...>());
  }
  constexpr void destroy() {
    act([&]<size_t I>(std::integral_constant<size_t, I>) {
      using Held = stored<I>;
      values_.template get<I>().~Held();
    });
  }

  using Room = Alternatives<T...>;
  Room values_;
  uint32_t tag_;
};

template <class... T>
inline constexpr bool calls_program<Union<T...>> = (calls_program<T> || ...);
template <class... T>
inline constexpr bool is_recursive<Union<T...>> = (is_recursive<T> || ...);

// A value of a smaller union in a larger one: alternative I becomes alternative `to[I]`. Without indices, the larger
// one begins with the alternatives of the smaller.
template <class To, size_t... to, class... T>
To union_widen(Context& ctx, const Union<T...>& value) {
  To result;
  [&]<size_t... I>(std::index_sequence<I...>) {
    ((value.tag() == I ? void(result = To::template make<to>(ctx, value.template get<I>())) : void()), ...);
  }(std::index_sequence_for<T...>());
  return result;
}
template <class To, size_t... to, class... T>
To union_widen(const Union<T...>& value) {
  To result;
  [&]<size_t... I>(std::index_sequence<I...>) {
    if constexpr (sizeof...(to) == 0) {
      ((value.tag() == I ? void(result = To::template make<I>(value.template get<I>())) : void()), ...);
    } else {
      ((value.tag() == I ? void(result = To::template make<to>(value.template get<I>())) : void()), ...);
    }
  }(std::index_sequence_for<T...>());
  return result;
}

template <class... T>
bool truth(const Union<T...>& value) {
  return value.visit([](const auto& held) { return truth(held); });
}
template <class... T>
int64_t hash(const Union<T...>& value) {
  return value.visit([](const auto& held) { return hash(held); });
}
template <class... T>
bool less(const Union<T...>& a, const Union<T...>& b) {
  return a.visit([&](const auto& x) { return b.visit([&](const auto& y) { return less(x, y); }); });
}
template <class... T>
bool less_equal(const Union<T...>& a, const Union<T...>& b) {
  return a.visit([&](const auto& x) { return b.visit([&](const auto& y) { return less_equal(x, y); }); });
}
template <class... T>
Str repr(Context& ctx, const Union<T...>& value) {
  return value.visit([&](const auto& held) { return repr(ctx, held); });
}
template <class... T>
Str to_str(Context& ctx, const Union<T...>& value) {
  return value.visit([&](const auto& held) { return to_str(ctx, held); });
}
template <class T>
bool truth(const Optional<T>& value) {
  return value.has() && truth(value.value());
}
template <class T>
int64_t hash(const Optional<T>& value) {
  return value.has() ? hash(value.value()) : hash(None());
}
template <class T>
Str repr(Context& ctx, const Optional<T>& value) {
  return value.has() ? repr(ctx, value.value()) : repr(ctx, None());
}
template <class T>
Str to_str(Context& ctx, const Optional<T>& value) {
  return value.has() ? to_str(ctx, value.value()) : to_str(ctx, None());
}
// A union, or a type that is derived from one (see recursive.h).
template <class T>
concept UnionLike = requires(const T& value) { []<class... X>(const Union<X...>&) {}(value); };
template <class A, class B>
concept OneHolds = (is_optional<A> || UnionLike<A> || is_optional<B> || UnionLike<B>) &&
                   !(requires { typename A::Alternatives; } && requires { typename B::Alternatives; });

// f(value) with the value of one static type that is held.
template <class T, class F>
constexpr bool with_held(const T& value, F f) {
  if constexpr (UnionLike<T>) {
    return value.visit(f);
  } else if constexpr (is_optional<T>) {
    return value.has() ? with_held(value.value(), f) : f(None());
  } else {
    return f(value);
  }
}
template <class A, class B>
  requires OneHolds<A, B>
constexpr bool equal(const A& a, const B& b) {
  return with_held(a, [&](const auto& left) { return with_held(b, [&](const auto& right) { return alike(left, right); }); });
}
template <class A, class B>
  requires OneHolds<A, B>
constexpr bool same_held(const A& a, const B& b) {
  return with_held(a, [&](const auto& left) { return with_held(b, [&](const auto& right) { return same(left, right); }); });
}

}  // namespace predictor

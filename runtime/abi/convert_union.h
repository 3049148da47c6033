// Optionals and unions at the C ABI. A union takes the first of its options that accepts the value's kind exactly; then
// those that would convert it (an int where only a float is expected). Options of one kind (two classes without a name
// given, lists of different items) are tried in order.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <utility>

#include "runtime/abi/convert.h"
#include "runtime/core/optional.h"
#include "runtime/core/union.h"

namespace predictor {

template <class T>
struct Convert<Optional<T>> {
  static bool accepts(const predictor_value& value) {
    return value.kind == PREDICTOR_NONE || Convert<T>::accepts(value);
  }
  static Result<Optional<T>> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (value.kind == PREDICTOR_NONE) return Optional<T>();
    if (!Convert<T>::accepts(value)) return raise_kind<Optional<T>>(ctx, value, path);
    Result<T> item = from_value<T>(ctx, value, path);
    if (!item) return Failure{};
    return Optional<T>(std::move(*item));
  }
  static predictor_value to(Arena& arena, const Optional<T>& value) {
    return value.has() ? to_value(arena, value.value()) : predictor_none();
  }
  static void spell(Spelling& out) {
    Convert<T>::spell(out);
    out << " | None";
  }
};

// Of Value, a Union<T...> or what is derived from it.
template <class Value, class... T>
struct ConvertUnion {
  static bool accepts(const predictor_value& value) { return (Convert<T>::accepts(value) || ...); }

  static Result<Value> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (ctx.failed()) return Failure{};
    Value out;
    State state = {ctx, value, path, out};
    [&]<size_t... I>(std::index_sequence<I...>) {
      (void)((attempt<I>(state, true) || ...) || (attempt<I>(state, false) || ...));
    }(std::index_sequence_for<T...>());
    if (state.found) return out;
    if (state.tried == 0) return raise_kind<Value>(ctx, value, path);
    if (state.tried == 1 || ctx.matches(MemoryError)) return Failure{};
    ctx.clear();
    return raise_kind<Value>(ctx, value, path);
  }
  static predictor_value to(Arena& arena, const Value& value) {
    return value.visit([&](const auto& held) { return to_value(arena, held); });
  }
  static void spell(Spelling& out) {
    const char* separator = "";
    ((out << separator, Convert<T>::spell(out), separator = " | "), ...);
  }

 private:
  struct State {
    Context& ctx;
    const predictor_value& value;
    const Path& path;
    Value& out;
    int tried = 0;
    bool found = false;
  };

  // What is a float for one option must not become the int of another, nor a bool an int where bool is an option.
  template <class Option>
  static bool is_exact(const predictor_value& value) {
    if constexpr (std::is_same_v<Option, bool>) return value.kind == PREDICTOR_BOOL;
    else if constexpr (std::is_integral_v<Option>) return value.kind == PREDICTOR_INT;
    else if constexpr (std::is_floating_point_v<Option>) return value.kind == PREDICTOR_FLOAT;
    else return Convert<Option>::accepts(value);
  }
  // True when the search ends here.
  template <size_t I>
  static bool attempt(State& state, bool exact) {
    using Option = typename Value::template type<I>;
    if (!Convert<Option>::accepts(state.value) || is_exact<Option>(state.value) != exact) return false;
    if (state.ctx.matches(MemoryError)) return true;
    if (state.tried++ > 0) state.ctx.clear();
    Result<Option> held = from_value<Option>(state.ctx, state.value, state.path);
    if (!held) return false;
    state.out = Value::template make<I>(state.ctx, std::move(*held));
    return state.found = true;
  }
};

template <class... T>
struct Convert<Union<T...>> : ConvertUnion<Union<T...>, T...> {};

}  // namespace predictor

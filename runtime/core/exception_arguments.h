// ExceptionArguments: the args of an exception that was made with anything but one str.
//
// The program holds all of them as one type, tuple[T, ...] where T has every type that an exception of it is made with.
// The runtime's own exceptions hold a value of the type at hand: the key of a KeyError.
#pragma once

#include <stddef.h>

#include <type_traits>
#include <utility>

#include "runtime/core/allocate.h"
#include "runtime/core/context.h"
#include "runtime/core/none.h"
#include "runtime/core/optional.h"
#include "runtime/core/str.h"
#include "runtime/core/str_repr.h"
#include "runtime/core/tuple_of.h"
#include "runtime/core/unicode_fault.h"
#include "runtime/core/union.h"

namespace predictor {

struct ExceptionArguments : Block {
  const void* kind = nullptr;  // which type the value has
  void (*finish)(ExceptionArguments*) = nullptr;
  // str(e), of a single argument the repr when it is quoted: in str() of a KeyError, and in any repr() between parentheses.
  Str (*text)(Context&, const ExceptionArguments&, bool quoted) = nullptr;
  bool single = false;
  // That text, where values of C++ do not tell it: of numpy's scalars.
  bool told = false;
  Str told_plain, told_quoted;
  static void destroy(ExceptionArguments* arguments) { arguments->finish(arguments); }
};

template <class T>
struct ArgumentsOf : ExceptionArguments {
  static constexpr char kKind = 0;  // its address tells the types apart
  T value;
};

template <class T>
TupleOf<T> tuple_of_one(Context& ctx, const T& only) {
  List<T> list = List<T>::create(ctx, 1);
  list_append(ctx, list, only);
  return TupleOf<T>::seal(std::move(list));
}

template <class T>
Str show_arguments(Context& ctx, const TupleOf<T>& items, bool quoted) {
  if (items.size() != 1) return repr(ctx, items);
  return quoted ? repr(ctx, items[0]) : to_str(ctx, items[0]);
}
template <class T>
Str show_arguments(Context& ctx, const T& only, bool quoted) {
  return quoted ? repr(ctx, only) : to_str(ctx, only);
}
template <class T>
bool is_single(const TupleOf<T>& items) {
  return items.size() == 1;
}
template <class T>
constexpr bool is_single(const T&) {
  return true;
}
template <class T>
Ref<ExceptionArguments> hold_arguments(Context& ctx, T value) {
  auto held = create_object<ArgumentsOf<T>>(ctx);
  if (!held) return nullptr;
  held->single = is_single(value);
  held->value = std::move(value);
  held->kind = &ArgumentsOf<T>::kKind;
  held->finish = [](ExceptionArguments* arguments) { destroy_object(static_cast<ArgumentsOf<T>*>(arguments)); };
  held->text = [](Context& context, const ExceptionArguments& arguments, bool quoted) {
    return show_arguments(context, static_cast<const ArgumentsOf<T>&>(arguments).value, quoted);
  };
  return Ref<ExceptionArguments>::share(held.get());
}

inline Str text_of_arguments(Context& ctx, const ExceptionArguments& arguments, bool quoted) {
  if (arguments.told) return quoted ? arguments.told_quoted : arguments.told_plain;
  return arguments.text(ctx, arguments, quoted);
}

// --- reading them ---

template <class T, size_t I, class Alternative>
bool assign_alternative(T& result, const Alternative& value, Context* ctx) {
  if constexpr (std::is_same_v<typename T::template stored<I>, Alternative>) result = T::template make<I>(value);
  else if constexpr (std::is_same_v<typename T::template type<I>, Alternative>) result = T::template make<I>(*ctx, value);
  else return false;
  return true;
}

// The Context is needed for an alternative that may be Boxed.
template <class T, class Alternative>
T wrap_argument(const Alternative& value, Context* ctx = nullptr) {
  if constexpr (std::is_same_v<T, Alternative>) {
    return value;
  } else if constexpr (is_optional<T>) {
    return T(value);
  } else {
    T result;
    [&]<size_t... I>(std::index_sequence<I...>) {
      (assign_alternative<T, I>(result, value, ctx) || ...);  // the first: an int and a scalar of numpy's may be of one type
    }(std::make_index_sequence<T::kCount>());
    return result;
  }
}
// The value as T when it is an Alternative, which T can hold.
template <class T, class Alternative>
bool read_argument(const ExceptionArguments& arguments, T& out) {
  if (arguments.kind != &ArgumentsOf<Alternative>::kKind) return false;
  out = wrap_argument<T>(static_cast<const ArgumentsOf<Alternative>&>(arguments).value, arguments.heap->context);
  return true;
}
template <class T>
bool read_any(const ExceptionArguments& arguments, T& out) {
  if (read_argument<T, T>(arguments, out)) return true;
  if constexpr (is_optional<T>) {
    return read_argument<T, std::remove_cvref_t<decltype(out.value())>>(arguments, out);
  } else if constexpr (is_union<T>) {
    return [&]<size_t... I>(std::index_sequence<I...>) {
      return (read_argument<T, typename T::template type<I>>(arguments, out) || ...);
    }(std::make_index_sequence<T::kCount>());
  } else {
    return false;
  }
}

template <class T>
bool holds_none(const T& value) {
  if constexpr (is_optional<T>) return !value.has();
  else if constexpr (is_union<T>) return value.visit([](const auto& held) { return holds_none(held); });
  else return std::is_same_v<T, None>;
}

// T is a union with int and str where a program encodes or decodes.
template <class T>
TupleOf<T> tuple_of_fault(Context& ctx, const UnicodeFault& fault) {
  List<T> list = List<T>::create(ctx, 5);
  list_append(ctx, list, wrap_argument<T>(literal_text(fault.encoding), &ctx));
  list_append(ctx, list, fault.decodes ? wrap_argument<T>(fault.bytes, &ctx) : wrap_argument<T>(fault.text, &ctx));
  list_append(ctx, list, wrap_argument<T>(fault.start, &ctx));
  list_append(ctx, list, wrap_argument<T>(fault.end, &ctx));
  list_append(ctx, list, wrap_argument<T>(literal_text(fault.reason), &ctx));
  return TupleOf<T>::seal(std::move(list));
}

// args as tuple[T, ...]: `arguments`, or without them the text, which is the only argument.
template <class T>
TupleOf<T> read_arguments(Context& ctx, const ExceptionArguments* arguments, const Str& text) {
  if (arguments == nullptr) return tuple_of_one(ctx, wrap_argument<T>(text));
  if (arguments->kind == &ArgumentsOf<TupleOf<T>>::kKind) return static_cast<const ArgumentsOf<TupleOf<T>>*>(arguments)->value;
  if constexpr (is_union<T>) {
    if (arguments->kind == &ArgumentsOf<UnicodeFault>::kKind) {
      return tuple_of_fault<T>(ctx, static_cast<const ArgumentsOf<UnicodeFault>*>(arguments)->value);
    }
  }
  T only{};
  read_any(*arguments, only);
  return tuple_of_one(ctx, only);
}

}  // namespace predictor

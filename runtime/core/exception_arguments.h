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
  // Of a tuple its items, each held by itself: who reads them may know of more types than the tuple has.
  uint64_t parts = 0;
  Ref<ExceptionArguments> (*part)(Context&, const ExceptionArguments&, uint64_t at) = nullptr;
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

// A key, which is held as what it is: the program's type for all arguments may have more members than the key's own.
template <class... Items>
Ref<ExceptionArguments> hold_key(Context& ctx, const Tuple<Items...>& key);
template <class T>
Ref<ExceptionArguments> hold_key(Context& ctx, const TupleOf<T>& key);
template <class T>
Ref<ExceptionArguments> hold_key(Context& ctx, const T& key) {
  if constexpr (is_optional<T>) {
    return key.has() ? hold_key(ctx, key.value()) : hold_arguments(ctx, None{});
  } else if constexpr (is_union<T>) {
    return key.visit([&](const auto& held) { return hold_key(ctx, held); });
  } else {
    return hold_arguments(ctx, key);
  }
}
template <class... Items>
Ref<ExceptionArguments> hold_key(Context& ctx, const Tuple<Items...>& key) {
  const Ref<ExceptionArguments> held = hold_arguments(ctx, key);
  if (!held) return held;
  held->parts = sizeof...(Items);
  held->part = [](Context& context, const ExceptionArguments& arguments, [[maybe_unused]] uint64_t at) {
    [[maybe_unused]] const auto& items = static_cast<const ArgumentsOf<Tuple<Items...>>&>(arguments).value;
    Ref<ExceptionArguments> found;
    [&]<size_t... I>(std::index_sequence<I...>) {
      ((I == at ? void(found = hold_key(context, get<I>(items))) : void()), ...);
    }(std::index_sequence_for<Items...>());
    return found;
  };
  return held;
}
template <class T>
Ref<ExceptionArguments> hold_key(Context& ctx, const TupleOf<T>& key) {
  const Ref<ExceptionArguments> held = hold_arguments(ctx, tuple_of_one(ctx, key));  // by itself it would be all arguments
  if (!held) return held;
  held->parts = key.size();
  held->part = [](Context& context, const ExceptionArguments& arguments, uint64_t at) {
    return hold_key(context, static_cast<const ArgumentsOf<TupleOf<TupleOf<T>>>&>(arguments).value[0][at]);
  };
  return held;
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
bool read_any(const ExceptionArguments& arguments, T& out);
template <class T>
bool read_part(const ExceptionArguments& arguments, uint64_t at, T& out) {
  const Ref<ExceptionArguments> part = arguments.part(*arguments.heap->context, arguments, at);
  return part && read_any(*part, out);
}
// A tuple out of its parts.
template <class T>
bool put_together(const ExceptionArguments&, T&) {
  return false;
}
template <class... Items>
bool put_together(const ExceptionArguments& arguments, Tuple<Items...>& out) {
  if (arguments.part == nullptr || arguments.parts != sizeof...(Items)) return false;
  return [&]<size_t... I>(std::index_sequence<I...>) {
    return (read_part(arguments, I, get<I>(out)) && ...);
  }(std::index_sequence_for<Items...>());
}
template <class T>
bool put_together(const ExceptionArguments& arguments, TupleOf<T>& out) {
  if (arguments.part == nullptr) return false;
  Context& ctx = *arguments.heap->context;
  List<T> items = List<T>::create(ctx, static_cast<int64_t>(arguments.parts));
  for (uint64_t i = 0; i < arguments.parts; ++i) {
    T item{};
    if (!read_part(arguments, i, item)) return false;
    list_append(ctx, items, item);
  }
  out = TupleOf<T>::seal(std::move(items));
  return true;
}
template <class T, size_t I>
bool put_together_as(const ExceptionArguments& arguments, T& out) {
  typename T::template type<I> made{};
  return put_together(arguments, made) && assign_alternative<T, I>(out, made, arguments.heap->context);
}
template <class T>
bool read_any(const ExceptionArguments& arguments, T& out) {
  if (read_argument<T, T>(arguments, out)) return true;
  if constexpr (is_optional<T>) {
    std::remove_cvref_t<decltype(out.value())> inner{};
    if (!read_any(arguments, inner)) return read_argument<T, None>(arguments, out);
    out = T(inner);
    return true;
  } else if constexpr (is_union<T>) {
    return [&]<size_t... I>(std::index_sequence<I...>) {
      return (read_argument<T, typename T::template type<I>>(arguments, out) || ...) || (put_together_as<T, I>(arguments, out) || ...);
    }(std::make_index_sequence<T::kCount>());
  } else {
    return put_together(arguments, out);
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

// Lists and tuples at the C ABI.
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/abi/convert.h"
#include "runtime/core/list.h"
#include "runtime/core/tuple.h"
#include "runtime/core/tuple_of.h"

namespace predictor {

template <class T>
struct Convert<List<T>> {
  static bool accepts(const predictor_value& value) { return value.kind == PREDICTOR_LIST; }
  static Result<List<T>> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<List<T>>(ctx, value, path);
    return items(ctx, value, path);
  }
  // The items of a value whose kind has been seen to.
  static Result<List<T>> items(Context& ctx, const predictor_value& value, const Path& path) {
    if (!check_content(ctx, value, path) || !check_depth(ctx, path)) return Failure{};
    List<T> list = List<T>::create(ctx, value.size);
    if (list.null()) return Failure{};
    for (uint64_t i = 0; i < value.size; ++i) {
      Result<T> item = from_value<T>(ctx, value.as.items[i], Path(path, i));
      if (!item) return Failure{};
      list.push(std::move(*item));
    }
    return list;
  }
  static predictor_value to(Arena& arena, const List<T>& list) {
    return values(arena, PREDICTOR_LIST, list.data(), list.size());
  }
  static predictor_value values(Arena& arena, predictor_kind kind, const T* items, uint64_t size) {
    Nested nested(arena);
    predictor_value* copy = nested ? arena.items(size) : nullptr;
    if (copy == nullptr) return predictor_none();
    for (uint64_t i = 0; i < size; ++i) copy[i] = to_value(arena, items[i]);
    return predictor_items(kind, copy, static_cast<size_t>(size));
  }
  static void spell(Spelling& out) {
    out << "list[";
    Convert<T>::spell(out);
    out << "]";
  }
};

template <class T>
struct Convert<TupleOf<T>> {
  static bool accepts(const predictor_value& value) { return value.kind == PREDICTOR_TUPLE; }
  static Result<TupleOf<T>> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<TupleOf<T>>(ctx, value, path);
    Result<List<T>> items = Convert<List<T>>::items(ctx, value, path);
    if (!items) return Failure{};
    return TupleOf<T>::seal(std::move(*items));
  }
  static predictor_value to(Arena& arena, const TupleOf<T>& tuple) {
    return Convert<List<T>>::values(arena, PREDICTOR_TUPLE, tuple.data(), tuple.size());
  }
  static void spell(Spelling& out) {
    out << "tuple[";
    Convert<T>::spell(out);
    out << ", ...]";
  }
};

template <class... T>
struct Convert<Tuple<T...>> {
  static bool accepts(const predictor_value& value) {
    return value.kind == PREDICTOR_TUPLE && value.size == sizeof...(T);
  }
  static Result<Tuple<T...>> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (value.kind != PREDICTOR_TUPLE) return raise_kind<Tuple<T...>>(ctx, value, path);
    if (value.size != sizeof...(T)) return raise_size(ctx, value, path);
    if (!check_content(ctx, value, path) || !check_depth(ctx, path)) return Failure{};
    Tuple<T...> tuple;
    const bool ok = [&]<size_t... I>(std::index_sequence<I...>) {
      return (item<I>(ctx, value, path, tuple) && ...);
    }(std::index_sequence_for<T...>());
    if (!ok) return Failure{};
    return tuple;
  }
  static predictor_value to(Arena& arena, const Tuple<T...>& tuple) {
    predictor_value* items = arena.items(sizeof...(T));
    if (items == nullptr) return predictor_none();
    [&]<size_t... I>(std::index_sequence<I...>) {
      ((items[I] = to_value(arena, get<I>(tuple))), ...);
    }(std::index_sequence_for<T...>());
    return predictor_items(PREDICTOR_TUPLE, items, sizeof...(T));
  }
  static void spell(Spelling& out) {
    out << "tuple[";
    [[maybe_unused]] const char* separator = "";
    ((out << separator, Convert<T>::spell(out), separator = ", "), ...);
    if (sizeof...(T) == 0) out << "()";
    out << "]";
  }

 private:
  template <size_t I>
  static bool item(Context& ctx, const predictor_value& value, const Path& path, Tuple<T...>& tuple) {
    auto& place = get<I>(tuple);
    auto result = from_value<std::remove_reference_t<decltype(place)>>(ctx, value.as.items[I], Path(path, I));
    if (!result) return false;
    place = std::move(*result);
    return true;
  }
  [[gnu::cold]] static Failure raise_size(Context& ctx, const predictor_value& value, const Path& path) {
    Spelling wrong;
    wrong << "expected ";
    spell(wrong);
    wrong << ", got " << static_cast<int64_t>(value.size) << (value.size == 1 ? " item" : " items");
    return raise_argument(ctx, TypeError, path, wrong);
  }
};

}  // namespace predictor

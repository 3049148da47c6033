// What generated code calls beside Python's operations: making displays and frozen constants, unions' conversions,
// unpacking, the guard of recursive functions.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <initializer_list>
#include <utility>

#include "runtime/core/adaptors.h"
#include "runtime/core/bytes.h"
#include "runtime/core/bytes_case.h"
#include "runtime/core/bytes_find.h"
#include "runtime/core/bytes_hex.h"
#include "runtime/core/bytes_index.h"
#include "runtime/core/bytes_iterate.h"
#include "runtime/core/bytes_split.h"
#include "runtime/core/codec.h"
#include "runtime/core/containers.h"
#include "runtime/core/context.h"
#include "runtime/core/deep_copy.h"
#include "runtime/core/dict_access.h"
#include "runtime/core/dict_merge.h"
#include "runtime/core/dict_number.h"
#include "runtime/core/dict_view.h"
#include "runtime/core/float.h"
#include "runtime/core/float_digits.h"
#include "runtime/core/float_format.h"
#include "runtime/core/float_read.h"
#include "runtime/core/float_shortest.h"
#include "runtime/core/float_text.h"
#include "runtime/core/format.h"
#include "runtime/core/generator.h"
#include "runtime/core/identity.h"
#include "runtime/core/int.h"
#include "runtime/core/int_text.h"
#include "runtime/core/int_wide.h"
#include "runtime/core/list_access.h"
#include "runtime/core/list_edit.h"
#include "runtime/core/list_slice.h"
#include "runtime/core/list_sort.h"
#include "runtime/core/order.h"
#include "runtime/core/recursive.h"
#include "runtime/core/math_gamma.h"
#include "runtime/core/math_int.h"
#include "runtime/core/math_ops.h"
#include "runtime/core/math_sum.h"
#include "runtime/core/optional.h"
#include "runtime/core/pattern.h"
#include "runtime/core/percent.h"
#include "runtime/core/raised.h"
#include "runtime/core/range.h"
#include "runtime/core/reduce.h"
#include "runtime/core/scalars.h"
#include "runtime/core/set_access.h"
#include "runtime/core/set_algebra.h"
#include "runtime/core/slice_value.h"
#include "runtime/core/str.h"
#include "runtime/core/str_builder.h"
#include "runtime/core/str_case.h"
#include "runtime/core/str_classify.h"
#include "runtime/core/str_compare.h"
#include "runtime/core/str_concat.h"
#include "runtime/core/str_find.h"
#include "runtime/core/str_index.h"
#include "runtime/core/str_pad.h"
#include "runtime/core/str_replace.h"
#include "runtime/core/str_repr.h"
#include "runtime/core/str_split.h"
#include "runtime/core/str_strip.h"
#include "runtime/core/union.h"
#include "runtime/core/unpack.h"

namespace predictor {

// A member of an enum, by its position. Enums derive from it so that the protocols' overloads for them are found.
struct EnumMember {
  int32_t index = 0;
  constexpr EnumMember() = default;
  constexpr explicit EnumMember(int32_t position) : index(position) {}
};

// What is known of a class that is a value: generated code says it of each. Of functions, whose text has their address,
// inference refuses what would need it.
struct ClassFacts {
  const char* text = "<function>";           // repr()
  const ExceptionType* exception = nullptr;  // of a class of exceptions
};
template <int index>
inline constexpr ClassFacts class_facts{};

// A function or class as a value: which one it is stands in its type, or in the tag of a union of several.
template <int index>
struct Function {};
template <int index>
constexpr bool equal(Function<index>, Function<index>) {
  return true;
}
// The class of an exception is found out at run time, too: then it is an ExceptionClass.
template <int index>
constexpr bool equal(Function<index>, ExceptionClass found) {
  return class_facts<index>.exception == found.type;
}
template <int index>
constexpr bool equal(ExceptionClass found, Function<index>) {
  return class_facts<index>.exception == found.type;
}
template <int index>
Str repr(Context&, Function<index>) {
  constexpr const char* text = class_facts<index>.text;
  return Str(text, strlen(text), is_ascii(text, strlen(text)));
}
template <int index>
Str to_str(Context& ctx, Function<index> function) {
  return repr(ctx, function);
}
template <int index>
int64_t hash(Function<index>) {
  if constexpr (class_facts<index>.exception != nullptr) {
    return hash(ExceptionClass{class_facts<index>.exception});
  } else {
    return index;
  }
}
template <int index>
constexpr bool truth(Function<index>) {
  return true;
}

// The value of a variable that nothing was assigned to yet.
struct Unbound {};
constexpr bool equal(Unbound, Unbound) { return true; }
inline Str repr(Context&, Unbound) { return {}; }

// What an operator's method returns for an operand that it does not know.
struct NotImplemented {};
constexpr bool equal(NotImplemented, NotImplemented) { return true; }
constexpr bool truth(NotImplemented) { return true; }
inline Str repr(Context&, NotImplemented) { return "NotImplemented"_s; }

// hash() of an object whose __hash__ gave this.
constexpr int64_t hash_result(int64_t hashed) { return hashed == -1 ? -2 : hashed; }
// len() of an object whose __len__ gave this.
inline Result<int64_t> length_result(Context& ctx, int64_t length) {
  if (length < 0) [[unlikely]] return ctx.raise(ValueError, "__len__() should return >= 0");
  return length;
}

// --- displays and constants ---

template <class T>
List<T> make_list_from(Context& ctx, const T* items, uint64_t count) {
  List<T> list = List<T>::create(ctx, count);
  for (uint64_t i = 0; i < count; ++i) list_append(ctx, list, items[i]);
  return list;
}
template <class T>
List<T> make_list(Context& ctx, std::initializer_list<T> items) {
  const uint64_t few = items.size() == 0 || sizeof(T) > 16 ? 0 : 4;  // what has an item or two often gets more
  const List<T> list = List<T>::create(ctx, items.size() < few ? few : items.size());
  if (!list.null()) list.push_copies(items.begin(), items.size());
  return list;
}
// The same, for a loop that turns so often and each time appends to it, unless it is left before.
template <class T>
List<T> list_with_room(Context& ctx, int64_t turns, std::initializer_list<T> items) {
  constexpr int64_t most = 1024;
  const uint64_t room = static_cast<uint64_t>(turns < 0 ? 0 : turns < most ? turns : most);
  List<T> list = List<T>::create(ctx, room + items.size());
  for (const T& item : items) list_append(ctx, list, item);
  return list;
}
constexpr int64_t turns_of_range(int64_t start, int64_t stop) {
  int64_t turns = 0;
  return start < stop && !__builtin_sub_overflow(stop, start, &turns) ? turns : 0;
}
template <class T>
TupleOf<T> make_tuple_of_from(Context& ctx, const T* items, uint64_t count) {
  return tuple_of(ctx, make_list_from(ctx, items, count));
}
template <class T>
TupleOf<T> make_tuple_of(Context& ctx, std::initializer_list<T> items) {
  return make_tuple_of_from(ctx, items.begin(), items.size());
}
template <class T>
Set<T> make_set_from(Context& ctx, const T* items, uint64_t count) {
  Set<T> set = Set<T>::create(ctx);
  for (uint64_t i = 0; i < count; ++i) set_add(ctx, set, items[i]);
  return set;
}
template <class T>
Set<T> make_set(Context& ctx, std::initializer_list<T> items) {
  return make_set_from(ctx, items.begin(), items.size());
}
template <class T>
FrozenSet<T> make_frozen_set_from(Context& ctx, const T* items, uint64_t count) {
  return frozenset_of(ctx, make_set_from(ctx, items, count));
}
template <class T>
FrozenSet<T> make_frozen_set(Context& ctx, std::initializer_list<T> items) {
  return make_frozen_set_from(ctx, items.begin(), items.size());
}
// A set display of three or more constants.
template <class T>
Set<T> make_set_display(Context& ctx, std::initializer_list<T> items) {
  return set_display(ctx, items.begin(), items.size());
}
template <class K, class V>
Dict<K, V> make_dict_from(Context& ctx, const K* keys, const V* values, uint64_t count) {
  Dict<K, V> dict = Dict<K, V>::create(ctx);
  for (uint64_t i = 0; i < count; ++i) dict_setitem(ctx, dict, keys[i], values[i]);
  return dict;
}
template <class K, class V>
Dict<K, V> make_dict(Context& ctx, std::initializer_list<std::pair<K, V>> entries) {
  Dict<K, V> dict = Dict<K, V>::create(ctx);
  for (const auto& entry : entries) dict_setitem(ctx, dict, entry.first, entry.second);
  return dict;
}
// --- unions ---

// T | None inside a larger union: alternative `some` for a value, `none` for None.
template <class To, size_t some, size_t none, class T>
To widen_optional(const Optional<T>& value) {
  return value.has() ? To::template make<some>(value.value()) : To::template make<none>(None());
}
template <class To, size_t some, size_t none, class T>
To widen_optional(Context& ctx, const Optional<T>& value) {
  return value.has() ? To::template make<some>(ctx, value.value()) : To::template make<none>(None());
}
// A union known to hold one of fewer alternatives: `from[I]` of it is alternative I of the smaller one.
template <class To, size_t... from, class... T>
  requires is_union<To>
To union_shrink(const Union<T...>& value) {
  To result;
  [&]<size_t... I>(std::index_sequence<I...>) {
    ((value.tag() == from ? void(result = To::template make<I>(value.template get<from>())) : void()), ...);
  }(std::make_index_sequence<sizeof...(from)>());
  return result;
}
template <class To, size_t... from, class... T>
To union_shrink(Context& ctx, const Union<T...>& value) {
  To result;
  [&]<size_t... I>(std::index_sequence<I...>) {
    ((value.tag() == from ? void(result = To::template make<I>(ctx, value.template get<from>())) : void()), ...);
  }(std::make_index_sequence<sizeof...(from)>());
  return result;
}
template <class To, size_t some, size_t none, class... T>
  requires is_optional<To>
To union_shrink(const Union<T...>& value) {
  return value.tag() == some ? To(value.template get<some>()) : To(None());
}

// --- iteration ---

// A range whose step is neither 1 nor -1, so that counting cannot overflow.
class RangeCounter {
 public:
  constexpr explicit RangeCounter(Range range) : range_(range), count_(range.count()) {}
  constexpr bool more() const { return index_ < count_; }
  constexpr void advance() { ++index_; }
  constexpr int64_t value() const { return range_.at(index_); }

 private:
  Range range_;
  uint64_t count_;
  uint64_t index_ = 0;
};

// --- the rest ---

// Assigns a variable that several functions share: a list of at most one item.
template <class T>
void cell_set(Context& ctx, const List<T>& cell, std::type_identity_t<T> value) {
  if (len(cell) == 0) {
    list_append(ctx, cell, std::move(value));
  } else {
    cell[0] = std::move(value);
  }
}

// sys.setrecursionlimit, sys.getrecursionlimit
inline Status set_recursion_limit(Context& ctx, int64_t limit) {
  if (limit < 1) return ctx.raise(ValueError, "recursion limit must be greater or equal than 1");
  ctx.recursion_limit = limit;
  return {};
}
inline int64_t get_recursion_limit(Context& ctx) { return ctx.recursion_limit; }

// print(): to standard error, since standard output belongs to the application.
inline void print_error(const Str& text) { fwrite(text.data(), 1, static_cast<size_t>(text.size()), stderr); }

}  // namespace predictor

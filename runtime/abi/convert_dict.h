// Dicts and sets at the C ABI. Of equal keys the last value counts, at the first one's place, as in Python.
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/abi/convert.h"
#include "runtime/core/dict.h"
#include "runtime/core/dict_access.h"
#include "runtime/core/set.h"
#include "runtime/core/set_access.h"

namespace predictor {

template <class K, class V>
struct Convert<Dict<K, V>> {
  static bool accepts(const predictor_value& value) { return value.kind == PREDICTOR_DICT; }
  static Result<Dict<K, V>> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<Dict<K, V>>(ctx, value, path);
    if (!check_content(ctx, value, path) || !check_depth(ctx, path)) return Failure{};
    Dict<K, V> dict = Dict<K, V>::create(ctx);
    for (uint64_t i = 0; i < value.size; ++i) {
      const predictor_value* entry = value.as.items + 2 * i;
      const Path inner(path, entry[0]);
      Result<K> key = from_value<K>(ctx, entry[0], inner);
      if (!key) return Failure{};
      Result<V> mapped = from_value<V>(ctx, entry[1], inner);
      if (!mapped) return Failure{};
      dict_setitem(ctx, dict, std::move(*key), std::move(*mapped));
      if (ctx.failed()) return Failure{};
    }
    if (dict.null()) return Failure{};
    return dict;
  }
  static predictor_value to(Arena& arena, const Dict<K, V>& dict) {
    Nested nested(arena);
    predictor_value* items = nested ? arena.items(2 * dict.size()) : nullptr;
    if (items == nullptr) return predictor_none();
    predictor_value* next = items;
    for (uint64_t i = 0; i < dict.filled(); ++i) {
      if (!dict.entry(i).live()) continue;
      *next++ = to_value(arena, dict.entry(i).key);
      *next++ = to_value(arena, dict.entry(i).value);
    }
    return predictor_items(PREDICTOR_DICT, items, static_cast<size_t>(dict.size()));
  }
  static void spell(Spelling& out) {
    out << "dict[";
    Convert<K>::spell(out);
    out << ", ";
    Convert<V>::spell(out);
    out << "]";
  }
};

template <class T, bool frozen>
struct Convert<BasicSet<T, frozen>> {
  static bool accepts(const predictor_value& value) { return value.kind == PREDICTOR_SET; }
  static Result<BasicSet<T, frozen>> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<BasicSet<T, frozen>>(ctx, value, path);
    if (!check_content(ctx, value, path) || !check_depth(ctx, path)) return Failure{};
    BasicSet<T, frozen> set = BasicSet<T, frozen>::create(ctx);
    for (uint64_t i = 0; i < value.size; ++i) {
      Result<T> item = from_value<T>(ctx, value.as.items[i], Path(path, i));
      if (!item) return Failure{};
      const int64_t hashed = item_hash(*item);
      set.add(ctx, hashed, std::move(*item));
      if (ctx.failed()) return Failure{};
    }
    if (set.null()) return Failure{};
    return set;
  }
  static predictor_value to(Arena& arena, const BasicSet<T, frozen>& set) {
    Nested nested(arena);
    predictor_value* items = nested ? arena.items(set.size()) : nullptr;
    if (items == nullptr) return predictor_none();
    predictor_value* next = items;
    for (uint64_t i = 0; i < set.slots(); ++i) {
      if (set.entry(i).live()) *next++ = to_value(arena, set.entry(i).item);
    }
    return predictor_items(PREDICTOR_SET, items, static_cast<size_t>(set.size()));
  }
  static void spell(Spelling& out) {
    out << (frozen ? "frozenset[" : "set[");
    Convert<T>::spell(out);
    out << "]";
  }
};

}  // namespace predictor

// Dicts: operations on whole dicts.
#pragma once

#include <stdint.h>

#include <type_traits>
#include <utility>

#include "runtime/core/dict_access.h"
#include "runtime/core/list.h"
#include "runtime/core/recursive.h"

namespace predictor {

template <class K, class V>
void dict_clear(const Dict<K, V>& dict) {
  dict.clear();
}
// dict.update and |=
template <class K, class V>
void dict_update(Context& ctx, const Dict<K, V>& dict, const Dict<K, V>& other) {
  if (dict.null() || other.empty() || dict.object().get() == other.object().get()) return;
  const DictObject<K, V>& table = *dict.object();
  const DictObject<K, V>& from = *other.object();
  // A dict without tombstones that fills its table well is copied as it is.
  if (dict.empty() && from.size == from.filled &&
      (from.log2_slots == 3 || from.usable(from.log2_slots - 1) < from.size)) {
    return dict.clone(ctx, other);
  }
  if (table.usable(table.log2_slots) < other.size()) {  // room for all at once
    if (!dict.resize(ctx, ((table.size + other.size()) * 3 + 1) / 2)) return;
  }
  for (uint64_t i = 0; i < other.filled(); ++i) {
    const DictEntry<K, V>& entry = other.entry(i);
    if (!entry.live()) continue;
    if (DictEntry<K, V>* there = dict.find(entry.key, entry.hash)) there->value = entry.value;
    else if (dict.insert(ctx, entry.hash, entry.key, entry.value) == nullptr) return;
  }
}
// What is in a dict with values of fewer types, as {**other} takes it.
template <class K, class V, class L, class U>
void dict_update_wider(Context& ctx, const Dict<K, V>& dict, const Dict<L, U>& other) {
  if constexpr (std::is_same_v<K, L> && std::is_same_v<V, U>) {
    dict_update(ctx, dict, other);
  } else {
    for (uint64_t i = 0; i < other.filled(); ++i) {
      const DictEntry<L, U>& entry = other.entry(i);
      if (entry.live()) dict_setitem(ctx, dict, converted<K>(ctx, entry.key), converted<V>(ctx, entry.value));
    }
  }
}
template <class K, class V>
Dict<K, V> dict_copy(Context& ctx, const Dict<K, V>& dict) {
  Dict<K, V> copy = Dict<K, V>::create(ctx);
  if (!dict.empty() && dict.size() >= dict.filled() * 2 / 3) copy.clone(ctx, dict);
  else dict_update(ctx, copy, dict);
  return copy;
}
// dict | dict
template <class K, class V>
Dict<K, V> dict_merge(Context& ctx, const Dict<K, V>& a, const Dict<K, V>& b) {
  Dict<K, V> merged = dict_copy(ctx, a);
  dict_update(ctx, merged, b);
  return merged;
}

}  // namespace predictor

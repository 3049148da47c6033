// Dicts: operations on an entry by its number, which a lookup gave and which holds until a key is added or taken away.
// -1 stands for no entry.
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/core/dict_access.h"

namespace predictor {

template <class K, class V, class X>
int64_t dict_find(const Dict<K, V>& dict, const X& key) {
  const DictEntry<K, V>* entry = dict.find(key);
  return entry == nullptr ? -1 : entry - &dict.entry(0);
}
template <class K, class V, class X>
Result<int64_t> dict_find_key(Context& ctx, const Dict<K, V>& dict, const X& key) {
  const int64_t number = dict_find(dict, key);
  if (number < 0) return raise_key_error(ctx, key);
  return number;
}

// Of an entry that is there.
template <class K, class V>
const V& dict_value(const Dict<K, V>& dict, int64_t number) {
  return dict.entry(static_cast<uint64_t>(number)).value;
}
template <class K, class V>
void dict_set_value(const Dict<K, V>& dict, int64_t number, std::type_identity_t<V> value) {
  dict.entry(static_cast<uint64_t>(number)).value = std::move(value);
}

// dict[key], dict.get and dict[key] = value where the key was looked up before.
template <class K, class V, class X>
Result<V> dict_value_checked(Context& ctx, const Dict<K, V>& dict, int64_t number, const X& key) {
  if (number < 0) return raise_key_error(ctx, key);
  return dict_value(dict, number);
}
template <class K, class V>
OptionalOf<V> dict_value_or(const Dict<K, V>& dict, int64_t number) {
  return number < 0 ? nothing<V>() : some(dict_value(dict, number));
}
template <class K, class V>
  requires(!std::is_same_v<V, None>)
OptionalOf<V> dict_value_or(const Dict<K, V>& dict, int64_t number, None) {
  return dict_value_or(dict, number);
}
template <class K, class V>
V dict_value_or(const Dict<K, V>& dict, int64_t number, std::type_identity_t<V> fallback) {
  return number < 0 ? std::move(fallback) : dict_value(dict, number);
}
// These give the entry's number; -1 when memory is exhausted.
template <class K, class V>
int64_t dict_put(Context& ctx, const Dict<K, V>& dict, int64_t number, std::type_identity_t<K> key,
                 std::type_identity_t<V> value) {
  if (number >= 0) {
    dict_set_value(dict, number, std::move(value));
    return number;
  }
  const int64_t hashed = key_hash(key);
  const DictEntry<K, V>* entry = dict.insert(ctx, hashed, std::move(key), std::move(value));
  return entry == nullptr ? -1 : entry - &dict.entry(0);
}
template <class K, class V>
int64_t dict_put_key(Context& ctx, const Dict<K, V>& dict, std::type_identity_t<K> key, std::type_identity_t<V> value) {
  return dict_put(ctx, dict, dict_find(dict, key), std::move(key), std::move(value));
}

}  // namespace predictor

// Dicts: the protocols, and operations on single keys.
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/core/dict.h"
#include "runtime/core/optional_of.h"
#include "runtime/core/raised.h"
#include "runtime/core/sequence.h"
#include "runtime/core/tuple.h"

namespace predictor {

template <class K, class V>
int64_t len(const Dict<K, V>& dict) {
  return static_cast<int64_t>(dict.size());
}
template <class K, class V>
bool truth(const Dict<K, V>& dict) {
  return !dict.empty();
}
template <class K, class V, class X>
bool contains(const Dict<K, V>& dict, const X& key) {
  return dict.find(key) != nullptr;
}
template <class K, class V, class L, class W>
bool equal(const Dict<K, V>& a, const Dict<L, W>& b) {
  if (a.size() != b.size()) return false;
  for (uint64_t i = 0; i < a.filled(); ++i) {
    const DictEntry<K, V>& entry = a.entry(i);
    if (!entry.live()) continue;
    const DictEntry<L, W>* other = b.find(entry.key);
    if (other == nullptr || !same(entry.value, other->value)) return false;
  }
  return true;
}
template <class K, class V>
Str repr(Context& ctx, const Dict<K, V>& dict) {
  const Showing showing(ctx, dict.object().get());
  if (!showing) return showing.text("{...}"_s);
  StrBuilder out(ctx);
  out.append('{');
  bool first = true;
  for (uint64_t i = 0; i < dict.filled() && !ctx.failed(); ++i) {
    if (!dict.entry(i).live()) continue;
    if (!first) out.append(", "_s);
    first = false;
    out.append(repr(ctx, dict.entry(i).key));
    out.append(": "_s);
    out.append(repr(ctx, dict.entry(i).value));
  }
  out.append('}');
  return out.finish();
}
template <class K, class V>
Str to_str(Context& ctx, const Dict<K, V>& dict) {
  return repr(ctx, dict);
}

// KeyError's only argument is the key, its str() the key's repr.
template <class X>
[[gnu::cold, gnu::noinline]] Failure raise_key_error(Context& ctx, const X& key) {
  Raised raised = new_exception(ctx, KeyError);
  if (!raised) return ctx.out_of_memory();
  raised->bare = false;
  raised->arguments = hold_key(ctx, key);
  return raise_again(ctx, raised);
}

template <class K, class V, class X>
Result<V> dict_getitem(Context& ctx, const Dict<K, V>& dict, const X& key) {
  if (const DictEntry<K, V>* entry = dict.find(key)) return entry->value;
  return raise_key_error(ctx, key);
}
template <class K, class V>
void dict_setitem(Context& ctx, const Dict<K, V>& dict, std::type_identity_t<K> key, std::type_identity_t<V> value) {
  const int64_t hashed = key_hash(key);
  if (DictEntry<K, V>* entry = dict.find(key, hashed)) entry->value = std::move(value);
  else dict.insert(ctx, hashed, std::move(key), std::move(value));
}
template <class K, class V, class X>
Status dict_delitem(Context& ctx, const Dict<K, V>& dict, const X& key) {
  DictEntry<K, V>* entry = dict.find(key);
  if (entry == nullptr) return raise_key_error(ctx, key);
  dict.take(entry);
  return {};
}

// dict.get
template <class K, class V, class X>
OptionalOf<V> dict_get(const Dict<K, V>& dict, const X& key) {
  const DictEntry<K, V>* entry = dict.find(key);
  return entry == nullptr ? nothing<V>() : some(entry->value);
}
template <class K, class V, class X>
  requires(!std::is_same_v<V, None>)
OptionalOf<V> dict_get(const Dict<K, V>& dict, const X& key, None) {
  return dict_get(dict, key);
}
template <class K, class V, class X>
V dict_get(const Dict<K, V>& dict, const X& key, std::type_identity_t<V> fallback) {
  const DictEntry<K, V>* entry = dict.find(key);
  return entry == nullptr ? std::move(fallback) : entry->value;
}

template <class K, class V, class X>
Result<V> dict_pop(Context& ctx, const Dict<K, V>& dict, const X& key) {
  DictEntry<K, V>* entry = dict.empty() ? nullptr : dict.find(key);
  if (entry == nullptr) return raise_key_error(ctx, key);
  return dict.take(entry).value;
}
// The entry with the key as it was put in, which need not be the very key that is looked for.
template <class K, class V, class X>
Result<Tuple<K, V>> dict_take(Context& ctx, const Dict<K, V>& dict, const X& key) {
  DictEntry<K, V>* entry = dict.find(key);
  if (entry == nullptr) return raise_key_error(ctx, key);
  DictEntry<K, V> taken = dict.take(entry);
  return Tuple<K, V>(std::move(taken.key), std::move(taken.value));
}
template <class K, class V, class X>
  requires(!std::is_same_v<V, None>)
OptionalOf<V> dict_pop_or(const Dict<K, V>& dict, const X& key, None) {
  DictEntry<K, V>* entry = dict.empty() ? nullptr : dict.find(key);
  return entry == nullptr ? nothing<V>() : some(dict.take(entry).value);
}
template <class K, class V, class X>
V dict_pop_or(const Dict<K, V>& dict, const X& key, std::type_identity_t<V> fallback) {
  DictEntry<K, V>* entry = dict.empty() ? nullptr : dict.find(key);
  return entry == nullptr ? std::move(fallback) : dict.take(entry).value;
}
template <class K, class V>
V dict_setdefault(Context& ctx, const Dict<K, V>& dict, std::type_identity_t<K> key,
                  std::type_identity_t<V> fallback) {
  const int64_t hashed = key_hash(key);
  if (const DictEntry<K, V>* entry = dict.find(key, hashed)) return entry->value;
  dict.insert(ctx, hashed, std::move(key), fallback);
  return fallback;
}
// Takes out the last entry.
template <class K, class V>
Result<Tuple<K, V>> dict_popitem(Context& ctx, const Dict<K, V>& dict) {
  if (dict.empty()) return raise_key_error(ctx, "popitem(): dictionary is empty"_s);
  uint64_t last = dict.filled() - 1;
  while (!dict.entry(last).live()) --last;
  DictEntry<K, V> entry = dict.take(&dict.entry(last));
  dict.object()->filled = static_cast<uint32_t>(last);
  return Tuple<K, V>(std::move(entry.key), std::move(entry.value));
}

}  // namespace predictor

// Constant<T>: a frozen module-level value in static storage, built by the compiler and never destroyed.
//
//   inline constinit int64_t kSizes_items[] = {1, 2, 3};
//   inline constinit ListObject<int64_t> kSizes_object(kSizes_items, 3);
//   inline constinit Constant<List<int64_t>> kSizes(constant_handle<List<int64_t>>(kSizes_object));   // kSizes.value
//
// Arrays of handles (a list of lists) are arrays of Constant, which has its value's layout; and a
// ListObject takes the address of the first value. Dicts and sets need their hash table: dict_of_constants and
// set_of_constants build them at run time.
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/core/dict.h"
#include "runtime/core/list.h"
#include "runtime/core/set.h"
#include "runtime/core/set_algebra.h"
#include "runtime/core/tuple.h"

namespace predictor {

template <class T>
union Constant {
  T value;

  constexpr Constant(T constant) : value(std::move(constant)) {}  // NOLINT: implicit, for arrays
  constexpr ~Constant() {}
};

// A List, TupleOf, Dict, Set … over an immortal object.
template <class Handle, class Object>
constexpr Handle constant_handle(Object& object) {
  return Handle(Ref<Object>::adopt(&object));
}

// A new dict with these entries, whose keys differ.
template <class K, class V>
Dict<K, V> dict_of_constants(Context& ctx, const Tuple<K, V>* entries, uint64_t count) {
  Dict<K, V> dict = Dict<K, V>::create(ctx, count);
  for (uint64_t i = 0; i < count && !ctx.failed(); ++i) {
    dict.insert(ctx, key_hash(get<0>(entries[i])), get<0>(entries[i]), get<1>(entries[i]));
  }
  return dict;
}
// A new set, or frozenset, with these items, added in this order.
template <class S>
S set_of_constants(Context& ctx, const typename S::value_type* items, uint64_t count) {
  S set = S::create(ctx);
  for (uint64_t i = 0; i < count && !ctx.failed(); ++i) set.add(ctx, item_hash(items[i]), items[i]);
  return set;
}

// The display {1, 2, 3} of three or more constants. CPython's compiler makes a frozenset of them, and when it merges
// equal constants a second one in the order of the first; the program merges that into an empty set, whose table can be
// smaller, and its order other, than after adding one by one: {16, 1, 2, 3, 4} is printed so, but set([16, 1, 2, 3, 4])
// as {1, 2, 3, 4, 16}.
template <class T>
Set<T> set_display(Context& ctx, const T* items, uint64_t count) {
  if (count < 3) return set_of_constants<Set<T>>(ctx, items, count);
  const FrozenSet<T> first = set_of_constants<FrozenSet<T>>(ctx, items, count);
  FrozenSet<T> second = FrozenSet<T>::create(ctx);
  auto each = iterate(first);
  for (T item{}; each.next(ctx, item) && !ctx.failed();) second.add(ctx, item_hash(item), item);
  return set_of(ctx, second);
}

}  // namespace predictor

// Sets: union, intersection, difference and their kin, with other sets and with any iterable.
//
// Each follows its namesake of CPython's setobject.c step by step, since the order of a set's items depends on the
// order they went in and on when the table grew.
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/core/adaptors.h"
#include "runtime/core/dict_view.h"
#include "runtime/core/iterator.h"
#include "runtime/core/set_access.h"

namespace predictor {

// Room for as many more items, when they could make the table too full (the load that adding one by one tolerates).
template <class T, bool frozen>
bool set_reserve(Context& ctx, const BasicSet<T, frozen>& set, uint64_t more) {
  const SetObject<T>& object = *set.object();
  if ((object.filled + more) * 5 < object.mask * 3) return true;
  return set.resize(ctx, (object.size + more) * 2);
}

// set_update_internal: set.update, |=, set(iterable)
template <class T, bool frozen, bool other_frozen>
void set_merge(Context& ctx, const BasicSet<T, frozen>& set, const BasicSet<T, other_frozen>& other) {
  if (set.null() || other.empty() || set.object().get() == other.object().get()) return;
  if (!set_reserve(ctx, set, other.size())) return;
  SetObject<T>& object = *set.object();
  const SetObject<T>& from = *other.object();
  if (object.filled != 0) {
    for_each_entry(other, [&](const SetEntry<T>& entry) {
      set.add(ctx, entry.hash, entry.item);
      return !ctx.failed();
    });
    return;
  }
  if (object.table == nullptr && !set.resize(ctx, 0)) return;
  const bool alike = object.mask == from.mask && from.filled == from.size;  // then entries keep their places
  for (uint64_t i = 0; i <= from.mask; ++i) {
    const SetEntry<T>& entry = from.table[i];
    if (!entry.live()) continue;
    SetEntry<T>* place = alike ? &object.table[i] : set.unused(entry.hash);
    new (static_cast<void*>(place)) SetEntry<T>(entry);
  }
  object.filled = object.size = from.size;
}
template <class T, bool frozen, class K, class V>
void set_merge(Context& ctx, const BasicSet<T, frozen>& set, const Dict<K, V>& dict) {
  if (set.null() || !set_reserve(ctx, set, dict.size())) return;
  for (uint64_t i = 0; i < dict.filled() && !ctx.failed(); ++i) {
    if (dict.entry(i).live()) set.add(ctx, item_hash(dict.entry(i).key), dict.entry(i).key);
  }
}
template <class T, bool frozen, class X>
void set_merge(Context& ctx, const BasicSet<T, frozen>& set, const X& iterable) {
  auto iterator = iterate(iterable);
  T item{};
  while (iterator.next(ctx, item)) {
    const int64_t hashed = item_hash(item);
    set.add(ctx, hashed, std::move(item));
    if (ctx.failed()) return;
  }
}

// A new set, or frozenset, of an iterable's items.
template <class S, class X>
S set_from(Context& ctx, const X& iterable) {
  S set = S::create(ctx);
  set_merge(ctx, set, iterable);
  return set;
}
template <class T, bool frozen>
BasicSet<T, frozen> set_copy(Context& ctx, const BasicSet<T, frozen>& set) {
  if constexpr (frozen) return set;
  else return set_from<BasicSet<T, frozen>>(ctx, set);
}
// set(iterable), frozenset(iterable)
template <class X>
Set<ItemOf<X>> set_of(Context& ctx, const X& iterable) {
  return set_from<Set<ItemOf<X>>>(ctx, iterable);
}
template <class T>
Result<Set<T>> set_of(Context& ctx, const Iterator<T>& iterator) {
  Set<T> set = set_from<Set<T>>(ctx, iterator);
  if (ctx.failed()) return Failure{};
  return set;
}
template <class X>
FrozenSet<ItemOf<X>> frozenset_of(Context& ctx, const X& iterable) {
  return set_from<FrozenSet<ItemOf<X>>>(ctx, iterable);
}
template <class T>
FrozenSet<T> frozenset_of(Context&, const FrozenSet<T>& set) {
  return set;
}
template <class T>
Result<FrozenSet<T>> frozenset_of(Context& ctx, const Iterator<T>& iterator) {
  FrozenSet<T> set = set_from<FrozenSet<T>>(ctx, iterator);
  if (ctx.failed()) return Failure{};
  return set;
}

// set.update and |=
template <class T, class X>
void set_update(Context& ctx, const Set<T>& set, const X& iterable) {
  set_merge(ctx, set, iterable);
}
// The same object, for any two arguments.
template <class A, class B>
bool is_same_object(const A& a, const B& b) {
  if constexpr (requires { a.object().get() == b.object().get(); }) return a.object().get() == b.object().get();
  else return false;
}
// set.union and |
template <class T, bool frozen, class X>
BasicSet<T, frozen> set_union(Context& ctx, const BasicSet<T, frozen>& set, const X& other) {
  BasicSet<T, frozen> result = set_from<BasicSet<T, frozen>>(ctx, set);
  if (!is_same_object(set, other)) set_merge(ctx, result, other);
  return result;
}

// set.intersection and &
template <class T, bool frozen, bool other_frozen>
BasicSet<T, frozen> set_intersection(Context& ctx, const BasicSet<T, frozen>& set,
                                     const BasicSet<T, other_frozen>& other) {
  if (set.object().get() == other.object().get()) return set_copy(ctx, set);
  BasicSet<T, frozen> result = BasicSet<T, frozen>::create(ctx);
  auto keep_common = [&](const auto& smaller, const auto& larger) {
    for_each_entry(smaller, [&](const SetEntry<T>& entry) {
      if (larger.find(entry.item, entry.hash) != nullptr) result.add(ctx, entry.hash, entry.item);
      return !ctx.failed();
    });
  };
  if (other.size() > set.size()) keep_common(set, other);
  else keep_common(other, set);
  return result;
}
template <class T, bool frozen, class X>
BasicSet<T, frozen> set_intersection(Context& ctx, const BasicSet<T, frozen>& set, const X& iterable) {
  BasicSet<T, frozen> result = BasicSet<T, frozen>::create(ctx);
  auto iterator = iterate(iterable);
  ItemOf<X> item{};
  while (iterator.next(ctx, item)) {
    const int64_t hashed = item_hash(item);
    if (set.find(item, hashed) != nullptr) result.add(ctx, hashed, std::move(item));
    if (ctx.failed()) break;
  }
  return result;
}
template <class T>
void set_swap(const Set<T>& a, const Set<T>& b) {
  if (a.null() || b.null()) return;
  std::swap(a.object()->table, b.object()->table);
  std::swap(a.object()->mask, b.object()->mask);
  std::swap(a.object()->filled, b.object()->filled);
  std::swap(a.object()->size, b.object()->size);
}
// set.intersection_update and &=
template <class T, class X>
void set_intersection_update(Context& ctx, const Set<T>& set, const X& other) {
  Set<T> result = set_intersection(ctx, set, other);
  if (!ctx.failed()) set_swap(set, result);
}

// Each item with its hash, which a set has already; `visit` says whether to go on.
template <class X, class Visit>
void for_each_hashed(Context& ctx, const X& iterable, Visit visit) {
  auto iterator = iterate(iterable);
  ItemOf<X> item{};
  while (iterator.next(ctx, item)) {
    const int64_t hashed = item_hash(item);
    if (!visit(std::move(item), hashed)) return;
  }
}
template <class T, bool frozen, class Visit>
void for_each_hashed(Context&, const BasicSet<T, frozen>& set, Visit visit) {
  for_each_entry(set, [&](const SetEntry<T>& entry) { return visit(entry.item, entry.hash); });
}

// set_difference_update_internal: set.difference_update and -=
template <class T, bool frozen, class X>
void set_subtract_each(Context& ctx, const BasicSet<T, frozen>& set, const X& iterable) {
  for_each_hashed(ctx, iterable, [&](const auto& item, int64_t hashed) {
    if (SetEntry<T>* entry = set.find(item, hashed)) set.take(entry);
    return true;
  });
}
template <class T, bool frozen, class X>
void set_subtract(Context& ctx, const BasicSet<T, frozen>& set, const X& other) {
  if (set.null()) return;
  set_subtract_each(ctx, set, other);
  const SetObject<T>& object = *set.object();
  if (object.table == nullptr || object.filled - object.size <= object.mask / 4) return;
  set.resize(ctx, object.size > 50000 ? object.size * 2 : object.size * 4);
}
template <class T, class X>
void set_difference_update(Context& ctx, const Set<T>& set, const X& other) {
  set_subtract(ctx, set, other);
}
template <class T, bool other_frozen>
void set_difference_update(Context& ctx, const Set<T>& set, const BasicSet<T, other_frozen>& other) {
  if (set.null()) return;
  if (set.object().get() == other.object().get()) return set_clear(set);
  // Of a much larger set only what both have matters.
  if (other.size() >> 3 > set.size()) set_subtract(ctx, set, set_intersection(ctx, set, other));
  else set_subtract(ctx, set, other);
}

// set.difference and -
template <class T, bool frozen, class X>
BasicSet<T, frozen> set_copy_and_subtract(Context& ctx, const BasicSet<T, frozen>& set, const X& other) {
  BasicSet<T, frozen> result = set_from<BasicSet<T, frozen>>(ctx, set);
  set_subtract(ctx, result, other);
  return result;
}
template <class T, bool frozen>
bool contains_hashed(const BasicSet<T, frozen>& set, const SetEntry<T>& entry) {
  return set.find(entry.item, entry.hash) != nullptr;
}
template <class X, class T>
bool contains_hashed(const X& other, const SetEntry<T>& entry) {
  return contains(other, entry.item);
}
// Those items of the set that `other`, a set or dict, does not contain.
template <class T, bool frozen, class X>
BasicSet<T, frozen> set_filter_out(Context& ctx, const BasicSet<T, frozen>& set, const X& other) {
  if (set.size() >> 2 > other.size()) return set_copy_and_subtract(ctx, set, other);
  BasicSet<T, frozen> result = BasicSet<T, frozen>::create(ctx);
  for_each_entry(set, [&](const SetEntry<T>& entry) {
    if (!contains_hashed(other, entry)) result.add(ctx, entry.hash, entry.item);
    return !ctx.failed();
  });
  return result;
}
template <class T, bool frozen, class X>
BasicSet<T, frozen> set_difference(Context& ctx, const BasicSet<T, frozen>& set, const X& other) {
  return set_copy_and_subtract(ctx, set, other);
}
template <class T, bool frozen, bool other_frozen>
BasicSet<T, frozen> set_difference(Context& ctx, const BasicSet<T, frozen>& set,
                                   const BasicSet<T, other_frozen>& other) {
  return set_filter_out(ctx, set, other);
}
template <class T, bool frozen, class K, class V>
BasicSet<T, frozen> set_difference(Context& ctx, const BasicSet<T, frozen>& set, const Dict<K, V>& other) {
  return set_filter_out(ctx, set, other);
}

// Takes out what both have and adds what only `other`, without repetitions, has.
template <class T, bool frozen, class X>
void set_toggle(Context& ctx, const BasicSet<T, frozen>& set, const X& other) {
  for_each_hashed(ctx, other, [&](T item, int64_t hashed) {
    if (SetEntry<T>* entry = set.find(item, hashed)) set.take(entry);
    else set.add(ctx, hashed, std::move(item));
    return !ctx.failed();
  });
}
// set.symmetric_difference_update and ^=
template <class T, class X>
void set_symmetric_difference_update(Context& ctx, const Set<T>& set, const X& iterable) {
  set_toggle(ctx, set, set_from<Set<T>>(ctx, iterable));
}
template <class T, class V>
void set_symmetric_difference_update(Context& ctx, const Set<T>& set, const Dict<T, V>& other) {
  set_toggle(ctx, set, other);
}
template <class T, bool other_frozen>
void set_symmetric_difference_update(Context& ctx, const Set<T>& set, const BasicSet<T, other_frozen>& other) {
  if (set.object().get() == other.object().get()) return set_clear(set);
  set_toggle(ctx, set, other);
}
// set.symmetric_difference and ^: a copy of the other one is what changes.
template <class T, bool frozen, class X>
BasicSet<T, frozen> set_symmetric_difference(Context& ctx, const BasicSet<T, frozen>& set, const X& other) {
  BasicSet<T, frozen> result = set_from<BasicSet<T, frozen>>(ctx, other);
  set_toggle(ctx, result, set);
  return result;
}

// set.issubset, set.issuperset, set.isdisjoint
template <class T, bool frozen, class X>
bool set_issubset(Context& ctx, const BasicSet<T, frozen>& set, const X& iterable) {
  return less_equal(set, set_from<Set<ItemOf<X>>>(ctx, iterable));
}
template <class T, bool frozen, bool other_frozen>
bool set_issubset(Context&, const BasicSet<T, frozen>& set, const BasicSet<T, other_frozen>& other) {
  return less_equal(set, other);
}
template <class T, bool frozen, class X>
bool set_issuperset(Context& ctx, const BasicSet<T, frozen>& set, const X& iterable) {
  auto iterator = iterate(iterable);
  ItemOf<X> item{};
  while (iterator.next(ctx, item)) {
    if (!contains(set, item)) return false;
  }
  return true;
}
template <class T, bool frozen, class X>
bool set_isdisjoint(Context& ctx, const BasicSet<T, frozen>& set, const X& iterable) {
  auto iterator = iterate(iterable);
  ItemOf<X> item{};
  while (iterator.next(ctx, item)) {
    if (contains(set, item)) return false;
  }
  return true;
}

// reversed(set) raises TypeError, as in Python.
template <class T, bool frozen>
ReversedPass<T> iterate_reversed(const BasicSet<T, frozen>&) {
  return {Iterator<T>(), frozen ? "frozenset" : "set"};
}

// A new set takes the keys of a dict, given by keys(), at once (CPython: dictviews_to_set).
template <class T, class U>
void set_room_for_keys(Context& ctx, const Set<T>& set, const Iterator<U>& view) {
  if (view.view() != nullptr && view.view()->plain_keys) set_reserve(ctx, set, static_cast<uint64_t>(view.view()->size(*view.object())));
}

}  // namespace predictor

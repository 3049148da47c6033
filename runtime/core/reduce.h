// What sum, min, max, any and all are made of, over any iterator.
//
// Sums of floats differ between versions of CPython: it adds naively up to 3.11 and compensates since 3.12. The
// compiler takes the one of the version the snapshot was made with.
#pragma once

#include <math.h>
#include <stdint.h>

#include <type_traits>
#include <utility>

#include "runtime/core/int.h"
#include "runtime/core/iterator.h"
#include "runtime/core/scalar.h"

namespace predictor {

inline constexpr uint64_t kFewInts = 1024;
// The sum of up to so many ints; false where one is too large for being sure that it is one of 64 bits.
inline bool sum_few_ints(const int64_t* items, uint64_t count, int64_t& sum) {
  constexpr uint64_t kBound = (uint64_t{1} << 62) / kFewInts;
  uint64_t added = 0, seen = 0;
  for (uint64_t i = 0; i < count; ++i) {
    const uint64_t item = static_cast<uint64_t>(items[i]);
    added += item;
    seen |= item + kBound;  // less than twice the bound if the item is within it
  }
  sum = static_cast<int64_t>(added);
  return seen < 2 * kBound;
}
[[gnu::noinline]] inline Result<int64_t> sum_many_ints(Context& ctx, const int64_t* items, uint64_t count, int64_t start) {
  __int128 sum = start;
  while (count != 0) {
    const uint64_t few = count < kFewInts ? count : kFewInts;
    if (int64_t part; sum_few_ints(items, few, part)) {
      sum += part;
    } else {
      for (uint64_t i = 0; i < few; ++i) sum += items[i];
    }
    items += few;
    count -= few;
  }
  if (sum < INT64_MIN || sum > INT64_MAX) return ctx.raise(OverflowError, kIntOverflow);
  return static_cast<int64_t>(sum);
}
// The sum of a sequence's ints, if it is one of 64 bits; those on the way need not be.
template <class S>
Result<int64_t> sum_of_ints(Context& ctx, const S& sequence, int64_t start) {
  const int64_t* items = sequence.data();
  const uint64_t count = sequence.size();
  int64_t sum;
  if (count > kFewInts || !sum_few_ints(items, count, sum) || __builtin_add_overflow(sum, start, &sum)) [[unlikely]] {
    return sum_many_ints(ctx, items, count, start);
  }
  return sum;
}
template <class It>
Result<double> sum_floats_naive(Context& ctx, It iterator, double start = 0) {
  typename It::value_type item{};
  double sum = start;
  while (iterator.next(ctx, item)) sum += static_cast<double>(item);
  if (ctx.failed()) return Failure{};
  return sum;
}
// After Neumaier (1974), with the tests of CPython's builtin_sum.
inline double lost_by_adding(double sum, double x) {
  const double next = sum + x;
  return fabs(sum) >= fabs(x) ? (sum - next) + x : (x - next) + sum;
}
inline void add_compensated(double& sum, double& lost, double x) {
  lost += lost_by_adding(sum, x);
  sum += x;
}
inline double finish_compensated(double sum, double lost) { return lost != 0 && isfinite(lost) ? sum + lost : sum; }
template <class It>
Result<double> sum_floats_compensated(Context& ctx, It iterator, double start = 0) {
  typename It::value_type item{};
  double sum = start, lost = 0;
  while (iterator.next(ctx, item)) add_compensated(sum, lost, static_cast<double>(item));
  if (ctx.failed()) return Failure{};
  return finish_compensated(sum, lost);
}

// Of a list, which cannot fail.
template <class S>
double sum_floats_naive(const S& list) {
  double sum = 0;
  for (double x : list) sum += x;
  return sum;
}
template <class S>
double sum_floats_compensated(const S& list) {
  double sum = 0, lost = 0;
  for (double x : list) add_compensated(sum, lost, x);
  return finish_compensated(sum, lost);
}

// The first of the least items. `found` tells whether there was any.
template <class It>
Result<typename It::value_type> least(Context& ctx, It iterator, bool& found) {
  typename It::value_type best{}, item{};
  found = iterator.next(ctx, best);
  while (found && iterator.next(ctx, item)) {
    if (less(item, best)) best = std::move(item);
  }
  if (ctx.failed()) return Failure{};
  return best;
}
// The first of the greatest items.
template <class It>
Result<typename It::value_type> greatest(Context& ctx, It iterator, bool& found) {
  typename It::value_type best{}, item{};
  found = iterator.next(ctx, best);
  while (found && iterator.next(ctx, item)) {
    if (less(best, item)) best = std::move(item);
  }
  if (ctx.failed()) return Failure{};
  return best;
}
// min(iterable) and max(iterable). The message is CPython 3.12's to 3.14's.
template <class It>
Result<typename It::value_type> min_of(Context& ctx, It iterator) {
  bool found;
  auto best = least(ctx, std::move(iterator), found);
  if (best && !found) return ctx.raise(ValueError, "min() iterable argument is empty");
  return best;
}
template <class It>
Result<typename It::value_type> max_of(Context& ctx, It iterator) {
  bool found;
  auto best = greatest(ctx, std::move(iterator), found);
  if (best && !found) return ctx.raise(ValueError, "max() iterable argument is empty");
  return best;
}
// The first of the numbers side by side that none beats, of which there are some. Equal ints cannot be told apart: two of
// them are sought at a time.
template <class S, class Beats>
typename S::value_type best_number(const S& sequence, Beats beats) {
  using T = typename S::value_type;
  const T* items = sequence.data();
  const uint64_t count = sequence.size();
  const auto better = [beats](T item, T best) { return beats(item, best) ? item : best; };
  T best = items[0];
  if constexpr (std::is_same_v<T, int64_t>) {
    T other = best;
    uint64_t i = count & 1;
    for (; i < count; i += 2) {
      best = better(items[i], best);
      other = better(items[i + 1], other);
    }
    return better(other, best);
  } else {
    for (uint64_t i = 1; i < count; ++i) best = better(items[i], best);
    return best;
  }
}
template <class S>
typename S::value_type min_of_numbers(const S& sequence) {
  return best_number(sequence, [](auto a, auto b) { return a < b; });
}
template <class S>
typename S::value_type max_of_numbers(const S& sequence) {
  return best_number(sequence, [](auto a, auto b) { return a > b; });
}
// min(items, key=…): the index of the first item with the least key; the keys are not empty.
template <class K>
uint64_t least_index(const List<K>& keys) {
  uint64_t best = 0;
  for (uint64_t i = 1; i < keys.size(); ++i) {
    if (less(keys[i], keys[best])) best = i;
  }
  return best;
}
template <class K>
uint64_t greatest_index(const List<K>& keys) {
  uint64_t best = 0;
  for (uint64_t i = 1; i < keys.size(); ++i) {
    if (less(keys[best], keys[i])) best = i;
  }
  return best;
}

template <class It>
Result<bool> any_of(Context& ctx, It iterator) {
  typename It::value_type item{};
  while (iterator.next(ctx, item)) {
    if (truth(item)) return true;
  }
  if (ctx.failed()) return Failure{};
  return false;
}
template <class It>
Result<bool> all_of(Context& ctx, It iterator) {
  typename It::value_type item{};
  while (iterator.next(ctx, item)) {
    if (!truth(item)) return false;
  }
  if (ctx.failed()) return Failure{};
  return true;
}

}  // namespace predictor

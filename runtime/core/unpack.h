// Unpacking of sequences whose length is only known at run time: a, b = xs and a, *rest = xs.
#pragma once

#include <stdint.h>

#include "runtime/core/context.h"
#include "runtime/core/list.h"
#include "runtime/core/tuple_of.h"

namespace predictor {

[[gnu::cold, gnu::noinline]] inline Failure raise_too_few(Context& ctx, const char* at_least, int64_t wanted,
                                                                  uint64_t had) {
  return ctx.raise_format(ValueError, "not enough values to unpack (expected %s%lld, got %llu)", at_least,
                          static_cast<long long>(wanted), static_cast<unsigned long long>(had));
}
template <class S>
bool has_more_than(const S& sequence, int64_t count) {
  return sequence.size() > static_cast<uint64_t>(count);
}
// The items of any iterable, collected: how many there are too many, Python does not find out.
template <class S>
Status unpack_collected(Context& ctx, const S& sequence, int64_t count) {
  if (sequence.size() < static_cast<uint64_t>(count)) return raise_too_few(ctx, "", count, sequence.size());
  if (sequence.size() > static_cast<uint64_t>(count)) {
    return ctx.raise_format(ValueError, "too many values to unpack (expected %lld)", static_cast<long long>(count));
  }
  return {};
}
// Lists, tuples and dicts: since 3.14 the message says how many there are.
template <class S>
Status unpack_exactly(Context& ctx, const S& sequence, int64_t count) {
  if (!ctx.since(14) || sequence.size() <= static_cast<uint64_t>(count)) return unpack_collected(ctx, sequence, count);
  return ctx.raise_format(ValueError, "too many values to unpack (expected %lld, got %llu)", static_cast<long long>(count),
                          static_cast<unsigned long long>(sequence.size()));
}
template <class S>
Status unpack_at_least(Context& ctx, const S& sequence, int64_t count) {
  if (sequence.size() < static_cast<uint64_t>(count)) return raise_too_few(ctx, "at least ", count, sequence.size());
  return {};
}
// An item at an index known to be in range, counted from the end when negative.
template <class S>
typename S::value_type list_at(const S& sequence, int64_t index) {
  return sequence[index < 0 ? sequence.size() - (0 - static_cast<uint64_t>(index)) : static_cast<uint64_t>(index)];
}

}  // namespace predictor

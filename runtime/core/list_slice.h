// Lists: slices, read, assigned and deleted (CPython: list_subscript, list_ass_subscript).
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/core/list_edit.h"
#include "runtime/core/tuple_of.h"

namespace predictor {

// list[start:stop] without a copy: it shows the items of the list, which must not change meanwhile.
template <class S>
ListView<typename S::value_type> list_view(const S& list, Optional<int64_t> start, Optional<int64_t> stop) {
  const int64_t length = static_cast<int64_t>(list.size());
  const int64_t first = start.has() ? clip_bound(start.value(), length) : 0;
  const int64_t end = stop.has() ? clip_bound(stop.value(), length) : length;
  return {list.data() + first, end <= first ? 0 : static_cast<uint64_t>(end - first)};
}
template <class T>
List<T> list_copy(Context& ctx, const ListView<T>& view) {
  List<T> list = List<T>::create(ctx, view.size());
  if (!list.null()) list.push_copies(view.data(), view.size());
  return list;
}

template <class T>
TupleOf<T> tuple_of(Context& ctx, const ListView<T>& view) {
  return TupleOf<T>::seal(list_copy(ctx, view));
}

// list[start:stop]
template <class T>
List<T> list_slice(Context& ctx, const List<T>& list, Optional<int64_t> start, Optional<int64_t> stop, None = {}) {
  return list_copy(ctx, list_view(list, start, stop));
}

template <class T>
Result<List<T>> list_getslice(Context& ctx, const List<T>& list, Optional<int64_t> start, Optional<int64_t> stop,
                              Optional<int64_t> step) {
  Result<SliceBounds> bounds = slice_bounds(ctx, start, stop, step, static_cast<int64_t>(list.size()));
  if (!bounds) return Failure{};
  List<T> slice = List<T>::create(ctx, static_cast<uint64_t>(bounds->length));
  if (slice.null()) return slice;
  for (int64_t i = 0; i < bounds->length; ++i) slice.push(list[static_cast<uint64_t>(bounds->at(i))]);
  return slice;
}

// Replaces the items start … stop by copies of `items`, whatever their number.
template <class T>
void list_splice(Context& ctx, const List<T>& list, uint64_t start, uint64_t stop, const List<T>& items) {
  uint64_t dropped = stop - start, added = items.size();
  if (list.null() || (added > dropped && !list.reserve(ctx, added - dropped))) return;
  ListObject<T>& object = *list.object();
  destroy_values(object.items + start, dropped);
  if (stop == dropped && added == 0 && object.start != nullptr) {
    object.items += dropped;
  } else {
    relocate(object.items + start + added, object.items + stop, object.size - stop);
  }
  object.size = object.size - dropped + added;
  for (uint64_t i = 0; i < added; ++i) new (static_cast<void*>(object.items + start + i)) T(items[i]);
}

template <class T>
Status list_setslice(Context& ctx, const List<T>& list, Optional<int64_t> start, Optional<int64_t> stop,
                     Optional<int64_t> step, const List<T>& items) {
  Result<SliceBounds> bounds = slice_bounds(ctx, start, stop, step, static_cast<int64_t>(list.size()));
  if (!bounds) return Failure{};
  List<T> source = list.object().get() == items.object().get() ? list_copy(ctx, items) : items;
  if (ctx.failed()) return Failure{};
  if (bounds->step == 1) {
    int64_t end = bounds->stop < bounds->start ? bounds->start : bounds->stop;
    list_splice(ctx, list, static_cast<uint64_t>(bounds->start), static_cast<uint64_t>(end), source);
    return {};
  }
  int64_t size = static_cast<int64_t>(source.size());
  if (size != bounds->length) {
    return ctx.raise_format(ValueError, "attempt to assign sequence of size %lld to extended slice of size %lld",
                            static_cast<long long>(size), static_cast<long long>(bounds->length));
  }
  for (int64_t i = 0; i < size; ++i) list[static_cast<uint64_t>(bounds->at(i))] = source[static_cast<uint64_t>(i)];
  return {};
}

template <class T>
Status list_delslice(Context& ctx, const List<T>& list, Optional<int64_t> start, Optional<int64_t> stop,
                     Optional<int64_t> step) {
  Result<SliceBounds> bounds = slice_bounds(ctx, start, stop, step, static_cast<int64_t>(list.size()));
  if (!bounds) return Failure{};
  if (bounds->length == 0) return {};
  int64_t low = bounds->at(bounds->step > 0 ? 0 : bounds->length - 1);
  uint64_t stride = static_cast<uint64_t>(bounds->step > 0 ? bounds->step : -bounds->step);
  ListObject<T>& object = *list.object();
  uint64_t kept = static_cast<uint64_t>(low), next = kept;  // next: the next item to drop
  uint64_t left = static_cast<uint64_t>(bounds->length);
  if (stride == 1) {
    list_splice(ctx, list, kept, kept + left, List<T>());
    return {};
  }
  for (uint64_t i = kept; i < object.size; ++i) {
    if (left != 0 && i == next) {
      object.items[i].~T();
      --left;
      next += stride;
    } else {
      relocate(object.items + kept++, object.items + i, 1);
    }
  }
  object.size = kept;
  return {};
}

}  // namespace predictor

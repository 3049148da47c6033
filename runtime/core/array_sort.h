// np.sort and np.argsort along the last axis: stable, NaNs last. (numpy's default kind leaves the order of equal
// elements open in argsort; here it is always that of kind="stable".)
#pragma once

#include "runtime/core/allocate.h"
#include "runtime/core/array_kernels.h"
#include "runtime/core/array_walk.h"

namespace predictor {

// numpy's order: a NaN is behind everything.
template <class D>
inline bool sorts_before(D a, D b) {
  return a < b || (kernels::is_nan(b) && !kernels::is_nan(a));
}

// Merge sort of `items` by `before`, with room for as many in `spare`; stable.
template <class T, class Before>
inline void merge_sort(T* items, T* spare, int64_t n, const Before& before) {
  constexpr int64_t kRun = 16;
  for (int64_t start = 0; start < n; start += kRun) {
    const int64_t end = start + kRun < n ? start + kRun : n;
    for (int64_t i = start + 1; i < end; ++i) {
      const T item = items[i];
      int64_t j = i;
      for (; j > start && before(item, items[j - 1]); --j) items[j] = items[j - 1];
      items[j] = item;
    }
  }
  T* from = items;
  T* to = spare;
  for (int64_t width = kRun; width < n; width *= 2) {
    for (int64_t start = 0; start < n; start += 2 * width) {
      const int64_t middle = start + width < n ? start + width : n;
      const int64_t end = middle + width < n ? middle + width : n;
      int64_t a = start, b = middle;
      for (int64_t k = start; k < end; ++k)
        to[k] = b < end && (a >= middle || before(from[b], from[a])) ? from[b++] : from[a++];
    }
    T* swapped = from;
    from = to;
    to = swapped;
  }
  if (from != items) memcpy(static_cast<void*>(items), from, static_cast<size_t>(n) * sizeof(T));
}

// The rows of a contiguous array along its last axis, one at a time.
template <class D, int R, class Sort>
inline void each_last_row(const Array<D, R>& array, Sort&& sort) {
  const int64_t n = array.shape(R - 1);
  if (n == 0) return;
  for (int64_t row = 0; row < array.size() / n; ++row) sort(array.data() + row * n, n);
}

template <class D, int R>
inline void sort_in_place(Context& ctx, const Array<D, R>& array) {
  if (array.size() == 0) return;
  const uint64_t room = static_cast<uint64_t>(array.shape(R - 1));
  D* spare = allocate_array<D>(ctx, room);
  if (spare == nullptr) return;
  each_last_row(array, [&](D* items, int64_t n) { merge_sort(items, spare, n, sorts_before<D>); });
  release_array(&ctx.heap, spare, room);
}

// np.sort(array)
template <class D, int R>
inline Array<D, R> array_sorted(Context& ctx, const Array<D, R>& array) {
  Array<D, R> out = array_copy(ctx, array);
  sort_in_place(ctx, out);
  return out;
}

// array.sort(): ValueError for a read-only array.
template <class D, int R>
inline Status array_sort(Context& ctx, const Array<D, R>& array) {
  if (!array.writable()) return raise_read_only(ctx, "sort array");
  const Array<D, R> sorted = array_sorted(ctx, array);
  if (sorted.size() != 0) copy_elements(array, sorted);
  return {};
}

// np.argsort(array)
template <class D, int R>
inline Array<int64_t, R> array_argsort(Context& ctx, const Array<D, R>& array) {
  Array<int64_t, R> out = Array<int64_t, R>::create(ctx, array.shape());
  if (out.size() == 0) return out;
  const Array<D, R> values = array.contiguous() ? array : array_copy(ctx, array);
  const uint64_t room = static_cast<uint64_t>(array.shape(R - 1));
  int64_t* spare = allocate_array<int64_t>(ctx, room);
  if (spare == nullptr || values.size() == 0) return out;
  const D* keys = values.data();
  each_last_row(out, [&](int64_t* items, int64_t n) {
    for (int64_t i = 0; i < n; ++i) items[i] = i;
    merge_sort(items, spare, n, [keys](int64_t a, int64_t b) { return sorts_before(keys[a], keys[b]); });
    keys += n;
  });
  release_array(&ctx.heap, spare, room);
  return out;
}

}  // namespace predictor

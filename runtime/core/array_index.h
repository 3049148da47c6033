// Indexing with masks and index arrays, and assignment through any index.
#pragma once

#include "runtime/core/array_elementwise.h"
#include "runtime/core/array_view.h"

namespace predictor {

// array[mask], a mask of rank M <= R over the leading axes: the chosen elements or rows, copied.
// IndexError where the sizes differ.
[[gnu::cold, gnu::noinline]] inline Failure raise_mask(Context& ctx, int axis, int64_t size, int64_t mask_size) {
  return ctx.raise_format(IndexError,
                          "boolean index did not match indexed array along axis %d; size of axis is %lld but size of "
                          "corresponding boolean axis is %lld",
                          axis, static_cast<long long>(size), static_cast<long long>(mask_size));
}
template <class D, int R, int M>
  requires(M <= R)
inline Status check_mask(Context& ctx, const Array<D, R>& array, const Array<bool, M>& mask) {
  for (int axis = 0; axis < M; ++axis) {
    if (array.shape(axis) != mask.shape(axis)) return raise_mask(ctx, axis, array.shape(axis), mask.shape(axis));
  }
  return {};
}

// Calls visit(index) for every true element of the mask, in C order.
template <int M, class Visit>
inline void each_true(const Array<bool, M>& mask, Visit&& visit) {
  Dimensions<M> index;
  for (int64_t left = mask.size(); left > 0; --left) {
    if (mask.at(index)) visit(index);
    for (int axis = M - 1; axis >= 0; --axis) {
      if (++index[axis] < mask.shape(axis)) break;
      index[axis] = 0;
    }
  }
}

// The view of one row, element (rank 0) or sub-array at the leading indices.
template <class D, int R, int M>
inline char* address_of(const Array<D, R>& array, const Dimensions<M>& index) {
  char* address = array.bytes();
  for (int axis = 0; axis < M; ++axis) address += index[axis] * array.stride(axis);
  return address;
}
template <int To, class D, int R>
inline Array<D, To> trailing_view(const Array<D, R>& array, char* data) {
  Dimensions<To> shape, strides;
  for (int axis = 0; axis < To; ++axis) {
    shape[axis] = array.shape(R - To + axis);
    strides[axis] = array.stride(R - To + axis);
  }
  return Array<D, To>(data, shape, strides, array.owner(), array.writable());
}

template <class D, int R, int M>
  requires(M <= R)
inline Result<Array<D, R - M + 1>> array_getitem(Context& ctx, const Array<D, R>& array, const Array<bool, M>& mask) {
  constexpr int To = R - M + 1;
  if (!check_mask(ctx, array, mask)) return Failure{};
  Dimensions<To> shape;
  int64_t count = 0;
  each_true(mask, [&](const Dimensions<M>&) { ++count; });
  shape[0] = count;
  for (int axis = 1; axis < To; ++axis) shape[axis] = array.shape(M + axis - 1);
  Array<D, To> out = Array<D, To>::create(ctx, shape);
  if (out.size() == 0) return out;
  char* to = out.bytes();
  each_true(mask, [&](const Dimensions<M>& index) {
    char* from = address_of(array, index);
    if constexpr (M == R) *reinterpret_cast<D*>(to) = *reinterpret_cast<const D*>(from);
    else copy_elements(trailing_view<R - M>(out, to), trailing_view<R - M>(array, from));
    to += out.stride(0);
  });
  return out;
}

// The position an index array's element means along an axis; -1, with an IndexError pending, when out of range.
template <class I>
inline int64_t checked_position(Context& ctx, I index, int axis, int64_t size) {
  if constexpr (std::is_same_v<I, uint64_t>) {
    if (index > static_cast<uint64_t>(INT64_MAX)) return raise_array_index(ctx, INT64_MAX, axis, size), -1;
  }
  const int64_t position = wrap_index(static_cast<int64_t>(index), size);
  if (position < 0 || position >= size) return raise_array_index(ctx, static_cast<int64_t>(index), axis, size), -1;
  return position;
}

// np.take(array, indices, axis=Axis), and array[:, …, indices] with the index array at Axis: copies what the indices
// choose; its dimensions stand in place of the axis. IndexError for an index out of range.
template <int Axis, class D, int R, IntElement I, int K>
  requires(Axis >= 0 && Axis < R)
inline Result<Array<D, R - 1 + K>> array_take(Context& ctx, const Array<D, R>& array, const Array<I, K>& indices) {
  constexpr int To = R - 1 + K;
  const int64_t size = array.shape(Axis);
  Dimensions<To> shape;
  for (int axis = 0; axis < Axis; ++axis) shape[axis] = array.shape(axis);
  for (int axis = 0; axis < K; ++axis) shape[Axis + axis] = indices.shape(axis);
  for (int axis = Axis + 1; axis < R; ++axis) shape[axis + K - 1] = array.shape(axis);
  Array<D, To> out = Array<D, To>::create(ctx, shape);
  if (ctx.failed() && out.size() == 0) return out;
  // One step of the index array at a time: the sub-array it chooses goes to its place in `out`.
  Dimensions<K> index;
  for (int64_t left = indices.size(); left > 0; --left) {
    const int64_t position = checked_position(ctx, indices.at(index), Axis, size);
    if (position < 0) return Failure{};
    char* from = array.bytes() + position * array.stride(Axis);
    char* to = out.bytes();
    for (int axis = 0; axis < K; ++axis) to += index[axis] * out.stride(Axis + axis);
    if constexpr (R == 1) {
      *reinterpret_cast<D*>(to) = *reinterpret_cast<const D*>(from);
    } else {
      Dimensions<R - 1> rest, from_strides, to_strides;
      for (int axis = 0, a = 0; axis < R; ++axis) {
        if (axis == Axis) continue;
        rest[a] = array.shape(axis);
        from_strides[a] = array.stride(axis);
        to_strides[a] = out.stride(axis < Axis ? axis : axis + K - 1);
        ++a;
      }
      if (out.size() != 0) {
        copy_elements(Array<D, R - 1>(to, rest, to_strides, nullptr),
                      Array<D, R - 1>(from, rest, from_strides, nullptr));
      }
    }
    for (int axis = K - 1; axis >= 0; --axis) {
      if (++index[axis] < indices.shape(axis)) break;
      index[axis] = 0;
    }
  }
  return out;
}

// np.nonzero(mask)[0]: where a mask of rank 1 is true.
inline Array<int64_t, 1> array_positions(Context& ctx, const Array<bool, 1>& mask) {
  int64_t count = 0;
  each_true(mask, [&](const Dimensions<1>&) { ++count; });
  Array<int64_t, 1> out = Array<int64_t, 1>::create(ctx, {{count}});
  if (out.size() == 0) return out;
  int64_t i = 0;
  each_true(mask, [&](const Dimensions<1>& index) { out.at(i++) = index[0]; });
  return out;
}

// array[:, …, mask] with a mask of rank 1 at Axis.
template <int Axis, class D, int R>
inline Result<Array<D, R>> array_take(Context& ctx, const Array<D, R>& array, const Array<bool, 1>& mask) {
  if (array.shape(Axis) != mask.shape(0)) return raise_mask(ctx, Axis, array.shape(Axis), mask.shape(0));
  return array_take<Axis>(ctx, array, array_positions(ctx, mask));
}

// array[indices]
template <class D, int R, IntElement I, int K>
inline Result<Array<D, R - 1 + K>> array_getitem(Context& ctx, const Array<D, R>& array, const Array<I, K>& indices) {
  return array_take<0>(ctx, array, indices);
}

[[gnu::cold, gnu::noinline]] inline Failure raise_unlike_indices(Context& ctx, const Dimensions<1>& rows,
                                                                 const Dimensions<1>& columns) {
  const ShapeText<1> left(rows), right(columns);
  return ctx.raise_format(
      IndexError, "shape mismatch: indexing arrays could not be broadcast together with shapes %s %s ", left.text,
      right.text);
}

// array[rows, columns]: two index arrays of rank 1, element by element; either may have one element.
template <class D, IntElement I, IntElement J>
inline Result<Array<D, 1>> array_getitem(Context& ctx, const Array<D, 2>& array, const Array<I, 1>& rows,
                                         const Array<J, 1>& columns) {
  Dimensions<1> shape = ones_shape<1>();
  if (!broadcast_shape(shape, rows.shape()) || !broadcast_shape(shape, columns.shape())) {
    return raise_unlike_indices(ctx, rows.shape(), columns.shape());
  }
  Array<D, 1> out = Array<D, 1>::create(ctx, shape);
  for (int64_t i = 0; i < out.size(); ++i) {
    const int64_t row = checked_position(ctx, rows.at(rows.shape(0) == 1 ? 0 : i), 0, array.shape(0));
    if (row < 0) return Failure{};
    const int64_t column = checked_position(ctx, columns.at(columns.shape(0) == 1 ? 0 : i), 1, array.shape(1));
    if (column < 0) return Failure{};
    out.at(i) = array.at({{row, column}});
  }
  return out;
}

// True when the memory of two arrays may overlap.
template <class A, int R, class B, int S>
inline bool may_overlap(const Array<A, R>& a, const Array<B, S>& b) {
  if (!a.owner() || a.owner().get() != b.owner().get()) return false;
  auto bounds = [](const auto& array, const char*& low, const char*& high) {
    low = high = array.bytes();
    for (int axis = 0; axis < std::remove_reference_t<decltype(array)>::rank; ++axis) {
      const int64_t reach = (array.shape(axis) - 1) * array.stride(axis);
      if (reach < 0) low += reach;
      else high += reach;
    }
    high += sizeof(*array.data());
  };
  const char *low_a, *high_a, *low_b, *high_b;
  bounds(a, low_a, high_a);
  bounds(b, low_b, high_b);
  return low_a < high_b && low_b < high_a;
}

// numpy's message leaves out leading dimensions of size 1 that the view does not have.
template <int S, int R>
[[gnu::cold, gnu::noinline]] Failure raise_assign(Context& ctx, const Dimensions<S>& from, const Dimensions<R>& to) {
  int dropped = 0;
  while (S - dropped > R && from[dropped] == 1) ++dropped;
  char text[24 * S + 4];
  size_t length = write_message(text, sizeof text, "(");
  for (int axis = dropped; axis < S; ++axis) {
    const char* comma = axis + 1 < S || dropped + 1 == S ? "," : "";
    length += write_message(text + length, sizeof text - length, "%lld%s", static_cast<long long>(from[axis]), comma);
  }
  write_message(text + length, sizeof text - length, ")");
  const ShapeText<R> into(to);
  return ctx.raise_format(ValueError, "could not broadcast input array from shape %s into shape %s", text, into.text);
}

// view[...] = value, for a scalar or an array that broadcasts to the view's shape.
// ValueError for a read-only array or shapes that do not fit; what a scalar that does not fit the dtype raises.
template <class D, int R, class V>
inline Status array_assign(Context& ctx, const Array<D, R>& view, const V& value) {
  if (!view.writable()) return raise_read_only(ctx, "assignment destination");
  if constexpr (is_array<V>) {
    constexpr int S = V::rank;
    // Leading dimensions of size 1 that the view does not have are dropped, as numpy does.
    Dimensions<R> from_strides;
    bool fits = true;
    for (int axis = 0; axis < S; ++axis) {
      const int at = R - S + axis;
      if (at < 0) fits = fits && value.shape(axis) == 1;
      else if (value.shape(axis) == view.shape(at)) from_strides[at] = value.stride(axis);
      else fits = fits && value.shape(axis) == 1;
    }
    if (!fits) return raise_assign(ctx, value.shape(), view.shape());
    if (view.size() == 0) return {};
    using From = typename V::value_type;
    if (may_overlap(view, value)) {
      const V copy = array_copy(ctx, value);
      return copy.size() == 0 ? Status() : array_assign(ctx, view, copy);
    }
    copy_elements(view, Array<From, R>(value.bytes(), view.shape(), from_strides, nullptr));
    return {};
  } else {
    Result<D> element = element_from<D>(ctx, value);
    if (!element) return Failure{};
    const D filled = *element;
    char* data[1] = {view.bytes()};
    const Dimensions<R> strides[1] = {view.strides()};
    Walk<1, R>(data, strides, view.shape()).each_row([filled](char* const* p, int64_t n, const int64_t* s) {
      for (int64_t i = 0; i < n; ++i) element_at<D>(p[0], i * s[0]) = filled;
    });
    return {};
  }
}

// array[index...] = value, with integers, Slice, NewAxis, Ellipsis.
template <class D, int R, class V, class... Index>
  requires(sizeof...(Index) > 0 && !(is_array<Index> || ...))
inline Status array_setitem(Context& ctx, const Array<D, R>& array, const V& value, const Index&... index) {
  constexpr int To = indexed_rank<R, Index...>();
  if constexpr (To > 0) {
    auto view = array_getitem(ctx, array, index...);
    if (!view) return Failure{};
    return array_assign(ctx, *view, value);
  } else {
    ViewBuilder<D, R, 0> builder{ctx, array, array.bytes()};
    (builder.add(index, 0), ...);
    if (!builder.ok) return Failure{};
    if (!array.writable()) return raise_read_only(ctx, "assignment destination");
    if constexpr (is_array<V>) {
      static_assert(!is_array<V>, "an array is not an element");
    } else {
      Result<D> element = element_from<D>(ctx, value);
      if (!element) return Failure{};
      *reinterpret_cast<D*>(builder.data) = *element;
    }
    return {};
  }
}

// array[mask] = value: a scalar, or an array of rank 1 with as many elements as the mask has true ones (or one).
template <class D, int R, class V>
inline Status array_setitem(Context& ctx, const Array<D, R>& array, const V& value, const Array<bool, R>& mask) {
  if (!array.writable()) return raise_read_only(ctx, "assignment destination");
  if (!check_mask(ctx, array, mask)) return Failure{};
  if constexpr (is_array<V>) {
    static_assert(V::rank == 1);
    int64_t count = 0;
    each_true(mask, [&](const Dimensions<R>&) { ++count; });
    if (value.shape(0) != count && value.shape(0) != 1) {
      return ctx.raise_format(
          ValueError,
          "NumPy boolean array indexing assignment cannot assign %lld input values to the %lld output "
          "values where the mask is true",
          static_cast<long long>(value.shape(0)), static_cast<long long>(count));
    }
    const V source = may_overlap(array, value) ? array_copy(ctx, value) : value;
    if (source.size() == 0) return {};
    int64_t i = 0;
    each_true(mask, [&](const Dimensions<R>& index) {
      array.at(index) = element_cast<D>(source.at(source.shape(0) == 1 ? 0 : i++));
    });
    return {};
  } else {
    Result<D> element = element_from<D>(ctx, value);
    if (!element) return Failure{};
    each_true(mask, [&](const Dimensions<R>& index) { array.at(index) = *element; });
    return {};
  }
}

// A new array, of the shape that array[indices] has, takes the value.
template <class D, int R, class V>
inline Status spread_into(Context& ctx, const Array<D, R>& parts, const Dimensions<R>& shape, const V& value) {
  if constexpr (is_array<V>) {
    Dimensions<R> spread = shape;
    bool fits = V::rank <= R;
    if constexpr (V::rank <= R) fits = broadcast_shape(spread, value.shape()) && spread == shape;
    if (!fits) {
      const ShapeText<V::rank> from(value.shape());
      const ShapeText<R> to(shape);
      return ctx.raise_format(
          ValueError, "shape mismatch: value array of shape %s could not be broadcast to indexing result of shape %s",
          from.text, to.text);
    }
  }
  return parts.size() == 0 ? Status() : array_assign(ctx, parts, value);
}

// array[indices] = value, for index arrays of rank 1 on the first axis: each chosen row takes its part of the value.
template <class D, int R, class V, IntElement I>
inline Status array_setitem(Context& ctx, const Array<D, R>& array, const V& value, const Array<I, 1>& indices) {
  if (!array.writable()) return raise_read_only(ctx, "assignment destination");
  const int64_t size = array.shape(0);
  for (int64_t i = 0; i < indices.shape(0); ++i) {
    if (checked_position(ctx, indices.at(i), 0, size) < 0) return Failure{};
  }
  // The value is spread to the shape that array[indices] has, then stored row by row, so that the last one wins.
  Dimensions<R> shape = array.shape();
  shape[0] = indices.shape(0);
  Array<D, R> rows = Array<D, R>::create(ctx, shape);
  if (rows.size() == 0) return {};
  if (!spread_into(ctx, rows, shape, value)) return Failure{};
  for (int64_t i = 0; i < indices.shape(0); ++i) {
    const int64_t position = wrap_index(static_cast<int64_t>(indices.at(i)), size);
    if constexpr (R == 1) array.at(position) = rows.at(i);
    else
      copy_elements(trailing_view<R - 1>(array, array.bytes() + position * array.stride(0)),
                    trailing_view<R - 1>(rows, rows.bytes() + i * rows.stride(0)));
  }
  return {};
}

template <int Axis, class D, int R>
inline auto part_along(const Array<D, R>& array, int64_t position) {
  Dimensions<R - 1> shape, strides;
  for (int from = 0, to = 0; from < R; ++from) {
    if (from == Axis) continue;
    shape[to] = array.shape(from);
    strides[to++] = array.stride(from);
  }
  return Array<D, R - 1>(array.bytes() + position * array.stride(Axis), shape, strides, nullptr);
}

// view[:, indices] = value, with the index array of rank 1 behind as many whole axes as Axis says.
template <int Axis, class D, int R, class V, IntElement I>
inline Status array_put(Context& ctx, const Array<D, R>& view, const V& value, const Array<I, 1>& indices) {
  if constexpr (R == 1) {
    return array_setitem(ctx, view, value, indices);
  } else {
    if (!view.writable()) return raise_read_only(ctx, "assignment destination");
    const int64_t size = view.shape(Axis);
    for (int64_t i = 0; i < indices.shape(0); ++i) {
      if (checked_position(ctx, indices.at(i), Axis, size) < 0) return Failure{};
    }
    Dimensions<R> shape = view.shape();
    shape[Axis] = indices.shape(0);
    Array<D, R> parts = Array<D, R>::create(ctx, shape);
    if (!spread_into(ctx, parts, shape, value)) return Failure{};
    for (int64_t i = 0; parts.size() != 0 && i < indices.shape(0); ++i) {
      const int64_t position = wrap_index(static_cast<int64_t>(indices.at(i)), size);
      copy_elements(part_along<Axis>(view, position), part_along<Axis>(parts, i));
    }
    return {};
  }
}
template <int Axis, class D, int R, class V>
inline Status array_put(Context& ctx, const Array<D, R>& view, const V& value, const Array<bool, 1>& mask) {
  if (view.shape(Axis) != mask.shape(0)) return raise_mask(ctx, Axis, view.shape(Axis), mask.shape(0));
  return array_put<Axis>(ctx, view, value, array_positions(ctx, mask));
}

// array[rows, columns] = value
template <class D, class V, IntElement I, IntElement J>
inline Status array_setitem(Context& ctx, const Array<D, 2>& array, const V& value, const Array<I, 1>& rows,
                            const Array<J, 1>& columns) {
  Dimensions<1> shape = ones_shape<1>();
  if (!broadcast_shape(shape, rows.shape()) || !broadcast_shape(shape, columns.shape())) {
    return raise_unlike_indices(ctx, rows.shape(), columns.shape());
  }
  if (!array.writable()) return raise_read_only(ctx, "assignment destination");
  Array<D, 1> parts = Array<D, 1>::create(ctx, shape);
  for (int64_t i = 0; i < parts.size(); ++i) {
    if (checked_position(ctx, rows.at(rows.shape(0) == 1 ? 0 : i), 0, array.shape(0)) < 0) return Failure{};
    if (checked_position(ctx, columns.at(columns.shape(0) == 1 ? 0 : i), 1, array.shape(1)) < 0) return Failure{};
  }
  if (!spread_into(ctx, parts, shape, value)) return Failure{};
  for (int64_t i = 0; i < parts.size(); ++i) {
    const int64_t row = wrap_index(static_cast<int64_t>(rows.at(rows.shape(0) == 1 ? 0 : i)), array.shape(0));
    const int64_t column = wrap_index(static_cast<int64_t>(columns.at(columns.shape(0) == 1 ? 0 : i)), array.shape(1));
    array.at({{row, column}}) = parts.at(i);
  }
  return {};
}

// out op= operand: stores the result, whose shape must be that of `out`. The compiler has seen that numpy allows the
// cast ("same kind").
template <class D, int R, class V>
inline Status array_store(Context& ctx, const Array<D, R>& out, const V& result) {
  if (!out.writable()) return raise_read_only(ctx, "output array");
  if constexpr (is_array<V>) {
    bool fits = V::rank == R;
    if constexpr (V::rank == R) fits = out.shape() == result.shape();
    if (!fits && !ctx.failed()) {
      const ShapeText<R> to(out.shape());
      const ShapeText<V::rank> from(result.shape());
      return ctx.raise_format(ValueError,
                              "non-broadcastable output operand with shape %s doesn't match the broadcast shape %s",
                              to.text, from.text);
    }
    if constexpr (V::rank == R) {
      if (fits && out.size() != 0) copy_elements(out, result);
    }
    return {};
  } else {
    return array_assign(ctx, out, numpy_scalar(result));
  }
}

}  // namespace predictor

// Making arrays: zeros, ones, full, empty, arange, from lists and tuples, from bytes; and back to lists.
#pragma once

#include "runtime/core/array_index.h"
#include "runtime/core/bytes.h"
#include "runtime/core/list.h"
#include "runtime/core/numeral.h"
#include "runtime/core/tuple.h"
#include "runtime/core/tuple_of.h"

namespace predictor {

template <int R>
inline Status check_shape(Context& ctx, const Dimensions<R>& shape) {
  for (int axis = 0; axis < R; ++axis) {
    if (shape[axis] < 0) return ctx.raise(ValueError, "negative dimensions are not allowed");
  }
  return {};
}

// np.empty(shape, dtype): numpy leaves it undefined; zeros here, so that results repeat.
// np.zeros(shape, dtype)
template <Element D, int R>
inline Result<Array<D, R>> array_zeros(Context& ctx, const Dimensions<R>& shape) {
  if (!check_shape(ctx, shape)) return Failure{};
  Array<D, R> out = Array<D, R>::create(ctx, shape);
  if (out.size() != 0) memset(static_cast<void*>(out.bytes()), 0, static_cast<size_t>(out.size()) * sizeof(D));
  return out;
}

// np.full(shape, value, dtype); np.ones with the value true.
template <Element D, int R, class V>
inline Result<Array<D, R>> array_full(Context& ctx, const Dimensions<R>& shape, const V& value) {
  if (!check_shape(ctx, shape)) return Failure{};
  Array<D, R> out = Array<D, R>::create(ctx, shape);
  // numpy's np.full converts a numpy scalar without a check.
  auto filled = [&] {
    if constexpr (std::is_same_v<V, int64_t> || std::is_same_v<V, double> || std::is_same_v<V, bool>) return value;
    else if constexpr (Element<V>) return NumpyScalar<D>{element_cast<D>(value)};
    else return NumpyScalar<D>{element_cast<D>(value.value)};
  }();
  if (!array_assign(ctx, out, filled)) return Failure{};
  return out;
}
template <Element D, int R>
inline Result<Array<D, R>> array_ones(Context& ctx, const Dimensions<R>& shape) {
  return array_full<D, R>(ctx, shape, true);
}

// np.arange(start, stop, step, dtype) for integers, and for floats as numpy fills them: start + i * delta, where
// delta is the difference of the first two elements. ZeroDivisionError for a step of zero.
template <Element D>
inline Result<Array<D, 1>> array_arange(Context& ctx, int64_t start, int64_t stop, int64_t step) {
  if (step == 0) return ctx.raise(ZeroDivisionError, "division by zero");
  const SliceBounds bounds = [&] {
    uint64_t count = 0;
    if (step > 0 && stop > start)
      count = (static_cast<uint64_t>(stop) - static_cast<uint64_t>(start) - 1) / static_cast<uint64_t>(step) + 1;
    if (step < 0 && stop < start)
      count = (static_cast<uint64_t>(start) - static_cast<uint64_t>(stop) - 1) / (0 - static_cast<uint64_t>(step)) + 1;
    return SliceBounds{start, stop, step,
                       count > static_cast<uint64_t>(INT64_MAX) ? INT64_MAX : static_cast<int64_t>(count)};
  }();
  Array<D, 1> out = Array<D, 1>::create(ctx, {{bounds.length}});
  uint64_t value = static_cast<uint64_t>(start);
  for (int64_t i = 0; i < out.size(); ++i) {
    out.data()[i] = element_cast<D>(static_cast<int64_t>(value));
    value += static_cast<uint64_t>(step);
  }
  return out;
}
template <Element D>
inline Result<Array<D, 1>> array_arange(Context& ctx, double start, double stop, double step) {
  if (step == 0) return ctx.raise(ZeroDivisionError, "float division by zero");
  const double count = ceil((stop - start) / step);
  if (count != count) return ctx.raise(ValueError, "arange: cannot compute length");
  if (!(count < 4611686018427387904.0)) return ctx.raise(ValueError, "Maximum allowed size exceeded");
  Array<D, 1> out = Array<D, 1>::create(ctx, {{count > 0 ? static_cast<int64_t>(count) : 0}});
  const D first = element_cast<D>(start), second = element_cast<D>(start + step);
  for (int64_t i = 0; i < out.size(); ++i) {
    if constexpr (FloatElement<D>) {
      using C = kernels::computing<D>;
      const C delta = static_cast<C>(second) - static_cast<C>(first);
      out.data()[i] = i == 0   ? first
                      : i == 1 ? second
                               : kernels::from_computed<D>(static_cast<C>(first) + static_cast<C>(i) * delta);
    } else {
      const uint64_t delta = static_cast<uint64_t>(second) - static_cast<uint64_t>(first);
      out.data()[i] = static_cast<D>(static_cast<uint64_t>(first) + static_cast<uint64_t>(i) * delta);
    }
  }
  return out;
}

// How nested sequences are read: lists, tuples of one type, and arrays as items.
template <class T>
inline constexpr int nesting_of = rank_of<T>;
template <class T>
inline constexpr int nesting_of<List<T>> = nesting_of<T> + 1;
template <class T>
inline constexpr int nesting_of<TupleOf<T>> = nesting_of<T> + 1;
template <class T, class... Rest>
inline constexpr int nesting_of<Tuple<T, Rest...>> = nesting_of<T> + 1;

template <class T, class Visit>
inline void each_item(const List<T>& items, Visit&& visit) {
  for (uint64_t i = 0; i < items.size(); ++i) visit(items[i]);
}
template <class T, class Visit>
inline void each_item(const TupleOf<T>& items, Visit&& visit) {
  for (uint64_t i = 0; i < static_cast<uint64_t>(len(items)); ++i) visit(items[i]);
}
template <class... T, class Visit>
inline void each_item(const Tuple<T...>& items, Visit&& visit) {
  [&]<size_t... I>(std::index_sequence<I...>) { (visit(get<I>(items)), ...); }(std::index_sequence_for<T...>{});
}

// Finds the shape along the first items; `agreed` falls to the depth where sequences differ in length.
template <int R, class T>
inline void measure(const T& items, int depth, bool first, Dimensions<R>& shape, int& agreed) {
  if constexpr (is_array<T>) {
    for (int axis = 0; axis < T::rank; ++axis) {
      if (first) shape[depth + axis] = items.shape(axis);
      else if (shape[depth + axis] != items.shape(axis) && agreed > depth + axis) agreed = depth + axis;
    }
  } else if constexpr (nesting_of<T> > 0) {
    int64_t count = 0;
    each_item(items, [&](const auto&) { ++count; });
    if (first) shape[depth] = count;
    else if (shape[depth] != count) {
      if (agreed > depth) agreed = depth;
      return;
    }
    bool leading = first;
    each_item(items, [&](const auto& item) {
      measure<R>(item, depth + 1, leading, shape, agreed);
      leading = false;
    });
  }
}

// A text as an element: int(text) or float(text), as numpy reads it.
template <Element D>
inline Result<D> element_from(Context& ctx, const Str& text) {
  const auto number = [&] {
    if constexpr (IntElement<D>) return int_from_str(ctx, text);
    else return float_from_str(ctx, text);
  }();
  if (!number) return Failure{};
  return element_from<D>(ctx, *number);
}

template <class D, class T>
inline Status fill_from(Context& ctx, D*& to, const T& item) {
  if constexpr (is_array<T>) {
    Array<D, T::rank> place(reinterpret_cast<char*>(to), item.shape(), c_strides(item.shape(), sizeof(D)), nullptr);
    if (item.size() != 0) copy_elements(place, item);
    to += item.size();
    return {};
  } else if constexpr (nesting_of<T> > 0) {
    Status status;
    each_item(item, [&](const auto& inner) {
      if (status) status = fill_from<D>(ctx, to, inner);
    });
    return status;
  } else if constexpr (is_union<T>) {
    return item.visit([&](const auto& held) -> Status { return fill_from<D>(ctx, to, held); });
  } else {
    Result<D> element = element_from<D>(ctx, item);
    if (!element) return Failure{};
    *to++ = *element;
    return {};
  }
}

// np.array(nested lists, tuples and arrays, dtype). ValueError where lengths differ, and for texts that are no numbers;
// OverflowError for an int that does not fit the dtype. An empty nested list of declared rank R gives zeros for the lengths it does not show.
template <Element D, class T>
inline Result<Array<D, nesting_of<T>>> array_from(Context& ctx, const T& items) {
  constexpr int R = nesting_of<T>;
  Dimensions<R> shape;
  int agreed = R;
  measure<R>(items, 0, true, shape, agreed);
  if (agreed < R) {
    char text[24 * R + 4];
    size_t length = write_message(text, sizeof text, "(");
    for (int axis = 0; axis < agreed; ++axis) {
      length += write_message(text + length, sizeof text - length,
                              axis + 1 < agreed ? "%lld, "
                              : agreed == 1     ? "%lld,"
                                                : "%lld",
                              static_cast<long long>(shape[axis]));
    }
    write_message(text + length, sizeof text - length, ")");
    return ctx.raise_format(
        ValueError,
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
        "%d dimensions. The detected shape was %s + inhomogeneous part.",
        agreed, text);
  }
  Array<D, R> out = Array<D, R>::create(ctx, shape);
  if (out.size() == 0) return out;
  D* to = out.data();
  if (!fill_from<D>(ctx, to, items)) return Failure{};
  return out;
}

// np.frombuffer(data, dtype): a read-only view. ValueError when the size is no multiple of the element's.
template <Element D>
inline Result<Array<D, 1>> array_frombuffer(Context& ctx, const Bytes& data) {
  if (data.size() % sizeof(D) != 0) return ctx.raise(ValueError, "buffer size must be a multiple of element size");
  const int64_t count = static_cast<int64_t>(data.size() / sizeof(D));
  char* bytes = const_cast<char*>(reinterpret_cast<const char*>(data.data()));
  Array<D, 1> view(bytes, {{count}}, {{sizeof(D)}}, data.owner(), false);
  if (reinterpret_cast<uintptr_t>(bytes) % alignof(D) == 0) return view;
  // A slice of bytes can start anywhere; elements are read through aligned pointers here.
  Array<D, 1> copy = Array<D, 1>::create(ctx, {{count}});
  if (copy.size() == 0) return copy;
  memcpy(static_cast<void*>(copy.bytes()), bytes, static_cast<size_t>(count) * sizeof(D));
  return Array<D, 1>(copy.bytes(), copy.shape(), copy.strides(), copy.owner(), false);
}

// array.tobytes(): the elements in C order.
template <class D, int R>
inline Bytes array_tobytes(Context& ctx, const Array<D, R>& array) {
  const Array<D, R> copy = array_copy(ctx, array);
  if (copy.size() == 0) return Bytes();
  return Bytes(copy.bytes(), static_cast<uint64_t>(copy.size()) * sizeof(D), copy.owner());
}

// What an element is as a Python object: array.item(), tolist().
template <class D>
inline auto python_number(D x) {
  if constexpr (std::is_same_v<D, bool>) return x;
  else if constexpr (FloatElement<D>) return static_cast<double>(x);
  else return static_cast<int64_t>(x);
}

template <class T, int R>
struct NestedListOf {
  using type = List<typename NestedListOf<T, R - 1>::type>;
};
template <class T>
struct NestedListOf<T, 0> {
  using type = T;
};

// array.tolist(), of any dtype but uint64, whose values need not fit an int.
template <class D, int R>
inline auto array_tolist(Context& ctx, const Array<D, R>& array) {
  using Items = typename NestedListOf<decltype(python_number(D{})), R>::type;
  Items out = Items::create(ctx, static_cast<uint64_t>(array.shape(0)));
  for (int64_t i = 0; i < array.shape(0); ++i) {
    if constexpr (R == 1) list_append(ctx, out, python_number(array.at(i)));
    else list_append(ctx, out, array_tolist(ctx, trailing_view<R - 1>(array, array.bytes() + i * array.stride(0))));
  }
  return out;
}

// array.shape, as a tuple of R ints
template <class D, int R>
inline auto array_shape(const Array<D, R>& array) {
  return [&]<size_t... I>(std::index_sequence<I...>) {
    return Tuple<decltype(static_cast<int64_t>(I))...>(array.shape(static_cast<int>(I))...);
  }(std::make_index_sequence<R>{});
}

}  // namespace predictor

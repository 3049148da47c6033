// Array<D, R>: numpy's ndarray of element type D and R dimensions, both known when compiling; R is at least 1.
//
// An array is a view: shape, strides in bytes, a pointer to its first element, and the buffer that keeps the memory
// alive, shared with every other view of it, so that a write through one is seen through all. Frozen constants are
// arrays over static data with no owner. What numpy makes a 0-d array or a scalar is a plain D here.
// An array over memory that must not be written (a view of bytes, a frozen constant) is not writable.
#pragma once

#include <stdint.h>
#include <string.h>

#include <utility>

#include "runtime/core/array_dtype.h"
#include "runtime/core/buffer.h"
#include "runtime/core/context.h"
#include "runtime/core/ref.h"
#include "runtime/core/result.h"

namespace predictor {

// Sizes of R dimensions; also strides.
template <int R>
struct Dimensions {
  int64_t values[R > 0 ? R : 1] = {};
  constexpr int64_t& operator[](int axis) { return values[axis]; }
  constexpr int64_t operator[](int axis) const { return values[axis]; }
  constexpr bool operator==(const Dimensions& other) const {
    for (int axis = 0; axis < R; ++axis) {
      if (values[axis] != other.values[axis]) return false;
    }
    return true;
  }
};

template <int R>
constexpr int64_t element_count(const Dimensions<R>& shape) {
  int64_t count = 1;
  for (int axis = 0; axis < R; ++axis) count *= shape[axis];
  return count;
}

// Strides of a C-order array: the last axis is contiguous.
template <int R>
constexpr Dimensions<R> c_strides(const Dimensions<R>& shape, int64_t element_size) {
  Dimensions<R> strides;
  int64_t stride = element_size;
  for (int axis = R - 1; axis >= 0; --axis) {
    strides[axis] = stride;
    // Wraps around, rather than overflows, for shapes that Array::create then refuses.
    stride = static_cast<int64_t>(static_cast<uint64_t>(stride) * static_cast<uint64_t>(shape[axis] > 0 ? shape[axis] : 1));
  }
  return strides;
}

template <Element D, int R>
class Array {
  static_assert(R >= 1, "what numpy gives as a 0-d array is a scalar here");

 public:
  using value_type = D;
  static constexpr int rank = R;

  constexpr Array() = default;  // no elements; what an operation gives once the heap is exhausted
  Array(char* data, const Dimensions<R>& shape, const Dimensions<R>& strides, Ref<Buffer> owner, bool writable = true)
      : data_(data), shape_(shape), strides_(strides), owner_(std::move(owner)), writable_(writable) {}
  // A frozen constant in C order over static data.
  Array(const D* constants, const Dimensions<R>& shape)
      : data_(reinterpret_cast<char*>(const_cast<D*>(constants))),
        shape_(shape),
        strides_(c_strides(shape, sizeof(D))),
        writable_(false) {}

  // Uninitialised, C order. Without elements, and with a MemoryError pending, when the heap is exhausted.
  static Array create(Context& ctx, const Dimensions<R>& shape) {
    return create(ctx, shape, c_strides(shape, sizeof(D)));
  }
  // The same for strides that are a permutation of C order's.
  static Array create(Context& ctx, const Dimensions<R>& shape, const Dimensions<R>& strides) {
    int64_t bytes = sizeof(D);
    bool overflow = false, empty = false;
    for (int axis = 0; axis < R; ++axis) {
      empty = empty || shape[axis] <= 0;
      overflow = overflow || __builtin_mul_overflow(bytes, shape[axis] > 0 ? shape[axis] : 1, &bytes);
    }
    if (overflow) return ctx.out_of_memory(), Array();
    Ref<Buffer> buffer = Buffer::create(ctx, empty ? 0 : static_cast<uint64_t>(bytes));
    if (!buffer) return Array();
    char* data = buffer->bytes();
    return Array(data, shape, strides, std::move(buffer));
  }

  char* bytes() const { return data_; }
  D* data() const { return reinterpret_cast<D*>(data_); }
  const Dimensions<R>& shape() const { return shape_; }
  const Dimensions<R>& strides() const { return strides_; }  // bytes
  int64_t shape(int axis) const { return shape_[axis]; }
  int64_t stride(int axis) const { return strides_[axis]; }
  int64_t size() const { return element_count(shape_); }
  const Ref<Buffer>& owner() const { return owner_; }
  bool writable() const { return writable_; }

  // True when the elements lie one after another in C order.
  bool contiguous() const {
    int64_t expected = sizeof(D);
    for (int axis = R - 1; axis >= 0; --axis) {
      if (shape_[axis] == 0) return true;
      if (shape_[axis] != 1 && strides_[axis] != expected) return false;
      expected *= shape_[axis];
    }
    return true;
  }
  D& at(const Dimensions<R>& index) const {  // not checked
    char* address = data_;
    for (int axis = 0; axis < R; ++axis) address += index[axis] * strides_[axis];
    return *reinterpret_cast<D*>(address);
  }
  D& at(int64_t index) const  // not checked
    requires(R == 1)
  {
    return *reinterpret_cast<D*>(data_ + index * strides_[0]);
  }

 private:
  char* data_ = nullptr;
  Dimensions<R> shape_;
  Dimensions<R> strides_;
  Ref<Buffer> owner_;
  bool writable_ = true;
};

template <class T>
inline constexpr bool is_array = false;
template <class D, int R>
inline constexpr bool is_array<Array<D, R>> = true;

// An array of rank R, or a plain D where R is 0.
template <class D, int R>
struct ArrayOrScalarOf {
  using type = Array<D, R>;
};
template <class D>
struct ArrayOrScalarOf<D, 0> {
  using type = D;
};
template <class D, int R>
using ArrayOrScalar = typename ArrayOrScalarOf<D, R>::type;

// len(array)
template <class D, int R>
inline int64_t len(const Array<D, R>& array) {
  return array.shape(0);
}

[[gnu::cold, gnu::noinline]] inline Failure raise_read_only(Context& ctx, const char* what) {
  return ctx.raise_format(ValueError, "%s is read-only", what);
}

// "(2,3)", "(4,)" as in numpy's messages, where an unknown first dimension is left out; writes at most 24 characters a dimension.
template <int R>
inline size_t spell_shape(char* text, size_t size, const Dimensions<R>& shape, int64_t unknown = INT64_MIN) {
  size_t length = write_message(text, size, "(");
  for (int axis = 0; axis < R; ++axis) {
    const char* comma = R == 1 ? "," : axis + 1 < R ? "," : "";
    if (shape[axis] == unknown && axis == 0) continue;
    if (shape[axis] == unknown) length += write_message(text + length, size - length, "newaxis%s", comma);
    else length += write_message(text + length, size - length, "%lld%s", static_cast<long long>(shape[axis]), comma);
  }
  return length + write_message(text + length, size - length, ")");
}

template <int R>
struct ShapeText {
  explicit ShapeText(const Dimensions<R>& shape, int64_t unknown = INT64_MIN) {
    spell_shape(text, sizeof text, shape, unknown);
  }
  char text[24 * (R > 0 ? R : 1) + 4];
};

}  // namespace predictor

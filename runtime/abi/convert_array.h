// Arrays at the C ABI. An argument's dtype and rank are exactly the parameter's; its elements are copied. A result is in
// C order; its memory is handed out without a copy when nothing else in the predictor can reach it.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/abi/convert.h"
#include "runtime/core/array.h"

namespace predictor {

template <>
struct Convert<Half> {
  static bool accepts(const predictor_value& value) { return Convert<float>::accepts(value); }
  static Result<Half> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<Half>(ctx, value, path);
    Result<double> x = from_value<double>(ctx, value, path);
    if (!x) return Failure{};
    return Half(*x);
  }
  static predictor_value to(Arena&, Half x) { return predictor_float(static_cast<double>(static_cast<float>(x))); }
  static void spell(Spelling& out) { out << "float16"; }
};

template <class D, int R>
struct Convert<Array<D, R>> {
  static constexpr predictor_dtype kDtype = static_cast<predictor_dtype>(ElementTraits<D>::dtype);

  static bool accepts(const predictor_value& value) {
    return value.kind == PREDICTOR_ARRAY && value.dtype == static_cast<uint32_t>(kDtype) &&
           value.size == static_cast<uint64_t>(R);
  }
  static Result<Array<D, R>> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<Array<D, R>>(ctx, value, path);
    Dimensions<R> shape;
    for (int axis = 0; axis < R; ++axis) {
      shape[axis] = value.of.shape == nullptr ? -1 : value.of.shape[axis];
      if (shape[axis] < 0) return raise_malformed(ctx, path, "an array without a shape, or with a negative one");
    }
    Array<D, R> array = Array<D, R>::create(ctx, shape);
    if (ctx.failed()) return Failure{};
    const int64_t count = array.size();
    if (count == 0) return array;
    if (value.as.data == nullptr) return raise_malformed(ctx, path, "an array without data");
    if constexpr (std::is_same_v<D, bool>) {
      const unsigned char* bytes = static_cast<const unsigned char*>(value.as.data);
      for (int64_t i = 0; i < count; ++i) array.data()[i] = bytes[i] != 0;
    } else {
      memcpy(array.bytes(), value.as.data, static_cast<size_t>(count) * sizeof(D));
    }
    return array;
  }

  static predictor_value to(Arena& arena, const Array<D, R>& array) {
    int64_t* shape = static_cast<int64_t*>(arena.allocate(sizeof(int64_t) * static_cast<uint64_t>(R)));
    const void* data = shape == nullptr ? nullptr : elements(arena, array);
    if (data == nullptr) return predictor_none();
    for (int axis = 0; axis < R; ++axis) shape[axis] = array.shape(axis);
    return predictor_array(kDtype, data, shape, static_cast<size_t>(R));
  }
  static void spell(Spelling& out) {
    out << "array of " << ElementTraits<D>::name << " with rank " << static_cast<int64_t>(R);
  }

 private:
  [[gnu::cold]] static Failure raise_malformed(Context& ctx, const Path& path, const char* what) {
    Spelling wrong;
    wrong << what;
    return raise_argument(ctx, ValueError, path, wrong);
  }

  static const void* elements(Arena& arena, const Array<D, R>& array) {
    if (array.size() == 0) return arena.allocate(0);
    if (array.contiguous()) {
      if (arena.borrows) return array.bytes();
      const Ref<Buffer>& owner = array.owner();
      if (!owner && !array.writable()) return array.bytes();  // a frozen constant
      const bool alone = owner && arena.depth == 0 && owner->references == 1;
      if (alone && arena.pin(owner)) return array.bytes();
      return arena.copy(array.bytes(), static_cast<uint64_t>(array.size()) * sizeof(D));
    }
    char* copy = static_cast<char*>(arena.allocate(static_cast<uint64_t>(array.size()) * sizeof(D)));
    char* end = copy;
    if (copy != nullptr) gather<0>(array, array.bytes(), end);
    return copy;
  }
  // Appends the elements of the dimensions from `axis` on.
  template <int axis>
  static void gather(const Array<D, R>& array, const char* from, char*& to) {
    for (int64_t i = 0; i < array.shape(axis); ++i, from += array.stride(axis)) {
      if constexpr (axis + 1 < R) {
        gather<axis + 1>(array, from, to);
      } else {
        memcpy(to, from, sizeof(D));
        to += sizeof(D);
      }
    }
  }
};

}  // namespace predictor

// bytearray at the C ABI, where it is bytes. It is a class of the library written in Python, which holds a list of int;
// generated code adds to the specialisation how one is made and where its items are:
//
//   static Result<T> make(Context& ctx, List<int64_t> items);
//   static const List<int64_t>& items(const T& object);
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/abi/convert.h"
#include "runtime/core/list.h"

namespace predictor {

template <class T>
struct ConvertByteArray {
  static bool accepts(const predictor_value& value) { return value.kind == PREDICTOR_BYTES; }
  static Result<T> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<T>(ctx, value, path);
    if (!check_content(ctx, value, path)) return Failure{};
    List<int64_t> items = List<int64_t>::create(ctx, value.size);
    if (items.null()) return Failure{};
    const unsigned char* data = static_cast<const unsigned char*>(value.as.data);
    for (uint64_t i = 0; i < value.size; ++i) items.push(int64_t{data[i]});
    return Convert<T>::make(ctx, std::move(items));
  }
  static predictor_value to(Arena& arena, const T& object) {
    const List<int64_t>& items = Convert<T>::items(object);
    const uint64_t size = items.size();
    char* data = static_cast<char*>(arena.allocate(size));
    if (data == nullptr) return predictor_none();
    for (uint64_t i = 0; i < size; ++i) data[i] = static_cast<char>(items.data()[i]);
    return predictor_bytes(data, static_cast<size_t>(size));
  }
  static void spell(Spelling& out) { out << "bytearray"; }
};

}  // namespace predictor

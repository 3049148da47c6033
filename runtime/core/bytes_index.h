// Indexing, slicing and building of bytes: b[i], b[i:j:k], +, *, in, bytes(…), ord, join.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/bytes.h"
#include "runtime/core/list.h"
#include "runtime/core/result.h"
#include "runtime/core/slice.h"
#include "runtime/core/span.h"
#include "runtime/core/tuple_of.h"

namespace predictor {

// Bytes `from` up to `to`, over the same buffer.
inline Bytes bytes_view(const Bytes& b, uint64_t from, uint64_t to) {
  if (from == to) return Bytes();
  return Bytes(b.data() + from, to - from, b.owner());
}

// b[index]
inline Result<int64_t> bytes_getitem(Context& ctx, const Bytes& b, int64_t index) {
  index = wrap_index(index, len(b));
  if (index < 0 || index >= len(b)) return ctx.raise(IndexError, "index out of range");
  return int64_t{b[static_cast<uint64_t>(index)]};
}

// Makes bytes that `write` fills.
template <class Write>
Bytes bytes_filled(Context& ctx, uint64_t size, Write write) {
  if (size == 0) return Bytes();
  Ref<Buffer> buffer = Buffer::create(ctx, size);
  if (!buffer) return Bytes();
  char* data = buffer->bytes();
  write(data);
  return Bytes(data, size, static_cast<Ref<Buffer>&&>(buffer));
}

// b[start:stop:step]
inline Result<Bytes> bytes_getslice(Context& ctx, const Bytes& b, Optional<int64_t> start, Optional<int64_t> stop,
                                    Optional<int64_t> step) {
  Result<SliceBounds> bounds = slice_bounds(ctx, start, stop, step, len(b));
  if (!bounds) return Failure{};
  if (bounds->length <= 0) return Bytes();
  if (bounds->step == 1) {
    return bytes_view(b, static_cast<uint64_t>(bounds->start), static_cast<uint64_t>(bounds->start + bounds->length));
  }
  return bytes_filled(ctx, static_cast<uint64_t>(bounds->length), [&](char* out) {
    for (int64_t i = 0; i < bounds->length; ++i) out[i] = b.data()[bounds->start + i * bounds->step];
  });
}

// a + b
inline Bytes bytes_add(Context& ctx, const Bytes& a, const Bytes& b) {
  if (a.size() == 0) return b;
  if (b.size() == 0) return a;
  return bytes_filled(ctx, a.size() + b.size(), [&](char* out) {
    memcpy(out, a.data(), a.size());
    memcpy(out + a.size(), b.data(), b.size());
  });
}

// b * count
inline Bytes bytes_mul(Context& ctx, const Bytes& b, int64_t count) {
  if (count <= 0 || b.size() == 0) return Bytes();
  if (count == 1) return b;
  uint64_t size;
  if (__builtin_mul_overflow(b.size(), static_cast<uint64_t>(count), &size)) return ctx.out_of_memory(), Bytes();
  return bytes_filled(ctx, size, [&](char* out) {
    for (uint64_t at = 0; at < size; at += b.size()) memcpy(out + at, b.data(), b.size());
  });
}
inline Bytes bytes_mul(Context& ctx, int64_t count, const Bytes& b) { return bytes_mul(ctx, b, count); }

// item in b
inline bool contains(const Bytes& b, const Bytes& item) { return find(span(b), span(item)) != kNotFound; }
inline Result<bool> bytes_contains_byte(Context& ctx, const Bytes& b, int64_t item) {
  if (item < 0 || item > 255) return ctx.raise(ValueError, "byte must be in range(0, 256)");
  return b.size() != 0 && memchr(b.data(), static_cast<int>(item), b.size()) != nullptr;
}

// bytes(count): that many zeros.
inline Result<Bytes> bytes_zeros(Context& ctx, int64_t count) {
  if (count < 0) return ctx.raise(ValueError, "negative count");
  return bytes_filled(ctx, static_cast<uint64_t>(count), [&](char* out) { memset(out, 0, static_cast<size_t>(count)); });
}

// bytes(items), of a list or tuple of ints.
template <class Items>
Result<Bytes> bytes_from_items(Context& ctx, const Items& items) {
  for (int64_t item : items) {
    if (item < 0 || item > 255) return ctx.raise(ValueError, "bytes must be in range(0, 256)");
  }
  return bytes_filled(ctx, items.size(), [&](char* out) {
    for (int64_t item : items) *out++ = static_cast<char>(item);
  });
}
inline Result<Bytes> bytes_from(Context& ctx, const List<int64_t>& items) { return bytes_from_items(ctx, items); }
inline Result<Bytes> bytes_from(Context& ctx, const TupleOf<int64_t>& items) { return bytes_from_items(ctx, items); }
inline Bytes bytes_from(const Bytes& b) { return b; }

// list(b)
inline List<int64_t> bytes_to_list(Context& ctx, const Bytes& b) {
  List<int64_t> items = List<int64_t>::create(ctx, b.size());
  for (uint64_t i = 0; i < b.size() && !items.null(); ++i) items.push(b[i]);
  return items;
}

// ord(b)
inline Result<int64_t> bytes_ord(Context& ctx, const Bytes& b) {
  if (b.size() == 1) return int64_t{b[0]};
  return ctx.raise_format(TypeError, "ord() expected a character, but string of length %llu found",
                          static_cast<unsigned long long>(b.size()));
}

// separator.join(items)
template <class Items>
Bytes bytes_join_items(Context& ctx, const Bytes& separator, const Items& items) {
  uint64_t size = 0, separators = 0;
  const uint64_t count = items.size();
  for (const Bytes& item : items) size += item.size();
  if (count > 1 && __builtin_mul_overflow(separator.size(), count - 1, &separators)) return ctx.out_of_memory(), Bytes();
  return bytes_filled(ctx, size + separators, [&](char* out) {
    bool first = true;
    for (const Bytes& item : items) {
      if (!first) {
        memcpy(out, separator.data(), separator.size());
        out += separator.size();
      }
      first = false;
      memcpy(out, item.data(), item.size());
      out += item.size();
    }
  });
}
inline Bytes bytes_join(Context& ctx, const Bytes& separator, const List<Bytes>& items) {
  return bytes_join_items(ctx, separator, items);
}
inline Bytes bytes_join(Context& ctx, const Bytes& separator, const TupleOf<Bytes>& items) {
  return bytes_join_items(ctx, separator, items);
}

}  // namespace predictor

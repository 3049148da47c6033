// Searching and replacing in bytes: find, index, count, startswith, endswith, replace, removeprefix, translate.
#pragma once

#include <stdint.h>

#include "runtime/core/bytes.h"
#include "runtime/core/bytes_index.h"
#include "runtime/core/none.h"
#include "runtime/core/result.h"
#include "runtime/core/slice.h"
#include "runtime/core/span.h"
#include "runtime/core/tuple.h"
#include "runtime/core/tuple_of.h"

namespace predictor {

// The part that start and end choose; not valid where not even an empty pattern is found.
struct BytesPart {
  uint64_t offset;
  Span text;
  bool valid;
};
inline BytesPart bytes_part(const Bytes& b, int64_t start, int64_t end) {
  end = clip_bound(end, len(b));
  if (start < 0) start = clip_bound(start, len(b));
  if (start > end) return {0, {}, false};
  const uint64_t from = static_cast<uint64_t>(start);
  return {from, {b.data() + from, static_cast<uint64_t>(end) - from}, true};
}

inline int64_t bytes_find(const Bytes& b, const Bytes& sub, int64_t start = 0, int64_t end = INT64_MAX) {
  const BytesPart part = bytes_part(b, start, end);
  const uint64_t at = part.valid ? find(part.text, span(sub)) : kNotFound;
  return at == kNotFound ? -1 : static_cast<int64_t>(part.offset + at);
}
inline int64_t bytes_rfind(const Bytes& b, const Bytes& sub, int64_t start = 0, int64_t end = INT64_MAX) {
  const BytesPart part = bytes_part(b, start, end);
  const uint64_t at = part.valid ? find_last(part.text, span(sub)) : kNotFound;
  return at == kNotFound ? -1 : static_cast<int64_t>(part.offset + at);
}
inline Result<int64_t> bytes_index(Context& ctx, const Bytes& b, const Bytes& sub, int64_t start = 0,
                                   int64_t end = INT64_MAX) {
  const int64_t at = bytes_find(b, sub, start, end);
  if (at < 0) return ctx.raise(ValueError, "subsection not found");
  return at;
}
inline Result<int64_t> bytes_rindex(Context& ctx, const Bytes& b, const Bytes& sub, int64_t start = 0,
                                    int64_t end = INT64_MAX) {
  const int64_t at = bytes_rfind(b, sub, start, end);
  if (at < 0) return ctx.raise(ValueError, "subsection not found");
  return at;
}
inline int64_t bytes_count(const Bytes& b, const Bytes& sub, int64_t start = 0, int64_t end = INT64_MAX) {
  const BytesPart part = bytes_part(b, start, end);
  if (!part.valid) return 0;
  if (sub.size() == 0) return static_cast<int64_t>(part.text.size) + 1;
  return static_cast<int64_t>(count_matches(part.text, span(sub)));
}

// The same of one byte, given as a number.
template <class Search>
Result<int64_t> search_byte(Context& ctx, int64_t byte, Search search) {
  if (byte < 0 || byte > 255) return ctx.raise(ValueError, "byte must be in range(0, 256)");
  const char one = static_cast<char>(byte);
  return search(Bytes(&one, 1));
}
inline Result<int64_t> bytes_find(Context& ctx, const Bytes& b, int64_t byte, int64_t start = 0, int64_t end = INT64_MAX) {
  return search_byte(ctx, byte, [&](const Bytes& sub) { return bytes_find(b, sub, start, end); });
}
inline Result<int64_t> bytes_rfind(Context& ctx, const Bytes& b, int64_t byte, int64_t start = 0, int64_t end = INT64_MAX) {
  return search_byte(ctx, byte, [&](const Bytes& sub) { return bytes_rfind(b, sub, start, end); });
}
inline Result<int64_t> bytes_index(Context& ctx, const Bytes& b, int64_t byte, int64_t start = 0, int64_t end = INT64_MAX) {
  return search_byte(ctx, byte, [&](const Bytes& sub) { return bytes_index(ctx, b, sub, start, end); });
}
inline Result<int64_t> bytes_rindex(Context& ctx, const Bytes& b, int64_t byte, int64_t start = 0, int64_t end = INT64_MAX) {
  return search_byte(ctx, byte, [&](const Bytes& sub) { return bytes_rindex(ctx, b, sub, start, end); });
}
inline Result<int64_t> bytes_count(Context& ctx, const Bytes& b, int64_t byte, int64_t start = 0, int64_t end = INT64_MAX) {
  return search_byte(ctx, byte, [&](const Bytes& sub) { return bytes_count(b, sub, start, end); });
}
inline bool bytes_startswith(const Bytes& b, const Bytes& prefix, int64_t start = 0, int64_t end = INT64_MAX) {
  const BytesPart part = bytes_part(b, start, end);
  return part.valid && prefix.size() <= part.text.size && matches_at(part.text, 0, span(prefix));
}
inline bool bytes_endswith(const Bytes& b, const Bytes& suffix, int64_t start = 0, int64_t end = INT64_MAX) {
  const BytesPart part = bytes_part(b, start, end);
  return part.valid && suffix.size() <= part.text.size &&
         matches_at(part.text, part.text.size - suffix.size(), span(suffix));
}
inline bool bytes_startswith(const Bytes& b, const TupleOf<Bytes>& prefixes, int64_t start = 0, int64_t end = INT64_MAX) {
  for (const Bytes& prefix : prefixes) {
    if (bytes_startswith(b, prefix, start, end)) return true;
  }
  return false;
}
inline bool bytes_endswith(const Bytes& b, const TupleOf<Bytes>& suffixes, int64_t start = 0, int64_t end = INT64_MAX) {
  for (const Bytes& suffix : suffixes) {
    if (bytes_endswith(b, suffix, start, end)) return true;
  }
  return false;
}
template <class... Item>
bool bytes_startswith(const Bytes& text, const Tuple<Item...>& prefixes, int64_t start = 0, int64_t end = INT64_MAX) {
  bool found = false;
  for_each_item(prefixes, [&](const Bytes& item) { found = found || bytes_startswith(text, item, start, end); });
  return found;
}
template <class... Item>
bool bytes_endswith(const Bytes& text, const Tuple<Item...>& suffixes, int64_t start = 0, int64_t end = INT64_MAX) {
  bool found = false;
  for_each_item(suffixes, [&](const Bytes& item) { found = found || bytes_endswith(text, item, start, end); });
  return found;
}

inline Bytes bytes_removeprefix(const Bytes& b, const Bytes& prefix) {
  return bytes_startswith(b, prefix) ? bytes_view(b, prefix.size(), b.size()) : b;
}
inline Bytes bytes_removesuffix(const Bytes& b, const Bytes& suffix) {
  return bytes_endswith(b, suffix) ? bytes_view(b, 0, b.size() - suffix.size()) : b;
}

inline Bytes bytes_replace(Context& ctx, const Bytes& b, const Bytes& old, const Bytes& replacement, int64_t count = -1) {
  uint64_t limit = count < 0 ? UINT64_MAX : static_cast<uint64_t>(count);
  const uint64_t matches = old.size() != 0 ? count_matches(span(b), span(old), limit)
                                           : limit < b.size() + 1 ? limit : b.size() + 1;
  if (matches == 0) return b;
  uint64_t added;
  if (__builtin_mul_overflow(matches, replacement.size(), &added)) return ctx.out_of_memory(), Bytes();
  const uint64_t size = b.size() - matches * old.size() + added;
  return bytes_filled(ctx, size, [&](char* out) {
    uint64_t from = 0;
    auto put = [&out](const char* data, uint64_t count) {
      memcpy(out, data, count);
      out += count;
    };
    for (uint64_t i = 0; i < matches; ++i) {
      const uint64_t at = old.size() != 0 ? find({b.data() + from, b.size() - from}, span(old)) : i != 0;
      put(b.data() + from, at);
      put(replacement.data(), replacement.size());
      from += at + old.size();
    }
    put(b.data() + from, b.size() - from);
  });
}

// b.translate(table, delete): bytes of `remove` go, the others are looked up in 256 bytes.
inline Bytes bytes_map(Context& ctx, const Bytes& b, const char* table, const Bytes& remove) {
  bool removed[256] = {};
  for (uint64_t i = 0; i < remove.size(); ++i) removed[remove[i]] = true;
  uint64_t size = 0;
  for (uint64_t i = 0; i < b.size(); ++i) size += !removed[b[i]];
  return bytes_filled(ctx, size, [&](char* out) {
    for (uint64_t i = 0; i < b.size(); ++i) {
      if (!removed[b[i]]) *out++ = table == nullptr ? b.data()[i] : table[b[i]];
    }
  });
}
inline Bytes bytes_translate(Context& ctx, const Bytes& b, None, const Bytes& remove = {}) {
  return bytes_map(ctx, b, nullptr, remove);
}
// bytes.maketrans(from, to)
inline Result<Bytes> bytes_maketrans(Context& ctx, const Bytes& from, const Bytes& to) {
  if (from.size() != to.size()) return ctx.raise(ValueError, "maketrans arguments must have same length");
  return bytes_filled(ctx, 256, [&](char* out) {
    for (int i = 0; i < 256; ++i) out[i] = static_cast<char>(i);
    for (uint64_t i = 0; i < from.size(); ++i) out[from[i]] = to.data()[i];
  });
}
inline Result<Bytes> bytes_translate(Context& ctx, const Bytes& b, const Bytes& table, const Bytes& remove = {}) {
  if (table.size() != 256) return ctx.raise(ValueError, "translation table must be 256 characters long");
  return bytes_map(ctx, b, table.data(), remove);
}

}  // namespace predictor

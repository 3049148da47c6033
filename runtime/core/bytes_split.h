// Cutting bytes: split, rsplit, partition, splitlines, strip. The pieces are views of the same buffer.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/bytes.h"
#include "runtime/core/bytes_index.h"
#include "runtime/core/list.h"
#include "runtime/core/none.h"
#include "runtime/core/optional.h"
#include "runtime/core/result.h"
#include "runtime/core/span_split.h"
#include "runtime/core/tuple.h"
#include "runtime/core/unicode.h"

namespace predictor {

inline Bytes bytes_part_view(const Bytes& b, Span part) {
  const uint64_t from = static_cast<uint64_t>(part.data - b.data());
  return bytes_view(b, from, from + part.size);
}

inline Bytes bytes_strip_side(const Bytes& b, Side sides) {
  return bytes_part_view(b, strip_span<RawBytes>(span(b), sides, byte_space));
}
inline Bytes bytes_strip_side(const Bytes& b, const Bytes& chars, Side sides) {
  return bytes_part_view(b, strip_span<RawBytes>(span(b), sides, [&](uint32_t byte) {
    return chars.size() != 0 && memchr(chars.data(), static_cast<int>(byte), chars.size()) != nullptr;
  }));
}
inline Bytes bytes_strip(const Bytes& b, None = {}) { return bytes_strip_side(b, Side::both); }
inline Bytes bytes_lstrip(const Bytes& b, None = {}) { return bytes_strip_side(b, Side::left); }
inline Bytes bytes_rstrip(const Bytes& b, None = {}) { return bytes_strip_side(b, Side::right); }
inline Bytes bytes_strip(const Bytes& b, const Bytes& chars) { return bytes_strip_side(b, chars, Side::both); }
inline Bytes bytes_lstrip(const Bytes& b, const Bytes& chars) { return bytes_strip_side(b, chars, Side::left); }
inline Bytes bytes_rstrip(const Bytes& b, const Bytes& chars) { return bytes_strip_side(b, chars, Side::right); }
inline Bytes bytes_strip(const Bytes& b, const Optional<Bytes>& chars) {
  return chars.has() ? bytes_strip(b, chars.value()) : bytes_strip(b);
}
inline Bytes bytes_lstrip(const Bytes& b, const Optional<Bytes>& chars) {
  return chars.has() ? bytes_lstrip(b, chars.value()) : bytes_lstrip(b);
}
inline Bytes bytes_rstrip(const Bytes& b, const Optional<Bytes>& chars) {
  return chars.has() ? bytes_rstrip(b, chars.value()) : bytes_rstrip(b);
}

// What the pieces of bytes become.
class BytesPieces {
 public:
  BytesPieces(Context& ctx, const Bytes& b) : ctx_(ctx), b_(b), list_(List<Bytes>::create(ctx, 0)) {}
  void operator()(uint64_t from, uint64_t to) { list_append(ctx_, list_, bytes_view(b_, from, to)); }
  List<Bytes> finish(bool reversed = false) {
    if (reversed) {
      for (uint64_t i = 0, j = list_.size(); i + 1 < j; ++i) std::swap(list_[i], list_[--j]);
    }
    return list_;
  }

 private:
  Context& ctx_;
  const Bytes& b_;
  List<Bytes> list_;
};

inline List<Bytes> bytes_split(Context& ctx, const Bytes& b, None = {}, int64_t maxsplit = -1) {
  BytesPieces pieces(ctx, b);
  split_space_span<RawBytes>(span(b), maxsplit, byte_space, [&](uint64_t from, uint64_t to) { pieces(from, to); });
  return pieces.finish();
}
inline List<Bytes> bytes_rsplit(Context& ctx, const Bytes& b, None = {}, int64_t maxsplit = -1) {
  BytesPieces pieces(ctx, b);
  rsplit_space_span<RawBytes>(span(b), maxsplit, byte_space, [&](uint64_t from, uint64_t to) { pieces(from, to); });
  return pieces.finish(true);
}
inline Result<List<Bytes>> bytes_split(Context& ctx, const Bytes& b, const Bytes& sep, int64_t maxsplit = -1) {
  if (sep.size() == 0) return ctx.raise(ValueError, "empty separator");
  BytesPieces pieces(ctx, b);
  split_span(span(b), span(sep), maxsplit, [&](uint64_t from, uint64_t to) { pieces(from, to); });
  return pieces.finish();
}
inline Result<List<Bytes>> bytes_rsplit(Context& ctx, const Bytes& b, const Bytes& sep, int64_t maxsplit = -1) {
  if (sep.size() == 0) return ctx.raise(ValueError, "empty separator");
  BytesPieces pieces(ctx, b);
  rsplit_span(span(b), span(sep), maxsplit, [&](uint64_t from, uint64_t to) { pieces(from, to); });
  return pieces.finish(true);
}
inline Result<List<Bytes>> bytes_split(Context& ctx, const Bytes& b, const Optional<Bytes>& sep, int64_t maxsplit = -1) {
  return sep.has() ? bytes_split(ctx, b, sep.value(), maxsplit) : bytes_split(ctx, b, None{}, maxsplit);
}
inline Result<List<Bytes>> bytes_rsplit(Context& ctx, const Bytes& b, const Optional<Bytes>& sep, int64_t maxsplit = -1) {
  return sep.has() ? bytes_rsplit(ctx, b, sep.value(), maxsplit) : bytes_rsplit(ctx, b, None{}, maxsplit);
}

inline List<Bytes> bytes_splitlines(Context& ctx, const Bytes& b, bool keepends = false) {
  BytesPieces pieces(ctx, b);
  split_lines_span<RawBytes>(span(b), keepends, [](uint32_t byte) { return byte == '\n' || byte == '\r'; },
                             [&](uint64_t from, uint64_t to) { pieces(from, to); });
  return pieces.finish();
}

inline Result<Tuple<Bytes, Bytes, Bytes>> bytes_partition(Context& ctx, const Bytes& b, const Bytes& sep) {
  if (sep.size() == 0) return ctx.raise(ValueError, "empty separator");
  const uint64_t at = find(span(b), span(sep));
  if (at == kNotFound) return Tuple<Bytes, Bytes, Bytes>(b, Bytes(), Bytes());
  return Tuple<Bytes, Bytes, Bytes>(bytes_view(b, 0, at), sep, bytes_view(b, at + sep.size(), b.size()));
}
inline Result<Tuple<Bytes, Bytes, Bytes>> bytes_rpartition(Context& ctx, const Bytes& b, const Bytes& sep) {
  if (sep.size() == 0) return ctx.raise(ValueError, "empty separator");
  const uint64_t at = find_last(span(b), span(sep));
  if (at == kNotFound) return Tuple<Bytes, Bytes, Bytes>(Bytes(), Bytes(), b);
  return Tuple<Bytes, Bytes, Bytes>(bytes_view(b, 0, at), sep, bytes_view(b, at + sep.size(), b.size()));
}

}  // namespace predictor

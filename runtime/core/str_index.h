// len, indexing and slicing of str, by code point; ord and chr.
#pragma once

#include <stdint.h>

#include "runtime/core/borrowed.h"
#include "runtime/core/result.h"
#include "runtime/core/slice.h"
#include "runtime/core/str.h"
#include "runtime/core/utf8.h"

namespace predictor {

inline int64_t len(const Str& s) {
  return static_cast<int64_t>(s.ascii() ? s.size() : utf8_count(s.data(), s.size()));
}

// Bytes `from` up to `to` as a str of their own, over the same buffer. Both lie between code points.
inline Str str_view(const Str& s, uint64_t from, uint64_t to) {
  if (from == 0 && to == s.size()) return s;
  const uint64_t size = to - from;
  if (size == 0) return Str();
  return Str(s.data() + from, size, s.ascii() || is_ascii(s.data() + from, size), s.owner());
}

namespace internal {
struct AsciiCharacters {
  char bytes[128];
  constexpr AsciiCharacters() : bytes() {
    for (int i = 0; i < 128; ++i) bytes[i] = static_cast<char>(i);
  }
};
inline constexpr AsciiCharacters kAsciiCharacters;
}  // namespace internal

// The str of one ASCII character, which needs no memory.
inline Str ascii_character(char c) { return Str(internal::kAsciiCharacters.bytes + c, 1, true); }

// The str of one code point, which may be a surrogate.
inline Str character(Context& ctx, uint32_t code) {
  if (code < 0x80) return ascii_character(static_cast<char>(code));
  Ref<Buffer> buffer = Buffer::create(ctx, kMaximumUtf8Size);
  if (!buffer) return Str();
  const uint64_t size = utf8_encode(code, buffer->bytes());
  const char* data = buffer->bytes();
  return Str(data, size, false, static_cast<Ref<Buffer>&&>(buffer));
}

// The character that starts at byte `offset`.
inline Str character_at(const Str& s, uint64_t offset) {
  const char lead = s.data()[offset];
  if (static_cast<uint8_t>(lead) < 0x80) return ascii_character(lead);
  return Str(s.data() + offset, utf8_size(lead), false, s.owner());
}

// The byte offset of a code point index from 0 to len(s).
inline uint64_t byte_offset(const Str& s, int64_t index) {
  return s.ascii() ? static_cast<uint64_t>(index) : utf8_offset(s.data(), s.size(), static_cast<uint64_t>(index));
}

// s[index]
inline Result<Str> str_getitem(Context& ctx, const Str& s, int64_t index) {
  if (s.ascii() || index < 0) index = wrap_index(index, len(s));
  const uint64_t offset = index < 0 ? s.size() : byte_offset(s, index);
  if (offset >= s.size()) return ctx.raise(IndexError, "string index out of range");
  return character_at(s, offset);
}

// Where the code point at `index` starts; `size` when there is none.
PREDICTOR_SELDOM [[gnu::pure]] inline uint64_t find_character(const char* data, uint64_t size, int64_t index) {
  if (index < 0) index += static_cast<int64_t>(utf8_count(data, size));
  return index < 0 ? size : utf8_offset(data, size, static_cast<uint64_t>(index));
}
// The same, where the str lives for as long as the character is read.
inline Borrowed<Str> str_item(Context& ctx, const Str& s, int64_t index) {
  const int64_t size = static_cast<int64_t>(s.size());
  const uint64_t offset = s.ascii() ? static_cast<uint64_t>(wrap_index(index, size)) : find_character(s.data(), s.size(), index);
  if (offset >= s.size()) [[unlikely]] return ctx.raise(IndexError, "string index out of range");
  const char* data = s.data() + offset;
  const uint64_t width = s.ascii() ? 1 : utf8_size(*data);
  return Borrowed<Str>(Str(data, width, width == 1, Ref<Buffer>::adopt(s.owner().get())));
}

// The same of an index that is known to be a character's.
inline Str str_at(const Str& s, int64_t index) { return character_at(s, byte_offset(s, index)); }
inline Borrowed<Str> str_item_at(const Str& s, int64_t index) {
  const char* data = s.data() + (s.ascii() ? static_cast<uint64_t>(index) : find_character(s.data(), s.size(), index));
  const uint64_t width = s.ascii() ? 1 : utf8_size(*data);
  return Borrowed<Str>(Str(data, width, width == 1, Ref<Buffer>::adopt(s.owner().get())));
}

[[gnu::noinline]] inline Str str_stepped(Context& ctx, const Str& s, SliceBounds bounds) {
  StrBuilder out(ctx, static_cast<uint64_t>(bounds.length));
  if (s.ascii()) {
    for (int64_t i = 0; i < bounds.length; ++i) out.append(s.data()[bounds.start + i * bounds.step]);
    return out.finish();
  }
  const char* at = s.data() + byte_offset(s, bounds.start);
  for (int64_t i = 0; i < bounds.length; ++i) {
    const uint64_t size = utf8_size(*at);
    out.append(at, size, size == 1);
    if (i + 1 == bounds.length) break;
    if (bounds.step > 0) {
      for (int64_t k = 0; k < bounds.step; ++k) at += utf8_size(*at);
    } else {
      for (int64_t k = 0; k > bounds.step; --k) utf8_previous(at);
    }
  }
  return out.finish();
}

[[gnu::noinline]] inline Str str_slice_code_points(const Str& s, int64_t start, int64_t length) {
  const uint64_t from = byte_offset(s, start);
  const uint64_t size = utf8_offset(s.data() + from, s.size() - from, static_cast<uint64_t>(length));
  return str_view(s, from, from + size);
}

// s[start:stop]
inline Str str_slice(const Str& s, Optional<int64_t> start, Optional<int64_t> stop, None = {}) {
  const int64_t length = len(s);
  const int64_t first = start.has() ? clip_bound(start.value(), length) : 0;
  const int64_t end = stop.has() ? clip_bound(stop.value(), length) : length;
  if (end <= first) return Str();
  if (!s.ascii()) return str_slice_code_points(s, first, end - first);
  return Str(s.data() + first, static_cast<uint64_t>(end - first), true, s.owner());
}

// s[start:stop:step]
inline Result<Str> str_getslice(Context& ctx, const Str& s, Optional<int64_t> start, Optional<int64_t> stop,
                                Optional<int64_t> step) {
  const int64_t length = len(s);
  Result<SliceBounds> bounds = slice_bounds(ctx, start, stop, step, length);
  if (!bounds) return Failure{};
  if (bounds->step != 1) return str_stepped(ctx, s, *bounds);
  return str_slice(s, bounds->start, bounds->stop);
}

// ord(s)
inline Result<int64_t> str_ord(Context& ctx, const Str& s) {
  if (s.size() == 0 || s.size() != utf8_size(s.data()[0])) {
    return ctx.raise_format(TypeError, "ord() expected a character, but string of length %lld found",
                            static_cast<long long>(len(s)));
  }
  const char* at = s.data();
  return static_cast<int64_t>(utf8_next(at));
}

// chr(code)
inline Result<Str> str_chr(Context& ctx, int64_t code) {
  if (code < 0 || code > static_cast<int64_t>(kMaximumCodePoint)) {
    return ctx.raise(ValueError, "chr() arg not in range(0x110000)");
  }
  return character(ctx, static_cast<uint32_t>(code));
}

}  // namespace predictor

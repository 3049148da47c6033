// Putting str together: +, +=, * and concatenation of several, for f-strings.
#pragma once

#include <stdint.h>
#include <string.h>

#include <type_traits>

#include "runtime/core/float_text.h"
#include "runtime/core/format.h"
#include "runtime/core/int_text.h"
#include "runtime/core/str.h"

namespace predictor {

namespace internal {
inline Str concat_into(Ref<Buffer> buffer, const Str& a, const Str& b) {
  if (!buffer) return Str();
  char* data = buffer->bytes();
  memcpy(data, a.data(), a.size());
  memcpy(data + a.size(), b.data(), b.size());
  return Str(data, a.size() + b.size(), a.ascii() && b.ascii(), static_cast<Ref<Buffer>&&>(buffer));
}
}  // namespace internal

// a + b
inline Str str_add(Context& ctx, const Str& a, const Str& b) {
  if (a.size() == 0) return b;
  if (b.size() == 0) return a;
  return internal::concat_into(Buffer::create(ctx, a.size() + b.size()), a, b);
}

// The new value of a after a += b. It keeps spare room behind the text, which the next += uses when it follows the last
// byte written to the buffer, so that building a text in a loop takes linear time. No byte that a str shows changes.
inline Str str_iadd(Context& ctx, const Str& a, const Str& b) {
  if (a.size() == 0) return b;
  if (b.size() == 0) return a;
  Buffer* owner = a.owner().get();
  const uint64_t size = a.size() + b.size();
  if (owner != nullptr && owner->used != 0 && a.data() + a.size() == owner->bytes() + owner->used &&
      b.size() <= owner->capacity - owner->used) {
    memcpy(owner->bytes() + owner->used, b.data(), b.size());
    owner->used += b.size();
    return Str(a.data(), size, a.ascii() && b.ascii(), a.owner());
  }
  Ref<Buffer> buffer = Buffer::create(ctx, size + size / 2 + 16);
  if (buffer) buffer->used = size;
  return internal::concat_into(static_cast<Ref<Buffer>&&>(buffer), a, b);
}

// s * count
inline Str str_mul(Context& ctx, const Str& s, int64_t count) {
  if (count <= 0 || s.size() == 0) return Str();
  if (count == 1) return s;
  uint64_t size;
  if (__builtin_mul_overflow(s.size(), static_cast<uint64_t>(count), &size)) return ctx.out_of_memory(), Str();
  Ref<Buffer> buffer = Buffer::create(ctx, size);
  if (!buffer) return Str();
  char* data = buffer->bytes();
  memcpy(data, s.data(), s.size());
  for (uint64_t done = s.size(); done < size;) {
    const uint64_t more = done < size - done ? done : size - done;
    memcpy(data + done, data, more);
    done += more;
  }
  return Str(data, size, s.ascii(), static_cast<Ref<Buffer>&&>(buffer));
}
inline Str str_mul(Context& ctx, int64_t count, const Str& s) { return str_mul(ctx, s, count); }

// A value and how it is shown: a part of str_concat whose specification is known to be right.
template <class T>
struct Formatted {
  const T& value;
  const FormatSpec& spec;
};
template <class T>
Formatted<T> formatted(const T& value, const FormatSpec& spec) {
  return {value, spec};
}

namespace internal {
inline void append_part(StrBuilder& out, const Str& text) { out.append(text); }
inline void append_part(StrBuilder& out, bool x) { out.append(x ? "True"_s : "False"_s); }
[[gnu::noinline]] inline void append_part(StrBuilder& out, int64_t x) {
  char text[kMaximumDecimalDigits + 1];
  char* const end = text + sizeof text;
  char* start = write_decimal(magnitude(x), end);
  if (x < 0) *--start = '-';
  out.append(start, static_cast<uint64_t>(end - start), true);
}
[[gnu::noinline]] inline void append_part(StrBuilder& out, double x) {
  char text[kMaximumReprSize];
  out.append(text, static_cast<uint64_t>(write_repr(x, text) - text), true);
}
template <class T>
void append_part(StrBuilder& out, const Formatted<T>& part) {
  (void)append_format(out, part.value, part.spec);
}
}  // namespace internal

// The parts one after the other: an f-string. Numbers and formatted values are written in place.
template <class... Parts>
Str str_concat(Context& ctx, const Parts&... parts) {
  if constexpr ((std::is_same_v<Parts, Str> && ...)) {
    StrBuilder out(ctx, (parts.size() + ...));
    (out.append(parts), ...);
    return out.finish();
  } else {
    StrBuilder out(ctx);
    (internal::append_part(out, parts), ...);
    return out.finish();
  }
}

}  // namespace predictor

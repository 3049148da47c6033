// Widening str: center, ljust, rjust, zfill, expandtabs. Widths count code points.
#pragma once

#include <stdint.h>

#include "runtime/core/result.h"
#include "runtime/core/str.h"
#include "runtime/core/str_index.h"

namespace predictor {

inline Str str_padded(Context& ctx, const Str& s, uint64_t left, uint64_t right, const Str& fill) {
  if (left == 0 && right == 0) return s;
  uint64_t padding;
  if (__builtin_mul_overflow(left + right, fill.size(), &padding)) return ctx.out_of_memory(), Str();
  if (__builtin_add_overflow(padding, s.size(), &padding)) return ctx.out_of_memory(), Str();
  StrBuilder out(ctx, padding);
  if (ctx.failed()) return Str();
  out.append_repeated(fill, left);
  out.append(s);
  out.append_repeated(fill, right);
  return out.finish();
}

// What is missing to the width, after a look at the fill character.
inline Result<uint64_t> missing_width(Context& ctx, const Str& s, int64_t width, const Str& fill) {
  if (fill.size() == 0 || fill.size() != utf8_size(fill.data()[0])) {
    return ctx.raise(TypeError, "The fill character must be exactly one character long");
  }
  const int64_t length = len(s);
  return width > length ? static_cast<uint64_t>(width - length) : uint64_t{0};
}

inline Result<Str> str_ljust(Context& ctx, const Str& s, int64_t width, const Str& fill = " "_s) {
  Result<uint64_t> missing = missing_width(ctx, s, width, fill);
  if (!missing) return Failure{};
  return str_padded(ctx, s, 0, *missing, fill);
}
inline Result<Str> str_rjust(Context& ctx, const Str& s, int64_t width, const Str& fill = " "_s) {
  Result<uint64_t> missing = missing_width(ctx, s, width, fill);
  if (!missing) return Failure{};
  return str_padded(ctx, s, *missing, 0, fill);
}
inline Result<Str> str_center(Context& ctx, const Str& s, int64_t width, const Str& fill = " "_s) {
  Result<uint64_t> missing = missing_width(ctx, s, width, fill);
  if (!missing) return Failure{};
  const uint64_t left = *missing / 2 + (*missing & static_cast<uint64_t>(width) & 1);
  return str_padded(ctx, s, left, *missing - left, fill);
}

inline Str str_zfill(Context& ctx, const Str& s, int64_t width) {
  const int64_t length = len(s);
  if (width <= length) return s;
  const bool sign = s.size() != 0 && (s.data()[0] == '+' || s.data()[0] == '-');
  const uint64_t zeros = static_cast<uint64_t>(width - length);
  StrBuilder out(ctx, s.size() + zeros);
  if (sign) out.append(s.data()[0]);
  out.append_repeated('0', zeros);
  out.append(s.data() + sign, s.size() - sign, s.ascii());
  return out.finish();
}

inline Str str_expandtabs(Context& ctx, const Str& s, int64_t tabsize = 8) {
  StrBuilder out(ctx, s.size());
  const char* const end = s.data() + s.size();
  int64_t column = 0;
  for (const char* at = s.data(); at != end && !ctx.failed();) {
    const char* start = at;
    const uint32_t code = utf8_next(at);
    if (code == '\t') {
      if (tabsize <= 0) continue;
      const int64_t spaces = tabsize - column % tabsize;
      column += spaces;
      out.append_repeated(' ', static_cast<uint64_t>(spaces));
      continue;
    }
    column = code == '\n' || code == '\r' ? 0 : column + 1;
    out.append(start, static_cast<uint64_t>(at - start), code < 0x80);
  }
  return out.finish();
}

}  // namespace predictor

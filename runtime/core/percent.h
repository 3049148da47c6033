// printf-style formatting: one conversion of `"%-5d|%s" % (x, y)`. The compiler cuts the template at build time and
// concatenates the pieces.
#pragma once

#include <stdint.h>

#include "runtime/core/float.h"
#include "runtime/core/format.h"
#include "runtime/core/str_pad.h"

namespace predictor {

struct PercentSpec {
  char conversion = 's';  // d i u o x X e E f F g G c s
  bool left = false;       // -
  bool plus = false;       // +
  bool blank = false;      // a blank
  bool alternate = false;  // #
  bool zero = false;       // 0
  int64_t width = -1;
  int64_t precision = -1;

  // The field as the mini-language has it.
  constexpr FormatSpec field(bool number) const {
    FormatSpec spec;
    spec.align = left ? '<' : 0;
    spec.zero = zero && number && !left;
    spec.sign = !number ? 0 : plus ? '+' : blank ? ' ' : 0;
    if (!left && !spec.zero) spec.align = '>';
    spec.width = width;
    return spec;
  }
};

// %s; for %r and %a of the repr.
inline Str percent_str(Context& ctx, const Str& s, const PercentSpec& spec) {
  int64_t length = len(s);
  Str shown = s;
  if (spec.precision >= 0 && spec.precision < length) {
    length = spec.precision;
    shown = str_view(s, 0, byte_offset(s, length));
  }
  if (spec.width <= length) return shown;
  const uint64_t padding = static_cast<uint64_t>(spec.width - length);
  return str_padded(ctx, shown, spec.left ? 0 : padding, spec.left ? padding : 0, " "_s);
}

// %d %i %u %o %x %X %c of an int, and the float conversions.
inline Result<Str> percent_float(Context& ctx, double x, const PercentSpec& spec);
inline Result<Str> percent_int(Context& ctx, int64_t x, const PercentSpec& spec) {
  NumberParts parts;
  int bits = 0;
  switch (spec.conversion) {
    case 'o': bits = 3; parts.prefix = "0o"; break;
    case 'x': bits = 4; parts.prefix = "0x"; break;
    case 'X': bits = 4; parts.prefix = "0X"; break;
    case 'c':
      if (x < 0 || x > static_cast<int64_t>(kMaximumCodePoint)) {
        return ctx.raise(OverflowError, "%c arg not in range(0x110000)");
      }
      return percent_str(ctx, character(ctx, static_cast<uint32_t>(x)), {.left = spec.left, .width = spec.width});
    case 'd': case 'i': case 'u': break;
    default: return percent_float(ctx, static_cast<double>(x), spec);
  }
  if (!spec.alternate) parts.prefix = "";
  char text[64];
  char* const end = text + sizeof text;
  const char* start = bits == 0 ? write_decimal(magnitude(x), end)
                                : write_power_of_two(magnitude(x), bits, spec.conversion == 'X', end);
  StrBuilder digits(ctx);
  const int64_t size = end - start;
  if (spec.precision > size) digits.append_repeated('0', static_cast<uint64_t>(spec.precision - size));
  digits.append(start, static_cast<uint64_t>(size), true);
  if (ctx.failed()) return Str();
  parts.negative = x < 0;
  parts.digits = {digits.data(), digits.size()};
  return format_number(ctx, parts, spec.field(true));
}

// %e %f %g in either case; %d of a float takes its whole part.
inline Result<Str> percent_float(Context& ctx, double x, const PercentSpec& spec) {
  if (spec.conversion == 'd' || spec.conversion == 'i' || spec.conversion == 'u') {
    Result<int64_t> whole = float_trunc(ctx, x);
    if (!whole) return Failure{};
    return percent_int(ctx, *whole, spec);
  }
  FloatStyle style;
  style.type = static_cast<char>(spec.conversion | 32);
  style.upper = spec.conversion < 'a';
  style.alternate = spec.alternate;
  if (spec.precision > INT32_MAX) return ctx.raise(ValueError, "precision too big");
  if (spec.precision >= 0) style.precision = spec.precision;
  StrBuilder body(ctx);
  append_float(body, x, style);
  if (ctx.failed()) return Str();
  NumberParts parts;
  parts.negative = signbit(x) && !isnan(x);
  parts.digits = {body.data(), body.size()};
  return format_number(ctx, parts, spec.field(true));
}

inline Result<bool> python_since(Context& ctx, int64_t minor) { return ctx.since(static_cast<int32_t>(minor)); }

// A field whose width or precision the values give; without a precision it is -1. `style` is its flags and its conversion.
inline PercentSpec percent_spec(const Str& style, int64_t width, int64_t precision) {
  PercentSpec spec;
  for (uint64_t i = 0; i + 1 < style.size(); ++i) {
    switch (style.data()[i]) {
      case '-': spec.left = true; break;
      case '+': spec.plus = true; break;
      case ' ': spec.blank = true; break;
      case '#': spec.alternate = true; break;
      default: spec.zero = true; break;
    }
  }
  if (style.size() != 0) spec.conversion = style.data()[style.size() - 1];
  spec.left = spec.left || width < 0;
  spec.width = width == INT64_MIN ? INT64_MAX : width < 0 ? -width : width;
  spec.precision = precision;
  return spec;
}
inline Result<Str> percent_int_field(Context& ctx, int64_t x, const Str& style, int64_t width, int64_t precision) {
  return percent_int(ctx, x, percent_spec(style, width, precision));
}
inline Result<Str> percent_float_field(Context& ctx, double x, const Str& style, int64_t width, int64_t precision) {
  return percent_float(ctx, x, percent_spec(style, width, precision));
}
inline Result<Str> percent_str_field(Context& ctx, const Str& s, const Str& style, int64_t width, int64_t precision) {
  return percent_str(ctx, s, percent_spec(style, width, precision));
}

}  // namespace predictor

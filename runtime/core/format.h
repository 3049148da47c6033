// format(x, spec) for int, float, bool and str. What f-strings and str.format are made of: append_format writes into the
// text that is being put together, format makes a str of its own.
#pragma once

#include <stdint.h>

#include "runtime/core/float_format.h"
#include "runtime/core/format_number.h"
#include "runtime/core/format_spec.h"
#include "runtime/core/int.h"
#include "runtime/core/result.h"
#include "runtime/core/scalar.h"
#include "runtime/core/str.h"
#include "runtime/core/str_index.h"

namespace predictor {

inline Status append_format(StrBuilder& out, const Str& s, const FormatSpec& spec) {
  Context& ctx = out.context();
  if (spec.error != FormatError::none) return raise_format_error(ctx, spec, "str");
  if (spec.type != 0 && spec.type != 's') return raise_unknown_format(ctx, spec.type, "str");
  if (spec.grouping != 0) {
    return ctx.raise_format(ValueError, "Cannot specify '%c' with 's'.", spec.grouping);
  }
  if (spec.sign == ' ') return ctx.raise(ValueError, "Space not allowed in string format specifier");
  if (spec.sign != 0) return ctx.raise(ValueError, "Sign not allowed in string format specifier");
  if (spec.no_minus_zero) {
    return ctx.raise(ValueError, "Negative zero coercion (z) not allowed in string format specifier");
  }
  if (spec.alternate) return ctx.raise(ValueError, "Alternate form (#) not allowed in string format specifier");
  if (spec.align == '=') return ctx.raise(ValueError, "'=' alignment not allowed in string format specifier");

  int64_t length = len(s);
  uint64_t size = s.size();
  if (spec.precision >= 0 && spec.precision < length) {
    length = spec.precision;
    size = byte_offset(s, length);
  }
  const uint64_t padding = spec.width > length ? static_cast<uint64_t>(spec.width - length) : 0;
  const uint64_t left = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  internal::append_fill(out, spec, left);
  out.append(s.data(), size, s.ascii() || is_ascii(s.data(), size));
  internal::append_fill(out, spec, padding - left);
  return {};
}

namespace internal {

inline Status append_float_as(StrBuilder& out, double x, const FormatSpec& spec, const char* object) {
  Context& ctx = out.context();
  FloatStyle style;
  style.alternate = spec.alternate;
  bool percent = false;
  switch (spec.type) {
    case 'e': case 'f': case 'g': style.type = static_cast<char>(spec.type); break;
    case 'n': style.type = 'g'; break;
    case 'E': case 'F': case 'G':
      style.type = static_cast<char>(spec.type | 32);
      style.upper = true;
      break;
    case '%':
      style.type = 'f';
      percent = true;
      x *= 100;
      break;
    case 0:
      style.type = spec.precision < 0 ? 'r' : 'g';
      style.whole_dot = true;
      break;
    default: return raise_unknown_format(ctx, spec.type, object);
  }
  if (spec.precision > INT32_MAX) return ctx.raise(ValueError, "precision too big");
  if (spec.precision >= 0) style.precision = spec.precision;
  StrBuilder body(ctx);
  const bool zero = append_float(body, x, style);
  if (percent) body.append('%');
  uint64_t digits = 0;
  while (digits < body.size() && ascii_digit(static_cast<uint8_t>(body.data()[digits]))) ++digits;
  NumberParts parts;
  parts.negative = signbit(x) && !isnan(x) && !(zero && spec.no_minus_zero);
  parts.digits = {body.data(), digits};
  parts.rest = {body.data() + digits, body.size() - digits};
  append_number(out, parts, spec);
  return {};
}

inline Status append_character(StrBuilder& out, int64_t x, const FormatSpec& spec) {
  Context& ctx = out.context();
  if (spec.sign != 0) return ctx.raise(ValueError, "Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) {
    return ctx.raise(ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
  }
  if (x < 0 || x > static_cast<int64_t>(kMaximumCodePoint)) {
    return ctx.raise(OverflowError, "%c arg not in range(0x110000)");
  }
  const uint64_t padding = spec.width > 1 ? static_cast<uint64_t>(spec.width) - 1 : 0;
  const char align = spec.align != 0 ? spec.align : spec.zero ? '=' : '>';
  const uint64_t left = align == '>' || align == '=' ? padding : align == '^' ? padding / 2 : 0;
  append_fill(out, spec, left);
  out.append_code_point(static_cast<uint32_t>(x));
  append_fill(out, spec, padding - left);
  return {};
}

inline Status append_int_as(StrBuilder& out, int64_t x, const FormatSpec& spec, const char* object) {
  Context& ctx = out.context();
  if (spec.error != FormatError::none) return raise_format_error(ctx, spec, object);
  int bits = 0;
  NumberParts parts;
  switch (spec.type) {
    case 0: case 'd': case 'n': case 'c': break;
    case 'b': bits = 1; parts.prefix = "0b"; break;
    case 'o': bits = 3; parts.prefix = "0o"; break;
    case 'x': bits = 4; parts.prefix = "0x"; break;
    case 'X': bits = 4; parts.prefix = "0X"; break;
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case '%':
      return append_float_as(out, static_cast<double>(x), spec, object);
    default: return raise_unknown_format(ctx, spec.type, object);
  }
  if (spec.precision >= 0) return ctx.raise(ValueError, "Precision not allowed in integer format specifier");
  if (spec.no_minus_zero) {
    return ctx.raise(ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (spec.type == 'c') return append_character(out, x, spec);
  if (!spec.alternate) parts.prefix = "";
  char text[64];
  char* const end = text + sizeof text;
  const char* start = bits == 0 ? write_decimal(magnitude(x), end)
                                : write_power_of_two(magnitude(x), bits, spec.type == 'X', end);
  parts.negative = x < 0;
  parts.digits = {start, static_cast<uint64_t>(end - start)};
  append_number(out, parts, spec);
  return {};
}

}  // namespace internal

inline Status append_format(StrBuilder& out, int64_t x, const FormatSpec& spec) {
  return internal::append_int_as(out, x, spec, "int");
}
inline Status append_format(StrBuilder& out, bool x, const FormatSpec& spec) {
  return internal::append_int_as(out, x, spec, "bool");
}
inline Status append_format(StrBuilder& out, double x, const FormatSpec& spec) {
  if (spec.error != FormatError::none) return raise_format_error(out.context(), spec, "float");
  return internal::append_float_as(out, x, spec, "float");
}

template <class T>
Result<Str> format_as(Context& ctx, const T& x, const FormatSpec& spec) {
  if (spec.empty()) return to_str(ctx, x);
  StrBuilder out(ctx);
  if (!append_format(out, x, spec)) return Failure{};
  return out.finish();
}
inline Result<Str> format_str(Context& ctx, const Str& s, const FormatSpec& spec) { return format_as(ctx, s, spec); }
inline Result<Str> format_int(Context& ctx, int64_t x, const FormatSpec& spec) { return format_as(ctx, x, spec); }
inline Result<Str> format_bool(Context& ctx, bool x, const FormatSpec& spec) { return format_as(ctx, x, spec); }
inline Result<Str> format_float(Context& ctx, double x, const FormatSpec& spec) { return format_as(ctx, x, spec); }

// With a spec as text.
inline Result<Str> format_str(Context& ctx, const Str& s, const Str& spec) {
  return format_str(ctx, s, parse_format_spec(spec));
}
inline Result<Str> format_int(Context& ctx, int64_t x, const Str& spec) {
  return format_int(ctx, x, parse_format_spec(spec));
}
inline Result<Str> format_bool(Context& ctx, bool x, const Str& spec) {
  return format_bool(ctx, x, parse_format_spec(spec));
}
inline Result<Str> format_float(Context& ctx, double x, const Str& spec) {
  return format_float(ctx, x, parse_format_spec(spec));
}

// format(x, spec), chosen by type.
inline Result<Str> format(Context& ctx, const Str& x, const FormatSpec& spec) { return format_str(ctx, x, spec); }
template <Number T>
Result<Str> format(Context& ctx, T x, const FormatSpec& spec) {
  if constexpr (std::is_same_v<T, bool>) return format_bool(ctx, x, spec);
  else if constexpr (Real<T>) return format_float(ctx, static_cast<double>(x), spec);
  else return format_int(ctx, static_cast<int64_t>(x), spec);
}
// With a spec that is known only at run time.
template <class T>
Result<Str> format(Context& ctx, const T& x, const Str& spec) {
  return format(ctx, x, parse_format_spec(spec));
}

}  // namespace predictor

// FormatSpec: Python's format specification mini-language, [[fill]align][sign][z][#][0][width][grouping][.precision][type].
//
// `"08.3f"_format` is parsed at compile time; parse_format_spec does it at run time. A spec that is wrong carries its
// error, which the format functions raise.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "runtime/core/context.h"
#include "runtime/core/result.h"
#include "runtime/core/span.h"
#include "runtime/core/str.h"
#include "runtime/core/unicode.h"
#include "runtime/core/utf8.h"

namespace predictor {

enum class FormatError : uint8_t { none, invalid, too_many_digits, missing_precision, both_groupings, grouping_type };

inline constexpr uint32_t kNoFill = UINT32_MAX;

struct FormatSpec {
  uint32_t fill = kNoFill;     // code point
  char align = 0;              // < > = ^, or 0
  char sign = 0;               // + - or blank, or 0
  bool no_minus_zero = false;  // z
  bool alternate = false;      // #
  bool zero = false;           // 0 before the width, with no fill given
  FormatError error = FormatError::none;
  char grouping = 0;           // , or _, or 0
  uint32_t type = 0;           // code point; 0 when not given
  int64_t width = -1;          // -1 when not given
  int64_t precision = -1;
  const char* text = "";       // the whole spec, for messages
  uint64_t size = 0;

  constexpr bool empty() const { return size == 0; }
};

namespace internal {

constexpr bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

// Reads decimal digits of any script; false when the number is too long. -1 stands for no digits.
constexpr bool read_format_number(const char*& at, const char* end, int64_t& number) {
  number = -1;
  while (at != end) {
    const char* next = at;
    const int digit = decimal_value(utf8_next(next));
    if (digit < 0) break;
    if (number < 0) number = 0;
    if (number > (INT64_MAX - digit) / 10) return false;
    number = number * 10 + digit;
    at = next;
  }
  return true;
}

constexpr bool grouping_fits(char grouping, uint32_t type) {
  switch (type) {
    case 0: case 'd': case 'e': case 'f': case 'g': case 'E': case 'G': case '%': case 'F': return true;
    case 'b': case 'o': case 'x': case 'X': return grouping == '_';
    default: return false;
  }
}

}  // namespace internal

constexpr FormatSpec parse_format_spec(const char* text, uint64_t size) {
  FormatSpec spec;
  spec.text = text;
  spec.size = size;
  const char* at = text;
  const char* const end = text + size;
  auto fail = [&spec](FormatError error) {
    spec.error = error;
    return spec;
  };
  auto take = [&](char c) {
    if (at == end || *at != c) return false;
    ++at;
    return true;
  };
  if (at != end) {
    const char* next = at;
    const uint32_t first = utf8_next(next);
    if (next != end && internal::is_align(static_cast<uint8_t>(*next))) {
      spec.fill = first;
      spec.align = *next;
      at = next + 1;
    } else if (internal::is_align(first)) {
      spec.align = *at++;
    }
  }
  if (at != end && (*at == '+' || *at == '-' || *at == ' ')) spec.sign = *at++;
  spec.no_minus_zero = take('z');
  spec.alternate = take('#');
  if (spec.fill == kNoFill && take('0')) spec.zero = true;
  if (!internal::read_format_number(at, end, spec.width)) return fail(FormatError::too_many_digits);
  if (take(',')) spec.grouping = ',';
  if (take('_')) {
    if (spec.grouping != 0) return fail(FormatError::both_groupings);
    spec.grouping = '_';
  }
  if (spec.grouping == '_' && at != end && *at == ',') return fail(FormatError::both_groupings);
  if (take('.')) {
    if (!internal::read_format_number(at, end, spec.precision)) return fail(FormatError::too_many_digits);
    if (spec.precision < 0) return fail(FormatError::missing_precision);
  }
  if (at == end) return spec;
  spec.type = utf8_next(at);
  if (at != end) return fail(FormatError::invalid);
  if (spec.grouping != 0 && !internal::grouping_fits(spec.grouping, spec.type)) return fail(FormatError::grouping_type);
  return spec;
}
inline FormatSpec parse_format_spec(const Str& spec) { return parse_format_spec(spec.data(), spec.size()); }

consteval FormatSpec operator""_format(const char* text, size_t size) { return parse_format_spec(text, size); }

// The character of a type in a message: as it is, or escaped when it is not visible ASCII.
struct TypeText {
  char text[16];
  explicit TypeText(uint32_t type) {
    if (type > 32 && type < 128) write_message(text, sizeof text, "%c", static_cast<char>(type));
    else write_message(text, sizeof text, "\\x%x", static_cast<unsigned>(type));
  }
};

[[gnu::cold, gnu::noinline]] inline Failure raise_unknown_format(Context& ctx, uint32_t type, const char* object) {
  return ctx.raise_format(ValueError, "Unknown format code '%s' for object of type '%s'", TypeText(type).text, object);
}

// Raises the error of a wrong spec for an object of that type.
[[gnu::cold, gnu::noinline]] inline Failure raise_format_error(Context& ctx, const FormatSpec& spec, const char* object) {
  switch (spec.error) {
    case FormatError::too_many_digits: return ctx.raise(ValueError, "Too many decimal digits in format string");
    case FormatError::missing_precision: return ctx.raise(ValueError, "Format specifier missing precision");
    case FormatError::both_groupings: return ctx.raise(ValueError, "Cannot specify both ',' and '_'.");
    case FormatError::grouping_type:
      return ctx.raise_format(ValueError, "Cannot specify '%c' with '%s'.", spec.grouping, TypeText(spec.type).text);
    default: break;
  }
  StrBuilder message(ctx);
  message.append("Invalid format specifier '"_s);
  message.append(spec.text, spec.size, is_ascii(spec.text, spec.size));
  message.append("' for object of type '"_s);
  message.append(object, strlen(object), true);
  message.append('\'');
  return ctx.raise(ValueError, message.finish());
}

}  // namespace predictor

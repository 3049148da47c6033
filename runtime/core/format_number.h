// Laying out a number in a field: sign, prefix, digits in groups, the rest, and the fill around them.
#pragma once

#include <stdint.h>

#include "runtime/core/format_spec.h"
#include "runtime/core/str.h"

namespace predictor {

// What is laid out. The digits are those that groups and zeros apply to; `rest` follows as it is.
struct NumberParts {
  bool negative = false;
  const char* prefix = "";  // "0x"
  Span digits;
  Span rest;  // decimal point and what follows, "nan", …
};

namespace internal {

// Digits that are shown when zeros widen the number to `width`, separators included.
constexpr uint64_t padded_digits(uint64_t digits, uint64_t width, uint64_t group) {
  if (digits == 0) return 0;
  if (group == 0) return digits > width ? digits : width;
  // digits + (digits - 1) / group >= width
  uint64_t wanted = width == 0 ? 0 : (width * group + group) / (group + 1);
  if (wanted < digits) wanted = digits;
  while (wanted > digits && wanted - 1 + (wanted - 2) / group >= width) --wanted;
  while (wanted + (wanted - 1) / group < width) ++wanted;
  return wanted;
}

inline void append_grouped(StrBuilder& out, Span digits, uint64_t shown, uint64_t group, char separator) {
  const uint64_t zeros = shown - digits.size;
  if (group == 0) {
    out.append_repeated('0', zeros);
    return out.append(digits.data, digits.size, true);
  }
  for (uint64_t i = 0; i < shown; ++i) {
    if (i != 0 && (shown - i) % group == 0) out.append(separator);
    out.append(i < zeros ? '0' : digits.data[i - zeros]);
  }
}

inline void append_fill(StrBuilder& out, const FormatSpec& spec, uint64_t count) {
  const uint32_t code = spec.fill != kNoFill ? spec.fill : spec.zero ? '0' : ' ';
  if (code < 0x80) return out.append_repeated(static_cast<char>(code), count);
  char text[kMaximumUtf8Size];
  const uint64_t size = utf8_encode(code, text);
  if (count > UINT64_MAX / kMaximumUtf8Size || out.reserve(count * size) == nullptr) return;
  for (uint64_t i = 0; i < count; ++i) out.append(text, size, false);
}

}  // namespace internal

inline void append_number(StrBuilder& out, const NumberParts& parts, const FormatSpec& spec) {
  const char sign = parts.negative ? '-' : spec.sign == '+' ? '+' : spec.sign == ' ' ? ' ' : 0;
  const uint64_t group = spec.grouping == 0 ? 0
                         : spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X' ? 4 : 3;
  const char align = spec.align != 0 ? spec.align : spec.zero ? '=' : '>';
  const bool zeros = align == '=' && (spec.fill == '0' || spec.zero);
  const uint64_t width = spec.width < 0 ? 0 : static_cast<uint64_t>(spec.width);
  const uint64_t around = (sign != 0) + strlen(parts.prefix) + parts.rest.size;
  const uint64_t shown =
      internal::padded_digits(parts.digits.size, zeros && width > around ? width - around : 0, group);
  const uint64_t used = around + shown + (group == 0 || shown == 0 ? 0 : (shown - 1) / group);
  const uint64_t padding = width > used ? width - used : 0;
  const uint64_t left = align == '>' ? padding : align == '^' ? padding / 2 : 0;
  internal::append_fill(out, spec, left);
  if (sign != 0) out.append(sign);
  out.append(parts.prefix, strlen(parts.prefix), true);
  if (align == '=') internal::append_fill(out, spec, padding);
  internal::append_grouped(out, parts.digits, shown, group, spec.grouping);
  out.append(parts.rest.data, parts.rest.size, true);
  if (align != '=') internal::append_fill(out, spec, padding - left);
}
inline Str format_number(Context& ctx, const NumberParts& parts, const FormatSpec& spec) {
  StrBuilder out(ctx);
  append_number(out, parts, spec);
  return out.finish();
}

}  // namespace predictor

// Writing a float in the styles e, f, g and r, as CPython's PyOS_double_to_string, without a locale.
#pragma once

#include <math.h>
#include <stdint.h>

#include "runtime/core/float_digits.h"
#include "runtime/core/float_text.h"
#include "runtime/core/str_builder.h"

namespace predictor {

struct FloatStyle {
  char type = 'r';           // e f g r; r is repr's shortest and takes no precision
  bool upper = false;        // E, INF, NAN
  bool alternate = false;    // always a decimal point; g keeps trailing zeros
  bool whole_dot = false;    // a whole number ends in ".0"
  int64_t precision = 6;
};

inline constexpr int kDigitLimit = 1100;  // no float has more significant digits, or more places

namespace internal {

inline int limit_digits(int64_t count) { return count > kDigitLimit ? kDigitLimit : static_cast<int>(count); }

// The digits a style shows; 0 is "0" before the decimal point.
inline DecimalDigits style_digits(double x, const FloatStyle& style) {
  DecimalDigits decimal;
  switch (style.type) {
    case 'f': decimal = decimal_digits(x, limit_digits(style.precision), kUnlimited); break;
    case 'e': decimal = decimal_digits(x, kUnlimited, limit_digits(style.precision) + 1); break;
    case 'g': decimal = decimal_digits(x, kUnlimited, limit_digits(style.precision)); break;
    default:
      if (x != 0) {
        const ShortestDecimal shortest = shortest_decimal(x);
        char* const end = decimal.text + kMaximumDecimalDigits;
        const char* start = write_decimal(shortest.digits, end);
        decimal.size = static_cast<int>(end - start);
        memmove(decimal.text, start, static_cast<size_t>(decimal.size));
        decimal.point = decimal.size + shortest.exponent;
      }
      break;
  }
  if (decimal.size == 0) {
    decimal.text[0] = '0';
    decimal.size = 1;
    decimal.point = 1;
  }
  return decimal;
}

// Digits from place `from` up to `to`, counted from the first one; zeros stand before and behind them.
inline void append_digits(StrBuilder& out, const DecimalDigits& decimal, int64_t from, int64_t to) {
  if (from < 0 && from < to) {
    const int64_t zeros = (to < 0 ? to : 0) - from;
    out.append_repeated('0', static_cast<uint64_t>(zeros));
    from += zeros;
  }
  const int64_t stop = to < decimal.size ? to : decimal.size;
  if (from < stop) {
    out.append(decimal.text + from, static_cast<uint64_t>(stop - from), true);
    from = stop;
  }
  if (from < to) out.append_repeated('0', static_cast<uint64_t>(to - from));
}

}  // namespace internal

// Writes a number without its sign. True when all its digits are zero.
inline bool append_float(StrBuilder& out, double x, FloatStyle style) {
  if (!isfinite(x)) {
    out.append(isnan(x) ? (style.upper ? "NAN" : "nan") : (style.upper ? "INF" : "inf"), 3, true);
    return false;
  }
  x = fabs(x);
  if (style.type == 'g' && style.precision == 0) style.precision = 1;
  const DecimalDigits decimal = internal::style_digits(x, style);
  const int64_t precision = style.precision;
  int64_t point = decimal.point;  // digits before the decimal point
  bool exponent = style.type == 'e';
  int64_t end = decimal.size;  // digits shown
  if (style.type == 'e') end = precision + 1;
  if (style.type == 'f') end = point + precision;
  if (style.type == 'g') {
    exponent = point <= -4 || point > precision - style.whole_dot;
    if (style.alternate) end = precision;
  }
  if (style.type == 'r') exponent = point <= -4 || point > 16;
  if (exponent) point = 1;
  const int64_t least = !exponent && style.whole_dot ? point + 1 : point;
  if (end < least) end = least;

  if (point <= 0) out.append('0');
  else internal::append_digits(out, decimal, 0, point);
  if (end > point || style.alternate) out.append('.');
  internal::append_digits(out, decimal, point, end);
  if (exponent) {
    char text[8];
    const char* stop = write_exponent(decimal.point - 1, style.upper ? 'E' : 'e', text);
    out.append(text, static_cast<uint64_t>(stop - text), true);
  }
  return decimal.size == 1 && decimal.text[0] == '0';
}

}  // namespace predictor

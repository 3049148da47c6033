// repr() of a float: the shortest digits, with an exponent when it is below -4 or from 16 on.
#pragma once

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "runtime/core/float_shortest.h"
#include "runtime/core/int_text.h"
#include "runtime/core/str_class.h"

namespace predictor {

inline constexpr int kMaximumReprSize = 32;  // bytes of any float's repr, with room to spare

// Writes an exponent as Python does: a sign and at least two digits. Returns the end.
constexpr char* write_exponent(int exponent, char letter, char* out) {
  *out++ = letter;
  *out++ = exponent < 0 ? '-' : '+';
  char digits[kMaximumDecimalDigits];
  char* end = digits + kMaximumDecimalDigits;
  char* start = write_decimal(magnitude(exponent), end);
  if (end - start < 2) *--start = '0';
  while (start != end) *out++ = *start++;
  return out;
}

// Writes the repr of digits * 10**exponent; an exponent is shown from 10**`large` on. Returns the end.
constexpr char* write_shortest(ShortestDecimal decimal, int large, char* out) {
  char buffer[kMaximumDecimalDigits];
  char* const end = buffer + kMaximumDecimalDigits;
  char* digits = write_decimal(decimal.digits, end);
  const int count = static_cast<int>(end - digits);
  const int point = decimal.digits == 0 ? 1 : count + decimal.exponent;  // digits before the decimal point
  auto copy = [&](int number) {
    for (int i = 0; i < number; ++i) *out++ = *digits++;
  };
  auto zeros = [&](int number) {
    for (int i = 0; i < number; ++i) *out++ = '0';
  };
  if (point > large || point < -3) {
    copy(1);
    if (count > 1) *out++ = '.';
    copy(count - 1);
    return write_exponent(point - 1, 'e', out);
  }
  if (point <= 0) {
    *out++ = '0';
    *out++ = '.';
    zeros(-point);
    copy(count);
  } else if (count <= point) {
    copy(count);
    zeros(point - count);
    *out++ = '.';
    *out++ = '0';
  } else {
    copy(point);
    *out++ = '.';
    copy(count - point);
  }
  return out;
}

// Writes repr(x), at most kMaximumReprSize bytes; returns the end.
template <class F>
constexpr char* write_repr(F x, char* out, int large = 16) {
  auto copy = [&](const char* text) {
    while (*text != 0) *out++ = *text++;
    return out;
  };
  if (x != x) return copy("nan");
  if (signbit(x)) {
    *out++ = '-';
    x = -x;
  }
  if (isinf(x)) return copy("inf");
  return write_shortest(x == 0 ? ShortestDecimal{0, 0} : shortest_decimal(x), large, out);
}

inline Str float_to_str(Context& ctx, double x) {
  char text[kMaximumReprSize];
  return ascii_to_str(ctx, text, static_cast<uint64_t>(write_repr(x, text) - text));
}

// Of a numpy float32 scalar.
inline Str float_to_str(Context& ctx, float x) {
  char text[kMaximumReprSize];
  return ascii_to_str(ctx, text, static_cast<uint64_t>(write_repr(x, text) - text));
}

}  // namespace predictor

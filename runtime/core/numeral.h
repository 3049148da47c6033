// Reading numbers from str and bytes: int(text, base) and float(text), with digits of any script, underscores and white space.
#pragma once

#include <math.h>
#include <stdint.h>

#include <bit>

#include "runtime/core/bytes.h"
#include "runtime/core/float_read.h"
#include "runtime/core/int.h"
#include "runtime/core/result.h"
#include "runtime/core/span.h"
#include "runtime/core/span_split.h"
#include "runtime/core/str.h"
#include "runtime/core/unicode.h"

namespace predictor {

// The text with decimal digits of every script as ASCII digits, white space as blanks, and the rest that is not ASCII as
// question marks; a text that is all ASCII is itself.
inline Str ascii_numeral(Context& ctx, const Str& text) {
  if (text.ascii()) return text;
  StrBuilder out(ctx, text.size());
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const uint32_t code = utf8_next(at);
    const int digit = decimal_value(code);
    if (code < 0x80) out.append(static_cast<char>(code));
    else out.append(digit >= 0 ? static_cast<char>('0' + digit) : is_space(code) ? ' ' : '?');
  }
  return out.finish();
}

// The four separators that str.strip() would take stay, as in CPython.
inline Span strip_ascii_space(Span text) { return strip_span<RawBytes>(text, Side::both, byte_space); }

// The value of a digit in bases up to 36; 36 or more for what is none.
constexpr uint32_t digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<uint32_t>(c - '0');
  if (c >= 'a' && c <= 'z') return static_cast<uint32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'Z') return static_cast<uint32_t>(c - 'A' + 10);
  return 99;
}

enum class NumeralError { none, syntax, overflow };

// Reads all of an ASCII text; base is 0 or 2 … 36.
inline NumeralError read_int(Span text, int64_t base, int64_t& value) {
  text = strip_ascii_space(text);
  const char* at = text.data;
  const char* const end = at + text.size;
  const bool negative = at != end && *at == '-';
  if (at != end && (*at == '-' || *at == '+')) ++at;
  const uint32_t letter = end - at >= 2 && at[0] == '0' ? digit_value(at[1]) : 0;
  const int64_t prefix = letter == digit_value('x') ? 16 : letter == digit_value('o') ? 8 : letter == digit_value('b') ? 2 : 0;
  bool only_zeros = false;  // an old octal number such as 010 is refused in base 0
  bool after_prefix = false;
  if (prefix != 0 && (base == 0 || base == prefix)) {
    base = prefix;
    at += 2;
    after_prefix = true;
  } else if (base == 0) {
    only_zeros = at != end && *at == '0';
    base = 10;
  }
  if (after_prefix && at != end && *at == '_') ++at;
  uint64_t number = 0;
  bool overflow = false, digit_before = false;
  for (; at != end; ++at) {
    if (*at == '_') {
      if (!digit_before) return NumeralError::syntax;
      digit_before = false;
      continue;
    }
    const uint32_t digit = digit_value(*at);
    if (digit >= static_cast<uint64_t>(base)) return NumeralError::syntax;
    if (only_zeros && digit != 0) return NumeralError::syntax;
    digit_before = true;
    overflow = overflow || __builtin_mul_overflow(number, static_cast<uint64_t>(base), &number) ||
               __builtin_add_overflow(number, digit, &number);
  }
  if (!digit_before) return NumeralError::syntax;
  if (overflow || number > static_cast<uint64_t>(INT64_MAX) + negative) return NumeralError::overflow;
  value = static_cast<int64_t>(negative ? 0 - number : number);
  return NumeralError::none;
}

template <class Text>
[[gnu::noinline, gnu::cold]] Failure raise_invalid_int(Context& ctx, const Text& text, int64_t base) {
  StrBuilder message(ctx);
  message.append("invalid literal for int() with base "_s);
  message.append(int_to_str(ctx, base));
  message.append(": "_s);
  const Str shown = repr(ctx, text);
  constexpr uint64_t limit = 200;  // code points of the repr that are shown
  const uint64_t size = shown.ascii() ? (shown.size() < limit ? shown.size() : limit)
                                      : utf8_offset(shown.data(), shown.size(), limit);
  message.append(shown.data(), size, shown.ascii());
  return ctx.raise(ValueError, message.finish());
}

// `shown` is what the message shows, a str or bytes.
template <class Text>
Result<int64_t> int_from_ascii(Context& ctx, Span ascii, int64_t base, const Text& shown) {
  if (base != 0 && (base < 2 || base > 36)) return ctx.raise(ValueError, "int() base must be >= 2 and <= 36, or 0");
  int64_t value = 0;
  const NumeralError error = read_int(ascii, base, value);
  if (error == NumeralError::overflow) return raise_int_overflow(ctx);
  if (error == NumeralError::syntax) return raise_invalid_int(ctx, shown, base);
  return value;
}

// int(text, base)
inline Result<int64_t> int_from_str(Context& ctx, const Str& text, int64_t base = 10) {
  const Str ascii = ascii_numeral(ctx, text);
  return int_from_ascii(ctx, {ascii.data(), ascii.size()}, base, text);
}
inline Result<int64_t> int_from_text(Context& ctx, const Bytes& text, int64_t base = 10) {
  return int_from_ascii(ctx, span(text), base, text);
}

namespace internal {

// Whether the text is this word, in lower case, or begins with it and ends there.
constexpr bool is_word(const char* at, const char* end, const char* word) {
  for (; *word != 0; ++word, ++at) {
    if (at == end || (*at | 32) != *word) return false;
  }
  return at == end;
}

// Reads the digits at `at`, which is moved past them; underscores must stand between two digits. False on a misplaced
// one.
inline bool read_digits(const char*& at, const char* end, StrBuilder& digits) {
  bool digit_before = false;
  for (; at != end; ++at) {
    if (*at == '_') {
      if (!digit_before || end - at < 2 || !ascii_digit(static_cast<uint8_t>(at[1]))) return false;
      digit_before = false;
      continue;
    }
    if (!ascii_digit(static_cast<uint8_t>(*at))) break;
    digit_before = true;
    digits.append(*at);
  }
  return true;
}

}  // namespace internal

// Reads all of an ASCII text; false when it is no number.
inline bool read_float(Context& ctx, Span text, double& value) {
  text = strip_ascii_space(text);
  const char* at = text.data;
  const char* const end = at + text.size;
  const bool negative = at != end && *at == '-';
  if (at != end && (*at == '-' || *at == '+')) ++at;
  auto done = [&](double x) {
    value = negative ? -x : x;
    return true;
  };
  if (internal::is_word(at, end, "inf") || internal::is_word(at, end, "infinity")) {
    return done(static_cast<double>(INFINITY));
  }
  if (internal::is_word(at, end, "nan")) return done(std::bit_cast<double>(std::bit_cast<uint64_t>(static_cast<double>(NAN)) | ++ctx.nans));

  StrBuilder digits(ctx);
  if (!internal::read_digits(at, end, digits)) return false;
  int64_t exponent = 0;
  if (at != end && *at == '.') {
    const uint64_t before = digits.size();
    ++at;
    if (!internal::read_digits(at, end, digits)) return false;
    exponent = -static_cast<int64_t>(digits.size() - before);
  }
  if (digits.size() == 0) return false;
  if (at != end && (*at == 'e' || *at == 'E')) {
    ++at;
    const bool down = at != end && *at == '-';
    if (at != end && (*at == '-' || *at == '+')) ++at;
    StrBuilder places(ctx);
    if (!internal::read_digits(at, end, places) || places.size() == 0) return false;
    int64_t number = 0;
    for (uint64_t i = 0; i < places.size(); ++i) {
      if (number < (int64_t{1} << 50)) number = 10 * number + (places.data()[i] - '0');
    }
    exponent += down ? -number : number;
  }
  if (at != end) return false;
  return done(read_decimal({digits.data(), digits.size(), exponent}));
}

template <class Text>
[[gnu::noinline, gnu::cold]] Failure raise_invalid_float(Context& ctx, const Text& text) {
  StrBuilder message(ctx);
  message.append("could not convert string to float: "_s);
  message.append(repr(ctx, text));
  return ctx.raise(ValueError, message.finish());
}

// float(text)
inline Result<double> float_from_str(Context& ctx, const Str& text) {
  const Str ascii = ascii_numeral(ctx, text);
  double value = 0;
  if (read_float(ctx, {ascii.data(), ascii.size()}, value)) return value;
  return raise_invalid_float(ctx, text);
}
inline Result<double> float_from_text(Context& ctx, const Bytes& text) {
  double value = 0;
  if (read_float(ctx, span(text), value)) return value;
  return raise_invalid_float(ctx, text);
}

}  // namespace predictor

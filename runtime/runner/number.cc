#include "runtime/runner/number.h"

#include <limits>

#include <math.h>
#include <stdlib.h>

#include "runtime/runner/memory.h"

namespace predictor::runner {
namespace {

constexpr bool is_python_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f); }

View strip(View text) {
  while (text.size > 0 && is_python_space(text[0])) text = text.from(1);
  while (text.size > 0 && is_python_space(text[text.size - 1])) --text.size;
  return text;
}

// A number's text being read. Digits go to `out`, without their underscores, when there is an `out`.
struct Scanner {
  View text;
  uint64_t at = 0;
  char* out;

  bool done() const { return at == text.size; }
  char peek() const { return done() ? '\0' : text[at]; }
  void take() { *out++ = text[at++]; }
  bool take_any(View set) {
    if (done() || memchr(set.data, peek(), set.size) == nullptr) return false;
    take();
    return true;
  }
  // Digits with single underscores between them; false when there is none, or an underscore is out of place.
  bool digits() {
    if (!is_digit(peek())) return false;
    while (is_digit(peek())) {
      take();
      if (peek() != '_') continue;
      ++at;
      if (!is_digit(peek())) return false;
    }
    return true;
  }
};

bool is_word(View text, const char* word) {
  uint64_t i = 0;
  for (; i < text.size && word[i] != 0; ++i) {
    if ((text[i] | 0x20) != word[i]) return false;
  }
  return i == text.size && word[i] == 0;
}

// Only digits.
Parsed magnitude_of(View digits, uint64_t& out) {
  constexpr uint64_t kMost = std::numeric_limits<uint64_t>::max();
  out = 0;
  for (uint64_t i = 0; i < digits.size; ++i) {
    const uint64_t digit = static_cast<uint64_t>(digits[i] - '0');
    if (out > (kMost - digit) / 10) return Parsed::kRange;
    out = out * 10 + digit;
  }
  return Parsed::kOk;
}

Parsed decimal(View digits, bool negative, int64_t& out) {
  uint64_t magnitude = 0;
  if (magnitude_of(digits, magnitude) != Parsed::kOk) return Parsed::kRange;
  const uint64_t limit = (uint64_t{1} << 63) - !negative;
  if (magnitude > limit) return Parsed::kRange;
  out = static_cast<int64_t>(negative ? 0 - magnitude : magnitude);
  return Parsed::kOk;
}

double to_double(View text) { return strtod(zero_terminated(text), nullptr); }

}  // namespace

Parsed parse_int(View text, int64_t& out) {
  text = strip(text);
  char* digits = static_cast<char*>(allocate(text.size + 1));
  Scanner scanner{text, 0, digits};
  scanner.take_any("+-");
  if (!scanner.digits() || !scanner.done()) return Parsed::kSyntax;
  const uint64_t sign = digits[0] == '+' || digits[0] == '-';
  return decimal({digits + sign, static_cast<uint64_t>(scanner.out - digits) - sign}, digits[0] == '-', out);
}

Parsed parse_float(View text, double& out) {
  text = strip(text);
  const bool negative = text.size > 0 && text[0] == '-';
  const View unsigned_text = text.size > 0 && (negative || text[0] == '+') ? text.from(1) : text;
  if (is_word(unsigned_text, "inf") || is_word(unsigned_text, "infinity")) {
    out = negative ? -static_cast<double>(INFINITY) : static_cast<double>(INFINITY);
    return Parsed::kOk;
  }
  if (is_word(unsigned_text, "nan")) {
    out = static_cast<double>(NAN);
    return Parsed::kOk;
  }
  char* copy = static_cast<char*>(allocate(text.size + 1));
  Scanner scanner{text, 0, copy};
  scanner.take_any("+-");
  const bool whole = scanner.peek() != '.';
  if (whole && !scanner.digits()) return Parsed::kSyntax;
  if (scanner.take_any(".")) {
    if (is_digit(scanner.peek()) ? !scanner.digits() : !whole) return Parsed::kSyntax;
  }
  if (scanner.take_any("eE")) {
    scanner.take_any("+-");
    if (!scanner.digits()) return Parsed::kSyntax;
  }
  if (!scanner.done()) return Parsed::kSyntax;
  out = to_double({copy, static_cast<uint64_t>(scanner.out - copy)});
  return Parsed::kOk;
}

Parsed json_to_int(const Json& number, int64_t& out) {
  const View text = number.text();
  const bool negative = text[0] == '-';
  return decimal(text.from(negative), negative, out);
}

Parsed json_to_uint64(const Json& number, uint64_t& out) {
  const View text = number.text();
  const bool negative = text[0] == '-';
  const Parsed parsed = magnitude_of(text.from(negative), out);
  return negative && out != 0 ? Parsed::kRange : parsed;
}

Parsed json_to_float(const Json& number, double& out) {
  const View text = number.text();
  if (text == View("NaN")) {
    out = static_cast<double>(NAN);
  } else if (text == View("Infinity") || text == View("-Infinity")) {
    out = text[0] == '-' ? -static_cast<double>(INFINITY) : static_cast<double>(INFINITY);
  } else {
    out = to_double(text);
    if (number.is(JsonKind::kInteger) && isinf(out)) return Parsed::kRange;
  }
  return Parsed::kOk;
}

}  // namespace predictor::runner

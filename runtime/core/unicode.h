// Properties and case mappings of code points, as Python's str methods see them (Unicode 16.0: see unicode_tables.py).
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "runtime/core/unicode_tables.h"

namespace predictor {

constexpr bool ascii_lower(uint32_t c) { return c - 'a' < 26; }
constexpr bool ascii_upper(uint32_t c) { return c - 'A' < 26; }
constexpr bool ascii_alpha(uint32_t c) { return (c | 32) - 'a' < 26; }
constexpr bool ascii_digit(uint32_t c) { return c - '0' < 10; }
// As bytes.isspace().
constexpr bool byte_space(uint32_t c) { return c == ' ' || c - '\t' < 5; }
// As str.isspace(), which counts the four separators before the blank too.
constexpr bool ascii_space(uint32_t c) { return c == ' ' || c - '\t' < 5 || c - 0x1c < 4; }

constexpr bool is_alpha(uint32_t c) { return c < 0x80 ? ascii_alpha(c) : kAlpha.contains(c); }
constexpr bool is_decimal(uint32_t c) { return c < 0x80 ? ascii_digit(c) : kDecimal.contains(c); }
constexpr bool is_digit(uint32_t c) { return c < 0x80 ? ascii_digit(c) : kDigit.contains(c); }
constexpr bool is_numeric(uint32_t c) { return c < 0x80 ? ascii_digit(c) : kNumeric.contains(c); }
constexpr bool is_alnum(uint32_t c) {
  return c < 0x80 ? ascii_alpha(c) || ascii_digit(c) : kAlpha.contains(c) || kNumeric.contains(c);
}
constexpr bool is_lower(uint32_t c) { return c < 0x80 ? ascii_lower(c) : kLower.contains(c); }
constexpr bool is_upper(uint32_t c) { return c < 0x80 ? ascii_upper(c) : kUpper.contains(c); }
constexpr bool is_title(uint32_t c) { return c >= 0x80 && kTitle.contains(c); }
// No version of Unicode has moved a space for long; unicode_tables.py checks that these are all.
constexpr bool is_space(uint32_t c) {
  if (c < 0x80) return ascii_space(c);
  return c == 0x85 || c == 0xa0 || c == 0x1680 || c - 0x2000 < 11 || c == 0x2028 || c == 0x2029 || c == 0x202f ||
         c == 0x205f || c == 0x3000;
}
constexpr bool is_identifier_start(uint32_t c) {
  return c < 0x80 ? ascii_alpha(c) || c == '_' : kIdentifierStart.contains(c);
}
constexpr bool is_identifier_continue(uint32_t c) {
  return c < 0x80 ? ascii_alpha(c) || ascii_digit(c) || c == '_' : kIdentifierContinue.contains(c);
}
constexpr bool is_case_ignorable(uint32_t c) { return kCaseIgnorable.find(c).inside; }
// Some code points are both.
constexpr bool is_cased(uint32_t c) { return c < 0x80 ? ascii_alpha(c) : kCased.find(c).inside; }

// The same of one code point after the other.
class CasedReader {
 public:
  constexpr bool operator()(uint32_t c) { return c < 0x80 ? ascii_alpha(c) : beyond_ascii_.contains(c); }

 private:
  RunReader beyond_ascii_{kCased};
};
class PrintableReader {
 public:
  constexpr bool operator()(uint32_t c) { return c < 0x7f ? c >= 0x20 : beyond_ascii_.contains(c); }

 private:
  RunReader beyond_ascii_{kPrintable};
};

// Where str.splitlines() breaks; a carriage return with the line feed after it counts once.
constexpr bool is_line_break(uint32_t c) {
  return c - '\n' < 4 || c - 0x1c < 3 || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// 0 … 9, or -1 for what is no decimal digit of any script.
constexpr int decimal_value(uint32_t c) {
  if (c < 0x80) return ascii_digit(c) ? static_cast<int>(c - '0') : -1;
  if (!kDecimal.contains(c)) return -1;
  for (uint32_t zero : kDecimalZeros) {
    if (c - zero < 10) return static_cast<int>(c - zero);
  }
  return -1;
}

// What a code point becomes: one to three code points.
struct CaseMapping {
  uint32_t to[3];
  uint32_t size;
};

// False when neither table has the code point.
template <size_t R, size_t E>
constexpr bool map_case(uint32_t c, const CaseRuns<R>& runs, const CaseExpansion (&expansions)[E], CaseMapping& out) {
  uint32_t mapped = 0;
  if (runs.map(c, mapped)) {
    out = {{mapped, 0, 0}, 1};
    return true;
  }
  for (const CaseExpansion& expansion : expansions) {
    if (expansion.code != c) continue;
    out = {{expansion.to[0], expansion.to[1], expansion.to[2]}, expansion.to[2] == 0 ? 2u : 3u};
    return true;
  }
  return false;
}

constexpr CaseMapping map_upper(uint32_t c) {
  CaseMapping result{{ascii_lower(c) ? c - 32 : c, 0, 0}, 1};
  if (c >= 0x80) map_case(c, kUpperRuns, kUpperExpansions, result);
  return result;
}
// Of a code point alone: the capital sigma becomes the small one that is not final.
constexpr CaseMapping map_lower(uint32_t c) {
  CaseMapping result{{ascii_upper(c) ? c + 32 : c, 0, 0}, 1};
  if (c >= 0x80) map_case(c, kLowerRuns, kLowerExpansions, result);
  return result;
}
constexpr CaseMapping map_title(uint32_t c) {
  CaseMapping result = map_upper(c);
  if (c >= 0x80) map_case(c, kTitleRuns, kTitleExpansions, result);
  return result;
}
constexpr CaseMapping map_fold(uint32_t c) {
  CaseMapping result = map_lower(c);
  if (c >= 0x80) map_case(c, kFoldRuns, kFoldExpansions, result);
  return result;
}

}  // namespace predictor

// The predicates of str: isalpha, isdigit, isupper, …
#pragma once

#include <stdint.h>

#include "runtime/core/str.h"
#include "runtime/core/unicode.h"

namespace predictor {

// Whether the predicate holds for every code point.
template <class Predicate>
bool all_code_points(const Str& s, Predicate predicate) {
  const char* const end = s.data() + s.size();
  for (const char* at = s.data(); at != end;) {
    if (!predicate(utf8_next(at))) return false;
  }
  return true;
}

inline bool str_isascii(const Str& s) { return s.ascii() || is_ascii(s.data(), s.size()); }
inline bool str_isprintable(const Str& s) { return all_code_points(s, PrintableReader()); }
inline bool str_isalpha(const Str& s) { return s.size() != 0 && all_code_points(s, is_alpha); }
inline bool str_isalnum(const Str& s) { return s.size() != 0 && all_code_points(s, is_alnum); }
inline bool str_isdecimal(const Str& s) { return s.size() != 0 && all_code_points(s, is_decimal); }
inline bool str_isdigit(const Str& s) { return s.size() != 0 && all_code_points(s, is_digit); }
inline bool str_isnumeric(const Str& s) { return s.size() != 0 && all_code_points(s, is_numeric); }
inline bool str_isspace(const Str& s) { return s.size() != 0 && all_code_points(s, is_space); }

inline bool str_isidentifier(const Str& s) {
  bool first = true;
  return s.size() != 0 && all_code_points(s, [&](uint32_t code) {
    const bool fits = first ? is_identifier_start(code) : is_identifier_continue(code);
    first = false;
    return fits;
  });
}

inline bool str_islower(const Str& s) {
  bool cased = false;
  return all_code_points(s, [&](uint32_t code) {
    cased = cased || is_lower(code);
    return !is_upper(code) && !is_title(code);
  }) && cased;
}

inline bool str_isupper(const Str& s) {
  bool cased = false;
  return all_code_points(s, [&](uint32_t code) {
    cased = cased || is_upper(code);
    return !is_lower(code) && !is_title(code);
  }) && cased;
}

// Upper or title case only after what is uncased, lower case only after what is cased.
inline bool str_istitle(const Str& s) {
  bool cased = false, inside_word = false;
  return all_code_points(s, [&](uint32_t code) {
    const bool starts = is_upper(code) || is_title(code);
    const bool continues = !starts && is_lower(code);
    if ((starts && inside_word) || (continues && !inside_word)) return false;
    inside_word = starts || continues;
    cased = cased || inside_word;
    return true;
  }) && cased;
}

}  // namespace predictor

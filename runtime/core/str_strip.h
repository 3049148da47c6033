// Taking away from the ends of str: strip, lstrip, rstrip, removeprefix, removesuffix.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/none.h"
#include "runtime/core/optional.h"
#include "runtime/core/span_split.h"
#include "runtime/core/str.h"
#include "runtime/core/str_find.h"
#include "runtime/core/str_index.h"
#include "runtime/core/unicode.h"

namespace predictor {

inline Str str_part_view(const Str& s, Span part) {
  const uint64_t from = static_cast<uint64_t>(part.data - s.data());
  return str_view(s, from, from + part.size);
}

inline Str str_strip_space(const Str& s, Side sides) {
  return str_part_view(s, strip_span<CodePoints>(span(s), sides, [](uint32_t code) { return is_space(code); }));
}

[[gnu::noinline]] inline bool has_code_point(const Str& chars, uint32_t code) {
  const char* const end = chars.data() + chars.size();
  for (const char* at = chars.data(); at != end;) {
    if (utf8_next(at) == code) return true;
  }
  return false;
}

inline Str str_strip_chars(const Str& s, const Str& chars, Side sides) {
  uint64_t ascii[2] = {0, 0};
  for (uint64_t i = 0; i < chars.size(); ++i) {
    const uint8_t c = static_cast<uint8_t>(chars.data()[i]);
    if (c < 0x80) ascii[c >> 6] |= uint64_t{1} << (c & 63);
  }
  return str_part_view(s, strip_span<CodePoints>(span(s), sides, [&](uint32_t code) {
    if (code < 0x80) return (ascii[code >> 6] >> (code & 63) & 1) != 0;
    return !chars.ascii() && has_code_point(chars, code);
  }));
}

inline Str str_strip(const Str& s, None = {}) { return str_strip_space(s, Side::both); }
inline Str str_lstrip(const Str& s, None = {}) { return str_strip_space(s, Side::left); }
inline Str str_rstrip(const Str& s, None = {}) { return str_strip_space(s, Side::right); }
inline Str str_strip(const Str& s, const Str& chars) { return str_strip_chars(s, chars, Side::both); }
inline Str str_lstrip(const Str& s, const Str& chars) { return str_strip_chars(s, chars, Side::left); }
inline Str str_rstrip(const Str& s, const Str& chars) { return str_strip_chars(s, chars, Side::right); }
inline Str str_strip(const Str& s, const Optional<Str>& chars) {
  return chars.has() ? str_strip(s, chars.value()) : str_strip(s);
}
inline Str str_lstrip(const Str& s, const Optional<Str>& chars) {
  return chars.has() ? str_lstrip(s, chars.value()) : str_lstrip(s);
}
inline Str str_rstrip(const Str& s, const Optional<Str>& chars) {
  return chars.has() ? str_rstrip(s, chars.value()) : str_rstrip(s);
}

inline Str str_removeprefix(const Str& s, const Str& prefix) {
  return str_startswith(s, prefix) ? str_view(s, prefix.size(), s.size()) : s;
}
inline Str str_removesuffix(const Str& s, const Str& suffix) {
  return suffix.size() != 0 && str_endswith(s, suffix) ? str_view(s, 0, s.size() - suffix.size()) : s;
}

}  // namespace predictor

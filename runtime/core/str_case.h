// Letter case of str: upper, lower, title, capitalize, swapcase, casefold, with the mappings to several characters and
// the final sigma.
#pragma once

#include <stdint.h>

#include "runtime/core/str.h"
#include "runtime/core/unicode.h"

namespace predictor {

inline void append_mapping(StrBuilder& out, const CaseMapping& mapping) {
  for (uint32_t i = 0; i < mapping.size; ++i) out.append_code_point(mapping.to[i]);
}

inline constexpr uint32_t kCapitalSigma = 0x3a3, kSmallSigma = 0x3c3, kFinalSigma = 0x3c2;

// A capital sigma ends a word when, beyond what is case-ignorable, a cased character stands before it and none after.
// `at` is its place in s.
inline bool is_final_sigma(const Str& s, const char* at) {
  uint32_t code = 0;
  const char* before = at;
  bool cased = false;
  while (before != s.data()) {
    code = utf8_previous(before);
    if (is_case_ignorable(code)) continue;
    cased = is_cased(code);
    break;
  }
  if (!cased) return false;
  const char* const end = s.data() + s.size();
  const char* after = at + utf8_size(*at);
  while (after != end) {
    code = utf8_next(after);
    if (is_case_ignorable(code)) continue;
    return !is_cased(code);
  }
  return true;
}

inline void append_lower(StrBuilder& out, const Str& s, const char* at, uint32_t code) {
  if (code == kCapitalSigma) return out.append_code_point(is_final_sigma(s, at) ? kFinalSigma : kSmallSigma);
  append_mapping(out, map_lower(code));
}

// Calls append(out, at, code) for each code point, `at` being its place in s.
template <class Append>
Str map_code_points(Context& ctx, const Str& s, Append append) {
  StrBuilder out(ctx, s.size());
  const char* const end = s.data() + s.size();
  for (const char* at = s.data(); at != end;) {
    const char* start = at;
    const uint32_t code = utf8_next(at);
    append(out, start, code);
  }
  return out.finish();
}

// As map_code_points for text that is all ASCII: one byte becomes one byte.
template <class Map>
Str map_ascii(Context& ctx, const Str& s, Map map) {
  if (s.size() == 0) return Str();
  Ref<Buffer> buffer = Buffer::create(ctx, s.size());
  if (!buffer) return Str();
  char* data = buffer->bytes();
  for (uint64_t i = 0; i < s.size(); ++i) data[i] = map(s.data()[i]);
  return Str(data, s.size(), true, static_cast<Ref<Buffer>&&>(buffer));
}

constexpr char ascii_to_upper(char c) { return static_cast<char>(c - (ascii_lower(static_cast<uint8_t>(c)) ? 32 : 0)); }
constexpr char ascii_to_lower(char c) { return static_cast<char>(c + (ascii_upper(static_cast<uint8_t>(c)) ? 32 : 0)); }

inline Str str_upper(Context& ctx, const Str& s) {
  if (s.ascii()) return map_ascii(ctx, s, ascii_to_upper);
  return map_code_points(ctx, s, [](StrBuilder& out, const char*, uint32_t code) {
    append_mapping(out, map_upper(code));
  });
}

inline Str str_lower(Context& ctx, const Str& s) {
  if (s.ascii()) return map_ascii(ctx, s, ascii_to_lower);
  return map_code_points(ctx, s, [&](StrBuilder& out, const char* at, uint32_t code) {
    append_lower(out, s, at, code);
  });
}

inline Str str_casefold(Context& ctx, const Str& s) {
  if (s.ascii()) return map_ascii(ctx, s, ascii_to_lower);
  return map_code_points(ctx, s, [](StrBuilder& out, const char*, uint32_t code) {
    append_mapping(out, map_fold(code));
  });
}

inline Str str_capitalize(Context& ctx, const Str& s) {
  return map_code_points(ctx, s, [&](StrBuilder& out, const char* at, uint32_t code) {
    if (at == s.data()) append_mapping(out, map_title(code));
    else append_lower(out, s, at, code);
  });
}

inline Str str_title(Context& ctx, const Str& s) {
  bool inside_word = false;
  CasedReader cased;
  return map_code_points(ctx, s, [&](StrBuilder& out, const char* at, uint32_t code) {
    if (inside_word) append_lower(out, s, at, code);
    else append_mapping(out, map_title(code));
    inside_word = cased(code);
  });
}

inline Str str_swapcase(Context& ctx, const Str& s) {
  return map_code_points(ctx, s, [&](StrBuilder& out, const char* at, uint32_t code) {
    if (is_upper(code)) append_lower(out, s, at, code);
    else if (is_lower(code)) append_mapping(out, map_upper(code));
    else out.append_code_point(code);
  });
}

}  // namespace predictor

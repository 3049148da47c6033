// repr() and ascii() of a str.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/str_builder.h"
#include "runtime/core/str_class.h"
#include "runtime/core/unicode.h"

namespace predictor {

inline void append_hex(StrBuilder& out, uint32_t value, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out.append("0123456789abcdef"[value >> shift & 15]);
}

// One character that repr() does not write as it is.
[[gnu::noinline]] inline void append_escaped(StrBuilder& out, uint32_t code, char quote) {
  out.append('\\');
  if (code == static_cast<uint8_t>(quote) || code == '\\') return out.append(static_cast<char>(code));
  if (code == '\t' || code == '\n' || code == '\r') return out.append(code == '\t' ? 't' : code == '\n' ? 'n' : 'r');
  const int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
  out.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
  append_hex(out, code, digits);
}

// Double quotes only around text that holds single ones and no double ones.
inline char choose_quote(const char* data, uint64_t size) {
  if (size == 0 || memchr(data, '\'', size) == nullptr) return '\'';
  return memchr(data, '"', size) == nullptr ? '"' : '\'';
}

inline void append_repr(StrBuilder& out, const Str& s, bool only_ascii = false) {
  const char quote = choose_quote(s.data(), s.size());
  PrintableReader printable;
  out.append(quote);
  const char* const end = s.data() + s.size();
  const char* plain = s.data();  // start of the run that is copied as it is
  for (const char* at = s.data(); at != end;) {
    const char* start = at;
    const uint32_t code = utf8_next(at);
    const bool keep = (code < 0x80 || !only_ascii) && code != '\\' && code != static_cast<uint8_t>(quote) && printable(code);
    if (keep) continue;
    out.append(plain, static_cast<uint64_t>(start - plain), s.ascii());
    append_escaped(out, code, quote);
    plain = at;
  }
  out.append(plain, static_cast<uint64_t>(end - plain), s.ascii());
  out.append(quote);
}

inline Str repr(Context& ctx, const Str& s) {
  StrBuilder out(ctx, s.size() + 2);
  append_repr(out, s);
  return out.finish();
}

inline Str to_str(Context&, const Str& s) { return s; }

// ascii(s)
inline Str str_ascii(Context& ctx, const Str& s) {
  StrBuilder out(ctx, s.size() + 2);
  append_repr(out, s, true);
  return out.finish();
}

}  // namespace predictor

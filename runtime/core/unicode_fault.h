// UnicodeFault: what a UnicodeDecodeError or UnicodeEncodeError says, its args and attributes.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/bytes.h"
#include "runtime/core/int_text.h"
#include "runtime/core/message.h"
#include "runtime/core/str.h"
#include "runtime/core/str_builder.h"
#include "runtime/core/str_repr.h"

namespace predictor {

// Bytes or code points `start` up to `end` of the object, which cannot be converted; `code` is the first.
struct UnicodeFault {
  bool decodes = false;
  Bytes bytes;  // the object, if it `decodes`
  Str text;     // else
  const char* encoding = "";
  uint32_t code = 0;
  int64_t start = 0;
  int64_t end = 0;
  const char* reason = "";
};

inline Str literal_text(const char* text) { return Str(text, strlen(text), true); }

[[gnu::cold, gnu::noinline]] inline Str fault_message(Context& ctx, const UnicodeFault& fault) {
  char text[160];
  const auto start = static_cast<long long>(fault.start), last = static_cast<long long>(fault.end - 1);
  if (start != last) {
    const char* format = fault.decodes ? "'%s' codec can't decode bytes in position %lld-%lld: %s"
                                       : "'%s' codec can't encode characters in position %lld-%lld: %s";
    write_message(text, sizeof text, format, fault.encoding, start, last, fault.reason);
  } else {
    const char* format = fault.decodes          ? "'%s' codec can't decode byte 0x%02x in position %lld: %s"
                         : fault.code < 0x100   ? "'%s' codec can't encode character '\\x%02x' in position %lld: %s"
                         : fault.code < 0x10000 ? "'%s' codec can't encode character '\\u%04x' in position %lld: %s"
                                                : "'%s' codec can't encode character '\\U%08x' in position %lld: %s";
    write_message(text, sizeof text, format, fault.encoding, static_cast<unsigned>(fault.code), start, fault.reason);
  }
  StrBuilder out(ctx);
  out.append(text, strlen(text), true);
  return out.finish();
}

// As ExceptionArguments asks for it: the message, or the arguments between parentheses.
[[gnu::cold, gnu::noinline]] inline Str show_arguments(Context& ctx, const UnicodeFault& fault, bool quoted) {
  if (!quoted) return fault_message(ctx, fault);
  StrBuilder out(ctx);
  out.append('(');
  out.append(repr(ctx, literal_text(fault.encoding)));
  out.append(", "_s);
  out.append(fault.decodes ? repr(ctx, fault.bytes) : repr(ctx, fault.text));
  out.append(", "_s);
  out.append(int_to_str(ctx, fault.start));
  out.append(", "_s);
  out.append(int_to_str(ctx, fault.end));
  out.append(", "_s);
  out.append(repr(ctx, literal_text(fault.reason)));
  out.append(')');
  return out.finish();
}
constexpr bool is_single(const UnicodeFault&) { return false; }

}  // namespace predictor

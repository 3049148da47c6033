// What encoding and decoding do with what they cannot convert: the error handlers.
#pragma once

#include <stdint.h>

#include "runtime/core/bytes.h"
#include "runtime/core/int_text.h"
#include "runtime/core/raised.h"
#include "runtime/core/str.h"
#include "runtime/core/unicode_fault.h"

namespace predictor {

// Bytes `start` up to `end` that cannot be decoded.
struct DecodeFault {
  const Bytes& bytes;
  const char* encoding;
  uint64_t start;
  uint64_t end;
  const char* reason;
};

// Code points `start` up to `end`, written at `from` up to `to`, that cannot be encoded; `code` is the first.
struct EncodeFault {
  const Str& text;
  const char* encoding;
  const char* reason;
  uint32_t code;
  int64_t start;
  int64_t end;
  const char* from;
  const char* to;
};

// A byte as it is, in a builder whose text is bytes in the end.
inline void append_raw_byte(StrBuilder& out, uint8_t byte) {
  const char raw = static_cast<char>(byte);
  out.append(&raw, 1, false);
}

[[gnu::cold, gnu::noinline]] inline Failure raise_unknown_handler(Context& ctx, const Str& errors) {
  StrBuilder message(ctx);
  message.append("unknown error handler name '"_s);
  message.append(errors);
  message.append('\'');
  return ctx.raise(LookupError, message.finish());
}

[[gnu::cold, gnu::noinline]] inline Failure raise_unicode_fault(Context& ctx, const ExceptionType& type, UnicodeFault fault) {
  const Raised made = new_exception(ctx, type);
  if (!made) return {};
  made->bare = false;
  made->arguments = hold_arguments(ctx, std::move(fault));
  return ctx.raise(Ref<ExceptionObject>::share(made.get()));
}
[[gnu::cold, gnu::noinline]] inline Failure raise_decode_fault(Context& ctx, const DecodeFault& fault) {
  return raise_unicode_fault(ctx, UnicodeDecodeError,
                             {true, fault.bytes, {}, fault.encoding, fault.bytes[fault.start], static_cast<int64_t>(fault.start),
                              static_cast<int64_t>(fault.end), fault.reason});
}
[[gnu::cold, gnu::noinline]] inline Failure raise_encode_fault(Context& ctx, const EncodeFault& fault) {
  return raise_unicode_fault(ctx, UnicodeEncodeError,
                             {false, {}, fault.text, fault.encoding, fault.code, fault.start, fault.end, fault.reason});
}

// --- attributes of those that were raised ---

inline const UnicodeFault* fault_of(const Raised& raised) {  // null of one that there was no memory for
  const bool known = raised && raised->arguments && raised->arguments->kind == &ArgumentsOf<UnicodeFault>::kKind;
  return known ? &static_cast<const ArgumentsOf<UnicodeFault>&>(*raised->arguments).value : nullptr;
}
template <class T>
T fault_part(const Raised& raised, T UnicodeFault::*part) {
  const UnicodeFault* fault = fault_of(raised);
  return fault == nullptr ? T{} : fault->*part;
}
inline int64_t fault_start(const Raised& raised) { return fault_part(raised, &UnicodeFault::start); }
inline int64_t fault_end(const Raised& raised) { return fault_part(raised, &UnicodeFault::end); }
inline Str fault_text(const Raised& raised) { return fault_part(raised, &UnicodeFault::text); }
inline Bytes fault_bytes(const Raised& raised) { return fault_part(raised, &UnicodeFault::bytes); }
inline Str fault_reason(const Raised& raised) {
  const UnicodeFault* fault = fault_of(raised);
  return fault == nullptr ? Str() : literal_text(fault->reason);
}
inline Str fault_encoding(const Raised& raised) {
  const UnicodeFault* fault = fault_of(raised);
  return fault == nullptr ? Str() : literal_text(fault->encoding);
}

// Writes what stands for the undecodable bytes; returns how many of them it took, or 0 with an exception pending.
inline uint64_t handle_decode_fault(Context& ctx, StrBuilder& out, const DecodeFault& fault, const Str& errors) {
  const uint64_t size = fault.end - fault.start;
  if (equal(errors, "strict"_s)) return raise_decode_fault(ctx, fault), 0;
  if (equal(errors, "ignore"_s)) return size;
  if (equal(errors, "replace"_s)) return out.append_code_point(0xfffd), size;
  if (equal(errors, "backslashreplace"_s)) {
    for (uint64_t i = fault.start; i < fault.end; ++i) {
      out.append("\\x"_s);
      append_hex(out, fault.bytes[i], 2);
    }
    return size;
  }
  if (equal(errors, "surrogateescape"_s)) {
    uint64_t taken = 0;
    for (; taken < size && fault.bytes[fault.start + taken] >= 0x80; ++taken) {
      out.append_code_point(0xdc00u + fault.bytes[fault.start + taken]);
    }
    return taken == 0 ? (raise_decode_fault(ctx, fault), 0) : taken;
  }
  if (equal(errors, "surrogatepass"_s)) {
    const char* at = fault.bytes.data() + fault.start;
    const bool utf8 = fault.encoding[0] == 'u';
    if (utf8 && fault.bytes.size() - fault.start >= 3 && at[0] == '\xed' && is_continuation(at[1]) && is_continuation(at[2])) {
      return out.append(at, 3, false), 3;
    }
    return raise_decode_fault(ctx, fault), 0;
  }
  return raise_unknown_handler(ctx, errors), 0;
}

// Writes what stands for the code points; false with an exception pending when nothing does.
inline bool handle_encode_fault(Context& ctx, StrBuilder& out, const EncodeFault& fault, const Str& errors) {
  if (equal(errors, "strict"_s)) return raise_encode_fault(ctx, fault), false;
  if (equal(errors, "ignore"_s)) return true;
  if (equal(errors, "replace"_s)) return out.append_repeated('?', static_cast<uint64_t>(fault.end - fault.start)), true;
  const bool backslash = equal(errors, "backslashreplace"_s), xml = equal(errors, "xmlcharrefreplace"_s);
  const bool escape = equal(errors, "surrogateescape"_s), pass = equal(errors, "surrogatepass"_s);
  if (!backslash && !xml && !escape && !pass) return raise_unknown_handler(ctx, errors), false;
  for (const char* at = fault.from; at != fault.to;) {
    const char* start = at;
    const uint32_t code = utf8_next(at);
    if (backslash) {
      const int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
      out.append('\\');
      out.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
      append_hex(out, code, digits);
    } else if (xml) {
      out.append("&#"_s);
      out.append(int_to_str(ctx, code));
      out.append(';');
    } else if (escape && code >= 0xdc80 && code < 0xdd00) {
      append_raw_byte(out, static_cast<uint8_t>(code - 0xdc00));
    } else if (pass && fault.encoding[0] == 'u' && is_surrogate(code)) {
      out.append(start, 3, false);
    } else {
      return raise_encode_fault(ctx, fault), false;
    }
  }
  return true;
}

}  // namespace predictor

// str.encode and bytes.decode: utf-8, utf-8-sig, ascii and latin-1, with the error handlers strict, ignore, replace,
// backslashreplace, xmlcharrefreplace, surrogateescape and surrogatepass.
//
// Other encodings raise LookupError as an unknown one does; the compiler refuses them where it sees the name.
#pragma once

#include <stdint.h>

#include "runtime/core/bytes.h"
#include "runtime/core/bytes_index.h"
#include "runtime/core/codec_errors.h"
#include "runtime/core/result.h"
#include "runtime/core/str.h"

namespace predictor {

namespace internal {

// A malformed stretch of UTF-8 and what is wrong with it.
struct Utf8Fault {
  uint64_t size;
  const char* reason;
};

// Of bytes that do not begin with a well-formed sequence, as CPython tells them apart.
inline Utf8Fault utf8_fault(const char* text, uint64_t left) {
  auto at = [&](uint64_t i) { return static_cast<uint8_t>(text[i]); };
  auto continues = [&](uint64_t i) { return (at(i) & 0xc0) == 0x80; };
  const uint8_t lead = at(0);
  if (lead < 0xc2 || lead >= 0xf5) return {1, "invalid start byte"};
  const uint64_t needed = utf8_size(static_cast<char>(lead));
  for (uint64_t i = 1; i < needed; ++i) {
    if (i == left) return {left, "unexpected end of data"};
    const bool out_of_range = i == 1 && ((lead == 0xe0 && at(1) < 0xa0) || (lead == 0xed && at(1) >= 0xa0) ||
                                         (lead == 0xf0 && at(1) < 0x90) || (lead == 0xf4 && at(1) >= 0x90));
    if (!continues(i) || out_of_range) return {i, "invalid continuation byte"};
  }
  return {1, "invalid start byte"};
}

inline Result<Str> decode_utf8(Context& ctx, const Bytes& b, const Str& errors) {
  const char* data = b.data();
  const uint64_t size = b.size();
  uint64_t at = valid_utf8_prefix(data, size);
  if (at == size) return Str(data, size, is_ascii(data, size), b.owner());
  StrBuilder out(ctx, size);
  uint64_t from = 0;
  while (at < size && !ctx.failed()) {
    out.append(data + from, at - from, false);
    const Utf8Fault fault = utf8_fault(data + at, size - at);
    const DecodeFault where{b, "utf-8", at, at + fault.size, fault.reason};
    const uint64_t skipped = handle_decode_fault(ctx, out, where, errors);
    if (skipped == 0) return Failure{};
    from = at += skipped;
    at += valid_utf8_prefix(data + at, size - at);
  }
  out.append(data + from, size - from, false);
  return out.finish();
}

// ASCII and Latin-1: one byte is one code point below `limit`.
inline Result<Str> decode_bytes(Context& ctx, const Bytes& b, const char* encoding, uint32_t limit, const Str& errors) {
  if (is_ascii(b.data(), b.size())) return Str(b.data(), b.size(), true, b.owner());
  StrBuilder out(ctx, b.size());
  for (uint64_t i = 0; i < b.size() && !ctx.failed(); ++i) {
    if (b[i] < limit) {
      out.append_code_point(b[i]);
    } else if (handle_decode_fault(ctx, out, {b, encoding, i, i + 1, "ordinal not in range(128)"}, errors) == 0) {
      return Failure{};
    }
  }
  return out.finish();
}

inline bool has_surrogate(const Str& s) {
  if (s.ascii()) return false;
  for (uint64_t i = 0; i + 2 < s.size(); ++i) {
    if (static_cast<uint8_t>(s.data()[i]) == 0xed && static_cast<uint8_t>(s.data()[i + 1]) >= 0xa0) return true;
  }
  return false;
}

// Encodes code points for which `put` says no by the error handler, in runs.
template <class Put, class Fits>
Result<Bytes> encode_by(Context& ctx, const Str& s, const char* encoding, const char* reason, const Str& errors, Fits fits,
                        Put put) {
  StrBuilder out(ctx, s.size());
  const char* const end = s.data() + s.size();
  int64_t index = 0;  // of the code point
  for (const char* at = s.data(); at != end && !ctx.failed();) {
    const char* start = at;
    const uint32_t code = utf8_next(at);
    if (fits(code)) {
      put(out, code);
      ++index;
      continue;
    }
    EncodeFault fault{s, encoding, reason, code, index, index + 1, start, at};
    while (fault.to != end) {
      const char* next = fault.to;
      if (fits(utf8_next(next))) break;
      fault.to = next;
      ++fault.end;
    }
    if (!handle_encode_fault(ctx, out, fault, errors)) return Failure{};
    at = fault.to;
    index = fault.end;
  }
  const Str bytes = out.finish();
  return Bytes(bytes.data(), bytes.size(), bytes.owner());
}

inline Result<Bytes> encode_utf8(Context& ctx, const Str& s, const Str& errors) {
  if (!has_surrogate(s)) return Bytes(s.data(), s.size(), s.owner());
  return encode_by(ctx, s, "utf-8", "surrogates not allowed", errors, [](uint32_t code) { return !is_surrogate(code); },
                   [](StrBuilder& out, uint32_t code) { out.append_code_point(code); });
}

inline Result<Bytes> encode_bytes(Context& ctx, const Str& s, const char* encoding, uint32_t limit, const Str& errors) {
  if (s.ascii()) return Bytes(s.data(), s.size(), s.owner());
  const char* reason = limit == 128 ? "ordinal not in range(128)" : "ordinal not in range(256)";
  return encode_by(ctx, s, encoding, reason, errors, [limit](uint32_t code) { return code < limit; },
                   [](StrBuilder& out, uint32_t code) { append_raw_byte(out, static_cast<uint8_t>(code)); });
}

enum class Encoding { unknown, utf8, utf8_signed, ascii, latin1 };

// As Python's codec registry reads names: without case, with blanks and hyphens as underscores.
inline Encoding find_encoding(const Str& name) {
  char text[24];
  if (name.size() >= sizeof text) return Encoding::unknown;
  for (uint64_t i = 0; i < name.size(); ++i) {
    const uint8_t c = static_cast<uint8_t>(name.data()[i]);
    text[i] = static_cast<char>(ascii_upper(c) ? c + 32 : c == '-' || c == ' ' ? '_' : c);
  }
  auto is_one_of = [&](auto... names) {
    return (same_bytes(text, name.size(), names, strlen(names)) || ...);
  };
  if (is_one_of("utf_8", "utf8", "u8", "utf", "cp65001", "utf8_ucs2", "utf8_ucs4")) return Encoding::utf8;
  if (is_one_of("utf_8_sig")) return Encoding::utf8_signed;
  if (is_one_of("ascii", "us_ascii", "646", "us", "ansi_x3.4_1968", "iso646_us", "cp367", "ibm367")) return Encoding::ascii;
  if (is_one_of("latin_1", "latin1", "iso_8859_1", "iso8859_1", "iso8859", "8859", "l1", "latin", "cp819", "ibm819",
                "iso_ir_100", "csisolatin1")) {
    return Encoding::latin1;
  }
  return Encoding::unknown;
}

[[gnu::cold, gnu::noinline]] inline Failure raise_unknown_encoding(Context& ctx, const Str& name) {
  StrBuilder message(ctx);
  message.append("unknown encoding: "_s);
  message.append(name);
  return ctx.raise(LookupError, message.finish());
}

inline constexpr char kByteOrderMark[] = "\xef\xbb\xbf";

}  // namespace internal

// s.encode(encoding, errors)
inline Result<Bytes> str_encode(Context& ctx, const Str& s, const Str& encoding = "utf-8"_s, const Str& errors = "strict"_s) {
  switch (internal::find_encoding(encoding)) {
    case internal::Encoding::utf8: return internal::encode_utf8(ctx, s, errors);
    case internal::Encoding::ascii: return internal::encode_bytes(ctx, s, "ascii", 128, errors);
    case internal::Encoding::latin1: return internal::encode_bytes(ctx, s, "latin-1", 256, errors);
    case internal::Encoding::utf8_signed: {
      Result<Bytes> bytes = internal::encode_utf8(ctx, s, errors);
      if (!bytes) return Failure{};
      return bytes_add(ctx, Bytes(internal::kByteOrderMark, 3), *bytes);
    }
    default: return internal::raise_unknown_encoding(ctx, encoding);
  }
}

// b.decode(encoding, errors), str(b, encoding, errors)
inline Result<Str> bytes_decode(Context& ctx, const Bytes& b, const Str& encoding = "utf-8"_s,
                                const Str& errors = "strict"_s) {
  if (b.size() == 0) return Str();  // whatever the encoding
  switch (internal::find_encoding(encoding)) {
    case internal::Encoding::utf8: return internal::decode_utf8(ctx, b, errors);
    case internal::Encoding::ascii: return internal::decode_bytes(ctx, b, "ascii", 128, errors);
    case internal::Encoding::latin1: return internal::decode_bytes(ctx, b, "latin-1", 256, errors);
    case internal::Encoding::utf8_signed: {
      const bool marked = b.size() >= 3 && matches_at(span(b), 0, {internal::kByteOrderMark, 3});
      return internal::decode_utf8(ctx, marked ? bytes_view(b, 3, b.size()) : b, errors);
    }
    default: return internal::raise_unknown_encoding(ctx, encoding);
  }
}

}  // namespace predictor

// str.translate and str.maketrans: a table from code points to code points, to text, or to None, which takes them out.
#pragma once

#include <stdint.h>

#include "runtime/core/dict_access.h"
#include "runtime/core/none.h"
#include "runtime/core/optional.h"
#include "runtime/core/result.h"
#include "runtime/core/str.h"
#include "runtime/core/str_index.h"
#include "runtime/core/union.h"

namespace predictor {

namespace internal {

inline Status append_translated(Context& ctx, StrBuilder& out, int64_t code) {
  if (code < 0 || code > static_cast<int64_t>(kMaximumCodePoint)) {
    return ctx.raise(ValueError, "character mapping must be in range(0x110000)");
  }
  out.append_code_point(static_cast<uint32_t>(code));
  return {};
}
inline Status append_translated(Context&, StrBuilder& out, const Str& text) {
  out.append(text);
  return {};
}
inline Status append_translated(Context&, StrBuilder&, None) { return {}; }
template <class T>
Status append_translated(Context& ctx, StrBuilder& out, const Optional<T>& value) {
  return value.has() ? append_translated(ctx, out, value.value()) : Status();
}
template <class... T>
Status append_translated(Context& ctx, StrBuilder& out, const Union<T...>& value) {
  return value.visit([&](const auto& held) { return append_translated(ctx, out, held); });
}

}  // namespace internal

// s.translate(table)
template <class V>
Result<Str> str_translate(Context& ctx, const Str& s, const Dict<int64_t, V>& table) {
  StrBuilder out(ctx, s.size());
  const char* const end = s.data() + s.size();
  for (const char* at = s.data(); at != end && !ctx.failed();) {
    const uint32_t code = utf8_next(at);
    const auto* entry = table.find(static_cast<int64_t>(code));
    if (entry == nullptr) out.append_code_point(code);
    else if (!internal::append_translated(ctx, out, entry->value)) return Failure{};
  }
  return out.finish();
}

namespace internal {

// Maps each code point of `from` to the one of `to` at its place.
template <class V>
Status map_characters(Context& ctx, const Dict<int64_t, V>& table, const Str& from, const Str& to) {
  if (len(from) != len(to)) return ctx.raise(ValueError, "the first two maketrans arguments must have equal length");
  const char *at = from.data(), *target = to.data();
  const char* const end = at + from.size();
  while (at != end) {
    const uint32_t code = utf8_next(at);
    dict_setitem(ctx, table, static_cast<int64_t>(code), V(static_cast<int64_t>(utf8_next(target))));
  }
  return {};
}

}  // namespace internal

// str.maketrans(from, to)
inline Result<Dict<int64_t, int64_t>> str_maketrans(Context& ctx, const Str& from, const Str& to) {
  Dict<int64_t, int64_t> table = Dict<int64_t, int64_t>::create(ctx);
  if (!internal::map_characters(ctx, table, from, to)) return Failure{};
  return table;
}
// str.maketrans(from, to, remove)
inline Result<Dict<int64_t, Optional<int64_t>>> str_maketrans(Context& ctx, const Str& from, const Str& to,
                                                              const Str& remove) {
  Dict<int64_t, Optional<int64_t>> table = Dict<int64_t, Optional<int64_t>>::create(ctx);
  if (!internal::map_characters(ctx, table, from, to)) return Failure{};
  const char* const end = remove.data() + remove.size();
  for (const char* at = remove.data(); at != end;) {
    const uint32_t code = utf8_next(at);
    dict_setitem(ctx, table, static_cast<int64_t>(code), Optional<int64_t>());
  }
  return table;
}
// str.maketrans(table), of a dict from characters or code points
template <class V>
Result<Dict<int64_t, V>> str_maketrans(Context& ctx, const Dict<Str, V>& characters) {
  Dict<int64_t, V> table = Dict<int64_t, V>::create(ctx);
  for (uint64_t i = 0; i < characters.filled() && !ctx.failed(); ++i) {
    const auto& entry = characters.entry(i);
    if (!entry.live()) continue;
    if (len(entry.key) != 1) {
      return ctx.raise(ValueError, ctx.since(14) ? "string keys in translatetable must be of length 1"
                                                 : "string keys in translate table must be of length 1");
    }
    const char* at = entry.key.data();
    const uint32_t code = utf8_next(at);
    dict_setitem(ctx, table, static_cast<int64_t>(code), entry.value);
  }
  return table;
}
template <class V>
Result<Dict<int64_t, V>> str_maketrans(Context& ctx, const Dict<int64_t, V>& codes) {
  Dict<int64_t, V> table = Dict<int64_t, V>::create(ctx);
  for (uint64_t i = 0; i < codes.filled() && !ctx.failed(); ++i) {
    const auto& entry = codes.entry(i);
    if (entry.live()) dict_setitem(ctx, table, entry.key, entry.value);
  }
  return table;
}

}  // namespace predictor

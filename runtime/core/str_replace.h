// str.replace, translate by a table, and join.
#pragma once

#include <stdint.h>

#include "runtime/core/list.h"
#include "runtime/core/str.h"
#include "runtime/core/str_find.h"
#include "runtime/core/str_index.h"
#include "runtime/core/tuple_of.h"

namespace predictor {

// Replacing nothing: `replacement` goes before each of the first `limit` code points, and at the end.
[[gnu::noinline]] inline Str str_interleave(Context& ctx, const Str& s, const Str& replacement, uint64_t limit) {
  StrBuilder out(ctx, s.size());
  const char* at = s.data();
  const char* const end = s.data() + s.size();
  for (; limit != 0 && !ctx.failed(); --limit) {
    out.append(replacement);
    if (at == end) break;
    const char* start = at;
    at += utf8_size(*at);
    out.append(start, static_cast<uint64_t>(at - start), at - start == 1);
  }
  out.append(at, static_cast<uint64_t>(end - at), s.ascii());
  return out.finish();
}

inline Str str_replace(Context& ctx, const Str& s, const Str& old, const Str& replacement, int64_t count = -1) {
  const uint64_t limit = count < 0 ? UINT64_MAX : static_cast<uint64_t>(count);
  if (limit == 0) return s;
  if (old.size() == 0) return str_interleave(ctx, s, replacement, limit);
  uint64_t at = find(span(s), span(old));
  if (at == kNotFound) return s;
  StrBuilder out(ctx, replacement.size() <= old.size() ? s.size() : 0);
  uint64_t from = 0;
  for (uint64_t done = 0; at != kNotFound && !ctx.failed();) {
    out.append(s.data() + from, at, s.ascii());
    out.append(replacement);
    from += at + old.size();
    if (++done == limit) break;
    at = find({s.data() + from, s.size() - from}, span(old));
  }
  out.append(s.data() + from, s.size() - from, s.ascii());
  return out.finish();
}

// sep.join(items), over anything that is a plain range of str.
template <class Items>
Str str_join_items(Context& ctx, const Str& sep, const Items& items) {
  const uint64_t count = items.size();
  if (count == 0) return Str();
  if (count == 1) return items[0];
  uint64_t size = 0;
  for (const Str& item : items) size += item.size();
  uint64_t separators;
  if (__builtin_mul_overflow(sep.size(), count - 1, &separators)) return ctx.out_of_memory(), Str();
  StrBuilder out(ctx, size + separators);
  bool first = true;
  for (const Str& item : items) {
    if (!first) out.append(sep);
    first = false;
    out.append(item);
  }
  return out.finish();
}
inline Str str_join(Context& ctx, const Str& sep, const List<Str>& items) { return str_join_items(ctx, sep, items); }
inline Str str_join(Context& ctx, const Str& sep, const ListView<Str>& items) { return str_join_items(ctx, sep, items); }
inline Str str_join(Context& ctx, const Str& sep, const TupleOf<Str>& items) { return str_join_items(ctx, sep, items); }
// The characters of a str.
inline Str str_join(Context& ctx, const Str& sep, const Str& items) {
  StrBuilder out(ctx, items.size());
  const char* const end = items.data() + items.size();
  for (const char* at = items.data(); at != end && !ctx.failed();) {
    if (at != items.data()) out.append(sep);
    const uint64_t size = utf8_size(*at);
    out.append(at, size, size == 1);
    at += size;
  }
  return out.finish();
}

}  // namespace predictor

// Searching in str: in, find, index, count, startswith, endswith. Offsets count code points.
#pragma once

#include <stdint.h>

#include "runtime/core/result.h"
#include "runtime/core/slice.h"
#include "runtime/core/span.h"
#include "runtime/core/str.h"
#include "runtime/core/str_index.h"
#include "runtime/core/tuple.h"
#include "runtime/core/tuple_of.h"

namespace predictor {

inline constexpr int64_t kEnd = INT64_MAX;  // the default of `end` parameters

inline Span span(const Str& s) { return {s.data(), s.size()}; }

// The part of a str that start and end choose, as the methods with these parameters take them.
struct StrPart {
  uint64_t offset;  // bytes before it
  Span text;
  bool valid;  // false when start lies behind the end, where not even an empty pattern is found
};

inline StrPart str_part(const Str& s, int64_t start, int64_t end) {
  if (start == 0 && end == kEnd) return {0, span(s), true};
  const int64_t length = len(s);
  end = clip_bound(end, length);
  if (start < 0) start = clip_bound(start, length);
  if (start > end) return {0, {}, false};
  const uint64_t from = byte_offset(s, start);
  const uint64_t to = end == length ? s.size() : byte_offset(s, end);
  return {from, {s.data() + from, to - from}, true};
}

// Code points before a byte offset.
inline int64_t code_point_index(const Str& s, uint64_t offset) {
  return static_cast<int64_t>(s.ascii() ? offset : utf8_count(s.data(), offset));
}

// item in s
inline bool contains(const Str& s, const Str& item) { return find(span(s), span(item)) != kNotFound; }

inline int64_t str_find(const Str& s, const Str& sub, int64_t start = 0, int64_t end = kEnd) {
  const StrPart part = str_part(s, start, end);
  const uint64_t at = part.valid ? find(part.text, span(sub)) : kNotFound;
  return at == kNotFound ? -1 : code_point_index(s, part.offset + at);
}

inline int64_t str_rfind(const Str& s, const Str& sub, int64_t start = 0, int64_t end = kEnd) {
  const StrPart part = str_part(s, start, end);
  const uint64_t at = part.valid ? find_last(part.text, span(sub)) : kNotFound;
  return at == kNotFound ? -1 : code_point_index(s, part.offset + at);
}

inline Result<int64_t> str_index(Context& ctx, const Str& s, const Str& sub, int64_t start = 0, int64_t end = kEnd) {
  const int64_t at = str_find(s, sub, start, end);
  if (at < 0) return ctx.raise(ValueError, "substring not found");
  return at;
}

inline Result<int64_t> str_rindex(Context& ctx, const Str& s, const Str& sub, int64_t start = 0, int64_t end = kEnd) {
  const int64_t at = str_rfind(s, sub, start, end);
  if (at < 0) return ctx.raise(ValueError, "substring not found");
  return at;
}

inline int64_t str_count(const Str& s, const Str& sub, int64_t start = 0, int64_t end = kEnd) {
  const StrPart part = str_part(s, start, end);
  if (!part.valid) return 0;
  if (sub.size() != 0) return static_cast<int64_t>(count_matches(part.text, span(sub)));
  return static_cast<int64_t>(utf8_count(part.text.data, part.text.size)) + 1;
}

inline bool str_startswith(const Str& s, const Str& prefix, int64_t start = 0, int64_t end = kEnd) {
  const StrPart part = str_part(s, start, end);
  return part.valid && prefix.size() <= part.text.size && matches_at(part.text, 0, span(prefix));
}

inline bool str_endswith(const Str& s, const Str& suffix, int64_t start = 0, int64_t end = kEnd) {
  const StrPart part = str_part(s, start, end);
  return part.valid && suffix.size() <= part.text.size &&
         matches_at(part.text, part.text.size - suffix.size(), span(suffix));
}

// With several prefixes or suffixes.
template <class Item>
bool str_startswith(const Str& s, const TupleOf<Item>& prefixes, int64_t start = 0, int64_t end = kEnd) {
  for (const Str& prefix : prefixes) {
    if (str_startswith(s, prefix, start, end)) return true;
  }
  return false;
}
template <class Item>
bool str_endswith(const Str& s, const TupleOf<Item>& suffixes, int64_t start = 0, int64_t end = kEnd) {
  for (const Str& suffix : suffixes) {
    if (str_endswith(s, suffix, start, end)) return true;
  }
  return false;
}

template <class... Item>
bool str_startswith(const Str& text, const Tuple<Item...>& prefixes, int64_t start = 0, int64_t end = kEnd) {
  bool found = false;
  for_each_item(prefixes, [&](const Str& item) { found = found || str_startswith(text, item, start, end); });
  return found;
}
template <class... Item>
bool str_endswith(const Str& text, const Tuple<Item...>& suffixes, int64_t start = 0, int64_t end = kEnd) {
  bool found = false;
  for_each_item(suffixes, [&](const Str& item) { found = found || str_endswith(text, item, start, end); });
  return found;
}

}  // namespace predictor

// Cutting str: split, rsplit, partition, rpartition, splitlines. The pieces are views of the same buffer.
#pragma once

#include <stdint.h>

#include "runtime/core/list.h"
#include "runtime/core/none.h"
#include "runtime/core/optional.h"
#include "runtime/core/result.h"
#include "runtime/core/span_split.h"
#include "runtime/core/str.h"
#include "runtime/core/str_find.h"
#include "runtime/core/str_index.h"
#include "runtime/core/tuple.h"
#include "runtime/core/unicode.h"

namespace predictor {

// As objects, so that the loops that ask them take them in.
inline constexpr auto blank = [](uint32_t code) { return is_space(code); };
inline constexpr auto breaks = [](uint32_t code) { return is_line_break(code); };

// What the pieces of a str become. Reversing serves the functions that cut from the end.
class StrPieces {
 public:
  StrPieces(Context& ctx, const Str& s) : ctx_(ctx), s_(s), list_(List<Str>::create(ctx, 0)) {}
  void operator()(uint64_t from, uint64_t to) { list_append(ctx_, list_, str_view(s_, from, to)); }
  List<Str> finish(bool reversed = false) {
    if (reversed) {
      for (uint64_t i = 0, j = list_.size(); i + 1 < j; ++i) std::swap(list_[i], list_[--j]);
    }
    return list_;
  }

 private:
  Context& ctx_;
  const Str& s_;
  List<Str> list_;
};

// The same one by one, for loops: no list is made.
struct WordIterator {
  using value_type = Str;
  Str text;
  uint64_t at = 0;  // bytes

  bool next(Context&, Str& out) {
    Piece word;
    if (!next_word<CodePoints>(span(text), at, blank, word)) return false;
    out = str_view(text, word.from, word.to);
    return true;
  }
};
struct PartIterator {
  using value_type = Str;
  Str text;
  Str separator;  // not empty
  uint64_t at = 0;

  bool next(Context&, Str& out) {
    if (at == kNotFound) return false;
    const Piece part = next_part(span(text), span(separator), at);
    out = str_view(text, part.from, part.to);
    return true;
  }
};
struct LineIterator {
  using value_type = Str;
  Str text;
  bool keepends;
  uint64_t at = 0;

  bool next(Context&, Str& out) {
    Piece line;
    if (!next_line<CodePoints>(span(text), at, keepends, breaks, line)) return false;
    out = str_view(text, line.from, line.to);
    return true;
  }
};
inline WordIterator each_word(const Str& s) { return {s}; }
inline PartIterator each_part(const Str& s, const Str& separator) { return {s, separator}; }
inline LineIterator each_line(const Str& s, bool keepends) { return {s, keepends}; }

inline List<Str> str_split(Context& ctx, const Str& s, None = {}, int64_t maxsplit = -1) {
  StrPieces pieces(ctx, s);
  split_space_span<CodePoints>(span(s), maxsplit, blank, [&](uint64_t from, uint64_t to) { pieces(from, to); });
  return pieces.finish();
}
inline List<Str> str_rsplit(Context& ctx, const Str& s, None = {}, int64_t maxsplit = -1) {
  StrPieces pieces(ctx, s);
  rsplit_space_span<CodePoints>(span(s), maxsplit, blank, [&](uint64_t from, uint64_t to) { pieces(from, to); });
  return pieces.finish(true);
}
inline Result<List<Str>> str_split(Context& ctx, const Str& s, const Str& sep, int64_t maxsplit = -1) {
  if (sep.size() == 0) return ctx.raise(ValueError, "empty separator");
  StrPieces pieces(ctx, s);
  split_span(span(s), span(sep), maxsplit, [&](uint64_t from, uint64_t to) { pieces(from, to); });
  return pieces.finish();
}
inline Result<List<Str>> str_rsplit(Context& ctx, const Str& s, const Str& sep, int64_t maxsplit = -1) {
  if (sep.size() == 0) return ctx.raise(ValueError, "empty separator");
  StrPieces pieces(ctx, s);
  rsplit_span(span(s), span(sep), maxsplit, [&](uint64_t from, uint64_t to) { pieces(from, to); });
  return pieces.finish(true);
}
inline Result<List<Str>> str_split(Context& ctx, const Str& s, const Optional<Str>& sep, int64_t maxsplit = -1) {
  return sep.has() ? str_split(ctx, s, sep.value(), maxsplit) : str_split(ctx, s, None{}, maxsplit);
}
inline Result<List<Str>> str_rsplit(Context& ctx, const Str& s, const Optional<Str>& sep, int64_t maxsplit = -1) {
  return sep.has() ? str_rsplit(ctx, s, sep.value(), maxsplit) : str_rsplit(ctx, s, None{}, maxsplit);
}

inline List<Str> str_splitlines(Context& ctx, const Str& s, bool keepends = false) {
  StrPieces pieces(ctx, s);
  split_lines_span<CodePoints>(span(s), keepends, breaks, [&](uint64_t from, uint64_t to) { pieces(from, to); });
  return pieces.finish();
}

inline Result<Tuple<Str, Str, Str>> str_partition(Context& ctx, const Str& s, const Str& sep) {
  if (sep.size() == 0) return ctx.raise(ValueError, "empty separator");
  const uint64_t at = find(span(s), span(sep));
  if (at == kNotFound) return Tuple<Str, Str, Str>(s, Str(), Str());
  return Tuple<Str, Str, Str>(str_view(s, 0, at), sep, str_view(s, at + sep.size(), s.size()));
}
inline Result<Tuple<Str, Str, Str>> str_rpartition(Context& ctx, const Str& s, const Str& sep) {
  if (sep.size() == 0) return ctx.raise(ValueError, "empty separator");
  const uint64_t at = find_last(span(s), span(sep));
  if (at == kNotFound) return Tuple<Str, Str, Str>(Str(), Str(), s);
  return Tuple<Str, Str, Str>(str_view(s, 0, at), sep, str_view(s, at + sep.size(), s.size()));
}

}  // namespace predictor

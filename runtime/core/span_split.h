// Cutting runs of bytes, which str and bytes share. Each function hands the byte bounds of the pieces to a callback; a
// limit below zero is none. A Reader (CodePoints, RawBytes) tells what a character is.
#pragma once

#include <stdint.h>

#include "runtime/core/span.h"

namespace predictor {

enum class Side { left = 1, right = 2, both = 3 };
constexpr bool has(Side sides, Side side) { return static_cast<int>(sides) & static_cast<int>(side); }

// The part of the text left when characters for which `drop` holds are taken from the ends.
template <class Reader, class Drop>
Span strip_span(Span text, Side sides, Drop drop) {
  const char* from = text.data;
  const char* to = text.data + text.size;
  while (has(sides, Side::left) && from != to) {
    const char* next = from;
    if (!drop(Reader::next(next))) break;
    from = next;
  }
  while (has(sides, Side::right) && from != to) {
    const char* before = to;
    if (!drop(Reader::previous(before))) break;
    to = before;
  }
  return {from, static_cast<uint64_t>(to - from)};
}

// Calls piece(from, to) with the byte bounds of each part between separators.
template <class Piece>
void split_span(Span text, Span separator, int64_t limit, Piece piece) {
  uint64_t from = 0;
  for (; limit != 0; --limit) {
    const uint64_t at = find({text.data + from, text.size - from}, separator);
    if (at == kNotFound) break;
    piece(from, from + at);
    from += at + separator.size;
  }
  piece(from, text.size);
}

// The same from the end: the last part comes first.
template <class Piece>
void rsplit_span(Span text, Span separator, int64_t limit, Piece piece) {
  uint64_t to = text.size;
  for (; limit != 0; --limit) {
    const uint64_t at = find_last({text.data, to}, separator);
    if (at == kNotFound) break;
    piece(at + separator.size, to);
    to = at;
  }
  piece(uint64_t{0}, to);
}

// Parts between runs of white space, none of them empty; what is left after `limit` cuts keeps its inner and trailing space.
template <class Reader, class Space, class Piece>
void split_space_span(Span text, int64_t limit, Space space, Piece piece) {
  const char* const end = text.data + text.size;
  const char* at = text.data;
  auto skip = [&](bool spaces) {
    while (at != end) {
      const char* next = at;
      if (space(Reader::next(next)) != spaces) break;
      at = next;
    }
  };
  auto offset = [&](const char* place) { return static_cast<uint64_t>(place - text.data); };
  for (;; --limit) {
    skip(true);
    if (at == end) return;
    const char* from = at;
    if (limit == 0) return piece(offset(from), text.size);
    skip(false);
    piece(offset(from), offset(at));
  }
}

template <class Reader, class Space, class Piece>
void rsplit_space_span(Span text, int64_t limit, Space space, Piece piece) {
  const char* at = text.data + text.size;
  auto skip = [&](bool spaces) {
    while (at != text.data) {
      const char* before = at;
      if (space(Reader::previous(before)) != spaces) break;
      at = before;
    }
  };
  auto offset = [&](const char* place) { return static_cast<uint64_t>(place - text.data); };
  for (;; --limit) {
    skip(true);
    if (at == text.data) return;
    const char* to = at;
    if (limit == 0) return piece(uint64_t{0}, offset(to));
    skip(false);
    piece(offset(at), offset(to));
  }
}

// Calls piece(from, to) for each line; `keep` keeps the line break. `is_break` tells which code points break.
template <class Reader, class Break, class Piece>
void split_lines_span(Span text, bool keep, Break is_break, Piece piece) {
  const char* const end = text.data + text.size;
  auto offset = [&](const char* place) { return static_cast<uint64_t>(place - text.data); };
  for (const char* at = text.data; at != end;) {
    const char* from = at;
    const char* to = end;
    while (at != end) {
      const char* before = at;
      const uint32_t code = Reader::next(at);
      if (!is_break(code)) continue;
      if (code == '\r' && at != end && *at == '\n') ++at;
      to = keep ? at : before;
      break;
    }
    piece(offset(from), offset(to));
  }
}

}  // namespace predictor

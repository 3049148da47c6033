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

// Byte bounds of a piece.
struct Piece {
  uint64_t from;
  uint64_t to;
};

// The part between separators that begins at `at`, which is moved behind the separator that ends it, or to kNotFound
// after the last part.
inline Piece next_part(Span text, Span separator, uint64_t& at) {
  const uint64_t from = at;
  const uint64_t found = find({text.data + from, text.size - from}, separator);
  at = found == kNotFound ? kNotFound : from + found + separator.size;
  return {from, found == kNotFound ? text.size : from + found};
}

// Calls piece(from, to) with the byte bounds of each part between separators.
template <class Take>
void split_span(Span text, Span separator, int64_t limit, Take piece) {
  uint64_t at = 0;
  for (; limit != 0 && at != kNotFound; --limit) {
    const Piece part = next_part(text, separator, at);
    piece(part.from, part.to);
  }
  if (at != kNotFound) piece(at, text.size);
}

// The same from the end: the last part comes first.
template <class Take>
void rsplit_span(Span text, Span separator, int64_t limit, Take piece) {
  uint64_t to = text.size;
  for (; limit != 0; --limit) {
    const uint64_t at = find_last({text.data, to}, separator);
    if (at == kNotFound) break;
    piece(at + separator.size, to);
    to = at;
  }
  piece(uint64_t{0}, to);
}

// Where the characters from `at` on that are space, or are not, end.
template <class Reader, class Space>
const char* skip_space(const char* at, const char* end, Space space, bool spaces) {
  while (at != end) {
    const char* next = at;
    if (space(Reader::next(next)) != spaces) break;
    at = next;
  }
  return at;
}

// The next run of characters that are not white space from `at` on, which is moved behind it; false when there is none.
template <class Reader, class Space>
bool next_word(Span text, uint64_t& at, Space space, Piece& word) {
  const char* const end = text.data + text.size;
  const char* from = skip_space<Reader>(text.data + at, end, space, true);
  if (from == end) return false;
  at = static_cast<uint64_t>(skip_space<Reader>(from, end, space, false) - text.data);
  word = {static_cast<uint64_t>(from - text.data), at};
  return true;
}

// Parts between runs of white space, none of them empty; what is left after `limit` cuts keeps its inner and trailing space.
template <class Reader, class Space, class Take>
void split_space_span(Span text, int64_t limit, Space space, Take piece) {
  uint64_t at = 0;
  for (Piece word; limit != 0; --limit) {
    if (!next_word<Reader>(text, at, space, word)) return;
    piece(word.from, word.to);
  }
  const char* const end = text.data + text.size;
  const char* rest = skip_space<Reader>(text.data + at, end, space, true);
  if (rest != end) piece(static_cast<uint64_t>(rest - text.data), text.size);
}

template <class Reader, class Space, class Take>
void rsplit_space_span(Span text, int64_t limit, Space space, Take piece) {
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

// The line that begins at `at`, which is moved behind it; `keep` keeps the line break. False at the end.
template <class Reader, class Break>
bool next_line(Span text, uint64_t& at, bool keep, Break is_break, Piece& line) {
  if (at == text.size) return false;
  const char* const end = text.data + text.size;
  const char* next = text.data + at;
  line = {at, text.size};
  at = text.size;
  while (next != end) {
    const char* before = next;
    const uint32_t code = Reader::next(next);
    if (!is_break(code)) continue;
    if (code == '\r' && next != end && *next == '\n') ++next;
    at = static_cast<uint64_t>(next - text.data);
    line.to = keep ? at : static_cast<uint64_t>(before - text.data);
    break;
  }
  return true;
}

// Calls piece(from, to) for each line; `is_break` tells which code points break.
template <class Reader, class Break, class Take>
void split_lines_span(Span text, bool keep, Break is_break, Take piece) {
  uint64_t at = 0;
  for (Piece line; next_line<Reader>(text, at, keep, is_break, line);) piece(line.from, line.to);
}

}  // namespace predictor

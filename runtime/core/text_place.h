// Where in a text that is not ASCII the last look was: the code point and its byte. What is asked for next mostly lies near, and is
// found from there, where str_index.h counts from the text's beginning. The Context keeps one, with its text.
#pragma once

#include <stdint.h>

#include "runtime/core/allocate.h"
#include "runtime/core/context.h"
#include "runtime/core/str.h"
#include "runtime/core/utf8.h"

namespace predictor {

namespace internal {

struct TextPlace : KeptObject {
  explicit TextPlace(const Str& of) : text(of) {
    finish = [](KeptObject* kept) { destroy_object(static_cast<TextPlace*>(kept)); };
  }
  static void destroy(TextPlace* place) { destroy_object(place); }

  // The byte of a code point; the text's size where there is none.
  uint64_t offset_at(uint64_t wanted) {
    if (wanted < index / 2) index = offset = 0;
    const char* data = text.data();
    if (wanted >= index) {
      const uint64_t from = offset;
      offset += utf8_offset(data + from, text.size() - from, wanted - index);
      index = offset < text.size() ? wanted : index + utf8_count(data + from, offset - from);
      return offset;
    }
    uint64_t back = index - wanted;
    index = wanted;
    for (; offset >= 8; offset -= 8) {
      const uint64_t starts = count_starts(load_word(data + offset - 8));
      if (starts >= back) break;
      back -= starts;
    }
    while (back > 0) back -= !is_continuation(data[--offset]);
    return offset;
  }
  // The code point that begins at a byte.
  int64_t index_at(uint64_t wanted) {
    const char* data = text.data();
    if (wanted >= offset) {
      index += utf8_count(data + offset, wanted - offset);
    } else if (wanted < offset / 2) {
      index = utf8_count(data, wanted);
    } else {
      index -= utf8_count(data + wanted, offset - wanted);
    }
    offset = wanted;
    return static_cast<int64_t>(index);
  }

  Str text;
  uint64_t index = 0, offset = 0;
};

// The place in this text; null, with the error pending, when memory is exhausted.
inline TextPlace* place_in(Context& ctx, const Str& text) {
  TextPlace* place = static_cast<TextPlace*>(ctx.place.get());
  if (place != nullptr && place->text.data() == text.data() && place->text.size() == text.size()) return place;
  Ref<TextPlace> made = create_object<TextPlace>(ctx, text);
  if (!made) return nullptr;
  ctx.place = Ref<KeptObject>::share(made.get());
  return made.get();
}

}  // namespace internal

// The byte of a code point that may lie before the text or behind it.
inline int64_t text_offset(Context& ctx, const Str& text, int64_t index) {
  const int64_t size = static_cast<int64_t>(text.size());
  if (index <= 0) return 0;
  if (index >= size) return size;
  if (text.ascii()) return index;
  internal::TextPlace* place = internal::place_in(ctx, text);
  return place == nullptr ? 0 : static_cast<int64_t>(place->offset_at(static_cast<uint64_t>(index)));
}

}  // namespace predictor

// Comparison, truth and hash of str. The order of UTF-8 bytes is the order of code points.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/hash_bytes.h"
#include "runtime/core/str_class.h"
#include "runtime/core/utf8.h"

namespace predictor {

// Most strs are short, so memcmp is called only for what the first and the last bytes do not decide: eight or four at
// once, which overlap in the middle.

inline uint32_t load_half(const char* bytes) {
  uint32_t half;
  memcpy(&half, bytes, sizeof half);
  return half;
}

// Up to eight bytes at the front as a number that is ordered as they are.
inline uint64_t front_of(const char* bytes, uint64_t size) {
  if (size >= 8) return __builtin_bswap64(load_word(bytes));
  if (size >= 4) return __builtin_bswap64(load_half(bytes) | uint64_t{load_half(bytes + size - 4)} << 32);
  uint64_t front = 0;
  for (uint64_t i = 0; i < size; ++i) front = front << 8 | static_cast<uint8_t>(bytes[i]);
  return front;
}

// Negative, 0 or positive, as memcmp; the shorter of two that agree comes first.
inline int compare_bytes(const char* a, uint64_t a_size, const char* b, uint64_t b_size) {
  const uint64_t common = a_size < b_size ? a_size : b_size;
  const uint64_t x = front_of(a, common), y = front_of(b, common);
  if (x != y) return x < y ? -1 : 1;
  const int order = common <= 8 ? 0 : memcmp(a + 8, b + 8, common - 8);
  if (order != 0) return order;
  return a_size < b_size ? -1 : a_size > b_size;
}
inline bool same_bytes(const char* a, uint64_t a_size, const char* b, uint64_t b_size) {
  if (a_size != b_size) return false;
  const uint64_t size = a_size;
  if (size == 1) return *a == *b;
  if (size >= 8) {
    if (load_word(a) != load_word(b)) return false;
    return size <= 16 ? load_word(a + size - 8) == load_word(b + size - 8) : memcmp(a + 8, b + 8, size - 8) == 0;
  }
  if (size >= 4) return load_half(a) == load_half(b) && load_half(a + size - 4) == load_half(b + size - 4);
  return front_of(a, size) == front_of(b, size);
}

inline bool truth(const Str& s) { return s.size() != 0; }
inline bool equal(const Str& a, const Str& b) { return same_bytes(a.data(), a.size(), b.data(), b.size()); }
// A character of a text, at an index that is known to be one's, where it is only compared.
struct Character {
  const Str& text;
  int64_t index;

  const Character& operator*() const { return *this; }  // as of what is borrowed
  char byte() const { return text.data()[index]; }      // of ASCII text
};
PREDICTOR_SELDOM [[gnu::pure]] inline bool same_character(const Str& a, int64_t index, const Str& b) {
  const uint64_t i = static_cast<uint64_t>(index);
  const char* data = a.data() + (a.ascii() ? i : utf8_offset(a.data(), a.size(), i));
  return same_bytes(data, utf8_size(*data), b.data(), b.size());
}
PREDICTOR_SELDOM [[gnu::pure]] inline bool same_character(const Str& a, int64_t i, const Str& b, int64_t j) {
  const char* data = b.data() + (b.ascii() ? static_cast<uint64_t>(j) : utf8_offset(b.data(), b.size(), static_cast<uint64_t>(j)));
  return same_character(a, i, Str(data, utf8_size(*data), static_cast<uint8_t>(*data) < 0x80));
}
inline bool equal(const Character& a, const Character& b) {
  const int ascii = int{a.text.ascii()} & int{b.text.ascii()};  // known before a loop
  return ascii ? a.byte() == b.byte() : same_character(a.text, a.index, b.text, b.index);
}
inline bool equal(const Character& a, const Str& b) {
  return a.text.ascii() ? b.size() == 1 && a.byte() == b.data()[0] : same_character(a.text, a.index, b);
}
inline bool equal(const Str& a, const Character& b) { return equal(b, a); }
inline int order_of(const Str& a, const Str& b) { return compare_bytes(a.data(), a.size(), b.data(), b.size()); }
inline bool less(const Str& a, const Str& b) { return order_of(a, b) < 0; }
inline bool less_equal(const Str& a, const Str& b) { return order_of(a, b) <= 0; }
inline int64_t hash(const Str& s) { return hash_bytes(s.data(), s.size()); }

}  // namespace predictor

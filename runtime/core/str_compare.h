// Comparison, truth and hash of str. The order of UTF-8 bytes is the order of code points.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/hash_bytes.h"
#include "runtime/core/str_class.h"

namespace predictor {

// Negative, 0 or positive, as memcmp; the shorter of two that agree comes first.
inline int compare_bytes(const char* a, uint64_t a_size, const char* b, uint64_t b_size) {
  const uint64_t common = a_size < b_size ? a_size : b_size;
  const int order = common == 0 ? 0 : memcmp(a, b, common);
  if (order != 0) return order;
  return a_size < b_size ? -1 : a_size > b_size;
}
inline bool same_bytes(const char* a, uint64_t a_size, const char* b, uint64_t b_size) {
  if (a_size != b_size) return false;
  // Most strs that differ do so at once, and many are single characters.
  return a_size == 0 || (*a == *b && (a_size == 1 || memcmp(a, b, a_size) == 0));
}

inline bool truth(const Str& s) { return s.size() != 0; }
inline bool equal(const Str& a, const Str& b) { return same_bytes(a.data(), a.size(), b.data(), b.size()); }
inline bool less(const Str& a, const Str& b) { return compare_bytes(a.data(), a.size(), b.data(), b.size()) < 0; }
inline bool less_equal(const Str& a, const Str& b) { return compare_bytes(a.data(), a.size(), b.data(), b.size()) <= 0; }
inline int64_t hash(const Str& s) { return hash_bytes(s.data(), s.size()); }

}  // namespace predictor

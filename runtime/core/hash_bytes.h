// The hash of strings and bytes in dicts and sets. It never shows: Python's own is random from run to run.
//
// Multiply and fold, 16 bytes a step (after Wang Yi's wyhash, which is in the public domain).
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/power_of_ten.h"
#include "runtime/core/utf8.h"

namespace predictor {

inline uint64_t fold(uint64_t a, uint64_t b) {
  const Wide product = multiply_wide(a, b);
  return product.high ^ product.low;
}

inline int64_t hash_bytes(const char* data, uint64_t size) {
  constexpr uint64_t k0 = 0xa0761d6478bd642f, k1 = 0xe7037ed1a0b428db, k2 = 0x8ebc6af09c88c6e3;
  if (size == 0) return 0;  // as Python's, whatever its seed
  uint64_t state = k0;
  uint64_t left = size;
  for (; left > 16; left -= 16, data += 16) state = fold(load_word(data) ^ k1, load_word(data + 8) ^ state);
  uint64_t a = 0, b = 0;
  if (left >= 8) {
    a = load_word(data);
    b = load_word(data + left - 8);
  } else if (left >= 4) {
    uint32_t front, back;
    memcpy(&front, data, 4);
    memcpy(&back, data + left - 4, 4);
    a = front;
    b = back;
  } else if (left > 0) {
    a = static_cast<uint64_t>(static_cast<uint8_t>(data[0])) << 16 |
        static_cast<uint64_t>(static_cast<uint8_t>(data[left / 2])) << 8 | static_cast<uint8_t>(data[left - 1]);
  }
  return static_cast<int64_t>(fold(k1 ^ size, fold(a ^ k1, b ^ state ^ k2)));
}

}  // namespace predictor

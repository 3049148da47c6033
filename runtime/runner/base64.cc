#include "runtime/runner/base64.h"

#include "runtime/runner/memory.h"

namespace predictor::runner {
namespace {

constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// 0 to 63, or 64 for what is no digit.
constexpr uint32_t digit_of(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<uint32_t>(c - 'A');
  if (c >= 'a' && c <= 'z') return static_cast<uint32_t>(c - 'a' + 26);
  if (c >= '0' && c <= '9') return static_cast<uint32_t>(c - '0' + 52);
  return c == '+' ? 62 : c == '/' ? 63 : 64;
}

}  // namespace

void write_base64(Text& out, View bytes) {
  char* at = out.extend((bytes.size + 2) / 3 * 4);
  for (uint64_t i = 0; i < bytes.size; i += 3) {
    const uint64_t count = bytes.size - i < 3 ? bytes.size - i : 3;
    uint32_t group = 0;
    for (uint64_t k = 0; k < 3; ++k) {
      group = group << 8 | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0u);
    }
    for (uint64_t k = 0; k < 4; ++k) *at++ = k <= count ? kAlphabet[group >> (18 - 6 * k) & 63] : '=';
  }
}

bool read_base64(View text, View& out) {
  if (text.size % 4 != 0) return false;
  uint64_t padding = 0;
  while (padding < 2 && text.size > 0 && text[text.size - 1] == '=') {
    --text.size;
    ++padding;
  }
  char* bytes = static_cast<char*>(allocate(text.size));
  uint64_t size = 0;
  uint32_t group = 0;
  uint32_t bits = 0;
  for (uint64_t i = 0; i < text.size; ++i) {
    const uint32_t digit = digit_of(text[i]);
    if (digit == 64) return false;
    group = group << 6 | digit;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[size++] = static_cast<char>(group >> bits);
  }
  out = {bytes, size};
  return true;
}

}  // namespace predictor::runner

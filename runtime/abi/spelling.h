// Spelling: a short text put together piece by piece for an error message; what does not fit is cut off.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "runtime/core/message.h"

namespace predictor {

class Spelling {
 public:
  Spelling() { text_[0] = 0; }

  Spelling& operator<<(const char* text) { return add(text, strlen(text)); }
  Spelling& operator<<(int64_t number) {
    char digits[24];
    MessageWriter writer(digits, sizeof digits);
    writer.add_int(number);
    return add(digits, writer.finish());
  }
  Spelling& add(const char* text, size_t size) {
    const bool cut = size > kCapacity - size_;
    if (cut) size = kCapacity - size_;
    // No code point is cut in two.
    while (cut && size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80) --size;
    if (size > 0) memcpy(text_ + size_, text, size);
    size_ += size;
    text_[size_] = 0;
    return *this;
  }

  const char* data() const { return text_; }
  size_t size() const { return size_; }

 private:
  static constexpr size_t kCapacity = 480;
  char text_[kCapacity + 1];
  size_t size_ = 0;
};

}  // namespace predictor

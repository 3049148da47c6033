// Spelling: a short text put together piece by piece for an error message; what does not fit is cut off.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "runtime/core/message.h"

namespace predictor {

class Spelling {
 public:
  Spelling() : writer_(text_, sizeof text_) {}
  Spelling(const Spelling&) = delete;
  Spelling& operator=(const Spelling&) = delete;

  Spelling& operator<<(const char* text) { return add(text, strlen(text)); }
  Spelling& operator<<(int64_t number) {
    writer_.add_int(number);
    return *this;
  }
  Spelling& add(const char* text, size_t size) {
    writer_.add(text, size);
    return *this;
  }

  const char* data() const { return text_; }
  size_t size() const { return writer_.size(); }

 private:
  MessageWriter writer_;
  char text_[481];
};

}  // namespace predictor

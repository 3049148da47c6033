// ErrorRecord: the owned copy of an exception that leaves the predictor, as the C ABI gives it out.
#pragma once

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/abi/predictor.h"
#include "runtime/core/context.h"
#include "runtime/core/message.h"
#include "runtime/core/utf8.h"

namespace predictor {

class ErrorRecord {
 public:
  ErrorRecord() = default;
  ErrorRecord(const ErrorRecord&) = delete;
  ErrorRecord& operator=(const ErrorRecord&) = delete;
  ~ErrorRecord() { free(message_); }

  bool set() const { return set_; }
  const predictor_error* get() const { return set_ ? &record_ : nullptr; }

  // Takes the pending exception over; the context has none afterwards.
  void take(Context& ctx) {
    const char* type = ctx.type() == nullptr ? "SystemError" : ctx.type()->name;
    const Position& position = ctx.position();
    set(type, ctx.message(), ctx.message_size(), position.file, position.line, position.column);
    ctx.clear();
  }
  void copy(const predictor_error& error) {
    set(error.type, error.message, strlen(error.message), error.file, error.line, error.column);
  }
  void clear() { set_ = false; }

 private:
  // `type` and `file` are constants of the program.
  void set(const char* type, const char* message, size_t size, const char* file, int64_t line, int64_t column) {
    free(message_);
    message_ = size > SIZE_MAX / 8 ? nullptr : static_cast<char*>(malloc(size * kWidest + 1));
    if (message_ != nullptr) write_escaped(message_, message, size);
    record_ = {type, message_ == nullptr ? "" : message_, file == nullptr ? "" : file, line, column};
    set_ = true;
  }

  static constexpr size_t kWidest = 4;  // bytes that one byte may become

  // Valid UTF-8 without zeros, whatever Python's str held: "\x00" and lone surrogates are escaped as Python prints them.
  static void write_escaped(char* out, const char* text, size_t size) {
    const char* end = text + size;
    while (text < end) {
      size_t valid = static_cast<size_t>(valid_utf8_prefix(text, static_cast<uint64_t>(end - text)));
      const void* zero = memchr(text, 0, valid);
      if (zero != nullptr) valid = static_cast<size_t>(static_cast<const char*>(zero) - text);
      memcpy(out, text, valid);
      out += valid;
      text += valid;
      if (text == end) break;
      if (*text == 0) {
        out += write_message(out, 5, "\\x00");
        ++text;
      } else if (end - text >= 3 && static_cast<unsigned char>(*text) == 0xed) {
        out += write_message(out, 7, "\\u%04x", static_cast<unsigned>(utf8_next(text) & 0xffff));
      } else {
        *out++ = '?';
        ++text;
      }
    }
    *out = 0;
  }

  predictor_error record_ = {"", "", "", 0, 0};
  char* message_ = nullptr;
  bool set_ = false;
};

}  // namespace predictor

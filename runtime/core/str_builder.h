// StrBuilder: puts a str together piece by piece; what is short on the stack, and what is longer in a buffer that doubles.
// When memory is exhausted a MemoryError is pending and the str comes out empty.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/core/buffer.h"
#include "runtime/core/str_class.h"
#include "runtime/core/utf8.h"

namespace predictor {

class StrBuilder {
 public:
  // With a capacity, which is the size when it is known, the text is written where it stays.
  explicit StrBuilder(Context& ctx, uint64_t capacity = 0)
      : ctx_(ctx), data_(capacity == 0 ? room_ : nullptr), capacity_(capacity == 0 ? sizeof room_ : 0) {
    if (capacity != 0) reserve(capacity);
  }
  StrBuilder(const StrBuilder&) = delete;
  StrBuilder& operator=(const StrBuilder&) = delete;

  // Room for that many more bytes; null when memory is exhausted. What is written there counts after `advance`.
  char* reserve(uint64_t more) {
    if (more > capacity_ - size_ && !grow(more)) return nullptr;
    return data_ + size_;
  }
  void advance(uint64_t size, bool ascii) {
    size_ += size;
    ascii_ = ascii_ && ascii;
  }

  void append(char ascii) {
    if (char* out = reserve(1)) {
      *out = ascii;
      ++size_;
    }
  }
  void append(const char* data, uint64_t size, bool ascii) {
    if (size == 0) return;
    if (char* out = reserve(size)) {
      if (size == 1) *out = *data;
      else memcpy(out, data, size);
      advance(size, ascii);
    }
  }
  void append(const Str& text) { append(text.data(), text.size(), text.ascii()); }
  void append_code_point(uint32_t code) {
    if (code < 0x80) return append(static_cast<char>(code));
    if (char* out = reserve(kMaximumUtf8Size)) advance(utf8_encode(code, out), false);
  }
  void append_repeated(char ascii, uint64_t count) {
    if (count == 0) return;
    if (char* out = reserve(count)) {
      memset(out, ascii, count);
      size_ += count;
    }
  }
  void append_repeated(const Str& text, uint64_t count) {
    if (text.size() == 1) return append_repeated(text.data()[0], count);
    if (text.size() == 0) return;
    for (uint64_t i = 0; i < count && !exhausted_; ++i) append(text);
  }

  uint64_t size() const { return size_; }
  const char* data() const { return data_; }
  Context& context() { return ctx_; }

  // The text; the builder is empty afterwards.
  Str finish() {
    if (exhausted_ || size_ == 0) return Str();
    if (data_ == room_) return finish_short();
    Str text(data_, size_, ascii_, static_cast<Ref<Buffer>&&>(buffer_));
    data_ = nullptr;
    size_ = capacity_ = 0;
    ascii_ = true;
    return text;
  }

 private:
  [[gnu::noinline]] Str finish_short() {
    Ref<Buffer> buffer = Buffer::create(ctx_, size_);
    if (!buffer) return Str();
    char* data = buffer->bytes();
    memcpy(data, room_, size_);
    Str text(data, size_, ascii_, static_cast<Ref<Buffer>&&>(buffer));
    size_ = 0;
    ascii_ = true;
    return text;
  }
  [[gnu::noinline]] bool grow(uint64_t more) {
    if (exhausted_) return false;
    uint64_t wanted = more > UINT64_MAX - size_ ? UINT64_MAX : size_ + more;
    if (size_ != 0 && wanted < 2 * capacity_) wanted = 2 * capacity_;
    if (wanted < 24) wanted = 24;
    Ref<Buffer> larger = Buffer::create(ctx_, wanted);
    if (!larger) {
      exhausted_ = true;
      size_ = capacity_ = 0;
      return false;
    }
    if (size_ != 0) memcpy(larger->bytes(), data_, size_);
    buffer_ = static_cast<Ref<Buffer>&&>(larger);
    data_ = buffer_->bytes();
    capacity_ = wanted;
    return true;
  }

  Context& ctx_;
  Ref<Buffer> buffer_;
  char* data_;
  uint64_t size_ = 0;
  uint64_t capacity_;
  bool ascii_ = true;
  bool exhausted_ = false;
  char room_[200];
};

}  // namespace predictor

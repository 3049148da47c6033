// View: bytes somewhere in the runner's memory. Text: bytes being put together.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

namespace predictor::runner {

struct View {
  const char* data = "";
  uint64_t size = 0;

  constexpr View() = default;
  constexpr View(const char* text) : data(text), size(__builtin_strlen(text)) {}  // NOLINT: implicit
  constexpr View(const char* bytes, uint64_t count) : data(bytes), size(count) {}

  constexpr char operator[](uint64_t i) const { return data[i]; }
  constexpr View from(uint64_t i) const { return {data + i, size - i}; }
  constexpr View first(uint64_t count) const { return {data, count}; }
  bool starts_with(View prefix) const { return size >= prefix.size && memcmp(data, prefix.data, prefix.size) == 0; }
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

inline bool operator==(View a, View b) { return a.size == b.size && memcmp(a.data, b.data, a.size) == 0; }

class Text {
 public:
  Text() = default;
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;
  ~Text();

  Text& operator<<(View view) {
    if (view.size != 0) memcpy(extend(view.size), view.data, view.size);  // there may be no room yet at all
    return *this;
  }
  Text& operator<<(const char* text) { return *this << View(text); }
  Text& operator<<(char c) {
    *extend(1) = c;
    return *this;
  }
  Text& operator<<(int64_t number);
  Text& operator<<(uint64_t number);

  // Room for `count` more bytes, which the caller fills.
  char* extend(uint64_t count) {
    if (count > capacity_ - size_) grow(count);
    char* room = data_ + size_;
    size_ += count;
    return room;
  }
  void truncate(uint64_t size) { size_ = size; }

  View view() const { return {data_ == nullptr ? "" : data_, size_}; }
  uint64_t size() const { return size_; }
  // A copy in the runner's memory that ends in a zero.
  View keep() const;

 private:
  void grow(uint64_t count);

  char* data_ = nullptr;
  uint64_t size_ = 0;
  uint64_t capacity_ = 0;
};

// `text` in the quotes of Python's repr, control characters escaped and cut after some 60 bytes, for error messages.
void write_quoted(Text& out, View text);

// A copy of the bytes that ends in a zero.
const char* zero_terminated(View text);

// How many edits lie between two names, for suggestions; at most `limit`.
uint64_t edit_distance(View a, View b, uint64_t limit);

}  // namespace predictor::runner

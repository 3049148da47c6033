#include "runtime/runner/text.h"

#include <stdio.h>
#include <stdlib.h>

#include "runtime/core/int_text.h"
#include "runtime/runner/memory.h"

namespace predictor::runner {

Text::~Text() { free(data_); }

void Text::grow(uint64_t count) {
  if (count > (uint64_t{1} << 60)) exit_out_of_memory();
  uint64_t capacity = capacity_ * 2 + 64;
  if (capacity < size_ + count) capacity = size_ + count;
  char* data = static_cast<char*>(realloc(data_, static_cast<size_t>(capacity)));
  if (data == nullptr) exit_out_of_memory();
  data_ = data;
  capacity_ = capacity;
}

Text& Text::operator<<(uint64_t number) {
  char digits[kMaximumDecimalDigits];
  char* end = digits + sizeof digits;
  char* start = write_decimal(number, end);
  return *this << View(start, static_cast<uint64_t>(end - start));
}

Text& Text::operator<<(int64_t number) {
  if (number < 0) *this << '-';
  return *this << magnitude(number);
}

View Text::keep() const { return {zero_terminated(view()), size_}; }

void write_quoted(Text& out, View text) {
  constexpr uint64_t kShown = 60;  // bytes
  const bool cut = text.size > kShown;
  if (cut) {
    text.size = kShown;
    while (text.size > 0 && (static_cast<unsigned char>(text[text.size]) & 0xc0) == 0x80) --text.size;
  }
  const bool has_single = memchr(text.data, '\'', text.size) != nullptr;
  const bool has_double = memchr(text.data, '"', text.size) != nullptr;
  const char quote = has_single && !has_double ? '"' : '\'';
  out << quote;
  for (uint64_t i = 0; i < text.size; ++i) {
    const unsigned char byte = static_cast<unsigned char>(text[i]);
    if (byte == '\n') {
      out << "\\n";
    } else if (byte == '\t') {
      out << "\\t";
    } else if (byte == '\r') {
      out << "\\r";
    } else if (byte == '\\' || text[i] == quote) {
      out << '\\' << text[i];
    } else if (byte < 0x20 || byte == 0x7f) {
      char escape[5];
      snprintf(escape, sizeof escape, "\\x%02x", byte);
      out << escape;
    } else {
      out << text[i];
    }
  }
  out << quote;
  if (cut) out << "...";
}

const char* zero_terminated(View text) {
  char* copy = static_cast<char*>(allocate(text.size + 1));
  memcpy(copy, text.data, text.size);
  copy[text.size] = 0;
  return copy;
}

uint64_t edit_distance(View a, View b, uint64_t limit) {
  constexpr uint64_t kLongest = 64;
  if (a.size > kLongest || b.size > kLongest) return limit;
  uint64_t row[kLongest + 1];
  for (uint64_t j = 0; j <= b.size; ++j) row[j] = j;
  for (uint64_t i = 1; i <= a.size; ++i) {
    uint64_t diagonal = row[0];
    row[0] = i;
    for (uint64_t j = 1; j <= b.size; ++j) {
      uint64_t best = diagonal + (a[i - 1] != b[j - 1]);
      if (row[j] + 1 < best) best = row[j] + 1;
      if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
      diagonal = row[j];
      row[j] = best;
    }
  }
  return row[b.size] < limit ? row[b.size] : limit;
}

}  // namespace predictor::runner

// The text of messages: what snprintf does, for the conversions that messages use, which are %s, %c, %d, %u, %lld, %llu, %zu
// and %x, the last with a width filled by zeros. C's own brings floating point, streams and locales with it, a quarter of a
// small library where the C library is linked in.
#pragma once

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

namespace predictor {

// Appends to a text of limited size; what does not fit is cut off, between two code points.
class MessageWriter {
 public:
  MessageWriter(char* text, size_t size) : begin_(text), text_(text), end_(text + size - 1) {}

  [[gnu::cold, gnu::noinline]] void add(const char* piece, size_t size) {
    const size_t room = static_cast<size_t>(end_ - text_);
    if (size > room) {
      size = room;
      while (size > 0 && (static_cast<unsigned char>(piece[size]) & 0xc0) == 0x80) --size;
      end_ = text_ + size;
    }
    if (size != 0) memcpy(text_, piece, size);  // a piece of nothing may be nowhere
    text_ += size;
  }
  [[gnu::cold, gnu::noinline]] void add_number(uint64_t number, unsigned base, int width, bool negative = false) {
    char digits[24];
    char* first = digits + sizeof digits;
    do {
      *--first = "0123456789abcdef"[number % base];
      number /= base;
      --width;
    } while (number != 0 || width > 0);
    if (negative) *--first = '-';
    add(first, static_cast<size_t>(digits + sizeof digits - first));
  }
  void add_int(int64_t number) { add_number(number < 0 ? 0 - static_cast<uint64_t>(number) : number, 10, 0, number < 0); }

  [[gnu::cold, gnu::noinline]] void add_format(const char* format, va_list arguments) {
    for (; *format != 0; ++format) {
      if (*format != '%') {
        add(format, 1);
        continue;
      }
      int width = 0;
      while (*++format >= '0' && *format <= '9') width = 10 * width + (*format - '0');
      const bool is_long = *format == 'l';
      if (is_long) format += 2;
      switch (*format) {
        case 's': {
          const char* piece = va_arg(arguments, const char*);
          add(piece, strlen(piece));
          break;
        }
        case 'c': {
          const char c = static_cast<char>(va_arg(arguments, int));
          add(&c, 1);
          break;
        }
        case 'd': add_int(is_long ? va_arg(arguments, long long) : va_arg(arguments, int)); break;
        case 'z':
          ++format;
          add_number(va_arg(arguments, size_t), 10, 0);
          break;
        default:
          add_number(is_long ? va_arg(arguments, unsigned long long) : va_arg(arguments, unsigned),
                     *format == 'x' ? 16 : 10, width);
      }
    }
  }

  size_t size() const { return static_cast<size_t>(text_ - begin_); }
  // Ends the text and returns its size, the zero that follows it not counted.
  size_t finish() {
    *text_ = 0;
    return size();
  }

 private:
  char* begin_;
  char* text_;
  char* end_;
};

// Writes the message and returns its size, which is less than `size`.
[[gnu::cold, gnu::noinline, gnu::format(printf, 3, 4)]] inline size_t write_message(char* text, size_t size,
                                                                                    const char* format, ...) {
  MessageWriter writer(text, size);
  va_list arguments;
  va_start(arguments, format);
  writer.add_format(format, arguments);
  va_end(arguments);
  return writer.finish();
}

}  // namespace predictor

// The exact decimal digits of a float, cut to a number of places or of significant digits with ties to even, as
// CPython's dtoa modes 2 and 3.
#pragma once

#include <stdint.h>
#include <string.h>

#include <bit>

#include "runtime/core/int_text.h"

namespace predictor {

// 0.d0 d1 d2 … * 10**point. No leading or trailing zero; size 0 is zero.
struct DecimalDigits {
  static constexpr int kCapacity = 1100;  // the longest double has 767
  char text[kCapacity];
  int size = 0;
  int point = 0;
};

namespace internal {

// Digits come nine at a time: those of the whole part first, then those of the fraction, as long as they are asked for.
class DigitSource {
 public:
  explicit DigitSource(double x) {  // finite, not negative
    const uint64_t bits = std::bit_cast<uint64_t>(x);
    const int biased = static_cast<int>(bits >> 52);
    uint64_t significand = bits & ((uint64_t{1} << 52) - 1);
    int exponent = -1074;
    if (biased != 0) {
      significand |= uint64_t{1} << 52;
      exponent = biased - 1075;
    }
    if (exponent >= 0) {
      set_whole(significand, exponent);
      return;
    }
    if (exponent > -64) {
      set_whole(significand >> -exponent, 0);
      significand &= (uint64_t{1} << -exponent) - 1;
    }
    set_fraction(significand, -exponent);
  }

  // Writes the digits of the whole part without leading zeros; returns how many.
  int write_whole(char* out) {
    char buffer[320];
    char* const end = buffer + sizeof buffer;
    char* start = end;
    while (whole_size_ > 0) {
      uint64_t rest = 0;
      for (int i = whole_size_; i-- > 0;) {
        rest = rest << 32 | whole_[i];
        whole_[i] = static_cast<uint32_t>(rest / kGroup);
        rest %= kGroup;
      }
      while (whole_size_ > 0 && whole_[whole_size_ - 1] == 0) --whole_size_;
      for (int i = 0; i < 9; ++i, rest /= 10) *--start = static_cast<char>('0' + rest % 10);
    }
    while (start != end && *start == '0') ++start;
    memcpy(out, start, static_cast<size_t>(end - start));
    return static_cast<int>(end - start);
  }

  bool fraction_left() const { return first_ < fraction_size_; }

  // Writes the next nine digits of the fraction.
  void write_fraction(char* out) {
    uint64_t carry = 0;
    for (int i = first_; i < fraction_size_; ++i) {  // least significant first
      carry += static_cast<uint64_t>(fraction_[i]) * kGroup;
      fraction_[i] = static_cast<uint32_t>(carry);
      carry >>= 32;
    }
    while (first_ < fraction_size_ && fraction_[first_] == 0) ++first_;
    for (int i = 8; i >= 0; --i, carry /= 10) out[i] = static_cast<char>('0' + carry % 10);
  }

 private:
  static constexpr uint32_t kGroup = 1000000000;

  void set_whole(uint64_t significand, int shift) {
    const int words = shift / 32, bits = shift % 32;
    memset(whole_, 0, sizeof whole_);
    const uint64_t low = significand << bits, high = bits == 0 ? 0 : significand >> (64 - bits);
    whole_[words] = static_cast<uint32_t>(low);
    whole_[words + 1] = static_cast<uint32_t>(low >> 32);
    whole_[words + 2] = static_cast<uint32_t>(high);
    whole_size_ = words + 3;
    while (whole_size_ > 0 && whole_[whole_size_ - 1] == 0) --whole_size_;
  }
  // significand / 2**places, below 1
  void set_fraction(uint64_t significand, int places) {
    if (significand == 0) return;
    const int bits = (32 - places % 32) % 32;
    fraction_size_ = (places + bits) / 32;
    memset(fraction_, 0, sizeof fraction_);
    const uint64_t low = significand << bits, high = bits == 0 ? 0 : significand >> (64 - bits);
    fraction_[0] = static_cast<uint32_t>(low);
    if (fraction_size_ > 1) fraction_[1] = static_cast<uint32_t>(low >> 32);
    if (fraction_size_ > 2) fraction_[2] = static_cast<uint32_t>(high);
    while (first_ < fraction_size_ && fraction_[first_] == 0) ++first_;
  }

  uint32_t whole_[36];
  uint32_t fraction_[36];
  int whole_size_ = 0;
  int fraction_size_ = 0;
  int first_ = 0;  // words of the fraction below this one are zero
};

}  // namespace internal

// Keeps the first `keep` digits; `more` tells of digits behind those in the text.
inline void round_digits(DecimalDigits& decimal, int keep, bool more) {
  if (keep >= decimal.size) return;
  if (keep < 0) {
    decimal.size = 0;
    return;
  }
  const char next = decimal.text[keep];
  bool above = more;
  for (int i = keep + 1; i < decimal.size && !above; ++i) above = decimal.text[i] != '0';
  const bool odd = keep > 0 && (decimal.text[keep - 1] & 1);
  decimal.size = keep;
  if (next < '5' || (next == '5' && !above && !odd)) return;
  int i = keep;
  while (i > 0 && decimal.text[i - 1] == '9') --i;
  decimal.size = i;
  if (i > 0) {
    ++decimal.text[i - 1];
  } else {
    decimal.text[0] = '1';
    decimal.size = 1;
    ++decimal.point;
  }
}

// Of a finite number that is not negative, rounded to `places` digits behind the decimal point (before it when negative)
// and to `significant` digits, whichever is fewer.
inline DecimalDigits decimal_digits(double x, int places, int significant) {
  DecimalDigits decimal;
  if (x == 0) return decimal;
  internal::DigitSource source(x);
  decimal.size = decimal.point = source.write_whole(decimal.text);
  bool started = decimal.size > 0;
  auto wanted = [&] {
    const int by_places = decimal.point + places;
    return by_places < significant ? by_places : significant;
  };
  while (source.fraction_left() && (!started || decimal.size <= wanted())) {
    if (!started && places < -decimal.point) break;  // the number is below what the last place can show
    source.write_fraction(decimal.text + decimal.size);
    decimal.size += 9;
    if (started) continue;
    int zeros = 0;
    while (zeros < 9 && decimal.text[zeros] == '0') ++zeros;
    decimal.point -= zeros;
    decimal.size -= zeros;
    memmove(decimal.text, decimal.text + zeros, static_cast<size_t>(decimal.size));
    started = decimal.size > 0;
  }
  if (!started) return DecimalDigits{};
  round_digits(decimal, wanted(), source.fraction_left());
  while (decimal.size > 0 && decimal.text[decimal.size - 1] == '0') --decimal.size;
  if (decimal.size == 0) decimal.point = 0;
  return decimal;
}

inline constexpr int kUnlimited = 5000;  // more digits than any float has

}  // namespace predictor

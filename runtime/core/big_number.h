// BigNumber: an unsigned integer on the stack, long enough to compare any float with any decimal of 800 digits. It decides
// the roundings that 128 bits cannot.
#pragma once

#include <stdint.h>
#include <string.h>

namespace predictor {

class BigNumber {
 public:
  explicit BigNumber(uint64_t value = 0) {
    add_word(static_cast<uint32_t>(value));
    add_word(static_cast<uint32_t>(value >> 32));
    trim();
  }

  // this = this * factor + addend
  void multiply(uint32_t factor, uint32_t addend = 0) {
    uint64_t carry = addend;
    for (int i = 0; i < size_; ++i) {
      carry += static_cast<uint64_t>(words_[i]) * factor;
      words_[i] = static_cast<uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) add_word(static_cast<uint32_t>(carry));
  }
  void multiply_power_of_ten(int exponent) {
    for (; exponent >= 9; exponent -= 9) multiply(1000000000);
    for (; exponent > 0; --exponent) multiply(10);
  }
  void shift_left(int bits) {
    if (size_ == 0) return;
    const int words = bits / 32;
    memmove(words_ + words, words_, static_cast<size_t>(size_) * sizeof words_[0]);
    memset(words_, 0, static_cast<size_t>(words) * sizeof words_[0]);
    size_ += words;
    if (bits % 32 != 0) multiply(uint32_t{1} << bits % 32);
  }
  // -1, 0 or 1 as this is below, equal to or above the other.
  int compare(const BigNumber& other) const {
    if (size_ != other.size_) return size_ < other.size_ ? -1 : 1;
    for (int i = size_; i-- > 0;) {
      if (words_[i] != other.words_[i]) return words_[i] < other.words_[i] ? -1 : 1;
    }
    return 0;
  }

 private:
  void add_word(uint32_t word) { words_[size_++] = word; }
  void trim() {
    while (size_ > 0 && words_[size_ - 1] == 0) --size_;
  }

  static constexpr int kCapacity = 160;
  uint32_t words_[kCapacity];
  int size_ = 0;
};

}  // namespace predictor

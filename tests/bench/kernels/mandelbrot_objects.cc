#include <cstdint>

#include "tests/bench/by_hand.h"
struct Complex {
  double re, im;
  Complex operator+(const Complex& o) const { return {re + o.re, im + o.im}; }
  Complex operator*(const Complex& o) const { return {re * o.re - im * o.im, re * o.im + im * o.re}; }
  double square() const { return re * re + im * im; }
};
static int64_t run(int64_t width, int64_t height, int64_t limit) {
  int64_t total = 0;
  for (int64_t row = 0; row < height; ++row) {
    for (int64_t column = 0; column < width; ++column) {
      const Complex c{3.0 * (double)column / (double)width - 2.0, 2.0 * (double)row / (double)height - 1.0};
      Complex z{0, 0};
      int64_t turns = 0;
      while (z.square() <= 4.0 && turns < limit) {
        z = z * z + c;
        ++turns;
      }
      total += turns;
    }
  }
  return total;
}

BY_HAND(run)

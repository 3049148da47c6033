#include "tests/bench/by_hand.h"

static int64_t escape_time(double x, double y, int64_t limit) {
  double zr = 0, zi = 0;
  for (int64_t i = 0; i < limit; ++i) {
    const double next = zr * zr - zi * zi + x;
    zi = 2.0 * zr * zi + y;
    zr = next;
    if (zr * zr + zi * zi > 4.0) return i;
  }
  return limit;
}

static int64_t run(int64_t width, int64_t height, int64_t limit) {
  int64_t total = 0;
  for (int64_t row = 0; row < height; ++row) {
    const double y = 2.0 * static_cast<double>(row) / static_cast<double>(height) - 1.0;
    for (int64_t column = 0; column < width; ++column) {
      const double x = 3.0 * static_cast<double>(column) / static_cast<double>(width) - 2.0;
      total += escape_time(x, y, limit);
    }
  }
  return total;
}

BY_HAND(run)

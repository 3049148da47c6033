#include <numeric>
#include <vector>

#include "tests/bench/by_hand.h"

static std::vector<std::vector<int64_t>> picture(int64_t width, int64_t height, int64_t max_iter) {
  std::vector<std::vector<int64_t>> result;
  for (int64_t py = 0; py < height; ++py) {
    std::vector<int64_t> row;
    for (int64_t px = 0; px < width; ++px) {
      const double x0 = static_cast<double>(px) / static_cast<double>(width) * 3.5 - 2.5;
      const double y0 = static_cast<double>(py) / static_cast<double>(height) * 2 - 1;
      double x = 0, y = 0;
      int64_t iteration = 0;
      while (x * x + y * y <= 4 && iteration < max_iter) {
        const double next = x * x - y * y + x0;
        y = 2 * x * y + y0;
        x = next;
        ++iteration;
      }
      row.push_back(iteration);
    }
    result.push_back(std::move(row));
  }
  return result;
}

static std::vector<int64_t> run(int64_t width, int64_t height, int64_t max_iter) {
  std::vector<int64_t> sums;
  for (const auto& row : picture(width, height, max_iter)) {
    sums.push_back(std::accumulate(row.begin(), row.end(), int64_t{0}));
  }
  return sums;
}

BY_HAND(run)

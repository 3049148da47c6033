#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "tests/bench/by_hand.h"
static int64_t run(int64_t count, int64_t size, int64_t rounds) {
  std::vector<int64_t> values;
  for (int64_t i = 0; i < count; ++i) values.push_back(i * 7919 % 1000);
  int64_t total = 0;
  for (int64_t round = 0; round < rounds; ++round) {
    std::deque<int64_t> window;
    for (const int64_t value : values) {
      if ((int64_t)window.size() == size) window.pop_front();
      window.push_back(value);
      if ((int64_t)window.size() < size) continue;
      const auto [least, greatest] = std::minmax_element(window.begin(), window.end());
      total += *greatest - *least + window[size / 2] + window.front() - window.back();
    }
  }
  return total;
}

BY_HAND(run)

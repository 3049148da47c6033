#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "tests/bench/by_hand.h"
static double run(int64_t count, int64_t size, int64_t rounds) {
  std::vector<double> values;
  for (int64_t i = 0; i < count; ++i) values.push_back((double)(i * 7919 % 1000) / 10);
  double total = 0;
  for (int64_t round = 0; round < rounds; ++round) {
    std::deque<int64_t> queue;
    for (int64_t i = 0; i < (int64_t)values.size(); ++i) {
      while (!queue.empty() && values[queue.back()] >= values[i]) queue.pop_back();
      queue.push_back(i);
      if (queue.front() <= i - size) queue.pop_front();
      if (i >= size - 1) total += values[queue.front()];
    }
  }
  return total;
}

BY_HAND(run)

#include <cstddef>
#include <cstdint>
#include <vector>

#include "tests/bench/by_hand.h"
static double run(int64_t count, int64_t size, int64_t rounds) {
  std::vector<double> values;
  for (int64_t i = 0; i < count; ++i) values.push_back((double)(i * 7919 % 1000) / 10);
  double best = 0, mean = 0;
  for (int64_t round = 0; round < rounds; ++round) {
    double total = 0;
    for (int64_t i = 0; i < (int64_t)values.size(); ++i) {
      total += values[i];
      if (i >= size) total -= values[i - size];
      if (i >= size - 1) {
        mean += total / (double)size;
        if (total > best) best = total;
      }
    }
  }
  return best + mean;
}

BY_HAND(run)

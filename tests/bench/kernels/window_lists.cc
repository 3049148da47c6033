#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "tests/bench/by_hand.h"
static int64_t run(int64_t count, int64_t size, int64_t rounds) {
  std::vector<int64_t> values;
  for (int64_t i = 0; i < count; ++i) values.push_back(i * 7919 % 1000);
  int64_t total = 0;
  for (int64_t round = 0; round < rounds; ++round) {
    for (auto at = values.begin(); at + size <= values.end(); ++at) {
      total += std::accumulate(at, at + size, int64_t{0}) + *std::max_element(at, at + size);
    }
  }
  return total;
}

BY_HAND(run)

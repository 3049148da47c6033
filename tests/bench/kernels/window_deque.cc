#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "tests/bench/by_hand.h"
static int64_t run(int64_t count, int64_t size, int64_t rounds) {
  std::vector<double> values;
  for (int64_t i = 0; i < count; ++i) values.push_back((double)(i * 7919 % 1000) / 10);
  int64_t found = 0;
  for (int64_t round = 0; round < rounds; ++round) {
    std::deque<double> window;
    double total = 0;
    for (int64_t i = 0; i < (int64_t)values.size(); ++i) {
      window.push_back(values[i]);
      total += values[i];
      if ((int64_t)window.size() > size) {
        total -= window.front();
        window.pop_front();
      }
      if ((int64_t)window.size() == size && values[i] > 1.5 * (total / (double)size)) found += i;
    }
  }
  return found;
}

BY_HAND(run)

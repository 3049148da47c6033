#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/by_hand.h"

static int64_t levenshtein(std::string_view a, std::string_view b) {
  const size_t n = a.size(), m = b.size();
  std::vector<int64_t> prev(m + 1), curr(m + 1);
  for (size_t j = 0; j <= m; ++j) prev[j] = static_cast<int64_t>(j);
  for (size_t i = 1; i <= n; ++i) {
    curr[0] = static_cast<int64_t>(i);
    for (size_t j = 1; j <= m; ++j) {
      if (a[i - 1] == b[j - 1]) curr[j] = prev[j - 1];
      else curr[j] = 1 + std::min({prev[j], curr[j - 1], prev[j - 1]});
    }
    std::swap(prev, curr);
  }
  return prev[m];
}

static int64_t run(const std::string& a, const std::string& b, int64_t rounds) {
  int64_t total = 0;
  for (int64_t k = 0; k < rounds; ++k) total += levenshtein(std::string_view(a).substr(static_cast<size_t>(k)), b);
  return total;
}

BY_HAND(run)

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/by_hand.h"

static int64_t levenshtein(std::string_view a, std::string_view b) {
  const size_t n = a.size(), m = b.size();
  std::vector<std::vector<int64_t>> table(n + 1, std::vector<int64_t>(m + 1));
  for (size_t i = 0; i <= n; ++i) table[i][0] = static_cast<int64_t>(i);
  for (size_t j = 0; j <= m; ++j) table[0][j] = static_cast<int64_t>(j);
  for (size_t i = 1; i <= n; ++i) {
    for (size_t j = 1; j <= m; ++j) {
      const int64_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost});
    }
  }
  return table[n][m];
}

static int64_t run(const std::string& a, const std::string& b, int64_t rounds) {
  int64_t total = 0;
  for (int64_t k = 0; k < rounds; ++k) total += levenshtein(std::string_view(a).substr(static_cast<size_t>(k)), b);
  return total;
}

BY_HAND(run)

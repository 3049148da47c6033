#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/by_hand.h"

static int64_t edit_distance(std::string_view s, std::string_view t) {
  std::vector<std::vector<int64_t>> dp;
  for (size_t i = 0; i <= s.size(); ++i) {
    std::vector<int64_t> row;
    for (size_t j = 0; j <= t.size(); ++j) row.push_back(i == 0 || j == 0 ? static_cast<int64_t>(i + j) : 0);
    dp.push_back(std::move(row));
  }
  for (size_t i = 0; i < s.size(); ++i) {
    for (size_t j = 0; j < t.size(); ++j) {
      dp[i + 1][j + 1] = s[i] == t[j] ? dp[i][j] : std::min({dp[i][j], dp[i + 1][j], dp[i][j + 1]}) + 1;
    }
  }
  return dp.back().back();
}

static int64_t run(const std::string& a, const std::string& b, int64_t rounds) {
  int64_t total = 0;
  for (int64_t k = 0; k < rounds; ++k) total += edit_distance(std::string_view(a).substr(static_cast<size_t>(k)), b);
  return total;
}

BY_HAND(run)

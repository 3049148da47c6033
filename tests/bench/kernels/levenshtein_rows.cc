#include <algorithm>
#include <string>
#include <vector>

#include "tests/bench/by_hand.h"

static int64_t distance(const std::string& first, const std::string& second) {
  if (first.size() < second.size()) return distance(second, first);
  if (second.empty()) return static_cast<int64_t>(first.size());
  std::vector<int64_t> previous(second.size() + 1), current;
  for (size_t j = 0; j <= second.size(); ++j) previous[j] = static_cast<int64_t>(j);
  for (size_t i = 0; i < first.size(); ++i) {
    current.clear();
    current.push_back(static_cast<int64_t>(i + 1));
    for (size_t j = 0; j < second.size(); ++j) {
      const int64_t insertions = previous[j + 1] + 1;
      const int64_t deletions = current[j] + 1;
      const int64_t substitutions = previous[j] + (first[i] != second[j]);
      current.push_back(std::min({insertions, deletions, substitutions}));
    }
    std::swap(previous, current);
  }
  return previous.back();
}

static std::vector<int64_t> run(const std::vector<std::string>& words) {
  std::vector<int64_t> sums;
  for (const std::string& word : words) {
    int64_t total = 0;
    for (const std::string& other : words) total += distance(word, other);
    sums.push_back(total);
  }
  return sums;
}

BY_HAND(run)

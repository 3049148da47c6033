#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tests/bench/by_hand.h"

namespace {

std::string make_text(int64_t count) {
  const char* const syllables[] = {"an", "be", "cor", "da", "el", "fin", "ga", "hu", "ist", "jo", "ka", "lem", "mo", "ni", "or", "per"};
  int64_t state = 5;
  std::string text;
  for (int64_t i = 0; i < count; ++i) {
    state = (state * 1103515245 + 12345) % 2147483648;
    text += syllables[(state >> 8) % 16];
    text += syllables[(state >> 14) % 16];
    if (state % 3) text += syllables[(state >> 20) % 16];
    text += i % 12 == 11 ? '\n' : ' ';
  }
  return text;
}

std::string report(std::string_view text) {
  std::unordered_map<std::string_view, int64_t> counts;
  size_t at = 0;
  for (;;) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    if (at == text.size()) break;
    const size_t start = at;
    while (at < text.size() && text[at] != ' ' && text[at] != '\n') ++at;
    ++counts[text.substr(start, at - start)];
  }
  int64_t total = 0;
  std::vector<std::pair<std::string_view, int64_t>> items(counts.begin(), counts.end());
  for (const auto& item : items) total += item.second;
  std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  char line[128];
  std::string out;
  out.append(line, snprintf(line, sizeof line, "%-12s|%8s|%8s", "word", "count", "share"));
  for (const auto& [word, count] : items) {
    out += '\n';
    out.append(line, snprintf(line, sizeof line, "%-12.*s|%8lld|%7.2f%%", (int)word.size(), word.data(),
                              (long long)count, (double)count / (double)total * 100));
  }
  return out;
}

}  // namespace

static int64_t run(int64_t words, int64_t rounds) {
  const std::string text = make_text(words);
  int64_t size = 0;
  for (int64_t i = 0; i < rounds; ++i) size += report(text).size();
  return size;
}

BY_HAND(run)

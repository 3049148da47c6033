#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tests/bench/by_hand.h"

namespace {

const char* const kSyllables[] = {"an", "be", "cor", "da", "el", "fin", "ga", "hu", "ist", "jo",
                                  "ka", "lem", "mo", "ni", "or", "per", "qua", "re", "sta", "ti"};

std::vector<std::string> make_words(int64_t count, int64_t state, int64_t longest) {
  std::vector<std::string> words;
  for (int64_t i = 0; i < count; ++i) {
    state = (state * 1103515245 + 12345) % 2147483648;
    std::string word;
    for (int64_t parts = 1 + (state >> 8) % longest; parts > 0; --parts) {
      state = (state * 1103515245 + 12345) % 2147483648;
      word += kSyllables[(state >> 12) % 20];
    }
    words.push_back(word);
  }
  return words;
}

struct Hash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using Vocabulary = std::unordered_map<std::string, int64_t, Hash, std::equal_to<>>;

Vocabulary make_vocabulary(int64_t count) {
  Vocabulary vocabulary{{"[UNK]", 0}};
  for (char letter = 'a'; letter <= 'z'; ++letter) vocabulary.emplace(std::string("##") + letter, vocabulary.size());
  for (const std::string& word : make_words(count, 7, 4)) {
    vocabulary.emplace(word, vocabulary.size());
    if (word.size() < 7) vocabulary.emplace("##" + word, vocabulary.size());
  }
  return vocabulary;
}

void word_pieces(std::string_view word, const Vocabulary& vocabulary, std::vector<int64_t>& pieces) {
  pieces.clear();
  std::string candidate;
  size_t start = 0;
  while (start < word.size()) {
    size_t end = word.size();
    int64_t found = -1;
    for (; start < end; --end) {
      std::string_view piece = word.substr(start, end - start);
      if (start > 0) {
        candidate.assign("##");
        candidate.append(piece);
        piece = candidate;
      }
      if (auto at = vocabulary.find(piece); at != vocabulary.end()) {
        found = at->second;
        break;
      }
    }
    if (found < 0) {
      pieces.assign(1, vocabulary.find("[UNK]")->second);
      return;
    }
    pieces.push_back(found);
    start = end;
  }
}

}  // namespace

static int64_t run(int64_t words, int64_t rounds) {
  const Vocabulary vocabulary = make_vocabulary(30000);
  std::string text;
  for (const std::string& word : make_words(words, 99, 6)) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  int64_t total = 0;
  std::vector<int64_t> pieces;
  for (int64_t round = 0; round < rounds; ++round) {
    std::string_view left = text;
    while (!left.empty()) {
      const size_t space = left.find(' ');
      const std::string_view word = left.substr(0, space);
      left = space == std::string_view::npos ? std::string_view() : left.substr(space + 1);
      word_pieces(word, vocabulary, pieces);
      for (int64_t piece : pieces) total += piece;
    }
  }
  return total;
}

BY_HAND(run)

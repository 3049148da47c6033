#include <algorithm>
#include <vector>

#include "tests/bench/by_hand.h"

struct Box {
  double x1, y1, x2, y2, score;

  double area() const { return (x2 - x1) * (y2 - y1); }
  double iou(const Box& other) const {
    const double w = std::min(x2, other.x2) - std::max(x1, other.x1);
    const double h = std::min(y2, other.y2) - std::max(y1, other.y1);
    if (w <= 0 || h <= 0) return 0;
    const double overlap = w * h;
    return overlap / (area() + other.area() - overlap);
  }
};

static std::vector<Box> suppress(const std::vector<Box>& boxes, double threshold) {
  std::vector<Box> remaining = boxes;
  std::stable_sort(remaining.begin(), remaining.end(), [](const Box& a, const Box& b) { return a.score > b.score; });
  std::vector<Box> kept;
  while (!remaining.empty()) {
    const Box best = remaining.front();
    kept.push_back(best);
    remaining.erase(remaining.begin());
    std::vector<Box> left;
    for (const Box& box : remaining) {
      if (best.iou(box) < threshold) left.push_back(box);
    }
    remaining = std::move(left);
  }
  return kept;
}

static std::vector<double> run(const std::vector<std::vector<double>>& rows, double threshold, int64_t rounds) {
  std::vector<Box> boxes;
  for (const auto& row : rows) boxes.push_back({row[0], row[1], row[2], row[3], row[4]});
  std::vector<Box> kept;
  for (int64_t k = 0; k < rounds; ++k) kept = suppress(boxes, threshold);
  std::vector<double> scores;
  for (const Box& box : kept) scores.push_back(box.score);
  return scores;
}

BY_HAND(run)

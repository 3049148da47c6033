#include <algorithm>
#include <vector>

#include "tests/bench/by_hand.h"

static std::vector<int64_t> nms(const std::vector<std::vector<double>>& boxes, const std::vector<double>& scores,
                                double iou_threshold) {
  const size_t n = boxes.size();
  std::vector<size_t> order(n);
  for (size_t i = 0; i < n; ++i) order[i] = i;
  for (size_t i = 0; i < n; ++i) {
    size_t best = i;
    for (size_t j = i + 1; j < n; ++j) {
      if (scores[order[j]] > scores[order[best]]) best = j;
    }
    std::swap(order[i], order[best]);
  }
  std::vector<double> areas;
  for (const auto& b : boxes) areas.push_back((b[2] - b[0]) * (b[3] - b[1]));
  std::vector<char> removed(n);
  std::vector<int64_t> keep;
  for (size_t i = 0; i < n; ++i) {
    const size_t a = order[i];
    if (removed[a]) continue;
    keep.push_back(static_cast<int64_t>(a));
    for (size_t j = i + 1; j < n; ++j) {
      const size_t b = order[j];
      if (removed[b]) continue;
      const double w = std::min(boxes[a][2], boxes[b][2]) - std::max(boxes[a][0], boxes[b][0]);
      const double h = std::min(boxes[a][3], boxes[b][3]) - std::max(boxes[a][1], boxes[b][1]);
      if (w > 0 && h > 0) {
        const double inter = w * h;
        if (inter / (areas[a] + areas[b] - inter) > iou_threshold) removed[b] = 1;
      }
    }
  }
  return keep;
}

static std::vector<int64_t> run(const std::vector<std::vector<double>>& boxes, const std::vector<double>& scores,
                                double iou_threshold, int64_t rounds) {
  std::vector<int64_t> keep;
  for (int64_t k = 0; k < rounds; ++k) keep = nms(boxes, scores, iou_threshold);
  return keep;
}

BY_HAND(run)

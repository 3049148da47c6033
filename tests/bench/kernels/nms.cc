#include <algorithm>
#include <numeric>
#include <vector>

#include "tests/bench/by_hand.h"

using Box = std::vector<double>;

static void make_boxes(int64_t count, std::vector<Box>& boxes, std::vector<double>& scores) {
  int64_t state = 12345;
  for (int64_t k = 0; k < count; ++k) {
    double values[5];
    for (double& value : values) {
      state = (state * 1103515245 + 12345) % 2147483648;
      value = static_cast<double>(state) / 2147483648.0;
    }
    const double x = values[0] * 400.0, y = values[1] * 400.0;
    boxes.push_back({x, y, x + 20.0 + values[2] * 80.0, y + 20.0 + values[3] * 80.0});
    scores.push_back(values[4]);
  }
}

static double iou(const Box& a, const Box& b) {
  const double left = std::max(a[0], b[0]), top = std::max(a[1], b[1]);
  const double right = std::min(a[2], b[2]), bottom = std::min(a[3], b[3]);
  const double intersection = std::max(0.0, right - left) * std::max(0.0, bottom - top);
  const double area_a = (a[2] - a[0]) * (a[3] - a[1]);
  const double area_b = (b[2] - b[0]) * (b[3] - b[1]);
  return intersection / (area_a + area_b - intersection);
}

static std::vector<int64_t> nms(const std::vector<Box>& boxes, const std::vector<double>& scores, double threshold) {
  std::vector<size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t i, size_t j) { return scores[i] > scores[j]; });
  std::vector<char> suppressed(boxes.size());
  std::vector<int64_t> kept;
  for (size_t position = 0; position < order.size(); ++position) {
    const size_t i = order[position];
    if (suppressed[i]) continue;
    kept.push_back(static_cast<int64_t>(i));
    for (size_t next = position + 1; next < order.size(); ++next) {
      const size_t j = order[next];
      if (!suppressed[j] && iou(boxes[i], boxes[j]) > threshold) suppressed[j] = 1;
    }
  }
  return kept;
}

static std::vector<int64_t> run(int64_t count, double threshold, int64_t rounds) {
  std::vector<Box> boxes;
  std::vector<double> scores;
  make_boxes(count, boxes, scores);
  std::vector<int64_t> kept;
  for (int64_t k = 0; k < rounds; ++k) kept = nms(boxes, scores, threshold + 0.01 * static_cast<double>(k));
  return kept;
}

BY_HAND(run)

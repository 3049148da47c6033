#include <algorithm>
#include <vector>

#include "tests/bench/by_hand.h"

using Row = std::vector<double>;

static double iou(const Row& a, const Row& b) {
  const double ix = std::min(a[2], b[2]) - std::max(a[0], b[0]);
  const double iy = std::min(a[3], b[3]) - std::max(a[1], b[1]);
  if (ix <= 0 || iy <= 0) return 0;
  const double inter = ix * iy;
  return inter / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inter);
}

static std::vector<const Row*> nms(const std::vector<Row>& given, double threshold) {
  std::vector<const Row*> rows;
  for (const Row& row : given) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(), [](const Row* a, const Row* b) { return -(*a)[4] < -(*b)[4]; });
  std::vector<const Row*> kept;
  for (const Row* row : rows) {
    bool ok = true;
    for (const Row* other : kept) {
      if (iou(*row, *other) > threshold) {
        ok = false;
        break;
      }
    }
    if (ok) kept.push_back(row);
  }
  return kept;
}

static int64_t run(const std::vector<Row>& rows, double threshold, int64_t rounds) {
  int64_t total = 0;
  for (int64_t k = 0; k < rounds; ++k) total += static_cast<int64_t>(nms(rows, threshold).size());
  return total;
}

BY_HAND(run)

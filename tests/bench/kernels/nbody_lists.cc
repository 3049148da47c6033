#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "tests/bench/by_hand.h"
struct Vector {
  double x, y, z;
  Vector operator+(const Vector& o) const { return {x + o.x, y + o.y, z + o.z}; }
  Vector operator-(const Vector& o) const { return {x - o.x, y - o.y, z - o.z}; }
  Vector operator*(double f) const { return {x * f, y * f, z * f}; }
  double length() const { return std::sqrt(x * x + y * y + z * z); }
  Vector unit() const {
    const double far = length();
    return far == 0 ? *this : *this * (1.0 / far);
  }
};
static Vector pull(size_t i, const std::vector<Vector>& places, const std::vector<double>& masses) {
  Vector total{0, 0, 0};
  for (size_t j = 0; j < places.size(); ++j) {
    if (i == j) continue;
    const Vector distance = places[j] - places[i];
    const double far = distance.length();
    total = total + distance.unit() * (masses[j] / (far * far));
  }
  return total;
}
static double run(int64_t steps) {
  std::vector<Vector> places, velocities;
  std::vector<double> masses;
  for (int64_t i = 0; i < 5; ++i) {
    const double n = (double)i;
    places.push_back({1.5 * n, 0.7 * n * n - 1.0, 0.1 * n});
    velocities.push_back({0.3 - 0.1 * n, 0.2 * n, 0.05});
    masses.push_back(i == 0 ? 10.0 : 0.002 * n);
  }
  for (int64_t step = 0; step < steps; ++step) {
    for (size_t i = 0; i < 5; ++i) velocities[i] = velocities[i] + pull(i, places, masses) * 0.001;
    for (size_t i = 0; i < 5; ++i) places[i] = places[i] + velocities[i] * 0.001;
  }
  double total = 0;
  for (const Vector& place : places) total += place.length();
  return total;
}

BY_HAND(run)

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
  double dot(const Vector& o) const { return x * o.x + y * o.y + z * o.z; }
};
struct Body {
  Vector position, velocity;
  double mass;
};
static void advance(std::vector<Body>& bodies, double dt) {
  for (size_t i = 0; i < bodies.size(); ++i) {
    for (size_t j = i + 1; j < bodies.size(); ++j) {
      Body &first = bodies[i], &second = bodies[j];
      const Vector distance = first.position - second.position;
      const double squared = distance.dot(distance);
      const double magnitude = dt / (squared * std::sqrt(squared));
      first.velocity = first.velocity - distance * (second.mass * magnitude);
      second.velocity = second.velocity + distance * (first.mass * magnitude);
    }
  }
  for (Body& body : bodies) body.position = body.position + body.velocity * dt;
}
static double energy(const std::vector<Body>& bodies) {
  double total = 0;
  for (size_t i = 0; i < bodies.size(); ++i) {
    total += 0.5 * bodies[i].mass * bodies[i].velocity.dot(bodies[i].velocity);
    for (size_t j = i + 1; j < bodies.size(); ++j) {
      const Vector distance = bodies[i].position - bodies[j].position;
      total -= bodies[i].mass * bodies[j].mass / std::sqrt(distance.dot(distance));
    }
  }
  return total;
}
static double run(int64_t steps) {
  std::vector<Body> bodies;
  for (int64_t i = 0; i < 5; ++i) {
    const double n = (double)i;
    bodies.push_back({{1.5 * n, 0.7 * n * n - 1.0, 0.1 * n}, {0.3 - 0.1 * n, 0.2 * n, 0.05}, i == 0 ? 10.0 : 0.002 * n});
  }
  for (int64_t i = 0; i < steps; ++i) advance(bodies, 0.001);
  return energy(bodies);
}

BY_HAND(run)

#include <math.h>

#include <vector>

#include "tests/bench/by_hand.h"

struct Vector {
  double x, y, z;
};

struct Body {
  Vector position, velocity;
  double mass;

  void move(double dt) {
    position.x += dt * velocity.x;
    position.y += dt * velocity.y;
    position.z += dt * velocity.z;
  }
};

static void advance(std::vector<Body>& bodies, const std::vector<std::pair<size_t, size_t>>& pairs, double dt) {
  for (const auto& [i, j] : pairs) {
    Body &first = bodies[i], &second = bodies[j];
    const double dx = first.position.x - second.position.x;
    const double dy = first.position.y - second.position.y;
    const double dz = first.position.z - second.position.z;
    const double magnitude = dt * pow(dx * dx + dy * dy + dz * dz, -1.5);
    Vector &v = first.velocity, &w = second.velocity;
    const double b = second.mass * magnitude;
    v.x -= dx * b;
    v.y -= dy * b;
    v.z -= dz * b;
    const double a = first.mass * magnitude;
    w.x += dx * a;
    w.y += dy * a;
    w.z += dz * a;
  }
  for (Body& body : bodies) body.move(dt);
}

static double energy(const std::vector<Body>& bodies, const std::vector<std::pair<size_t, size_t>>& pairs) {
  double total = 0;
  for (const Body& body : bodies) {
    const Vector& v = body.velocity;
    total += body.mass * (v.x * v.x + v.y * v.y + v.z * v.z) / 2.0;
  }
  for (const auto& [i, j] : pairs) {
    const Body &first = bodies[i], &second = bodies[j];
    const double dx = first.position.x - second.position.x;
    const double dy = first.position.y - second.position.y;
    const double dz = first.position.z - second.position.z;
    total -= first.mass * second.mass / sqrt(dx * dx + dy * dy + dz * dz);
  }
  return total;
}

static double run(int64_t steps) {
  std::vector<Body> bodies;
  for (int i = 0; i < 5; ++i) {
    bodies.push_back({{1.5 * i, 0.7 * i * i - 1.0, 0.1 * i}, {0.3 - 0.1 * i, 0.2 * i, 0.05}, i == 0 ? 0.001 + 10.0 : 0.002 * i});
  }
  std::vector<std::pair<size_t, size_t>> pairs;
  for (size_t i = 0; i < bodies.size(); ++i) {
    for (size_t j = i + 1; j < bodies.size(); ++j) pairs.push_back({i, j});
  }
  for (int64_t k = 0; k < steps; ++k) advance(bodies, pairs, 0.001);
  return energy(bodies, pairs);
}

BY_HAND(run)

#include "tests/bench/kernels/nbody.h"

#include "tests/bench/by_hand.h"

static void offset_momentum(std::vector<Body>& bodies) {
  double px = 0, py = 0, pz = 0;
  for (const Body& b : bodies) {
    px += b.vx * b.mass;
    py += b.vy * b.mass;
    pz += b.vz * b.mass;
  }
  bodies[0].vx = -px / kSolarMass;
  bodies[0].vy = -py / kSolarMass;
  bodies[0].vz = -pz / kSolarMass;
}

static void advance(std::vector<Body>& bodies, double dt) {
  for (size_t i = 0; i < bodies.size(); ++i) {
    Body& a = bodies[i];
    for (size_t j = i + 1; j < bodies.size(); ++j) {
      Body& b = bodies[j];
      const double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
      const double distance = sqrt(dx * dx + dy * dy + dz * dz);
      const double mag = dt / (distance * distance * distance);
      a.vx -= dx * b.mass * mag;
      a.vy -= dy * b.mass * mag;
      a.vz -= dz * b.mass * mag;
      b.vx += dx * a.mass * mag;
      b.vy += dy * a.mass * mag;
      b.vz += dz * a.mass * mag;
    }
  }
  for (Body& b : bodies) {
    b.x += dt * b.vx;
    b.y += dt * b.vy;
    b.z += dt * b.vz;
  }
}

static double energy(const std::vector<Body>& bodies) {
  double e = 0;
  for (size_t i = 0; i < bodies.size(); ++i) {
    const Body& a = bodies[i];
    e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (size_t j = i + 1; j < bodies.size(); ++j) {
      const Body& b = bodies[j];
      const double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
      e -= a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return e;
}

static double run(int64_t steps) {
  std::vector<Body> bodies = make_bodies();
  offset_momentum(bodies);
  for (int64_t k = 0; k < steps; ++k) advance(bodies, 0.01);
  return energy(bodies);
}

BY_HAND(run)

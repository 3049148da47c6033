// The planets, for the kernels by hand.
#pragma once

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include <vector>

inline constexpr double kPi = 3.141592653589793;
inline constexpr double kSolarMass = 4 * kPi * kPi;
inline constexpr double kDaysPerYear = 365.24;

struct Body {
  double x, y, z, vx, vy, vz, mass;
};

inline std::vector<Body> make_bodies() {
  return {
      {0, 0, 0, 0, 0, 0, kSolarMass},
      {4.84143144246472090e00, -1.16032004402742839e00, -1.03622044471123109e-01, 1.66007664274403694e-03 * kDaysPerYear,
       7.69901118419740425e-03 * kDaysPerYear, -6.90460016972063023e-05 * kDaysPerYear,
       9.54791938424326609e-04 * kSolarMass},
      {8.34336671824457987e00, 4.12479856412430479e00, -4.03523417114321381e-01, -2.76742510726411899e-03 * kDaysPerYear,
       4.99852801234917238e-03 * kDaysPerYear, 2.30417297573763929e-05 * kDaysPerYear,
       2.85885980666130812e-04 * kSolarMass},
      {1.28943695621391310e01, -1.51111514016986312e01, -2.23307578892655734e-01, 2.96460137564761618e-03 * kDaysPerYear,
       2.37847173959480950e-03 * kDaysPerYear, -2.96589568540237556e-05 * kDaysPerYear,
       4.36624404335156298e-05 * kSolarMass},
      {1.53796971148509165e01, -2.59193146099879641e01, 1.79258772950371181e-01, 2.68067772490389322e-03 * kDaysPerYear,
       1.62824170038242295e-03 * kDaysPerYear, -9.51592254519715870e-05 * kDaysPerYear,
       5.15138902046611451e-05 * kSolarMass},
  };
}

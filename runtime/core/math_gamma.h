// math.gamma and math.lgamma as CPython computes them, so that the results agree to the last bit as far as the C library's
// pow, exp, log and sin do.
//
// Lanczos' approximation with 13 terms and g = 6.0246…, in the rational form and with the coefficients of the Boost library;
// the reflection formula for negative arguments.
#pragma once

#include <math.h>
#include <stdint.h>

#include "runtime/core/math_ops.h"

namespace predictor {

namespace internal {

inline constexpr char kGammaArgument[] = "a noninteger or positive integer";

inline constexpr int kLanczosTerms = 13;
inline constexpr double kLanczosG = 6.024680040776729583740234375;
inline constexpr double kLanczosNumerator[kLanczosTerms] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
// x (x + 1) … (x + 11)
inline constexpr double kLanczosDenominator[kLanczosTerms] = {
    0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0};

// For x > 0. From 5 on, in powers of 1 / x, which cannot overflow.
inline double lanczos_sum(double x) {
  double numerator = 0, denominator = 0;
  for (int i = 0; i < kLanczosTerms; ++i) {
    const int term = x < 5.0 ? kLanczosTerms - 1 - i : i;
    numerator = x < 5.0 ? numerator * x : numerator / x;
    denominator = x < 5.0 ? denominator * x : denominator / x;
    numerator += kLanczosNumerator[term];
    denominator += kLanczosDenominator[term];
  }
  return numerator / denominator;
}

// sin(pi * x) of a finite x, exact where it is 0.
inline double sin_pi(double x) {
  const double y = fmod(fabs(x), 2.0);
  double result = 0;
  switch (static_cast<int>(round(2.0 * y))) {
    case 0: result = sin(kPi * y); break;
    case 1: result = cos(kPi * (y - 0.5)); break;
    case 2: result = sin(kPi * (1.0 - y)); break;
    case 3: result = -cos(kPi * (y - 1.5)); break;
    default: result = sin(kPi * (y - 2.0)); break;
  }
  return copysign(1.0, x) * result;
}

// Of a finite x that is neither 0 nor a negative whole number; an infinity tells of overflow.
inline double gamma_of(double x) {
  const double size = fabs(x);
  if (x == floor(x) && x <= 23) {
    double factorial = 1;
    for (double i = 2; i < x; ++i) factorial *= i;  // exact up to 22!
    return factorial;
  }
  if (size < 1e-20) return 1.0 / x;
  if (size > 200.0) return x < 0 ? 0.0 / sin_pi(x) : static_cast<double>(INFINITY);

  constexpr double shift = kLanczosG - 0.5;
  const double y = size + shift;
  const double error = size > shift ? (y - size) - shift : (y - shift) - size;
  const double correction = error * kLanczosG / y;
  double result;
  if (x < 0) {
    result = -kPi / sin_pi(size) / size * exp(y) / lanczos_sum(size);
    result -= correction * result;
  } else {
    result = lanczos_sum(size) / exp(y);
    result += correction * result;
  }
  // y ** (size - 0.5) may overflow where the result does not: then in two halves.
  const double power = pow(y, size < 140.0 ? size - 0.5 : size / 2.0 - 0.25);
  for (int i = 0; i < (size < 140.0 ? 1 : 2); ++i) result = x < 0 ? result / power : result * power;
  return result;
}

// Of a finite x that is not a whole number below 3.
inline double lgamma_of(double x) {
  const double size = fabs(x);
  if (size < 1e-20) return -log(size);
  double result = log(lanczos_sum(size)) - kLanczosG;
  result += (size - 0.5) * (log(size + kLanczosG - 0.5) - 1);
  constexpr double log_pi = 1.144729885849400174143427351353058711647;
  if (x < 0) result = log_pi - log(fabs(sin_pi(size))) - log(size) - result;
  return result;
}

}  // namespace internal

inline Result<double> math_gamma(Context& ctx, double x) {
  if (isnan(x) || (isinf(x) && x > 0)) return x;
  if (isinf(x) || x == 0 || (x < 0 && x == floor(x))) return raise_math_argument(ctx, x, internal::kGammaArgument);
  const double result = internal::gamma_of(x);
  if (isinf(result)) return raise_math_range(ctx);
  return result;
}

inline Result<double> math_lgamma(Context& ctx, double x) {
  if (isnan(x)) return x;
  if (isinf(x)) return static_cast<double>(INFINITY);
  if (x == floor(x) && x <= 2.0) {
    if (x <= 0) return raise_math_argument(ctx, x, internal::kGammaArgument);
    return 0.0;
  }
  const double result = internal::lgamma_of(x);
  if (isinf(result)) return raise_math_range(ctx);
  return result;
}

}  // namespace predictor

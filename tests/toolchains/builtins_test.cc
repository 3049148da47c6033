// The helper functions that the toolchain links in compiler-rt's place, by what must hold for them.
//
// Half floats are tried exhaustively: every value, and every boundary between two neighbours. 128-bit integers are tried
// on values of all magnitudes, by the laws of division and by converting exactly representable numbers.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace {

using int128 = __int128;
using uint128 = unsigned __int128;

int failures = 0;

void check(bool holds, const char* what, long long where) {
  if (!holds && failures++ < 20) std::printf("%s fails for %lld\n", what, where);
}

_Float16 half(uint16_t bits) {
  _Float16 x;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

uint16_t bits_of(_Float16 x) {
  uint16_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}

double value_of_half(uint16_t bits) {
  const int exponent = bits >> 10 & 31, fraction = bits & 1023;
  const double size = exponent ? std::ldexp(1024 + fraction, exponent - 25) : std::ldexp(fraction, -24);
  return bits & 0x8000 ? -size : size;
}

void check_halves() {
  for (int i = 0; i < 0x10000; i++) {
    const auto bits = static_cast<uint16_t>(i);
    const bool is_nan = (bits & 0x7FFF) > 0x7C00, is_infinite = (bits & 0x7FFF) == 0x7C00;
    volatile _Float16 stored = half(bits);
    const auto single = static_cast<float>(stored);
    if (is_nan) {
      check(std::isnan(single) && std::isnan(static_cast<float>(static_cast<_Float16>(single))), "NaN", i);
      continue;
    }
    check(is_infinite ? std::isinf(single) : single == value_of_half(bits), "half to float", i);
    volatile float from = single;
    check(bits_of(static_cast<_Float16>(from)) == bits, "float to half", i);
    volatile double wide = single;
    check(bits_of(static_cast<_Float16>(wide)) == bits, "double to half", i);
  }
}

// Between h and its neighbour h + 1 (which may be infinity, as if it were 65536) the midpoint goes to the even one.
void check_half_rounding() {
  for (int i = 0; i < 0x7C00; i++) {
    const auto low = static_cast<uint16_t>(i);
    const double above = i == 0x7BFF ? 65536.0 : value_of_half(static_cast<uint16_t>(i + 1));
    volatile double middle = (value_of_half(low) + above) / 2;
    volatile double less = std::nextafter(middle, 0.0), more = std::nextafter(middle, 1e9);
    check(bits_of(static_cast<_Float16>(middle)) == (i & 1 ? i + 1 : i), "midpoint to half", i);
    check(bits_of(static_cast<_Float16>(less)) == i, "below the midpoint", i);
    check(bits_of(static_cast<_Float16>(more)) == i + 1, "above the midpoint", i);
    volatile float single = static_cast<float>(middle);  // exact
    check(bits_of(static_cast<_Float16>(single)) == (i & 1 ? i + 1 : i), "float midpoint to half", i);
  }
}

uint64_t state = 0x9E3779B97F4A7C15u;

uint64_t random_bits() {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}

uint128 random_wide() {
  const uint128 bits = static_cast<uint128>(random_bits()) << 64 | random_bits();
  return bits >> (random_bits() % 128);
}

void check_division() {
  for (int i = 0; i < 200000; i++) {
    volatile uint128 n = random_wide(), d = random_wide();
    if (d == 0) d = 1;
    const uint128 q = n / d, r = n % d;
    check(r < d && q * d + r == n && q <= n, "unsigned division", i);
    volatile int128 sn = static_cast<int128>(n), sd = static_cast<int128>(d);
    if (i & 1) sn = -sn;
    if (i & 2) sd = -sd;
    const int128 sq = sn / sd, sr = sn % sd;
    check(sq * sd + sr == sn && (sr == 0 || (sr < 0) == (sn < 0)), "signed division", i);
    check((sr < 0 ? -sr : sr) < (sd < 0 ? -sd : sd) || sd < -sd, "signed remainder", i);
  }
}

// Numbers of at most 53 (24) significant bits convert exactly; one bit more makes a tie, which goes to even.
void check_conversion() {
  for (int i = 0; i < 200000; i++) {
    const int shift = static_cast<int>(random_bits() % 74);
    const uint64_t significand = random_bits() >> 11 | 1ull << 52;
    volatile uint128 exact = static_cast<uint128>(significand) << shift;
    const double converted = static_cast<double>(exact);
    check(converted == std::ldexp(static_cast<double>(significand), shift), "integer to double", i);
    check(static_cast<uint128>(converted) == exact, "double to integer", i);
    volatile int128 negative = -static_cast<int128>(exact);
    check(static_cast<double>(negative) == -converted, "negative integer to double", i);
    check(static_cast<int128>(-converted) == negative, "negative double to integer", i);
    volatile uint128 tie = (static_cast<uint128>(significand) << 1 | 1) << shift;
    const double rounded = std::ldexp(static_cast<double>((significand & 1) + significand), shift + 1);
    check(static_cast<double>(tie) == rounded, "tie to double", i);
    volatile uint128 past = tie + 1;
    if (shift > 0) check(static_cast<double>(past) == std::ldexp(significand + 1.0, shift + 1), "past a tie", i);
    const uint64_t small = significand >> 29;
    volatile uint128 single_tie = (static_cast<uint128>(small) << 1 | 1) << shift;
    check(static_cast<float>(single_tie) == std::ldexp(static_cast<float>(small + (small & 1)), shift + 1),
          "tie to float", i);
  }
}

}  // namespace

int main() {
  check_halves();
  check_half_rounding();
  check_division();
  check_conversion();
  if (failures) std::printf("%d checks failed\n", failures);
  return failures != 0;
}

// Prints what the library measures: 5 + (3 * 4) / 3 = 9.
#include <cstdio>

#include "measure.h"

int main() {
  const double values[] = {0.0, 1.0};
  const long long result = toolchain_measure("abcde", values, 2);
  std::printf("%lld\n", result);
  return result == 9 ? 0 : 1;
}

#include "measure.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace {

struct Counter {
  int calls = 0;
  ~Counter() { calls = -1; }
};

// A destructor at the end of the program or of the library.
Counter counter;

}  // namespace

long long toolchain_measure(const char* text, const double* values, int count) {
  double sum = 0;
  for (const double value : std::span(values, static_cast<size_t>(count))) sum += std::floor(std::exp2(value));
  counter.calls++;
  const unsigned __int128 wide = static_cast<unsigned __int128>(sum) << 70;
  return static_cast<long long>(std::string_view(text).size() + static_cast<uint64_t>((wide / 3) >> 68));
}

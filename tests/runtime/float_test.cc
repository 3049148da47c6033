// float: the shortest repr at its edges, reading that rounds once, float32's own digits, messages of both generations.
#include <bit>

#include "runtime/core/scalars.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

void test_repr(Context& ctx) {
  check_repr(ctx, 0.1, "0.1");
  check_repr(ctx, 1e16, "1e+16");
  check_repr(ctx, 1e15, "1000000000000000.0");
  check_repr(ctx, 0.0001, "0.0001");
  check_repr(ctx, 0.00001, "1e-05");
  check_repr(ctx, 5e-324, "5e-324");
  check_repr(ctx, -0.0, "-0.0");
  check_repr(ctx, 5.684341886080802e-14, "5.684341886080802e-14");  // 2**-44: the closest 16 digits do not read back
  check_repr(ctx, 9007199254740993.0, "9007199254740992.0");
  check_repr(ctx, 1.7976931348623157e308, "1.7976931348623157e+308");
  check_repr(ctx, 0.1f, "0.1");
  check_repr(ctx, 16777216.0f, "16777216.0");
  check_repr(ctx, 3.4028235e38f, "3.4028235e+38");
  check_repr(ctx, 1e-45f, "1e-45");
}

// Every exponent, around its power of two: what is written reads back as the same float.
void test_round_trip(Context& ctx) {
  for (int exponent = 0; exponent < 2047; ++exponent) {
    for (int beside = -1; beside <= 1; ++beside) {
      const double x = std::bit_cast<double>((static_cast<uint64_t>(exponent) << 52) + static_cast<uint64_t>(beside));
      if (!isfinite(x)) continue;
      Result<double> read = float_from_str(ctx, repr(ctx, x));
      check(read && std::bit_cast<uint64_t>(*read) == std::bit_cast<uint64_t>(x), "repr reads back");
    }
  }
}

void test_read(Context& ctx) {
  check_repr(ctx, float_from_str(ctx, "9007199254740993"_s), "9007199254740992.0");  // a tie, to even
  check_repr(ctx, float_from_str(ctx, "9007199254740993.0000000000000000000000000001"_s), "9007199254740994.0");
  check_repr(ctx, float_from_str(ctx, "1.7976931348623159e308"_s), "inf");
  check_repr(ctx, float_from_str(ctx, "2.4703282292062327e-324"_s), "0.0");
  check_repr(ctx, float_from_str(ctx, "2.4703282292062328e-324"_s), "5e-324");
  check_repr(ctx, float_from_str(ctx, " \u0663.5 "_s), "3.5");
  check_raises(ctx, float_from_str(ctx, "1,5"_s), ValueError, "could not convert string to float: '1,5'");
}

void test_round(Context& ctx) {
  check_repr(ctx, float_round(ctx, 2.675, 2), "2.67");
  check_repr(ctx, float_round(ctx, 0.5), "0");
  check_repr(ctx, float_round(ctx, -1.5), "-2");
  check_raises(ctx, float_round(ctx, 1.5e308, -308), OverflowError, "rounded value too large to represent");
}

// round() to a few places by whole numbers answers what the decimal digits would; among the numbers are ties, halves of a last
// place, neighbours of both and every exponent.
void test_round_places(Context& ctx) {
  uint64_t state = 1;
  const auto same = [&](double x, int64_t digits) {
    const Result<double> quick = float_round(ctx, x, digits), slow = float_round_digits(ctx, x, digits);
    check(quick && slow && std::bit_cast<uint64_t>(*quick) == std::bit_cast<uint64_t>(*slow), "round(x, digits)");
  };
  for (int exponent = 0; exponent < 2047; ++exponent) {
    for (int64_t digits = 0; digits < 20; ++digits) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      const double x = std::bit_cast<double>((static_cast<uint64_t>(exponent) << 52) | state >> 12);
      same(x, digits);
      same(std::bit_cast<double>(static_cast<uint64_t>(exponent) << 52), digits);
      const double tie = static_cast<double>(state >> 40 | 1) / static_cast<double>(2 << (state & 15));
      same(tie, digits);
      same(-nextafter(tie, 0.0), digits);
    }
  }
}

void test_versions(Context& ctx) {
  check_raises(ctx, math_sqrt(ctx, -1.0), ValueError, "math domain error");
  check_raises(ctx, float_truediv(ctx, 1, 0), ZeroDivisionError, "float division by zero");
  ctx.python = 14;
  check_raises(ctx, math_sqrt(ctx, -1.0), ValueError, "expected a nonnegative input, got -1.0");
  check_raises(ctx, math_log(ctx, int64_t{0}), ValueError, "expected a positive input");
  check_raises(ctx, float_truediv(ctx, 1, 0), ZeroDivisionError, "division by zero");
  ctx.python = 13;
}

}  // namespace

int main() {
  Context ctx;
  test_repr(ctx);
  test_round_trip(ctx);
  test_read(ctx);
  test_round(ctx);
  test_round_places(ctx);
  test_versions(ctx);
  check(ctx.heap.live() == 0, "memory is left");
  return failures() != 0;
}

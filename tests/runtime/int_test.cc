// int: the bounds of 64 bits, exact comparison and division, hashes that agree with floats. How operations answer in
// general is rows_model_test.py's.
#include "runtime/core/scalars.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

constexpr int64_t kLeast = INT64_MIN, kMost = INT64_MAX;

void test_overflow(Context& ctx) {
  check_raises(ctx, int_add(ctx, kMost, 1), OverflowError, kIntOverflow);
  check_raises(ctx, int_sub(ctx, kLeast, 1), OverflowError, kIntOverflow);
  check_raises(ctx, int_mul(ctx, kLeast, -1), OverflowError, kIntOverflow);
  check_raises(ctx, int_neg(ctx, kLeast), OverflowError, kIntOverflow);
  check_raises(ctx, int_abs(ctx, kLeast), OverflowError, kIntOverflow);
  check_raises(ctx, int_floordiv(ctx, kLeast, -1), OverflowError, kIntOverflow);
  check_raises(ctx, int_pow(ctx, 2, 63), OverflowError, kIntOverflow);
  check_repr(ctx, int_pow(ctx, -2, 63), "-9223372036854775808");
  check_repr(ctx, int_mod(ctx, kLeast, -1), "0");
  check_raises(ctx, int_lshift(ctx, 1, 63), OverflowError, kIntOverflow);
  check_repr(ctx, int_lshift(ctx, -1, 63), "-9223372036854775808");
  check_raises(ctx, int_from_str(ctx, "9223372036854775808"_s), OverflowError, kIntOverflow);
  check_repr(ctx, int_from_str(ctx, "-9223372036854775808"_s), "-9223372036854775808");
}

void test_mixed_comparison() {
  constexpr int64_t big = (int64_t{1} << 53) + 1;
  static_assert(!equal(big, 9007199254740992.0) && less(9007199254740992.0, big));
  static_assert(less(kMost, 9223372036854775808.0) && less_equal(-9223372036854775808.0, kLeast));
  static_assert(equal(true, 1) && equal(1.0, true) && !less(false, -0.0));
  const double nan = NAN;
  check(!equal(1, nan) && !less(1, nan) && !less(nan, 1) && !less_equal(1, nan) && !less_equal(nan, nan), "nan is unordered");
  check(less(kMost, static_cast<double>(INFINITY)) && less(-static_cast<double>(INFINITY), kLeast), "infinity is beyond");
}

void test_hash() {
  check(hash(int64_t{1}) == hash(1.0) && hash(true) == hash(1.0), "equal numbers hash alike");
  check(hash(int64_t{-1}) == -2 && hash(-1.0) == -2, "-1 is reserved");
  check(hash(int64_t{1} << 62) == hash(4611686018427387904.0), "large numbers too");
  check(hash(0.5) == 1152921504606846976 && hash(static_cast<double>(INFINITY)) == 314159, "as CPython's");
}

void test_versions(Context& ctx) {
  check_raises(ctx, int_floordiv(ctx, 1, 0), ZeroDivisionError, "integer division or modulo by zero");
  ctx.python = 14;
  check_raises(ctx, int_floordiv(ctx, 1, 0), ZeroDivisionError, "division by zero");
  ctx.python = 13;
}

}  // namespace

int main() {
  Context ctx;
  test_overflow(ctx);
  test_mixed_comparison();
  test_hash();
  test_versions(ctx);
  check(ctx.heap.live() == 0, "memory is left");
  return failures() != 0;
}

// Format specifications: parsed at compile time, wrong ones, huge ones, exhausted memory. What they give in general is
// format_model_test.py's.
#include "runtime/core/scalars.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

void test_parse() {
  constexpr FormatSpec spec = "é^+#012_.3f"_format;
  static_assert(spec.fill == 0xe9 && spec.align == '^' && spec.sign == '+' && spec.alternate && spec.width == 12 &&
                spec.grouping == '_' && spec.precision == 3 && spec.type == 'f' && spec.error == FormatError::none);
  static_assert("08"_format.zero && ">08"_format.zero && !"x>08"_format.zero);
  static_assert("1x2"_format.error == FormatError::invalid && ",_"_format.error == FormatError::both_groupings);
  static_assert(""_format.empty() && !" "_format.empty());
}

void test_format(Context& ctx) {
  check_repr(ctx, format(ctx, 1234567.891, "015,.2f"_format), "'0,001,234,567.89'");
  check_repr(ctx, format(ctx, int64_t{-255}, "#010x"_format), "'-0x00000ff'");
  check_repr(ctx, format(ctx, int64_t{1234}, "08,"_s), "'0,001,234'");
  check_repr(ctx, format(ctx, 0.25, ".1%"_format), "'25.0%'");
  check_repr(ctx, format(ctx, -0.001, "z.1f"_format), "'0.0'");
  check_repr(ctx, format(ctx, true, "d"_format), "'1'");
  check_repr(ctx, format(ctx, "héé"_s, "*^7.2"_format), "'**hé***'");
  check_repr(ctx, percent_int(ctx, 7, {.conversion = 'd', .width = 6, .precision = 3}), "'   007'");
  check_raises(ctx, format(ctx, int64_t{1}, "s"_format), ValueError, "Unknown format code 's' for object of type 'int'");
  check_raises(ctx, format(ctx, 1.5, "1x2"_format), ValueError,
               "Invalid format specifier '1x2' for object of type 'float'");
}

void test_huge(Context& ctx) {
  check(!format(ctx, 1.5, ".2147483648f"_format), "the precision is too big");
  check_raised(ctx, ValueError, "precision too big");
  Result<Str> wide = format(ctx, int64_t{1}, "9223372036854775807"_format);
  check_raised(ctx, MemoryError, "");
  Result<Str> long_fraction = format(ctx, 5e-324, ".2000f"_format);
  check(long_fraction && len(*long_fraction) == 2002, "places behind all digits are zeros");
}

// Touches whatever allocates; returns the bytes it had in use at most, or nearly.
uint64_t use_memory(Context& ctx) {
  Result<Str> a = format(ctx, 1.0 / 3, "€^+60,.40f"_format);
  Result<Str> b = format(ctx, int64_t{1} << 40, "#_b"_format);
  Result<Str> c = format(ctx, "text"_s, ">50"_format);
  Result<Str> d = percent_int(ctx, 5, {.conversion = 'x', .alternate = true, .width = 30, .precision = 20});
  return ctx.heap.used();
}

}  // namespace

int main() {
  {
    Context ctx;
    test_parse();
    test_format(ctx);
    test_huge(ctx);
    check(ctx.heap.live() == 0, "memory is left");
  }
  check_memory(use_memory);
  return failures() != 0;
}

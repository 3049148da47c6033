// Tuples, optional values, unions, ranges and caught exceptions.
#include "runtime/core/containers.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

using Mixed = Union<List<int64_t>, double, int64_t, Str, None>;

constinit Mixed constant_text = Mixed::make<3>("frozen"_s);
constinit Tuple<int64_t, Optional<Str>> constant_tuple(1, "x"_s);

void test_tuple(Context& ctx) {
  Tuple<int64_t, Str, Tuple<bool>> tuple(1, "a"_s, Tuple<bool>(true));
  check_repr(ctx, tuple, "(1, 'a', (True,))");
  check_repr(ctx, Tuple<>(), "()");
  check_repr(ctx, tuple_concat(Tuple<int64_t>(1), tuple), "(1, 1, 'a', (True,))");
  check_repr(ctx, constant_tuple, "(1, 'x')");
  check(equal(tuple, tuple) && !equal(tuple, Tuple<int64_t>(1)), "equality");
  check(equal(Tuple<int64_t, bool>(1, false), Tuple<double, int64_t>(1.0, 0)), "items of other number types");
  check(hash(Tuple<int64_t, bool>(1, false)) == hash(Tuple<double, int64_t>(1.0, 0)), "equal tuples hash alike");
  check(hash(Tuple<int64_t, int64_t>(1, 2)) == -3550055125485641917, "CPython's hash((1, 2))");
  check(hash(Tuple<>()) == 5740354900026072187, "CPython's hash(())");
  using Pair = Tuple<int64_t, double>;
  const double nan = __builtin_nan(""), other_nan = __builtin_nan("1");
  check(less(Pair(1, 2), Pair(1, 3)) && less(Pair(0, 9), Pair(1, 0)) && !less(Pair(1, 2), Pair(1, 2)), "less");
  check(less_equal(Pair(1, 2), Pair(1, 2)) && !less_equal(Pair(1, nan), Pair(1, other_nan)), "less or equal");
  check(less_equal(Pair(1, nan), Pair(1, nan)), "a nan is the same as itself where it is an item");
  check(less(Tuple<int64_t>(1), Pair(1, 0)) && greater(Pair(1, 0), Tuple<int64_t>(1)), "the shorter comes first");
  check(contains(tuple, "a"_s) && contains(tuple, 1.0) && !contains(tuple, "b"_s), "contains");
  check(tuple_count(Tuple<int64_t, Str, double>(1, "1"_s, 1.0), true) == 2, "count");
  Tuple<Str, Str, Str> words("a"_s, "b"_s, "c"_s);
  check_repr(ctx, tuple_getitem(ctx, words, -1), "'c'");
  check_raises(ctx, tuple_getitem(ctx, words, 3), IndexError, "tuple index out of range");
  check_raises(ctx, tuple_index(ctx, words, "a"_s, 1), ValueError, "tuple.index(x): x not in tuple");
  check_repr(ctx, list_of(ctx, words), "['a', 'b', 'c']");
  check_repr(ctx, collect(ctx, iterate_reversed(words)), "['c', 'b', 'a']");
}

void test_tuple_of(Context& ctx) {
  auto tuple = tuple_of(ctx, Tuple<Str, Str>("x"_s, "y"_s));
  check_repr(ctx, tuple_concat(ctx, tuple, tuple), "('x', 'y', 'x', 'y')");
  check_repr(ctx, tuple_repeat(ctx, tuple_of(ctx, make_range(0, 1)), 1), "(0,)");
  check_repr(ctx, TupleOf<Str>(), "()");
  check(hash(tuple) == hash(Tuple<Str, Str>("x"_s, "y"_s)), "hashes as the tuple of known length");
  auto list = list_of(ctx, tuple);
  auto copy = tuple_of(ctx, list);
  list_clear(list);
  check(equal(copy, tuple), "a tuple does not share a list's storage");
}

void test_union(Context& ctx) {
  auto values = List<Mixed>::create(ctx);
  list_append(ctx, values, Mixed::make<0>(list_of(ctx, make_range(0, 2))));
  list_append(ctx, values, Mixed::make<1>(2.0));
  list_append(ctx, values, Mixed::make<2>(2));
  list_append(ctx, values, constant_text);
  list_append(ctx, values, Mixed::none());
  check_repr(ctx, values, "[[0, 1], 2.0, 2, 'frozen', None]");
  check(equal(values[1], values[2]) && !equal(values[2], values[3]), "numbers are equal across alternatives");
  check(equal(values[2], int64_t{2}) && equal("frozen"_s, values[3]) && equal(values[4], None()), "with plain values");
  check(contains(values, None()) && list_count(values, true) == 0 && list_count(values, 2.0) == 2, "search");
  check(truth(values[0]) && !truth(values[4]) && hash(Union<Str, int64_t>::make<1>(7)) == 7, "truth and hash");
  values[0] = values[3];
  values[3] = values[0];
  check_text(to_str(ctx, values[0]), "frozen");
  auto wider = union_widen<Union<Str, int64_t, double>, 1, 0>(Union<int64_t, Str>::make<1>("w"_s));
  check(wider.tag() == 0 && equal(wider, "w"_s), "a union in a wider one");
}

void test_optional(Context& ctx) {
  Optional<Str> none, text("t"_s);
  check(!none.has() && text.has() && equal(none, None()) && equal(text, "t"_s) && !equal(text, none), "optional text");
  Optional<List<int64_t>> no_list = None(), list = List<int64_t>::create(ctx);
  check(sizeof(no_list) == sizeof(void*) && !no_list.has() && list.has() && !truth(list), "an empty list is not None");
  check_repr(ctx, none, "None");
  check_repr(ctx, list, "[]");
  check(is_same(no_list, no_list) && is_same(list, list) && !is_same(list, no_list), "is");
  check(!is_same(list, Optional(List<int64_t>::create(ctx))), "another empty list");
}

void test_range(Context& ctx) {
  check_raises(ctx, make_range_checked(ctx, 1, 2, 0), ValueError, "range() arg 3 must not be zero");
  check_repr(ctx, make_range(5, 0, -2), "range(5, 0, -2)");
  check_repr(ctx, list_of(ctx, make_range(5, 0, -2)), "[5, 3, 1]");
  const Range all = make_range(INT64_MIN, INT64_MAX);
  check_raises(ctx, range_len(ctx, all), OverflowError, "Python int too large to convert to C ssize_t");
  check_repr(ctx, range_getitem(ctx, all, -1), "9223372036854775806");
  check(contains(all, INT64_MIN) && !contains(all, INT64_MAX) && contains(all, 0.0), "the largest range");
  check_repr(ctx, list_of(ctx, make_range(INT64_MAX - 1, INT64_MIN, INT64_MIN)), "[9223372036854775806, -2]");
  check(equal(make_range(0, 3, 2), make_range(0, 4, 2)) && !equal(make_range(0, 3), make_range(0, 4)), "equality");
}

void test_raised(Context& ctx) {
  (void)raise_key_error(ctx, "k"_s);
  ctx.at(Position{"a.py", 3, 4});
  Raised raised = catch_exception(ctx);
  check(!ctx.failed() && is_instance(raised, LookupError) && !is_instance(raised, ValueError), "its class");
  check_repr(ctx, raised, "KeyError('k')");
  raise_again(ctx, raised);
  check(ctx.position().line == 3, "raised again where it was");
  check_raised(ctx, KeyError, "'k'");
  ctx.raise(ValueError, "it's");
  check_repr(ctx, catch_exception(ctx), "ValueError(\"it's\")");
}

uint64_t use_memory(Context& ctx) {
  uint64_t most = 0;
  {
    auto words = tuple_of(ctx, "some letters"_s);
    auto sum = tuple_concat(ctx, words, tuple_repeat(ctx, words, 2));
    auto slice = tuple_getslice(ctx, sum, Optional<int64_t>(), Optional<int64_t>(), Optional<int64_t>(-1));
    Tuple<Str, TupleOf<Str>, Mixed> tuple(repr(ctx, sum), sum, Mixed::make<0>(list_of(ctx, make_range(0, 5))));
    auto copies = List<Tuple<Str, TupleOf<Str>, Mixed>>::create(ctx);
    for (int i = 0; i < 9; ++i) list_append(ctx, copies, tuple);
    Str text = repr(ctx, copies);
    most = ctx.heap.used();
  }
  return most;
}

}  // namespace

int main() {
  Context ctx;
  test_tuple(ctx);
  test_tuple_of(ctx);
  test_union(ctx);
  test_optional(ctx);
  test_range(ctx);
  test_raised(ctx);
  check(ctx.heap.live() == 0, "memory is left");
  check_memory(use_memory);
  return failures() != 0;
}

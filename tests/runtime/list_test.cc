// Lists: messages of exceptions, aliasing, behaviour without memory. Their answers are compared with Python's in
// containers_model_test.py.
#include "runtime/core/containers.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

using Bound = Optional<int64_t>;

List<int64_t> numbers(Context& ctx, int64_t count) {
  return list_of(ctx, make_range(0, count));
}

void test_messages(Context& ctx) {
  auto list = numbers(ctx, 3);
  check_raises(ctx, list_getitem(ctx, list, 3), IndexError, "list index out of range");
  check_raises(ctx, list_getitem(ctx, list, -4), IndexError, "list index out of range");
  check_raises(ctx, list_getitem(ctx, list, INT64_MIN), IndexError, "list index out of range");
  check_raises(ctx, list_setitem(ctx, list, 3, 1), IndexError, "list assignment index out of range");
  check_raises(ctx, list_delitem(ctx, list, -4), IndexError, "list assignment index out of range");
  check_raises(ctx, list_pop(ctx, list, 7), IndexError, "pop index out of range");
  check_raises(ctx, list_pop(ctx, List<int64_t>::create(ctx)), IndexError, "pop from empty list");
  check_raises(ctx, list_remove(ctx, list, 9), ValueError, "list.remove(x): x not in list");
  check_raises(ctx, list_index(ctx, list, 9), ValueError, "9 is not in list");
  check_raises(ctx, list_getslice(ctx, list, Bound(), Bound(), Bound(0)), ValueError, "slice step cannot be zero");
  check_raises(ctx, list_setslice(ctx, list, Bound(), Bound(), Bound(2), list), ValueError,
               "attempt to assign sequence of size 3 to extended slice of size 2");
  check_raises(ctx, min_of(ctx, iterate(List<int64_t>())), ValueError, "min() iterable argument is empty");
  check_raises(ctx, unpack_exactly(ctx, list, 2), ValueError, "too many values to unpack (expected 2)");
  check_raises(ctx, unpack_exactly(ctx, list, 4), ValueError, "not enough values to unpack (expected 4, got 3)");
  check_raises(ctx, unpack_at_least(ctx, list, 4), ValueError,
               "not enough values to unpack (expected at least 4, got 3)");
  auto large = List<int64_t>::create(ctx);
  list_append(ctx, large, INT64_MAX);
  list_append(ctx, large, 1);
  check_raises(ctx, sum_of_ints(ctx, large, 0), OverflowError, "integer result does not fit in 64 bits");
}

void test_aliasing(Context& ctx) {
  auto row = numbers(ctx, 2);
  auto rows = List<List<int64_t>>::create(ctx);
  list_append(ctx, rows, row);
  auto repeated = list_repeat(ctx, rows, 3);
  list_append(ctx, row, 7);
  check_repr(ctx, repeated, "[[0, 1, 7], [0, 1, 7], [0, 1, 7]]");
  list_extend(ctx, row, row);
  check_repr(ctx, row, "[0, 1, 7, 0, 1, 7]");
  check(bool(list_setslice(ctx, row, Bound(1), Bound(2), Bound(), row)), "a slice of a list is assigned the list");
  check_repr(ctx, row, "[0, 0, 1, 7, 0, 1, 7, 7, 0, 1, 7]");
  check(is_same(rows[0], row) && !is_same(list_copy(ctx, row), row), "a copy is another list");
}

void test_nested(Context& ctx) {
  auto words = List<Str>::create(ctx);
  for (const Str& word : {"pear"_s, "fig"_s, "apple"_s, "kiwi"_s}) list_append(ctx, words, word);
  auto lengths = List<int64_t>::create(ctx);
  for (const Str& word : words) list_append(ctx, lengths, static_cast<int64_t>(word.size()));
  sort_by_keys(ctx, words, lengths, true);
  check_repr(ctx, words, "['apple', 'pear', 'kiwi', 'fig']");
  list_sort(ctx, words);
  check_repr(ctx, words, "['apple', 'fig', 'kiwi', 'pear']");
  check(equal(numbers(ctx, 2), list_concat(ctx, numbers(ctx, 1), collect(ctx, iterate(make_range(1, 2))))), "equality");
  auto floats = List<double>::create(ctx);
  list_append(ctx, floats, 0.0);
  check(equal(numbers(ctx, 1), floats), "lists of different numbers");
}

constinit int64_t primes_items[] = {2, 3, 5};
constinit ListObject<int64_t> primes_object(primes_items, 3);
constinit Constant<List<int64_t>> primes(constant_handle<List<int64_t>>(primes_object));
constinit Constant<List<int64_t>> table_items[] = {constant_handle<List<int64_t>>(primes_object), List<int64_t>()};
constinit ListObject<List<int64_t>> table_object(&table_items[0].value, 2);
constinit Constant<Tuple<Str, int64_t>> entries[] = {Tuple<Str, int64_t>("a"_s, 1), Tuple<Str, int64_t>("b"_s, 2)};

void test_constants(Context& ctx) {
  List<List<int64_t>> table = constant_handle<List<List<int64_t>>>(table_object);
  {
    List<List<int64_t>> shared = table;
    check_repr(ctx, list_copy(ctx, shared), "[[2, 3, 5], []]");
  }
  check(primes_object.references == kImmortal && table_object.references == kImmortal, "constants are not counted");
  check_repr(ctx, list_concat(ctx, primes.value, primes.value), "[2, 3, 5, 2, 3, 5]");
  check_repr(ctx, dict_of_constants(ctx, &entries[0].value, 2), "{'a': 1, 'b': 2}");
  check_repr(ctx, set_of_constants<Set<int64_t>>(ctx, primes_items, 3), "{2, 3, 5}");
}

void test_null(Context& ctx) {
  List<Str> null;
  list_append(ctx, null, "x"_s);
  list_insert(ctx, null, 0, "x"_s);
  list_extend(ctx, null, null);
  list_clear(null);
  list_reverse(null);
  list_sort(ctx, null);
  check(len(null) == 0 && !truth(null) && !contains(null, "x"_s), "a null list reads as empty");
  check_repr(ctx, null, "[]");
}

// Touches whatever allocates; returns the bytes it had in use at most, or nearly.
uint64_t use_memory(Context& ctx) {
  uint64_t most = 0;
  {
    auto words = list_of(ctx, "a list of single letters"_s);
    auto copy = list_concat(ctx, words, list_repeat(ctx, words, 3));
    list_extend(ctx, copy, tuple_of(ctx, words));
    list_insert(ctx, copy, 5, "middle"_s);
    list_sort(ctx, copy, true);
    sort_by_keys(ctx, copy, list_copy(ctx, copy));
    Result<List<Str>> slice = list_getslice(ctx, copy, Bound(), Bound(), Bound(-3));
    if (slice) (void)list_setslice(ctx, copy, Bound(1), Bound(2), Bound(), *slice);
    list_imul(ctx, copy, 2);
    auto pairs = collect(ctx, zip(iterate(copy), enumerate(iterate(words))));
    Str text = repr(ctx, pairs);
    most = ctx.heap.used();
  }
  return most;
}

}  // namespace

int main() {
  Context ctx;
  test_messages(ctx);
  test_aliasing(ctx);
  test_nested(ctx);
  test_constants(ctx);
  test_null(ctx);
  check(ctx.heap.live() == 0, "memory is left");
  check_memory(use_memory);
  return failures() != 0;
}

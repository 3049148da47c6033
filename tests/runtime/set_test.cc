// Sets: exceptions, items of several types, behaviour without memory. Their answers and the order of ints are compared
// with Python's in containers_model_test.py.
#include "runtime/core/containers.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

Set<int64_t> numbers(Context& ctx, int64_t start, int64_t stop) {
  return set_of(ctx, make_range(start, stop));
}

void test_messages(Context& ctx) {
  auto set = numbers(ctx, 0, 3);
  check_raises(ctx, set_remove(ctx, set, int64_t{5}), KeyError, "5");
  check_raises(ctx, set_pop(ctx, Set<Str>::create(ctx)), KeyError, "'pop from an empty set'");
  auto iterator = iter(ctx, set);
  check_repr(ctx, iterator_next(ctx, iterator), "0");
  set_add(ctx, set, 9);
  check_raises(ctx, iterator_next(ctx, iterator), RuntimeError, "Set changed size during iteration");
  collect(ctx, reversed(set));
  check_raised(ctx, TypeError, "'set' object is not reversible");
}

void test_repr(Context& ctx) {
  check_repr(ctx, Set<Str>::create(ctx), "set()");
  check_repr(ctx, FrozenSet<Str>::create(ctx), "frozenset()");
  check_repr(ctx, numbers(ctx, -2, 3), "{0, 1, 2, -1, -2}");
  check_repr(ctx, frozenset_of(ctx, numbers(ctx, 0, 2)), "frozenset({0, 1})");
}

void test_displays(Context& ctx) {
  constexpr int64_t items[] = {16, 1, 2, 3, 4};
  check_repr(ctx, set_display(ctx, items, 5), "{16, 1, 2, 3, 4}");
  check_repr(ctx, set_of_constants<Set<int64_t>>(ctx, items, 5), "{1, 2, 3, 4, 16}");
}

void test_equal_items(Context& ctx) {
  auto set = numbers(ctx, 0, 5);
  check(contains(set, 3.0) && contains(set, true) && !contains(set, 3.5), "numbers of other types");
  auto words = set_of(ctx, "mississippi"_s);
  check(words.size() == 4 && contains(words, "p"_s), "a set of letters");
  auto sets = Set<FrozenSet<int64_t>>::create(ctx);
  set_add(ctx, sets, frozenset_of(ctx, numbers(ctx, 0, 30)));
  auto same = numbers(ctx, 10, 30);
  set_update(ctx, same, numbers(ctx, 0, 10));
  check(contains(sets, frozenset_of(ctx, same)), "frozensets hash alike however they came about");
  check(hash(frozenset_of(ctx, same)) == hash(frozenset_of(ctx, numbers(ctx, 0, 30))), "the hash of a frozenset");
}

void test_mixed_kinds(Context& ctx) {
  auto set = numbers(ctx, 0, 4);
  auto frozen = frozenset_of(ctx, numbers(ctx, 2, 6));
  check_repr(ctx, set_intersection(ctx, set, frozen), "{2, 3}");
  check_repr(ctx, set_union(ctx, frozen, set), "frozenset({0, 1, 2, 3, 4, 5})");
  check(less(numbers(ctx, 2, 4), frozen) && !less(frozen, set) && !less_equal(set, frozen), "subsets are no order");
  check(greater_equal(frozen, numbers(ctx, 2, 6)) && equal(frozen, numbers(ctx, 2, 6)), "equal sets");
}

uint64_t use_memory(Context& ctx) {
  uint64_t most = 0;
  {
    auto words = Set<Str>::create(ctx);
    for (int64_t i = 0; i < 40; ++i) set_add(ctx, words, repr(ctx, i));
    auto copy = set_copy(ctx, words);
    for (int64_t i = 0; i < 30; ++i) set_discard(copy, repr(ctx, i));
    set_update(ctx, copy, list_of(ctx, "abc"_s));
    auto both = set_union(ctx, set_intersection(ctx, words, copy), set_difference(ctx, words, copy));
    set_symmetric_difference_update(ctx, both, copy);
    set_difference_update(ctx, both, words);
    auto frozen = frozenset_of(ctx, both);
    Str text = repr(ctx, set_symmetric_difference(ctx, frozen, words));
    most = ctx.heap.used();
  }
  return most;
}

// A set that finds no memory to grow goes on working.
void test_full() {
  Context ctx(1000);
  {
    auto set = Set<int64_t>::create(ctx);
    for (int64_t i = 0; i < 1000; ++i) set_add(ctx, set, i);
    check(ctx.matches(MemoryError) && contains(set, int64_t{7}) && !contains(set, int64_t{999}), "a full set");
  }
  check(ctx.heap.live() == 0, "memory is left");
}

}  // namespace

int main() {
  Context ctx;
  test_messages(ctx);
  test_repr(ctx);
  test_displays(ctx);
  test_equal_items(ctx);
  test_mixed_kinds(ctx);
  test_full();
  check(ctx.heap.live() == 0, "memory is left");
  check_memory(use_memory);
  return failures() != 0;
}

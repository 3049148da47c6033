// Dicts: exceptions, keys of several types, views, behaviour without memory. Their answers are compared with Python's
// in containers_model_test.py.
#include "runtime/core/containers.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

using Number = Union<double, int64_t, Str>;

void test_messages(Context& ctx) {
  auto dict = Dict<Str, int64_t>::create(ctx);
  check_raises(ctx, dict_getitem(ctx, dict, "a'b"_s), KeyError, "\"a'b\"");
  check_raises(ctx, dict_delitem(ctx, dict, "x"_s), KeyError, "'x'");
  check_raises(ctx, dict_pop(ctx, dict, "x"_s), KeyError, "'x'");
  check_raises(ctx, dict_popitem(ctx, dict), KeyError, "'popitem(): dictionary is empty'");
  dict_setitem(ctx, dict, "x"_s, 1);
  auto keys = dict_keys(ctx, dict);
  check_raises(ctx, iterator_next(ctx, keys), TypeError, "'dict_keys' object is not an iterator");
  auto iterator = iter(ctx, dict);
  dict_setitem(ctx, dict, "y"_s, 2);
  check_raises(ctx, iterator_next(ctx, iterator), RuntimeError, "dictionary changed size during iteration");
  check_raises(ctx, iterator_next(ctx, iterator), RuntimeError, "dictionary changed size during iteration");
}

void test_keys(Context& ctx) {
  auto pairs = Dict<Tuple<Str, int64_t>, Str>::create(ctx);
  dict_setitem(ctx, pairs, Tuple<Str, int64_t>("a"_s, 1), "first"_s);
  dict_setitem(ctx, pairs, Tuple<Str, int64_t>("a"_s, -1), "second"_s);
  dict_setitem(ctx, pairs, Tuple<Str, int64_t>("a"_s, 1), "third"_s);
  check_repr(ctx, pairs, "{('a', 1): 'third', ('a', -1): 'second'}");
  auto mixed = Dict<Number, Optional<Str>>::create(ctx);
  dict_setitem(ctx, mixed, Number::make<1>(1), None());
  dict_setitem(ctx, mixed, Number::make<0>(1.0), "one"_s);  // the key that was there first stays
  dict_setitem(ctx, mixed, Number::make<2>("1"_s), "text"_s);
  check_repr(ctx, mixed, "{1: 'one', '1': 'text'}");
  check(contains(mixed, Number::make<0>(1.0)) && !contains(mixed, Number::make<0>(1.5)), "1 == 1.0 as keys");
  auto flags = Dict<bool, int64_t>::create(ctx);
  dict_setitem(ctx, flags, true, 5);
  check(contains(flags, int64_t{1}) && contains(flags, 1.0) && !contains(flags, int64_t{0}), "True == 1 == 1.0");
}

void test_optional(Context& ctx) {
  auto dict = Dict<Str, Optional<int64_t>>::create(ctx);
  dict_setitem(ctx, dict, "none"_s, None());
  dict_setitem(ctx, dict, "five"_s, 5);
  Optional<int64_t> got = dict_get(dict, "none"_s);
  check(!got.has() && dict_get(dict, "five"_s).value() == 5, "an optional value stays one optional");
  check_repr(ctx, dict_get(dict, "six"_s, Optional<int64_t>(6)), "6");
  auto unions = Dict<Str, Number>::create(ctx);
  dict_setitem(ctx, unions, "x"_s, Number::make<2>("text"_s));
  Union<double, int64_t, Str, None> found = dict_get(unions, "x"_s), missing = dict_get(unions, "y"_s);
  check(found.tag() == 2 && missing.tag() == 3, "a union gains None");
  auto lists = Dict<Str, List<int64_t>>::create(ctx);
  check(!dict_get(lists, "x"_s).has(), "no list");
  list_append(ctx, dict_setdefault(ctx, lists, "x"_s, List<int64_t>::create(ctx)), 3);
  check_repr(ctx, dict_get(lists, "x"_s), "[3]");
}

void test_views(Context& ctx) {
  auto dict = Dict<Str, int64_t>::create(ctx);
  auto items = dict_items(ctx, dict);
  check(!truth(items), "a view of an empty dict");
  dict_setitem(ctx, dict, "a"_s, 1);
  dict_setitem(ctx, dict, "b"_s, 2);
  check_repr(ctx, items, "dict_items([('a', 1), ('b', 2)])");
  check_repr(ctx, list_of(ctx, items), "[('a', 1), ('b', 2)]");
  check_repr(ctx, list_of(ctx, items), "[('a', 1), ('b', 2)]");
  check_repr(ctx, iterator_len(ctx, items), "2");
  check_repr(ctx, iterator_contains(ctx, items, Tuple<Str, int64_t>("b"_s, 2)), "True");
  check_repr(ctx, iterator_contains(ctx, dict_values(ctx, dict), int64_t{3}), "False");
  auto other = Dict<Str, int64_t>::create(ctx);
  dict_setitem(ctx, other, "b"_s, 2);
  check(!equal(dict_keys(ctx, dict), dict_keys(ctx, other)), "keys of other dicts");
  dict_setitem(ctx, other, "a"_s, 3);
  check(equal(dict_keys(ctx, dict), dict_keys(ctx, other)), "keys are equal as sets");
  check(!equal(items, dict_items(ctx, other)), "items are not");
  int64_t passes = 0;
  Tuple<Str, int64_t> outer, inner;
  for (auto a = iterate(items); a.next(ctx, outer);) {
    for (auto b = iterate(items); b.next(ctx, inner);) ++passes;
  }
  check(passes == 4, "passes over one view are independent");
  check_repr(ctx, collect(ctx, iterate_reversed(dict_keys(dict))), "['b', 'a']");
  check_repr(ctx, collect(ctx, reversed(items)), "[('b', 2), ('a', 1)]");
}

// Inserting and taking out without end must not fill the index with tombstones.
void test_turnover(Context& ctx) {
  auto dict = Dict<int64_t, int64_t>::create(ctx);
  for (int64_t i = 0; i < 100000; ++i) {
    dict_setitem(ctx, dict, i, i);
    if (i % 3 != 0) (void)dict_popitem(ctx, dict);
    else if (i >= 30) (void)dict_delitem(ctx, dict, i - 30);
  }
  check(dict.size() == 10 && ctx.heap.used() < 4096, "a small dict stays small");
}

uint64_t use_memory(Context& ctx) {
  uint64_t most = 0;
  {
    auto dict = Dict<Str, List<int64_t>>::create(ctx);
    for (int64_t i = 0; i < 40; ++i) {
      dict_setitem(ctx, dict, repr(ctx, i % 25), list_of(ctx, make_range(0, i)));
      dict_setdefault(ctx, dict, "new"_s, List<int64_t>::create(ctx));
    }
    auto copy = dict_merge(ctx, dict_copy(ctx, dict), dict);
    auto keys = list_of(ctx, dict_keys(dict));
    auto made = dict_fromkeys(ctx, keys, int64_t{1});
    dict_update(ctx, made, dict_copy(ctx, made));
    Str text = repr(ctx, copy);
    most = ctx.heap.used();
  }
  return most;
}

}  // namespace

int main() {
  Context ctx;
  test_messages(ctx);
  test_keys(ctx);
  test_optional(ctx);
  test_views(ctx);
  test_turnover(ctx);
  check(ctx.heap.live() == 0, "memory is left");
  check_memory(use_memory);
  return failures() != 0;
}

// Carries out the container operations it reads, one a line, and prints what each answers and leaves behind, as Python
// would. containers_model_test.py compares it with Python.
//
//   <function> <register> <arguments>
// There are four registers of each kind: lists, dicts and sets of ints (0 … 3), lists of floats, sets of pairs.
// Arguments are numbers, `-` for None, and numbers of registers.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/core/containers.h"

using namespace predictor;

namespace {

struct Line {
  char words[12][40];
  int count;

  const char* word(int i) const { return i < count ? words[i] : "-"; }
  int64_t number(int i) const { return strtoll(word(i), nullptr, 10); }
  // Which of the four variables of a kind; for a line that is about none it is any of them.
  int64_t slot(int i) const { return number(i) & 3; }
  bool none(int i) const { return strcmp(word(i), "-") == 0; }
  Optional<int64_t> bound(int i) const { return none(i) ? Optional<int64_t>() : Optional<int64_t>(number(i)); }
};

bool read_line(Line& line) {
  char text[512];
  if (fgets(text, sizeof text, stdin) == nullptr) return false;
  line.count = 0;
  for (char* word = strtok(text, " \n"); word != nullptr && line.count < 12; word = strtok(nullptr, " \n")) {
    snprintf(line.words[line.count++], sizeof line.words[0], "%s", word);
  }
  return true;
}

void print(const Str& text) { printf("%.*s", static_cast<int>(text.size()), text.data()); }
template <class T>
void show(Context& ctx, const T& value) {
  print(repr(ctx, value));
}
template <class T>
void show(Context& ctx, const Result<T>& result) {
  if (result) show(ctx, *result);
}
void show(Context&, const Status& status) {
  if (status) printf("None");
}
void done() { printf("None"); }
// After the answer: the exception, if one was raised.
void end(Context& ctx) {
  if (ctx.failed()) printf("%s: %s", ctx.type()->name, ctx.message());
  ctx.clear();
  printf(" | ");
}

struct State {
  List<int64_t> lists[4];
  List<double> floats[4];
  Dict<int64_t, int64_t> dicts[4];
  Set<int64_t> sets[4];
  Set<Tuple<int64_t, int64_t>> pairs[4];

  explicit State(Context& ctx) {
    for (int i = 0; i < 4; ++i) {
      lists[i] = List<int64_t>::create(ctx);
      floats[i] = List<double>::create(ctx);
      dicts[i] = Dict<int64_t, int64_t>::create(ctx);
      sets[i] = Set<int64_t>::create(ctx);
      pairs[i] = Set<Tuple<int64_t, int64_t>>::create(ctx);
    }
  }
};

bool run_list(Context& ctx, State& state, const Line& line) {
  const char* name = line.word(0);
  List<int64_t>& list = state.lists[line.slot(1)];
  auto other = [&](int word) -> List<int64_t>& { return state.lists[line.slot(word)]; };
  auto is = [&](const char* wanted) { return strcmp(name, wanted) == 0; };
  if (is("list_append")) list_append(ctx, list, line.number(2)), done();
  else if (is("list_getitem")) show(ctx, list_getitem(ctx, list, line.number(2)));
  else if (is("list_setitem")) show(ctx, list_setitem(ctx, list, line.number(2), line.number(3)));
  else if (is("list_delitem")) show(ctx, list_delitem(ctx, list, line.number(2)));
  else if (is("list_insert")) list_insert(ctx, list, line.number(2), line.number(3)), done();
  else if (is("list_pop")) show(ctx, line.none(2) ? list_pop(ctx, list) : list_pop(ctx, list, line.number(2)));
  else if (is("list_remove")) show(ctx, list_remove(ctx, list, line.number(2)));
  else if (is("list_index")) show(ctx, list_index(ctx, list, line.number(2), line.number(3), line.number(4)));
  else if (is("list_count")) show(ctx, list_count(list, line.number(2)));
  else if (is("list_reverse")) list_reverse(list), done();
  else if (is("list_sort")) list_sort(ctx, list, line.number(2) != 0), done();
  else if (is("list_clear")) list_clear(list), done();
  else if (is("list_copy")) list = list_copy(ctx, other(2)), done();
  else if (is("list_share")) list = other(2), done();
  else if (is("list_extend")) list_extend(ctx, list, other(2)), done();
  else if (is("list_extend_tuple")) list_extend(ctx, list, tuple_of(ctx, other(2))), done();
  else if (is("list_extend_set")) show(ctx, list_extend(ctx, list, state.sets[line.slot(2)]));
  else if (is("list_concat")) list = list_concat(ctx, other(2), other(3)), done();
  else if (is("list_repeat")) list = list_repeat(ctx, other(2), line.number(3)), done();
  else if (is("list_imul")) list_imul(ctx, list, line.number(2)), done();
  else if (is("list_contains")) show(ctx, contains(list, line.number(2)));
  else if (is("list_equal")) show(ctx, equal(list, other(2)));
  else if (is("list_less")) show(ctx, less(list, other(2)));
  else if (is("list_less_equal")) show(ctx, less_equal(list, other(2)));
  else if (is("list_getslice")) show(ctx, list_getslice(ctx, list, line.bound(2), line.bound(3), line.bound(4)));
  else if (is("list_setslice"))
    show(ctx, list_setslice(ctx, list, line.bound(2), line.bound(3), line.bound(4), other(5)));
  else if (is("list_delslice")) show(ctx, list_delslice(ctx, list, line.bound(2), line.bound(3), line.bound(4)));
  else if (is("list_sort_by_keys")) {
    List<int64_t> keys = List<int64_t>::create(ctx);
    for (int64_t x : list) list_append(ctx, keys, x % line.number(2));
    sort_by_keys(ctx, list, keys, line.number(3) != 0), done();
  } else if (is("list_reversed")) show(ctx, collect(ctx, iterate_reversed(list)));
  else if (is("list_sum")) show(ctx, sum_of_ints(ctx, list, 0));
  else if (is("list_min")) show(ctx, min_of(ctx, iterate(list)));
  else if (is("list_max")) show(ctx, max_of(ctx, iterate(list)));
  else if (is("list_zip")) show(ctx, collect(ctx, zip(iterate(list), enumerate(iterate(other(2)), 5))));
  else if (is("tuple_of")) show(ctx, tuple_of(ctx, list));
  else if (is("tuple_hash")) show(ctx, hash(tuple_of(ctx, list)));
  else if (is("tuple_getslice"))
    show(ctx, tuple_getslice(ctx, tuple_of(ctx, list), line.bound(2), line.bound(3), line.bound(4)));
  else if (is("tuple_getitem")) show(ctx, tuple_getitem(ctx, tuple_of(ctx, list), line.number(2)));
  else if (is("tuple_index")) show(ctx, tuple_index(ctx, tuple_of(ctx, list), line.number(2)));
  else if (is("tuple_repeat")) show(ctx, tuple_repeat(ctx, tuple_of(ctx, list), line.number(2)));
  else if (is("iterate_and_append")) {  // a list may grow while it is iterated over
    int64_t x, seen = 0;
    for (auto it = iterate(list); it.next(ctx, x);) {
      if (++seen < 5) list_append(ctx, list, x + 1);
    }
    show(ctx, seen);
  } else return false;
  end(ctx);
  show(ctx, list);
  return true;
}

bool run_dict(Context& ctx, State& state, const Line& line) {
  const char* name = line.word(0);
  auto& dict = state.dicts[line.slot(1)];
  auto other = [&](int word) -> Dict<int64_t, int64_t>& { return state.dicts[line.slot(word)]; };
  auto is = [&](const char* wanted) { return strcmp(name, wanted) == 0; };
  if (is("dict_getitem")) show(ctx, dict_getitem(ctx, dict, line.number(2)));
  else if (is("dict_setitem")) dict_setitem(ctx, dict, line.number(2), line.number(3)), done();
  else if (is("dict_delitem")) show(ctx, dict_delitem(ctx, dict, line.number(2)));
  else if (is("dict_get")) show(ctx, dict_get(dict, line.number(2)));
  else if (is("dict_get_or")) show(ctx, dict_get(dict, line.number(2), line.number(3)));
  else if (is("dict_pop")) show(ctx, dict_pop(ctx, dict, line.number(2)));
  else if (is("dict_pop_or")) show(ctx, dict_pop_or(dict, line.number(2), line.number(3)));
  else if (is("dict_setdefault")) show(ctx, dict_setdefault(ctx, dict, line.number(2), line.number(3)));
  else if (is("dict_popitem")) show(ctx, dict_popitem(ctx, dict));
  else if (is("dict_update")) dict_update(ctx, dict, other(2)), done();
  else if (is("dict_merge")) dict = dict_merge(ctx, other(2), other(3)), done();
  else if (is("dict_copy")) dict = dict_copy(ctx, other(2)), done();
  else if (is("dict_share")) dict = other(2), done();
  else if (is("dict_clear")) dict_clear(dict), done();
  else if (is("dict_contains")) show(ctx, contains(dict, line.number(2)));
  else if (is("dict_equal")) show(ctx, equal(dict, other(2)));
  else if (is("dict_keys")) show(ctx, dict_keys(dict));
  else if (is("dict_values")) show(ctx, dict_values(dict));
  else if (is("dict_items")) show(ctx, dict_items(dict));
  else if (is("dict_reversed")) show(ctx, collect(ctx, iterate_reversed(dict)));
  else if (is("dict_fromkeys")) dict = dict_fromkeys(ctx, state.lists[line.slot(2)], line.number(3)), done();
  else if (is("iterate_and_change")) {  // at item number 2 deletes a key and adds another
    int64_t key, seen = 0;
    for (auto it = iterate(dict); it.next(ctx, key);) {
      if (seen++ != line.number(2)) continue;
      if (Status deleted = dict_delitem(ctx, dict, line.number(3)); !deleted) break;
      dict_setitem(ctx, dict, line.number(4), seen);
    }
    if (!ctx.failed()) show(ctx, seen);
  } else return false;
  end(ctx);
  show(ctx, dict);
  return true;
}

bool run_set(Context& ctx, State& state, const Line& line) {
  const char* name = line.word(0);
  Set<int64_t>& set = state.sets[line.slot(1)];
  auto other = [&](int word) -> Set<int64_t>& { return state.sets[line.slot(word)]; };
  auto list = [&](int word) -> List<int64_t>& { return state.lists[line.slot(word)]; };
  auto is = [&](const char* wanted) { return strcmp(name, wanted) == 0; };
  if (is("set_add")) set_add(ctx, set, line.number(2)), done();
  else if (is("set_discard")) set_discard(set, line.number(2)), done();
  else if (is("set_remove")) show(ctx, set_remove(ctx, set, line.number(2)));
  else if (is("set_pop")) show(ctx, set_pop(ctx, set));
  else if (is("set_clear")) set_clear(set), done();
  else if (is("set_copy")) set = set_copy(ctx, other(2)), done();
  else if (is("set_share")) set = other(2), done();
  else if (is("set_of_list")) set = set_of(ctx, list(2)), done();
  else if (is("set_of_dict")) set = set_of(ctx, state.dicts[line.slot(2)]), done();
  else if (is("set_of_frozenset")) set = set_of(ctx, frozenset_of(ctx, list(2))), done();
  else if (is("set_update")) set_update(ctx, set, other(2)), done();
  else if (is("set_update_list")) set_update(ctx, set, list(2)), done();
  else if (is("set_update_dict")) set_update(ctx, set, state.dicts[line.slot(2)]), done();
  else if (is("set_union")) set = set_union(ctx, other(2), other(3)), done();
  else if (is("set_intersection")) set = set_intersection(ctx, other(2), other(3)), done();
  else if (is("set_intersection_list")) set = set_intersection(ctx, other(2), list(3)), done();
  else if (is("set_intersection_update")) set_intersection_update(ctx, set, other(2)), done();
  else if (is("set_difference")) set = set_difference(ctx, other(2), other(3)), done();
  else if (is("set_difference_list")) set = set_difference(ctx, other(2), list(3)), done();
  else if (is("set_difference_dict")) set = set_difference(ctx, other(2), state.dicts[line.slot(3)]), done();
  else if (is("set_difference_update")) set_difference_update(ctx, set, other(2)), done();
  else if (is("set_difference_update_list")) set_difference_update(ctx, set, list(2)), done();
  else if (is("set_symmetric_difference")) set = set_symmetric_difference(ctx, other(2), other(3)), done();
  else if (is("set_symmetric_difference_list")) set = set_symmetric_difference(ctx, other(2), list(3)), done();
  else if (is("set_symmetric_difference_update")) set_symmetric_difference_update(ctx, set, other(2)), done();
  else if (is("set_symmetric_difference_update_list")) set_symmetric_difference_update(ctx, set, list(2)), done();
  else if (is("set_contains")) show(ctx, contains(set, line.number(2)));
  else if (is("set_equal")) show(ctx, equal(set, other(2)));
  else if (is("set_less")) show(ctx, less(set, other(2)));
  else if (is("set_less_equal")) show(ctx, less_equal(set, other(2)));
  else if (is("set_issuperset_list")) show(ctx, set_issuperset(ctx, set, list(2)));
  else if (is("set_issubset_list")) show(ctx, set_issubset(ctx, set, list(2)));
  else if (is("set_isdisjoint")) show(ctx, set_isdisjoint(ctx, set, other(2)));
  else if (is("frozenset_hash")) show(ctx, hash(frozenset_of(ctx, set)));
  else if (is("frozenset")) show(ctx, frozenset_of(ctx, set));
  else if (is("set_iterate_and_add")) {
    int64_t item, seen = 0;
    for (auto it = iterate(set); it.next(ctx, item); ++seen) set_add(ctx, set, line.number(2));
    if (!ctx.failed()) show(ctx, seen);
  } else return false;
  end(ctx);
  show(ctx, set);
  return true;
}

bool run_other(Context& ctx, State& state, const Line& line) {
  const char* name = line.word(0);
  List<double>& floats = state.floats[line.slot(1)];
  auto& pairs = state.pairs[line.slot(1)];
  auto is = [&](const char* wanted) { return strcmp(name, wanted) == 0; };
  if (is("float_append")) list_append(ctx, floats, strtod(line.word(2), nullptr)), done();
  else if (is("float_run")) {  // equally spaced numbers, so that sorting meets runs
    for (int64_t k = 0; k < line.number(3); ++k) {
      list_append(ctx, floats, static_cast<double>(line.number(2) + k * line.number(4)));
    }
    done();
  } else if (is("float_clear")) list_clear(floats), done();
  else if (is("float_sort")) list_sort(ctx, floats, line.number(2) != 0), show(ctx, floats);
  else if (is("float_sum_naive")) show(ctx, sum_floats_naive(ctx, iterate(floats)));
  else if (is("float_sum_compensated")) show(ctx, sum_floats_compensated(ctx, iterate(floats)));
  else if (is("float_set")) {  // without NaN, whose hash in CPython is an address
    Set<double> set = Set<double>::create(ctx);
    for (double x : floats) {
      if (x == x) set_add(ctx, set, x);
    }
    show(ctx, set);
  }
  else if (is("float_less_equal")) show(ctx, less_equal(floats, state.floats[line.slot(2)]));
  else if (is("pair_add"))
    set_add(ctx, pairs, Tuple<int64_t, int64_t>(line.number(2), line.number(3))), show(ctx, pairs);
  else if (is("pair_discard"))
    set_discard(pairs, Tuple<int64_t, int64_t>(line.number(2), line.number(3))), show(ctx, pairs);
  else if (is("range")) {
    Result<Range> range = make_range_checked(ctx, line.number(1), line.number(2), line.number(3));
    if (!range) return true;
    show(ctx, *range);
    printf(" ");
    show(ctx, range_len(ctx, *range));
    printf(" ");
    if (range->count() < 100) show(ctx, list_of(ctx, *range));
    if (range->count() < 100) show(ctx, collect(ctx, iterate_reversed(*range)));
    printf(" ");
    if (range->count() >= 2 && range->count() < 100) show(ctx, hash(*range));
    show(ctx, contains(*range, line.number(4)));
    show(ctx, range_getslice(ctx, *range, line.bound(5), line.bound(6), line.bound(7)));
    if (!ctx.failed()) show(ctx, range_getitem(ctx, *range, line.number(4)));
    if (!ctx.failed()) show(ctx, range_index(ctx, *range, line.number(5)));
  } else return false;
  return true;
}

}  // namespace

int main() {
  Context ctx;
  {
    State state(ctx);
    Line line;
    while (read_line(line)) {
      if (line.count == 0) continue;
      if (!run_list(ctx, state, line) && !run_dict(ctx, state, line) && !run_set(ctx, state, line) &&
          !run_other(ctx, state, line)) {
        printf("unknown function %s", line.word(0));
      }
      if (ctx.failed()) printf("%s: %s", ctx.type()->name, ctx.message());
      ctx.clear();
      printf("\n");
    }
  }
  printf("live %llu\n", static_cast<unsigned long long>(ctx.heap.live()));
  return ctx.heap.live() == 0 ? 0 : 1;
}

// Iterators, generators and what is made of them.
#include "runtime/core/containers.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

// def count(stop, words): appends a letter for each number it gives; raises at a negative stop.
Generator<int64_t> count(Context& ctx, int64_t stop, List<Str> words) {
  if (stop < 0) co_return ctx.raise(ValueError, "stop is negative");
  for (int64_t i = 0; i < stop; ++i) {
    list_append(ctx, words, "x"_s);
    co_yield i;
  }
  co_return {};
}
// def halves(numbers): a generator over an iterator.
Generator<double> halves(Context& ctx, Iterator<int64_t> numbers) {
  int64_t number;
  for (auto pass = iterate(numbers); pass.next(ctx, number);) co_yield static_cast<double>(number) / 2;
  if (ctx.failed()) co_return Failure{};
  co_return {};
}
Generator<Str> stop_wrongly(Context& ctx) {
  co_yield "one"_s;
  co_return iterator_next(ctx, Iterator<Str>()) ? Status() : Status(Failure{});
}
struct Holder : Block {
  Iterator<int64_t> iterator;
  static void destroy(Holder* holder) { destroy_object(holder); }
};
Generator<int64_t> asks_itself(Context& ctx, Ref<Holder> holder) {
  Result<int64_t> next = iterator_next(ctx, holder->iterator);
  if (!next) co_return Failure{};
  co_yield *next;
  co_return {};
}

void test_generators(Context& ctx) {
  auto words = List<Str>::create(ctx);
  auto generator = count(ctx, 3, words);
  check(words.empty(), "nothing runs before the first next()");
  check_repr(ctx, iterator_next(ctx, generator), "0");
  check(words.size() == 1, "one step");
  Iterator<int64_t> shared = generator;
  check_repr(ctx, list_of(ctx, shared), "[1, 2]");
  check_raises(ctx, iterator_next(ctx, generator), StopIteration, "");
  check_repr(ctx, iterator_next(ctx, generator, -1), "-1");
  check_repr(ctx, list_of(ctx, halves(ctx, count(ctx, 4, words))), "[0.0, 0.5, 1.0, 1.5]");
  check_raises(ctx, list_of(ctx, halves(ctx, count(ctx, -1, words))), ValueError, "stop is negative");
  check_raises(ctx, list_of(ctx, stop_wrongly(ctx)), RuntimeError, "generator raised StopIteration");
  auto unfinished = count(ctx, 9, words);
  check_repr(ctx, iterator_next(ctx, unfinished), "0");
  check_raises(ctx, iterator_len(ctx, unfinished), TypeError, "object of type 'generator' has no len()");
  check_repr(ctx, iterator_contains(ctx, unfinished, int64_t{4}), "True");
  check_repr(ctx, iterator_next(ctx, unfinished), "5");
  auto holder = create_object<Holder>(ctx);
  holder->iterator = asks_itself(ctx, holder);
  check_raises(ctx, iterator_next(ctx, holder->iterator), ValueError, "generator already executing");
  holder->iterator = {};
}

void test_text(Context& ctx) {
  check_repr(ctx, list_of(ctx, "aß€😀"_s), "['a', 'ß', '€', '😀']");
  check_repr(ctx, collect(ctx, iterate_reversed("aß€😀"_s)), "['😀', '€', 'ß', 'a']");
  check_repr(ctx, list_of(ctx, "\x00\xff"_b), "[0, 255]");
  check_repr(ctx, collect(ctx, iterate_reversed("\x00\xff"_b)), "[255, 0]");
}

void test_adaptors(Context& ctx) {
  auto words = list_of(ctx, "abc"_s);
  check_repr(ctx, collect(ctx, enumerate(iterate(words), -1)), "[(-1, 'a'), (0, 'b'), (1, 'c')]");
  check_repr(ctx, collect(ctx, zip(iterate(words), count_from(7), iterate("xy"_s))), "[('a', 7, 'x'), ('b', 8, 'y')]");
  check_repr(ctx, collect(ctx, reversed(words)), "['c', 'b', 'a']");
  auto shorter = iterate(make_range(0, 2));
  collect(ctx, zip_strict(iterate(words), iterate(words), shorter));
  check_raised(ctx, ValueError, "zip() argument 3 is shorter than arguments 1-2");
  collect(ctx, zip_strict(shorter, iterate(words)));
  check_raised(ctx, ValueError, "zip() argument 2 is longer than argument 1");
  collect(ctx, zip_strict(shorter, shorter, iterate(words)));
  check_raised(ctx, ValueError, "zip() argument 3 is longer than arguments 1-2");
  auto generator = count(ctx, 5, words);
  collect(ctx, zip(iterate("ab"_s), iterate(generator)));
  check_repr(ctx, iterator_next(ctx, generator), "2");  // the first to end ends it: nothing more was taken
}

void test_erased(Context& ctx) {
  auto numbers = list_of(ctx, make_range(0, 2));
  auto iterator = iter(ctx, numbers);
  check_repr(ctx, list_of(ctx, iterator), "[0, 1]");
  list_append(ctx, numbers, 2);
  check_raises(ctx, iterator_next(ctx, iterator), StopIteration, "");
  check_repr(ctx, list_of(ctx, iter(ctx, numbers)), "[0, 1, 2]");
  check_repr(ctx, any_of(ctx, iterate(numbers)), "True");
  check_repr(ctx, all_of(ctx, iterate(numbers)), "False");
}

uint64_t use_memory(Context& ctx) {
  uint64_t most = 0;
  {
    auto words = List<Str>::create(ctx);
    auto generator = halves(ctx, count(ctx, 20, words));
    auto numbers = list_of(ctx, generator);
    auto erased = erase(ctx, zip(iterate(words), iter(ctx, "text"_s)));
    auto pairs = list_of(ctx, erased);
    auto unfinished = count(ctx, 5, words);
    (void)iterator_next(ctx, unfinished, 0);
    most = ctx.heap.used();
  }
  return most;
}

}  // namespace

int main() {
  Context ctx;
  test_generators(ctx);
  test_text(ctx);
  test_adaptors(ctx);
  test_erased(ctx);
  check(ctx.heap.live() == 0, "memory is left");
  check_memory(use_memory);
  return failures() != 0;
}

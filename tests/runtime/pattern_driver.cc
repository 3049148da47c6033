// Matches the patterns that it reads, one a line: the way, how many matches, groups, the program's ints with commas between,
// pos, endpos, and the text in hexadecimal. pattern_model_test.py compares what it prints with Python.
#include <stdio.h>
#include <stdlib.h>

#include "runtime/core/pattern.h"
#include "tests/runtime/row_driver.h"

using namespace predictor;

namespace {

List<int64_t> read_program(Context& ctx, const char* text) {
  const List<int64_t> program = List<int64_t>::create(ctx, 16);
  for (char* end = nullptr; *text != 0; text = *end == ',' ? end + 1 : end) {
    if (program.reserve_one(ctx)) program.push(strtoll(text, &end, 10));
  }
  return program;
}

}  // namespace

int main() {
  Context ctx;
  static char line[1 << 20];
  while (fgets(line, sizeof line, stdin) != nullptr) {
    Words words(line);
    const int64_t way = atoll(words.next()), count = atoll(words.next()), groups = atoll(words.next());
    const List<int64_t> program = read_program(ctx, words.next());
    const int64_t pos = atoll(words.next()), endpos = atoll(words.next());
    const Str text = Reader<Str>::read(ctx, words);
    const Result<List<int64_t>> spans = match_pattern(ctx, program, groups, text, pos, endpos, way, count);
    if (!spans) {
      printf("failed\n");
      return 1;
    }
    for (const int64_t x : *spans) printf("%lld ", static_cast<long long>(x));
    printf("\n");
  }
  ctx.place = nullptr;
  return ctx.heap.live() == 0 ? 0 : 1;
}

// str: sharing of buffers, texts built piece by piece, hostile input, exhausted memory. How operations answer in general is
// rows_model_test.py's.
#include "runtime/core/list_access.h"
#include "runtime/core/scalars.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

void test_sharing(Context& ctx) {
  const Str text = str_mul(ctx, "abc "_s, 100);
  const uint64_t used = ctx.heap.used();
  Result<Str> slice = str_getslice(ctx, text, 4, 396, {});
  check(slice && slice->owner().get() == text.owner().get() && ctx.heap.used() == used, "a slice needs no memory");
  Result<Str> letter = str_getitem(ctx, text, -2);
  check(letter && !letter->owner() && ctx.heap.used() == used, "nor does an ASCII character");
  check_repr(ctx, letter, "'c'");
}

void test_append(Context& ctx) {
  Str text;
  for (int i = 0; i < 1000; ++i) text = str_iadd(ctx, text, "xy"_s);
  check(len(text) == 2000 && ctx.heap.live() == 1, "+= grows one buffer");
  // Two texts go on from the same one: the second must not write over the first.
  const Str left = str_iadd(ctx, text, "left"_s), right = str_iadd(ctx, text, "right"_s);
  check(str_endswith(left, "xyleft"_s) && str_endswith(right, "xyright"_s) && len(text) == 2000, "texts never change");
  const Str twice = str_iadd(ctx, left, left);
  check(len(twice) == 4008 && str_endswith(twice, "xyleft"_s), "a text appended to itself");
  check_repr(ctx, str_concat(ctx, "é"_s, ""_s, "="_s, to_str(ctx, 1.5)), "'é=1.5'");
}

// A search that backtracks would need 10**10 steps.
void test_hostile_search(Context& ctx) {
  const Str hay = str_mul(ctx, "a"_s, 200000);
  const Str needle = str_add(ctx, str_mul(ctx, "a"_s, 100000), "b"_s);
  check(str_find(hay, needle) == -1 && !contains(hay, needle), "it is not there");
  const Str found = str_add(ctx, hay, "b"_s);
  check(str_find(found, needle) == 100000 && str_count(found, needle) == 1, "it is at the end");
  Result<List<Str>> pieces = str_split(ctx, found, needle);
  check(pieces && pieces->size() == 2 && len((*pieces)[0]) == 100000, "split finds it too");
}

void test_wide(Context& ctx) {
  const Str text = "aé€😀\xed\xa0\x80z"_s;  // with a lone surrogate
  check(len(text) == 6, "len counts code points");
  check_repr(ctx, text, "'aé€😀\\ud800z'");
  check_repr(ctx, str_getslice(ctx, text, {}, {}, -2), "'z😀é'");
  check_repr(ctx, str_lower(ctx, "ΟΔΟΣ Σ İ"_s), "'οδος σ i̇'");
  check_repr(ctx, str_upper(ctx, "straße ŉ"_s), "'STRASSE ʼN'");
  check_raises(ctx, str_encode(ctx, text), UnicodeEncodeError,
               "'utf-8' codec can't encode character '\\ud800' in position 4: surrogates not allowed");
}

void test_too_large(Context& ctx) {
  str_mul(ctx, "abc"_s, INT64_MAX);
  check_raised(ctx, MemoryError, "");
  check(!str_center(ctx, "a"_s, INT64_MAX, "é"_s) || ctx.failed(), "too wide");
  check_raised(ctx, MemoryError, "");
}

// Touches whatever allocates; returns the bytes it had in use at most, or nearly.
uint64_t use_memory(Context& ctx) {
  const Str text = str_mul(ctx, "Words, é and more. "_s, 5);
  const List<Str> words = str_split(ctx, text);
  const Str joined = str_join(ctx, "--"_s, words);
  const Str replaced = str_replace(ctx, joined, "o"_s, "ooo"_s);
  const Str title = str_title(ctx, str_lower(ctx, replaced));
  Str grown;
  for (const Str& word : words) grown = str_iadd(ctx, grown, word);
  Result<Str> padded = str_center(ctx, title, 400, "é"_s);
  const Str shown = repr(ctx, words);
  Result<Bytes> bytes = str_encode(ctx, shown, "ascii"_s, "backslashreplace"_s);
  return ctx.heap.used();
}

}  // namespace

int main() {
  {
    Context ctx;
    test_sharing(ctx);
    test_append(ctx);
    test_hostile_search(ctx);
    test_wide(ctx);
    test_too_large(ctx);
    check(ctx.heap.live() == 0, "memory is left");
  }
  check_memory(use_memory);
  return failures() != 0;
}

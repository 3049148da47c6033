// bytes: sharing of buffers, decoding of what is not well-formed, exhausted memory. How operations answer in general is
// rows_model_test.py's.
#include "runtime/core/list_access.h"
#include "runtime/core/scalars.h"
#include "tests/runtime/check.h"

using namespace predictor;

namespace {

void test_sharing(Context& ctx) {
  const Bytes data = bytes_mul(ctx, "abc"_b, 50);
  const uint64_t used = ctx.heap.used();
  Result<Bytes> slice = bytes_getslice(ctx, data, 3, -3, {});
  check(slice && slice->owner().get() == data.owner().get() && ctx.heap.used() == used, "a slice needs no memory");
  Result<Str> text = bytes_decode(ctx, data);
  check(text && text->owner().get() == data.owner().get() && text->ascii(), "nor does text that is well-formed");
  Result<Bytes> back = str_encode(ctx, *text, "latin-1"_s);
  check(back && back->owner().get() == data.owner().get() && equal(*back, data), "and back");
}

// Each stretch that cannot be UTF-8 is one fault, as Unicode recommends.
void test_decode(Context& ctx) {
  const Bytes torn = "a\xe2\x82z\xff\xf0\x9f\x98\xed\xa0\x80"_b;
  check_repr(ctx, bytes_decode(ctx, torn, "utf-8"_s, "replace"_s), "'a�z�����'");
  check_repr(ctx, bytes_decode(ctx, torn, "utf-8"_s, "ignore"_s), "'az'");
  check_raises(ctx, bytes_decode(ctx, torn), UnicodeDecodeError,
               "'utf-8' codec can't decode bytes in position 1-2: invalid continuation byte");
  check_raises(ctx, bytes_decode(ctx, "\xe2\x82"_b), UnicodeDecodeError,
               "'utf-8' codec can't decode bytes in position 0-1: unexpected end of data");
  Result<Str> escaped = bytes_decode(ctx, torn, "utf-8"_s, "surrogateescape"_s);
  Result<Bytes> restored = str_encode(ctx, *escaped, "utf-8"_s, "surrogateescape"_s);
  check(restored && equal(*restored, torn), "surrogateescape brings every byte back");
}

void test_ints(Context& ctx) {
  check_repr(ctx, int_from_bytes(ctx, "\xff\xfe"_b, "little"_s, true), "-257");
  check_repr(ctx, int_to_bytes(ctx, -257, 3, "big"_s, true), "b'\\xff\\xfe\\xff'");
  check_raises(ctx, int_from_bytes(ctx, "\x80\x00\x00\x00\x00\x00\x00\x00"_b), OverflowError, kIntOverflow);
}

// Touches whatever allocates; returns the bytes it had in use at most, or nearly.
uint64_t use_memory(Context& ctx) {
  const Bytes data = bytes_mul(ctx, "one\xff two three "_b, 6);
  const List<Bytes> words = bytes_split(ctx, data);
  const Bytes joined = bytes_join(ctx, ", "_b, words);
  const Bytes replaced = bytes_replace(ctx, joined, "o"_b, "0000"_b);
  const Bytes upper = bytes_upper(ctx, replaced);
  Result<Str> text = bytes_decode(ctx, upper, "utf-8"_s, "backslashreplace"_s);
  const Str hex = bytes_hex(ctx, upper);
  Result<Bytes> back = bytes_fromhex(ctx, hex);
  const Str shown = repr(ctx, words);
  return ctx.heap.used();
}

}  // namespace

int main() {
  {
    Context ctx;
    test_sharing(ctx);
    test_decode(ctx);
    test_ints(ctx);
    check(ctx.heap.live() == 0, "memory is left");
  }
  check_memory(use_memory);
  return failures() != 0;
}

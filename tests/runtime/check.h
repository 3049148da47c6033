// Checks for tests without a framework: each prints what differs, and failures() is what main returns.
#pragma once

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "runtime/core/context.h"
#include "runtime/core/str.h"

namespace predictor {

inline int& failures() {
  static int count = 0;
  return count;
}

inline void check(bool right, const char* what, int line = __builtin_LINE()) {
  if (right) return;
  ++failures();
  printf("line %d: %s\n", line, what);
}

inline void check_text(const Str& got, const char* want, int line = __builtin_LINE()) {
  if (got.size() == strlen(want) && memcmp(got.data(), want, got.size()) == 0) return;
  ++failures();
  printf("line %d:\n  want %s\n  got  %.*s\n", line, want, static_cast<int>(got.size()), got.data());
}

// The repr of a value.
template <class T>
void check_repr(Context& ctx, const T& value, const char* want, int line = __builtin_LINE()) {
  check_text(repr(ctx, value), want, line);
}
template <class T>
void check_repr(Context& ctx, const Result<T>& result, const char* want, int line = __builtin_LINE()) {
  if (result) return check_repr(ctx, *result, want, line);
  ++failures();
  printf("line %d: want %s, got %s: %s\n", line, want, ctx.failed() ? ctx.type()->name : "a failure", ctx.message());
  ctx.clear();
}

// That an operation failed with this exception, which is cleared.
template <class Outcome>
void check_raises(Context& ctx, const Outcome& outcome, const ExceptionType& type, const char* message,
                  int line = __builtin_LINE()) {
  const bool right = !outcome && ctx.type() == &type && strcmp(ctx.message(), message) == 0;
  if (!right) {
    ++failures();
    const char* got = ctx.failed() ? ctx.type()->name : "no error";
    printf("line %d: want %s: %s\n  got %s: %s\n", line, type.name, message, got, ctx.message());
  }
  ctx.clear();
}
inline void check_raised(Context& ctx, const ExceptionType& type, const char* message, int line = __builtin_LINE()) {
  check_raises(ctx, !ctx.failed(), type, message, line);
}

// Runs the test with no limit, and then with ever larger ones, so that each allocation fails once. It must end without
// crashing, leave nothing behind, and have a MemoryError pending whenever it did not get what it asked for.
template <class Test>
void check_memory(Test test, int line = __builtin_LINE()) {
  uint64_t needed = 0;
  {
    Context ctx;
    needed = test(ctx);
    check(!ctx.failed() && ctx.heap.live() == 0, "leaks, or fails with memory enough", line);
  }
  for (uint64_t limit = 0; limit < needed; limit += 8) {
    Context ctx(limit);
    test(ctx);
    check(ctx.matches(MemoryError), "no MemoryError although the limit was met", line);
    check(ctx.heap.live() == 0, "leaks when memory is exhausted", line);
  }
}

}  // namespace predictor

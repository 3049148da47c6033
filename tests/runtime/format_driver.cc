// Formats the values it reads, one a line: a kind (int, float, bool, str), the value and the specification, the last two
// in hexadecimal. A specification that begins with % is one field of printf-style formatting. format_model_test.py compares
// what it prints with Python.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/core/scalars.h"
#include "tests/runtime/row_driver.h"

using namespace predictor;

namespace {

// "%-05.3d"
PercentSpec read_percent(const char* text) {
  PercentSpec spec;
  while (strchr("-+ #0", *++text) != nullptr && *text != 0) {
    spec.left = spec.left || *text == '-';
    spec.plus = spec.plus || *text == '+';
    spec.blank = spec.blank || *text == ' ';
    spec.alternate = spec.alternate || *text == '#';
    spec.zero = spec.zero || *text == '0';
  }
  char* end = nullptr;
  if (*text >= '0' && *text <= '9') {
    spec.width = strtoll(text, &end, 10);
    text = end;
  }
  if (*text == '.') {
    spec.precision = strtoll(text + 1, &end, 10);
    text = end;
  }
  spec.conversion = *text;
  return spec;
}

Result<Str> run(Context& ctx, const char* kind, const Str& value, const Str& spec) {
  const Str text = str_iadd(ctx, value, Str("\0", 1, true));  // with a zero at its end, for C
  const Str conversion = str_iadd(ctx, spec, Str("\0", 1, true));
  const bool percent = conversion.data()[0] == '%' && conversion.data()[1] != 0;
  const PercentSpec field = percent ? read_percent(conversion.data()) : PercentSpec();
  if (strcmp(kind, "int") == 0) {
    const int64_t x = strtoll(text.data(), nullptr, 10);
    return percent ? percent_int(ctx, x, field) : format(ctx, x, spec);
  }
  if (strcmp(kind, "float") == 0) {
    const double x = strtod(text.data(), nullptr);
    return percent ? percent_float(ctx, x, field) : format(ctx, x, spec);
  }
  if (strcmp(kind, "bool") == 0) return format(ctx, value.data()[0] == 'T', spec);
  return percent ? Result<Str>(percent_str(ctx, value, field)) : format(ctx, value, spec);
}

}  // namespace

int main(int, char** arguments) {
  Context ctx;
  ctx.python = atoi(arguments[1]);
  static char line[1 << 16];
  while (fgets(line, sizeof line, stdin) != nullptr) {
    Words words(line);
    const char* kind = words.next();
    const Str value = Reader<Str>::read(ctx, words);
    answer(ctx, run(ctx, kind, value, Reader<Str>::read(ctx, words)));
  }
  return ctx.heap.live() == 0 ? 0 : 1;
}

// Reads JSON texts, one a line, with the runner's parser and prints each as json.dumps would, or why it is refused: for
// comparing with Python's json.
#include <stdio.h>
#include <string.h>

#include "runtime/runner/json.h"
#include "runtime/runner/number.h"
#include "runtime/runner/print.h"
#include "runtime/runner/problem.h"

namespace {

using namespace predictor::runner;

// Floats as Python prints the number that was read.
void write(Text& out, const Json& json) {
  const bool object = json.is(JsonKind::kObject);
  if (json.is(JsonKind::kReal)) {
    Problem problem;
    predictor_value value = predictor_float(0);
    json_to_float(json, value.as.real);
    print_value(out, value, {}, problem);
  } else if (object || json.is(JsonKind::kArray)) {
    out << (object ? '{' : '[');
    for (uint64_t i = 0; i < json.size; ++i) {
      if (i > 0) out << ", ";
      if (object) {
        write_json_string(out, json.key(i));
        out << ": ";
      }
      write(out, object ? json.member(i) : json.item(i));
    }
    out << (object ? '}' : ']');
  } else {
    write_json(out, json);
  }
}

}  // namespace

int main() {
  static char line[1 << 22];
  while (fgets(line, sizeof line, stdin) != nullptr) {
    Json json;
    Text error;
    Text out;
    if (parse_json(View(line, strlen(line) - 1), json, error)) {
      write(out, json);
    } else {
      out << "refused: " << error.view();
    }
    out << '\n';
    fwrite(out.view().data, 1, static_cast<size_t>(out.size()), stdout);
  }
  return 0;
}

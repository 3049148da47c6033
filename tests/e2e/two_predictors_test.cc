// Two predictors called `predictor` in one program: neither's names, classes or state meet the other's.
#include <stdio.h>
#include <string.h>

#include "examples/hello/predictor.h"
#include "tests/e2e/predictor.h"

static int failures = 0;

static void check(bool condition, const char* what) {
  if (condition) return;
  fprintf(stderr, "failed: %s\n", what);
  ++failures;
}

static bool shouts(const predictor_api& api, predictor_instance* instance, const char* expected) {
  const predictor_value arguments[] = {predictor_str("hey", 3), predictor_int(2)};
  predictor_result* result = api.predict(instance, arguments, 2);
  const predictor_value* value = api.value(result);
  const bool is_long = value != nullptr && value->size == strlen(expected);
  const bool same = is_long && memcmp(value->as.text, expected, value->size) == 0;
  api.release(result);
  return same;
}

int main() {
  const predictor_api& hello = *examples_hello_predictor_get_api();
  const predictor_api& shout = *tests_e2e_predictor_get_api();

  predictor_instance* one = shout.create(nullptr);
  predictor_instance* other = shout.create(nullptr);
  check(shouts(shout, one, "HEY!HEY! 1"), "a call");
  check(shouts(shout, one, "HEY!HEY! 2"), "state of the instance");
  check(shouts(shout, other, "HEY!HEY! 1"), "another instance has its own");

  predictor_instance* scorer = hello.create(nullptr);
  const predictor_value arguments[] = {predictor_str("not good", 8), predictor_str("ten", 3)};
  predictor_result* result = hello.predict(scorer, arguments, 2);
  const predictor_value* value = hello.value(result);
  check(value != nullptr && value->size == 4 && value->as.items[1].as.real == -10.0, "the other predictor");
  hello.release(result);

  hello.destroy(scorer);
  shout.destroy(one);
  shout.destroy(other);
  return failures;
}

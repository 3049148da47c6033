// Predictors with operators linked into one program, and what is said of an operator that breaks its word.
#include <stdio.h>
#include <string.h>

#include "tests/operators/counter.h"
#include "tests/operators/liar.h"
#include "tests/operators/words.h"

static int failures = 0;

static void expect(bool is_right, const char* what) {
  if (is_right) return;
  fprintf(stderr, "wrong: %s\n", what);
  ++failures;
}

static void expect_error(const predictor_api* api, predictor_value argument, const char* type, const char* message) {
  predictor_instance* instance = api->create(nullptr);
  predictor_result* result = api->predict(instance, &argument, 1);
  const predictor_error* error = api->error(result);
  expect(error != nullptr && strcmp(error->type, type) == 0, type);
  expect(error != nullptr && strcmp(error->message, message) == 0, error == nullptr ? "no error" : error->message);
  api->release(result);
  api->destroy(instance);
}

int main() {
  const predictor_api* counter = tests_operators_counter_get_api();
  predictor_instance* instance = counter->create(nullptr);
  predictor_value text = predictor_str("two words", 9);
  predictor_result* result = counter->predict(instance, &text, 1);
  expect(counter->value(result) != nullptr && counter->value(result)->as.integer == 2, "counter");
  counter->release(result);
  counter->destroy(instance);

  const predictor_api* words = tests_operators_words_get_api();
  instance = words->create(nullptr);
  result = words->predict(instance, &text, 1);
  expect(words->value(result) != nullptr && words->value(result)->size == 4, "words");
  words->release(result);
  words->destroy(instance);

  const predictor_api* liar = tests_operators_liar_get_api();
  expect_error(liar, predictor_int(1), "TypeError", "parameter 'result': expected int, got str");
  expect_error(liar, predictor_int(-1), "RuntimeError", "below zero");
  return failures;
}

// Calls two predictors and fails when either answers something else than it should.
#include <stdio.h>
#include <string.h>

#include "examples/hello/predictor.h"
#include "ranking/ranker.h"

static predictor_value str(const char* text) { return predictor_str(text, strlen(text)); }

static bool ranks() {
  const predictor_api* api = ranking_ranker_get_api();
  predictor_instance* instance = api->create(nullptr);
  const predictor_value documents[] = {str("whale"), str("red fox")};
  const predictor_value arguments[] = {str("fox"), predictor_items(PREDICTOR_LIST, documents, 2)};
  predictor_result* result = api->predict(instance, arguments, 2);
  const predictor_value* value = api->value(result);
  const bool right = value != nullptr && value->size == 1 && value->as.items[0].as.items[0].as.real == 0.5;
  api->release(result);
  api->destroy(instance);
  return right;
}

static bool scores() {
  const predictor_api* api = examples_hello_predictor_get_api();
  predictor_instance* instance = api->create(nullptr);
  const predictor_value arguments[] = {str("good"), str("ten")};
  predictor_result* result = api->predict(instance, arguments, 2);
  const predictor_value* value = api->value(result);
  const bool right = value != nullptr && value->size == 4 && value->as.items[1].as.real == 10.0;
  api->release(result);
  api->destroy(instance);
  return right;
}

int main() {
  printf("ranks %d, scores %d\n", ranks(), scores());
  return ranks() && scores() ? 0 : 1;
}

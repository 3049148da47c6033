// Scores each argument with the predictor of examples/hello, which was Python once.
#include <cstdio>
#include <cstring>

#include "examples/hello/predictor.h"

namespace {

// The member of a dict by its key; null where there is none.
const predictor_value* find(const predictor_value& dict, const char* key) {
  for (uint64_t i = 0; i < dict.size; ++i) {
    const predictor_value& found = dict.as.items[2 * i];
    if (found.size == strlen(key) && memcmp(found.as.text, key, found.size) == 0) return &dict.as.items[2 * i + 1];
  }
  return nullptr;
}

bool print_score(const predictor_api& api, predictor_instance* instance, const char* text, const char* scale) {
  const predictor_value arguments[] = {predictor_str(text, strlen(text)), predictor_str(scale, strlen(scale))};
  predictor_result* result = api.predict(instance, arguments, 2);
  if (const predictor_error* error = api.error(result)) {
    fprintf(stderr, "%s: %s\n", error->type, error->message);
  } else {
    printf("%s: %g\n", text, find(*api.value(result), "total")->as.real);
  }
  const bool is_good = api.error(result) == nullptr;
  api.release(result);
  return is_good;
}

}  // namespace

int main(int count, char** words) {
  const predictor_api& api = *examples_hello_predictor_get_api();
  predictor_instance* instance = api.create(nullptr);
  int status = 0;
  for (int i = 2; i < count; ++i) {
    if (!print_score(api, instance, words[i], words[1])) status = 1;
  }
  api.destroy(instance);
  return status;
}

// A predictor with a model, as a library in a program of Bazel's: it finds model and runtime among the runfiles.
#include <stdio.h>
#include <string.h>

#include "examples/file_type/predictor.h"

int main() {
  const predictor_api& api = *examples_file_type_predictor_get_api();
  predictor_instance* instance = api.create(nullptr);
  if (const predictor_error* error = api.status(instance)) {
    fprintf(stderr, "%s: %s\n", error->type, error->message);
    return 1;
  }
  constexpr char kSource[] = "import os\n\n\ndef main() -> None:\n    print(os.getcwd())\n";
  const predictor_value argument = predictor_bytes(kSource, sizeof kSource - 1);
  predictor_result* result = api.predict(instance, &argument, 1);
  const predictor_value* value = api.value(result);
  const predictor_value* label = value == nullptr ? nullptr : &value->as.items[0];
  const bool is_python = label != nullptr && label->size == 6 && memcmp(label->as.text, "python", 6) == 0;
  api.release(result);
  api.destroy(instance);
  return is_python ? 0 : 1;
}

// A predictor whose signature is whatever the file named by MIRROR_SIGNATURE holds, and whose result is the tuple of its
// arguments: for testing the runner on any signature.
#include <stdio.h>
#include <stdlib.h>

#include "runtime/abi/predictor.h"

struct predictor_result {
  predictor_value value;
};

namespace {

char signature[1 << 20];

predictor_instance* create(const predictor_options*) { return reinterpret_cast<predictor_instance*>(signature); }
const predictor_error* status(const predictor_instance*) { return nullptr; }
predictor_result* predict(predictor_instance*, const predictor_value* arguments, size_t count) {
  predictor_result* result = static_cast<predictor_result*>(malloc(sizeof(predictor_result)));
  if (result != nullptr) result->value = predictor_items(PREDICTOR_TUPLE, arguments, count);
  return result;
}
int next(predictor_result*) { return 0; }
const predictor_value* value(const predictor_result* result) { return &result->value; }
const predictor_error* error(const predictor_result*) { return nullptr; }
void release(predictor_result* result) { free(result); }
void destroy(predictor_instance*) {}

constexpr predictor_api kApi = {PREDICTOR_ABI_VERSION, 0,     "mirror", signature, create,  status, predict,
                                next,                  value, error,    release,   destroy};

}  // namespace

extern "C" const predictor_api* mirror_get_api(void) {
  const char* path = getenv("MIRROR_SIGNATURE");
  FILE* file = path == nullptr ? nullptr : fopen(path, "rb");
  if (file == nullptr) {
    fputs("mirror: MIRROR_SIGNATURE names no file that can be read\n", stderr);
    exit(3);
  }
  signature[fread(signature, 1, sizeof signature - 1, file)] = 0;
  fclose(file);
  return &kApi;
}

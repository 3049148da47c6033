// Runs a model through the ONNX Runtime backend, for tests that compare with Python's onnxruntime.
//
//   run_model DIRECTORY MODEL THREADS {input NAME DTYPE D0,D1 FILE | output NAME FILE | again}...
//
// DTYPE is a number of DType; "" for the shape of a 0-d tensor. Writes each output's elements to its file and prints
// "NAME DTYPE D0,D1" a line; `again` runs the model once more. An exception is printed as "TYPE: MESSAGE".
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/onnxruntime/session.h"

using namespace predictor;

namespace {

struct Input {
  const char* name;
  int64_t shape[kMaximumTensorRank];
  FileBytes bytes;
};
Input inputs[16];
TensorView views[16];
const char* input_names[16];
const char* output_names[16];
const char* output_files[16];
size_t input_count = 0, output_count = 0;

uint32_t parse_shape(char* text, int64_t* shape) {
  uint32_t rank = 0;
  for (char* part = text; *part != 0;) {
    shape[rank++] = strtoll(part, &part, 10);
    if (*part == ',') ++part;
  }
  return rank;
}

int fail(Context& ctx) {
  printf("%s: %s\n", ctx.type()->name, ctx.message());
  return 1;
}

bool write_output(const char* name, const char* path, const TensorResult& result) {
  int64_t count = 1;
  printf("%s %u ", name, result.dtype);
  for (uint32_t axis = 0; axis < result.rank; ++axis) {
    printf(axis == 0 ? "%lld" : ",%lld", static_cast<long long>(result.shape[axis]));
    count *= result.shape[axis];
  }
  printf("\n");
  FILE* file = fopen(path, "wb");
  if (file == nullptr) return false;
  const size_t size = static_cast<size_t>(count) * dtype_size(static_cast<DType>(result.dtype));
  const bool whole = fwrite(result.data, 1, size, file) == size;
  return fclose(file) == 0 && whole;
}

int run_once(Context& ctx, const Session& session) {
  TensorResult results[16];
  if (!session.run(ctx, input_names, views, input_count, output_names, results, output_count)) return fail(ctx);
  int status = 0;
  for (size_t i = 0; i < output_count; ++i) {
    if (!write_output(output_names[i], output_files[i], results[i])) status = 3;
    results[i].release(results[i].object);
  }
  return status;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 2;
  Context ctx;
  Session session;
  if (!session.load(ctx, kSubgraphBackend, arguments[2],
                    {static_cast<uint32_t>(strtol(arguments[3], nullptr, 10)), arguments[1], nullptr}))
    return fail(ctx);
  int runs = 1;
  for (int i = 4; i < count;) {
    if (strcmp(arguments[i], "again") == 0) {
      ++runs;
      ++i;
    } else if (strcmp(arguments[i], "input") == 0 && i + 4 < count) {
      Input& input = inputs[input_count];
      input.name = arguments[i + 1];
      const uint32_t rank = parse_shape(arguments[i + 3], input.shape);
      if (!input.bytes.read(arguments[i + 4])) return 2;
      views[input_count] = {static_cast<uint32_t>(strtol(arguments[i + 2], nullptr, 10)), rank, input.shape,
                            input.bytes.data()};
      input_names[input_count++] = input.name;
      i += 5;
    } else if (i + 2 < count) {
      output_names[output_count] = arguments[i + 1];
      output_files[output_count++] = arguments[i + 2];
      i += 3;
    } else {
      return 2;
    }
  }
  int status = 0;
  for (int i = 0; i < runs && status == 0; ++i) status = run_once(ctx, session);
  return status;
}

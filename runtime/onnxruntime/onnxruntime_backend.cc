// The ONNX Runtime backend: subgraphs as sessions of its C API, on the CPU. Its library is loaded with the first model.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/onnxruntime/onnxruntime_library.h"
#include "runtime/onnxruntime/subgraph.h"

namespace predictor {
namespace ort {
namespace {

// Indexed by the numbers of DType.
constexpr ElementType kElementTypes[] = {kUndefined, kBool,   kInt8,   kInt16,   kInt32, kInt64, kUint8,
                                         kUint16,    kUint32, kUint64, kFloat16, kFloat, kDouble};
constexpr uint8_t kElementSizes[] = {0, 1, 1, 2, 4, 8, 1, 2, 4, 8, 2, 4, 8};

struct Subgraph {
  const Library* library;
  Session* session;
};

bool set_options(const Api& api, SessionOptions* options, const SubgraphOptions& wanted, SubgraphError& error) {
  return !failed(api, api.SetSessionLogSeverityLevel(options, kFatal), error) &&
         !failed(api, api.SetSessionExecutionMode(options, kSequential), error) &&
         !failed(api, api.SetSessionGraphOptimizationLevel(options, kEnableAll), error) &&
         !failed(api, api.SetIntraOpNumThreads(options, static_cast<int>(wanted.threads)), error) &&
         !failed(api, api.SetInterOpNumThreads(options, 1), error);
}

void* load(const void* model, size_t size, const SubgraphOptions& wanted, SubgraphError& error) {
  const Library* library = open_library(wanted, error);
  if (library == nullptr) return nullptr;
  const Api& api = *library->api;
  SessionOptions* options = nullptr;
  if (failed(api, api.CreateSessionOptions(&options), error)) return nullptr;
  Session* session = nullptr;
  const bool made = set_options(api, options, wanted, error) &&
                    !failed(api, api.CreateSessionFromArray(library->env, model, size, options, &session), error);
  api.ReleaseSessionOptions(options);
  if (!made) return nullptr;
  Subgraph* subgraph = static_cast<Subgraph*>(malloc(sizeof(Subgraph)));
  if (subgraph == nullptr) {
    api.ReleaseSession(session);
    set_error(error, "MemoryError", "");
    return nullptr;
  }
  *subgraph = {library, session};
  return subgraph;
}

// An OrtValue over the caller's elements; null with the error set.
Value* view_input(const Library& library, const TensorView& input, SubgraphError& error) {
  static char nothing[1];  // a tensor without elements still points somewhere
  size_t size = kElementSizes[input.dtype];
  for (uint32_t axis = 0; axis < input.rank; ++axis) size *= static_cast<size_t>(input.shape[axis]);
  void* data = size == 0 ? nothing : const_cast<void*>(input.data);
  Value* value = nullptr;
  failed(*library.api,
         library.api->CreateTensorWithDataAsOrtValue(library.memory, data, size, input.shape, input.rank,
                                                     kElementTypes[input.dtype], &value),
         error);
  return value;
}

uint32_t dtype_of(ElementType type) {
  for (uint32_t dtype = 1; dtype < sizeof kElementTypes / sizeof *kElementTypes; ++dtype) {
    if (kElementTypes[dtype] == type) return dtype;
  }
  return 0;
}

bool describe_shape(const Api& api, const TensorTypeAndShapeInfo* info, TensorResult& result, SubgraphError& error) {
  ElementType type = kUndefined;
  size_t rank = 0;
  if (failed(api, api.GetTensorElementType(info, &type), error)) return false;
  if (failed(api, api.GetDimensionsCount(info, &rank), error)) return false;
  result.dtype = dtype_of(type);
  if (result.dtype == 0)
    return set_error(error, "RuntimeError", "a model's output has an element type that arrays do not have"), false;
  if (rank > kMaximumTensorRank)
    return set_error(error, "RuntimeError", "a model's output has more than 16 dimensions"), false;
  result.rank = static_cast<uint32_t>(rank);
  return !failed(api, api.GetDimensions(info, result.shape, rank), error);
}

struct Owned {  // an OrtValue and the table that releases it
  const Api* api;
  Value* value;
};
void release_value(void* object) {
  Owned* owned = static_cast<Owned*>(object);
  owned->api->ReleaseValue(owned->value);
  free(owned);
}

// Describes an output and takes it over; false, with the value still the caller's, when it cannot.
bool adopt_output(const Api& api, Value* value, TensorResult& result, SubgraphError& error) {
  int tensor = 0;
  if (failed(api, api.IsTensor(value, &tensor), error)) return false;
  if (tensor == 0) return set_error(error, "RuntimeError", "a model's output is not a tensor"), false;
  TensorTypeAndShapeInfo* info = nullptr;
  if (failed(api, api.GetTensorTypeAndShape(value, &info), error)) return false;
  const bool described = describe_shape(api, info, result, error);
  api.ReleaseTensorTypeAndShapeInfo(info);
  if (!described || failed(api, api.GetTensorMutableData(value, &result.data), error)) return false;
  Owned* owned = static_cast<Owned*>(malloc(sizeof(Owned)));
  if (owned == nullptr) return set_error(error, "MemoryError", ""), false;
  *owned = {&api, value};
  result.object = owned;
  result.release = release_value;
  return true;
}

bool adopt_outputs(const Api& api, Value** values, TensorResult* results, size_t count, SubgraphError& error) {
  for (size_t i = 0; i < count; ++i) {
    if (adopt_output(api, values[i], results[i], error)) {
      values[i] = nullptr;
      continue;
    }
    for (size_t taken = 0; taken < i; ++taken) results[taken].release(results[taken].object);
    return false;
  }
  return true;
}

void release_values(const Api& api, Value** values, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (values[i] != nullptr) api.ReleaseValue(values[i]);
  }
}

bool run(void* object, const char* const* input_names, const TensorView* inputs, size_t input_count,
         const char* const* output_names, TensorResult* results, size_t output_count, SubgraphError& error) {
  const Subgraph& subgraph = *static_cast<Subgraph*>(object);
  const Api& api = *subgraph.library->api;
  Value** values = static_cast<Value**>(calloc(input_count + output_count + 1, sizeof(Value*)));
  if (values == nullptr) return set_error(error, "MemoryError", ""), false;
  Value** outputs = values + input_count;
  bool done = true;
  for (size_t i = 0; i < input_count && done; ++i)
    done = (values[i] = view_input(*subgraph.library, inputs[i], error)) != nullptr;
  done = done && !failed(api,
                         api.Run(subgraph.session, nullptr, input_names, values, input_count, output_names,
                                 output_count, outputs),
                         error);
  done = done && adopt_outputs(api, outputs, results, output_count, error);
  release_values(api, values, input_count + output_count);
  free(values);
  return done;
}

void destroy(void* object) {
  Subgraph* subgraph = static_cast<Subgraph*>(object);
  subgraph->library->api->ReleaseSession(subgraph->session);
  free(subgraph);
}

}  // namespace
}  // namespace ort

const SubgraphBackend kSubgraphBackend{"onnxruntime", ort::load, ort::run, ort::destroy};

}  // namespace predictor

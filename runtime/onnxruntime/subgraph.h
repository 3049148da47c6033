// Subgraph: an ONNX model, or a part of one, behind an interface that every backend implements.
//
// The boundary is in the style of C: plain structs and function pointers, no exceptions, no memory that changes hands
// unsaid. A backend reads inputs in place during `run`; each output is memory of the backend's, given up with a
// function that releases it, so that an array can adopt it without a copy.
#pragma once

#include <stddef.h>
#include <stdint.h>

namespace predictor {

inline constexpr uint32_t kMaximumTensorRank = 16;

// An input: elements in C order. dtype is the number of DType in runtime/core/array_dtype.h.
struct TensorView {
  uint32_t dtype;
  uint32_t rank;
  const int64_t* shape;
  const void* data;
};

// An output: release(object) ends the life of `data`.
struct TensorResult {
  uint32_t dtype;
  uint32_t rank;
  int64_t shape[kMaximumTensorRank];
  void* data;
  void* object;
  void (*release)(void* object);
};

// Why something failed: the name of an exception class, as Python's onnxruntime raises it or Python itself, and str()
// of it.
struct SubgraphError {
  char type[32];
  char message[2048];
};

struct SubgraphOptions {
  uint32_t threads;       // that a model may use; at least 1
  const char* directory;  // where a backend's library is looked for first; may be null
  const char* runfiles;   // the directory of the predictor's files in Bazel's runfiles; may be null
};

struct SubgraphBackend {
  const char* name;
  // The model, ready to run, or null with the error set. The bytes are not needed afterwards.
  void* (*load)(const void* model, size_t size, const SubgraphOptions& options, SubgraphError& error);
  // Runs the model from the named inputs to the named outputs, one after the other in `results`. False with the error
  // set, and no results, when it fails. A subgraph runs one call at a time.
  bool (*run)(void* subgraph, const char* const* input_names, const TensorView* inputs, size_t input_count,
              const char* const* output_names, TensorResult* results, size_t output_count, SubgraphError& error);
  void (*destroy)(void* subgraph);
};

// What runs the models of a program: the library of a backend, which is linked in for the platform, defines it.
extern const SubgraphBackend kSubgraphBackend;

}  // namespace predictor

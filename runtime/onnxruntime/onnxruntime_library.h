// The ONNX Runtime library, opened once a process: its function table and the one environment all sessions share.
#pragma once

#include "runtime/onnxruntime/c_api.h"
#include "runtime/onnxruntime/subgraph.h"

namespace predictor::ort {

struct Library {
  const Api* api;
  Env* env;
  MemoryInfo* memory;  // describes the inputs: ordinary memory
};

// The library, opened if it was not yet: beside the code or the program, else by the system's loader. Null with the
// error set when it cannot be had; the next call then tries again.
const Library* open_library(const SubgraphOptions& options, SubgraphError& error);

// Takes a status over: true, with the error set as Python's onnxruntime words it, when it is one of failure.
bool failed(const Api& api, Status* status, SubgraphError& error);

void set_error(SubgraphError& error, const char* type, const char* message);

}  // namespace predictor::ort

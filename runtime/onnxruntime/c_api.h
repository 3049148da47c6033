// The part of ONNX Runtime's C API that the backend calls.
//
// The API is a table of functions to which releases only append. What is used here stands in its first 101 entries,
// those of API version 1, which every release since 1.0 serves, so this declaration holds for whatever library a
// toolchain brings and no header of a certain release is needed. Names and signatures are those of
// onnxruntime_c_api.h (ONNX Runtime, MIT licence); toolchains/onnxruntime/check_c_api.py compares the order of entries.
#pragma once

#include <stddef.h>
#include <stdint.h>

namespace predictor::ort {

struct Env;
struct Status;
struct MemoryInfo;
struct Session;
struct Value;
struct RunOptions;
struct TypeInfo;
struct TensorTypeAndShapeInfo;
struct SessionOptions;

inline constexpr uint32_t kApiVersion = 1;

// ONNXTensorElementDataType
enum ElementType : int {
  kUndefined,
  kFloat,
  kUint8,
  kInt8,
  kUint16,
  kInt16,
  kInt32,
  kInt64,
  kString,
  kBool,
  kFloat16,
  kDouble,
  kUint32,
  kUint64
};
enum LoggingLevel : int { kFatal = 4 };
enum OptimizationLevel : int { kEnableAll = 99 };
enum ExecutionMode : int { kSequential = 0 };
enum AllocatorType : int { kDeviceAllocator = 0 };
enum MemoryType : int { kDefaultMemory = 0 };

using Unused = void (*)();

// OrtApi. A Status is null on success.
struct Api {
  Unused create_status;
  int (*GetErrorCode)(const Status*);
  const char* (*GetErrorMessage)(const Status*);
  Status* (*CreateEnv)(LoggingLevel, const char* id, Env** out);
  Unused entries_4[2];
  Status* (*DisableTelemetryEvents)(const Env*);
  Unused create_session;
  Status* (*CreateSessionFromArray)(const Env*, const void* model, size_t size, const SessionOptions*, Session** out);
  Status* (*Run)(Session*, const RunOptions*, const char* const* input_names, const Value* const* inputs,
                 size_t input_count, const char* const* output_names, size_t output_count, Value** outputs);
  Status* (*CreateSessionOptions)(SessionOptions** out);
  Unused entries_11[2];
  Status* (*SetSessionExecutionMode)(SessionOptions*, ExecutionMode);
  Unused entries_14[8];
  Status* (*SetSessionLogSeverityLevel)(SessionOptions*, int level);
  Status* (*SetSessionGraphOptimizationLevel)(SessionOptions*, OptimizationLevel);
  Status* (*SetIntraOpNumThreads)(SessionOptions*, int threads);
  Status* (*SetInterOpNumThreads)(SessionOptions*, int threads);
  Unused entries_26[23];
  Status* (*CreateTensorWithDataAsOrtValue)(const MemoryInfo*, void* data, size_t size, const int64_t* shape,
                                            size_t rank, ElementType, Value** out);
  Status* (*IsTensor)(const Value*, int* out);
  Status* (*GetTensorMutableData)(Value*, void** out);
  Unused entries_52[8];
  Status* (*GetTensorElementType)(const TensorTypeAndShapeInfo*, ElementType* out);
  Status* (*GetDimensionsCount)(const TensorTypeAndShapeInfo*, size_t* out);
  Status* (*GetDimensions)(const TensorTypeAndShapeInfo*, int64_t* out, size_t count);
  Unused entries_63[2];
  Status* (*GetTensorTypeAndShape)(const Value*, TensorTypeAndShapeInfo** out);
  Unused entries_66[3];
  Status* (*CreateCpuMemoryInfo)(AllocatorType, MemoryType, MemoryInfo** out);
  Unused entries_70[22];
  void (*ReleaseEnv)(Env*);
  void (*ReleaseStatus)(Status*);
  void (*ReleaseMemoryInfo)(MemoryInfo*);
  void (*ReleaseSession)(Session*);
  void (*ReleaseValue)(Value*);
  void (*ReleaseRunOptions)(RunOptions*);
  void (*ReleaseTypeInfo)(TypeInfo*);
  void (*ReleaseTensorTypeAndShapeInfo)(TensorTypeAndShapeInfo*);
  void (*ReleaseSessionOptions)(SessionOptions*);
};
static_assert(offsetof(Api, ReleaseSessionOptions) == 100 * sizeof(Unused));

// OrtApiBase
struct ApiBase {
  const Api* (*GetApi)(uint32_t version);  // null for a version the library does not have
  const char* (*GetVersionString)();
};
using GetApiBase = const ApiBase* (*)();

}  // namespace predictor::ort

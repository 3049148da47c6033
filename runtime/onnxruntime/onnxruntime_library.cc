#include "runtime/onnxruntime/onnxruntime_library.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <atomic>
#include <new>

#include "runtime/onnxruntime/dynamic_library.h"
#include "runtime/onnxruntime/place.h"

// Where ONNX Runtime is a static library (iOS), the linker resolves its entry.
#if defined(PREDICTOR_ONNXRUNTIME_STATIC)
extern "C" const predictor::ort::ApiBase* OrtGetApiBase(void);
#endif

namespace predictor::ort {
namespace {

std::atomic<const Library*> opened{nullptr};

// What Python's onnxruntime calls the codes, in its messages and as exception classes.
struct Code {
  const char* name;
  const char* type;
};
constexpr Code kCodes[] = {
    {"SUCCESS", "Fail"},
    {"FAIL", "Fail"},
    {"INVALID_ARGUMENT", "InvalidArgument"},
    {"NO_SUCHFILE", "NoSuchFile"},
    {"NO_MODEL", "NoModel"},
    {"ENGINE_ERROR", "EngineError"},
    {"RUNTIME_EXCEPTION", "RuntimeException"},
    {"INVALID_PROTOBUF", "InvalidProtobuf"},
    {"MODEL_LOADED", "ModelLoaded"},
    {"NOT_IMPLEMENTED", "NotImplemented"},
    {"INVALID_GRAPH", "InvalidGraph"},
    {"EP_FAIL", "EPFail"},
};

#if defined(PREDICTOR_ONNXRUNTIME_STATIC)

GetApiBase find_entry(const SubgraphOptions&, SubgraphError&) { return &OrtGetApiBase; }

#else

#if defined(_WIN32)
constexpr const char* kLibraryNames[] = {"onnxruntime.dll"};
constexpr bool kAskSystem = false;  // Windows has an old release of its own
#else
constexpr bool kAskSystem = true;
#if defined(__APPLE__)
constexpr const char* kLibraryNames[] = {"libonnxruntime.dylib", "libonnxruntime.1.dylib"};
#elif defined(__ANDROID__)
constexpr const char* kLibraryNames[] = {"libonnxruntime.so"};
#else
constexpr const char* kLibraryNames[] = {"libonnxruntime.so.1", "libonnxruntime.so"};
#endif
#endif

void* open_named(const Places& places, SubgraphError& error) {
  char path[kMaximumPath];
  for (const char* name : kLibraryNames) {
    if (!places.find(name, path)) continue;
    void* handle = open_dynamic(path);
    if (handle == nullptr) {
      char reason[1900];
      explain_dynamic(path, reason, sizeof reason);
      snprintf(error.message, sizeof error.message, "the ONNX Runtime library cannot be loaded: %s", reason);
      memcpy(error.type, "OSError", sizeof "OSError");
    }
    return handle;
  }
  for (const char* name : kLibraryNames) {
    void* handle = kAskSystem ? open_dynamic(name) : nullptr;
    if (handle != nullptr) return handle;
  }
  char searched[1500];
  places.list(searched, sizeof searched);
  snprintf(error.message, sizeof error.message,
           "the ONNX Runtime library %s was not found in %s%s: put it beside the program", kLibraryNames[0], searched,
           kAskSystem ? " nor by the system's loader" : "");
  memcpy(error.type, "OSError", sizeof "OSError");
  return nullptr;
}

GetApiBase find_entry(const SubgraphOptions& options, SubgraphError& error) {
  Places* places = Places::create(options.directory, options.runfiles);
  if (places == nullptr) return set_error(error, "MemoryError", ""), nullptr;
  void* handle = open_named(*places, error);
  free(places);
  if (handle == nullptr) return nullptr;
  void* entry = find_symbol(handle, "OrtGetApiBase");
  if (entry == nullptr) {
    set_error(error, "OSError", "the ONNX Runtime library has no OrtGetApiBase: it is another library of that name");
    close_dynamic(handle);
  }
  return reinterpret_cast<GetApiBase>(entry);
}

#endif

// Everything but the library itself; null with the error set.
Library* start(const ApiBase& base, SubgraphError& error) {
  const Api* api = base.GetApi(kApiVersion);
  if (api == nullptr) {
    snprintf(error.message, sizeof error.message, "the ONNX Runtime library, version %s, does not serve API version %u",
             base.GetVersionString(), kApiVersion);
    memcpy(error.type, "OSError", sizeof "OSError");
    return nullptr;
  }
  Library* library = static_cast<Library*>(calloc(1, sizeof(Library)));
  if (library == nullptr) return set_error(error, "MemoryError", ""), nullptr;
  library->api = api;
  if (failed(*api, api->CreateEnv(kFatal, "predictor", &library->env), error) ||
      failed(*api, api->DisableTelemetryEvents(library->env), error) ||
      failed(*api, api->CreateCpuMemoryInfo(kDeviceAllocator, kDefaultMemory, &library->memory), error)) {
    if (library->env != nullptr) api->ReleaseEnv(library->env);
    free(library);
    return nullptr;
  }
  return library;
}

}  // namespace

void set_error(SubgraphError& error, const char* type, const char* message) {
  snprintf(error.type, sizeof error.type, "%s", type);
  snprintf(error.message, sizeof error.message, "%s", message);
}

bool failed(const Api& api, Status* status, SubgraphError& error) {
  if (status == nullptr) return false;
  const int number = api.GetErrorCode(status);
  const bool known = number > 0 && static_cast<size_t>(number) < sizeof kCodes / sizeof *kCodes;
  const Code& code = kCodes[known ? number : 1];
  snprintf(error.type, sizeof error.type, "%s", code.type);
  snprintf(error.message, sizeof error.message, "[ONNXRuntimeError] : %d : %s : %s", number, code.name,
           api.GetErrorMessage(status));
  api.ReleaseStatus(status);
  return true;
}

const Library* open_library(const SubgraphOptions& options, SubgraphError& error) {
  if (const Library* library = opened.load(std::memory_order_acquire)) return library;
  // Releases since 1.29 record and send how they are used, and begin when the environment is created: a database and an
  // identifier in the user's home, a thread. This is read before all that; DisableTelemetryEvents comes after it. A
  // user's own setting stays.
#if defined(_WIN32)
  if (getenv("ORT_DISABLE_TELEMETRY") == nullptr) _putenv_s("ORT_DISABLE_TELEMETRY", "1");
#else
  setenv("ORT_DISABLE_TELEMETRY", "1", 0);
#endif
  const GetApiBase entry = find_entry(options, error);
  if (entry == nullptr) return nullptr;
  Library* library = start(*entry(), error);
  if (library == nullptr) return nullptr;
  // Two threads may have come here at once: the first one's library stays.
  const Library* first = nullptr;
  if (opened.compare_exchange_strong(first, library, std::memory_order_acq_rel)) return library;
  library->api->ReleaseMemoryInfo(library->memory);
  library->api->ReleaseEnv(library->env);
  free(library);
  return first;
}

}  // namespace predictor::ort

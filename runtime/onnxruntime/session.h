// Session: onnxruntime.InferenceSession of a compiled predictor, over whichever backend its model got.
//
// A session belongs to a predictor instance. Models lie in files beside the program (place.h).
#pragma once

#include <stdlib.h>
#include <string.h>

#include <new>
#include <utility>

#include "runtime/core/array.h"
#include "runtime/core/array_walk.h"
#include "runtime/core/tuple.h"
#include "runtime/onnxruntime/place.h"
#include "runtime/onnxruntime/subgraph.h"

namespace predictor {

// What onnxruntime's Python package raises; they derive from Exception alone.
namespace onnxruntime {
inline constexpr ExceptionType Fail{"Fail", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.Fail"};
inline constexpr ExceptionType InvalidArgument{"InvalidArgument", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.InvalidArgument"};
inline constexpr ExceptionType NoSuchFile{"NoSuchFile", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.NoSuchFile"};
inline constexpr ExceptionType NoModel{"NoModel", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.NoModel"};
inline constexpr ExceptionType EngineError{"EngineError", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.EngineError"};
inline constexpr ExceptionType RuntimeException{"RuntimeException", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.RuntimeException"};
inline constexpr ExceptionType InvalidProtobuf{"InvalidProtobuf", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.InvalidProtobuf"};
inline constexpr ExceptionType ModelLoaded{"ModelLoaded", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.ModelLoaded"};
inline constexpr ExceptionType NotImplemented{"NotImplemented", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.NotImplemented"};
inline constexpr ExceptionType InvalidGraph{"InvalidGraph", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.InvalidGraph"};
inline constexpr ExceptionType EPFail{"EPFail", &Exception, nullptr, "onnxruntime.capi.onnxruntime_pybind11_state.EPFail"};
}  // namespace onnxruntime

[[gnu::cold]] inline Failure raise_subgraph(Context& ctx, const SubgraphError& error) {
  static constexpr const ExceptionType* kTypes[] = {
      &onnxruntime::Fail,
      &onnxruntime::InvalidArgument,
      &onnxruntime::NoSuchFile,
      &onnxruntime::NoModel,
      &onnxruntime::EngineError,
      &onnxruntime::RuntimeException,
      &onnxruntime::InvalidProtobuf,
      &onnxruntime::ModelLoaded,
      &onnxruntime::NotImplemented,
      &onnxruntime::InvalidGraph,
      &onnxruntime::EPFail,
      &OSError,
      &RuntimeError,
      &MemoryError,
  };
  for (const ExceptionType* type : kTypes) {
    if (strcmp(type->name, error.type) == 0) return ctx.raise(*type, error.message);
  }
  return ctx.raise(RuntimeError, error.message);
}

// The bytes of a file.
class FileBytes {
 public:
  FileBytes() = default;
  FileBytes(const FileBytes&) = delete;
  FileBytes& operator=(const FileBytes&) = delete;
  ~FileBytes() { free(data_); }

  // False when the file cannot be read or memory is short.
  bool read(const char* path) {
    FILE* file = open_file(path);
    if (file == nullptr) return false;
    fseek(file, 0, SEEK_END);
    const long end = ftell(file);
    fseek(file, 0, SEEK_SET);
    size_ = end > 0 ? static_cast<size_t>(end) : 0;
    data_ = malloc(size_ + 1);
    const bool whole = data_ != nullptr && end >= 0 && fread(data_, 1, size_, file) == size_;
    fclose(file);
    return whole;
  }
  const void* data() const { return data_; }
  size_t size() const { return size_; }

 private:
  void* data_ = nullptr;
  size_t size_ = 0;
};

class Session {
 public:
  constexpr Session() = default;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() {
    if (subgraph_ != nullptr) backend_->destroy(subgraph_);
  }

  // Loads the model from the file of that name. FileNotFoundError when there is none; what onnxruntime raises, with the
  // file's path, when it is corrupt; OSError when the runtime library is missing.
  Status load(Context& ctx, const SubgraphBackend& backend, const char* file, const SubgraphOptions& options) {
    Places* places = Places::create(options.directory, options.runfiles);
    if (places == nullptr) return ctx.out_of_memory();
    const Status status = load_from(ctx, backend, *places, file, options);
    free(places);
    return status;
  }

  bool run(Context& ctx, const char* const* input_names, const TensorView* inputs, size_t input_count,
           const char* const* output_names, TensorResult* results, size_t output_count) const {
    if (subgraph_ == nullptr) return ctx.raise(RuntimeError, "the model is not loaded"), false;
    SubgraphError error{};
    if (backend_->run(subgraph_, input_names, inputs, input_count, output_names, results, output_count, error))
      return true;
    raise_subgraph(ctx, error);
    return false;
  }

 private:
  Status load_from(Context& ctx, const SubgraphBackend& backend, const Places& places, const char* file,
                   SubgraphOptions options) {
    char path[kMaximumPath];
    if (!places.find(file, path)) {
      char searched[400];
      places.list(searched, sizeof searched);
      return ctx.raise_format(FileNotFoundError, "model %s was not found in %s: keep it beside the program", file,
                              searched);
    }
    FileBytes bytes;
    if (!bytes.read(path)) return ctx.raise_format(OSError, "model %s cannot be read", path);
    SubgraphError error{};
    if (options.threads == 0) options.threads = 1;
    void* subgraph = backend.load(bytes.data(), bytes.size(), options, error);
    if (subgraph == nullptr) return raise_load(ctx, path, error);
    backend_ = &backend;
    subgraph_ = subgraph;
    return {};
  }
  // Names the file before what the backend says of a model.
  static Failure raise_load(Context& ctx, const char* path, SubgraphError& error) {
    if (strncmp(error.message, "[ONNXRuntimeError]", 18) != 0) return raise_subgraph(ctx, error);
    char* text = static_cast<char*>(malloc(sizeof error.message + kMaximumPath + 16));
    if (text == nullptr) return ctx.out_of_memory();
    write_message(text, sizeof error.message + kMaximumPath + 16, "model %s: %s", path, error.message);
    write_message(error.message, sizeof error.message, "%s", text);
    free(text);
    return raise_subgraph(ctx, error);
  }

  const SubgraphBackend* backend_ = nullptr;
  void* subgraph_ = nullptr;
};

// An input of session.run: an array in C order, or a scalar for a 0-d tensor. It keeps what the view points to.
template <class T>
struct SessionInput {
  T value;
  SessionInput(Context&, const T& scalar) : value(scalar) {}
  TensorView view() const { return {static_cast<uint32_t>(ElementTraits<T>::dtype), 0, nullptr, &value}; }
};
template <class D, int R>
struct SessionInput<Array<D, R>> {
  Array<D, R> value;
  SessionInput(Context& ctx, const Array<D, R>& array) : value(array.contiguous() ? array : array_copy(ctx, array)) {}
  TensorView view() const {
    return {static_cast<uint32_t>(ElementTraits<D>::dtype), R, value.shape().values, value.bytes()};
  }
};

// What the compiler took an output to be, by the model's own declaration.
template <class T>
struct SessionOutput {
  using element = T;
  static constexpr uint32_t rank = 0;
  static T take(Context&, const TensorResult& result) {
    const T value = *static_cast<const T*>(result.data);
    result.release(result.object);
    return value;
  }
};
template <class D, int R>
struct SessionOutput<Array<D, R>> {
  using element = D;
  static constexpr uint32_t rank = R;
  static Array<D, R> take(Context& ctx, const TensorResult& result) {
    Ref<Buffer> owner = Buffer::adopt(ctx, result.object, result.release);
    if (!owner) return Array<D, R>();
    Dimensions<R> shape;
    for (int axis = 0; axis < R; ++axis) shape[axis] = result.shape[axis];
    return Array<D, R>(static_cast<char*>(result.data), shape, c_strides(shape, sizeof(D)), std::move(owner));
  }
};

template <class T>
inline bool check_output(Context& ctx, const char* name, const TensorResult& result) {
  using Output = SessionOutput<T>;
  constexpr DType expected = ElementTraits<typename Output::element>::dtype;
  if (result.dtype == static_cast<uint32_t>(expected) && result.rank == Output::rank) return true;
  ctx.raise_format(RuntimeError, "the model's output '%s' is %s of rank %u, not %s of rank %u as the model declares",
                   name, dtype_name(static_cast<DType>(result.dtype)), result.rank, dtype_name(expected), Output::rank);
  return false;
}

// What onnxruntime raises of the arguments of session.run().
[[gnu::cold]] inline Result<None> invalid_argument(Context& ctx, const Str& message) {
  return ctx.raise(onnxruntime::InvalidArgument, message.data(), message.size());
}

// session.run([output names], {input name: value}): the outputs named, in order, as the types given.
// Raises what onnxruntime raises: InvalidArgument for a shape the model does not take.
template <class... Outputs, class... Inputs>
inline Result<Tuple<Outputs...>> session_run(Context& ctx, const Session& session,
                                             const char* const (&input_names)[sizeof...(Inputs)],
                                             const char* const (&output_names)[sizeof...(Outputs)],
                                             const Inputs&... inputs) {
  const Tuple<SessionInput<Inputs>...> kept(SessionInput<Inputs>(ctx, inputs)...);
  if (ctx.failed()) return Failure{};
  return
      [&]<size_t... I, size_t... O>(std::index_sequence<I...>, std::index_sequence<O...>) -> Result<Tuple<Outputs...>> {
        const TensorView views[] = {get<I>(kept).view()...};
        TensorResult results[sizeof...(Outputs)];
        if (!session.run(ctx, input_names, views, sizeof...(Inputs), output_names, results, sizeof...(Outputs)))
          return Failure{};
        if (!(check_output<Outputs>(ctx, output_names[O], results[O]) && ...)) {
          (results[O].release(results[O].object), ...);
          return Failure{};
        }
        return Tuple<Outputs...>(SessionOutput<Outputs>::take(ctx, results[O])...);
      }(std::index_sequence_for<Inputs...>(), std::index_sequence_for<Outputs...>());
}

}  // namespace predictor

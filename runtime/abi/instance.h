// A compiled predictor behind the C ABI: instances, results, streams, all over what generated code gives of a program:
//
//   struct Program {
//     using Instance = …;          // a Context with the predictor's mutable module state
//     using Return = Str;          // or Iterator<T>, for a predictor that streams
//     static constexpr const char* kName = "greet";
//     static constexpr const char* kSignature = "{…}";
//     static constexpr size_t kParameters = 2;
//     static Status initialise(Instance& ctx, const predictor_options& options);   // loads models, sets globals up
//     static Result<Return> call(Instance& ctx, const predictor_value* arguments); // converts them and calls the entry
//   };
//   extern "C" const predictor_api* greet_get_api(void) { return predictor::export_program<Program>(); }
//
// Instances and results count each other, so that they may be released in any order.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <new>
#include <utility>

#include "runtime/abi/arena.h"
#include "runtime/abi/convert.h"
#include "runtime/abi/error.h"
#include "runtime/abi/predictor.h"
#include "runtime/core/context.h"
#include "runtime/core/result.h"

namespace predictor {

template <class T>
class Iterator;  // iterator.h, which only programs that stream need

inline constexpr uint64_t kDefaultMemoryLimit = uint64_t{1} << 40;

template <class Program>
struct Counted {
  using Instance = typename Program::Instance;
  explicit Counted(uint64_t memory_limit) : state(memory_limit) {}

  static void release(Counted* instance) {
    if (--instance->references != 0) return;
    instance->~Counted();
    free(instance);
  }

  Instance state;
  ErrorRecord status;  // why the instance cannot predict, if it cannot
  uint64_t references = 1;
};

// What a result holds besides its value: nothing for a value that was converted at once, the iterator of a stream.
template <class T>
struct Stream {
  static constexpr bool kStreams = false;
};
template <class T>
struct Stream<Iterator<T>> {
  static constexpr bool kStreams = true;
  using Item = T;
  Iterator<T> iterator;
};

template <class Program>
struct Outcome {
  using Return = typename Program::Return;
  explicit Outcome(Counted<Program>* owner) : instance(owner), arena(owner->state) { ++owner->references; }

  static void release(Outcome* outcome) {
    Counted<Program>* instance = outcome->instance;
    outcome->~Outcome();
    free(outcome);
    Counted<Program>::release(instance);
  }

  // The first step of a call: a value, the start of a stream, or an exception.
  void begin(const predictor_value* arguments, size_t count) {
    Context& ctx = instance->state;
    if (instance->status.set()) {
      error.copy(*instance->status.get());
      return;
    }
    ctx.clear();
    ctx.use_stack();
    if (count != Program::kParameters) {
      ctx.raise_format(TypeError, "%s() takes %zu arguments but %zu were given", Program::kName, Program::kParameters,
                       count);
    } else {
      Result<Return> result = Program::call(instance->state, arguments);
      if (result && !ctx.failed()) {
        if constexpr (Stream<Return>::kStreams) {
          stream.iterator = std::move(*result);
        } else {
          put(*result);
        }
      }
    }
    if (ctx.failed()) error.take(ctx);
  }

  // 1 with the next item in `value`, 0 at the end, -1 with an exception in `error`.
  int next() {
    has_value = false;
    if (error.set()) return -1;
    if constexpr (Stream<Return>::kStreams) {
      Context& ctx = instance->state;
      ctx.clear();
      ctx.use_stack();
      arena.reset();
      typename Stream<Return>::Item item{};
      const bool more = stream.iterator.next(ctx, item) && !ctx.failed();
      if (more) put(item);
      if (has_value) return 1;
      stream.iterator = {};
      if (!ctx.failed()) return 0;
      error.take(ctx);
      return -1;
    }
    return 0;
  }

  Counted<Program>* instance;
  Arena arena;
  predictor_value value = predictor_none();
  bool has_value = false;
  ErrorRecord error;
  Stream<Return> stream;

 private:
  template <class T>
  void put(const T& result) {
    value = to_value(arena, result);
    has_value = !instance->state.failed();
  }
};

template <class Program>
struct Exported {
  using Owner = Counted<Program>;
  using Held = Outcome<Program>;

  static predictor_instance* create(const predictor_options* given) {
    predictor_options options = {PREDICTOR_ABI_VERSION, 1, kDefaultMemoryLimit, nullptr};
    if (given != nullptr) {
      if (given->abi_version != 0) options.abi_version = given->abi_version;
      if (given->threads != 0) options.threads = given->threads;
      if (given->memory_limit != 0) options.memory_limit = given->memory_limit;
      options.directory = given->directory;
    }
    void* memory = malloc(sizeof(Owner));
    if (memory == nullptr) return nullptr;
    Owner* owner = new (memory) Owner(options.memory_limit);
    Context& ctx = owner->state;
    if (options.abi_version != PREDICTOR_ABI_VERSION) {
      ctx.raise_format(RuntimeError, "the caller was built for version %u of the predictor ABI, this is version %u",
                       static_cast<unsigned>(options.abi_version), PREDICTOR_ABI_VERSION);
    } else if (!Program::initialise(owner->state, options) && !ctx.failed()) {
      ctx.raise(RuntimeError, "the predictor could not be initialised");
    }
    if (ctx.failed()) owner->status.take(ctx);
    return reinterpret_cast<predictor_instance*>(owner);
  }
  static const predictor_error* status(const predictor_instance* instance) {
    return instance == nullptr ? nullptr : reinterpret_cast<const Owner*>(instance)->status.get();
  }
  static predictor_result* predict(predictor_instance* instance, const predictor_value* arguments, size_t count) {
    void* memory = instance == nullptr ? nullptr : malloc(sizeof(Held));
    if (memory == nullptr) return nullptr;
    Held* outcome = new (memory) Held(reinterpret_cast<Owner*>(instance));
    outcome->begin(arguments, count);
    return reinterpret_cast<predictor_result*>(outcome);
  }
  static int next(predictor_result* result) { return result == nullptr ? -1 : held(result)->next(); }
  static const predictor_value* value(const predictor_result* result) {
    const Held* outcome = reinterpret_cast<const Held*>(result);
    return outcome != nullptr && outcome->has_value ? &outcome->value : nullptr;
  }
  static const predictor_error* error(const predictor_result* result) {
    return result == nullptr ? nullptr : reinterpret_cast<const Held*>(result)->error.get();
  }
  static void release(predictor_result* result) {
    if (result != nullptr) Held::release(held(result));
  }
  static void destroy(predictor_instance* instance) {
    if (instance != nullptr) Owner::release(reinterpret_cast<Owner*>(instance));
  }
  static Held* held(predictor_result* result) { return reinterpret_cast<Held*>(result); }

  static constexpr predictor_api kApi = {PREDICTOR_ABI_VERSION, 0,     Program::kName, Program::kSignature, create,
                                         status,                predict, next,           value,
                                         error,                 release, destroy};
};

template <class Program>
const predictor_api* export_program() {
  return &Exported<Program>::kApi;
}

}  // namespace predictor

// Generators: a C++20 coroutine that returns Iterator<T> is a Python generator.
//
//   Generator<int64_t> count(Context& ctx, int64_t stop) {       // parameters by value: they live in its frame
//     for (int64_t i = 0; i < stop; ++i) co_yield i;
//     co_return {};                                              // or co_return Failure{}, with the exception pending
//   }
//
// Nothing runs before the first next(). The frame lies on the heap of the instance; dropping the last handle of an
// unfinished generator destroys its variables and frees it. When there is no memory for the frame the handle is null
// and a MemoryError is pending.
#pragma once

#include <stddef.h>

#include <coroutine>
#include <utility>

#include "runtime/core/iterator.h"

namespace predictor {

template <class T>
using Generator = Iterator<T>;

template <class T>
class GeneratorPromise : public IteratorObject<T> {
 public:
  template <class... Arguments>
  explicit GeneratorPromise(Context& ctx, const Arguments&...) {
    this->heap = &ctx.heap;
    this->references = 1;
    this->advance = [](IteratorObject<T>* object, Context& context, T& out) {
      return static_cast<GeneratorPromise*>(object)->resume(context, out);
    };
    this->finish = [](IteratorObject<T>* object) { frame(*static_cast<GeneratorPromise*>(object)).destroy(); };
  }

  Generator<T> get_return_object() { return Generator<T>(Ref<IteratorObject<T>>::adopt(this)); }
  static Generator<T> get_return_object_on_allocation_failure() { return {}; }
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept {}
  std::suspend_always yield_value(T value) {
    value_ = std::move(value);
    return {};
  }
  void return_value(Status) {}  // a failure is pending in the Context

  template <class... Arguments>
  static void* operator new(size_t size, Context& ctx, const Arguments&...) noexcept {
    void* memory = ctx.heap.allocate(sizeof(Header) + size);
    if (memory == nullptr) {
      ctx.out_of_memory();
      return nullptr;
    }
    return new (memory) Header{&ctx.heap} + 1;
  }
  static void operator delete(void* frame, size_t size) {
    Header* header = static_cast<Header*>(frame) - 1;
    header->heap->release(header, sizeof(Header) + size);
  }

 private:
  struct alignas(16) Header {
    Heap* heap;
  };
  static std::coroutine_handle<GeneratorPromise> frame(GeneratorPromise& promise) {
    return std::coroutine_handle<GeneratorPromise>::from_promise(promise);
  }

  bool resume(Context& ctx, T& out) {
    if (running_) {
      ctx.raise(ValueError, "generator already executing");
      return false;
    }
    if (frame(*this).done()) return false;
    running_ = true;
    frame(*this).resume();
    running_ = false;
    if (frame(*this).done()) {
      if (ctx.matches(StopIteration)) refuse_stop(ctx);
      return false;
    }
    out = std::move(value_);
    return true;
  }
  // A StopIteration that leaves a generator would look like its end (PEP 479).
  static void refuse_stop(Context& ctx) {
    const Position position = ctx.position();
    ctx.clear();
    ctx.raise(RuntimeError, "generator raised StopIteration");
    ctx.at(position);
  }

  T value_{};
  bool running_ = false;
};

}  // namespace predictor

template <class T, class... Arguments>
struct std::coroutine_traits<predictor::Iterator<T>, Arguments...> {
  using promise_type = predictor::GeneratorPromise<T>;
};

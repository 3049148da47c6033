// Generators: a C++20 coroutine that returns Iterator<T> is a Python generator.
//
//   Generator<int64_t> count(Context& ctx, int64_t stop) {       // parameters by value: they live in its frame
//     for (int64_t i = 0; i < stop; ++i) co_yield i;
//     co_return {};                                              // or co_return Failure{}, with the exception pending
//   }
//
// Nothing runs before the first next(). The frame lies on the heap of the instance; dropping the last handle of an
// unfinished generator runs its finally clauses, destroys its variables and frees it. When there is no memory for the
// frame the handle is null and a MemoryError is pending.
//
// After a yield the Context may have failed: then close(), throw() or the end of the last handle went on with it.
#pragma once

#include <stddef.h>

#include <coroutine>
#include <utility>

#include "runtime/core/exception_arguments.h"
#include "runtime/core/iterator.h"
#include "runtime/core/raised.h"

namespace predictor {

template <class T>
using Generator = Iterator<T>;

// co_yield guarded(value): a yield inside a try or with statement, whose clauses run also when the generator is dropped.
template <class T>
struct Guarded {
  T value;
};
template <class T>
Guarded<T> guarded(T value) {
  return {std::move(value)};
}

// co_yield Failing(): an iterator that is no generator in Python, as map() makes, lets an exception out and goes on when it is
// asked again. A StopIteration is its end, this time.
struct Failing {};

// co_return Returned(…): return value.
struct Returned {
  explicit Returned(Ref<ExceptionArguments> held) : value(std::move(held)) {}
  Ref<ExceptionArguments> value;
};

template <class T>
class GeneratorPromise : public IteratorObject<T> {
 public:
  template <class... Arguments>
  explicit GeneratorPromise(Context& ctx, const Arguments&...) : ctx_(ctx) {
    this->heap = &ctx.heap;
    this->references = 1;
    this->advance = [](IteratorObject<T>* object, Context&, T& out) { return self(object).resume(out); };
    this->finish = [](IteratorObject<T>* object) { object->heap->drop(object, destroy); };
    this->generator = &kOperations;
  }

  Generator<T> get_return_object() { return Generator<T>(Ref<IteratorObject<T>>::adopt(this)); }
  static Generator<T> get_return_object_on_allocation_failure() { return {}; }
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept {}

  // Where the generator stands still; going on gives what was sent, null for None.
  struct Suspension : std::suspend_always {
    GeneratorPromise& promise;
    explicit Suspension(GeneratorPromise& suspended) : promise(suspended) {}
    Ref<ExceptionArguments> await_resume() noexcept { return std::move(promise.sent_); }
  };
  template <class V>
  Suspension yield_value(V value) {
    return suspend(std::move(value), false);
  }
  template <class V>
  Suspension yield_value(Guarded<V> value) {
    return suspend(std::move(value.value), true);
  }
  Suspension yield_value(Failing) {
    failing_ = true;
    guarded_ = false;
    return Suspension(*this);
  }
  void return_value(Status) {}  // a failure is pending in the Context
  void return_value(Returned returned) { result_ = std::move(returned.value); }

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
  static void destroy(Block* dropped) {
    GeneratorPromise& promise = self(static_cast<IteratorObject<T>*>(dropped));
    Context& ctx = promise.ctx_;
    if (!ctx.failed()) {
      promise.abandon();
      frame(promise).destroy();
      return;
    }
    PendingException pending = ctx.set_aside();  // which takes nothing of it along
    promise.abandon();
    frame(promise).destroy();
    ctx.put_back(std::move(pending));
  }
  static bool raise_in(IteratorObject<T>* object, T& out) { return self(object).raise(out); }
  static Status close_of(IteratorObject<T>* object) { return self(object).close(); }
  static bool has_started(IteratorObject<T>* object) { return self(object).started_; }
  static void send_to(IteratorObject<T>* object, Ref<ExceptionArguments> value) { self(object).sent_ = std::move(value); }
  static Ref<ExceptionArguments> result_of(IteratorObject<T>* object) { return self(object).result_; }
  static constexpr GeneratorOperations<T> kOperations = {raise_in, close_of, has_started, send_to, result_of};

  static GeneratorPromise& self(IteratorObject<T>* object) { return *static_cast<GeneratorPromise*>(object); }
  static std::coroutine_handle<GeneratorPromise> frame(GeneratorPromise& promise) {
    return std::coroutine_handle<GeneratorPromise>::from_promise(promise);
  }
  Suspension suspend(T value, bool guarded) {
    value_ = std::move(value);
    guarded_ = guarded;
    return Suspension(*this);
  }

  bool resume(T& out) {
    if (running_) {
      ctx_.raise(ValueError, "generator already executing");
      return false;
    }
    if (!ended_) return go_on(out);
    result_ = nullptr;  // it is told once
    return false;
  }
  bool go_on(T& out) {
    const StackGuard guard(ctx_);  // a generator over generators goes as deep as they are nested
    if (!guard) return false;
    started_ = running_ = true;
    frame(*this).resume();
    running_ = false;
    if (frame(*this).done()) {
      ended_ = true;
      if (ctx_.matches(StopIteration)) refuse_stop();
      return false;
    }
    if (failing_) {
      failing_ = false;
      if (ctx_.matches(StopIteration)) ctx_.clear();
      return false;
    }
    out = std::move(value_);
    return true;
  }
  // The pending exception is raised where the generator stands.
  bool raise(T& out) {
    if (running_) {
      ctx_.clear();
      return resume(out);
    }
    if (ended_) return false;
    if (started_) return go_on(out);
    ended_ = true;
    if (ctx_.matches(StopIteration)) refuse_stop();
    return false;
  }
  Status close() {
    if (ended_ || !started_) {
      ended_ = true;
      return {};
    }
    ctx_.raise(GeneratorExit, "");
    T item{};
    if (raise(item)) return ctx_.raise(RuntimeError, "generator ignored GeneratorExit");
    if (ctx_.matches(GeneratorExit)) ctx_.clear();
    if (ctx_.failed()) return Failure{};
    return {};
  }
  // Runs the clauses of the try statements it stands in, as the last handle is dropped.
  void abandon() {
    if (guarded_ && !ended_ && !running_ && !close()) ctx_.clear();
  }
  // A StopIteration that leaves a generator would look like its end (PEP 479). It is raised where the generator is asked.
  void refuse_stop() {
    const Raised stop = catch_exception(ctx_);
    const Raised refused = make_exception(ctx_, RuntimeError, "generator raised StopIteration"_s);
    set_cause(refused, stop);
    if (refused) refused->context = stop;
    if (refused) refused->position.line = -1;  // its context stays, whatever is handled where it is caught
    raise_again(ctx_, refused);
  }

  Context& ctx_;
  T value_{};
  Ref<ExceptionArguments> sent_;
  Ref<ExceptionArguments> result_;
  bool started_ = false;
  bool running_ = false;
  bool ended_ = false;
  bool guarded_ = false;
  bool failing_ = false;
};

// --- methods ---

template <class T>
bool is_generator(const Iterator<T>& iterator) {
  return !iterator.null() && iterator.object()->generator != nullptr;
}
// Whether dropping the value may run a generator's finally clauses.
template <class T>
bool may_hold_generator(const T&) {
  return true;
}
template <class T>
bool may_hold_generator(const Iterator<T>& iterator) {
  return is_generator(iterator);
}
template <class T>
struct KeptValue : KeptObject {
  T value;
  explicit KeptValue(T held) : value(std::move(held)) {
    this->finish = [](KeptObject* kept) { destroy_object(static_cast<KeptValue*>(kept)); };
  }
};
// Beside a variable of a function: an exception that leaves the function takes what it holds with it, as a frame's
// variables live as long as its traceback. Those of a function go in the order of their guards, the last one first.
template <class T>
class KeptByException {
 public:
  KeptByException(Context& ctx, T& held) : ctx_(ctx), held_(held) {}
  KeptByException(const KeptByException&) = delete;
  KeptByException& operator=(const KeptByException&) = delete;
  ~KeptByException() {
    using Held = std::remove_const_t<T>;
    if (ctx_.failed() && may_hold_generator(held_)) {
      const Ref<KeptValue<Held>> kept = create_object<KeptValue<Held>>(ctx_, std::move(held_));  // of an argument a reference of its own
      ctx_.kept = keep_both(ctx_, std::move(ctx_.kept), Ref<KeptObject>::share(kept.get()));
    }
    if constexpr (!std::is_const_v<T>) held_ = {};
  }

 private:
  Context& ctx_;
  T& held_;
};
// g.close()
template <class T>
Status generator_close(Context& ctx, const Iterator<T>& iterator) {
  if (iterator.null()) return ctx.failed() ? Status(Failure{}) : Status();
  return iterator.object()->generator->close(iterator.object().get());
}
// g.throw(e)
template <class T>
Result<T> generator_throw(Context& ctx, const Iterator<T>& iterator, const Raised& raised) {
  raise_again(ctx, raised);
  if (raised && raised->position.line == 0) raised->position.line = -1;  // what is thrown, not raised, has no context
  if (iterator.null()) return Failure{};
  T item{};
  if (iterator.object()->generator->raise(iterator.object().get(), item)) return item;
  if (ctx.failed()) return Failure{};
  return raise_stop(ctx, iterator);
}
// After a yield: the exception that was thrown there, whose context is the one that the generator is handling.
inline Status goes_on(Context& ctx) { return ctx.failed() ? Status(Failure{}) : Status(); }
inline Status goes_on_handling(Context& ctx) {
  if (ctx.object()) chain_context(ctx, Raised::share(static_cast<ExceptionValue*>(ctx.object().get())));
  return goes_on(ctx);
}
// g.send(value), where what generators are sent has the type S
template <class S, class T>
Result<T> generator_send(Context& ctx, const Iterator<T>& iterator, S value) {
  if (iterator.null()) return ctx.raise(StopIteration, "");
  const Ref<IteratorObject<T>>& object = iterator.object();
  if (!object->generator->started(object.get())) {
    if (!holds_none(value)) return ctx.raise(TypeError, "can't send non-None value to a just-started generator");
  } else {
    object->generator->send(object.get(), hold_arguments(ctx, std::move(value)));
  }
  return iterator_next(ctx, iterator);
}
// Inside `yield from`: what was sent to the generator around it goes on to this one.
template <class S>
Status refuse_sent(Context& ctx, const S& value) {
  if (holds_none(value)) return {};
  return ctx.raise(AttributeError, "the iterator has no attribute 'send'");
}
// The same of an exception that was thrown into it; the end of the iterator is a StopIteration.
template <class T>
Result<T> generator_delegate(Context& ctx, const Iterator<T>& iterator, const Raised& raised) {
  const bool closing = is_instance(raised, GeneratorExit);
  if (closing && is_generator(iterator) && !generator_close(ctx, iterator)) return Failure{};
  if (!closing && is_generator(iterator)) return generator_throw(ctx, iterator, raised);
  raise_again(ctx, raised);
  return Failure{};
}
template <class S, class T>
Status generator_pass_on(Context& ctx, const Iterator<T>& iterator, S value) {
  if (!is_generator(iterator)) return refuse_sent(ctx, value);
  if (!holds_none(value)) iterator.object()->generator->send(iterator.object().get(), hold_arguments(ctx, std::move(value)));
  return {};
}
// What a yield gives inside the generator: what was sent, else None.
template <class S>
S sent_value(const Ref<ExceptionArguments>& sent) {
  S value = wrap_argument<S>(None());
  if (sent) read_argument<S, S>(*sent, value);
  return value;
}
// return value of a generator
template <class R>
Returned returned(Context& ctx, R value) {
  return Returned(hold_arguments(ctx, std::move(value)));
}
// What a generator that ended returned, the value of `yield from`.
template <class R, class T>
R generator_result(const Iterator<T>& iterator) {
  R value = wrap_argument<R>(None());
  if (is_generator(iterator)) {
    const Ref<ExceptionArguments> result = iterator.object()->generator->result(iterator.object().get());
    if (result) read_argument<R, R>(*result, value);
  }
  return value;
}

// g.close() since 3.13: what the generator returns when it is closed, None if it had ended before.
template <class R, class T>
Result<R> generator_close_result(Context& ctx, const Iterator<T>& iterator) {
  const auto told = [&] {
    return is_generator(iterator) ? iterator.object()->generator->result(iterator.object().get()) : Ref<ExceptionArguments>();
  };
  const Ref<ExceptionArguments> before = told();
  if (!generator_close(ctx, iterator)) return Failure{};
  R value = wrap_argument<R>(None());
  const Ref<ExceptionArguments> result = told();
  if (result && result.get() != before.get()) read_argument<R, R>(*result, value);
  return value;
}

}  // namespace predictor

template <class T, class... Arguments>
struct std::coroutine_traits<predictor::Iterator<T>, Arguments...> {
  using promise_type = predictor::GeneratorPromise<T>;
};

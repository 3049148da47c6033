// Context: what a running predictor instance carries through every call: its heap, the pending exception, the depth of
// the Python stack.
//
// How errors travel: an operation that can raise calls `ctx.raise(...)`, which records the exception and returns a
// Failure; it comes back as a failed Result. The generated function that made the call adds its source position with
// `ctx.at(...)` (the innermost position wins) and either returns the Failure on or branches to its except clause.
//
// Exhausted memory is sticky instead: `out_of_memory()` records a MemoryError, which no later exception replaces, and
// the allocating operation returns an empty value. Generated code looks at `failed()` on every loop's way back and
// before a result leaves, so that operations which only allocate need no check of their own.
#pragma once

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utility>

#include "runtime/core/exception.h"
#include "runtime/core/heap.h"
#include "runtime/core/message.h"
#include "runtime/core/ref.h"
#include "runtime/core/result.h"
#include "runtime/core/stack.h"

namespace predictor {

// An exception that is pending no more, while something else is done.
struct PendingException {
  const ExceptionType* type = nullptr;
  char* message = nullptr;
  size_t size = 0;
  Ref<ExceptionObject> object;
  Position position;
  Ref<KeptObject> kept;
};

// A container whose text is being made, and those around it.
struct ShownBlock {
  const Block* block;
  const ShownBlock* around;
};

// The same of a tuple, which has no object of its own: a number made of what its items are.
struct ShownTuple {
  uint64_t items;
  const ShownTuple* around;
};

class Context {
 public:
  explicit Context(uint64_t memory_limit = uint64_t{1} << 40) : heap(memory_limit) { heap.context = this; }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() { free(message_); }

  Heap heap;
  // The exception that the program is handling, in programs that ask for __context__; else always null.
  Ref<ExceptionObject> handled;
  // How many nans float("nan") has made, each of which is an object of its own.
  uint64_t nans = 0;
  // The Python that the predictor was frozen with, as the minor version. CPython words some of its messages anew from one
  // version to the next; tests compare them.
  int32_t python = 13;
  bool since(int32_t minor) const { return python >= minor; }

  // Records the exception and returns what the failing operation returns. One that is pending stays, such as what an
  // object's own method raised within the operation; only exhausted memory takes its place.
  [[gnu::cold, gnu::noinline]] Failure raise(const ExceptionType& type, const char* text, size_t size) {
    if (type_ != nullptr && (type_ == &MemoryError || &type != &MemoryError)) return {};
    object_ = nullptr;
    type_ = &type;
    position_ = {};
    set_message(text, size);
    return {};
  }
  // Raises an exception that is an object already; its message is asked for when it leaves the program.
  [[gnu::cold, gnu::noinline]] Failure raise(Ref<ExceptionObject> object) {
    if (type_ != nullptr) return {};
    type_ = object->type;
    position_ = object->position;
    described_ = false;
    object_ = std::move(object);
    return {};
  }
  Failure raise(const ExceptionType& type, const char* text) { return raise(type, text, strlen(text)); }
  template <class Text>
    requires requires(const Text& text) { text.data(); text.size(); }
  Failure raise(const ExceptionType& type, const Text& text) {
    return raise(type, reinterpret_cast<const char*>(text.data()), static_cast<size_t>(text.size()));
  }
  // As printf, in so far as message.h does; for messages that hold a number or a name.
  [[gnu::cold, gnu::noinline, gnu::format(printf, 3, 4)]] Failure raise_format(const ExceptionType& type,
                                                                               const char* format, ...) {
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    MessageWriter writer(text, sizeof text);
    writer.add_format(format, arguments);
    va_end(arguments);
    return raise(type, text, writer.finish());
  }
  [[gnu::cold, gnu::noinline]] Failure out_of_memory() { return raise(MemoryError, "", 0); }

  // Adds the source position of the failed operation, unless one nearer to it has done so.
  Failure at(Position position) { return at(position.file, position.line, position.column); }
  [[gnu::cold]] PREDICTOR_CALLED Failure at(const char* file, int32_t line, int32_t column) {
    if (position_.line <= 0) position_ = {file, line, column};  // negative: thrown, but never raised
    return {};
  }

  void set_message(const char* text, size_t size) {
    char* copy = static_cast<char*>(malloc(size + 1));
    free(message_);
    message_ = copy;
    message_size_ = copy == nullptr ? 0 : size;
    if (copy == nullptr) return;
    memcpy(copy, text, size);
    copy[size] = 0;
  }

  PendingException set_aside() {
    PendingException aside{type_, message_, message_size_, std::move(object_), position_, std::move(kept)};
    message_ = nullptr;
    message_size_ = 0;
    clear();
    return aside;
  }
  void put_back(PendingException aside) {
    free(message_);
    type_ = aside.type;
    message_ = aside.message;
    message_size_ = aside.size;
    object_ = std::move(aside.object);
    position_ = aside.position;
    kept = std::move(aside.kept);
  }

  bool failed() const { return type_ != nullptr; }
  const Ref<ExceptionObject>& object() const { return object_; }
  const ExceptionType* type() const { return type_; }
  // str() of the exception; of one that is an object it may run the program's code.
  const char* message() {
    describe();
    return message_ == nullptr ? "" : message_;
  }
  size_t message_size() {
    describe();
    return message_size_;
  }
  const Position& position() const { return position_; }
  // True when the pending exception is of this class; an except clause then calls clear().
  bool matches(const ExceptionType& type) const { return type_ != nullptr && is_subclass(type_, &type); }
  void clear() {
    const Ref<KeptObject> gone = std::move(kept);  // may run the program's code, last
    object_ = nullptr;
    type_ = nullptr;
    position_ = {};
  }

  // Around the body of a recursive function. False with a RecursionError pending when the stack is too deep.
  bool enter() {
    if (++depth_ <= recursion_limit && stack_address() > lowest_) [[likely]] return true;
    raise(RecursionError, "maximum recursion depth exceeded");
    return false;
  }
  void leave() { --depth_; }
  // The same around what goes from a container into its items, which only the stack limits since Python 3.12.
  bool enter_nested() {
    if (counts_nesting()) return enter();
    if (stack_address() > lowest_) [[likely]] return true;
    raise(RecursionError, "maximum recursion depth exceeded");
    return false;
  }
  void leave_nested() {
    if (counts_nesting()) leave();
  }
  int64_t recursion_limit = 1000;  // CPython's default
  Ref<KeptObject> kept;  // of the pending exception
  Ref<KeptObject> place;  // of text_place.h; null until it is asked for
  const ShownBlock* shown = nullptr;  // what repr() is in the middle of
  const ShownTuple* shown_tuples = nullptr;

  // Before the program is entered, by what may be another thread each time.
  void use_stack() {
    handled = nullptr;
    if (stack_.holds(stack_address())) return;
    stack_ = stack_of_thread();
    const uintptr_t size = stack_.high - stack_.low;
    lowest_ = stack_.low + (size > 4 * kStackReserve ? kStackReserve : size / 4);
  }

 private:
  bool counts_nesting() const { return python < 12; }


  // Once: str() of a pending exception that is an object becomes the message.
  void describe() {
    if (!object_ || described_) return;
    object_->describe(*this, *object_);
    described_ = true;
  }

  const ExceptionType* type_ = nullptr;
  bool described_ = false;
  Ref<ExceptionObject> object_;  // null while the exception is only its type and message
  char* message_ = nullptr;
  size_t message_size_ = 0;
  Position position_;
  int64_t depth_ = 0;
  Stack stack_;
  uintptr_t lowest_ = 0;
};

// Around the body of a recursive function.
class StackGuard {
 public:
  explicit StackGuard(Context& ctx) : ctx_(ctx), ok_(ctx.enter()) {}
  ~StackGuard() { ctx_.leave(); }
  StackGuard(const StackGuard&) = delete;
  StackGuard& operator=(const StackGuard&) = delete;
  explicit operator bool() const { return ok_; }

 private:
  Context& ctx_;
  bool ok_;
};

// Around what goes from an object to others. A constant has no context, and an end.
template <auto enter, auto leave>
class ObjectGuard {
 public:
  explicit ObjectGuard(const Block& object)
      : ctx_(object.heap == nullptr ? nullptr : object.heap->context), ok_(ctx_ == nullptr || (ctx_->*enter)()) {}
  ~ObjectGuard() {
    if (ctx_ != nullptr) (ctx_->*leave)();
  }
  ObjectGuard(const ObjectGuard&) = delete;
  ObjectGuard& operator=(const ObjectGuard&) = delete;
  explicit operator bool() const { return ok_; }

 private:
  Context* ctx_;
  bool ok_;
};
using ChainGuard = ObjectGuard<&Context::enter, &Context::leave>;  // along a chain: comparing, or the text
using NestingGuard = ObjectGuard<&Context::enter_nested, &Context::leave_nested>;  // into containers within containers

}  // namespace predictor

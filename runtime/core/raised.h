// Raised: an exception as a value, `e` of `except ValueError as e` or of `e = ValueError("…")`.
//
// Classes of the user's that have methods or attributes derive their structs from ExceptionValue.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <type_traits>
#include <utility>

#include "runtime/core/allocate.h"
#include "runtime/core/context.h"
#include "runtime/core/exception_arguments.h"
#include "runtime/core/list.h"
#include "runtime/core/str.h"
#include "runtime/core/str_builder.h"
#include "runtime/core/utf8.h"

namespace predictor {

struct ExceptionValue : ExceptionObject {
  Str text;                           // its only argument, unless it is bare or has `arguments`
  bool bare = true;                   // made without arguments
  Ref<ExceptionArguments> arguments;  // args, when they are anything but one str
  Ref<ExceptionValue> cause;
  Ref<ExceptionValue> context;
  bool suppress_context = false;
  bool traced = false;  // whether it has a traceback
  List<Str> notes;  // null without any
  Ref<KeptObject> kept;
  Result<Str> (*to_text)(Context&, ExceptionValue*) = nullptr;  // the class's own __str__
  static void destroy(ExceptionValue* object) { ExceptionObject::destroy(object); }
};

// Null stands for a MemoryError that there was no memory for.
using Raised = Ref<ExceptionValue>;

// What an exception's class is.
struct ExceptionClass {
  const ExceptionType* type = &MemoryError;
};

inline ExceptionClass exception_class(const Raised& raised) { return {raised ? raised->type : &MemoryError}; }
inline Str exception_class_name(ExceptionClass of) { return Str(of.type->name, strlen(of.type->name), true); }
constexpr bool is_exception_class(ExceptionClass of, const ExceptionType& type) { return of.type == &type; }
constexpr bool is_exception_subclass(ExceptionClass of, const ExceptionType& type) { return is_subclass(of.type, &type); }
constexpr bool equal(ExceptionClass a, ExceptionClass b) { return a.type == b.type; }
constexpr bool truth(ExceptionClass) { return true; }
inline int64_t hash(ExceptionClass of) { return static_cast<int64_t>(reinterpret_cast<uintptr_t>(of.type) >> 4); }
inline Str repr(Context& ctx, ExceptionClass of) {
  const char* name = of.type->full_name != nullptr ? of.type->full_name : of.type->name;
  StrBuilder out(ctx);
  out.append("<class '", 8, true);
  out.append(name, strlen(name), is_ascii(name, strlen(name)));
  out.append("'>", 2, true);
  return out.finish();
}
inline Str to_str(Context& ctx, ExceptionClass of) { return repr(ctx, of); }

// Where an exception was raised, as __exit__ is given it: of it only `is None` is asked.
struct Traceback {};
constexpr bool equal(Traceback, Traceback) { return true; }
constexpr bool truth(Traceback) { return true; }
inline Str repr(Context&, Traceback) { return "<traceback>"_s; }

inline bool is_instance(const Raised& raised, const ExceptionType& type) {
  return is_subclass(exception_class(raised).type, &type);
}
constexpr bool truth(const Raised&) { return true; }
inline bool equal(const Raised& a, const Raised& b) { return a.get() == b.get(); }
inline int64_t hash(const Raised& raised) { return static_cast<int64_t>(reinterpret_cast<uintptr_t>(raised.get()) >> 4); }

// --- making, raising, catching ---

namespace raised {
void describe(Context& ctx, ExceptionObject& object);
}  // namespace raised

// Completes a new exception object.
template <class T>
void start_exception(const Ref<T>& object, const ExceptionType& type) {
  ExceptionValue& value = *object;  // the class may have a field of the same name
  value.type = &type;
  value.describe = raised::describe;
  value.finish = [](ExceptionObject* finished) { destroy_chained(static_cast<T*>(finished)); };
}
inline Raised new_exception(Context& ctx, const ExceptionType& type) {
  Raised made = create_object<ExceptionValue>(ctx);
  if (made) start_exception(made, type);
  return made;
}
// Sets args.
template <class T, class Items>
void set_exception_arguments(Context& ctx, const Ref<T>& object, Items items) {
  if (!object) return;
  ExceptionValue& value = *object;
  value.text = {};
  value.bare = items.empty();
  value.arguments = items.empty() ? Ref<ExceptionArguments>() : hold_arguments(ctx, std::move(items));
}
// What str(e) and repr(e) say of the arguments: see exception_arguments.h.
template <class T>
void tell_arguments(const Ref<T>& object, Str plain, Str quoted) {
  if (!object) return;
  ExceptionArguments* const arguments = static_cast<ExceptionValue&>(*object).arguments.get();
  if (arguments == nullptr) return;
  arguments->told = true;
  arguments->told_plain = std::move(plain);
  arguments->told_quoted = std::move(quoted);
}
template <class T>
void set_exception_text(const Ref<T>& object, Str text) {
  if (!object) return;
  ExceptionValue& value = *object;
  value.text = std::move(text);
  value.bare = false;
  value.arguments = nullptr;
}
template <class T>
void clear_exception_arguments(const Ref<T>& object) {
  if (!object) return;
  ExceptionValue& value = *object;
  value.text = {};
  value.bare = true;
  value.arguments = nullptr;
}
// ValueError("…")
inline Raised make_exception(Context& ctx, const ExceptionType& type, Str text) {
  Raised made = new_exception(ctx, type);
  set_exception_text(made, std::move(text));
  return made;
}
template <class Items>
Raised make_exception_of(Context& ctx, const ExceptionType& type, Items items) {
  Raised made = new_exception(ctx, type);
  set_exception_arguments(ctx, made, std::move(items));
  return made;
}

// type(error)(…) of at most one argument
template <class Items>
Result<Raised> make_exception_found(Context& ctx, ExceptionClass of, Items items) {
  const bool translates = is_subclass(of.type, &UnicodeTranslateError);
  if (translates || is_subclass(of.type, &UnicodeDecodeError) || is_subclass(of.type, &UnicodeEncodeError)) [[unlikely]] {
    return ctx.raise_format(TypeError, "function takes exactly %d arguments (%d given)", translates ? 4 : 5, items.empty() ? 0 : 1);
  }
  return make_exception_of(ctx, *of.type, std::move(items));
}

// What is being handled becomes the context of an exception that is raised, which then stands nowhere else in the chain.
inline void chain_context(Context& ctx, const Raised& raised) {
  if (!raised || !ctx.handled || ctx.handled.get() == raised.get()) return;
  ExceptionValue* handled = static_cast<ExceptionValue*>(ctx.handled.get());
  bool even = false;
  for (ExceptionValue *at = handled, *slow = handled; at->context; at = at->context.get()) {
    if (at->context.get() == raised.get()) {
      at->context = nullptr;
      break;
    }
    if (even) slow = slow->context.get();
    even = !even;
    if (at->context.get() == slow) break;  // a ring that was there before
  }
  raised->context = Raised::share(handled);
}

// What an exception keeps and what it is to keep, too, which goes after it.
struct KeptPair : KeptObject {
  Ref<KeptObject> first, second;
  KeptPair(Ref<KeptObject> one, Ref<KeptObject> other) : first(std::move(one)), second(std::move(other)) {
    this->finish = [](KeptObject* kept) {
      KeptPair* const pair = static_cast<KeptPair*>(kept);
      pair->first = nullptr;
      destroy_object(pair);
    };
  }
};
inline Ref<KeptObject> keep_both(Context& ctx, Ref<KeptObject> first, Ref<KeptObject> second) {
  if (!first) return second;
  if (!second || first.get() == second.get()) return first;
  const Ref<KeptPair> pair = create_object<KeptPair>(ctx, std::move(first), std::move(second));
  return Ref<KeptObject>::share(pair.get());
}

// Takes the pending exception out of the Context.
inline Raised catch_exception(Context& ctx) {
  const Position position = ctx.position();
  Ref<KeptObject> kept = std::move(ctx.kept);
  Raised raised;
  if (ctx.object()) {
    raised = Raised::share(static_cast<ExceptionValue*>(ctx.object().get()));
  } else {
    const ExceptionType* type = ctx.type();
    const bool exhausted = type == &MemoryError;
    StrBuilder text(ctx);
    text.append(ctx.message(), ctx.message_size(), is_ascii(ctx.message(), ctx.message_size()));
    Str message = text.finish();
    if (exhausted || !ctx.matches(MemoryError)) ctx.clear();
    raised = new_exception(ctx, *type);
    if (raised && message.size() != 0) set_exception_text(raised, std::move(message));
    if (exhausted || !ctx.matches(MemoryError)) ctx.clear();
  }
  ctx.clear();
  if (raised) {
    if (ctx.handled && raised->position.line == 0) chain_context(ctx, raised);
    raised->position = position;
    raised->traced = true;
    raised->kept = keep_both(ctx, std::move(raised->kept), std::move(kept));
  }
  return raised;
}
// In an except clause: where another exception leaves it, that one keeps what this one does, as it knows it as its context.
class Handling {
 public:
  Handling(Context& ctx, const Raised& caught) : ctx_(ctx), caught_(caught) {}
  Handling(const Handling&) = delete;
  Handling& operator=(const Handling&) = delete;
  ~Handling() {
    if (caught_ && ctx_.failed()) ctx_.kept = keep_both(ctx_, std::move(ctx_.kept), caught_->kept);
  }

 private:
  Context& ctx_;
  const Raised& caught_;
};
// raise e, or a bare raise: the exception keeps its first position.
inline Failure raise_again(Context& ctx, const Raised& raised) {
  if (!raised) return ctx.out_of_memory();
  return ctx.raise(Ref<ExceptionObject>::share(raised.get()));
}
// raise e from cause
inline void set_cause(const Raised& raised, const Raised& cause) {
  if (!raised) return;
  raised->cause = cause;
  raised->suppress_context = true;
}

// --- objects of the user's classes ---

template <class T>
Raised as_exception(const Ref<T>& object) {
  return Raised::share(object.get());
}
// The object of an exception known to be of this class.
template <class T>
Ref<T> exception_cast(const Raised& raised) {
  return Ref<T>::share(static_cast<T*>(raised.get()));
}

// e.args, as a tuple of what the program's exceptions are made with.
template <class T>
TupleOf<T> exception_args(Context& ctx, const Raised& raised) {
  if (!raised || raised->bare) return {};
  return read_arguments<T>(ctx, raised->arguments.get(), raised->text);
}
// e.__cause__, e.__context__, e.__suppress_context__
inline Optional<Raised> exception_cause(const Raised& raised) {
  return raised && raised->cause ? Optional<Raised>(raised->cause) : Optional<Raised>();
}
inline Optional<Raised> exception_context(const Raised& raised) {
  return raised && raised->context ? Optional<Raised>(raised->context) : Optional<Raised>();
}
inline bool exception_suppresses(const Raised& raised) { return raised && raised->suppress_context; }
inline void set_context(const Raised& raised, const Optional<Raised>& context) {
  if (raised) raised->context = context.value();  // null for None
}
inline void set_suppress(const Raised& raised, bool suppress) {
  if (raised) raised->suppress_context = suppress;
}
inline void clear_cause(const Raised& raised) {
  if (!raised) return;
  raised->cause = nullptr;
  raised->suppress_context = true;
}
// e.__traceback__, e.with_traceback(traceback)
inline bool exception_traced(const Raised& raised) { return raised && raised->traced; }
inline void set_traced(const Raised& raised, bool traced) {
  if (raised) raised->traced = traced;
}
// The exception that is being handled.
inline Optional<Raised> handled_exception(Context& ctx) {
  if (!ctx.handled) return {};
  return Optional<Raised>(Raised::share(static_cast<ExceptionValue*>(ctx.handled.get())));
}
// Of exceptions that were raised one after the other while `around` was handled, the earlier stands in the chain of the later.
inline void put_before(const Raised& later, const Optional<Raised>& earlier, const Optional<Raised>& around) {
  for (ExceptionValue* at = later.get(); at != nullptr; at = at->context.get()) {
    ExceptionValue* before = at->context.get();
    if (before == nullptr || before == earlier.value().get()) return;
    if (before != around.value().get()) continue;
    at->context = earlier.value();
    return;
  }
}
inline void set_handled(Context& ctx, const Optional<Raised>& raised) {
  ctx.handled = raised.has() ? Ref<ExceptionObject>::share(raised.value().get()) : Ref<ExceptionObject>();
}

// e.add_note(note), e.__notes__
inline void add_note(Context& ctx, const Raised& raised, Str note) {
  if (!raised) return;
  if (raised->notes.null()) raised->notes = List<Str>::create(ctx);
  if (!raised->notes.null() && raised->notes.reserve(ctx, raised->notes.size() + 1)) raised->notes.push(std::move(note));
}
inline bool has_notes(const Raised& raised) { return raised && !raised->notes.null(); }
inline List<Str> exception_notes(const Raised& raised) { return raised->notes; }

// --- text ---

// str(e) as BaseException has it: of the arguments.
inline Str exception_text(Context& ctx, const Raised& raised) {
  if (!raised) return {};
  const bool quoted = is_subclass(raised->type, &KeyError);
  if (raised->arguments) return text_of_arguments(ctx, *raised->arguments, quoted);
  return quoted && !raised->bare ? repr(ctx, raised->text) : raised->text;
}
// str(e)
inline Result<Str> exception_str(Context& ctx, const Raised& raised) {
  if (raised && raised->to_text != nullptr) return raised->to_text(ctx, raised.get());
  return exception_text(ctx, raised);
}
inline Str repr(Context& ctx, const Raised& raised) {
  StrBuilder out(ctx);
  const char* name = exception_class(raised).type->name;
  out.append(name, strlen(name), true);
  if (raised && raised->arguments) {
    const ExceptionArguments& arguments = *raised->arguments;
    if (arguments.single) out.append('(');
    out.append(text_of_arguments(ctx, arguments, true));
    if (arguments.single) out.append(')');
  } else {
    out.append('(');
    if (raised && !raised->bare) out.append(repr(ctx, raised->text));
    out.append(')');
  }
  return out.finish();
}
inline Str to_str(Context& ctx, const Raised& raised) {
  Result<Str> text = exception_str(ctx, raised);
  return text ? *text : Str();
}

namespace raised {

// A __str__ that raises leaves no message, as in the last line of Python's traceback.
inline void describe(Context& ctx, ExceptionObject& object) {
  const Raised raised = Raised::share(static_cast<ExceptionValue*>(&object));
  const Position position = ctx.position();
  ctx.clear();
  Result<Str> text = exception_str(ctx, raised);
  const bool made = static_cast<bool>(text) && !ctx.failed();
  ctx.clear();
  ctx.raise(Ref<ExceptionObject>::share(raised.get()));
  ctx.at(position);
  if (made) ctx.set_message(reinterpret_cast<const char*>(text->data()), static_cast<size_t>(text->size()));
  else ctx.set_message("<exception str() failed>", 24);
}

}  // namespace raised

}  // namespace predictor

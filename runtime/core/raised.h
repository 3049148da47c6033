// Raised: a caught exception as a value, `e` of `except ValueError as e`.
#pragma once

#include "runtime/core/context.h"
#include "runtime/core/str.h"
#include "runtime/core/str_builder.h"
#include "runtime/core/utf8.h"

namespace predictor {

struct Raised {
  const ExceptionType* type = nullptr;
  Str message;  // str(e)
  Position position;
};

// Takes the pending exception out of the Context.
inline Raised catch_exception(Context& ctx) {
  Raised raised{ctx.type(), Str(), ctx.position()};
  const bool exhausted = ctx.matches(MemoryError);
  StrBuilder text(ctx);
  text.append(ctx.message(), ctx.message_size(), is_ascii(ctx.message(), ctx.message_size()));
  raised.message = text.finish();
  if (exhausted || !ctx.matches(MemoryError)) ctx.clear();
  return raised;
}
// raise e, or a bare raise: the exception keeps its first position.
inline Failure raise_again(Context& ctx, const Raised& raised) {
  ctx.raise(*raised.type, raised.message);
  return ctx.at(raised.position);
}

inline bool is_instance(const Raised& raised, const ExceptionType& type) { return is_subclass(raised.type, &type); }
inline const Str& exception_message(const Raised& raised) { return raised.message; }
inline Str to_str(Context&, const Raised& raised) { return raised.message; }
// One str argument is taken for granted, none where the message is empty; the text of a KeyError is its argument's
// repr.
inline Str repr(Context& ctx, const Raised& raised) {
  StrBuilder out(ctx);
  out.append(raised.type->name, strlen(raised.type->name), true);
  out.append('(');
  if (raised.message.size() != 0) out.append(raised.type == &KeyError ? raised.message : repr(ctx, raised.message));
  out.append(')');
  return out.finish();
}
constexpr bool truth(const Raised&) { return true; }

}  // namespace predictor

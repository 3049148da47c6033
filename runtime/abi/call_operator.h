// Calling an operator of the user's (operator.h) from compiled Python.
#pragma once

#include <initializer_list>

#include "runtime/abi/arena.h"
#include "runtime/abi/convert.h"
#include "runtime/abi/operator.h"
#include "runtime/core/context.h"
#include "runtime/core/result.h"

namespace predictor {

namespace internal {

struct OperatorCall : predictor_call {
  explicit OperatorCall(Context& ctx) : predictor_call{predictor_none(), nullptr, allocate_here}, arena(ctx) {
    arena.borrows = true;
  }
  static void* allocate_here(predictor_call* call, size_t size) {
    return static_cast<OperatorCall*>(call)->arena.allocate(size);
  }
  Arena arena;
};

}  // namespace internal

// R and A are the types that the Python function is annotated with.
template <class R, class... A>
Result<R> call_operator(Context& ctx, predictor_operator function, std::initializer_list<const ExceptionType*> types,
                        const A&... arguments) {
  internal::OperatorCall call(ctx);
  const predictor_value values[sizeof...(A) + 1] = {to_value(call.arena, arguments)..., predictor_none()};
  if (ctx.failed()) return Failure();
  const int status = function(values, sizeof...(A), &call);
  if (ctx.failed()) return Failure();  // out of memory
  if (status != 0) {
    const bool is_declared = status > 0 && static_cast<size_t>(status) <= types.size();
    return ctx.raise(is_declared ? *types.begin()[status - 1] : RuntimeError, call.message == nullptr ? "" : call.message);
  }
  return from_value<R>(ctx, call.result, Path("result"));
}

}  // namespace predictor

// session_run as generated code calls it: typed inputs and outputs, views, scalars, errors, nothing leaked.
//
//   session_check DIRECTORY — with model.onnx: scaled[n, 2] = x[n, 2] * factor[], sum[] = the sum of scaled; float32.
// Prints what is wrong; exit status 0 when nothing is.
#include <stdio.h>
#include <string.h>

#include "runtime/core/numpy.h"
#include "runtime/onnxruntime/session.h"

using namespace predictor;

namespace {

int failures = 0;

void check(bool holds, const char* what) {
  if (holds) return;
  ++failures;
  printf("failed: %s\n", what);
}

constexpr const char* kInputs[] = {"x", "factor"};
constexpr const char* kReversed[] = {"factor", "x"};
constexpr const char* kOutputs[] = {"sum", "scaled"};
constexpr const char* kScaled[] = {"scaled"};

Array<float, 2> counted(Context& ctx) {
  auto line = array_arange<float>(ctx, int64_t{0}, int64_t{6}, int64_t{1});
  return *array_reshape<2>(ctx, *line, Dimensions<2>{{2, 3}});
}

void check_outputs(Context& ctx, const Session& session) {
  // The transposed view is no C-order array: [[0, 3], [1, 4], [2, 5]].
  const Array<float, 2> x = array_transpose(counted(ctx));
  auto result = session_run<float, Array<float, 2>>(ctx, session, kInputs, kOutputs, x, 2.0f);
  check(static_cast<bool>(result), "the model runs");
  if (!result) return;
  const Array<float, 2> scaled = get<1>(*result);
  check(get<0>(*result) == 30, "a scalar output");
  check(scaled.shape(0) == 3 && scaled.shape(1) == 2, "the output's shape");
  check(scaled.at({{0, 1}}) == 6 && scaled.at({{2, 1}}) == 10, "the output's elements");
  check(scaled.writable() && array_setitem(ctx, scaled, int64_t{7}, int64_t{0}), "outputs can be written");
  auto row = array_getitem(ctx, scaled, int64_t{0});
  result = Result<Tuple<float, Array<float, 2>>>(Failure{});
  check(row && (*row).at(1) == 7, "a view keeps the output's memory");
  auto reversed = session_run<Array<float, 2>>(ctx, session, kReversed, kScaled, 0.5f, x);
  check(reversed && get<0>(*reversed).at({{2, 1}}) == 2.5f, "inputs in another order");
}

void check_error(Context& ctx, bool raised, const ExceptionType& type, const char* message) {
  check(raised, message);
  check(ctx.failed() && ctx.matches(type) && strcmp(ctx.message(), message) == 0, message);
  if (ctx.failed() && strcmp(ctx.message(), message) != 0) printf("got %s: %s\n", ctx.type()->name, ctx.message());
  ctx.clear();
}

void check_errors(Context& ctx, const Session& session) {
  const Array<float, 2> x = counted(ctx);  // 2 by 3, where the model takes n by 2
  const auto wrong_shape = session_run<Array<float, 2>>(ctx, session, kInputs, kScaled, x, 2.0f);
  check_error(
      ctx, !wrong_shape, onnxruntime::InvalidArgument,
      "[ONNXRuntimeError] : 2 : INVALID_ARGUMENT : Got invalid dimensions for input: x for the following indices\n"
      " index: 1 Got: 3 Expected: 2\n Please fix either the inputs/outputs or the model.");
  const Array<float, 2> taken = array_transpose(x);
  const auto wrong_dtype = session_run<Array<double, 2>>(ctx, session, kInputs, kScaled, taken, 2.0f);
  check_error(ctx, !wrong_dtype, RuntimeError,
              "the model's output 'scaled' is float32 of rank 2, not float64 of rank 2 as the model declares");
  const auto wrong_rank = session_run<float, Array<float, 3>>(ctx, session, kInputs, kOutputs, taken, 2.0f);
  check_error(ctx, !wrong_rank, RuntimeError,
              "the model's output 'scaled' is float32 of rank 2, not float32 of rank 3 as the model declares");
  const Session none;
  const auto not_loaded = session_run<float>(ctx, none, kInputs, {"sum"}, taken, 2.0f);
  check_error(ctx, !not_loaded, RuntimeError, "the model is not loaded");
}

void check_exhausted_memory(const Session& session) {
  Context ctx(190);  // room for the input, not for what owns the output
  const Array<float, 2> x = Array<float, 2>::create(ctx, Dimensions<2>{{1, 2}});
  memset(static_cast<void*>(x.bytes()), 0, 8);
  const Array<float, 1> filler = Array<float, 1>::create(ctx, Dimensions<1>{{20}});
  const auto result = session_run<Array<float, 2>>(ctx, session, kInputs, kScaled, x, 2.0f);
  check(ctx.matches(MemoryError), "MemoryError");
  check(filler.size() == 20, "the heap was full");
  check(!result || get<0>(*result).size() == 0, "an empty output");
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  Context ctx;
  {
    Session session;
    if (!session.load(ctx, kSubgraphBackend, "model.onnx", {1, arguments[1], nullptr})) {
      printf("%s: %s\n", ctx.type()->name, ctx.message());
      return 1;
    }
    check_outputs(ctx, session);
    check_errors(ctx, session);
    check_exhausted_memory(session);
  }
  check(ctx.heap.live() == 0, "everything is released");
  return failures == 0 ? 0 : 1;
}

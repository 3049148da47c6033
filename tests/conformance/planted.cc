// Compiled cases with mistakes planted on purpose, to see that the comparison finds each (planted.py has the right answers).
#include <stdlib.h>

#include "runtime/abi/convert_containers.h"
#include "runtime/abi/instance.h"
#include "runtime/core/generator.h"
#include "runtime/core/list.h"
#include "tests/conformance/driver.h"

namespace {

using namespace predictor;

struct Instance final : Context {
  using Context::Context;
};

using Entry = Result<int64_t> (*)(Instance& ctx);

Result<int64_t> right(Instance&) { return 1; }
Result<int64_t> wrong(Instance&) { return 2; }
Result<int64_t> raises(Instance& ctx) { return ctx.raise(ValueError, "planted"); }
Result<int64_t> leaks(Instance& ctx) {
  ctx.heap.allocate(24);
  return 1;
}
Result<int64_t> leaks_beside_the_heap(Instance&) {
  void* volatile lost = malloc(24);
  return lost != nullptr;
}
Result<int64_t> crashes(Instance&) { abort(); }

template <Entry kEntry>
struct Program {
  using Instance = ::Instance;
  using Return = int64_t;
  static constexpr const char* kName = "planted";
  static constexpr const char* kSignature = R"({"stream":false})";
  static constexpr size_t kParameters = 0;
  static Status initialise(Instance&, const predictor_options&) { return {}; }
  static Result<int64_t> call(Instance& ctx, const predictor_value*) { return kEntry(ctx); }
};

// Gives its memory back only when somebody reads it to its end.
Generator<int64_t> forgetful(Instance& ctx) {
  void* kept = ctx.heap.allocate(24);
  co_yield 1;
  co_yield 2;
  ctx.heap.release(kept, 24);
  co_return {};
}

struct Streaming {
  using Instance = ::Instance;
  using Return = Iterator<int64_t>;
  static constexpr const char* kName = "planted";
  static constexpr const char* kSignature = R"({"stream":true})";
  static constexpr size_t kParameters = 0;
  static Status initialise(Instance&, const predictor_options&) { return {}; }
  static Result<Return> call(Instance& ctx, const predictor_value*) { return forgetful(ctx); }
};

}  // namespace

const ConformanceCase kCases[] = {
    {"case_right", export_program<Program<right>>},
    {"case_wrong", export_program<Program<wrong>>},
    {"case_raises", export_program<Program<raises>>},
    {"case_leaks", export_program<Program<leaks>>},
    {"case_leaks_beside_the_heap", export_program<Program<leaks_beside_the_heap>>},
    {"case_leaks_on_the_way", export_program<Streaming>},
    {"case_crashes", export_program<Program<crashes>>},
    {"case_behind_the_crash", export_program<Program<right>>},
};
const int kCaseCount = sizeof kCases / sizeof kCases[0];

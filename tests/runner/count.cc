// Generated code written by hand, third sample: a predictor that streams, and fails on the way when it is told to.
//
//   def count(stop: int, fail_at: int | None = None) -> Iterator[tuple[int, np.ndarray]]:
//       """Counts, and gives that many ones."""
//       for i in range(stop):
//           if i == fail_at:
//               raise RuntimeError(f"cannot count to {i}")
//           yield i, np.ones(i, dtype=np.uint8)
#include "runtime/abi/convert_array.h"
#include "runtime/abi/convert_containers.h"
#include "runtime/abi/instance.h"
#include "runtime/core/generator.h"

namespace count_program {

using namespace predictor;

struct Instance final : Context {
  using Context::Context;
};

using Item = Tuple<int64_t, Array<uint8_t, 1>>;

Generator<Item> count(Instance& ctx, int64_t stop, Optional<int64_t> fail_at) {
  for (int64_t i = 0; i < stop; ++i) {
    if (fail_at.has() && fail_at.value() == i) {
      ctx.raise_format(RuntimeError, "cannot count to %lld", static_cast<long long>(i));
      co_return ctx.at({"tests/runner/count.py", 5, 13});
    }
    Array<uint8_t, 1> ones = Array<uint8_t, 1>::create(ctx, {{i}});
    if (ctx.failed()) co_return Failure{};
    for (int64_t k = 0; k < i; ++k) ones.data()[k] = 1;
    co_yield Item(i, std::move(ones));
  }
  co_return {};
}

struct Program {
  using Instance = count_program::Instance;
  using Return = Iterator<Item>;
  static constexpr const char* kName = "count";
  static constexpr size_t kParameters = 2;
  static constexpr const char* kSignature =
      R"json({"doc": "Counts, and gives that many ones.", "format": 1, "line": 1, "models": [], "name": "count", )json"
      R"json("parameters": [{"name": "stop", "type": {"kind": "int"}}, {"default": null, "name": "fail_at", "type": )json"
      R"json({"item": {"kind": "int"}, "kind": "optional"}}], "result": {"type": {"items": [{"kind": "int"}, )json"
      R"json({"dtype": "uint8", "kind": "array", "rank": 1}], "kind": "tuple"}}, )json"
      R"json("source": "tests/runner/count.py", "stream": true})json";

  static Status initialise(Instance&, const predictor_options&) { return {}; }
  static Result<Return> call(Instance& ctx, const predictor_value* arguments) {
    auto stop = from_value<int64_t>(ctx, arguments[0], Path("stop"));
    if (!stop) return Failure{};
    auto fail_at = from_value<Optional<int64_t>>(ctx, arguments[1], Path("fail_at"));
    if (!fail_at) return Failure{};
    return count(ctx, *stop, *fail_at);
  }
};

}  // namespace count_program

extern "C" PREDICTOR_EXPORT(count_get_api) const predictor_api* count_get_api(void) {
  return predictor::export_program<count_program::Program>();
}

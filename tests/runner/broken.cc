// A predictor that cannot be set up, as one whose model's runtime library is missing.
#include "runtime/abi/instance.h"

namespace broken_program {

using namespace predictor;

struct Program {
  using Instance = Context;
  using Return = None;
  static constexpr const char* kName = "broken";
  static constexpr size_t kParameters = 0;
  static constexpr const char* kSignature =
      R"json({"doc": "", "format": 1, "line": 1, "models": [], "name": "broken", "parameters": [], )json"
      R"json("result": {"type": {"kind": "none"}}, "source": "tests/runner/broken.py", "stream": false})json";

  static Status initialise(Instance& ctx, const predictor_options& options) {
    const char* directory = options.directory == nullptr ? "nowhere" : options.directory;
    return ctx.raise_format(RuntimeError, "cannot load libmissing.so:\nnot found in %s", directory);
  }
  static Result<None> call(Instance&, const predictor_value*) { return None{}; }
};

}  // namespace broken_program

extern "C" PREDICTOR_EXPORT(broken_get_api) const predictor_api* broken_get_api(void) {
  return predictor::export_program<broken_program::Program>();
}

// What generated code looks like, written by hand to test the runner before there is a compiler:
//
//   def greet(name: str, times: int = 2) -> str:
//       """Greets somebody, several times over."""
//       if times < 0:
//           raise ValueError("times must not be negative")
//       return ", ".join(["hello " + name] * times)
#include "runtime/abi/instance.h"

namespace greet_program {

using namespace predictor;

struct Instance final : Context {
  using Context::Context;
};

Result<Str> greet(Instance& ctx, const Str& name, int64_t times) {
  if (times < 0) {
    ctx.raise(ValueError, "times must not be negative"_s);
    return ctx.at({"tests/runner/greet.py", 4, 9});
  }
  if (times == 0 || name.size() > (uint64_t{1} << 32) || times > (1 << 28)) {
    return times == 0 ? Result<Str>(Str()) : Result<Str>(ctx.out_of_memory());
  }
  const uint64_t each = 6 + name.size();
  const uint64_t count = static_cast<uint64_t>(times);
  const uint64_t size = count * each + (count - 1) * 2;
  Ref<Buffer> buffer = Buffer::create(ctx, size);
  if (!buffer) return Failure{};
  char* out = buffer->bytes();
  for (uint64_t i = 0; i < count; ++i) {
    const char* lead = i == 0 ? "hello " : ", hello ";
    const size_t lead_size = strlen(lead);
    memcpy(out, lead, lead_size);
    out += lead_size;
    memcpy(out, name.data(), name.size());
    out += name.size();
  }
  const char* data = buffer->bytes();
  return Str(data, size, name.ascii(), std::move(buffer));
}

struct Program {
  using Instance = greet_program::Instance;
  using Return = Str;
  static constexpr const char* kName = "greet";
  static constexpr size_t kParameters = 2;
  static constexpr const char* kSignature =
      R"json({"doc": "Greets somebody, several times over.", "format": 1, "line": 1, "models": [], "name": "greet", )json"
      R"json("parameters": [{"name": "name", "type": {"kind": "str"}}, )json"
      R"json({"default": 2, "name": "times", "type": {"kind": "int"}}], )json"
      R"json("result": {"type": {"kind": "str"}}, "source": "tests/runner/greet.py", "stream": false})json";

  static Status initialise(Instance&, const predictor_options&) { return {}; }
  static Result<Return> call(Instance& ctx, const predictor_value* arguments) {
    auto name = from_value<Str>(ctx, arguments[0], Path("name"));
    if (!name) return Failure{};
    auto times = from_value<int64_t>(ctx, arguments[1], Path("times"));
    if (!times) return Failure{};
    return greet(ctx, *name, *times);
  }
};

}  // namespace greet_program

extern "C" PREDICTOR_EXPORT(greet_get_api) const predictor_api* greet_get_api(void) {
  return predictor::export_program<greet_program::Program>();
}

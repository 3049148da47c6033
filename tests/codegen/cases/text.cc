// predict of case.py
// Made by rules_predictor; the Python source is the place to edit.

#include "runtime/abi/convert_containers.h"
#include "runtime/abi/convert_object.h"
#include "runtime/abi/instance.h"
#include "runtime/core/generated.h"

namespace case__program {}
namespace py = predictor;
namespace user = case__program;

namespace case__program {

using py::operator""_format;
using py::operator""_s;
[[maybe_unused]] static constexpr char kFile0[] = "case.py";

}  // namespace case__program

namespace case__program {

// The predictor's module-level state: frozen constants, what the functions change, and its models.
struct Instance final : py::Context {
  using Context::Context;
  py::Dict<py::Str, py::Str> GREETINGS;
};

static py::Result<py::Dict<py::Str, py::Str>> predict([[maybe_unused]] Instance& ctx, [[maybe_unused]] const py::Str& name, [[maybe_unused]] int64_t times, [[maybe_unused]] const py::Str& language);
static py::Result<py::Str> initials([[maybe_unused]] Instance& ctx, [[maybe_unused]] const py::Str& name);

// predict(name: str, times: int, language: str) of case.py:10
static py::Result<py::Dict<py::Str, py::Str>> predict([[maybe_unused]] Instance& ctx, [[maybe_unused]] const py::Str& name, [[maybe_unused]] int64_t times, [[maybe_unused]] const py::Str& language) {
  py::List<py::Str> words = py::list_with_room<py::Str>(ctx, py::turns_of_range(int64_t{0}, times), {});
  for (int64_t i1_ = int64_t{0}, i1_end = times; i1_ < i1_end; ++i1_) {
    int64_t i = i1_;
    if (ctx.failed()) return ctx.at({kFile0, 12, 14});
    py::Str t3 = py::dict_get(ctx.GREETINGS, language, "Hi"_s);
    int64_t t4 = (i + int64_t{1});
    py::list_append(ctx, words, py::str_concat(ctx, t3, " "_s, name, ", "_s, py::formatted(t4, ">3d"_format)));
  }
  py::Str t5 = py::str_join(ctx, " "_s, words);
  auto t6 = user::initials(ctx, name);
  if (!t6) return ctx.at({kFile0, 14, 50});
  py::Dict<py::Str, py::Str> t7 = py::make_dict<py::Str, py::Str>(ctx, {{"text"_s, t5}, {"initials"_s, *t6}});
  return t7;
}

// initials(name: str) of case.py:6
static py::Result<py::Str> initials([[maybe_unused]] Instance& ctx, [[maybe_unused]] const py::Str& name) {
  py::List<py::Str> t1 = py::make_list<py::Str>(ctx, {});
  {
    auto it1 = py::iterate(py::each_word(name));
    py::Str part{};
    while (it1.next(ctx, part)) {
      if (ctx.failed()) return ctx.at({kFile0, 7, 48});
      auto t3 = py::str_item(ctx, part, int64_t{0});
      if (!t3) return ctx.at({kFile0, 7, 20});
      py::list_append(ctx, t1, py::str_upper(ctx, *t3));
    }
  }
  py::Str t4 = py::str_join(ctx, ""_s, t1);
  return t4;
}

static constexpr py::Str k_GREETINGS_keys[] = {"en"_s, "de"_s};
static constexpr py::Str k_GREETINGS_values[] = {"Hello"_s, "Hallo"_s};
static py::Status build_globals([[maybe_unused]] Instance& ctx) {
  ctx.GREETINGS = py::make_dict_from<py::Str, py::Str>(ctx, k_GREETINGS_keys, k_GREETINGS_values, 2);
  return ctx.failed() ? py::Status(py::Failure{}) : py::Status();
}

}  // namespace case__program

namespace case__program {

struct Program_predict {
  using Instance = case__program::Instance;
  using Return = py::Dict<py::Str, py::Str>;
  static constexpr const char* kName = "predict";
  static constexpr size_t kParameters = 3;
  static constexpr const char* kSignature =
      "{\"doc\":\"\",\"format\":1,\"line\":10,\"models\":[],\"name\":\"predict\",\"parameters\":[{\"name\":\"name\",\"type\":{\"kind\":\"str\"}},{\"default\":1,\"name\":\"times\",\"type\":{\"kind\":\"int\"}},{\"default\":\"en\",\"name\":\"language\",\"type\":{\"kind\":\"str\"}}],\"result\":{\"type\":{\"keys\":{\"kind\":\"str\"},\"kind\":\"dict\",\"values\":{\"kind\":\"str\"}}},\"source\":\"case.py\",\"stream\":false}";

  static py::Status initialise(Instance& ctx, [[maybe_unused]] const predictor_options& options) {
    ctx.python = 13;  // whose texts exceptions have
    return build_globals(ctx);
  }

  static py::Result<Return> call(Instance& ctx, [[maybe_unused]] const predictor_value* arguments) {
    auto name_argument = py::from_value<py::Str>(ctx, arguments[0], py::Path("name"));
    if (!name_argument) return py::Failure{};
    auto times_argument = py::from_value<int64_t>(ctx, arguments[1], py::Path("times"));
    if (!times_argument) return py::Failure{};
    auto language_argument = py::from_value<py::Str>(ctx, arguments[2], py::Path("language"));
    if (!language_argument) return py::Failure{};
    return ::case__program::predict(ctx, *name_argument, *times_argument, *language_argument);
  }
};

}  // namespace case__program

extern "C" PREDICTOR_EXPORT(case_get_api) const predictor_api* case_get_api(void) {
  return predictor::export_program<case__program::Program_predict>();
}


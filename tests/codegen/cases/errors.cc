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
};

static py::Result<py::List<int64_t>> predict([[maybe_unused]] Instance& ctx, [[maybe_unused]] const py::List<py::Str>& texts);
static py::Result<py::Optional<int64_t>> parse([[maybe_unused]] Instance& ctx, [[maybe_unused]] const py::Str& text);

// predict(texts: list[str]) of case.py:11
static py::Result<py::List<int64_t>> predict([[maybe_unused]] Instance& ctx, [[maybe_unused]] const py::List<py::Str>& texts) {
  py::List<int64_t> found = py::make_list<int64_t>(ctx, {});
  const auto texts_items = py::items_of(texts);
  {
    auto it1 = py::iterate(texts_items);
    py::Borrowed<py::Str> text{};
    while (it1.next(ctx, text)) {
      if (ctx.failed()) return ctx.at({kFile0, 13, 17});
      {
        {
          auto value = user::parse(ctx, *text);
          if (!value) { (void)(ctx.at({kFile0, 15, 21})); goto except_try_4; }
          if (!(*value).has()) {
            if (ctx.failed()) { (void)(ctx.at({kFile0, 22, 13})); goto except_try_4; }
            py::list_append(ctx, found, int64_t{-1});
            if (ctx.failed()) { (void)(ctx.at({kFile0, 17, 17})); goto except_try_4; }
            continue;
          }
          auto t6 = py::int_floordiv(ctx, int64_t{100}, (*value).value());
          if (!t6) { (void)(ctx.at({kFile0, 18, 26})); goto except_try_4; }
          py::list_append(ctx, found, *t6);
        }
        goto end_4;
        except_try_4: {
          if (ctx.matches(py::ZeroDivisionError)) {
            py::Raised t7 = py::catch_exception(ctx);
            (void)t7;
            py::Raised e = t7;
            py::Str t8 = py::exception_text(ctx, e);
            py::Raised t9 = py::make_exception(ctx, py::ValueError, py::str_concat(ctx, *text, ": "_s, t8));
            py::set_cause(t9, e);
            { (void)py::raise_again(ctx, t9); (void)ctx.at({kFile0, 20, 13}); goto except_try_3; }
            goto end_4;
          }
          { (void)(ctx.at({kFile0, 14, 9})); goto except_try_3; }
        }
        end_4:;
        if (ctx.failed()) { (void)(ctx.at({kFile0, 14, 9})); goto except_try_3; }
        py::list_append(ctx, found, int64_t{-1});
      }
      goto end_3;
      except_try_3: {
        {
          py::Raised t10 = py::catch_exception(ctx);
          (void)t10;
          py::list_append(ctx, found, int64_t{-1});
          { (void)py::raise_again(ctx, t10); return ctx.at({kFile0, 14, 9}); }
          goto end_3;
        }
      }
      end_3:;
    }
  }
  return found;
}

// parse(text: str) of case.py:4
static py::Result<py::Optional<int64_t>> parse([[maybe_unused]] Instance& ctx, [[maybe_unused]] const py::Str& text) {
  {
    auto t2 = py::int_from_str(ctx, text, int64_t{10});
    if (!t2) { (void)(ctx.at({kFile0, 6, 16})); goto except_try_1; }
    return py::Optional<int64_t>(*t2);
  }
  goto end_1;
  except_try_1: {
    if (ctx.matches(py::ValueError)) {
      py::Raised t3 = py::catch_exception(ctx);
      (void)t3;
      return py::Optional<int64_t>(py::None{});
      goto end_1;
    }
    return ctx.at({kFile0, 5, 5});
  }
  end_1:;
  __builtin_trap();  // every path above has left
}

static py::Status build_globals([[maybe_unused]] Instance& ctx) {
  return ctx.failed() ? py::Status(py::Failure{}) : py::Status();
}

}  // namespace case__program

namespace case__program {

struct Program_predict {
  using Instance = case__program::Instance;
  using Return = py::List<int64_t>;
  static constexpr const char* kName = "predict";
  static constexpr size_t kParameters = 1;
  static constexpr const char* kSignature =
      "{\"doc\":\"\",\"format\":1,\"line\":11,\"models\":[],\"name\":\"predict\",\"parameters\":[{\"name\":\"texts\",\"type\":{\"items\":{\"kind\":\"str\"},\"kind\":\"list\"}}],\"result\":{\"type\":{\"items\":{\"kind\":\"int\"},\"kind\":\"list\"}},\"source\":\"case.py\",\"stream\":false}";

  static py::Status initialise(Instance& ctx, [[maybe_unused]] const predictor_options& options) {
    ctx.python = 13;  // whose texts exceptions have
    return build_globals(ctx);
  }

  static py::Result<Return> call(Instance& ctx, [[maybe_unused]] const predictor_value* arguments) {
    auto texts_argument = py::from_value<py::List<py::Str>>(ctx, arguments[0], py::Path("texts"));
    if (!texts_argument) return py::Failure{};
    return ::case__program::predict(ctx, *texts_argument);
  }
};

}  // namespace case__program

extern "C" PREDICTOR_EXPORT(case_get_api) const predictor_api* case_get_api(void) {
  return predictor::export_program<case__program::Program_predict>();
}


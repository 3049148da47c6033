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
struct Box;

struct Color : py::EnumMember {
  using EnumMember::EnumMember;
};

struct Box : py::Block {
  double width;
  double height;
  user::Color color;
  static void destroy(Box* object) { py::destroy_object(object); }
};

}  // namespace case__program

namespace predictor {

constexpr bool truth(const Ref<user::Box>&) { return true; }
Str repr(Context& ctx, const Ref<user::Box>& object);
Str to_str(Context& ctx, const Ref<user::Box>& object);
bool equal(const Ref<user::Box>& a, const Ref<user::Box>& b);
constexpr bool equal(user::Color a, user::Color b) { return a.index == b.index; }
constexpr int64_t enum_index(user::Color member) { return member.index; }
inline Str enum_name(user::Color member) {
  static constexpr Str kNames[2] = {"RED"_s, "BLUE"_s};
  return kNames[member.index];
}
inline py::Str enum_value(user::Color member) {
  static const py::Str kValues[2] = {"r"_s, "b"_s};
  return kValues[member.index];
}
constexpr int64_t hash(user::Color member) { return member.index; }
constexpr bool truth(user::Color) { return true; }
inline Str repr(Context& ctx, user::Color member) { return str_concat(ctx, "<Color."_s, enum_name(member), ": "_s, repr(ctx, enum_value(member)), ">"_s); }
inline Str to_str(Context& ctx, user::Color member) { return str_concat(ctx, "Color."_s, enum_name(member)); }
template <class T>
Result<user::Color> enum_from_value(Context& ctx, const T& value, user::Color) {
  for (int32_t i = 0; i < 2; ++i) {
    if (same(enum_value(user::Color{i}), value)) return user::Color{i};
  }
  return ctx.raise(ValueError, str_concat(ctx, repr(ctx, value), " is not a valid Color"_s));
}
inline Result<user::Color> enum_from_name(Context& ctx, const Str& text, user::Color) {
  for (int32_t i = 0; i < 2; ++i) {
    if (equal(enum_name(user::Color{i}), text)) return user::Color{i};
  }
  return raise_key_error(ctx, text);
}
inline bool equal(const Ref<user::Box>& a, const Ref<user::Box>& b) { return a.get() == b.get() || (equal(a->width, b->width) && equal(a->height, b->height) && equal(a->color, b->color)); }
inline Str repr([[maybe_unused]] Context& ctx, [[maybe_unused]] const Ref<user::Box>& object) {
  return str_concat(ctx, "Box(width="_s, repr(ctx, object->width), ", height="_s, repr(ctx, object->height), ", color="_s, repr(ctx, object->color), ")"_s);
}
inline Str to_str(Context& ctx, const Ref<user::Box>& object) { return repr(ctx, object); }
}  // namespace predictor

namespace case__program {

// The predictor's module-level state: frozen constants, what the functions change, and its models.
struct Instance final : py::Context {
  using Context::Context;
};

[[maybe_unused]] static py::Ref<Box> make_Box(Instance& ctx, double width, double height, user::Color color) {
  auto object = py::create_instance<Box>(ctx);
  if (!object) return object;
  object->width = std::move(width);
  object->height = std::move(height);
  object->color = std::move(color);
  return object;
}

static py::Iterator<double> predict([[maybe_unused]] Instance& ctx, [[maybe_unused]] py::List<py::Ref<user::Box>> boxes, [[maybe_unused]] py::Optional<user::Color> only);
static double area([[maybe_unused]] Instance& ctx, [[maybe_unused]] const py::Ref<user::Box>& self);
// What the caller's values make: as Box(…) does.
[[maybe_unused]] static py::Result<py::Ref<Box>> build_Box(Instance& ctx, double width, double height, user::Color color) {
  auto object = make_Box(ctx, std::move(width), std::move(height), std::move(color));
  return object;
}

// predict(boxes: list[case:Box], only: enum case:Color | None) of case.py:23
static py::Iterator<double> predict([[maybe_unused]] Instance& ctx, [[maybe_unused]] py::List<py::Ref<user::Box>> boxes, [[maybe_unused]] py::Optional<user::Color> only) {
  py::Optional<double> largest = py::Optional<double>(py::None{});
  {
    auto it1 = py::iterate(boxes);
    py::Ref<user::Box> box{};
    while (it1.next(ctx, box)) {
      if (ctx.failed()) co_return ctx.at({kFile0, 25, 16});
      bool t7 = true;
      if (only.has()) {
        user::Color t6 = box->color;
        t7 = py::is_same(t6, only.value());
      }
      if (t7) {
        double t8 = user::area(ctx, box);
        co_yield t8;
        bool t10 = true;
        if (largest.has()) {
          double t9 = user::area(ctx, box);
          t10 = (t9 > largest.value());
        }
        if (t10) {
          double t11 = user::area(ctx, box);
          largest = py::Optional<double>(t11);
        }
      }
    }
  }
  if (largest.has()) {
    co_yield largest.value();
  }
  co_return py::Status();
}

// area(self: case:Box) of case.py:19
static double area([[maybe_unused]] Instance& ctx, [[maybe_unused]] const py::Ref<user::Box>& self) {
  double t1 = self->width;
  double t2 = self->height;
  return t1 * t2;
}

static py::Status build_globals([[maybe_unused]] Instance& ctx) {
  return ctx.failed() ? py::Status(py::Failure{}) : py::Status();
}

}  // namespace case__program

namespace predictor {
template <>
struct Convert<user::Color> : ConvertEnum<user::Color> {
  static constexpr const char* kName = "Color";
  static constexpr predictor_value kMembers[] = {constant("r", 1), constant("b", 1)};
};
template <>
struct Convert<Ref<user::Box>> : ConvertObject<Ref<user::Box>> {
  static constexpr const char* kName = "Box";
  static constexpr uint64_t kFields = 3;
  static Result<Ref<user::Box>> build(Context& ctx, const predictor_value* fields, const Path& path);
  static void read(Arena& arena, const Ref<user::Box>& object, predictor_value* fields);
};

inline Result<Ref<user::Box>> Convert<Ref<user::Box>>::build(Context& ctx, [[maybe_unused]] const predictor_value* fields, [[maybe_unused]] const Path& path) {
  auto field0_ = from_value<double>(ctx, fields[0], Path(path, "width"));
  if (!field0_) return Failure{};
  auto field1_ = from_value<double>(ctx, fields[1], Path(path, "height"));
  if (!field1_) return Failure{};
  auto field2_ = from_value<user::Color>(ctx, fields[2], Path(path, "color"));
  if (!field2_) return Failure{};
  return user::build_Box(static_cast<user::Instance&>(ctx), *field0_, *field1_, *field2_);
}
inline void Convert<Ref<user::Box>>::read([[maybe_unused]] Arena& arena, [[maybe_unused]] const Ref<user::Box>& object, [[maybe_unused]] predictor_value* fields) {
  fields[0] = to_value(arena, object->width);
  fields[1] = to_value(arena, object->height);
  fields[2] = to_value(arena, object->color);
}
}  // namespace predictor

namespace case__program {

struct Program_predict {
  using Instance = case__program::Instance;
  using Return = py::Iterator<double>;
  static constexpr const char* kName = "predict";
  static constexpr size_t kParameters = 2;
  static constexpr const char* kSignature =
      "{\"definitions\":{\"Box\":{\"fields\":[{\"name\":\"width\",\"type\":{\"kind\":\"float\"}},{\"name\":\"height\",\"type\":{\"kind\":\"float\"}},{\"default\":\"r\",\"name\":\"color\",\"type\":{\"kind\":\"ref\",\"name\":\"Color\"}}],\"kind\":\"object\",\"name\":\"Box\"},\"Color\":{\"kind\":\"enum\",\"members\":[{\"name\":\"RED\",\"value\":\"r\"},{\"name\":\"BLUE\",\"value\":\"b\"}],\"name\":\"Color\",\"values\":{\"kind\":\"str\"}}},\"doc\":\"\",\"format\":1,\"line\":23,\"models\":[],\"name\":\"predict\",\"parameters\":[{\"name\":\"boxes\",\"type\":{\"items\":{\"kind\":\"ref\",\"name\":\"Box\"},\"kind\":\"list\"}},{\"default\":null,\"name\":\"only\",\"type\":{\"item\":{\"kind\":\"ref\",\"name\":\"Color\"},\"kind\":\"optional\"}}],\"result\":{\"type\":{\"kind\":\"float\"}},\"source\":\"case.py\",\"stream\":true}";

  static py::Status initialise(Instance& ctx, [[maybe_unused]] const predictor_options& options) {
    ctx.python = 13;  // whose texts exceptions have
    return build_globals(ctx);
  }

  static py::Result<Return> call(Instance& ctx, [[maybe_unused]] const predictor_value* arguments) {
    auto boxes_argument = py::from_value<py::List<py::Ref<user::Box>>>(ctx, arguments[0], py::Path("boxes"));
    if (!boxes_argument) return py::Failure{};
    auto only_argument = py::from_value<py::Optional<user::Color>>(ctx, arguments[1], py::Path("only"));
    if (!only_argument) return py::Failure{};
    return ::case__program::predict(ctx, *boxes_argument, *only_argument);
  }
};

}  // namespace case__program

extern "C" PREDICTOR_EXPORT(case_get_api) const predictor_api* case_get_api(void) {
  return predictor::export_program<case__program::Program_predict>();
}


// Generated code written by hand, second sample: every kind of value that crosses the boundary.
//
//   class Color(Enum):
//       RED = "red"
//       BLUE = "blue"
//
//   @dataclass
//   class Point:
//       x: float
//       label: str | None = None
//       neighbours: list["Point"] = field(default_factory=list)
//
//   @dataclass
//   class Everything:
//       points: list[Point]
//       color: Color
//       image: np.ndarray  # float32, rank 2
//       table: dict[int, set[str]]
//       mode: int | str | None
//       flag: bool
//       data: bytes
//       pair: tuple[int, float]
//       rest: tuple[bool, ...]
//       calls: int
//
//   calls = 0
//
//   def echo(points: list[Point] = [], color: Color = Color.RED, image: … = [[]], table: … = {}, mode: … = None,
//            flag: bool = False, data: bytes = b"", pair: … = (1, 2.0), rest: … = ()) -> Everything:
//       global calls
//       calls += 1
//       return Everything(points, color, image.T, table, mode, flag, data, pair, rest, calls)
#include "runtime/abi/convert_array.h"
#include "runtime/abi/convert_containers.h"
#include "runtime/abi/convert_object.h"
#include "runtime/abi/instance.h"
#include "runtime/core/str.h"

namespace echo_program {

using namespace predictor;

struct Instance final : Context {
  using Context::Context;
  int64_t calls = 0;
};

struct Color {
  int32_t index = 0;
};

struct Point : Block {
  double x{};
  Optional<Str> label{};
  List<Ref<Point>> neighbours{};

  static void destroy(Point* point) { destroy_object(point); }
};

Result<Ref<Point>> Point_new(Instance& ctx, double x, Optional<Str> label, List<Ref<Point>> neighbours) {
  Ref<Point> self = create_object<Point>(ctx);
  if (!self) return Failure{};
  self->x = x;
  self->label = std::move(label);
  self->neighbours = std::move(neighbours);
  return self;
}

struct Everything : Block {
  List<Ref<Point>> points{};
  Color color{};
  Array<float, 2> image{};
  Dict<int64_t, Set<Str>> table{};
  Union<int64_t, Str, None> mode{};
  bool flag{};
  Bytes data{};
  Tuple<int64_t, double> pair{};
  TupleOf<bool> rest{};
  int64_t calls{};

  static void destroy(Everything* object) { destroy_object(object); }
};

}  // namespace echo_program

template <>
struct predictor::Convert<echo_program::Color> : predictor::ConvertEnum<echo_program::Color> {
  static constexpr const char* kName = "Color";
  static constexpr predictor_value kMembers[] = {constant("red", 3), constant("blue", 4)};
};

template <>
struct predictor::Convert<predictor::Ref<echo_program::Point>>
    : predictor::ConvertObject<predictor::Ref<echo_program::Point>> {
  static constexpr const char* kName = "Point";
  static constexpr uint64_t kFields = 3;
  static Result<Ref<echo_program::Point>> build(Context& ctx, const predictor_value* fields, const Path& path);
  static void read(Arena& arena, const Ref<echo_program::Point>& object, predictor_value* fields);
};

template <>
struct predictor::Convert<predictor::Ref<echo_program::Everything>>
    : predictor::ConvertObject<predictor::Ref<echo_program::Everything>> {
  static constexpr const char* kName = "Everything";
  static constexpr uint64_t kFields = 10;
  static void read(Arena& arena, const Ref<echo_program::Everything>& object, predictor_value* fields);
};

inline predictor::Result<predictor::Ref<echo_program::Point>>
predictor::Convert<predictor::Ref<echo_program::Point>>::build(Context& ctx, const predictor_value* fields,
                                                              const Path& path) {
  auto x = from_value<double>(ctx, fields[0], Path(path, "x"));
  if (!x) return Failure{};
  auto label = from_value<Optional<Str>>(ctx, fields[1], Path(path, "label"));
  if (!label) return Failure{};
  auto neighbours = from_value<List<Ref<echo_program::Point>>>(ctx, fields[2], Path(path, "neighbours"));
  if (!neighbours) return Failure{};
  return Point_new(static_cast<echo_program::Instance&>(ctx), *x, *label, *neighbours);
}

inline void predictor::Convert<predictor::Ref<echo_program::Point>>::read(Arena& arena,
                                                                          const Ref<echo_program::Point>& object,
                                                                          predictor_value* fields) {
  fields[0] = to_value(arena, object->x);
  fields[1] = to_value(arena, object->label);
  fields[2] = to_value(arena, object->neighbours);
}

inline void predictor::Convert<predictor::Ref<echo_program::Everything>>::read(
    Arena& arena, const Ref<echo_program::Everything>& object, predictor_value* fields) {
  fields[0] = to_value(arena, object->points);
  fields[1] = to_value(arena, object->color);
  fields[2] = to_value(arena, object->image);
  fields[3] = to_value(arena, object->table);
  fields[4] = to_value(arena, object->mode);
  fields[5] = to_value(arena, object->flag);
  fields[6] = to_value(arena, object->data);
  fields[7] = to_value(arena, object->pair);
  fields[8] = to_value(arena, object->rest);
  fields[9] = to_value(arena, object->calls);
}

namespace echo_program {

Result<Ref<Everything>> echo(Instance& ctx, const List<Ref<Point>>& points, Color color, const Array<float, 2>& image,
                             const Dict<int64_t, Set<Str>>& table, const Union<int64_t, Str, None>& mode, bool flag,
                             const Bytes& data, const Tuple<int64_t, double>& pair, const TupleOf<bool>& rest) {
  ++ctx.calls;
  Ref<Everything> result = create_object<Everything>(ctx);
  if (!result) return Failure{};
  result->points = points;
  result->color = color;
  result->image = Array<float, 2>(image.bytes(), {{image.shape(1), image.shape(0)}}, {{image.stride(1), image.stride(0)}},
                                  image.owner());
  result->table = table;
  result->mode = mode;
  result->flag = flag;
  result->data = data;
  result->pair = pair;
  result->rest = rest;
  result->calls = ctx.calls;
  return result;
}

struct Program {
  using Instance = echo_program::Instance;
  using Return = Ref<Everything>;
  static constexpr const char* kName = "echo";
  static constexpr size_t kParameters = 9;
  static constexpr const char* kSignature =
      R"json({"definitions": {"Color": {"kind": "enum", "members": [{"name": "RED", "value": "red"}, )json"
      R"json({"name": "BLUE", "value": "blue"}], "name": "Color", "values": {"kind": "str"}}, )json"
      R"json("Point": {"fields": [{"name": "x", "type": {"kind": "float"}}, )json"
      R"json({"default": null, "name": "label", "type": {"item": {"kind": "str"}, "kind": "optional"}}, )json"
      R"json({"default": [], "name": "neighbours", "type": {"items": {"kind": "ref", "name": "Point"}, )json"
      R"json("kind": "list"}}], "kind": "object", "name": "Point"}}, "doc": "Gives everything back.", "format": 1, )json"
      R"json("line": 30, "models": [], "name": "echo", "parameters": [)json"
      R"json({"default": [], "name": "points", "type": {"items": {"kind": "ref", "name": "Point"}, "kind": "list"}}, )json"
      R"json({"default": "red", "doc": "a colour", "name": "color", "type": {"kind": "ref", "name": "Color"}}, )json"
      R"json({"default": [[]], "name": "image", "type": {"dtype": "float32", "kind": "array", "rank": 2}}, )json"
      R"json({"default": {}, "name": "table", "type": {"keys": {"kind": "int"}, "kind": "dict", "values": )json"
      R"json({"items": {"kind": "str"}, "kind": "set"}}}, )json"
      R"json({"default": null, "name": "mode", "type": {"kind": "union", "options": [{"kind": "int"}, )json"
      R"json({"kind": "str"}, {"kind": "none"}]}}, )json"
      R"json({"default": false, "name": "flag", "type": {"kind": "bool"}}, )json"
      R"json({"default": "", "name": "data", "type": {"kind": "bytes"}}, )json"
      R"json({"default": [1, 2.0], "name": "pair", "type": {"items": [{"kind": "int"}, {"kind": "float"}], )json"
      R"json("kind": "tuple"}}, {"default": [], "name": "rest", "type": {"items": {"kind": "bool"}, )json"
      R"json("kind": "tuple_of"}}], "result": {"type": {"fields": [)json"
      R"json({"name": "points", "type": {"items": {"kind": "ref", "name": "Point"}, "kind": "list"}}, )json"
      R"json({"name": "color", "type": {"kind": "ref", "name": "Color"}}, )json"
      R"json({"name": "image", "type": {"dtype": "float32", "kind": "array", "rank": 2}}, )json"
      R"json({"name": "table", "type": {"keys": {"kind": "int"}, "kind": "dict", "values": )json"
      R"json({"items": {"kind": "str"}, "kind": "set"}}}, {"name": "mode", "type": {"kind": "union", "options": )json"
      R"json([{"kind": "int"}, {"kind": "str"}, {"kind": "none"}]}}, {"name": "flag", "type": {"kind": "bool"}}, )json"
      R"json({"name": "data", "type": {"kind": "bytes"}}, {"name": "pair", "type": {"items": [{"kind": "int"}, )json"
      R"json({"kind": "float"}], "kind": "tuple"}}, {"name": "rest", "type": {"items": {"kind": "bool"}, )json"
      R"json("kind": "tuple_of"}}, {"name": "calls", "type": {"kind": "int"}}], "kind": "object", )json"
      R"json("name": "Everything"}}, "source": "tests/runner/echo.py", "stream": false})json";

  static Status initialise(Instance&, const predictor_options&) { return {}; }
  static Result<Return> call(Instance& ctx, const predictor_value* arguments) {
    auto points = from_value<List<Ref<Point>>>(ctx, arguments[0], Path("points"));
    if (!points) return Failure{};
    auto color = from_value<Color>(ctx, arguments[1], Path("color"));
    if (!color) return Failure{};
    auto image = from_value<Array<float, 2>>(ctx, arguments[2], Path("image"));
    if (!image) return Failure{};
    auto table = from_value<Dict<int64_t, Set<Str>>>(ctx, arguments[3], Path("table"));
    if (!table) return Failure{};
    auto mode = from_value<Union<int64_t, Str, None>>(ctx, arguments[4], Path("mode"));
    if (!mode) return Failure{};
    auto flag = from_value<bool>(ctx, arguments[5], Path("flag"));
    if (!flag) return Failure{};
    auto data = from_value<Bytes>(ctx, arguments[6], Path("data"));
    if (!data) return Failure{};
    auto pair = from_value<Tuple<int64_t, double>>(ctx, arguments[7], Path("pair"));
    if (!pair) return Failure{};
    auto rest = from_value<TupleOf<bool>>(ctx, arguments[8], Path("rest"));
    if (!rest) return Failure{};
    return echo(ctx, *points, *color, *image, *table, *mode, *flag, *data, *pair, *rest);
  }
};

}  // namespace echo_program

extern "C" PREDICTOR_EXPORT(echo_get_api) const predictor_api* echo_get_api(void) {
  return predictor::export_program<echo_program::Program>();
}

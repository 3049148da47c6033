// Conversion at the boundary, type by type: what comes back, which option of a union is taken, what is refused, that
// results do not change and that all memory is given back.
#include <stdio.h>
#include <string.h>

#include "runtime/abi/convert_array.h"
#include "runtime/abi/convert_containers.h"
#include "runtime/abi/convert_object.h"
#include "runtime/core/str.h"

using namespace predictor;

// A class that can hold itself.
struct Node : Block {
  Ref<Node> next{};
  static void destroy(Node* node) { destroy_object(node); }
};

template <>
struct predictor::Convert<Ref<Node>> : ConvertObject<Ref<Node>> {
  static constexpr const char* kName = "Node";
  static constexpr uint64_t kFields = 1;
  static void read(Arena& arena, const Ref<Node>& node, predictor_value* fields) {
    fields[0] = node->next ? to_value(arena, node->next) : predictor_none();
  }
};

struct Level {
  int32_t index = 0;
};

template <>
struct predictor::Convert<Level> : ConvertEnum<Level> {
  static constexpr predictor_value kPair[] = {constant(int64_t{1}), constant("x", 1)};
  static constexpr const char* kName = "Level";
  static constexpr predictor_value kMembers[] = {constant(int64_t{1}), constant(1.5), constant("x", 1),
                                                 constant(PREDICTOR_TUPLE, kPair, 2), constant_none()};
};

namespace {

int failures = 0;

void check(bool ok, const char* what) {
  if (ok) return;
  printf("failed: %s\n", what);
  ++failures;
}

predictor_value text(const char* characters) { return predictor_str(characters, strlen(characters)); }

bool same(const predictor_value& a, const predictor_value& b) {
  if (a.kind != b.kind || a.size != b.size) return false;
  if (a.kind == PREDICTOR_ARRAY) {
    uint64_t count = dtype_size(a.dtype);
    for (uint64_t i = 0; i < a.size; ++i) {
      if (a.of.shape[i] != b.of.shape[i]) return false;
      count *= static_cast<uint64_t>(a.of.shape[i]);
    }
    return a.dtype == b.dtype && memcmp(a.as.data, b.as.data, count) == 0;
  }
  if (a.kind < PREDICTOR_LIST) return same_value(a, b);
  const uint64_t items = a.kind == PREDICTOR_DICT ? 2 * a.size : a.size;
  for (uint64_t i = 0; i < items; ++i) {
    if (!same(a.as.items[i], b.as.items[i])) return false;
  }
  return true;
}

// In as T and out again as `expected`.
template <class T>
void check_passes(const predictor_value& in, const predictor_value& expected, const char* what) {
  Context ctx;
  {
    Result<T> value = from_value<T>(ctx, in, Path("x"));
    check(static_cast<bool>(value) && !ctx.failed(), what);
    Arena arena(ctx);
    check(same(to_value(arena, *value), expected), what);
  }
  check(ctx.heap.live() == 0, "memory is given back");
}
template <class T>
void check_passes(const predictor_value& in, const char* what) {
  check_passes<T>(in, in, what);
}

template <class T>
void check_refused(const predictor_value& in, const char* expected) {
  Context ctx;
  {
    Result<T> value = from_value<T>(ctx, in, Path("x"));
    char got[600] = "accepted";
    if (!value) snprintf(got, sizeof got, "%s: %s", ctx.type() == nullptr ? "?" : ctx.type()->name, ctx.message());
    if (strcmp(got, expected) != 0) {
      printf("expected: %s\n     got: %s\n", expected, got);
      ++failures;
    }
  }
  check(ctx.heap.live() == 0, "memory is given back after a refusal");
}

void test_scalars() {
  check_passes<None>(predictor_none(), "None");
  check_passes<bool>(predictor_bool(1), "bool");
  check_passes<int64_t>(predictor_int(INT64_MIN), "int");
  check_passes<int64_t>(predictor_bool(1), predictor_int(1), "bool as int");
  check_passes<double>(predictor_int(3), predictor_float(3), "int as float");
  check_passes<float>(predictor_float(0.1), predictor_float(static_cast<double>(0.1f)), "float32");
  check_passes<Half>(predictor_float(65519), predictor_float(65504), "float16");
  check_passes<uint8_t>(predictor_int(255), "uint8");
  check_refused<uint8_t>(predictor_int(256), "OverflowError: parameter 'x': 256 does not fit in uint8");
  check_refused<uint64_t>(predictor_int(-1), "OverflowError: parameter 'x': -1 does not fit in uint64");
  check_refused<int8_t>(predictor_int(-129), "OverflowError: parameter 'x': -129 does not fit in int8");
  check_refused<bool>(predictor_int(1), "TypeError: parameter 'x': expected bool, got int");
  check_refused<float>(text("1"), "TypeError: parameter 'x': expected float32, got str");
  check_passes<Str>(text(""), "empty str");
  check_passes<Bytes>(predictor_bytes("\0\xff", 2), "bytes");
  check_refused<Bytes>(text("x"), "TypeError: parameter 'x': expected bytes, got str");
  char long_text[2000];
  memset(long_text, 'a', sizeof long_text);
  check_passes<Str>(predictor_str(long_text, sizeof long_text), "a long str, which is not copied again");
}

void test_containers() {
  const predictor_value numbers[] = {predictor_int(3), predictor_int(1), predictor_int(2)};
  check_passes<List<int64_t>>(predictor_items(PREDICTOR_LIST, numbers, 3), "list");
  check_passes<TupleOf<int64_t>>(predictor_items(PREDICTOR_TUPLE, numbers, 3), "tuple of any length");
  check_passes<TupleOf<int64_t>>(predictor_items(PREDICTOR_TUPLE, nullptr, 0), "empty tuple");
  check_passes<Tuple<>>(predictor_items(PREDICTOR_TUPLE, nullptr, 0), "the empty tuple");
  const predictor_value converted[] = {predictor_int(3), predictor_float(1), predictor_int(2)};
  check_passes<Tuple<int64_t, double, int64_t>>(predictor_items(PREDICTOR_TUPLE, numbers, 3),
                                                predictor_items(PREDICTOR_TUPLE, converted, 3), "tuple");
  const predictor_value sorted[] = {predictor_int(1), predictor_int(2), predictor_int(3)};
  check_passes<Set<int64_t>>(predictor_items(PREDICTOR_SET, numbers, 3), predictor_items(PREDICTOR_SET, sorted, 3),
                             "set, in the order of its table");
  const predictor_value entries[] = {text("b"), numbers[0], text("a"), numbers[1], text("b"), numbers[2]};
  const predictor_value merged[] = {text("b"), numbers[2], text("a"), numbers[1]};
  check_passes<Dict<Str, int64_t>>(predictor_items(PREDICTOR_DICT, entries, 3),
                                   predictor_items(PREDICTOR_DICT, merged, 2), "dict with equal keys");
  const predictor_value pair[] = {numbers[0], text("a")};
  const predictor_value pairs[] = {predictor_items(PREDICTOR_TUPLE, pair, 2)};
  check_passes<FrozenSet<Tuple<int64_t, Str>>>(predictor_items(PREDICTOR_SET, pairs, 1), "frozenset of tuples");
  check_passes<Optional<List<int64_t>>>(predictor_items(PREDICTOR_LIST, numbers, 3), "optional list");
  check_passes<Optional<List<int64_t>>>(predictor_items(PREDICTOR_LIST, nullptr, 0), "an empty list is not None");
  check_passes<Optional<List<int64_t>>>(predictor_none(), "None for a list");
  check_passes<Optional<int64_t>>(predictor_none(), "None for an int");
  check_refused<Optional<int64_t>>(text("a"), "TypeError: parameter 'x': expected int | None, got str");
  check_refused<List<Str>>(predictor_items(PREDICTOR_LIST, numbers, 3),
                           "TypeError: parameter 'x[0]': expected str, got int");
  check_refused<Dict<Str, int64_t>>(predictor_items(PREDICTOR_DICT, numbers, 1),
                                    "TypeError: parameter 'x[3]': expected str, got int");
  check_refused<Set<Str>>(predictor_items(PREDICTOR_SET, nullptr, 1),
                          "ValueError: parameter 'x': a null pointer to 1 items or bytes");
}

void test_unions() {
  using Number = Union<double, int64_t>;
  check_passes<Number>(predictor_int(1), "an int is the int of a union");
  check_passes<Number>(predictor_float(1), "a float is the float of a union");
  check_passes<Number>(predictor_bool(1), predictor_float(1), "a bool is converted");
  using FloatOrStr = Union<Str, double, None>;
  check_passes<FloatOrStr>(predictor_int(1), predictor_float(1), "an int for a float");
  check_passes<FloatOrStr>(predictor_none(), "None");
  check_refused<FloatOrStr>(predictor_bytes("", 0), "TypeError: parameter 'x': expected str | float | None, got bytes");
  using Lists = Union<List<int64_t>, List<Str>, Str>;
  const predictor_value texts[] = {text("a"), text("b")};
  check_passes<Lists>(predictor_items(PREDICTOR_LIST, texts, 2), "the second kind of list");
  const predictor_value mixed[] = {text("a"), predictor_int(1)};
  check_refused<Lists>(predictor_items(PREDICTOR_LIST, mixed, 2),
                       "TypeError: parameter 'x': expected list[int] | list[str] | str, got list");
  using OneList = Union<List<int64_t>, Str>;
  check_refused<OneList>(predictor_items(PREDICTOR_LIST, texts, 2), "TypeError: parameter 'x[0]': expected int, got str");
}

void test_enums() {
  for (const predictor_value& member : Convert<Level>::kMembers) {
    check_passes<Level>(predictor_enum("Level", &member), "a member");
  }
  const predictor_value two = predictor_int(2);
  check_refused<Level>(predictor_enum("Level", &two), "ValueError: parameter 'x': not the value of a member of Level");
  check_refused<Level>(predictor_enum("Level", nullptr), "ValueError: parameter 'x': not the value of a member of Level");
}

void test_arrays() {
  const float data[] = {1, 2, 3, 4, 5, 6};
  const int64_t shape[] = {2, 3};
  check_passes<Array<float, 2>>(predictor_array(PREDICTOR_DTYPE_FLOAT32, data, shape, 2), "array");
  const unsigned char bytes[] = {0, 1, 2, 255};
  const unsigned char bools[] = {0, 1, 1, 1};
  const int64_t four[] = {4};
  check_passes<Array<bool, 1>>(predictor_array(PREDICTOR_DTYPE_BOOL, bytes, four, 1),
                               predictor_array(PREDICTOR_DTYPE_BOOL, bools, four, 1), "any byte but 0 is True");
  char unaligned[sizeof data + 1];
  memcpy(unaligned + 1, data, sizeof data);
  check_passes<Array<float, 2>>(predictor_array(PREDICTOR_DTYPE_FLOAT32, unaligned + 1, shape, 2), "unaligned data");

  Context ctx;
  {
    Array<float, 2> array = *from_value<Array<float, 2>>(
        ctx, predictor_array(PREDICTOR_DTYPE_FLOAT32, data, shape, 2), Path("x"));
    Array<float, 2> turned(array.bytes(), {{3, 2}}, {{array.stride(1), array.stride(0)}}, array.owner());
    Arena arena(ctx);
    const float transposed[] = {1, 4, 2, 5, 3, 6};
    check(memcmp(to_value(arena, turned).as.data, transposed, sizeof data) == 0, "a view in C order");
    // Somebody else still holds the array: what they write later must not be seen.
    predictor_value kept = to_value(arena, array);
    array.data()[0] = 99;
    check(memcmp(kept.as.data, data, sizeof data) == 0, "a result does not change");
    turned = {};
    array.data()[0] = 1;
    check(to_value(arena, array).as.data == array.bytes(), "an array that nobody else holds is not copied");
  }
  check(ctx.heap.live() == 0, "memory is given back");
}

void test_results_that_cannot_leave() {
  Context ctx;
  {
    Arena arena(ctx);
    to_value(arena, Str("a\xed\xa0\x80", 4, false));
    check(ctx.matches(UnicodeEncodeError), "a lone surrogate");
    check(strcmp(ctx.message(), "'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed") ==
              0,
          "what Python says of it");
    ctx.clear();
    to_value(arena, uint64_t{1} << 63);
    check(ctx.matches(OverflowError), "a uint64 beyond an int");
    ctx.clear();
    Ref<Node> node = create_object<Node>(ctx);
    node->next = node;
    to_value(arena, node);
    check(ctx.matches(RecursionError), "an object that holds itself");
    ctx.clear();
    node->next = nullptr;
    check(to_value(arena, node).size == 1 && !ctx.failed(), "and one that does not");
  }
  check(ctx.heap.live() == 0, "memory is given back");
}

// Every limit of memory, byte by byte: the conversion fails cleanly or succeeds, and nothing leaks.
void test_exhausted_memory() {
  const predictor_value numbers[] = {predictor_int(3), predictor_int(1)};
  const predictor_value lists[] = {predictor_items(PREDICTOR_LIST, numbers, 2),
                                   predictor_items(PREDICTOR_LIST, numbers, 1)};
  const predictor_value entries[] = {text("abc"), lists[0], text("d"), lists[1]};
  const predictor_value in = predictor_items(PREDICTOR_DICT, entries, 2);
  bool succeeded = false;
  for (uint64_t limit = 0; limit < 6000; limit += 8) {
    Context ctx(limit);
    {
      Result<Dict<Str, List<int64_t>>> value = from_value<Dict<Str, List<int64_t>>>(ctx, in, Path("x"));
      Arena arena(ctx);
      if (value && !ctx.failed()) {
        predictor_value out = to_value(arena, *value);
        succeeded = !ctx.failed();
        if (succeeded) check(same(in, out), "a conversion within the limit");
      }
      check(succeeded || ctx.matches(MemoryError), "a conversion beyond the limit is a MemoryError");
    }
    check(ctx.heap.live() == 0, "nothing leaks at the limit");
  }
  check(succeeded, "the conversion fits at last");
}

}  // namespace

int main() {
  test_scalars();
  test_containers();
  test_unions();
  test_enums();
  test_arrays();
  test_results_that_cannot_leave();
  test_exhausted_memory();
  if (failures == 0) printf("passed\n");
  return failures != 0;
}

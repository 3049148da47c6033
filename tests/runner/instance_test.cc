// The C ABI as a program meets it: lifetimes in any order, wrong and hostile arguments, memory given back.
#include <stdio.h>
#include <string.h>

#include "runtime/abi/predictor.h"

extern "C" const predictor_api* count_get_api(void);
extern "C" const predictor_api* echo_get_api(void);
extern "C" const predictor_api* greet_get_api(void);

namespace {

int failures = 0;

void check(bool ok, const char* what) {
  if (ok) return;
  printf("failed: %s\n", what);
  ++failures;
}

void check_text(const char* text, const char* expected) {
  if (strcmp(text, expected) == 0) return;
  printf("expected: %s\n     got: %s\n", expected, text);
  ++failures;
}

predictor_value text(const char* characters) { return predictor_str(characters, strlen(characters)); }

// Calls and checks the exception: "TypeError: message".
void check_raises(const predictor_api& api, predictor_instance* instance, const predictor_value* arguments,
                  size_t count, const char* expected) {
  predictor_result* result = api.predict(instance, arguments, count);
  const predictor_error* error = api.error(result);
  char got[600] = "no exception";
  if (error != nullptr) snprintf(got, sizeof got, "%s: %s", error->type, error->message);
  check_text(got, expected);
  check(api.value(result) == nullptr, "no value beside an exception");
  check(api.next(result) == -1, "next after an exception");
  api.release(result);
}

void test_greet() {
  const predictor_api& api = *greet_get_api();
  check(api.abi_version == PREDICTOR_ABI_VERSION, "version");
  check_text(api.name, "greet");
  predictor_instance* instance = api.create(nullptr);
  check(api.status(instance) == nullptr, "status");
  const predictor_value arguments[] = {text("Zoë"), predictor_int(1)};
  predictor_result* result = api.predict(instance, arguments, 2);
  predictor_result* second = api.predict(instance, arguments, 2);
  const predictor_value* value = api.value(result);
  check(value != nullptr && value->kind == PREDICTOR_STR && value->size == 10 &&
            memcmp(value->as.text, "hello Zoë", 10) == 0,
        "value");
  check(api.next(result) == 0, "a value is no stream");
  // Results may outlive their instance.
  api.destroy(instance);
  value = api.value(second);
  check(value->size == 10 && memcmp(value->as.text, "hello Zoë", 10) == 0, "value after destroy");
  api.release(second);
  api.release(result);
}

void test_wrong_arguments() {
  const predictor_api& api = *greet_get_api();
  predictor_instance* instance = api.create(nullptr);
  const predictor_value good[] = {text("Ann"), predictor_int(1), predictor_int(2)};
  check_raises(api, instance, good, 1, "TypeError: greet() takes 2 arguments but 1 were given");
  check_raises(api, instance, good, 3, "TypeError: greet() takes 2 arguments but 3 were given");
  check_raises(api, instance, nullptr, 0, "TypeError: greet() takes 2 arguments but 0 were given");
  const predictor_value kinds[] = {predictor_int(3), predictor_int(1)};
  check_raises(api, instance, kinds, 2, "TypeError: parameter 'name': expected str, got int");
  const predictor_value real[] = {text("Ann"), predictor_float(2)};
  check_raises(api, instance, real, 2, "TypeError: parameter 'times': expected int, got float");
  const predictor_value invalid[] = {predictor_str("ab\xff", 3), predictor_int(1)};
  check_raises(api, instance, invalid, 2, "ValueError: parameter 'name': not valid UTF-8 at byte 2");
  const predictor_value surrogate[] = {predictor_str("\xed\xa0\x80", 3), predictor_int(1)};
  check_raises(api, instance, surrogate, 2, "ValueError: parameter 'name': not valid UTF-8 at byte 0");
  const predictor_value null[] = {predictor_str(nullptr, 9), predictor_int(1)};
  check_raises(api, instance, null, 2, "ValueError: parameter 'name': a null pointer to 9 items or bytes");
  predictor_value unknown[] = {text("Ann"), predictor_int(1)};
  unknown[0].kind = 99;
  check_raises(api, instance, unknown, 2, "TypeError: parameter 'name': expected str, got a value of unknown kind");
  // A bool is an int in Python. The instance goes on after every exception.
  const predictor_value boolean[] = {text("Ann"), predictor_bool(1)};
  predictor_result* result = api.predict(instance, boolean, 2);
  check(api.value(result) != nullptr && api.value(result)->size == 9, "a bool for an int");
  api.release(result);
  api.destroy(instance);
}

void test_options() {
  const predictor_api& api = *greet_get_api();
  predictor_options options = {PREDICTOR_ABI_VERSION + 1, 0, 0, nullptr};
  predictor_instance* instance = api.create(&options);
  check_text(api.status(instance)->message,
             "the caller was built for version 2 of the predictor ABI, this is version 1");
  const predictor_value arguments[] = {text("x"), predictor_int(1)};
  check_raises(api, instance, arguments, 2,
               "RuntimeError: the caller was built for version 2 of the predictor ABI, this is version 1");
  api.destroy(instance);
  options = {0, 0, 4096, nullptr};
  instance = api.create(&options);
  const predictor_value many[] = {text("x"), predictor_int(1 << 20)};
  check_raises(api, instance, many, 2, "MemoryError: ");
  predictor_result* result = api.predict(instance, arguments, 2);
  check(api.value(result) != nullptr, "an instance goes on after MemoryError");
  api.release(result);
  api.destroy(instance);
}

constexpr int kEchoed = 9;

// The arguments of echo with everything at its simplest.
void fill_echo(predictor_value* arguments, const predictor_value* pair, const predictor_value* red) {
  static const int64_t shape[] = {0, 0};
  arguments[0] = predictor_items(PREDICTOR_LIST, nullptr, 0);
  arguments[1] = predictor_enum(nullptr, red);
  arguments[2] = predictor_array(PREDICTOR_DTYPE_FLOAT32, nullptr, shape, 2);
  arguments[3] = predictor_items(PREDICTOR_DICT, nullptr, 0);
  arguments[4] = predictor_none();
  arguments[5] = predictor_bool(0);
  arguments[6] = predictor_bytes(nullptr, 0);
  arguments[7] = predictor_items(PREDICTOR_TUPLE, pair, 2);
  arguments[8] = predictor_items(PREDICTOR_TUPLE, nullptr, 0);
}

void test_echo() {
  const predictor_api& api = *echo_get_api();
  predictor_instance* instance = api.create(nullptr);
  const predictor_value pair[] = {predictor_int(1), predictor_int(2)};
  const predictor_value red = text("red");
  predictor_value arguments[kEchoed];
  fill_echo(arguments, pair, &red);
  const predictor_value entries[] = {predictor_int(7), predictor_items(PREDICTOR_SET, &red, 1), predictor_int(7),
                                     predictor_items(PREDICTOR_SET, nullptr, 0)};
  arguments[3] = predictor_items(PREDICTOR_DICT, entries, 2);
  predictor_result* result = api.predict(instance, arguments, kEchoed);
  const predictor_value* value = api.value(result);
  check(value != nullptr && value->kind == PREDICTOR_OBJECT && value->size == 10, "an object");
  if (value != nullptr) {
    check_text(value->of.name, "Everything");
    const predictor_value* fields = value->as.items;
    check(fields[1].kind == PREDICTOR_ENUM && fields[1].as.items->size == 3, "an enum's value");
    check_text(fields[1].of.name, "Color");
    check(fields[2].kind == PREDICTOR_ARRAY && fields[2].size == 2 && fields[2].dtype == PREDICTOR_DTYPE_FLOAT32,
          "an array");
    check(fields[3].size == 1 && fields[3].as.items[1].size == 0, "of equal keys the last counts");
    check(fields[7].as.items[1].kind == PREDICTOR_FLOAT && fields[7].as.items[1].as.real == 2, "an int for a float");
  }
  api.release(result);

  auto refused = [&](int index, predictor_value wrong, const char* expected) {
    predictor_value changed[kEchoed];
    fill_echo(changed, pair, &red);
    changed[index] = wrong;
    check_raises(api, instance, changed, kEchoed, expected);
  };
  const predictor_value green = text("green");
  refused(1, predictor_enum(nullptr, &green), "ValueError: parameter 'color': not the value of a member of Color");
  refused(1, predictor_enum("Shade", &red), "TypeError: parameter 'color': expected Color, got Shade");
  refused(1, red, "TypeError: parameter 'color': expected Color, got str");
  const int64_t negative[] = {-1, 2};
  const int64_t huge[] = {int64_t{1} << 62, int64_t{1} << 62};
  refused(2, predictor_array(PREDICTOR_DTYPE_FLOAT32, pair, negative, 2),
          "ValueError: parameter 'image': an array without a shape, or with a negative one");
  refused(2, predictor_array(PREDICTOR_DTYPE_FLOAT32, pair, nullptr, 2),
          "ValueError: parameter 'image': an array without a shape, or with a negative one");
  refused(2, predictor_array(PREDICTOR_DTYPE_FLOAT32, pair, huge, 2), "MemoryError: ");
  refused(2, predictor_array(PREDICTOR_DTYPE_FLOAT64, pair, huge, 2),
          "TypeError: parameter 'image': expected array of float32 with rank 2, got array of float64 with rank 2");
  const predictor_value bad_entry[] = {predictor_int(7), red};
  refused(3, predictor_items(PREDICTOR_DICT, bad_entry, 1),
          "TypeError: parameter 'table[7]': expected set[str], got str");
  refused(4, predictor_float(1), "TypeError: parameter 'mode': expected int | str | None, got float");
  refused(7, predictor_items(PREDICTOR_TUPLE, pair, 1),
          "TypeError: parameter 'pair': expected tuple[int, float], got 1 item");
  refused(7, predictor_items(PREDICTOR_LIST, pair, 2),
          "TypeError: parameter 'pair': expected tuple[int, float], got list");
  const predictor_value point[] = {predictor_float(1), predictor_none()};
  const predictor_value points[] = {predictor_object("Point", point, 2)};
  refused(0, predictor_items(PREDICTOR_LIST, points, 1),
          "TypeError: parameter 'points[0]': Point has 3 fields, got 2");
  refused(0, predictor_items(PREDICTOR_LIST, nullptr, uint64_t{1} << 62),
          "ValueError: parameter 'points': a null pointer to 4611686018427387904 items or bytes");
  refused(0, predictor_items(PREDICTOR_LIST, points, uint64_t{1} << 62), "MemoryError: ");
  api.destroy(instance);
}

// A point within a point within a point … : deeper than the limit, and as a cycle.
void test_depth() {
  const predictor_api& api = *echo_get_api();
  predictor_instance* instance = api.create(nullptr);
  const predictor_value pair[] = {predictor_int(1), predictor_int(2)};
  const predictor_value red = text("red");
  predictor_value arguments[kEchoed];
  fill_echo(arguments, pair, &red);
  predictor_value point;
  const predictor_value fields[] = {predictor_float(1), predictor_none(), predictor_items(PREDICTOR_LIST, &point, 1)};
  point = predictor_object("Point", fields, 3);
  arguments[0] = predictor_items(PREDICTOR_LIST, &point, 1);
  check_raises(api, instance, arguments, kEchoed,
               "RecursionError: the argument is nested more than 500 levels deep");
  api.destroy(instance);
}

void test_stream() {
  const predictor_api& api = *count_get_api();
  predictor_instance* instance = api.create(nullptr);
  const predictor_value arguments[] = {predictor_int(3), predictor_none()};
  predictor_result* first = api.predict(instance, arguments, 2);
  predictor_result* second = api.predict(instance, arguments, 2);
  check(api.value(first) == nullptr && api.error(first) == nullptr, "a stream begins without a value");
  for (int64_t i = 0; i < 3; ++i) {
    check(api.next(first) == 1 && api.next(second) == 1, "next");
    const predictor_value* items = api.value(first)->as.items;
    check(items[0].as.integer == i && items[1].of.shape[0] == i, "an item");
  }
  check(api.next(first) == 0 && api.value(first) == nullptr, "the end");
  check(api.next(first) == 0, "the end stays");
  api.release(first);
  api.destroy(instance);
  check(api.next(second) == 0, "a stream outlives its instance");
  api.release(second);

  instance = api.create(nullptr);
  const predictor_value failing[] = {predictor_int(9), predictor_int(1)};
  predictor_result* result = api.predict(instance, failing, 2);
  check(api.next(result) == 1 && api.next(result) == -1 && api.next(result) == -1, "a stream that fails");
  check_text(api.error(result)->message, "cannot count to 1");
  check_text(api.error(result)->file, "tests/runner/count.py");
  check(api.error(result)->line == 5, "line");
  predictor_result* unfinished = api.predict(instance, arguments, 2);
  check(api.next(unfinished) == 1, "an unfinished stream");
  api.release(unfinished);
  api.release(result);
  api.destroy(instance);
}

void test_nulls() {
  const predictor_api& api = *greet_get_api();
  check(api.predict(nullptr, nullptr, 0) == nullptr, "predict of null");
  check(api.value(nullptr) == nullptr && api.error(nullptr) == nullptr && api.next(nullptr) == -1, "null results");
  api.release(nullptr);
  api.destroy(nullptr);
}

}  // namespace

int main() {
  test_greet();
  test_wrong_arguments();
  test_options();
  test_echo();
  test_depth();
  test_stream();
  test_nulls();
  if (failures == 0) printf("passed\n");
  return failures != 0;
}

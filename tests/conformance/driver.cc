// Runs compiled conformance cases and prints a line for each: its name, its outcome in JSON (cases.py says which form), and
// when its instance was gone, how many allocations were left and how many objects its heap had to free, with tabs between.
//
//     driver [FIRST]    from the case with this index on
//
// `kCases` comes from the generated table. A case that crashes ends the process; the caller starts again after it.

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/abi/predictor.h"
#include "tests/conformance/allocations.h"
#include "tests/conformance/driver.h"

static void print_text(const char* prefix, const char* text, uint64_t size) {
  printf("\"%s", prefix);
  for (uint64_t i = 0; i < size; ++i) {
    const unsigned char c = (unsigned char)text[i];
    if (c == '"' || c == '\\') {
      printf("\\%c", c);
    } else if (c < 32 || c == 127) {
      printf("\\u%04x", c);
    } else {
      putchar(c);
    }
  }
  putchar('"');
}

static void print_hex(const char* prefix, const void* data, uint64_t size) {
  printf("\"%s", prefix);
  for (uint64_t i = 0; i < size; ++i) printf("%02x", ((const unsigned char*)data)[i]);
  putchar('"');
}

// As float.hex() writes it: 1 before the point, 13 digits after it.
static void print_real(double x) {
  if (isnan(x)) {
    printf("\"f:nan\"");
  } else if (isinf(x)) {
    printf("\"f:%sinf\"", x < 0 ? "-" : "");
  } else if (x == 0) {
    printf("\"f:%s0x0.0p+0\"", signbit(x) ? "-" : "");
  } else {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    const int exponent = (int)(bits >> 52 & 0x7ff);
    const unsigned long long mantissa = bits & 0xfffffffffffffull;
    printf("\"f:%s0x%d.%013llxp%+d\"", x < 0 ? "-" : "", exponent != 0, mantissa, exponent ? exponent - 1023 : -1022);
  }
}

static const char* const kDtypes[] = {"",       "bool",   "int8",   "int16",   "int32",   "int64",  "uint8",
                                      "uint16", "uint32", "uint64", "float16", "float32", "float64"};
static const int kSizes[] = {0, 1, 1, 2, 4, 8, 1, 2, 4, 8, 2, 4, 8};

static void print_value(const predictor_value* v);

static void print_items(const char* kind, const char* name, const predictor_value* items, uint64_t count) {
  printf("[\"%s\"", kind);
  if (name) {
    printf(", ");
    print_text("", name, strlen(name));
  }
  for (uint64_t i = 0; i < count; ++i) {
    printf(", ");
    print_value(items + i);
  }
  putchar(']');
}

static void print_array(const predictor_value* v) {
  uint64_t count = 1;
  if (v->size == 0) {
    printf("[\"scalar\", \"%s\", ", kDtypes[v->dtype]);
  } else {
    printf("[\"array\", \"%s\", [", kDtypes[v->dtype]);
    for (uint64_t i = 0; i < v->size; ++i) {
      printf("%s%lld", i ? ", " : "", (long long)v->of.shape[i]);
      count *= (uint64_t)v->of.shape[i];
    }
    printf("], ");
  }
  print_hex("", v->as.data, count * (uint64_t)kSizes[v->dtype]);
  putchar(']');
}

static void print_value(const predictor_value* v) {
  switch (v->kind) {
    case PREDICTOR_NONE: printf("null"); return;
    case PREDICTOR_BOOL: printf(v->as.integer ? "true" : "false"); return;
    case PREDICTOR_INT: printf("\"i:%lld\"", (long long)v->as.integer); return;
    case PREDICTOR_FLOAT: print_real(v->as.real); return;
    case PREDICTOR_STR: print_text("s:", v->as.text, v->size); return;
    case PREDICTOR_BYTES: print_hex("b:", v->as.data, v->size); return;
    case PREDICTOR_LIST: print_items("list", NULL, v->as.items, v->size); return;
    case PREDICTOR_TUPLE: print_items("tuple", NULL, v->as.items, v->size); return;
    case PREDICTOR_DICT: print_items("dict", NULL, v->as.items, 2 * v->size); return;
    case PREDICTOR_SET: print_items("set", NULL, v->as.items, v->size); return;
    case PREDICTOR_OBJECT: print_items("object", v->of.name, v->as.items, v->size); return;
    case PREDICTOR_ENUM: print_items("enum", v->of.name, v->as.items, 1); return;
    case PREDICTOR_ARRAY: print_array(v); return;
  }
  printf("\"unknown kind %u\"", v->kind);
}

static void print_error(const predictor_error* error) {
  printf("[\"raised\", ");
  print_text("", error->type, strlen(error->type));
  printf(", ");
  print_text("", error->message, strlen(error->message));
  const char* name = strrchr(error->file, '/');
  printf(", \"%s:%lld\"]", name ? name + 1 : error->file, (long long)error->line);
}

static bool streams(const predictor_api* api) { return strstr(api->signature, "\"stream\":true") != NULL; }

static void print_outcome(const predictor_api* api, predictor_instance* instance) {
  if (const predictor_error* error = api->status(instance)) return print_error(error);
  predictor_result* result = api->predict(instance, NULL, 0);
  if (!streams(api)) {
    if (const predictor_error* error = api->error(result)) {
      print_error(error);
    } else {
      print_value(api->value(result));
    }
  } else {
    printf("[\"stream\"");
    int more;
    while ((more = api->next(result)) == 1) {
      printf(", ");
      print_value(api->value(result));
    }
    if (more < 0) {
      printf(", ");
      print_error(api->error(result));
    }
    putchar(']');
  }
  api->release(result);
}

// A stream that nobody reads to its end gives back what it holds, too.
static void abandon_stream(const predictor_api* api, predictor_instance* instance) {
  predictor_result* result = api->predict(instance, NULL, 0);
  if (api->next(result) == 1) api->next(result);
  api->release(result);
}

static void run_case(const predictor_api* api) {
  const int64_t live = live_allocations(), objects = objects_of_ended_heaps();
  predictor_options options = {PREDICTOR_ABI_VERSION, 1, 1ull << 28, NULL};
  predictor_instance* instance = api->create(&options);
  print_outcome(api, instance);
  if (streams(api)) abandon_stream(api, instance);
  api->destroy(instance);
  printf("\t%lld\t%lld\n", (long long)(live_allocations() - live), (long long)(objects_of_ended_heaps() - objects));
}

int main(int count, char** arguments) {
  const int first = count > 1 ? atoi(arguments[1]) : 0;
  for (int i = first; i < kCaseCount; ++i) {
    printf("%s\t", kCases[i].name);
    fflush(stdout);
    run_case(kCases[i].get_api());
    fflush(stdout);
  }
  return 0;
}

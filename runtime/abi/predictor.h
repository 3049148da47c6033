/* The C ABI of a compiled predictor: create, predict, next, destroy.
 *
 * It is stable and generic: every predictor is reached through the same `predictor_api` table, with arguments and
 * results as trees of `predictor_value` whose schema is the JSON signature. Typed headers and language bindings are
 * generated over it. C99 and C++ may include it.
 *
 * Ownership: arguments belong to the caller and are only read during the call. A result belongs to the
 * `predictor_result` it came in and dies with `release`; it may outlive `destroy` of its instance. Texts in values are
 * UTF-8 with a size and need no terminating zero. Nothing that is returned changes before `release`, except the value
 * of a stream, which lasts until the next `next`.
 * Threads: an instance, with its results, serves one thread at a time; different instances are independent.
 */
#ifndef RULES_PREDICTOR_RUNTIME_ABI_PREDICTOR_H_
#define RULES_PREDICTOR_RUNTIME_ABI_PREDICTOR_H_

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PREDICTOR_ABI_VERSION 1u

/* Before a function that a shared library offers under its name. */
#if defined(_WIN32)
#define PREDICTOR_EXPORT(name) __declspec(dllexport)
#elif defined(__wasm__)
#define PREDICTOR_EXPORT(name) __attribute__((export_name(#name)))
#else
#define PREDICTOR_EXPORT(name) __attribute__((visibility("default")))
#endif

/* What a value is. The numbers never change. */
enum predictor_kind {
  PREDICTOR_NONE = 0,
  PREDICTOR_BOOL = 1,  /* as.integer: 0 or 1 */
  PREDICTOR_INT = 2,   /* as.integer */
  PREDICTOR_FLOAT = 3, /* as.real */
  PREDICTOR_STR = 4,   /* as.text, size bytes of UTF-8 */
  PREDICTOR_BYTES = 5, /* as.data, size bytes */
  PREDICTOR_LIST = 6,  /* as.items, size items */
  PREDICTOR_TUPLE = 7, /* as.items, size items */
  PREDICTOR_DICT = 8,  /* as.items, 2 * size items: key, value, key, value, ... in insertion order */
  PREDICTOR_SET = 9,   /* as.items, size items */
  PREDICTOR_OBJECT = 10, /* as.items, one item a field in the order of the signature's schema; size fields; of.name */
  PREDICTOR_ENUM = 11,   /* as.items, one item: the member's value; size 1; of.name */
  PREDICTOR_ARRAY = 12   /* as.data in C order, dtype, of.shape of size dimensions */
};

/* Element types of arrays, numpy's names. */
enum predictor_dtype {
  PREDICTOR_DTYPE_NONE = 0,
  PREDICTOR_DTYPE_BOOL = 1,
  PREDICTOR_DTYPE_INT8 = 2,
  PREDICTOR_DTYPE_INT16 = 3,
  PREDICTOR_DTYPE_INT32 = 4,
  PREDICTOR_DTYPE_INT64 = 5,
  PREDICTOR_DTYPE_UINT8 = 6,
  PREDICTOR_DTYPE_UINT16 = 7,
  PREDICTOR_DTYPE_UINT32 = 8,
  PREDICTOR_DTYPE_UINT64 = 9,
  PREDICTOR_DTYPE_FLOAT16 = 10,
  PREDICTOR_DTYPE_FLOAT32 = 11,
  PREDICTOR_DTYPE_FLOAT64 = 12
};

typedef struct predictor_value predictor_value;
struct predictor_value {
  uint32_t kind;  /* enum predictor_kind */
  uint32_t dtype; /* enum predictor_dtype, of arrays */
  uint64_t size;  /* bytes, items, fields or dimensions, as the kind says */
  union {
    int64_t integer;
    double real;
    const char* text;
    const void* data;
    const predictor_value* items;
  } as;
  union {
    const int64_t* shape; /* of arrays: size dimensions */
    const char* name;     /* of objects and enums: the class, as the signature calls it. An argument may leave it null
                             unless a union has several classes to choose from. */
  } of;                   /* of other kinds: null */
};

/* An exception that left the predictor. Texts are UTF-8 and end in a zero. */
typedef struct predictor_error {
  const char* type;    /* the Python exception's class name, "ValueError" */
  const char* message; /* str(exception) */
  const char* file;    /* Python source, as in a traceback, relative to the workspace; "" when not known */
  int64_t line;        /* 1-based; 0 when not known */
  int64_t column;      /* 1-based; 0 when not known */
} predictor_error;

typedef struct predictor_instance predictor_instance; /* one predictor with its mutable state */
typedef struct predictor_result predictor_result;     /* owns a value, a stream of values, or an error */

/* Limits and places an instance is created with. Zero or null means the default. */
typedef struct predictor_options {
  uint32_t abi_version;      /* PREDICTOR_ABI_VERSION */
  uint32_t threads;          /* threads a model may use; default 1 */
  uint64_t memory_limit;     /* bytes of Python objects; default 2^40 */
  const char* directory;     /* where the runtime library and model files lie; default: beside the code */
} predictor_options;

typedef struct predictor_api {
  uint32_t abi_version;
  uint32_t reserved;
  const char* name;      /* of the entry function */
  const char* signature; /* JSON manifest, ends in a zero */
  /* Makes an instance. Null only when memory is exhausted; any other failure is what `error` of a later result says,
   * or of `status`. */
  predictor_instance* (*create)(const predictor_options* options);
  /* The error that stands in the way of predicting (a missing runtime library, a corrupt model), or null. */
  const predictor_error* (*status)(const predictor_instance* instance);
  /* Calls the predictor with one value a parameter, in the signature's order. Never null unless memory is exhausted. */
  predictor_result* (*predict)(predictor_instance* instance, const predictor_value* arguments, size_t count);
  /* Moves a streaming result on: 1 when `value` is the next item, 0 at the end, -1 when `error` tells why not. */
  int (*next)(predictor_result* result);
  /* The value, or the item `next` moved to; null when there is none. */
  const predictor_value* (*value)(const predictor_result* result);
  /* The exception, or null. */
  const predictor_error* (*error)(const predictor_result* result);
  void (*release)(predictor_result* result);
  void (*destroy)(predictor_instance* instance);
} predictor_api;

/* How a shared library is entered: it exports `predictor_get_api` and `<name>_get_api`, a static one only the latter. */
typedef const predictor_api* (*predictor_get_api_function)(void);

static inline predictor_value predictor_none(void) {
  predictor_value v = {PREDICTOR_NONE, 0, 0, {0}, {NULL}};
  return v;
}
static inline predictor_value predictor_bool(int x) {
  predictor_value v = {PREDICTOR_BOOL, 0, 0, {0}, {NULL}};
  v.as.integer = x != 0;
  return v;
}
static inline predictor_value predictor_int(int64_t x) {
  predictor_value v = {PREDICTOR_INT, 0, 0, {0}, {NULL}};
  v.as.integer = x;
  return v;
}
static inline predictor_value predictor_float(double x) {
  predictor_value v = {PREDICTOR_FLOAT, 0, 0, {0}, {NULL}};
  v.as.real = x;
  return v;
}
static inline predictor_value predictor_str(const char* text, size_t size) {
  predictor_value v = {PREDICTOR_STR, 0, 0, {0}, {NULL}};
  v.size = size;
  v.as.text = text;
  return v;
}
static inline predictor_value predictor_bytes(const void* data, size_t size) {
  predictor_value v = {PREDICTOR_BYTES, 0, 0, {0}, {NULL}};
  v.size = size;
  v.as.data = data;
  return v;
}
/* A list, tuple, set or (over twice as many items) dict over an array of values that outlives the call. */
static inline predictor_value predictor_items(enum predictor_kind kind, const predictor_value* items, size_t size) {
  predictor_value v = {0, 0, 0, {0}, {NULL}};
  v.kind = (uint32_t)kind;
  v.size = size;
  v.as.items = items;
  return v;
}
static inline predictor_value predictor_object(const char* name, const predictor_value* fields, size_t size) {
  predictor_value v = {PREDICTOR_OBJECT, 0, 0, {0}, {NULL}};
  v.size = size;
  v.as.items = fields;
  v.of.name = name;
  return v;
}
static inline predictor_value predictor_enum(const char* name, const predictor_value* member_value) {
  predictor_value v = {PREDICTOR_ENUM, 0, 1, {0}, {NULL}};
  v.as.items = member_value;
  v.of.name = name;
  return v;
}
static inline predictor_value predictor_array(enum predictor_dtype dtype, const void* data, const int64_t* shape,
                                              size_t rank) {
  predictor_value v = {PREDICTOR_ARRAY, 0, 0, {0}, {NULL}};
  v.dtype = (uint32_t)dtype;
  v.size = rank;
  v.as.data = data;
  v.of.shape = shape;
  return v;
}

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RULES_PREDICTOR_RUNTIME_ABI_PREDICTOR_H_ */

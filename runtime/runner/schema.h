// Schema: the type of a value, and Signature: what a predictor takes and gives, both read from the JSON manifest
// (docs/signature.md).
#pragma once

#include <stdint.h>

#include "runtime/abi/predictor.h"
#include "runtime/runner/json.h"
#include "runtime/runner/text.h"

namespace predictor::runner {

enum class SchemaKind : uint8_t {
  kNone, kBool, kInt, kFloat, kStr, kBytes, kScalar, kList, kSet, kFrozenset, kTupleOf, kTuple, kDict, kOptional,
  kUnion, kLiteral, kArray, kObject, kEnum, kRef
};

struct Field;

struct Schema {
  SchemaKind kind = SchemaKind::kNone;
  predictor_dtype dtype = PREDICTOR_DTYPE_NONE;  // of kScalar, kArray
  int64_t rank = 0;                              // of kArray
  View name;                                     // of kObject, kEnum, kRef; ends in a zero
  const Schema* items = nullptr;                 // of containers, options of a union, keys and values of a dict
  uint64_t size = 0;                             // of items, fields or members
  const Field* fields = nullptr;                 // of kObject
  const Json* members = nullptr;                 // of kEnum: values in order of the members; of kLiteral: its values
  const View* member_names = nullptr;            // of kEnum
  const Schema* target = nullptr;                // of kRef

  const Schema& resolved() const { return kind == SchemaKind::kRef ? *target : *this; }
};

// A parameter, or a field of an object.
struct Field {
  View name;  // ends in a zero
  View doc;
  Schema type;
  const Json* default_value = nullptr;  // null: required
  bool init = true;
};

struct Signature {
  View name;
  View doc;
  View source;
  int64_t line = 0;
  const Field* parameters = nullptr;
  uint64_t count = 0;  // of parameters
  Schema result;
  bool stream = false;
  const Schema* const* objects = nullptr;  // every class with fields, for the printer
  uint64_t object_count = 0;
};

// False with `error` set when the text is no signature of a format that is known.
bool read_signature(View text, Signature& out, Text& error);

// The type as Python annotates it: "dict[str, list[float]] | None".
void write_type(Text& out, const Schema& schema);

// The class of that name; null when the signature has none.
const Schema* find_object(const Signature& signature, View name);

// "float32" to PREDICTOR_DTYPE_FLOAT32; PREDICTOR_DTYPE_NONE for what is no dtype.
predictor_dtype find_dtype(View name);

}  // namespace predictor::runner

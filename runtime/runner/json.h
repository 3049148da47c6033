// JSON as Python's json module reads it: RFC 8259 and NaN, Infinity, -Infinity. Limits on depth and size hold against
// hostile texts. Numbers stay text until somebody knows which type is wanted.
#pragma once

#include <stdint.h>

#include "runtime/runner/text.h"

namespace predictor::runner {

inline constexpr uint32_t kJsonDepth = 500;
inline constexpr uint64_t kJsonSize = uint64_t{256} << 20;  // bytes

enum class JsonKind : uint8_t { kNull, kFalse, kTrue, kInteger, kReal, kString, kArray, kObject };

struct Json {
  JsonKind kind = JsonKind::kNull;
  uint64_t size = 0;               // bytes of text, items of an array, members of an object
  union {
    const char* characters = "";   // of a string, unescaped; of a number, as written
    const Json* elements;          // of an array; of an object key, value, key, value, …
  };

  View text() const { return {characters, size}; }
  bool is(JsonKind other) const { return kind == other; }
  const Json& item(uint64_t i) const { return elements[i]; }
  View key(uint64_t i) const { return elements[2 * i].text(); }
  const Json& member(uint64_t i) const { return elements[2 * i + 1]; }
  // The member of that name, the last if there are several; null when there is none.
  const Json* find(View name) const;
};

// "null", "bool", "int", "float", "str", "list", "object": what Python would call it.
const char* json_kind_name(const Json& json);

// False with `error` set to Python's message, "Expecting value: line 1 column 5 (char 4)". Strings without escapes are
// views of `text`, which must live on.
bool parse_json(View text, Json& out, Text& error);

}  // namespace predictor::runner

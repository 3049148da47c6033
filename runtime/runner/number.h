// Numbers in text: JSON's, and those that Python's int() and float() take.
#pragma once

#include <stdint.h>

#include "runtime/runner/json.h"
#include "runtime/runner/text.h"

namespace predictor::runner {

enum class Parsed { kOk, kSyntax, kRange };

// As int(text): surrounding white space, a sign, underscores between digits. kRange: beyond 64 bits.
Parsed parse_int(View text, int64_t& out);

// As float(text): also inf, infinity and nan in any case. Never kRange: too large a number is infinite.
Parsed parse_float(View text, double& out);

// Of a JSON number. An integer as a float is kRange where Python raises OverflowError.
Parsed json_to_int(const Json& number, int64_t& out);
Parsed json_to_uint64(const Json& number, uint64_t& out);
Parsed json_to_float(const Json& number, double& out);

}  // namespace predictor::runner

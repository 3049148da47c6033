// Request: the runner's command line, taken apart. Flags of parameters are kept as text; decoding follows.
//
//   --name VALUE, --name=VALUE   a parameter; dashes and underscores are alike
//   --flag, --no-flag            of a bool parameter; --no-name gives an optional parameter None
//   --json, --out, --bench, --signature, --help, -h       the runner's own
//   --runner-json, …             the same, for predictors with a parameter of that name; also --runner-threads,
//                                --runner-memory and --runner-directory, the options instances are created with
#pragma once

#include <stdint.h>

#include "runtime/runner/problem.h"
#include "runtime/runner/schema.h"
#include "runtime/runner/text.h"

namespace predictor::runner {

enum class Given : uint8_t { kNo, kText, kTrue, kFalse, kNone };

struct Argument {
  Given given = Given::kNo;
  View text;
};

struct Request {
  Argument* arguments = nullptr;  // one a parameter
  bool help = false;
  bool signature = false;
  bool has_json = false;
  View json;
  View out;
  int64_t bench = 0;  // calls; 0: no benchmark
  int64_t threads = 0;
  int64_t memory = 0;
  View directory;
};

// False with the problem set.
bool read_request(int count, const char* const* words, const Signature& signature, Request& out, Problem& problem);

}  // namespace predictor::runner

// The text of --help: what the predictor does, its parameters with types and defaults, and the runner's own flags.
#pragma once

#include "runtime/runner/schema.h"
#include "runtime/runner/text.h"

namespace predictor::runner {

void write_help(Text& out, View program, const Signature& signature);

}  // namespace predictor::runner

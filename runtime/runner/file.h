// Files named on the command line, relative to where the user stands: BUILD_WORKING_DIRECTORY under `bazel run`, else
// the current directory.
#pragma once

#include "runtime/runner/problem.h"
#include "runtime/runner/text.h"

namespace predictor::runner {

// The path to open, ends in a zero.
View resolve_path(View path);

// The whole file, or standard input for "-". False with "cannot read FILE: No such file or directory" in the problem.
bool read_file(View path, View& out, Problem& problem);

// False with "cannot write FILE: …" in the problem.
bool write_file(View path, View content, Problem& problem);

}  // namespace predictor::runner

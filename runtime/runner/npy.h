// NumPy's .npy files, versions 1 to 3 (numpy.lib.format): read in C or Fortran order and either byte order, written as
// version 1 in C order, little-endian.
#pragma once

#include "runtime/abi/predictor.h"
#include "runtime/runner/text.h"

namespace predictor::runner {

// Parses a whole file; the array's data is a view of it, or a copy where the order had to change. False with `error`
// saying what is wrong.
bool read_npy(View file, predictor_value& out, Text& error);

void write_npy(Text& out, const predictor_value& array);

}  // namespace predictor::runner

// Base64 (RFC 4648, the standard alphabet with padding), as Python's base64.b64encode and b64decode(validate=True).
#pragma once

#include "runtime/runner/text.h"

namespace predictor::runner {

void write_base64(Text& out, View bytes);

// False when the text is not base64; `out` is in the runner's memory.
bool read_base64(View text, View& out);

}  // namespace predictor::runner

// None: the only value of Python's NoneType.
#pragma once

#include <stdint.h>

#include "runtime/core/str_class.h"

namespace predictor {

struct None {};

constexpr bool truth(None) { return false; }
constexpr bool equal(None, None) { return true; }
constexpr bool less(None, None) { return false; }  // of the items of containers that nothing was ever put into
constexpr bool less_equal(None, None) { return false; }
constexpr int64_t hash(None) { return 0xfca86420; }  // CPython >= 3.12
inline Str repr(Context&, None) { return "None"_s; }
inline Str to_str(Context&, None) { return "None"_s; }

}  // namespace predictor

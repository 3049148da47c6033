// All of numbers, str and bytes: what the rows of int.yaml, float.yaml, bool.yaml, math.yaml, str.yaml, bytes.yaml and
// builtins.yaml name.
#pragma once

#include "runtime/core/bytes_case.h"     // IWYU pragma: export
#include "runtime/core/bytes_find.h"     // IWYU pragma: export
#include "runtime/core/bytes_hex.h"      // IWYU pragma: export
#include "runtime/core/bytes_index.h"    // IWYU pragma: export
#include "runtime/core/bytes_split.h"    // IWYU pragma: export
#include "runtime/core/codec.h"          // IWYU pragma: export
#include "runtime/core/float.h"          // IWYU pragma: export
#include "runtime/core/format.h"         // IWYU pragma: export
#include "runtime/core/int.h"            // IWYU pragma: export
#include "runtime/core/int_wide.h"       // IWYU pragma: export
#include "runtime/core/math_gamma.h"     // IWYU pragma: export
#include "runtime/core/math_int.h"       // IWYU pragma: export
#include "runtime/core/math_ops.h"       // IWYU pragma: export
#include "runtime/core/math_sum.h"       // IWYU pragma: export
#include "runtime/core/numeral.h"        // IWYU pragma: export
#include "runtime/core/percent.h"        // IWYU pragma: export
#include "runtime/core/scalar.h"         // IWYU pragma: export
#include "runtime/core/str_case.h"       // IWYU pragma: export
#include "runtime/core/str_classify.h"   // IWYU pragma: export
#include "runtime/core/str_concat.h"     // IWYU pragma: export
#include "runtime/core/str_find.h"       // IWYU pragma: export
#include "runtime/core/str_index.h"      // IWYU pragma: export
#include "runtime/core/str_pad.h"        // IWYU pragma: export
#include "runtime/core/str_replace.h"    // IWYU pragma: export
#include "runtime/core/str_split.h"      // IWYU pragma: export
#include "runtime/core/str_strip.h"      // IWYU pragma: export
#include "runtime/core/str_translate.h"  // IWYU pragma: export

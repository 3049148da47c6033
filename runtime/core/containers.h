// All of the containers, iteration and what is built on them.
#pragma once

#include "runtime/core/adaptors.h"       // IWYU pragma: export
#include "runtime/core/bytes_iterate.h"  // IWYU pragma: export
#include "runtime/core/constant.h"       // IWYU pragma: export
#include "runtime/core/dict_access.h"    // IWYU pragma: export
#include "runtime/core/dict_merge.h"     // IWYU pragma: export
#include "runtime/core/dict_number.h"    // IWYU pragma: export
#include "runtime/core/dict_view.h"      // IWYU pragma: export
#include "runtime/core/generator.h"      // IWYU pragma: export
#include "runtime/core/list_access.h"    // IWYU pragma: export
#include "runtime/core/list_edit.h"      // IWYU pragma: export
#include "runtime/core/list_slice.h"     // IWYU pragma: export
#include "runtime/core/list_sort.h"      // IWYU pragma: export
#include "runtime/core/optional_of.h"    // IWYU pragma: export
#include "runtime/core/raised.h"         // IWYU pragma: export
#include "runtime/core/range.h"          // IWYU pragma: export
#include "runtime/core/reduce.h"         // IWYU pragma: export
#include "runtime/core/set_access.h"     // IWYU pragma: export
#include "runtime/core/set_algebra.h"    // IWYU pragma: export
#include "runtime/core/union.h"          // IWYU pragma: export
#include "runtime/core/unpack.h"         // IWYU pragma: export

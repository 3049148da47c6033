// Every container at the C ABI.
#pragma once

#include "runtime/abi/convert_bytearray.h"  // IWYU pragma: export
#include "runtime/abi/convert_dict.h"      // IWYU pragma: export
#include "runtime/abi/convert_sequence.h"  // IWYU pragma: export
#include "runtime/abi/convert_union.h"     // IWYU pragma: export

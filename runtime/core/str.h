// Python's str: the class and what every user of it needs. The methods stand in str_<noun>.h, which include this file's
// parts rather than this file.
#pragma once

#include "runtime/core/str_builder.h"
#include "runtime/core/str_class.h"
#include "runtime/core/str_compare.h"
#include "runtime/core/str_repr.h"

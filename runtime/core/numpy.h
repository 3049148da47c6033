// Everything numpy: what generated code includes when a predictor uses arrays.
#pragma once

#include "runtime/core/array.h"
#include "runtime/core/array_create.h"
#include "runtime/core/array_dimensions.h"
#include "runtime/core/array_elementwise.h"
#include "runtime/core/array_index.h"
#include "runtime/core/array_iterate.h"
#include "runtime/core/array_join.h"
#include "runtime/core/array_linalg.h"
#include "runtime/core/array_reduce.h"
#include "runtime/core/array_scalar.h"
#include "runtime/core/array_select.h"
#include "runtime/core/array_sort.h"
#include "runtime/core/array_view.h"

// --bench: the time of one call, over many.
#pragma once

#include <stdint.h>

#include "runtime/abi/predictor.h"
#include "runtime/runner/text.h"

namespace predictor::runner {

// Calls once; false when it raised, with the exception in `failed`, which the caller releases. Streams are read to their
// end.
bool call_once(const predictor_api& api, predictor_instance* instance, const predictor_value* arguments, uint64_t count,
               predictor_result*& failed);

// Warms up, calls `calls` times and writes one line with median and spread. False as call_once.
bool run_bench(Text& out, const predictor_api& api, predictor_instance* instance, const predictor_value* arguments,
               uint64_t count, uint64_t calls, predictor_result*& failed);

}  // namespace predictor::runner

// What generated code adds for a runner or a shared library: the entry by its common name. PREDICTOR_ENTRY is the
// predictor's own, greet_get_api.
#include "runtime/abi/predictor.h"

extern "C" const predictor_api* PREDICTOR_ENTRY(void);
extern "C" PREDICTOR_EXPORT(predictor_get_api) const predictor_api* predictor_get_api(void) { return PREDICTOR_ENTRY(); }

/* Operators of your own: a function in C or C++ that compiled Python calls in place of a Python function.
 *
 *     int company_count_words(const predictor_value* arguments, size_t count, predictor_call* call) {
 *       call->result = predictor_int(count_words(arguments[0].as.text, arguments[0].size));
 *       return 0;
 *     }
 *
 * Arguments are the Python function's, in the order of its parameters. They live as long as the call and are only read:
 * texts and arrays are the predictor's own, not copies. Calls of one instance come one after another, of several at once.
 */
#ifndef PREDICTOR_OPERATOR_H
#define PREDICTOR_OPERATOR_H

#include <stddef.h>

#include "runtime/abi/predictor.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct predictor_call {
  predictor_value result; /* None, until it is set to a value of the type that the Python function returns */
  const char* message;    /* of the exception, where there is one: UTF-8, which lives until the call returns or longer */
  /* Memory for what the result holds, which is freed by the caller; null when the instance has none left. Return -1 then. */
  void* (*allocate)(struct predictor_call* call, size_t size);
} predictor_call;

/* Returns 0, or which exception is raised: 1 is the first that the operator is declared with, and so on; any other number
 * is a RuntimeError. */
typedef int (*predictor_operator)(const predictor_value* arguments, size_t count, predictor_call* call);

#ifdef __cplusplus
}
#endif

#endif

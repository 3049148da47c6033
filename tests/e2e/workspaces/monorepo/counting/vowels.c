#include <string.h>

#include "runtime/abi/operator.h"

int company_count_vowels(const predictor_value* arguments, size_t count, predictor_call* call) {
  int64_t vowels = 0;
  (void)count;
  for (uint64_t i = 0; i < arguments[0].size; ++i) {
    if (strchr("aeiou", arguments[0].as.text[i]) != NULL) ++vowels;
  }
  call->result = predictor_int(vowels);
  return 0;
}

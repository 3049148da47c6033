#include <stdio.h>

#include "runtime/abi/predictor.h"

const predictor_api* greet_get_api(void);
const predictor_api* count_get_api(void);

static void print_error(const predictor_error* error) {
  fprintf(stderr, "%s: %s (%s:%lld)\n", error->type, error->message, error->file, (long long)error->line);
}

int main(void) {
  /* A predictor that returns: greet(name: str, times: int) -> str. */
  const predictor_api* greet = greet_get_api();
  predictor_instance* instance = greet->create(NULL);
  predictor_value arguments[2] = {predictor_str("Ann", 3), predictor_int(2)};
  predictor_result* result = greet->predict(instance, arguments, 2);
  const predictor_value* value = greet->value(result);
  if (value != NULL) {
    printf("%.*s\n", (int)value->size, value->as.text);
  } else {
    print_error(greet->error(result));
  }
  greet->release(result);
  greet->destroy(instance);

  /* A predictor that streams: count(stop: int, fail_at: int | None) -> Iterator[tuple[int, np.ndarray]]. */
  const predictor_api* count = count_get_api();
  instance = count->create(NULL);
  arguments[0] = predictor_int(5);
  arguments[1] = predictor_int(3);
  result = count->predict(instance, arguments, 2);
  while (count->next(result) == 1) {
    const predictor_value* items = count->value(result)->as.items;
    printf("%lld: %lld ones\n", (long long)items[0].as.integer, (long long)items[1].of.shape[0]);
  }
  if (count->error(result) != NULL) print_error(count->error(result));
  count->release(result);
  count->destroy(instance);
  return 0;
}

#include "tests/conformance/allocations.h"

#include <stddef.h>

static int64_t live = 0;
static int64_t ended = 0;

extern "C" {

void* __real_malloc(size_t size);
void* __real_calloc(size_t count, size_t size);
void* __real_realloc(void* memory, size_t size);
void __real_free(void* memory);

void* __wrap_malloc(size_t size) {
  void* memory = __real_malloc(size);
  live += memory != NULL;
  return memory;
}

void* __wrap_calloc(size_t count, size_t size) {
  void* memory = __real_calloc(count, size);
  live += memory != NULL;
  return memory;
}

void* __wrap_realloc(void* old, size_t size) {
  void* memory = __real_realloc(old, size);
  live += old == NULL && memory != NULL;
  return memory;
}

void __wrap_free(void* memory) {
  live -= memory != NULL;
  __real_free(memory);
}

}  // extern "C"

namespace predictor {

void heap_ends(uint64_t left) { ended += (int64_t)left; }

}  // namespace predictor

int64_t live_allocations() { return live; }
int64_t objects_of_ended_heaps() { return ended; }

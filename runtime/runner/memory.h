// Memory of the runner: a process runs one request, so everything lives until it ends. Exhausted memory ends the process
// with one line and status 1.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <new>

namespace predictor::runner {

[[noreturn]] void exit_out_of_memory();

// Aligned to 16 bytes, uninitialised.
void* allocate(uint64_t size);

template <class T>
T* allocate_array(uint64_t count) {
  if (count > (uint64_t{1} << 60) / sizeof(T)) exit_out_of_memory();
  T* array = static_cast<T*>(allocate(count * sizeof(T)));
  for (uint64_t i = 0; i < count; ++i) new (array + i) T{};
  return array;
}

}  // namespace predictor::runner

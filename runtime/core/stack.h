// How far the stack of the calling thread reaches, so that recursion can end in a RecursionError before it does.
#pragma once

#include <stddef.h>
#include <stdint.h>

#if defined(__linux__) || defined(__APPLE__)
#include <pthread.h>
#endif

namespace predictor {

struct Stack {
  uintptr_t low = 1;  // the addresses that belong to it; none
  uintptr_t high = 0;
  bool holds(uintptr_t address) const { return low <= address && address <= high; }
};

// Where the platform does not tell, as much from here on as any thread has.
inline constexpr uintptr_t kUnknownStack = uintptr_t{384} << 10;
// Left for what is called at the deepest point.
inline constexpr uintptr_t kStackReserve = uintptr_t{64} << 10;

inline uintptr_t stack_address() { return reinterpret_cast<uintptr_t>(__builtin_frame_address(0)); }

inline Stack stack_of_thread() {
#if defined(__linux__)
  pthread_attr_t attributes;
  void* low = nullptr;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    const bool known = pthread_attr_getstack(&attributes, &low, &size) == 0;
    pthread_attr_destroy(&attributes);
    if (known) return {reinterpret_cast<uintptr_t>(low), reinterpret_cast<uintptr_t>(low) + size};
  }
#elif defined(__APPLE__)
  const uintptr_t high = reinterpret_cast<uintptr_t>(pthread_get_stackaddr_np(pthread_self()));
  return {high - pthread_get_stacksize_np(pthread_self()), high};
#endif
  const uintptr_t here = stack_address();
  return {here > kUnknownStack ? here - kUnknownStack : 0, here};
}

}  // namespace predictor

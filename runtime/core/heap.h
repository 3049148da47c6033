// Heap: where the Python objects of one predictor instance live, counted so that a limit can hold.
//
// Every heap object starts with a Block, which carries its reference count (not atomic: an instance serves one thread at
// a time) and the heap it came from, so that releasing the last reference needs no context. Frozen module-level
// constants are static storage with the reference count `kImmortal` and are never counted or freed.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

namespace predictor {

class Heap;

inline constexpr uint32_t kImmortal = 0x80000000u;

struct Block {
  Heap* heap = nullptr;
  uint32_t references = kImmortal;
  uint32_t size_class = 0;  // reserved for pooled allocation
};

class Heap {
 public:
  explicit Heap(uint64_t limit) : limit_(limit) {}
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // Uninitialised memory, or null when the limit or the machine's memory is exhausted.
  // A size beyond what the machine can address counts as exhausted.
  void* allocate(uint64_t size) {
    if (size > limit_ - used_ || size > PTRDIFF_MAX) return nullptr;
    void* memory = malloc(static_cast<size_t>(size));
    if (memory == nullptr) return nullptr;
    used_ += size;
    ++live_;
    return memory;
  }
  void release(void* memory, uint64_t size) {
    used_ -= size;
    --live_;
    free(memory);
  }
  uint64_t used() const { return used_; }  // bytes
  uint64_t live() const { return live_; }  // allocations

 private:
  uint64_t limit_;
  uint64_t used_ = 0;
  uint64_t live_ = 0;
};

}  // namespace predictor

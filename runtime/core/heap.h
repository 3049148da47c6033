// Heap: where the Python objects of one predictor instance live, counted so that a limit can hold.
//
// Objects that hold each other in a cycle are never released one by one; their memory goes back when the heap ends, and so
// does all other.
//
// Every heap object starts with a Block, which carries its reference count (not atomic: an instance serves one thread at
// a time) and the heap it came from, so that releasing the last reference needs no context. Frozen module-level
// constants are static storage with the reference count `kImmortal` and are never counted or freed.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <new>
#include <utility>

namespace predictor {

class Context;
class Heap;

inline constexpr uint32_t kImmortal = 0x80000000u;

struct Block {
  Heap* heap = nullptr;
  uint32_t references = kImmortal;
  uint32_t kind = 0;  // of a Buffer
};

#ifdef PREDICTOR_WATCH_HEAPS
// Tests define it: told how many allocations a heap still holds at its end, which are objects in cycles, or a leak.
void heap_ends(uint64_t live);
#endif

class Heap {
 public:
  explicit Heap(uint64_t limit) : limit_(limit) {}
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;
  ~Heap() {
#ifdef PREDICTOR_WATCH_HEAPS
    heap_ends(live_);
#endif
    while (chunks_ != nullptr) free(std::exchange(chunks_, chunks_->next));
    while (large_ != nullptr) free(std::exchange(large_, large_->next));
  }

  // Uninitialised memory, or null when the limit or the machine's memory is exhausted.
  // A size beyond what the machine can address counts as exhausted.
  void* allocate(uint64_t size) {
    if (size > limit_ - used_) [[unlikely]] return nullptr;
    void* memory = size <= kLargestPooled ? take(size) : take_large(size);
    if (memory == nullptr) [[unlikely]] return nullptr;
    used_ += size;
    ++live_;
    return memory;
  }
  // What allocate(size) gave, with its bytes, in memory of `to` bytes, more than before; null, and nothing has changed, when
  // there is none. A large block often grows where it is.
  void* enlarge(void* memory, uint64_t size, uint64_t to) {
    if (size <= kLargestPooled) {
      void* copy = allocate(to);
      if (copy == nullptr) return nullptr;
      memcpy(copy, memory, static_cast<size_t>(size));
      release(memory, size);
      return copy;
    }
    if (to - size > limit_ - used_) return nullptr;
    void* moved = enlarge_large(memory, to);
    if (moved != nullptr) used_ += to - size;
    return moved;
  }
  // Beyond the limit, which it moves: for what must not be missing. Null when the machine's memory is exhausted.
  [[gnu::noinline, gnu::cold]] void* overdraw(uint64_t size) {
    limit_ += size;
    return allocate(size);
  }
  // Takes back what allocate(size) or overdraw(size) gave.
  void release(void* memory, uint64_t size) {
    used_ -= size;
    --live_;
    if (size > kLargestPooled) return release_large(memory);
    Free*& pool = pools_[pool_of(size)];
    pool = new (memory) Free{pool};
  }
  // For objects that may stand in a chain as long as memory is: dropping the first must not go down all of it on the
  // stack. `destroy` runs now, or when those around it are done.
  void drop(Block* object, void (*destroy)(Block*)) {
    if (dropping_ >= kDeepestDrop) {
      const Later later{later_, destroy};
      static_assert(sizeof later <= sizeof(Block));
      memcpy(static_cast<void*>(object), &later, sizeof later);
      later_ = object;
      return;
    }
    ++dropping_;
    destroy(object);
    while (dropping_ == 1 && later_ != nullptr) {
      Block* next = later_;
      Later later;
      memcpy(&later, static_cast<void*>(next), sizeof later);
      later_ = later.next;
      *next = Block{this, 0, 0};
      later.destroy(next);
    }
    --dropping_;
  }
  Context* context = nullptr;  // the one it is part of: where code that has only an object finds it

  uint64_t used() const { return used_; }  // bytes
  uint64_t live() const { return live_; }  // allocations

 private:
  // What stands in a Block whose object is to be destroyed later.
  struct Later {
    Block* next;
    void (*destroy)(Block*);
  };
  static constexpr uint32_t kDeepestDrop = 100;

  // Small blocks of like size are kept for the next that asks; their memory goes back when the heap ends. Up to 512 bytes
  // the sizes are multiples of 16, above there are four to a power of two.
  struct Free {
    Free* next;
  };
  struct alignas(16) Chunk {
    Chunk* next;
  };
  // Larger ones are malloc's, each behind its place in a list of all of them.
  struct alignas(16) Large {
    Large* next;
    Large** place;  // what points to this one
  };
  static constexpr uint64_t kChunk = 1 << 16;
  static constexpr uint64_t kFine = 512;
#if defined(__SANITIZE_ADDRESS__)
  static constexpr uint64_t kLargestPooled = 0;  // each block is malloc's, so that the sanitizer sees its end
#else
  static constexpr uint64_t kLargestPooled = 8192;
#endif
  static constexpr uint32_t kPools = 33 + 4 * 4;

  static constexpr uint32_t pool_of(uint64_t size) {
    if (size <= kFine) return static_cast<uint32_t>((size + 15) / 16);
    const uint32_t power = 63 - static_cast<uint32_t>(__builtin_clzll(size - 1));  // 9 for 513 … 1024
    return 33 + (power - 9) * 4 + static_cast<uint32_t>((size - 1) >> (power - 2) & 3);
  }
  static constexpr uint64_t pooled_size(uint32_t pool) {
    if (pool <= 32) return pool == 0 ? 16 : uint64_t{pool} * 16;
    return uint64_t{5 + (pool - 33) % 4} << (7 + (pool - 33) / 4);
  }

  void* take(uint64_t size) {
    const uint32_t pool = pool_of(size);
    Free* block = pools_[pool];
    if (block == nullptr) [[unlikely]] return carve(pooled_size(pool));
    pools_[pool] = block->next;
    return block;
  }
  [[gnu::noinline]] void* carve(uint64_t size) {
    if (size > static_cast<uint64_t>(end_ - at_)) {
      Chunk* chunk = static_cast<Chunk*>(malloc(kChunk));
      if (chunk == nullptr) return nullptr;
      chunks_ = new (chunk) Chunk{chunks_};
      at_ = reinterpret_cast<char*>(chunk + 1);
      end_ = reinterpret_cast<char*>(chunk) + kChunk;
    }
    return std::exchange(at_, at_ + size);
  }

  [[gnu::noinline]] void* take_large(uint64_t size) {
    if (size > PTRDIFF_MAX - sizeof(Large)) return nullptr;
    void* memory = malloc(static_cast<size_t>(size + sizeof(Large)));
    if (memory == nullptr) return nullptr;
    Large* block = new (memory) Large{large_, &large_};
    if (large_ != nullptr) large_->place = &block->next;
    large_ = block;
    return block + 1;
  }
  void* enlarge_large(void* memory, uint64_t to) {
    if (to > PTRDIFF_MAX - sizeof(Large)) return nullptr;
    void* moved = realloc(static_cast<Large*>(memory) - 1, static_cast<size_t>(to + sizeof(Large)));
    if (moved == nullptr) return nullptr;
    Large* block = static_cast<Large*>(moved);
    *block->place = block;
    if (block->next != nullptr) block->next->place = &block->next;
    return block + 1;
  }
  [[gnu::noinline]] void release_large(void* memory) {
    Large* block = static_cast<Large*>(memory) - 1;
    *block->place = block->next;
    if (block->next != nullptr) block->next->place = block->place;
    free(block);
  }

  uint64_t limit_;
  uint64_t used_ = 0;
  Block* later_ = nullptr;
  uint32_t dropping_ = 0;
  // Not beside `used_`: both would be changed by one wide load and store, and such a load waits for narrow stores before it.
  uint64_t live_ = 0;
  char* at_ = nullptr;  // where the newest chunk has room
  char* end_ = nullptr;
  Chunk* chunks_ = nullptr;
  Large* large_ = nullptr;
  Free* pools_[kPools] = {};
};

}  // namespace predictor

// Arena: the memory of one result's values, taken from the instance's heap (so its limit counts results too) and given
// back at once.
//
// Immutable bytes that are long are not copied: the arena keeps their buffer alive instead. Whatever Python code could
// still change (an array that somebody else holds) is copied, so that a result never changes under its reader.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <new>

#include "runtime/abi/predictor.h"
#include "runtime/core/buffer.h"
#include "runtime/core/context.h"

namespace predictor {

inline constexpr int32_t kMaximumDepth = 500;  // of nested values, both ways through the boundary

class Arena {
 public:
  explicit Arena(Context& ctx) : ctx_(ctx) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    drop_pins();
    drop_chunks(chunk_);
  }

  Context& context() { return ctx_; }

  // Aligned to 16 bytes. Null, with a MemoryError pending, when the heap is exhausted.
  void* allocate(uint64_t size) {
    if (size > (uint64_t{1} << 62)) {
      ctx_.out_of_memory();
      return nullptr;
    }
    size = (size + 15) & ~uint64_t{15};
    if (chunk_ == nullptr || size > chunk_->size - chunk_->used) {
      if (!grow(size)) return nullptr;
    }
    char* memory = reinterpret_cast<char*>(chunk_ + 1) + chunk_->used;
    chunk_->used += size;
    return memory;
  }
  predictor_value* items(uint64_t count) {
    if (count > (uint64_t{1} << 56)) {
      ctx_.out_of_memory();
      return nullptr;
    }
    predictor_value* items = static_cast<predictor_value*>(allocate(count * sizeof(predictor_value)));
    for (uint64_t i = 0; items != nullptr && i < count; ++i) items[i] = predictor_none();
    return items;
  }
  // The same bytes, for as long as the arena lives: a copy, or the bytes themselves when their owner can be kept.
  // Literals and frozen constants have no owner and stay where they are.
  const char* keep(const char* data, uint64_t size, const Ref<Buffer>& owner) {
    if (!owner || borrows) return data;
    if (size > kCopied && pin(owner)) return data;
    return copy(data, size);
  }
  const char* copy(const void* data, uint64_t size) {
    char* memory = static_cast<char*>(allocate(size));
    if (memory != nullptr && size > 0) memcpy(memory, data, static_cast<size_t>(size));
    return memory;
  }
  // False when the heap is exhausted.
  bool pin(const Ref<Buffer>& owner) {
    void* memory = allocate(sizeof(Pin));
    if (memory == nullptr) return false;
    pins_ = new (memory) Pin{pins_, owner};
    return true;
  }
  // Gives everything back but one small chunk, for the next item of a stream.
  void reset() {
    drop_pins();
    drop_chunks(chunk_ != nullptr && chunk_->next == nullptr && chunk_->size == kChunk ? nullptr : chunk_);
    if (chunk_ != nullptr) chunk_->used = 0;
  }

  // Whether values end before what they show can change: then nothing is copied or kept.
  bool borrows = false;

  // Levels of lists, dicts, sets and objects around the value at hand. What stands inside one can be reached, and
  // changed, from elsewhere.
  int32_t depth = 0;

 private:
  static constexpr uint64_t kCopied = 256;             // bytes; below this a copy is cheaper than a pin
  static constexpr uint64_t kChunk = 2048;              // bytes of the first chunk
  static constexpr uint64_t kLargestChunk = 1024 * 1024;  // unless one allocation needs more

  struct alignas(16) Chunk {
    Chunk* next;
    uint64_t size;  // bytes that follow
    uint64_t used;
  };
  struct Pin {
    Pin* next;
    Ref<Buffer> owner;
  };

  void drop_pins() {
    while (pins_ != nullptr) {
      Pin* pin = pins_;
      pins_ = pin->next;
      pin->~Pin();
    }
  }
  void drop_chunks(Chunk* chunk) {
    if (chunk == nullptr) return;
    chunk_ = nullptr;
    while (chunk != nullptr) {
      Chunk* next = chunk->next;
      ctx_.heap.release(chunk, sizeof(Chunk) + chunk->size);
      chunk = next;
    }
  }

  bool grow(uint64_t least) {
    uint64_t size = chunk_ == nullptr ? kChunk : chunk_->size * 2;
    if (size > kLargestChunk) size = kLargestChunk;
    if (size < least) size = least;
    Chunk* chunk = static_cast<Chunk*>(ctx_.heap.allocate(sizeof(Chunk) + size));
    if (chunk == nullptr) {
      ctx_.out_of_memory();
      return false;
    }
    *chunk = {chunk_, size, 0};
    chunk_ = chunk;
    return true;
  }

  Context& ctx_;
  Chunk* chunk_ = nullptr;
  Pin* pins_ = nullptr;
};

// Around the conversion of what a container or object holds; false, with a RecursionError pending, when that is nested too
// deeply, as an object that holds itself is.
class Nested {
 public:
  explicit Nested(Arena& arena) : arena_(arena) {
    if (++arena.depth > kMaximumDepth) {
      arena.context().raise_format(RecursionError, "the result is nested more than %d levels deep", kMaximumDepth);
    }
  }
  Nested(const Nested&) = delete;
  Nested& operator=(const Nested&) = delete;
  ~Nested() { --arena_.depth; }
  explicit operator bool() const { return arena_.depth <= kMaximumDepth; }

 private:
  Arena& arena_;
};

}  // namespace predictor

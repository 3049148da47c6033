// Buffer: counted raw bytes on the heap, which strings, bytes and arrays are views of.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "runtime/core/context.h"
#include "runtime/core/ref.h"

namespace predictor {

struct alignas(16) Buffer : Block {
  uint64_t capacity = 0;  // bytes that follow
  uint64_t used = 0;      // of them, where `+=` may append: see str_iadd

  char* bytes() { return reinterpret_cast<char*>(this + 1); }
  const char* bytes() const { return reinterpret_cast<const char*>(this + 1); }

  // Null, with a MemoryError pending, when the heap is exhausted.
  static Ref<Buffer> create(Context& ctx, uint64_t capacity) {
    void* memory = capacity > (uint64_t{1} << 62) ? nullptr : ctx.heap.allocate(sizeof(Buffer) + capacity);
    if (memory == nullptr) {
      ctx.out_of_memory();
      return nullptr;
    }
    Buffer* buffer = static_cast<Buffer*>(memory);
    buffer->heap = &ctx.heap;
    buffer->references = 1;
    buffer->kind = 0;
    buffer->capacity = capacity;
    buffer->used = 0;
    return Ref<Buffer>::adopt(buffer);
  }
  // A buffer that owns memory from elsewhere (a model's output): the last reference calls release(object). Its own bytes
  // are not that memory; views carry their own pointers. Null, with a MemoryError pending, when the heap is exhausted;
  // the object is then released at once.
  static Ref<Buffer> adopt(Context& ctx, void* object, void (*release)(void*)) {
    Ref<Buffer> buffer = create(ctx, sizeof(Foreign));
    if (!buffer) {
      release(object);
      return nullptr;
    }
    buffer->kind = kForeign;
    *reinterpret_cast<Foreign*>(buffer->bytes()) = {object, release};
    return buffer;
  }
  [[gnu::noinline]] static void destroy(Buffer* buffer) {
    if (buffer->kind == kForeign) {
      const Foreign* foreign = reinterpret_cast<const Foreign*>(buffer->bytes());
      foreign->release(foreign->object);
    }
    buffer->heap->release(buffer, sizeof(Buffer) + buffer->capacity);
  }

 private:
  static constexpr uint32_t kForeign = 1;
  struct Foreign {
    void* object;
    void (*release)(void*);
  };
};

}  // namespace predictor

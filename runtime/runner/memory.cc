#include "runtime/runner/memory.h"

#include <stdio.h>
#include <stdlib.h>

namespace predictor::runner {
namespace {

struct alignas(16) Chunk {
  Chunk* previous;  // keeps every chunk reachable
};

constexpr uint64_t kChunk = 64 * 1024;  // bytes

Chunk* last_chunk = nullptr;
char* next_byte = nullptr;
uint64_t bytes_left = 0;

}  // namespace

void exit_out_of_memory() {
  fputs("MemoryError: the runner's memory is exhausted\n", stderr);
  exit(1);
}

void* allocate(uint64_t size) {
  if (size > (uint64_t{1} << 60)) exit_out_of_memory();
  size = (size + 15) & ~uint64_t{15};
  if (size > bytes_left) {
    const uint64_t room = size > kChunk / 4 ? size : kChunk;
    Chunk* chunk = static_cast<Chunk*>(malloc(static_cast<size_t>(sizeof(Chunk) + room)));
    if (chunk == nullptr) exit_out_of_memory();
    chunk->previous = last_chunk;
    last_chunk = chunk;
    if (room == size) return chunk + 1;  // a large one of its own; the current chunk stays in use
    next_byte = reinterpret_cast<char*>(chunk + 1);
    bytes_left = room;
  }
  void* memory = next_byte;
  next_byte += size;
  bytes_left -= size;
  return memory;
}

}  // namespace predictor::runner

// Making and freeing heap objects and the raw arrays behind them.
//
// Every type of the runtime is *relocatable*: an object may be moved to another address by copying its bytes and
// forgetting the old ones, since none holds a pointer into itself. Containers rely on it to grow, insert and sort.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <new>
#include <utility>

#include "runtime/core/context.h"
#include "runtime/core/ref.h"

namespace predictor {

namespace internal {

template <class T, class... Arguments>
Ref<T> start_object(Context& ctx, void* memory, Arguments&&... arguments) {
  T* object = new (memory) T{std::forward<Arguments>(arguments)...};
  Block& block = *object;  // of which a class of the program may have fields of the same names
  block.heap = &ctx.heap;
  block.references = 1;
  block.kind = 0;  // again, so that it is no part of wide stores that end in the middle of the fields
  return Ref<T>::adopt(object);
}

}  // namespace internal

// A new object of a type derived from Block; null, with a MemoryError pending, when the heap is exhausted.
template <class T, class... Arguments>
Ref<T> create_object(Context& ctx, Arguments&&... arguments) {
  void* memory = ctx.heap.allocate(sizeof(T));
  if (memory == nullptr) {
    ctx.out_of_memory();
    return nullptr;
  }
  return internal::start_object<T>(ctx, memory, std::forward<Arguments>(arguments)...);
}

// A new object of a class of the program. There is one even when the heap is exhausted: until the program looks at the
// pending MemoryError it goes on, and reads and writes fields. Null only when the machine itself has no memory left.
template <class T>
Ref<T> create_instance(Context& ctx) {
  void* memory = ctx.heap.allocate(sizeof(T));
  if (memory == nullptr) [[unlikely]] {
    ctx.out_of_memory();
    memory = ctx.heap.overdraw(sizeof(T));
    if (memory == nullptr) return nullptr;
  }
  return internal::start_object<T>(ctx, memory);
}

// What T::destroy does for an object made by create_object.
template <class T>
void destroy_object(T* object) {
  Heap* heap = object->heap;
  object->~T();
  heap->release(object, sizeof(T));
}

// The same for a class whose objects may hold others of it.
template <class T>
void destroy_chained(T* object) {
  object->heap->drop(object, [](Block* dropped) { destroy_object(static_cast<T*>(dropped)); });
}

// Calls T::destroy_now, for a container whose items may hold others like it when those around it are done.
template <bool recursive, class T>
void destroy_in_turn(T* object) {
  if constexpr (recursive) object->heap->drop(object, [](Block* dropped) { T::destroy_now(static_cast<T*>(dropped)); });
  else T::destroy_now(object);
}

// Uninitialised room for `count` values; null, with a MemoryError pending, when the heap is exhausted or the size
// overflows. A count of zero gives null too, and no error.
template <class T>
T* allocate_array(Context& ctx, uint64_t count) {
  if (count == 0) return nullptr;
  void* memory = count > (uint64_t{1} << 62) / sizeof(T) ? nullptr : ctx.heap.allocate(count * sizeof(T));
  if (memory == nullptr) ctx.out_of_memory();
  return static_cast<T*>(memory);
}

// What allocate_array(count) gave, with its values, as an array of `to`, more than before; null, with a MemoryError pending
// and nothing changed, when the heap is exhausted.
template <class T>
T* enlarge_array(Context& ctx, T* array, uint64_t count, uint64_t to) {
  if (array == nullptr) return allocate_array<T>(ctx, to);
  void* memory = to > (uint64_t{1} << 62) / sizeof(T) ? nullptr : ctx.heap.enlarge(array, count * sizeof(T), to * sizeof(T));
  if (memory == nullptr) ctx.out_of_memory();
  return static_cast<T*>(memory);
}

template <class T>
void release_array(Heap* heap, T* array, uint64_t count) {
  if (array != nullptr) heap->release(array, count * sizeof(T));
}

// Moves values to memory that holds none, and leaves none behind; the ranges may overlap.
template <class T>
void relocate(T* to, T* from, uint64_t count) {
  if (count != 0) memmove(static_cast<void*>(to), static_cast<void*>(from), count * sizeof(T));
}

// The last one first, as Python's lists go.
template <class T>
void destroy_values(T* values, uint64_t count) {
  while (count-- != 0) values[count].~T();
}

}  // namespace predictor

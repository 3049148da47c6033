// List<T>: Python's list, a handle on a shared growable array. Copying the handle shares the list, as a name does.
//
// The null handle is what an operation returns after the heap is exhausted: it reads as empty and swallows writes.
// A frozen constant is a ListObject in static storage without an array of its own and with the reference count kImmortal.
//
// Items may begin behind the start of the array: what takes the first one out leaves its place, and what puts one there
// uses it, so that a list is a queue at both ends.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <type_traits>
#include <utility>

#include "runtime/core/allocate.h"
#include "runtime/core/context.h"
#include "runtime/core/identity.h"
#include "runtime/core/optional.h"
#include "runtime/core/ref.h"

namespace predictor {

// A number of items. Its word has a type of its own, so that the compiler knows it unchanged when an int is stored.
class Extent {
 public:
  constexpr Extent(uint64_t count = 0) : word_(static_cast<Word>(count)) {}  // NOLINT: implicit
  constexpr operator uint64_t() const { return static_cast<uint64_t>(word_); }  // NOLINT: implicit
  Extent& operator+=(uint64_t count) { return *this = *this + count; }
  Extent& operator++() { return *this += 1; }
  Extent& operator--() { return *this = *this - 1; }

 private:
  enum class Word : uint64_t {};
  Word word_;
};

template <class T>
struct ListObject : Block {
  T* items = nullptr;
  Extent size;
  T* start = nullptr;  // of the array, null when it has none
  T* end = nullptr;

  constexpr ListObject() = default;
  constexpr ListObject(T* constants, uint64_t count) : items(constants), size(count) {}

  uint64_t capacity() const { return static_cast<uint64_t>(end - start); }
  uint64_t room_before() const { return start == nullptr ? 0 : static_cast<uint64_t>(items - start); }
  uint64_t room_after() const { return start == nullptr ? 0 : static_cast<uint64_t>(end - items) - size; }

  // The items are in this array now, from `first` on; the one before is released.
  void move_to(T* array, uint64_t count, uint64_t first) {
    relocate(array + first, items, size);
    release_array(heap, start, capacity());
    start = array;
    items = array + first;
    end = array + count;
  }

  [[gnu::noinline]] static void destroy(ListObject* list) { destroy_in_turn<is_recursive<T>>(list); }
  static void destroy_now(ListObject* list) {
    destroy_values(list->items, list->size);
    release_array(list->heap, list->start, list->capacity());
    destroy_object(list);
  }
};

template <class T>
class PREDICTOR_IN_REGISTERS List {
 public:
  using value_type = T;
  constexpr List() = default;
  constexpr explicit List(Ref<ListObject<T>> object) : object_(std::move(object)) {}

  // An empty list with room for `capacity` items; null when the heap is exhausted.
  static List create(Context& ctx, uint64_t capacity = 0) {
    T* array = allocate_array<T>(ctx, capacity);
    if (array == nullptr && capacity != 0) return List();
    Ref<ListObject<T>> object = create_object<ListObject<T>>(ctx);
    if (!object) {
      release_array(&ctx.heap, array, capacity);
      return List();
    }
    object->items = object->start = array;
    object->end = array + capacity;
    return List(std::move(object));
  }

  uint64_t size() const { return object_ ? uint64_t{object_->size} : 0; }
  bool empty() const { return size() == 0; }
  T* data() const { return object_ ? object_->items : nullptr; }
  T* begin() const { return data(); }
  T* end() const { return data() + size(); }
  T& operator[](uint64_t index) const { return object_->items[index]; }  // not checked

  const Ref<ListObject<T>>& object() const { return object_; }
  bool null() const { return !object_; }

  // Makes room for `count` more items; false, with a MemoryError pending, when there is none.
  bool reserve(Context& ctx, uint64_t count) const {
    return object_ && (object_->room_after() >= count ? true : grow(ctx, *object_, count));
  }
  // The same of one item, and of one before the first.
  bool reserve_one(Context& ctx) const {
    return object_ && (object_->items + object_->size < object_->end ? true : grow(ctx, *object_, 1));
  }
  bool reserve_before(Context& ctx) const {
    return object_ && (object_->items != object_->start && object_->start != nullptr ? true : grow_before(ctx, *object_));
  }
  // Adds an item to a list with room for it.
  void push(T item) const {
    new (static_cast<void*>(object_->items + object_->size)) T(std::move(item));
    ++object_->size;
  }
  // Adds an item so many times to a list with room for that.
  void push_times(const T& item, uint64_t count) const {
    const T copy = item;
    T* const end = object_->items + object_->size;
    for (uint64_t i = 0; i < count; ++i) new (static_cast<void*>(end + i)) T(copy);
    object_->size += count;
  }
  // Adds copies of items from elsewhere to a list with room for them.
  void push_copies(const T* items, uint64_t count) const {
    ListObject<T>& list = *object_;
    if constexpr (std::is_trivially_copyable_v<T>) {
      relocate(list.items + list.size, const_cast<T*>(items), count);
    } else {
      for (uint64_t i = 0; i < count; ++i) new (static_cast<void*>(list.items + list.size + i)) T(items[i]);
    }
    list.size += count;
  }

 private:
  // Takes the object, since a handle whose address is known elsewhere is read anew after every call.
  PREDICTOR_SELDOM static bool grow(Context& ctx, ListObject<T>& list, uint64_t count) {
    if (count > (uint64_t{1} << 62) || list.size > (uint64_t{1} << 62)) return ctx.out_of_memory(), false;
    const uint64_t needed = list.size + count, before = list.room_before();
    if (before >= list.size && before + list.room_after() >= count) {  // as many were taken as there are: they pay for it
      relocate(list.start, list.items, list.size);
      list.items = list.start;
      return true;
    }
    uint64_t capacity = list.size + list.size / 2 + 8;
    if (capacity < needed) capacity = needed;
    if (before != 0 || list.start == nullptr) {
      T* array = allocate_array<T>(ctx, capacity);
      if (array == nullptr) return false;
      list.move_to(array, capacity, 0);
      return true;
    }
    T* array = enlarge_array(ctx, list.start, list.capacity(), capacity);
    if (array == nullptr) return false;
    list.items = list.start = array;
    list.end = array + capacity;
    return true;
  }
  // Room before the first item, for as many as it is worth moving those that there are.
  [[gnu::noinline]] static bool grow_before(Context& ctx, ListObject<T>& list) {
    if (list.size > (uint64_t{1} << 60)) return ctx.out_of_memory(), false;
    const uint64_t after = list.room_after();
    if (after > list.size) {
      const uint64_t by = (after + 1) / 2;
      relocate(list.items + by, list.items, list.size);
      list.items += by;
      return true;
    }
    const uint64_t before = list.size / 2 + 8, capacity = before + list.size + list.size / 4;
    T* array = allocate_array<T>(ctx, capacity);
    if (array == nullptr) return false;
    list.move_to(array, capacity, before);
    return true;
  }

  Ref<ListObject<T>> object_;
};

template <class T>
inline constexpr bool calls_program<List<T>> = calls_program<T>;
template <class T>
inline constexpr bool is_recursive<List<T>> = is_recursive<T>;
template <class T>
inline constexpr bool is_handle<List<T>> = true;

// Items of a list where they are, for operations that read them at once: see list_view.
template <class T>
class ListView {
 public:
  using value_type = T;
  constexpr ListView(const T* items, uint64_t size) : items_(items), size_(size) {}
  constexpr const T* data() const { return items_; }
  constexpr uint64_t size() const { return size_; }
  constexpr const T* begin() const { return items_; }
  constexpr const T* end() const { return items_ + size_; }
  constexpr const T& operator[](uint64_t index) const { return items_[index]; }  // not checked

 private:
  const T* items_;
  uint64_t size_;
};

// The items of a list where they are, as long as nothing is added to it or taken out: see items_of.
template <class T>
struct ListItems {
  using value_type = T;
  T* items;
  uint64_t count;

  uint64_t size() const { return count; }
  T* data() const { return items; }
  T& operator[](uint64_t index) const { return items[index]; }  // not checked
};
template <class T>
ListItems<T> items_of(const List<T>& list) {
  return {list.data(), list.size()};
}

template <class T>
constexpr ListView<T> items_of(const ListView<T>& view) {
  return view;
}

// list.append
template <class T>
inline void list_append(Context& ctx, const List<T>& list, std::type_identity_t<T> item) {
  if (list.reserve_one(ctx)) list.push(std::move(item));
}

}  // namespace predictor

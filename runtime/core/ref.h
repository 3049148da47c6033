// Ref<T>: a counted reference to a heap object T, where T derives from Block and has
//   static void destroy(T*)   — run the destructor and give the memory back to block.heap.
// Copying shares the object, as a Python name does. A null Ref is used only for "no object" (moved-from, failed results,
// the None of an Optional).
#pragma once

#include "runtime/core/heap.h"

// Of handles, which may travel in a register as the pointer that they are: they do not know their own address.
#if defined(__clang__)
#define PREDICTOR_IN_REGISTERS [[clang::trivial_abi]]
#else
#define PREDICTOR_IN_REGISTERS
#endif

// Of a function that a loop seldom calls: it keeps the registers, so that the loop can.
#if defined(__clang__) && (defined(__x86_64__) || defined(__aarch64__))
#define PREDICTOR_SELDOM [[gnu::noinline, clang::preserve_most]]
#else
#define PREDICTOR_SELDOM [[gnu::noinline]]
#endif

// Of what is in so many places that a build for size calls it.
#ifdef __OPTIMIZE_SIZE__
#define PREDICTOR_CALLED [[gnu::noinline]]
#else
#define PREDICTOR_CALLED
#endif

namespace predictor {

template <class T>
class PREDICTOR_IN_REGISTERS Ref {
 public:
  constexpr Ref() = default;
  constexpr Ref(decltype(nullptr)) {}  // NOLINT: implicit
  // Takes over a reference that is already counted (a fresh object) or immortal.
  static constexpr Ref adopt(T* object) {
    Ref ref;
    ref.object_ = object;
    return ref;
  }
  // Shares an object that somebody else keeps a reference to.
  static Ref share(T* object) {
    if (object != nullptr) retain(object);
    return adopt(object);
  }
  Ref(const Ref& other) : object_(other.object_) {
    if (object_ != nullptr) retain(object_);
  }
  constexpr Ref(Ref&& other) noexcept : object_(other.object_) { other.object_ = nullptr; }
  Ref& operator=(const Ref& other) {
    Ref copy(other);
    swap(copy);
    return *this;
  }
  Ref& operator=(Ref&& other) noexcept {
    Ref taken(static_cast<Ref&&>(other));
    swap(taken);
    return *this;
  }
  constexpr ~Ref() {
    if (object_ != nullptr) drop(object_);
  }

  constexpr T* get() const { return object_; }
  constexpr T* operator->() const { return object_; }
  constexpr T& operator*() const { return *object_; }
  constexpr explicit operator bool() const { return object_ != nullptr; }
  void swap(Ref& other) {
    T* object = object_;
    object_ = other.object_;
    other.object_ = object;
  }

 private:
  static void retain(T* object) {
    if (!(object->references & kImmortal)) ++object->references;
  }
  PREDICTOR_CALLED static constexpr void drop(T* object) {
    if (!(object->references & kImmortal) && --object->references == 0) T::destroy(object);
  }
  T* object_ = nullptr;
};

}  // namespace predictor

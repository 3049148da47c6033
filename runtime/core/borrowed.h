// Borrowed<T>: a value that something else keeps, read where it lies: no reference is counted. Or a failure, as in Result.
//
// The compiler borrows where it has proven that the owner keeps the value for as long as it is read (compiler/passes/
// borrow.py); a copy of *borrowed is counted as any other.
#pragma once

#include <string.h>

#include <new>
#include <utility>

#include "runtime/core/result.h"

namespace predictor {

template <class T>
class Borrowed {
 public:
  using value_type = T;
  Borrowed() : ok_(false) {}
  explicit Borrowed(const T& value) : ok_(true) { memcpy(bytes_, static_cast<const void*>(&value), sizeof(T)); }
  // Of a value with a reference that was not counted.
  explicit Borrowed(T&& value) : ok_(true) { new (static_cast<void*>(bytes_)) T(std::move(value)); }
  Borrowed(Failure) : Borrowed() {}  // NOLINT: implicit, as in `return ctx.raise(…);`

  explicit operator bool() const { return ok_; }
  const T& operator*() const { return *reinterpret_cast<const T*>(bytes_); }
  const T* operator->() const { return reinterpret_cast<const T*>(bytes_); }

 private:
  alignas(T) unsigned char bytes_[sizeof(T)];  // no T, whose end would have to be looked after
  bool ok_;
};

}  // namespace predictor

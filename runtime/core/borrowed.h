// Borrowed<T>: a value that something else keeps, read where it lies: no reference is counted. Or a failure, as in Result.
//
// The compiler borrows where it has proven that the owner keeps the value for as long as it is read (compiler/passes/
// borrow.py); a copy of *borrowed is counted as any other.
#pragma once

#include <string.h>

#include <utility>

#include "runtime/core/result.h"

namespace predictor {

template <class T>
class Borrowed {
 public:
  using value_type = T;
  Borrowed() : none_(), ok_(false) {}
  explicit Borrowed(const T& value) : ok_(true) { memcpy(static_cast<void*>(&value_), &value, sizeof(T)); }
  // Of a value with a reference that was not counted.
  explicit Borrowed(T&& value) : value_(std::move(value)), ok_(true) {}
  Borrowed(Failure) : Borrowed() {}  // NOLINT: implicit, as in `return ctx.raise(…);`
  Borrowed(const Borrowed& other) { *this = other; }
  Borrowed& operator=(const Borrowed& other) {
    memcpy(static_cast<void*>(&value_), &other.value_, sizeof(T));
    ok_ = other.ok_;
    return *this;
  }
  ~Borrowed() {}

  explicit operator bool() const { return ok_; }
  const T& operator*() const { return value_; }
  const T* operator->() const { return &value_; }

 private:
  union {
    T value_;
    char none_;
  };
  bool ok_;
};

}  // namespace predictor

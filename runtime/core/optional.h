// Optional<T>: Python's `T | None`. Handles (lists, dicts, sets, objects, iterators) use their null for None, so that
// an optional handle costs nothing; other types carry a flag.
#pragma once

#include <type_traits>
#include <utility>

#include "runtime/core/none.h"
#include "runtime/core/ref.h"

namespace predictor {

// True for types whose null value no Python value uses.
template <class T>
inline constexpr bool is_handle = false;
template <class T>
inline constexpr bool is_handle<Ref<T>> = true;

template <class T>
class Optional {
 public:
  using value_type = T;
  constexpr Optional() = default;
  constexpr Optional(None) {}                                      // NOLINT: implicit, as `x = None`
  constexpr Optional(T value) : value_(std::move(value)), has_(true) {}  // NOLINT: implicit, as `x = value`

  constexpr bool has() const { return has_; }
  constexpr T& value() { return value_; }  // only where has()
  constexpr const T& value() const { return value_; }

 private:
  T value_{};
  bool has_ = false;
};

template <class T>
  requires(is_handle<T>)
class Optional<T> {
 public:
  using value_type = T;
  constexpr Optional() = default;
  constexpr Optional(None) {}                              // NOLINT: implicit
  constexpr Optional(T value) : value_(std::move(value)) {}  // NOLINT: implicit

  constexpr bool has() const { return !is_null(value_); }
  constexpr T& value() { return value_; }
  constexpr const T& value() const { return value_; }

 private:
  template <class U>
  static constexpr bool is_null(const Ref<U>& ref) {
    return !ref;
  }
  template <class U>
  static constexpr bool is_null(const U& handle) {
    return handle.null();
  }
  T value_{};
};

}  // namespace predictor

// Result<T>: what an operation that can raise returns. Status: the same without a value.
//
// A failed result says only *that* an exception is pending; the exception itself stands in the Context. Keeping the
// outcome in a register pair, rather than in memory behind the Context, lets the compiler turn every check into a jump
// once the operation is inlined.
#pragma once

#include <utility>

#include "runtime/core/ref.h"

// Of a condition whose outcome no processor can foresee, such as comparisons of numbers that the caller gives.
#if defined(__clang__)
#define PREDICTOR_UNPREDICTABLE(condition) __builtin_unpredictable(condition)
#else
#define PREDICTOR_UNPREDICTABLE(condition) (condition)
#endif

namespace predictor {

// Returned by Context::raise and Context::at, and converted into whichever result the function returns.
struct Failure {};

template <class T>
class [[nodiscard]] PREDICTOR_IN_REGISTERS Result {
 public:
  using value_type = T;
  constexpr Result(T value) : value_(std::move(value)), ok_(true) {}  // NOLINT: implicit, as in `return value;`
  constexpr Result(Failure) : value_(), ok_(false) {}                 // NOLINT: implicit, as in `return ctx.raise(…);`

  constexpr explicit operator bool() const { return ok_; }
  constexpr T& operator*() { return value_; }
  constexpr const T& operator*() const { return value_; }
  constexpr T* operator->() { return &value_; }

 private:
  T value_;
  bool ok_;
};

class [[nodiscard]] Status {
 public:
  constexpr Status() : ok_(true) {}
  constexpr Status(Failure) : ok_(false) {}  // NOLINT: implicit
  constexpr explicit operator bool() const { return ok_; }

 private:
  bool ok_;
};

}  // namespace predictor

// ExceptionType: the class of a Python exception, for matching in except clauses and for the name in messages.
#pragma once

namespace predictor {

struct ExceptionType {
  const char* name;
  const ExceptionType* base;  // null for BaseException
};

constexpr bool is_subclass(const ExceptionType* type, const ExceptionType* base) {
  for (; type != nullptr; type = type->base) {
    if (type == base) return true;
  }
  return false;
}

inline constexpr ExceptionType BaseException{"BaseException", nullptr};
inline constexpr ExceptionType Exception{"Exception", &BaseException};
inline constexpr ExceptionType ArithmeticError{"ArithmeticError", &Exception};
inline constexpr ExceptionType OverflowError{"OverflowError", &ArithmeticError};
inline constexpr ExceptionType ZeroDivisionError{"ZeroDivisionError", &ArithmeticError};
inline constexpr ExceptionType FloatingPointError{"FloatingPointError", &ArithmeticError};
inline constexpr ExceptionType AssertionError{"AssertionError", &Exception};
inline constexpr ExceptionType AttributeError{"AttributeError", &Exception};
inline constexpr ExceptionType FrozenInstanceError{"FrozenInstanceError", &AttributeError};  // of dataclasses
inline constexpr ExceptionType EOFError{"EOFError", &Exception};
inline constexpr ExceptionType ImportError{"ImportError", &Exception};
inline constexpr ExceptionType LookupError{"LookupError", &Exception};
inline constexpr ExceptionType IndexError{"IndexError", &LookupError};
inline constexpr ExceptionType KeyError{"KeyError", &LookupError};
inline constexpr ExceptionType MemoryError{"MemoryError", &Exception};
inline constexpr ExceptionType NameError{"NameError", &Exception};
inline constexpr ExceptionType UnboundLocalError{"UnboundLocalError", &NameError};
inline constexpr ExceptionType OSError{"OSError", &Exception};
inline constexpr ExceptionType FileNotFoundError{"FileNotFoundError", &OSError};
inline constexpr ExceptionType PermissionError{"PermissionError", &OSError};
inline constexpr ExceptionType TimeoutError{"TimeoutError", &OSError};
inline constexpr ExceptionType ConnectionError{"ConnectionError", &OSError};
inline constexpr ExceptionType BufferError{"BufferError", &Exception};
inline constexpr ExceptionType SyntaxError{"SyntaxError", &Exception};
inline constexpr ExceptionType RuntimeError{"RuntimeError", &Exception};
inline constexpr ExceptionType NotImplementedError{"NotImplementedError", &RuntimeError};
inline constexpr ExceptionType RecursionError{"RecursionError", &RuntimeError};
inline constexpr ExceptionType StopIteration{"StopIteration", &Exception};
inline constexpr ExceptionType TypeError{"TypeError", &Exception};
inline constexpr ExceptionType ValueError{"ValueError", &Exception};
inline constexpr ExceptionType UnicodeError{"UnicodeError", &ValueError};
inline constexpr ExceptionType UnicodeDecodeError{"UnicodeDecodeError", &UnicodeError};
inline constexpr ExceptionType UnicodeEncodeError{"UnicodeEncodeError", &UnicodeError};

}  // namespace predictor

// ExceptionType: the class of a Python exception, for matching in except clauses and for the name in messages.
// ExceptionObject: what the Context knows of an exception that is an object; the rest of it is in raised.h.
#pragma once

#include <stdint.h>

#include "runtime/core/heap.h"

namespace predictor {

class Context;

struct ExceptionType {
  const char* name;
  const ExceptionType* base;              // null for BaseException
  const ExceptionType* second = nullptr;  // another base, of class E(A, B)
  const char* full_name = nullptr;        // with its module; null of a builtin class
};

constexpr bool is_subclass(const ExceptionType* type, const ExceptionType* base) {
  for (; type != nullptr; type = type->base) {
    if (type == base || (type->second != nullptr && is_subclass(type->second, base))) return true;
  }
  return false;
}

struct Position {
  const char* file = "";
  int32_t line = 0;    // 1-based
  int32_t column = 0;  // 1-based
};

// What the frames held that an exception left: it goes with the exception.
struct KeptObject : Block {
  void (*finish)(KeptObject*) = nullptr;  // frees it
  static void destroy(KeptObject* kept) { kept->finish(kept); }
};

struct ExceptionObject : Block {
  const ExceptionType* type = nullptr;
  Position position;                                           // where it was raised first, line 0 before
  void (*finish)(ExceptionObject*) = nullptr;                  // frees it
  void (*describe)(Context&, ExceptionObject&) = nullptr;      // makes str() of it the Context's message
  static void destroy(ExceptionObject* object) { object->finish(object); }
};

inline constexpr ExceptionType BaseException{"BaseException", nullptr};
inline constexpr ExceptionType Exception{"Exception", &BaseException};
inline constexpr ExceptionType SystemExit{"SystemExit", &BaseException};
inline constexpr ExceptionType KeyboardInterrupt{"KeyboardInterrupt", &BaseException};
inline constexpr ExceptionType GeneratorExit{"GeneratorExit", &BaseException};
inline constexpr ExceptionType ArithmeticError{"ArithmeticError", &Exception};
inline constexpr ExceptionType OverflowError{"OverflowError", &ArithmeticError};
inline constexpr ExceptionType ZeroDivisionError{"ZeroDivisionError", &ArithmeticError};
inline constexpr ExceptionType FloatingPointError{"FloatingPointError", &ArithmeticError};
inline constexpr ExceptionType AssertionError{"AssertionError", &Exception};
inline constexpr ExceptionType AttributeError{"AttributeError", &Exception};
inline constexpr ExceptionType FrozenInstanceError{"FrozenInstanceError", &AttributeError, nullptr, "dataclasses.FrozenInstanceError"};
inline constexpr ExceptionType EOFError{"EOFError", &Exception};
inline constexpr ExceptionType ImportError{"ImportError", &Exception};
inline constexpr ExceptionType LookupError{"LookupError", &Exception};
inline constexpr ExceptionType ModuleNotFoundError{"ModuleNotFoundError", &ImportError};
inline constexpr ExceptionType IndexError{"IndexError", &LookupError};
inline constexpr ExceptionType KeyError{"KeyError", &LookupError};
inline constexpr ExceptionType MemoryError{"MemoryError", &Exception};
inline constexpr ExceptionType NameError{"NameError", &Exception};
inline constexpr ExceptionType UnboundLocalError{"UnboundLocalError", &NameError};
inline constexpr ExceptionType OSError{"OSError", &Exception};
inline constexpr ExceptionType FileNotFoundError{"FileNotFoundError", &OSError};
inline constexpr ExceptionType PermissionError{"PermissionError", &OSError};
inline constexpr ExceptionType FileExistsError{"FileExistsError", &OSError};
inline constexpr ExceptionType IsADirectoryError{"IsADirectoryError", &OSError};
inline constexpr ExceptionType NotADirectoryError{"NotADirectoryError", &OSError};
inline constexpr ExceptionType InterruptedError{"InterruptedError", &OSError};
inline constexpr ExceptionType TimeoutError{"TimeoutError", &OSError};
inline constexpr ExceptionType ConnectionError{"ConnectionError", &OSError};
inline constexpr ExceptionType BrokenPipeError{"BrokenPipeError", &ConnectionError};
inline constexpr ExceptionType ConnectionRefusedError{"ConnectionRefusedError", &ConnectionError};
inline constexpr ExceptionType ConnectionResetError{"ConnectionResetError", &ConnectionError};
inline constexpr ExceptionType BufferError{"BufferError", &Exception};
inline constexpr ExceptionType ReferenceError{"ReferenceError", &Exception};
inline constexpr ExceptionType SyntaxError{"SyntaxError", &Exception};
inline constexpr ExceptionType IndentationError{"IndentationError", &SyntaxError};
inline constexpr ExceptionType SystemError{"SystemError", &Exception};
inline constexpr ExceptionType RuntimeError{"RuntimeError", &Exception};
inline constexpr ExceptionType NotImplementedError{"NotImplementedError", &RuntimeError};
inline constexpr ExceptionType RecursionError{"RecursionError", &RuntimeError};
inline constexpr ExceptionType StopIteration{"StopIteration", &Exception};
inline constexpr ExceptionType TypeError{"TypeError", &Exception};
inline constexpr ExceptionType ValueError{"ValueError", &Exception};
inline constexpr ExceptionType UnicodeError{"UnicodeError", &ValueError};
inline constexpr ExceptionType UnicodeDecodeError{"UnicodeDecodeError", &UnicodeError};
inline constexpr ExceptionType UnicodeEncodeError{"UnicodeEncodeError", &UnicodeError};
inline constexpr ExceptionType UnicodeTranslateError{"UnicodeTranslateError", &UnicodeError};
inline constexpr ExceptionType Warning{"Warning", &Exception};
inline constexpr ExceptionType UserWarning{"UserWarning", &Warning};
inline constexpr ExceptionType DeprecationWarning{"DeprecationWarning", &Warning};
inline constexpr ExceptionType RuntimeWarning{"RuntimeWarning", &Warning};

}  // namespace predictor

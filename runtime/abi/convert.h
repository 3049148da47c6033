// Convert<T>: how a runtime value of type T crosses the C ABI. Here: None, bool, int, float, str, bytes and numpy's
// scalars. convert_containers.h, convert_array.h and convert_object.h add the rest; generated code adds the predictor's
// own dataclasses and enums. A specialisation has
//
//   static bool accepts(const predictor_value&)       — by its kind alone; chooses among the options of a union
//   static Result<T> from(Context&, const predictor_value&, const Path&)   — TypeError for a wrong kind
//   static predictor_value to(Arena&, const T&)       — None, with an exception pending, when it fails
//   static void spell(Spelling&)                      — the type as Python annotates it, for messages
//
// What is exact in Python is exact here, with two conversions at the boundary: an int is accepted where a float is
// expected, a bool where an int is.
#pragma once

#include <stdint.h>
#include <string.h>

#include <limits>
#include <type_traits>

#include "runtime/abi/arena.h"
#include "runtime/abi/path.h"
#include "runtime/abi/predictor.h"
#include "runtime/core/bytes.h"
#include "runtime/core/context.h"
#include "runtime/core/none.h"
#include "runtime/core/result.h"
#include "runtime/core/str_class.h"
#include "runtime/core/utf8.h"

namespace predictor {

template <class T>
struct Convert;

template <class T>
Result<T> from_value(Context& ctx, const predictor_value& value, const Path& path) {
  return Convert<T>::from(ctx, value, path);
}

template <class T>
predictor_value to_value(Arena& arena, const T& value) {
  return Convert<T>::to(arena, value);
}

// `parameter 'scores[3]': ` and then what is wrong with it.
[[gnu::cold, gnu::noinline]] inline Failure raise_argument(Context& ctx, const ExceptionType& type, const Path& path,
                                                           const Spelling& wrong) {
  Spelling text;
  text << "parameter '";
  path.spell(text);
  text << "': ";
  text.add(wrong.data(), wrong.size());
  return ctx.raise(type, text);
}

template <class T>
[[gnu::cold, gnu::noinline]] Failure raise_kind(Context& ctx, const predictor_value& value, const Path& path) {
  Spelling wrong;
  wrong << "expected ";
  Convert<T>::spell(wrong);
  wrong << ", got ";
  spell_value(wrong, value);
  return raise_argument(ctx, TypeError, path, wrong);
}

[[gnu::cold, gnu::noinline]] inline Failure raise_null(Context& ctx, const predictor_value& value, const Path& path) {
  Spelling wrong;
  wrong << "a null pointer to " << static_cast<int64_t>(value.size) << " items or bytes";
  return raise_argument(ctx, ValueError, path, wrong);
}
// A value that says it has content must point to it.
inline Status check_content(Context& ctx, const predictor_value& value, const Path& path) {
  if (value.size == 0 || value.as.data != nullptr) return {};
  return raise_null(ctx, value, path);
}

inline Status check_depth(Context& ctx, const Path& path) {
  if (path.depth() <= kMaximumDepth) return {};
  return ctx.raise_format(RecursionError, "the argument is nested more than %d levels deep", kMaximumDepth);
}

template <>
struct Convert<None> {
  static bool accepts(const predictor_value& value) { return value.kind == PREDICTOR_NONE; }
  static Result<None> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<None>(ctx, value, path);
    return None{};
  }
  static predictor_value to(Arena&, None) { return predictor_none(); }
  static void spell(Spelling& out) { out << "None"; }
};

template <>
struct Convert<bool> {
  static bool accepts(const predictor_value& value) { return value.kind == PREDICTOR_BOOL; }
  static Result<bool> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<bool>(ctx, value, path);
    return value.as.integer != 0;
  }
  static predictor_value to(Arena&, bool x) { return predictor_bool(x); }
  static void spell(Spelling& out) { out << "bool"; }
};

// int, and numpy's integer scalars, whose range is checked.
template <class T>
  requires std::is_integral_v<T>
struct Convert<T> {
  static bool accepts(const predictor_value& value) {
    return value.kind == PREDICTOR_INT || value.kind == PREDICTOR_BOOL;
  }
  static Result<T> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<T>(ctx, value, path);
    const int64_t x = value.kind == PREDICTOR_BOOL ? value.as.integer != 0 : value.as.integer;
    const T result = static_cast<T>(x);
    if constexpr (!std::is_same_v<T, int64_t>) {
      if (static_cast<int64_t>(result) != x || (std::is_unsigned_v<T> && x < 0)) {
        Spelling wrong;
        wrong << x << " does not fit in ";
        spell(wrong);
        return raise_argument(ctx, OverflowError, path, wrong);
      }
    }
    return result;
  }
  // A uint64 beyond the range of int64 has no place in the ABI.
  static predictor_value to(Arena& arena, T x) {
    if constexpr (std::is_same_v<T, uint64_t>) {
      if (x > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) {
        arena.context().raise(OverflowError, "integer result does not fit in 64 bits");
        return predictor_none();
      }
    }
    return predictor_int(static_cast<int64_t>(x));
  }
  static void spell(Spelling& out) {
    if constexpr (std::is_same_v<T, int64_t>) {
      out << "int";
    } else {
      out << (std::is_unsigned_v<T> ? "uint" : "int") << static_cast<int64_t>(sizeof(T) * 8);
    }
  }
};

// float, and numpy's float32 scalar.
template <class T>
  requires std::is_floating_point_v<T>
struct Convert<T> {
  static bool accepts(const predictor_value& value) {
    return value.kind == PREDICTOR_FLOAT || value.kind == PREDICTOR_INT || value.kind == PREDICTOR_BOOL;
  }
  static Result<T> from(Context& ctx, const predictor_value& value, const Path& path) {
    switch (value.kind) {
      case PREDICTOR_FLOAT: return static_cast<T>(value.as.real);
      case PREDICTOR_INT: return static_cast<T>(value.as.integer);
      case PREDICTOR_BOOL: return static_cast<T>(value.as.integer != 0);
      default: return raise_kind<T>(ctx, value, path);
    }
  }
  static predictor_value to(Arena&, T x) { return predictor_float(static_cast<double>(x)); }
  static void spell(Spelling& out) { out << (std::is_same_v<T, double> ? "float" : "float32"); }
};

template <>
struct Convert<Str> {
  static bool accepts(const predictor_value& value) { return value.kind == PREDICTOR_STR; }
  static Result<Str> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<Str>(ctx, value, path);
    if (!check_content(ctx, value, path)) return Failure{};
    if (value.size == 0) return Str();
    const uint64_t valid = valid_utf8_prefix(value.as.text, value.size);
    if (valid != value.size) return raise_invalid(ctx, path, valid);
    Ref<Buffer> buffer = Buffer::create(ctx, value.size);
    if (!buffer) return Failure{};
    memcpy(buffer->bytes(), value.as.text, static_cast<size_t>(value.size));
    const char* data = buffer->bytes();
    return Str(data, value.size, is_ascii(data, value.size), std::move(buffer));
  }
  static predictor_value to(Arena& arena, const Str& x) {
    if (!x.ascii()) {
      const uint64_t valid = valid_utf8_prefix(x.data(), x.size());
      if (valid != x.size()) return refuse(arena.context(), x, valid);
    }
    const char* text = arena.keep(x.data(), x.size(), x.owner());
    if (text == nullptr) return predictor_none();
    return predictor_str(text, x.size());
  }
  static void spell(Spelling& out) { out << "str"; }

 private:
  [[gnu::cold, gnu::noinline]] static Failure raise_invalid(Context& ctx, const Path& path, uint64_t at) {
    Spelling wrong;
    wrong << "not valid UTF-8 at byte " << static_cast<int64_t>(at);
    return raise_argument(ctx, ValueError, path, wrong);
  }
  // As str.encode() does: a lone surrogate is all that a str can hold and UTF-8 cannot.
  [[gnu::cold, gnu::noinline]] static predictor_value refuse(Context& ctx, const Str& x, uint64_t offset) {
    const char* text = x.data() + offset;
    const int64_t position = static_cast<int64_t>(utf8_count(x.data(), offset));
    ctx.raise_format(UnicodeEncodeError,
                     "'utf-8' codec can't encode character '\\u%04x' in position %lld: surrogates not allowed",
                     static_cast<unsigned>(utf8_next(text)), static_cast<long long>(position));
    return predictor_none();
  }
};

template <>
struct Convert<Bytes> {
  static bool accepts(const predictor_value& value) { return value.kind == PREDICTOR_BYTES; }
  static Result<Bytes> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<Bytes>(ctx, value, path);
    if (!check_content(ctx, value, path)) return Failure{};
    if (value.size == 0) return Bytes();
    Ref<Buffer> buffer = Buffer::create(ctx, value.size);
    if (!buffer) return Failure{};
    memcpy(buffer->bytes(), value.as.data, static_cast<size_t>(value.size));
    const char* data = buffer->bytes();
    return Bytes(data, value.size, std::move(buffer));
  }
  static predictor_value to(Arena& arena, const Bytes& x) {
    const char* data = arena.keep(x.data(), x.size(), x.owner());
    if (data == nullptr) return predictor_none();
    return predictor_bytes(data, x.size());
  }
  static void spell(Spelling& out) { out << "bytes"; }
};

}  // namespace predictor

// The element types of arrays: numpy's dtypes, how one converts to another, and how Python numbers become elements.
//
// Conversions between dtypes (`element_cast`) are those of ndarray.astype: integers wrap around, floats are truncated
// towards zero. A float that does not fit an integer type, which C leaves undefined and numpy answers with a warning,
// gives what the x86-64 conversion instructions give, on every platform.
#pragma once

#include <math.h>
#include <stdint.h>
#include <string.h>

#include <limits>
#include <type_traits>

#include "runtime/core/context.h"
#include "runtime/core/result.h"

namespace predictor {

// The bits of an IEEE 754 binary16 from a double, rounded to nearest, ties to even.
inline uint16_t half_bits(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  const uint16_t sign = static_cast<uint16_t>(bits >> 48 & 0x8000);
  const int exponent = static_cast<int>(bits >> 52 & 0x7ff) - 1023;
  uint64_t mantissa = bits & 0xfffffffffffff;
  if (exponent == 1024) return static_cast<uint16_t>(sign | 0x7c00 | (mantissa != 0 ? mantissa >> 42 | 0x200 : 0));
  if (exponent > 15) return static_cast<uint16_t>(sign | 0x7c00);
  if (exponent < -25) return sign;
  mantissa |= uint64_t{1} << 52;
  // 10 mantissa bits remain of 52, fewer for subnormal numbers.
  const int shift = exponent < -14 ? 42 + (-14 - exponent) : 42;
  uint64_t kept = mantissa >> shift;
  const uint64_t rest = mantissa & ((uint64_t{1} << shift) - 1);
  const uint64_t half = uint64_t{1} << (shift - 1);
  if (rest > half || (rest == half && (kept & 1) != 0)) ++kept;
  // A carry out of the mantissa moves the exponent on, to infinity at last.
  const uint64_t base = exponent < -14 ? 0 : static_cast<uint64_t>(exponent + 14) << 10;
  return static_cast<uint16_t>(sign | (base + kept));
}

inline float half_value(uint16_t bits) {
  const uint32_t sign = static_cast<uint32_t>(bits & 0x8000) << 16;
  uint32_t exponent = bits >> 10 & 0x1f;
  uint32_t mantissa = bits & 0x3ff;
  uint32_t result;
  if (exponent == 0) {
    const float magnitude = static_cast<float>(mantissa) * 0x1p-24f;
    return sign != 0 ? -magnitude : magnitude;
  }
  result = exponent == 31 ? sign | 0x7f800000 | mantissa << 13 : sign | (exponent + 112) << 23 | mantissa << 13;
  float value;
  memcpy(&value, &result, sizeof value);
  return value;
}

// numpy's float16: storage; arithmetic is done in float and rounded back, as numpy does.
struct Half {
  uint16_t bits = 0;

  constexpr Half() = default;
  explicit Half(double value) : bits(half_bits(value)) {}
  static constexpr Half from_bits(uint16_t bits) {
    Half made;
    made.bits = bits;
    return made;
  }
  operator float() const { return half_value(bits); }  // NOLINT: implicit, so that templates over floats take it
};

// The numbers are those of enum predictor_dtype in the C ABI.
enum class DType : uint32_t {
  kBool = 1,
  kInt8,
  kInt16,
  kInt32,
  kInt64,
  kUint8,
  kUint16,
  kUint32,
  kUint64,
  kFloat16,
  kFloat32,
  kFloat64
};

template <class D>
struct ElementTraits;
template <>
struct ElementTraits<bool> {
  static constexpr DType dtype = DType::kBool;
  static constexpr const char* name = "bool";
};
template <>
struct ElementTraits<int8_t> {
  static constexpr DType dtype = DType::kInt8;
  static constexpr const char* name = "int8";
};
template <>
struct ElementTraits<int16_t> {
  static constexpr DType dtype = DType::kInt16;
  static constexpr const char* name = "int16";
};
template <>
struct ElementTraits<int32_t> {
  static constexpr DType dtype = DType::kInt32;
  static constexpr const char* name = "int32";
};
template <>
struct ElementTraits<int64_t> {
  static constexpr DType dtype = DType::kInt64;
  static constexpr const char* name = "int64";
};
template <>
struct ElementTraits<uint8_t> {
  static constexpr DType dtype = DType::kUint8;
  static constexpr const char* name = "uint8";
};
template <>
struct ElementTraits<uint16_t> {
  static constexpr DType dtype = DType::kUint16;
  static constexpr const char* name = "uint16";
};
template <>
struct ElementTraits<uint32_t> {
  static constexpr DType dtype = DType::kUint32;
  static constexpr const char* name = "uint32";
};
template <>
struct ElementTraits<uint64_t> {
  static constexpr DType dtype = DType::kUint64;
  static constexpr const char* name = "uint64";
};
template <>
struct ElementTraits<Half> {
  static constexpr DType dtype = DType::kFloat16;
  static constexpr const char* name = "float16";
};
template <>
struct ElementTraits<float> {
  static constexpr DType dtype = DType::kFloat32;
  static constexpr const char* name = "float32";
};
template <>
struct ElementTraits<double> {
  static constexpr DType dtype = DType::kFloat64;
  static constexpr const char* name = "float64";
};

template <class D>
concept Element = requires { ElementTraits<D>::dtype; };
template <class D>
concept FloatElement = std::is_floating_point_v<D> || std::is_same_v<D, Half>;
template <class D>
concept IntElement = std::is_integral_v<D> && !std::is_same_v<D, bool>;

constexpr uint64_t dtype_size(DType dtype) {
  switch (dtype) {
    case DType::kBool:
    case DType::kInt8:
    case DType::kUint8:
      return 1;
    case DType::kInt16:
    case DType::kUint16:
    case DType::kFloat16:
      return 2;
    case DType::kInt32:
    case DType::kUint32:
    case DType::kFloat32:
      return 4;
    case DType::kInt64:
    case DType::kUint64:
    case DType::kFloat64:
      return 8;
  }
  return 0;
}

constexpr const char* dtype_name(DType dtype) {
  constexpr const char* names[] = {"",       "bool",   "int8",   "int16",   "int32",   "int64",  "uint8",
                                   "uint16", "uint32", "uint64", "float16", "float32", "float64"};
  const uint32_t index = static_cast<uint32_t>(dtype);
  return index < sizeof names / sizeof *names ? names[index] : "";
}

// A numpy scalar as an operand where a Python number of the same C++ type would be taken for a Python one.
template <Element D>
struct NumpyScalar {
  D value;
};
template <Element D>
constexpr NumpyScalar<D> numpy_scalar(D value) {
  return {value};
}

// What the machine instruction gives: the "integer indefinite" value when out of range.
template <class I>
inline I truncate_as_x86(double x) {
  constexpr double limit = static_cast<double>(uint64_t{1} << (sizeof(I) * 8 - 1));
  return x >= -limit && x < limit ? static_cast<I>(x) : std::numeric_limits<I>::min();
}

template <Element To, Element From>
inline To element_cast(From x) {
  if constexpr (std::is_same_v<To, From>) {
    return x;
  } else if constexpr (std::is_same_v<From, Half>) {
    return element_cast<To>(static_cast<float>(x));
  } else if constexpr (std::is_same_v<To, bool>) {
    return x != From{};
  } else if constexpr (std::is_same_v<To, Half>) {
    // numpy converts integers to float16 by way of float.
    if constexpr (std::is_integral_v<From>) return Half(static_cast<double>(static_cast<float>(x)));
    else return Half(static_cast<double>(x));
  } else if constexpr (std::is_floating_point_v<From> && std::is_integral_v<To>) {
    const double wide = static_cast<double>(x);
    if constexpr (std::is_same_v<To, int64_t>) {
      return truncate_as_x86<int64_t>(wide);
    } else if constexpr (std::is_same_v<To, uint64_t>) {
      if (wide < 9223372036854775808.0) return static_cast<uint64_t>(truncate_as_x86<int64_t>(wide));
      return static_cast<uint64_t>(truncate_as_x86<int64_t>(wide - 9223372036854775808.0)) ^ (uint64_t{1} << 63);
    } else if constexpr (std::is_same_v<To, uint32_t>) {
      return static_cast<uint32_t>(truncate_as_x86<int64_t>(wide));
    } else {
      return static_cast<To>(truncate_as_x86<int32_t>(wide));
    }
  } else {
    return static_cast<To>(x);
  }
}

[[gnu::cold, gnu::noinline]] inline Failure raise_out_of_bounds(Context& ctx, int64_t value, DType dtype) {
  return ctx.raise_format(OverflowError, "Python integer %lld out of bounds for %s", static_cast<long long>(value),
                          dtype_name(dtype));
}

// A Python int as an element: OverflowError where it does not fit.
template <Element D>
inline Result<D> element_from(Context& ctx, int64_t value) {
  if constexpr (IntElement<D>) {
    const D narrow = static_cast<D>(value);
    const bool fits = static_cast<int64_t>(narrow) == value && (std::is_signed_v<D> || value >= 0);
    if (!fits) return raise_out_of_bounds(ctx, value, ElementTraits<D>::dtype);
    return narrow;
  } else if constexpr (std::is_same_v<D, bool>) {
    return value != 0;
  } else {
    return element_cast<D>(static_cast<double>(value));
  }
}
template <Element D>
inline Result<D> element_from(Context&, bool value) {
  return element_cast<D>(value);
}

// A Python float among numpy's numbers, which know one nan of each sign: see identity.h for what float("nan") makes.
inline double plain_nan(double value) { return value != value ? copysign(static_cast<double>(NAN), value) : value; }

// A Python float as an element that is assigned or created: an integer dtype takes int(value).
template <Element D>
inline Result<D> element_from(Context& ctx, double value) {
  if constexpr (IntElement<D>) {
    if (value != value) return ctx.raise(ValueError, "cannot convert float NaN to integer");
    if (fabs(value) == std::numeric_limits<double>::infinity()) {
      return ctx.raise(OverflowError, "cannot convert float infinity to integer");
    }
    const double whole = trunc(value);
    if constexpr (std::is_same_v<D, uint64_t>) {
      if (whole >= 0 && whole < 18446744073709551616.0) return static_cast<uint64_t>(whole);
    }
    if (!(whole >= -9223372036854775808.0 && whole < 9223372036854775808.0)) {
      return ctx.raise(OverflowError, "Python int too large to convert to C long");
    }
    return element_from<D>(ctx, static_cast<int64_t>(whole));
  } else {
    return element_cast<D>(plain_nan(value));
  }
}

// A numpy scalar that is assigned or listed: signed integer dtypes take it as Python's number, all others convert it as
// astype does. One of a dtype with no Python type of the same C++ type needs no wrapper.
template <Element D, Element From>
inline Result<D> element_from(Context& ctx, NumpyScalar<From> scalar) {
  if constexpr (std::is_same_v<D, From> || !IntElement<D> || !std::is_signed_v<D>) {
    return element_cast<D>(scalar.value);
  } else if constexpr (FloatElement<From>) {
    return element_from<D>(ctx, static_cast<double>(scalar.value));
  } else if constexpr (std::is_same_v<From, uint64_t>) {
    if (scalar.value > static_cast<uint64_t>(INT64_MAX)) {
      return ctx.raise(OverflowError, "Python int too large to convert to C long");
    }
    return element_from<D>(ctx, static_cast<int64_t>(scalar.value));
  } else {
    return element_from<D>(ctx, static_cast<int64_t>(scalar.value));
  }
}
template <Element D, Element From>
  requires(!std::is_same_v<From, bool> && !std::is_same_v<From, int64_t> && !std::is_same_v<From, double>)
inline Result<D> element_from(Context& ctx, From value) {
  return element_from<D>(ctx, NumpyScalar<From>{value});
}

}  // namespace predictor

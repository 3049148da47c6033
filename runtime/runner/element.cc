#include "runtime/runner/element.h"

#include <bit>

namespace predictor::runner {

uint16_t double_to_half(double x) {
  const uint64_t bits = std::bit_cast<uint64_t>(x);
  const uint16_t sign = static_cast<uint16_t>(bits >> 48 & 0x8000);
  const uint64_t fraction = bits & 0xfffffffffffff;
  const int exponent = static_cast<int>(bits >> 52 & 0x7ff) - 1023;
  if (exponent == 1024) return static_cast<uint16_t>(sign | (fraction != 0 ? 0x7e00 : 0x7c00));
  if (exponent > 15) return sign | 0x7c00;
  if (exponent < -25) return sign;
  const uint64_t significand = fraction | uint64_t{1} << 52;
  // Subnormal halves keep fewer bits; the carry of rounding moves into the exponent by itself.
  const int dropped = exponent < -14 ? 42 + (-14 - exponent) : 42;
  const uint64_t kept = significand >> dropped;
  const uint64_t rest = significand & ((uint64_t{1} << dropped) - 1);
  const uint64_t half = uint64_t{1} << (dropped - 1);
  const uint64_t rounded = kept + (rest > half || (rest == half && (kept & 1) != 0));
  const uint64_t base = exponent < -14 ? 0 : static_cast<uint64_t>(exponent + 14) << 10;
  return static_cast<uint16_t>(sign | (base + rounded));
}

void store_int(uint32_t dtype, void* data, uint64_t index, int64_t x) {
  switch (dtype) {
    case PREDICTOR_DTYPE_BOOL: return store_as(data, index, static_cast<uint8_t>(x != 0));
    case PREDICTOR_DTYPE_INT8: return store_as(data, index, static_cast<int8_t>(x));
    case PREDICTOR_DTYPE_INT16: return store_as(data, index, static_cast<int16_t>(x));
    case PREDICTOR_DTYPE_INT32: return store_as(data, index, static_cast<int32_t>(x));
    case PREDICTOR_DTYPE_INT64: return store_as(data, index, x);
    case PREDICTOR_DTYPE_UINT8: return store_as(data, index, static_cast<uint8_t>(x));
    case PREDICTOR_DTYPE_UINT16: return store_as(data, index, static_cast<uint16_t>(x));
    case PREDICTOR_DTYPE_UINT32: return store_as(data, index, static_cast<uint32_t>(x));
    case PREDICTOR_DTYPE_UINT64: return store_as(data, index, static_cast<uint64_t>(x));
    default: return store_float(dtype, data, index, static_cast<double>(x));
  }
}

void store_float(uint32_t dtype, void* data, uint64_t index, double x) {
  switch (dtype) {
    case PREDICTOR_DTYPE_FLOAT16: return store_as(data, index, double_to_half(x));
    case PREDICTOR_DTYPE_FLOAT32: return store_as(data, index, static_cast<float>(x));
    case PREDICTOR_DTYPE_FLOAT64: return store_as(data, index, x);
    default: return;
  }
}

}  // namespace predictor::runner

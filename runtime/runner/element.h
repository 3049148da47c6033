// Elements of arrays: one at a time between its dtype and a value of the C ABI.
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/abi/predictor.h"
#include "runtime/core/array_dtype.h"

namespace predictor::runner {

template <class T>
T load_as(const void* data, uint64_t index) {
  T x;
  memcpy(&x, static_cast<const char*>(data) + index * sizeof(T), sizeof x);
  return x;
}

// Not of uint64, whose upper half has no predictor_value.
inline predictor_value load_element(uint32_t dtype, const void* data, uint64_t index) {
  switch (dtype) {
    case PREDICTOR_DTYPE_BOOL: return predictor_bool(load_as<uint8_t>(data, index));
    case PREDICTOR_DTYPE_INT8: return predictor_int(load_as<int8_t>(data, index));
    case PREDICTOR_DTYPE_INT16: return predictor_int(load_as<int16_t>(data, index));
    case PREDICTOR_DTYPE_INT32: return predictor_int(load_as<int32_t>(data, index));
    case PREDICTOR_DTYPE_INT64: return predictor_int(load_as<int64_t>(data, index));
    case PREDICTOR_DTYPE_UINT8: return predictor_int(load_as<uint8_t>(data, index));
    case PREDICTOR_DTYPE_UINT16: return predictor_int(load_as<uint16_t>(data, index));
    case PREDICTOR_DTYPE_UINT32: return predictor_int(load_as<uint32_t>(data, index));
    case PREDICTOR_DTYPE_FLOAT16: return predictor_float(static_cast<double>(half_value(load_as<uint16_t>(data, index))));
    case PREDICTOR_DTYPE_FLOAT32: return predictor_float(static_cast<double>(load_as<float>(data, index)));
    case PREDICTOR_DTYPE_FLOAT64: return predictor_float(load_as<double>(data, index));
    default: return predictor_int(0);
  }
}

// Whether an int is in the range of a dtype of integers.
inline bool fits_dtype(int64_t x, uint32_t dtype) {
  switch (dtype) {
    case PREDICTOR_DTYPE_BOOL: return x == 0 || x == 1;
    case PREDICTOR_DTYPE_INT8: return x == static_cast<int8_t>(x);
    case PREDICTOR_DTYPE_INT16: return x == static_cast<int16_t>(x);
    case PREDICTOR_DTYPE_INT32: return x == static_cast<int32_t>(x);
    case PREDICTOR_DTYPE_UINT8: return x == static_cast<uint8_t>(x);
    case PREDICTOR_DTYPE_UINT16: return x == static_cast<uint16_t>(x);
    case PREDICTOR_DTYPE_UINT32: return x == static_cast<uint32_t>(x);
    case PREDICTOR_DTYPE_UINT64: return x >= 0;
    default: return true;
  }
}

template <class T>
void store_as(void* data, uint64_t index, T x) {
  memcpy(static_cast<char*>(data) + index * sizeof(T), &x, sizeof x);
}

// An int that fits the dtype.
void store_int(uint32_t dtype, void* data, uint64_t index, int64_t x);
// Into a dtype of floats.
void store_float(uint32_t dtype, void* data, uint64_t index, double x);

inline bool is_float_dtype(uint32_t dtype) { return dtype >= PREDICTOR_DTYPE_FLOAT16; }
inline bool is_bool_dtype(uint32_t dtype) { return dtype == PREDICTOR_DTYPE_BOOL; }

}  // namespace predictor::runner

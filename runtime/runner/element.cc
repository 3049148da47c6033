#include "runtime/runner/element.h"

namespace predictor::runner {

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
    case PREDICTOR_DTYPE_FLOAT16: return store_as(data, index, half_bits(x));
    case PREDICTOR_DTYPE_FLOAT32: return store_as(data, index, static_cast<float>(x));
    case PREDICTOR_DTYPE_FLOAT64: return store_as(data, index, x);
    default: return;
  }
}

}  // namespace predictor::runner

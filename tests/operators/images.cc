// The functions of images.py in C++.
#include <string.h>

#include "runtime/abi/operator.h"

namespace {

int64_t* make_shape(predictor_call* call, int64_t first, int64_t second) {
  int64_t* shape = static_cast<int64_t*>(call->allocate(call, 2 * sizeof(int64_t)));
  if (shape != nullptr) shape[0] = first, shape[1] = second;
  return shape;
}

}  // namespace

extern "C" int tests_operators_halve(const predictor_value* arguments, size_t, predictor_call* call) {
  const int64_t* shape = arguments[0].of.shape;
  if (shape[0] < 2) {
    call->message = shape[0] == 0 ? "an image of 0 rows" : "an image of 1 rows";
    return 1;
  }
  const int64_t rows = (shape[0] + 1) / 2, columns = (shape[1] + 1) / 2;
  int64_t* half = make_shape(call, rows, columns);
  float* to = static_cast<float*>(call->allocate(call, static_cast<size_t>(rows * columns) * sizeof(float)));
  if (half == nullptr || to == nullptr) return -1;
  const unsigned char* from = static_cast<const unsigned char*>(arguments[0].as.data);
  for (int64_t row = 0; row < rows; ++row) {
    for (int64_t column = 0; column < columns; ++column) {
      to[row * columns + column] = from[2 * row * shape[1] + 2 * column] + static_cast<float>(arguments[1].as.real);
    }
  }
  call->result = predictor_array(PREDICTOR_DTYPE_FLOAT32, to, half, 2);
  return 0;
}

extern "C" int tests_operators_histogram(const predictor_value* arguments, size_t, predictor_call* call) {
  const int64_t* shape = arguments[0].of.shape;
  const int64_t bins = arguments[1].as.integer;
  int64_t* size = make_shape(call, bins, 0);
  int64_t* counts = static_cast<int64_t*>(call->allocate(call, static_cast<size_t>(bins) * sizeof(int64_t)));
  if (size == nullptr || counts == nullptr) return -1;
  memset(counts, 0, static_cast<size_t>(bins) * sizeof(int64_t));
  const unsigned char* pixels = static_cast<const unsigned char*>(arguments[0].as.data);
  for (int64_t i = 0; i < shape[0] * shape[1]; ++i) ++counts[pixels[i] * bins / 256];
  call->result = predictor_array(PREDICTOR_DTYPE_INT64, counts, size, 1);
  return 0;
}

extern "C" int tests_operators_largest(const predictor_value* arguments, size_t, predictor_call* call) {
  bool any = false;
  float largest = 0;
  for (uint64_t i = 0; i < arguments[0].size; ++i) {
    const predictor_value& image = arguments[0].as.items[i];
    const float* pixels = static_cast<const float*>(image.as.data);
    for (int64_t at = 0; at < image.of.shape[0] * image.of.shape[1]; ++at) {
      if (!any || pixels[at] > largest) largest = pixels[at];
      any = true;
    }
  }
  call->result = any ? predictor_float(largest) : predictor_none();
  return 0;
}

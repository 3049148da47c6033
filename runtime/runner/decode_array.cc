// Arrays from nested lists or an .npy file.
#include "runtime/runner/decode.h"
#include "runtime/runner/element.h"
#include "runtime/runner/file.h"
#include "runtime/runner/memory.h"
#include "runtime/runner/npy.h"
#include "runtime/runner/number.h"

namespace predictor::runner {
namespace {

constexpr int64_t kUnknown = -1;  // a dimension that no list has shown yet

}  // namespace

bool Decoder::array(const Json& json, const Schema& schema, const Path& path, predictor_value& out) {
  if (json.is(JsonKind::kString) && json.size > 0 && json.text()[0] == '@') {
    return array_file(json.text().from(1), schema, path, out);
  }
  const uint64_t rank = static_cast<uint64_t>(schema.rank);
  int64_t* shape = allocate_array<int64_t>(rank);
  for (uint64_t i = 0; i < rank; ++i) shape[i] = kUnknown;
  if (!array_shape(json, schema, path, 0, shape)) return false;
  // Every list has been seen to have its dimension's length, so the product counts elements that are there.
  uint64_t count = 1;
  for (uint64_t i = 0; i < rank; ++i) {
    if (shape[i] == kUnknown) shape[i] = 0;
    count *= static_cast<uint64_t>(shape[i]);
  }
  void* data = allocate(count * dtype_size(schema.dtype));
  uint64_t index = 0;
  if (!array_elements(json, schema, path, 0, data, index)) return false;
  out = predictor_array(schema.dtype, data, shape, static_cast<size_t>(rank));
  return true;
}

bool Decoder::array_shape(const Json& json, const Schema& schema, const Path& path, int64_t axis, int64_t* shape) {
  if (axis == schema.rank) {
    if (!json.is(JsonKind::kArray)) return true;
    Text& text = problem_.at(path);
    text << "expected ";
    write_type(text, schema);
    text << ", got a list nested more deeply";
    return false;
  }
  if (!json.is(JsonKind::kArray)) return refuse(json, schema, path);
  if (shape[axis] == kUnknown) shape[axis] = static_cast<int64_t>(json.size);
  if (static_cast<uint64_t>(shape[axis]) != json.size) {
    problem_.at(path) << "expected a list of " << shape[axis] << " items as before it, got " << json.size;
    return false;
  }
  for (uint64_t i = 0; i < json.size; ++i) {
    if (!array_shape(json.item(i), schema, Path(path, i), axis + 1, shape)) return false;
  }
  return true;
}

bool Decoder::array_elements(const Json& json, const Schema& schema, const Path& path, int64_t axis, void* data,
                             uint64_t& index) {
  if (axis == schema.rank) return array_element(json, schema, path, data, index++);
  for (uint64_t i = 0; i < json.size; ++i) {
    if (!array_elements(json.item(i), schema, Path(path, i), axis + 1, data, index)) return false;
  }
  return true;
}

bool Decoder::array_element(const Json& json, const Schema& schema, const Path& path, void* data, uint64_t index) {
  Schema element = schema;
  element.kind = SchemaKind::kScalar;
  if (schema.dtype == PREDICTOR_DTYPE_UINT64 && json.is(JsonKind::kInteger)) {
    uint64_t x = 0;
    if (json_to_uint64(json, x) != Parsed::kOk) return refuse_range(json.text(), element, path);
    store_as(data, index, x);
    return true;
  }
  predictor_value value;
  if (!scalar(json, element, path, value)) return false;
  if (value.kind == PREDICTOR_FLOAT) {
    store_float(schema.dtype, data, index, value.as.real);
  } else {
    store_int(schema.dtype, data, index, value.as.integer);
  }
  return true;
}

bool Decoder::array_file(View file, const Schema& schema, const Path& path, predictor_value& out) {
  View content;
  if (!read_file(file, content, problem_)) return false;
  Text error;
  if (!read_npy(content, out, error)) {
    problem_.at(path) << file << ": " << error.view();
    return false;
  }
  if (out.dtype == static_cast<uint32_t>(schema.dtype) && out.size == static_cast<uint64_t>(schema.rank)) return true;
  Text& text = problem_.at(path);
  text << "expected ";
  write_type(text, schema);
  text << ", got array of " << dtype_name(out.dtype) << " with rank " << out.size << " in " << file;
  return false;
}

}  // namespace predictor::runner

// Decoder: arguments out of JSON and out of the texts of flags, checked against their schema, as values of the C ABI.
//
// Every refusal names the parameter's path, what was expected and what came. The forms are those of docs/signature.md.
#pragma once

#include "runtime/abi/path.h"
#include "runtime/abi/predictor.h"
#include "runtime/runner/json.h"
#include "runtime/runner/problem.h"
#include "runtime/runner/schema.h"

namespace predictor::runner {

// Where a text comes from that is not JSON. A flag may name a @file, and its bytes are what they are; a dict's key is
// what json.dumps made a string of, and its bytes are base64.
enum class TextForm { kFlag, kKey };

class Decoder {
 public:
  explicit Decoder(Problem& problem) : problem_(problem) {}

  bool json(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool text(View text, const Schema& schema, const Path& path, TextForm form, predictor_value& out);

 private:
  // By JSON's kinds: decode.cc.
  bool refuse(const Json& json, const Schema& schema, const Path& path);
  bool refuse_range(View number, const Schema& schema, const Path& path);
  bool integer(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool real(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool scalar(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool bytes(const Json& json, const Path& path, predictor_value& out);
  bool sequence(const Json& json, const Schema& schema, const Path& path, predictor_kind kind, predictor_value& out);
  bool tuple(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool dict(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool object(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool unknown_field(View name, const Schema& schema, const Path& path);
  bool enumeration(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool literal(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool union_of(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool refuse_choice(View got, const Schema& schema, const Path& path);

  // Arrays: decode_array.cc.
  bool array(const Json& json, const Schema& schema, const Path& path, predictor_value& out);
  bool array_shape(const Json& json, const Schema& schema, const Path& path, int64_t axis, int64_t* shape);
  bool array_elements(const Json& json, const Schema& schema, const Path& path, int64_t axis, void* data,
                      uint64_t& index);
  bool array_element(const Json& json, const Schema& schema, const Path& path, void* data, uint64_t index);
  bool array_file(View file, const Schema& schema, const Path& path, predictor_value& out);

  // By the kinds of schemas a text is for: decode_text.cc.
  bool refuse_text(View text, const Schema& schema, const Path& path);
  bool str(View text, const Path& path, predictor_value& out);
  bool boolean(View text, const Schema& schema, const Path& path, predictor_value& out);
  bool number(View text, const Schema& schema, const Path& path, predictor_value& out);
  bool choice(View text, const Schema& schema, const Path& path, TextForm form, predictor_value& out);
  bool union_text(View text, const Schema& schema, const Path& path, TextForm form, predictor_value& out);
  bool json_text(View text, const Schema& schema, const Path& path, predictor_value& out);

  Problem& problem_;
  uint64_t attempts_ = 0;  // of options of unions, which hostile JSON could multiply
};

// Equality of JSON scalars and arrays of them, as members of enums and literals are compared.
bool same_json(const Json& a, const Json& b);

}  // namespace predictor::runner

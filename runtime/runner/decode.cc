#include "runtime/runner/decode.h"

#include "runtime/core/utf8.h"
#include "runtime/runner/base64.h"
#include "runtime/runner/element.h"
#include "runtime/runner/file.h"
#include "runtime/runner/memory.h"
#include "runtime/runner/number.h"

namespace predictor::runner {
namespace {

constexpr uint64_t kMaximumAttempts = 1'000'000;  // beyond each union's first

bool is_bool(const Json& json) { return json.is(JsonKind::kTrue) || json.is(JsonKind::kFalse); }
bool is_number(const Json& json) { return json.is(JsonKind::kInteger) || json.is(JsonKind::kReal); }

predictor_value* allocate_values(uint64_t count) {
  if (count > (uint64_t{1} << 50)) exit_out_of_memory();
  predictor_value* values = static_cast<predictor_value*>(allocate(count * sizeof(predictor_value)));
  for (uint64_t i = 0; i < count; ++i) values[i] = predictor_none();
  return values;
}

// How well a JSON value suits an option of a union: 2 exactly, 1 after a conversion, 0 not at all.
int fit(const Json& json, const Schema& given);

int fit_object(const Json& json, const Schema& schema) {
  if (!json.is(JsonKind::kObject)) return 0;
  for (uint64_t i = 0; i < json.size; ++i) {
    bool known = false;
    for (uint64_t k = 0; k < schema.size && !known; ++k) known = schema.fields[k].name == json.key(i);
    if (!known) return 0;
  }
  for (uint64_t k = 0; k < schema.size; ++k) {
    const Field& field = schema.fields[k];
    if (field.init && field.default_value == nullptr && json.find(field.name) == nullptr) return 0;
  }
  return 2;
}

int fit_any(const Json& json, const Schema& schema) {
  int best = 0;
  for (uint64_t i = 0; i < schema.size; ++i) {
    const int one = fit(json, schema.items[i]);
    if (one > best) best = one;
  }
  return best;
}

int fit_member(const Json& json, const Schema& schema) {
  for (uint64_t i = 0; i < schema.size; ++i) {
    if (same_json(json, schema.members[i])) return 2;
  }
  return 0;
}

int fit_scalar(const Json& json, const Schema& schema) {
  if (is_bool_dtype(schema.dtype)) return is_bool(json) ? 2 : 0;
  if (is_float_dtype(schema.dtype)) return json.is(JsonKind::kReal) ? 2 : is_number(json);
  return json.is(JsonKind::kInteger) ? 2 : is_bool(json);
}

int fit(const Json& json, const Schema& given) {
  const Schema& schema = given.resolved();
  switch (schema.kind) {
    case SchemaKind::kNone: return json.is(JsonKind::kNull) ? 2 : 0;
    case SchemaKind::kBool: return is_bool(json) ? 2 : 0;
    case SchemaKind::kInt: return json.is(JsonKind::kInteger) ? 2 : is_bool(json);
    case SchemaKind::kFloat: return json.is(JsonKind::kReal) ? 2 : is_number(json) || is_bool(json);
    case SchemaKind::kScalar: return fit_scalar(json, schema);
    case SchemaKind::kStr: return json.is(JsonKind::kString) ? 2 : 0;
    case SchemaKind::kBytes: return json.is(JsonKind::kString) ? 1 : 0;
    case SchemaKind::kList:
    case SchemaKind::kTupleOf: return json.is(JsonKind::kArray) ? 2 : 0;
    case SchemaKind::kTuple: return json.is(JsonKind::kArray) && json.size == schema.size ? 2 : 0;
    case SchemaKind::kSet:
    case SchemaKind::kFrozenset: return json.is(JsonKind::kArray) ? 1 : 0;
    case SchemaKind::kArray: return json.is(JsonKind::kArray) || json.is(JsonKind::kString) ? 1 : 0;
    case SchemaKind::kDict: return json.is(JsonKind::kObject) ? 1 : 0;
    case SchemaKind::kObject: return fit_object(json, schema);
    case SchemaKind::kOptional: return json.is(JsonKind::kNull) ? 2 : fit(json, schema.items[0]);
    case SchemaKind::kUnion: return fit_any(json, schema);
    case SchemaKind::kEnum:
    case SchemaKind::kLiteral: return fit_member(json, schema);
    case SchemaKind::kRef: return 0;
  }
  return 0;
}

}  // namespace

bool same_json(const Json& a, const Json& b) {
  if (a.kind != b.kind) return false;
  switch (a.kind) {
    case JsonKind::kInteger: {
      int64_t x = 0;
      int64_t y = 0;
      return json_to_int(a, x) == Parsed::kOk && json_to_int(b, y) == Parsed::kOk && x == y;
    }
    case JsonKind::kReal: {
      double x = 0;
      double y = 0;
      return json_to_float(a, x) == Parsed::kOk && json_to_float(b, y) == Parsed::kOk && x == y;
    }
    case JsonKind::kString: return a.text() == b.text();
    case JsonKind::kArray:
      if (a.size != b.size) return false;
      for (uint64_t i = 0; i < a.size; ++i) {
        if (!same_json(a.item(i), b.item(i))) return false;
      }
      return true;
    case JsonKind::kObject: return false;
    default: return true;
  }
}

bool Decoder::json(const Json& json, const Schema& given, const Path& path, predictor_value& out) {
  const Schema& schema = given.resolved();
  switch (schema.kind) {
    case SchemaKind::kNone:
      out = predictor_none();
      return json.is(JsonKind::kNull) || refuse(json, schema, path);
    case SchemaKind::kBool:
      out = predictor_bool(json.is(JsonKind::kTrue));
      return is_bool(json) || refuse(json, schema, path);
    case SchemaKind::kInt: return integer(json, schema, path, out);
    case SchemaKind::kFloat: return real(json, schema, path, out);
    case SchemaKind::kScalar: return scalar(json, schema, path, out);
    case SchemaKind::kStr:
      if (!json.is(JsonKind::kString)) return refuse(json, schema, path);
      out = predictor_str(json.characters, static_cast<size_t>(json.size));
      return true;
    case SchemaKind::kBytes: return json.is(JsonKind::kString) ? bytes(json, path, out) : refuse(json, schema, path);
    case SchemaKind::kList: return sequence(json, schema, path, PREDICTOR_LIST, out);
    case SchemaKind::kSet:
    case SchemaKind::kFrozenset: return sequence(json, schema, path, PREDICTOR_SET, out);
    case SchemaKind::kTupleOf: return sequence(json, schema, path, PREDICTOR_TUPLE, out);
    case SchemaKind::kTuple: return tuple(json, schema, path, out);
    case SchemaKind::kDict: return dict(json, schema, path, out);
    case SchemaKind::kOptional:
      out = predictor_none();
      return json.is(JsonKind::kNull) || this->json(json, schema.items[0], path, out);
    case SchemaKind::kUnion: return union_of(json, schema, path, out);
    case SchemaKind::kLiteral: return literal(json, schema, path, out);
    case SchemaKind::kArray: return array(json, schema, path, out);
    case SchemaKind::kObject: return object(json, schema, path, out);
    case SchemaKind::kEnum: return enumeration(json, schema, path, out);
    case SchemaKind::kRef: break;
  }
  return refuse(json, schema, path);
}

bool Decoder::refuse(const Json& json, const Schema& schema, const Path& path) {
  Text& text = problem_.at(path);
  text << "expected ";
  write_type(text, schema);
  text << ", got " << json_kind_name(json);
  return false;
}

bool Decoder::refuse_range(View number, const Schema& schema, const Path& path) {
  constexpr uint64_t kShown = 40;  // digits
  Text& text = problem_.at(path);
  text << number.first(number.size < kShown ? number.size : kShown) << (number.size < kShown ? "" : "...")
       << " does not fit in ";
  if (schema.kind == SchemaKind::kInt) {
    text << "64 bits";
  } else {
    text << (schema.kind == SchemaKind::kFloat ? "float" : dtype_name(schema.dtype));
  }
  return false;
}

bool Decoder::integer(const Json& json, const Schema& schema, const Path& path, predictor_value& out) {
  int64_t x = json.is(JsonKind::kTrue);
  if (!is_bool(json)) {
    if (!json.is(JsonKind::kInteger)) return refuse(json, schema, path);
    if (json_to_int(json, x) != Parsed::kOk) return refuse_range(json.text(), schema, path);
  }
  out = predictor_int(x);
  return true;
}

bool Decoder::real(const Json& json, const Schema& schema, const Path& path, predictor_value& out) {
  double x = json.is(JsonKind::kTrue);
  if (!is_bool(json)) {
    if (!is_number(json)) return refuse(json, schema, path);
    if (json_to_float(json, x) != Parsed::kOk) return refuse_range(json.text(), schema, path);
  }
  out = predictor_float(x);
  return true;
}

bool Decoder::scalar(const Json& json, const Schema& schema, const Path& path, predictor_value& out) {
  if (is_float_dtype(schema.dtype)) return real(json, schema, path, out);
  if (is_bool_dtype(schema.dtype)) {
    out = predictor_bool(json.is(JsonKind::kTrue));
    return is_bool(json) || refuse(json, schema, path);
  }
  if (!integer(json, schema, path, out)) return false;
  return fits_dtype(out.as.integer, schema.dtype) || refuse_range(json.text(), schema, path);
}

bool Decoder::bytes(const Json& json, const Path& path, predictor_value& out) {
  View content;
  if (json.size > 0 && json.text()[0] == '@') {
    if (!read_file(json.text().from(1), content, problem_)) return false;
  } else if (!read_base64(json.text(), content)) {
    Text& text = problem_.at(path);
    text << "expected bytes as base64, got ";
    write_quoted(text, json.text());
    return false;
  }
  out = predictor_bytes(content.data, static_cast<size_t>(content.size));
  return true;
}

bool Decoder::sequence(const Json& json, const Schema& schema, const Path& path, predictor_kind kind,
                       predictor_value& out) {
  if (!json.is(JsonKind::kArray)) return refuse(json, schema, path);
  predictor_value* items = allocate_values(json.size);
  for (uint64_t i = 0; i < json.size; ++i) {
    if (!this->json(json.item(i), schema.items[0], Path(path, i), items[i])) return false;
  }
  out = predictor_items(kind, items, static_cast<size_t>(json.size));
  return true;
}

bool Decoder::tuple(const Json& json, const Schema& schema, const Path& path, predictor_value& out) {
  if (!json.is(JsonKind::kArray)) return refuse(json, schema, path);
  if (json.size != schema.size) {
    Text& text = problem_.at(path);
    text << "expected ";
    write_type(text, schema);
    text << ", got " << json.size << (json.size == 1 ? " item" : " items");
    return false;
  }
  predictor_value* items = allocate_values(json.size);
  for (uint64_t i = 0; i < json.size; ++i) {
    if (!this->json(json.item(i), schema.items[i], Path(path, i), items[i])) return false;
  }
  out = predictor_items(PREDICTOR_TUPLE, items, static_cast<size_t>(json.size));
  return true;
}

bool Decoder::dict(const Json& json, const Schema& schema, const Path& path, predictor_value& out) {
  if (!json.is(JsonKind::kObject)) return refuse(json, schema, path);
  predictor_value* items = allocate_values(2 * json.size);
  for (uint64_t i = 0; i < json.size; ++i) {
    predictor_value& key = items[2 * i];
    const predictor_value name = predictor_str(json.key(i).data, static_cast<size_t>(json.key(i).size));
    if (!text(json.key(i), schema.items[0], Path(path, name), TextForm::kKey, key)) return false;
    if (!this->json(json.member(i), schema.items[1], Path(path, name), items[2 * i + 1])) return false;
  }
  out = predictor_items(PREDICTOR_DICT, items, static_cast<size_t>(json.size));
  return true;
}

bool Decoder::object(const Json& json, const Schema& schema, const Path& path, predictor_value& out) {
  if (!json.is(JsonKind::kObject)) return refuse(json, schema, path);
  for (uint64_t i = 0; i < json.size; ++i) {
    bool known = false;
    for (uint64_t k = 0; k < schema.size && !known; ++k) known = schema.fields[k].name == json.key(i);
    if (!known) return unknown_field(json.key(i), schema, path);
  }
  predictor_value* items = allocate_values(schema.size);
  for (uint64_t i = 0; i < schema.size; ++i) {
    const Field& field = schema.fields[i];
    if (!field.init) continue;
    const Json* found = json.find(field.name);
    if (found == nullptr) found = field.default_value;
    if (found == nullptr) {
      problem_.at(path) << schema.name << " needs field '" << field.name << "'";
      return false;
    }
    if (!this->json(*found, field.type, Path(path, field.name.data), items[i])) return false;
  }
  out = predictor_object(schema.name.data, items, static_cast<size_t>(schema.size));
  return true;
}

bool Decoder::unknown_field(View name, const Schema& schema, const Path& path) {
  Text& text = problem_.at(path);
  text << schema.name << " has no field ";
  write_quoted(text, name);
  for (uint64_t k = 0; k < schema.size; ++k) {
    text << (k == 0 ? "; its fields are " : ", ") << schema.fields[k].name;
  }
  return false;
}

bool Decoder::enumeration(const Json& json, const Schema& schema, const Path& path, predictor_value& out) {
  for (uint64_t i = 0; i < schema.size; ++i) {
    if (!same_json(json, schema.members[i])) continue;
    predictor_value* value = allocate_values(1);
    if (!this->json(json, schema.items[0], path, *value)) return false;
    out = predictor_enum(schema.name.data, value);
    return true;
  }
  return refuse_choice(json.is(JsonKind::kString) || is_number(json) ? json.text() : json_kind_name(json), schema,
                       path);
}

bool Decoder::literal(const Json& json, const Schema& schema, const Path& path, predictor_value& out) {
  for (uint64_t i = 0; i < schema.size; ++i) {
    if (!same_json(json, schema.members[i])) continue;
    int64_t x = 0;
    switch (json.kind) {
      case JsonKind::kNull: out = predictor_none(); return true;
      case JsonKind::kTrue:
      case JsonKind::kFalse: out = predictor_bool(json.is(JsonKind::kTrue)); return true;
      case JsonKind::kInteger:
        if (json_to_int(json, x) != Parsed::kOk) return refuse_range(json.text(), schema, path);
        out = predictor_int(x);
        return true;
      case JsonKind::kString: out = predictor_str(json.characters, static_cast<size_t>(json.size)); return true;
      default: return refuse(json, schema, path);
    }
  }
  return refuse_choice(json.is(JsonKind::kString) || is_number(json) ? json.text() : json_kind_name(json), schema,
                       path);
}

bool Decoder::refuse_choice(View got, const Schema& schema, const Path& path) {
  Text& text = problem_.at(path);
  text << "expected one of ";
  for (uint64_t i = 0; i < schema.size; ++i) {
    const Json& member = schema.members[i];
    if (i > 0) text << ", ";
    if (member.is(JsonKind::kString)) {
      write_quoted(text, member.text());
    } else if (is_number(member)) {
      text << member.text();
    } else if (schema.member_names != nullptr) {
      text << schema.member_names[i];
    } else {
      text << (member.is(JsonKind::kTrue) ? "true" : member.is(JsonKind::kFalse) ? "false" : "null");
    }
  }
  text << ", got ";
  write_quoted(text, got);
  return false;
}

bool Decoder::union_of(const Json& json, const Schema& schema, const Path& path, predictor_value& out) {
  int candidates = 0;
  for (int wanted = 2; wanted >= 1; --wanted) {
    for (uint64_t i = 0; i < schema.size; ++i) {
      if (fit(json, schema.items[i]) != wanted) continue;
      if (++candidates > 1 && ++attempts_ > kMaximumAttempts) {
        Text& text = problem_.at(path);
        text << "there are too many ways to read it as ";
        write_type(text, schema);
        return false;
      }
      if (this->json(json, schema.items[i], path, out)) return true;
    }
  }
  // With a single candidate, what is wrong inside it is the better message.
  return candidates == 1 ? false : refuse(json, schema, path);
}

}  // namespace predictor::runner

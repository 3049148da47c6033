// Values out of texts that are not JSON: of flags, and of dicts' keys.
#include "runtime/core/utf8.h"
#include "runtime/runner/base64.h"
#include "runtime/runner/decode.h"
#include "runtime/runner/element.h"
#include "runtime/runner/file.h"
#include "runtime/runner/memory.h"
#include "runtime/runner/number.h"

namespace predictor::runner {
namespace {

// The word in lower case is one of two.
bool is_either(View text, View one, View other) {
  char lower[8];
  if (text.size > sizeof lower) return false;
  for (uint64_t i = 0; i < text.size; ++i) {
    lower[i] = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
  }
  const View word(lower, text.size);
  return word == one || word == other;
}

bool is_structured(SchemaKind kind) {
  switch (kind) {
    case SchemaKind::kList:
    case SchemaKind::kSet:
    case SchemaKind::kFrozenset:
    case SchemaKind::kTupleOf:
    case SchemaKind::kTuple:
    case SchemaKind::kDict:
    case SchemaKind::kArray:
    case SchemaKind::kObject: return true;
    default: return false;
  }
}

}  // namespace

bool Decoder::text(View given, const Schema& unresolved, const Path& path, TextForm form, predictor_value& out) {
  const Schema& schema = unresolved.resolved();
  // An optional's or union's option looks at the text again, @ and all.
  if (schema.kind == SchemaKind::kUnion) return union_text(given, schema, path, form, out);
  if (schema.kind == SchemaKind::kOptional) {
    const bool none = is_either(given, "none", "null") && schema.items[0].resolved().kind != SchemaKind::kStr;
    out = predictor_none();
    return none || text(given, schema.items[0], path, form, out);
  }
  View text = given;
  if (form == TextForm::kFlag && text.size > 0 && text[0] == '@') {
    text = text.from(1);
    const bool literally = text.size > 0 && text[0] == '@';
    if (!literally && schema.kind == SchemaKind::kArray) return array_file(text, schema, path, out);
    if (!literally && !read_file(text, text, problem_)) return false;
  }
  View decoded;
  switch (schema.kind) {
    case SchemaKind::kNone:
      out = predictor_none();
      return is_either(text, "none", "null") || refuse_text(text, schema, path);
    case SchemaKind::kBool: return boolean(text, schema, path, out);
    case SchemaKind::kInt:
    case SchemaKind::kFloat: return number(text, schema, path, out);
    case SchemaKind::kScalar:
      return is_bool_dtype(schema.dtype) ? boolean(text, schema, path, out) : number(text, schema, path, out);
    case SchemaKind::kStr: return str(text, path, out);
    case SchemaKind::kBytes:
      if (form == TextForm::kKey && !read_base64(text, decoded)) return refuse_text(text, schema, path);
      if (form == TextForm::kFlag) decoded = text;
      out = predictor_bytes(decoded.data, static_cast<size_t>(decoded.size));
      return true;
    case SchemaKind::kEnum:
    case SchemaKind::kLiteral: return choice(text, schema, path, form, out);
    default: return json_text(text, schema, path, out);
  }
}

bool Decoder::refuse_text(View given, const Schema& schema, const Path& path) {
  Text& text = problem_.at(path);
  text << "expected ";
  write_type(text, schema);
  text << ", got ";
  write_quoted(text, given);
  return false;
}

bool Decoder::str(View text, const Path& path, predictor_value& out) {
  const uint64_t valid = valid_utf8_prefix(text.data, text.size);
  if (valid != text.size) {
    problem_.at(path) << "expected str, got bytes that are not valid UTF-8 at byte " << valid;
    return false;
  }
  out = predictor_str(text.data, static_cast<size_t>(text.size));
  return true;
}

bool Decoder::boolean(View text, const Schema& schema, const Path& path, predictor_value& out) {
  const bool yes = is_either(text, "true", "1");
  out = predictor_bool(yes);
  return yes || is_either(text, "false", "0") || refuse_text(text, schema, path);
}

// As Python's int() and float() read their text.
bool Decoder::number(View text, const Schema& schema, const Path& path, predictor_value& out) {
  if (schema.kind == SchemaKind::kFloat || is_float_dtype(schema.dtype)) {
    double x = 0;
    if (parse_float(text, x) != Parsed::kOk) return refuse_text(text, schema, path);
    out = predictor_float(x);
    return true;
  }
  int64_t x = 0;
  const Parsed parsed = parse_int(text, x);
  if (parsed == Parsed::kSyntax) return refuse_text(text, schema, path);
  if (parsed == Parsed::kRange || !fits_dtype(x, schema.dtype)) return refuse_range(text, schema, path);
  out = predictor_int(x);
  return true;
}

// The member of an enum or literal whose value has this text; of an enum, on the command line, also by its name.
bool Decoder::choice(View text, const Schema& schema, const Path& path, TextForm form, predictor_value& out) {
  Json value;
  for (uint64_t i = 0; i < schema.size; ++i) {
    const Json& member = schema.members[i];
    if (member.is(JsonKind::kString) && member.text() == text) return json(member, schema, path, out);
  }
  Text ignored;
  if (parse_json(text, value, ignored)) {
    for (uint64_t i = 0; i < schema.size; ++i) {
      if (same_json(value, schema.members[i])) return json(value, schema, path, out);
    }
  }
  for (uint64_t i = 0; form == TextForm::kFlag && schema.member_names != nullptr && i < schema.size; ++i) {
    if (schema.member_names[i] == text) return json(schema.members[i], schema, path, out);
  }
  return refuse_choice(text, schema, path);
}

// Options that read the text most narrowly come first; str takes what is left.
bool Decoder::union_text(View text, const Schema& schema, const Path& path, TextForm form, predictor_value& out) {
  auto is_text = [](const Schema& option) {
    const SchemaKind kind = option.resolved().kind;
    return kind == SchemaKind::kStr || kind == SchemaKind::kBytes;
  };
  constexpr SchemaKind kNarrow[] = {SchemaKind::kNone, SchemaKind::kInt, SchemaKind::kBool, SchemaKind::kFloat};
  for (const SchemaKind kind : kNarrow) {
    for (uint64_t i = 0; i < schema.size; ++i) {
      if (schema.items[i].resolved().kind == kind && this->text(text, schema.items[i], path, form, out)) return true;
    }
  }
  Json value;
  Text ignored;
  const bool is_json = form == TextForm::kFlag && parse_json(text, value, ignored) &&
                       (value.is(JsonKind::kArray) || value.is(JsonKind::kObject));
  if (is_json && union_of(value, schema, path, out)) return true;
  for (int texts = 0; texts < 2; ++texts) {
    for (uint64_t i = 0; i < schema.size; ++i) {
      const SchemaKind kind = schema.items[i].resolved().kind;
      bool narrow = false;
      for (const SchemaKind other : kNarrow) narrow = narrow || kind == other;
      if (narrow || is_text(schema.items[i]) != (texts == 1)) continue;
      if (this->text(text, schema.items[i], path, form, out)) return true;
    }
  }
  // That a file cannot be read is what every option said.
  const bool names_file = form == TextForm::kFlag && text.starts_with("@") && !text.starts_with("@@");
  return names_file ? false : refuse_text(text, schema, path);
}

bool Decoder::json_text(View text, const Schema& schema, const Path& path, predictor_value& out) {
  Json value;
  Text error;
  if (parse_json(text, value, error)) return json(value, schema, path, out);
  Text& message = problem_.at(path);
  message << "expected ";
  write_type(message, schema);
  message << (is_structured(schema.kind) ? " as JSON" : "") << ", got ";
  write_quoted(message, text);
  message << ": " << error.view();
  return false;
}

}  // namespace predictor::runner

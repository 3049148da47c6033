#include "runtime/runner/schema.h"

#include "runtime/abi/path.h"
#include "runtime/runner/memory.h"
#include "runtime/runner/number.h"

namespace predictor::runner {
namespace {

struct KindName {
  const char* name;
  SchemaKind kind;
};

constexpr KindName kKinds[] = {
    {"none", SchemaKind::kNone},         {"bool", SchemaKind::kBool},   {"int", SchemaKind::kInt},
    {"float", SchemaKind::kFloat},       {"str", SchemaKind::kStr},     {"bytes", SchemaKind::kBytes},
    {"scalar", SchemaKind::kScalar},     {"list", SchemaKind::kList},   {"set", SchemaKind::kSet},
    {"frozenset", SchemaKind::kFrozenset}, {"tuple_of", SchemaKind::kTupleOf}, {"tuple", SchemaKind::kTuple},
    {"dict", SchemaKind::kDict},         {"optional", SchemaKind::kOptional}, {"union", SchemaKind::kUnion},
    {"literal", SchemaKind::kLiteral},   {"array", SchemaKind::kArray}, {"object", SchemaKind::kObject},
    {"enum", SchemaKind::kEnum},         {"ref", SchemaKind::kRef},
};

// What is missing from a signature stands for itself: a reader of a hostile one must only not crash.
const Json kNothing;

const Json& member(const Json& object, View name) {
  const Json* found = object.find(name);
  return found == nullptr ? kNothing : *found;
}

View text_of(const Json& object, View name) {
  const Json& found = member(object, name);
  return found.is(JsonKind::kString) ? View(zero_terminated(found.text()), found.size) : View("");
}

int64_t int_of(const Json& object, View name) {
  int64_t number = 0;
  const Json& found = member(object, name);
  if (!found.is(JsonKind::kInteger) || json_to_int(found, number) != Parsed::kOk) return 0;
  return number;
}

struct Definition {
  View name;
  Schema schema;
};

class Reader {
 public:
  explicit Reader(Text& error) : error_(error) {}

  bool signature(const Json& json, Signature& out) {
    if (!json.is(JsonKind::kObject)) return fail("it is not an object");
    if (int_of(json, "format") != 1) return fail("its format is not 1");
    if (!definitions(member(json, "definitions"))) return false;
    out.name = text_of(json, "name");
    out.doc = text_of(json, "doc");
    out.source = text_of(json, "source");
    out.line = int_of(json, "line");
    out.stream = member(json, "stream").is(JsonKind::kTrue);
    if (!fields(member(json, "parameters"), out.parameters, out.count)) return false;
    if (!schema(member(member(json, "result"), "type"), out.result)) return false;
    Objects objects = {allocate_array<const Schema*>(objects_), 0};
    for (uint64_t i = 0; i < definition_count_; ++i) collect(definitions_[i].schema, objects);
    for (uint64_t i = 0; i < out.count; ++i) collect(out.parameters[i].type, objects);
    collect(out.result, objects);
    out.objects = objects.list;
    out.object_count = objects.count;
    return true;
  }

 private:
  struct Objects {
    const Schema** list;
    uint64_t count;
  };

  bool fail(const char* why) {
    error_ << "the predictor's signature cannot be read: " << why;
    return false;
  }

  // Refs point into the array of definitions, which is complete in size before the first schema is read.
  bool definitions(const Json& json) {
    if (!json.is(JsonKind::kObject)) return true;
    definition_count_ = json.size;
    definitions_ = allocate_array<Definition>(json.size);
    for (uint64_t i = 0; i < json.size; ++i) definitions_[i].name = json.key(i);
    for (uint64_t i = 0; i < json.size; ++i) {
      if (!schema(json.member(i), definitions_[i].schema)) return false;
      if (definitions_[i].schema.kind == SchemaKind::kRef) return fail("a definition is a ref");
    }
    return true;
  }

  bool schema(const Json& json, Schema& out) {
    const View kind = text_of(json, "kind");
    bool known = false;
    for (const KindName& candidate : kKinds) {
      if (!(kind == View(candidate.name))) continue;
      out.kind = candidate.kind;
      known = true;
    }
    if (!known) return fail("a schema's kind is not known");
    out.name = text_of(json, "name");
    switch (out.kind) {
      case SchemaKind::kScalar:
      case SchemaKind::kArray:
        out.dtype = find_dtype(text_of(json, "dtype"));
        out.rank = int_of(json, "rank");
        if (out.dtype == PREDICTOR_DTYPE_NONE) return fail("a dtype is not known");
        return (out.rank >= 0 && out.rank <= 64) || fail("an array's rank is out of range");
      case SchemaKind::kList:
      case SchemaKind::kSet:
      case SchemaKind::kFrozenset:
      case SchemaKind::kTupleOf: return one(member(json, "items"), out);
      case SchemaKind::kOptional: return one(member(json, "item"), out);
      case SchemaKind::kTuple: return several(member(json, "items"), out);
      case SchemaKind::kUnion: return several(member(json, "options"), out);
      case SchemaKind::kDict: return dict(json, out);
      case SchemaKind::kObject: ++objects_; return fields(member(json, "fields"), out.fields, out.size);
      case SchemaKind::kEnum: return enumeration(json, out);
      case SchemaKind::kLiteral: return literal(member(json, "values"), out);
      case SchemaKind::kRef: return ref(out);
      default: return true;
    }
  }

  bool one(const Json& json, Schema& out) {
    Schema* items = allocate_array<Schema>(1);
    out.items = items;
    out.size = 1;
    return schema(json, *items);
  }

  bool several(const Json& json, Schema& out) {
    if (!json.is(JsonKind::kArray)) return fail("a list of schemas is missing");
    Schema* items = allocate_array<Schema>(json.size);
    out.items = items;
    out.size = json.size;
    for (uint64_t i = 0; i < json.size; ++i) {
      if (!schema(json.item(i), items[i])) return false;
    }
    return true;
  }

  bool dict(const Json& json, Schema& out) {
    Schema* items = allocate_array<Schema>(2);
    out.items = items;
    out.size = 2;
    return schema(member(json, "keys"), items[0]) && schema(member(json, "values"), items[1]);
  }

  bool fields(const Json& json, const Field*& list, uint64_t& count) {
    if (!json.is(JsonKind::kArray)) return fail("a list of parameters or fields is missing");
    Field* fields = allocate_array<Field>(json.size);
    list = fields;
    count = json.size;
    for (uint64_t i = 0; i < json.size; ++i) {
      const Json& item = json.item(i);
      fields[i].name = text_of(item, "name");
      fields[i].doc = text_of(item, "doc");
      fields[i].default_value = item.find("default");
      fields[i].init = !member(item, "init").is(JsonKind::kFalse);
      if (!schema(member(item, "type"), fields[i].type)) return false;
    }
    return true;
  }

  bool enumeration(const Json& json, Schema& out) {
    const Json& members = member(json, "members");
    if (!members.is(JsonKind::kArray)) return fail("an enum has no members");
    Json* values = allocate_array<Json>(members.size);
    View* names = allocate_array<View>(members.size);
    for (uint64_t i = 0; i < members.size; ++i) {
      values[i] = member(members.item(i), "value");
      names[i] = text_of(members.item(i), "name");
    }
    out.members = values;
    out.member_names = names;
    out.size = members.size;
    Schema* type = allocate_array<Schema>(1);
    out.items = type;
    return schema(member(json, "values"), *type);
  }

  bool literal(const Json& values, Schema& out) {
    if (!values.is(JsonKind::kArray)) return fail("a literal has no values");
    out.members = values.elements;
    out.size = values.size;
    return true;
  }

  bool ref(Schema& out) {
    for (uint64_t i = 0; i < definition_count_; ++i) {
      if (definitions_[i].name == out.name) out.target = &definitions_[i].schema;
    }
    return out.target != nullptr || fail("a ref points nowhere");
  }

  // Refs are not followed: what they point to is collected as a definition.
  void collect(const Schema& schema, Objects& objects) {
    if (schema.kind == SchemaKind::kObject) {
      objects.list[objects.count++] = &schema;
      for (uint64_t i = 0; i < schema.size; ++i) collect(schema.fields[i].type, objects);
    } else if (schema.kind == SchemaKind::kEnum) {
      collect(schema.items[0], objects);
    } else if (schema.items != nullptr) {
      for (uint64_t i = 0; i < schema.size; ++i) collect(schema.items[i], objects);
    }
  }

  Text& error_;
  Definition* definitions_ = nullptr;
  uint64_t definition_count_ = 0;
  uint64_t objects_ = 0;
};

void write_types(Text& out, const Schema& schema, View separator) {
  for (uint64_t i = 0; i < schema.size; ++i) {
    if (i > 0) out << separator;
    write_type(out, schema.items[i]);
  }
}

void write_literal(Text& out, const Json& value) {
  switch (value.kind) {
    case JsonKind::kString: write_quoted(out, value.text()); return;
    case JsonKind::kTrue: out << "True"; return;
    case JsonKind::kFalse: out << "False"; return;
    case JsonKind::kInteger: out << value.text(); return;
    default: out << json_kind_name(value);
  }
}

}  // namespace

bool read_signature(View text, Signature& out, Text& error) {
  Json json;
  Text syntax;
  if (parse_json(text, json, syntax)) return Reader(error).signature(json, out);
  error << "the predictor's signature cannot be read: " << syntax.view();
  return false;
}

void write_type(Text& out, const Schema& schema) {
  switch (schema.kind) {
    case SchemaKind::kNone: out << "None"; return;
    case SchemaKind::kScalar: out << dtype_name(schema.dtype); return;
    case SchemaKind::kOptional:
      write_type(out, schema.items[0]);
      out << " | None";
      return;
    case SchemaKind::kUnion: write_types(out, schema, " | "); return;
    case SchemaKind::kObject:
    case SchemaKind::kEnum:
    case SchemaKind::kRef: out << schema.name; return;
    case SchemaKind::kArray:
      out << "array of " << dtype_name(schema.dtype) << " with rank " << schema.rank;
      return;
    case SchemaKind::kLiteral:
      out << "Literal[";
      for (uint64_t i = 0; i < schema.size; ++i) {
        if (i > 0) out << ", ";
        write_literal(out, schema.members[i]);
      }
      out << "]";
      return;
    case SchemaKind::kTuple:
    case SchemaKind::kTupleOf:
      out << "tuple[";
      write_types(out, schema, ", ");
      out << (schema.kind == SchemaKind::kTupleOf ? ", ...]" : schema.size == 0 ? "()]" : "]");
      return;
    default: break;
  }
  for (const KindName& kind : kKinds) {
    if (kind.kind == schema.kind) out << kind.name;
  }
  if (schema.size == 0) return;
  out << "[";
  write_types(out, schema, ", ");
  out << "]";
}

const Schema* find_object(const Signature& signature, View name) {
  for (uint64_t i = 0; i < signature.object_count; ++i) {
    if (signature.objects[i]->name == name) return signature.objects[i];
  }
  return nullptr;
}

predictor_dtype find_dtype(View name) {
  for (uint32_t dtype = PREDICTOR_DTYPE_BOOL; dtype <= PREDICTOR_DTYPE_FLOAT64; ++dtype) {
    if (name == View(dtype_name(dtype))) return static_cast<predictor_dtype>(dtype);
  }
  return PREDICTOR_DTYPE_NONE;
}

}  // namespace predictor::runner

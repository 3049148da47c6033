#include "runtime/runner/help.h"

#include "runtime/runner/json.h"
#include "runtime/runner/print.h"

namespace predictor::runner {
namespace {

constexpr uint64_t kColumn = 26;  // where descriptions begin

// A parameter called as a flag of the runner takes the flag; the runner's is --runner-NAME then.
void write_own_flag(Text& out, const Signature& signature, View name) {
  bool is_taken = false;
  for (uint64_t i = 0; i < signature.count; ++i) is_taken = is_taken || signature.parameters[i].name == name;
  out << (is_taken ? "--runner-" : "--") << name;
}

bool is_choice(SchemaKind kind) {
  return kind == SchemaKind::kEnum || kind == SchemaKind::kLiteral || kind == SchemaKind::kUnion ||
         kind == SchemaKind::kOptional || kind == SchemaKind::kScalar;
}

void write_flag(Text& out, const Field& field) {
  const SchemaKind kind = field.type.resolved().kind;
  out << (kind == SchemaKind::kBool ? "--[no-]" : "--");
  for (uint64_t i = 0; i < field.name.size; ++i) out << (field.name[i] == '_' ? '-' : field.name[i]);
  if (kind == SchemaKind::kBool) return;
  out << (kind == SchemaKind::kArray   ? " @FILE.npy"
          : kind == SchemaKind::kBytes ? " @FILE"
          : kind == SchemaKind::kInt   ? " N"
          : kind == SchemaKind::kFloat ? " X"
          : kind == SchemaKind::kStr   ? " TEXT"
          : is_choice(kind)            ? " VALUE"
                                       : " JSON");
}

void pad(Text& out, uint64_t line_start) {
  if (out.size() - line_start + 2 > kColumn) {
    out << '\n';
    line_start = out.size();
  }
  while (out.size() - line_start < kColumn) out << ' ';
}

void write_row(Text& out, View flag, View description) {
  const uint64_t start = out.size();
  out << "  " << flag;
  pad(out, start);
  for (uint64_t i = 0; i < description.size; ++i) {
    out << description[i];
    if (description[i] == '\n') pad(out, out.size());
  }
  out << '\n';
}

void write_choices(Text& out, const Schema& schema) {
  for (uint64_t i = 0; i < schema.size; ++i) {
    out << (i == 0 ? ", one of " : ", ");
    write_json(out, schema.members[i]);
  }
}

void write_parameter(Text& out, const Field& field) {
  Text flag;
  write_flag(flag, field);
  Text description;
  write_type(description, field.type);
  if (field.type.resolved().kind == SchemaKind::kEnum) write_choices(description, field.type.resolved());
  if (field.default_value == nullptr) {
    description << ", required";
  } else {
    description << ", default ";
    write_json(description, *field.default_value);
  }
  if (field.doc.size > 0) description << "\n" << field.doc;
  write_row(out, flag.view(), description.view());
}

void write_usage(Text& out, View program, const Signature& signature) {
  out << "usage: " << program;
  for (uint64_t i = 0; i < signature.count; ++i) {
    const Field& field = signature.parameters[i];
    out << (field.default_value == nullptr ? " " : " [");
    write_flag(out, field);
    if (field.default_value != nullptr) out << "]";
  }
  out << "\n       " << program << " ";
  write_own_flag(out, signature, "json");
  out << " '{...}'\n";
}

void write_classes(Text& out, const Signature& signature) {
  for (uint64_t i = 0; i < signature.object_count; ++i) {
    const Schema& schema = *signature.objects[i];
    out << (i == 0 ? "\nclasses, as JSON objects:\n" : "");
    Text fields;
    for (uint64_t k = 0; k < schema.size; ++k) {
      const Field& field = schema.fields[k];
      if (k > 0) fields << "\n";
      fields << field.name << ": ";
      write_type(fields, field.type);
      if (field.default_value != nullptr) {
        fields << ", default ";
        write_json(fields, *field.default_value);
      } else if (!field.init) {
        fields << ", in results only";
      }
    }
    write_row(out, schema.name, fields.view());
  }
}

void write_own_row(Text& out, const Signature& signature, View before, View name, View value, View description) {
  Text flag;
  flag << before;
  write_own_flag(flag, signature, name);
  flag << value;
  write_row(out, flag.view(), description);
}

void write_own_flags(Text& out, const Signature& signature) {
  write_own_row(out, signature, "", "json", " TEXT", "all parameters as one JSON object; @FILE, or - for standard input");
  write_own_row(out, signature, "", "out", " DIR", "write arrays in the result to DIR as .npy files");
  write_own_row(out, signature, "", "bench", " N", "call N times and print median and spread in microseconds");
  write_own_row(out, signature, "", "signature", "", "print the JSON signature");
  write_row(out, "--runner-threads N", "how many threads a model may use");
  write_row(out, "--runner-memory BYTES", "how much memory Python objects may take");
  write_own_row(out, signature, "-h, ", "help", "", "print this text");
}

}  // namespace

void write_help(Text& out, View program, const Signature& signature) {
  write_usage(out, program, signature);
  if (signature.doc.size > 0) out << "\n" << signature.doc << "\n";
  if (signature.count > 0) out << "\nparameters:\n";
  for (uint64_t i = 0; i < signature.count; ++i) write_parameter(out, signature.parameters[i]);
  write_classes(out, signature);
  out << "\nprints ";
  write_type(out, signature.result);
  out << (signature.stream ? ", one line of JSON an item\n" : " as one line of JSON\n");
  out << "\nthe runner:\n";
  write_own_flags(out, signature);
  out << "\n@FILE as the value of any flag stands for the content of FILE, @- for standard input; @@ begins a text with @.\n";
}

}  // namespace predictor::runner

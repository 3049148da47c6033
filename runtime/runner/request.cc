#include "runtime/runner/request.h"

#include "runtime/runner/memory.h"
#include "runtime/runner/number.h"

namespace predictor::runner {
namespace {

constexpr View kPrefix = "runner-";

enum class Own : uint8_t { kNothing, kHelp, kSignature, kJson, kOut, kBench, kThreads, kMemory, kDirectory };

struct OwnFlag {
  View name;
  Own own;
  bool takes_value;
  bool short_form;  // --name as well as --runner-name
};

constexpr OwnFlag kOwnFlags[] = {
    {"help", Own::kHelp, false, true},      {"signature", Own::kSignature, false, true},
    {"json", Own::kJson, true, true},       {"out", Own::kOut, true, true},
    {"bench", Own::kBench, true, true},     {"threads", Own::kThreads, true, false},
    {"memory", Own::kMemory, true, false},  {"directory", Own::kDirectory, true, false},
};

bool same_name(View a, View b) {
  if (a.size != b.size) return false;
  for (uint64_t i = 0; i < a.size; ++i) {
    if ((a[i] == '-' ? '_' : a[i]) != (b[i] == '-' ? '_' : b[i])) return false;
  }
  return true;
}

void write_flag(Text& out, View name) {
  out << "--";
  for (uint64_t i = 0; i < name.size; ++i) out << (name[i] == '_' ? '-' : name[i]);
}

bool is_bool_schema(const Schema& given) {
  const Schema& schema = given.resolved();
  if (schema.kind == SchemaKind::kOptional) return is_bool_schema(schema.items[0]);
  return schema.kind == SchemaKind::kBool ||
         (schema.kind == SchemaKind::kScalar && schema.dtype == PREDICTOR_DTYPE_BOOL);
}

bool is_bool_word(View text) {
  constexpr View kWords[] = {"true", "false", "True", "False", "1", "0"};
  for (const View word : kWords) {
    if (text == word) return true;
  }
  return false;
}

class RequestReader {
 public:
  RequestReader(int count, const char* const* words, const Signature& signature, Request& out, Problem& problem)
      : count_(count), words_(words), signature_(signature), out_(out), problem_(problem) {}

  bool read() {
    out_.arguments = allocate_array<Argument>(signature_.count);
    while (next_ < count_) {
      if (!word(View(words_[next_++]))) return false;
    }
    return true;
  }

 private:
  bool word(View word) {
    if (word == View("-h")) return own({"help", Own::kHelp, false, true}, false, "");
    if (word.size < 3 || !word.starts_with("--")) return positional(word);
    View name = word.from(2);
    View value;
    bool has_value = false;
    const void* equals = memchr(name.data, '=', name.size);
    if (equals != nullptr) {
      const uint64_t size = static_cast<uint64_t>(static_cast<const char*>(equals) - name.data);
      value = name.from(size + 1);
      name = name.first(size);
      has_value = true;
    }
    for (uint64_t i = 0; i < signature_.count; ++i) {
      if (same_name(name, signature_.parameters[i].name)) return parameter(i, has_value, value);
    }
    for (const OwnFlag& flag : kOwnFlags) {
      const bool prefixed = name.starts_with(kPrefix) && name.from(kPrefix.size) == flag.name;
      if (prefixed || (flag.short_form && name == flag.name)) return own(flag, has_value, value);
    }
    if (name.size > 3 && (name.starts_with("no-") || name.starts_with("no_"))) {
      for (uint64_t i = 0; i < signature_.count; ++i) {
        if (same_name(name.from(3), signature_.parameters[i].name)) return negated(i, has_value);
      }
    }
    return unknown(name);
  }

  bool positional(View word) {
    Text& text = problem_.text();
    text << "unexpected argument ";
    write_quoted(text, word);
    text << "; every parameter is given by name";
    for (uint64_t i = 0; i < signature_.count; ++i) {
      text << (i == 0 ? ": " : ", ");
      write_flag(text, signature_.parameters[i].name);
    }
    return false;
  }

  bool take_value(View name, bool& has_value, View& value) {
    if (has_value) return true;
    if (next_ < count_) {
      value = View(words_[next_++]);
      return has_value = true;
    }
    Text& text = problem_.text();
    write_flag(text, name);
    text << " needs a value";
    return false;
  }

  bool parameter(uint64_t index, bool has_value, View value) {
    const Field& field = signature_.parameters[index];
    Argument& argument = out_.arguments[index];
    if (argument.given != Given::kNo) return twice(field.name);
    if (is_bool_schema(field.type) && !has_value) {
      if (next_ == count_ || !is_bool_word(View(words_[next_]))) {
        argument.given = Given::kTrue;
        return true;
      }
    }
    if (!has_value && next_ == count_) {
      Text& text = problem_.at(Path(field.name.data));
      text << "expected ";
      write_type(text, field.type);
      text << ", got nothing after ";
      write_flag(text, field.name);
      return false;
    }
    if (!take_value(field.name, has_value, value)) return false;
    argument = {Given::kText, value};
    return true;
  }

  // --no-NAME
  bool negated(uint64_t index, bool has_value) {
    const Field& field = signature_.parameters[index];
    Argument& argument = out_.arguments[index];
    if (argument.given != Given::kNo) return twice(field.name);
    if (is_bool_schema(field.type)) {
      argument.given = Given::kFalse;
    } else if (field.type.resolved().kind == SchemaKind::kOptional) {
      argument.given = Given::kNone;
    } else {
      Text& text = problem_.at(Path(field.name.data));
      text << "--no- is for bool and optional parameters, this one is ";
      write_type(text, field.type);
      return false;
    }
    if (!has_value) return true;
    problem_.at(Path(field.name.data)) << "--no- takes no value";
    return false;
  }

  bool twice(View name) {
    problem_.at(Path(name.data)) << "given twice";
    return false;
  }

  bool own(const OwnFlag& flag, bool has_value, View value) {
    if (!flag.takes_value && has_value) {
      problem_.text() << "--" << flag.name << " takes no value";
      return false;
    }
    if (flag.takes_value && !take_value(flag.name, has_value, value)) return false;
    switch (flag.own) {
      case Own::kHelp: out_.help = true; return true;
      case Own::kSignature: out_.signature = true; return true;
      case Own::kJson:
        out_.json = value;
        out_.has_json = true;
        return true;
      case Own::kOut:
        out_.out = value;
        return value.size > 0 || bad_value(flag, value, "a directory");
      case Own::kDirectory: out_.directory = value; return true;
      case Own::kBench: return positive(flag, value, out_.bench);
      case Own::kThreads: return positive(flag, value, out_.threads);
      case Own::kMemory: return positive(flag, value, out_.memory);
      case Own::kNothing: break;
    }
    return false;
  }

  bool positive(const OwnFlag& flag, View value, int64_t& out) {
    return (parse_int(value, out) == Parsed::kOk && out > 0 && out <= (int64_t{1} << 40)) ||
           bad_value(flag, value, "a positive number");
  }

  bool bad_value(const OwnFlag& flag, View value, const char* expected) {
    Text& text = problem_.text();
    text << "--" << (flag.short_form ? View("") : kPrefix) << flag.name << " expected " << expected << ", got ";
    write_quoted(text, value);
    return false;
  }

  bool unknown(View name) {
    View near;
    uint64_t best = 2 + name.size / 3;
    auto consider = [&](View candidate) {
      const uint64_t distance = edit_distance(name, candidate, best);
      if (distance >= best) return;
      best = distance;
      near = candidate;
    };
    for (uint64_t i = 0; i < signature_.count; ++i) {
      Text dashed;
      write_flag(dashed, signature_.parameters[i].name);
      consider(dashed.keep().from(2));
    }
    for (const OwnFlag& flag : kOwnFlags) {
      if (flag.short_form) consider(flag.name);
    }
    Text& text = problem_.text();
    text << "unknown flag --" << name;
    if (near.size > 0) text << ", did you mean --" << near << "?";
    return false;
  }

  int count_;
  const char* const* words_;
  const Signature& signature_;
  Request& out_;
  Problem& problem_;
  int next_ = 1;
};

}  // namespace

bool read_request(int count, const char* const* words, const Signature& signature, Request& out, Problem& problem) {
  return RequestReader(count, words, signature, out, problem).read();
}

}  // namespace predictor::runner

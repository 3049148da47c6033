// The runner: one predictor as a command-line program. It knows nothing of the predictor but its C ABI and signature.
//
// The result goes to standard output as one line of JSON, of a stream one line an item. Exit status 0; 1 when the
// predictor raised or cannot run, with `ValueError: message (file.py:12)` on standard error; 2 for wrong usage.
#include <stdio.h>
#include <stdlib.h>

#include "runtime/abi/predictor.h"
#include "runtime/runner/bench.h"
#include "runtime/runner/decode.h"
#include "runtime/runner/file.h"
#include "runtime/runner/help.h"
#include "runtime/runner/memory.h"
#include "runtime/runner/print.h"
#include "runtime/runner/request.h"
#include "runtime/runner/schema.h"

extern "C" const predictor_api* predictor_get_api(void);

namespace predictor::runner {
namespace {

// One line, whatever the message holds.
int complain(View line, int status) {
  Text text;
  for (uint64_t i = 0; i < line.size; ++i) {
    if (line[i] == '\n') {
      text << "\\n";
    } else if (line[i] == '\r') {
      text << "\\r";
    } else {
      text << line[i];
    }
  }
  text << '\n';
  fflush(stdout);
  fwrite(text.view().data, 1, static_cast<size_t>(text.size()), stderr);
  return status;
}

int complain(const Problem& problem, const Signature& signature) {
  Text text;
  text << (signature.name.size > 0 ? signature.name : View("predictor")) << ": " << problem.message();
  return complain(text.view(), problem.status());
}

int complain(const predictor_error& error) {
  Text text;
  text << error.type;
  if (error.message[0] != 0) text << ": " << error.message;
  if (error.file[0] != 0) text << " (" << error.file << ":" << error.line << ")";
  return complain(text.view(), kFailed);
}

bool write_output(View text, Problem& problem) {
  if (fwrite(text.data, 1, static_cast<size_t>(text.size), stdout) == text.size && fflush(stdout) == 0) return true;
  problem.text(kFailed) << "cannot write to standard output";
  return false;
}

View base_name(const char* path) {
  const char* name = path;
  for (const char* c = path; *c != 0; ++c) {
    if (*c == '/' || *c == '\\') name = c + 1;
  }
  return name;
}

// The JSON object of --json; an empty one without it.
bool read_json(const Request& request, const Signature& signature, Json& out, Problem& problem) {
  out.kind = JsonKind::kObject;
  if (!request.has_json) return true;
  View text = request.json;
  const bool file = text.size > 0 && text[0] == '@';
  if (file || text == View("-")) {
    if (!read_file(file ? text.from(1) : text, text, problem)) return false;
  }
  Text error;
  if (!parse_json(text, out, error)) {
    problem.text() << "--json: " << error.view();
    return false;
  }
  if (!out.is(JsonKind::kObject)) {
    problem.text() << "--json: expected an object with a member for each parameter, got " << json_kind_name(out);
    return false;
  }
  for (uint64_t i = 0; i < out.size; ++i) {
    bool known = false;
    for (uint64_t k = 0; k < signature.count; ++k) known = known || signature.parameters[k].name == out.key(i);
    if (known) continue;
    Text& text = problem.text();
    text << "--json: there is no parameter ";
    write_quoted(text, out.key(i));
    for (uint64_t k = 0; k < signature.count; ++k) {
      text << (k == 0 ? "; the parameters are " : ", ") << signature.parameters[k].name;
    }
    return false;
  }
  return true;
}

bool read_argument(const Field& parameter, const Argument& argument, const Json& json, Problem& problem,
                   predictor_value& out) {
  const Path path(parameter.name.data);
  Decoder decoder(problem);
  const Json* given = json.find(parameter.name);
  if (given != nullptr && argument.given != Given::kNo) {
    problem.at(path) << "given twice, in --json and by its flag";
    return false;
  }
  switch (argument.given) {
    case Given::kText: return decoder.text(argument.text, parameter.type, path, TextForm::kFlag, out);
    case Given::kTrue: out = predictor_bool(1); return true;
    case Given::kFalse: out = predictor_bool(0); return true;
    case Given::kNone: out = predictor_none(); return true;
    case Given::kNo: break;
  }
  if (given == nullptr) given = parameter.default_value;
  if (given != nullptr) return decoder.json(*given, parameter.type, path, out);
  Text& text = problem.at(path);
  text << "it is required, expected ";
  write_type(text, parameter.type);
  return false;
}

bool read_arguments(const Request& request, const Signature& signature, predictor_value*& out, Problem& problem) {
  Json json;
  if (!read_json(request, signature, json, problem)) return false;
  out = static_cast<predictor_value*>(allocate(signature.count * sizeof(predictor_value)));
  for (uint64_t i = 0; i < signature.count; ++i) {
    if (!read_argument(signature.parameters[i], request.arguments[i], json, problem, out[i])) return false;
  }
  return true;
}

// One call, and everything it gives on standard output.
int run(const predictor_api& api, predictor_instance* instance, const predictor_value* arguments,
        const Signature& signature, const Request& request) {
  Problem problem;
  predictor_result* result = api.predict(instance, arguments, static_cast<size_t>(signature.count));
  if (result == nullptr) exit_out_of_memory();
  PrintOptions options = {&signature, request.out, -1};
  int status = 0;
  bool more = api.error(result) == nullptr;
  while (more) {
    if (signature.stream) {
      if (api.next(result) != 1) break;
      ++options.item;
    }
    Text line;
    more = api.value(result) != nullptr && print_value(line, *api.value(result), options, problem);
    line << '\n';
    more = more && write_output(line.view(), problem);
    if (!more) status = complain(problem, signature);
    more = more && signature.stream;
  }
  if (api.error(result) != nullptr) status = complain(*api.error(result));
  api.release(result);
  return status;
}

int bench(const predictor_api& api, predictor_instance* instance, const predictor_value* arguments,
          const Signature& signature, const Request& request) {
  Text line;
  predictor_result* failed = nullptr;
  const uint64_t calls = static_cast<uint64_t>(request.bench);
  if (!run_bench(line, api, instance, arguments, signature.count, calls, failed)) {
    const int status = complain(*api.error(failed));
    api.release(failed);
    return status;
  }
  Problem problem;
  return write_output(line.view(), problem) ? 0 : complain(problem, signature);
}

int predict(const predictor_api& api, const Signature& signature, const Request& request) {
  Problem problem;
  predictor_value* arguments = nullptr;
  if (!read_arguments(request, signature, arguments, problem)) return complain(problem, signature);
  const predictor_options options = {PREDICTOR_ABI_VERSION, static_cast<uint32_t>(request.threads),
                                     static_cast<uint64_t>(request.memory),
                                     request.directory.size > 0 ? resolve_path(request.directory).data : nullptr};
  predictor_instance* instance = api.create(&options);
  if (instance == nullptr) exit_out_of_memory();
  int status = 0;
  if (api.status(instance) != nullptr) {
    status = complain(*api.status(instance));
  } else if (request.bench > 0) {
    status = bench(api, instance, arguments, signature, request);
  } else {
    status = run(api, instance, arguments, signature, request);
  }
  api.destroy(instance);
  return status;
}

int runner(int count, const char* const* words) {
  const predictor_api& api = *predictor_get_api();
  Signature signature;
  Text error;
  if (!read_signature(api.signature, signature, error)) return complain(error.view(), kFailed);
  Problem problem;
  Request request;
  if (!read_request(count, words, signature, request, problem)) {
    return complain(problem, signature);
  }
  Text text;
  if (request.help) {
    write_help(text, base_name(words[0]), signature);
  } else if (request.signature) {
    text << api.signature << '\n';
  } else {
    return predict(api, signature, request);
  }
  return write_output(text.view(), problem) ? 0 : complain(problem, signature);
}

}  // namespace
}  // namespace predictor::runner

int main(int count, char** words) { return predictor::runner::runner(count, words); }

// Results as JSON, letter by letter what Python's json.dumps prints for the corresponding Python value; the forms are
// those of docs/signature.md.
#pragma once

#include "runtime/abi/predictor.h"
#include "runtime/runner/problem.h"
#include "runtime/runner/schema.h"
#include "runtime/runner/text.h"

namespace predictor::runner {

struct PrintOptions {
  const Signature* signature = nullptr;
  View directory;            // where arrays go as .npy files; empty: they are printed
  int64_t item = -1;         // of a stream: its number, part of the names of files
};

// False when a file cannot be written.
bool print_value(Text& out, const predictor_value& value, const PrintOptions& options, Problem& problem);

// A JSON string, other characters than ASCII escaped.
void write_json_string(Text& out, View text);

// JSON as it was read, in json.dumps' spacing; numbers as they were written.
void write_json(Text& out, const Json& json);

// -1, 0 or 1: the order of a set's items in the output. Numbers by value (nan last), then texts by code point, bytes,
// tuples item by item.
int compare_values(const predictor_value& a, const predictor_value& b);

}  // namespace predictor::runner

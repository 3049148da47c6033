// The functions of tokens.py in C++.
#include <string.h>

#include "runtime/abi/operator.h"

extern "C" int tests_operators_count_words(const predictor_value* arguments, size_t, predictor_call* call) {
  const predictor_value& text = arguments[0];
  int64_t words = 0, size = 0;
  for (uint64_t i = 0; i <= text.size; ++i) {
    if (i < text.size && text.as.text[i] != ' ') {
      ++size;
    } else {
      words += size > 0 && size >= arguments[1].as.integer;
      size = 0;
    }
  }
  call->result = predictor_int(words);
  return 0;
}

extern "C" int tests_operators_split_words(const predictor_value* arguments, size_t, predictor_call* call) {
  const char* text = arguments[0].as.text;
  const uint64_t size = arguments[0].size;
  if (size == 0) {
    call->message = "no text";
    return 1;
  }
  if (size == 1 && text[0] == '?') {
    call->message = "?";
    return 2;
  }
  uint64_t count = 1;
  for (uint64_t i = 0; i < size; ++i) count += text[i] == ' ';
  predictor_value* words = static_cast<predictor_value*>(call->allocate(call, count * sizeof(predictor_value)));
  if (words == nullptr) return -1;
  uint64_t start = 0, word = 0;
  for (uint64_t i = 0; i <= size; ++i) {
    if (i < size && text[i] != ' ') continue;
    words[word++] = predictor_str(text + start, i - start);
    start = i + 1;
  }
  call->result = predictor_items(PREDICTOR_LIST, words, count);
  return 0;
}

extern "C" int tests_operators_mean(const predictor_value* arguments, size_t, predictor_call* call) {
  const predictor_value& values = arguments[0];
  const predictor_value& weights = arguments[1];
  double sum = 0;
  if (weights.kind == PREDICTOR_NONE) {
    for (uint64_t i = 0; i < values.size; ++i) sum += values.as.items[i].as.real;
    if (values.size > 0) sum /= static_cast<double>(values.size);
  } else {
    for (uint64_t i = 0; i < weights.size; ++i) sum += weights.as.items[2 * i + 1].as.real;
  }
  call->result = predictor_float(sum);
  return 0;
}

extern "C" int tests_operators_ranges(const predictor_value* arguments, size_t, predictor_call* call) {
  const predictor_value& flags = arguments[0];
  predictor_value* pairs = static_cast<predictor_value*>(call->allocate(call, flags.size * sizeof(predictor_value)));
  predictor_value* ends = static_cast<predictor_value*>(call->allocate(call, 2 * flags.size * sizeof(predictor_value)));
  if (pairs == nullptr || ends == nullptr) return -1;
  uint64_t count = 0;
  for (uint64_t i = 0; i < flags.size; ++i) {
    if (!flags.as.items[i].as.integer) continue;
    uint64_t end = i + 1;
    while (end < flags.size && flags.as.items[end].as.integer) ++end;
    ends[2 * count] = predictor_int(static_cast<int64_t>(i));
    ends[2 * count + 1] = predictor_int(static_cast<int64_t>(end));
    pairs[count] = predictor_items(PREDICTOR_TUPLE, ends + 2 * count, 2);
    ++count;
    i = end;
  }
  call->result = predictor_items(PREDICTOR_LIST, pairs, count);
  return 0;
}

extern "C" int tests_operators_wrong_type(const predictor_value* arguments, size_t, predictor_call* call) {
  if (arguments[0].as.integer < 0) {
    call->message = "below zero";
    return 7;  // an exception that it was not declared with
  }
  call->result = predictor_str("no number", 9);
  return 0;
}

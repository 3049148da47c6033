// What makes a kernel written by hand a library that tests/bench/language.py loads: BY_HAND(run) exports
//   by_hand_prepare   the arguments, of the C ABI's values, as std types; once
//   by_hand_run       calls run(…) and keeps what it returns; this is what is timed
//   by_hand_result    the result as JSON
// Arguments and results may be bool, int64_t, double, std::string, std::vector and std::pair of them.
#pragma once

#include <stdint.h>
#include <stdio.h>

#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "runtime/abi/predictor.h"

namespace by_hand {

template <class T>
struct Form;

template <>
struct Form<bool> {
  static bool read(const predictor_value& value) { return value.as.integer != 0; }
  static void write(std::string& out, bool x) { out += x ? "true" : "false"; }
};
template <>
struct Form<int64_t> {
  static int64_t read(const predictor_value& value) { return value.as.integer; }
  static void write(std::string& out, int64_t x) { out += std::to_string(x); }
};
template <>
struct Form<double> {
  static double read(const predictor_value& value) { return value.as.real; }
  static void write(std::string& out, double x) {
    char text[40];
    snprintf(text, sizeof text, "%.17g", x);
    out += text;
    if (out.find_first_of(".en", out.size() - std::string(text).size()) == std::string::npos) out += ".0";
  }
};
template <>
struct Form<std::string> {
  static std::string read(const predictor_value& value) { return {value.as.text, value.size}; }
  static void write(std::string& out, const std::string& text) {
    out += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\') (out += '\\') += c;
      else if (c == '\n') out += "\\n";
      else out += c;
    }
    out += '"';
  }
};
template <class T>
struct Form<std::vector<T>> {
  static std::vector<T> read(const predictor_value& value) {
    std::vector<T> items;
    items.reserve(value.size);
    for (uint64_t i = 0; i < value.size; ++i) items.push_back(Form<T>::read(value.as.items[i]));
    return items;
  }
  static void write(std::string& out, const std::vector<T>& items) {
    out += '[';
    for (size_t i = 0; i < items.size(); ++i) {
      if (i != 0) out += ", ";
      Form<T>::write(out, items[i]);
    }
    out += ']';
  }
};
template <class A, class B>
struct Form<std::pair<A, B>> {
  static std::pair<A, B> read(const predictor_value& value) {
    return {Form<A>::read(value.as.items[0]), Form<B>::read(value.as.items[1])};
  }
  static void write(std::string& out, const std::pair<A, B>& pair) {
    out += '[';
    Form<A>::write(out, pair.first);
    out += ", ";
    Form<B>::write(out, pair.second);
    out += ']';
  }
};

template <class Result, class... Arguments>
struct Kernel {
  using Given = std::tuple<std::remove_cvref_t<Arguments>...>;
  Given arguments;
  std::remove_cvref_t<Result> result{};
  std::string text;

  explicit Kernel(const predictor_value* values) : Kernel(values, std::index_sequence_for<Arguments...>()) {}
  template <size_t... I>
  Kernel(const predictor_value* values, std::index_sequence<I...>)
      : arguments(Form<std::tuple_element_t<I, Given>>::read(values[I])...) {}
};

template <class Result, class... Arguments>
Kernel<Result, Arguments...> kernel_of(Result (*)(Arguments...));

}  // namespace by_hand

#define BY_HAND(run)                                                                                      \
  using Kernel = decltype(by_hand::kernel_of(run));                                                       \
  extern "C" PREDICTOR_EXPORT(by_hand_prepare) void* by_hand_prepare(const predictor_value* values) {       \
    return new Kernel(values);                                                                            \
  }                                                                                                       \
  extern "C" PREDICTOR_EXPORT(by_hand_run) void by_hand_run(void* kernel) {                              \
    Kernel& it = *static_cast<Kernel*>(kernel);                                                           \
    it.result = std::apply(run, it.arguments);                                                            \
  }                                                                                                       \
  extern "C" PREDICTOR_EXPORT(by_hand_result) const char* by_hand_result(void* kernel) {                    \
    Kernel& it = *static_cast<Kernel*>(kernel);                                                           \
    it.text.clear();                                                                                      \
    by_hand::Form<decltype(it.result)>::write(it.text, it.result);                                        \
    return it.text.c_str();                                                                               \
  }

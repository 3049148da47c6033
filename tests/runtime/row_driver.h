// Reads the arguments of declared operations from standard input and prints what the operations answer.
//
// A line is a row's number and its arguments as words: an int or float as Python writes it, `-` for None, True or False, text
// and bytes as `x` and hexadecimal digits, a list, tuple[T, …] or dict as its length and its items, a tuple of known length
// as its items, a union as the number of the member and its value. row_driver.py generates the calls.
#pragma once

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/core/dict_access.h"
#include "runtime/core/list_access.h"
#include "runtime/core/scalars.h"

namespace predictor {

class Words {
 public:
  explicit Words(char* line) : rest_(line) {}
  const char* next() {
    const char* word = take(" \n");
    return word == nullptr ? "" : word;
  }

 private:
  char* take(const char* ends) {
    if (rest_ == nullptr) return nullptr;
    char* word = rest_;
    rest_ += strcspn(rest_, ends);
    if (*rest_ != 0) *rest_++ = 0;
    return word;
  }
  char* rest_;
};

// Text in a buffer of just its size, so that a sanitizer sees what is read behind it.
inline Bytes read_hex(Context& ctx, const char* word) {
  const uint64_t size = (strlen(word) - 1) / 2;
  return bytes_filled(ctx, size, [&](char* out) {
    for (uint64_t i = 0; i < size; ++i) {
      out[i] = static_cast<char>(digit_value(word[1 + 2 * i]) << 4 | digit_value(word[2 + 2 * i]));
    }
  });
}

template <class T>
struct Reader;

template <>
struct Reader<int64_t> {
  static int64_t read(Context&, Words& words) { return strtoll(words.next(), nullptr, 10); }
};
template <>
struct Reader<double> {
  static double read(Context&, Words& words) { return strtod(words.next(), nullptr); }
};
template <>
struct Reader<bool> {
  static bool read(Context&, Words& words) { return words.next()[0] == 'T'; }
};
template <>
struct Reader<None> {
  static None read(Context&, Words& words) { return words.next(), None(); }
};
template <>
struct Reader<Bytes> {
  static Bytes read(Context& ctx, Words& words) { return read_hex(ctx, words.next()); }
};
template <>
struct Reader<Str> {
  static Str read(Context& ctx, Words& words) {
    const Bytes bytes = read_hex(ctx, words.next());
    return Str(bytes.data(), bytes.size(), is_ascii(bytes.data(), bytes.size()), bytes.owner());
  }
};
template <class T>
struct Reader<List<T>> {
  static List<T> read(Context& ctx, Words& words) {
    List<T> list = List<T>::create(ctx);
    for (int64_t left = Reader<int64_t>::read(ctx, words); left > 0; --left) {
      list_append(ctx, list, Reader<T>::read(ctx, words));
    }
    return list;
  }
};
template <class T>
struct Reader<TupleOf<T>> {
  static TupleOf<T> read(Context& ctx, Words& words) { return TupleOf<T>::seal(Reader<List<T>>::read(ctx, words)); }
};
template <class... T>
struct Reader<Tuple<T...>> {
  static Tuple<T...> read(Context& ctx, Words& words) { return Tuple<T...>{Reader<T>::read(ctx, words)...}; }
};
template <class K, class V>
struct Reader<Dict<K, V>> {
  static Dict<K, V> read(Context& ctx, Words& words) {
    Dict<K, V> dict = Dict<K, V>::create(ctx);
    for (int64_t left = Reader<int64_t>::read(ctx, words); left > 0; --left) {
      K key = Reader<K>::read(ctx, words);
      dict_setitem(ctx, dict, key, Reader<V>::read(ctx, words));
    }
    return dict;
  }
};
template <class T>
struct Reader<Optional<T>> {
  static Optional<T> read(Context& ctx, Words& words) {
    const bool has = strcmp(words.next(), "0") == 0;
    if (has) return Optional<T>(Reader<T>::read(ctx, words));
    words.next();
    return Optional<T>();
  }
};
template <class... T>
struct Reader<Union<T...>> {
  static Union<T...> read(Context& ctx, Words& words) {
    return read_member<0>(ctx, words, strtoull(words.next(), nullptr, 10));
  }
  template <size_t I>
  static Union<T...> read_member(Context& ctx, Words& words, size_t member) {
    if constexpr (I + 1 < sizeof...(T)) {
      if (member != I) return read_member<I + 1>(ctx, words, member);
    }
    using Member = typename Union<T...>::template type<I>;
    return Union<T...>::template make<I>(Reader<Member>::read(ctx, words));
  }
};

// The repr of an answer, or the exception.
template <class T>
void answer(Context& ctx, const T& value) {
  const Str text = ctx.failed() ? Str() : repr(ctx, value);
  if (ctx.failed()) {
    printf("%s: ", ctx.type()->name);
    fwrite(ctx.message(), 1, ctx.message_size(), stdout);
    putchar('\n');
  } else {
    fwrite(text.data(), 1, text.size(), stdout);
    putchar('\n');
  }
  ctx.clear();
}
template <class T>
void answer(Context& ctx, const Result<T>& result) {
  if (!result && !ctx.failed()) printf("a failure without an exception\n");
  else answer(ctx, *result);
}

}  // namespace predictor

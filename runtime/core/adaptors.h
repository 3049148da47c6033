// Iterators made of iterators and sequences: enumerate, zip, reversed.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <type_traits>
#include <utility>

#include "runtime/core/iterator.h"
#include "runtime/core/recursive.h"

namespace predictor {

template <class It>
struct EnumerateIterator {
  using value_type = Tuple<int64_t, typename It::value_type>;
  It iterator;
  int64_t index;

  bool next(Context& ctx, value_type& out) {
    if (!iterator.next(ctx, get<1>(out))) return false;
    get<0>(out) = index++;
    return true;
  }
};
template <class It>
EnumerateIterator<It> enumerate(It iterator, int64_t start = 0) {
  return {std::move(iterator), start};
}

// An iterator over items that are of one of several types.
template <class T, class U>
struct WideIterator {
  using value_type = T;
  Iterator<U> iterator;

  bool next(Context& ctx, T& out) {
    U item{};
    if (!iterator.next(ctx, item)) return false;
    out = converted<T>(ctx, item);
    return true;
  }
};
template <class T, class U>
Iterator<T> widen_iterator(Context& ctx, const Iterator<U>& iterator) {
  if constexpr (std::is_same_v<T, U>) return iterator;
  else return erase(ctx, WideIterator<T, U>{iterator});
}

// The number after one, as enumerate counts.
constexpr int64_t count_on(int64_t index) { return static_cast<int64_t>(static_cast<uint64_t>(index) + 1); }

// start, start + 1, …
struct CountIterator {
  using value_type = int64_t;
  int64_t index;

  bool next(Context&, int64_t& out) {
    out = index;
    index = count_on(index);
    return true;
  }
};
inline CountIterator count_from(int64_t start) { return {start}; }

// The iterators are asked from the left; the first that ends, ends it all. `strict` as in zip(strict=True).
template <class... It>
struct ZipIterator {
  using value_type = Tuple<typename It::value_type...>;
  Tuple<It...> iterators;
  bool strict;

  bool next(Context& ctx, value_type& out) {
    int64_t given = 0;
    const bool all = [&]<size_t... I>(std::index_sequence<I...>) {
      return ((get<I>(iterators).next(ctx, get<I>(out)) && ++given != 0) && ...);
    }(std::index_sequence_for<It...>());
    if (!all && strict && !ctx.failed()) check_ends(ctx, given);
    return all;
  }

 private:
  // Iterator number `ended` was the first to end.
  void check_ends(Context& ctx, int64_t ended) {
    if (ended > 0) return complain(ctx, ended, "shorter");
    value_type ignored;
    int64_t longer = 0, index = 0;
    [&]<size_t... I>(std::index_sequence<I...>) {
      ((index == 0 || longer != 0 || ctx.failed() ? void()
        : get<I>(iterators).next(ctx, get<I>(ignored)) ? void(longer = index) : void(),
        ++index), ...);
    }(std::index_sequence_for<It...>());
    if (longer != 0) complain(ctx, longer, "longer");
  }
  static void complain(Context& ctx, int64_t index, const char* how) {
    ctx.raise_format(ValueError, "zip() argument %d is %s than argument%s%d", static_cast<int>(index + 1), how,
                     index == 1 ? " " : "s 1-", static_cast<int>(index));
  }
};
template <class... It>
ZipIterator<It...> zip(It... iterators) {
  return {Tuple<It...>(std::move(iterators)...), false};
}
template <class... It>
ZipIterator<It...> zip_strict(It... iterators) {
  return {Tuple<It...>(std::move(iterators)...), true};
}

// reversed(sequence): from the item that is last now.
template <class S>
struct ReversedIterator {
  using value_type = typename S::value_type;
  S items;
  uint64_t left;

  bool next(Context&, value_type& out) {
    if (left == 0 || left > items.size()) {
      left = 0;
      return false;
    }
    out = items[--left];
    return true;
  }
};
template <class T>
ReversedIterator<List<T>> iterate_reversed(const List<T>& list) {
  return {list, list.size()};
}
template <class T>
ReversedIterator<TupleOf<T>> iterate_reversed(const TupleOf<T>& tuple) {
  return {tuple, tuple.size()};
}
template <class First, class... Rest>
  requires(std::is_same_v<First, Rest> && ...)
TupleIterator<First, 1 + sizeof...(Rest)> iterate_reversed(const Tuple<First, Rest...>& tuple) {
  constexpr size_t count = 1 + sizeof...(Rest);
  return [&]<size_t... I>(std::index_sequence<I...>) {
    return TupleIterator<First, count>{{get<count - 1 - I>(tuple)...}};
  }(std::make_index_sequence<count>());
}

struct ReversedStrIterator {
  using value_type = Str;
  Str text;
  uint64_t end;  // bytes that are left

  bool next(Context&, Str& out) {
    if (end == 0) return false;
    const char* start = text.data() + end - 1;
    while (is_continuation(*start)) --start;
    const uint64_t size = static_cast<uint64_t>(text.data() + end - start);
    end -= size;
    out = Str(start, size, size == 1, text.owner());
    return true;
  }
};
inline ReversedStrIterator iterate_reversed(const Str& text) { return {text, text.size()}; }

// Of a view; an iterator, like a set, cannot be reversed.
template <class T>
struct ReversedPass {
  using value_type = T;
  Iterator<T> iterator;
  const char* type_name;
  bool started = false;

  bool next(Context& ctx, T& out) {
    if (!started && !start(ctx)) return false;
    return iterator.next(ctx, out);
  }

 private:
  bool start(Context& ctx) {
    if (iterator.view() == nullptr) {
      ctx.raise_format(TypeError, "'%s' object is not reversible", type_name);
      return false;
    }
    started = true;
    iterator = Iterator<T>(iterator.view()->start_reversed(*iterator.object(), ctx));
    return true;
  }
};
template <class T>
ReversedPass<T> iterate_reversed(const Iterator<T>& iterator) {
  return {iterator, "generator"};
}

// reversed(x)
template <class X>
auto reversed(const X& sequence) {
  return iterate_reversed(sequence);
}

}  // namespace predictor

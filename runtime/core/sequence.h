// What lists and tuples of any length have in common, over plain ranges of items: comparison, search, hash and repr.
#pragma once

#include <stdint.h>

#include "runtime/core/context.h"
#include "runtime/core/identity.h"
#include "runtime/core/scalar.h"
#include "runtime/core/str.h"
#include "runtime/core/str_builder.h"

namespace predictor {

template <class A, class B>
bool equal_items(const A& a, const B& b) {
  if (a.size() != b.size()) return false;
  for (uint64_t i = 0; i < a.size(); ++i) {
    if (!same(a[i], b[i])) return false;
  }
  return true;
}

// The first index where two sequences differ; the length of the shorter one when they do not.
template <class A, class B>
uint64_t first_difference(const A& a, const B& b) {
  uint64_t i = 0;
  while (i < a.size() && i < b.size() && same(a[i], b[i])) ++i;
  return i;
}
template <class A, class B>
bool less_items(const A& a, const B& b) {
  uint64_t i = first_difference(a, b);
  return i < a.size() && i < b.size() ? less(a[i], b[i]) : a.size() < b.size();
}
template <class A, class B>
bool less_equal_items(const A& a, const B& b) {
  uint64_t i = first_difference(a, b);
  return i < a.size() && i < b.size() ? less_equal(a[i], b[i]) : a.size() <= b.size();
}

template <class A, class B>
bool greater_items(const A& a, const B& b) {
  uint64_t i = first_difference(a, b);
  return i < a.size() && i < b.size() ? greater(a[i], b[i]) : a.size() > b.size();
}
template <class A, class B>
bool greater_equal_items(const A& a, const B& b) {
  uint64_t i = first_difference(a, b);
  return i < a.size() && i < b.size() ? greater_equal(a[i], b[i]) : a.size() >= b.size();
}

// The index of the first item in start … stop that is `item`, or -1.
template <class S, class T>
int64_t find_item(const S& items, const T& item, uint64_t start, uint64_t stop) {
  for (uint64_t i = start; i < stop && i < items.size(); ++i) {
    if (same(items[i], item)) return static_cast<int64_t>(i);
  }
  return -1;
}
template <class S, class T>
int64_t count_items(const S& items, const T& item) {
  int64_t count = 0;
  for (uint64_t i = 0; i < items.size(); ++i) count += same(items[i], item);
  return count;
}

// The hash of a tuple, item by item (CPython: tuplehash, a simplified xxHash), so that sets of tuples of numbers have
// the order they have there.
class TupleHash {
 public:
  void add(int64_t item) {
    state_ += static_cast<uint64_t>(item) * kPrime2;
    state_ = state_ << 31 | state_ >> 33;
    state_ *= kPrime1;
    ++count_;
  }
  int64_t finish() const {
    uint64_t state = state_ + (count_ ^ (kPrime5 ^ 3527539u));
    return state == UINT64_MAX ? 1546275796 : static_cast<int64_t>(state);
  }

 private:
  static constexpr uint64_t kPrime1 = 11400714785074694791u;
  static constexpr uint64_t kPrime2 = 14029467366897019727u;
  static constexpr uint64_t kPrime5 = 2870177450012600261u;
  uint64_t state_ = kPrime5;
  uint64_t count_ = 0;
};

// Around the text of what may hold itself: whether it is not being shown already.
class ShowingOnce : ShownBlock {
 public:
  ShowingOnce(Context& ctx, const Block* shown) : ShownBlock{shown, ctx.shown}, ctx_(ctx), again_(is_around(ctx)) { ctx.shown = this; }
  ~ShowingOnce() { ctx_.shown = around; }
  ShowingOnce(const ShowingOnce&) = delete;
  ShowingOnce& operator=(const ShowingOnce&) = delete;
  explicit operator bool() const { return !again_; }

 private:
  bool is_around(const Context& ctx) const {
    const ShownBlock* each = block == nullptr ? nullptr : ctx.shown;
    while (each != nullptr && each->block != block) each = each->around;
    return each != nullptr;
  }

  Context& ctx_;
  bool again_;
};

// The same around the text of a container, which is not too deep inside others either.
class Showing {
 public:
  Showing(Context& ctx, const Block* block) : ctx_(ctx), once_(ctx, block), ok_(ctx.enter_nested()) {}
  ~Showing() { ctx_.leave_nested(); }
  Showing(const Showing&) = delete;
  Showing& operator=(const Showing&) = delete;
  explicit operator bool() const { return ok_ && once_; }
  Str text(const Str& text) const { return ok_ ? text : Str(); }  // where it is not shown

 private:
  Context& ctx_;
  ShowingOnce once_;
  bool ok_;
};

// "1, 2, 3" between two delimiters.
template <class S>
Str repr_items(Context& ctx, const S& items, const Str& open, const Str& close) {
  StrBuilder out(ctx);
  out.append(open);
  bool first = true;
  for (const auto& item : items) {
    if (ctx.failed()) break;
    if (!first) out.append(", "_s);
    first = false;
    out.append(repr(ctx, item));
  }
  out.append(close);
  return out.finish();
}

}  // namespace predictor

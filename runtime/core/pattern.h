// The matcher of regular expressions: a machine that goes back to the last choice it has. Programs: compiler/library/patterns.py.
//
// It goes over the text's bytes. Its registers are the groups' starts and ends, the last group that was closed, and of each loop
// the number of rounds and where the last one began. A choice remembers how much was written into them, so that going back takes it back.
#pragma once

#include <stdint.h>

#include "runtime/core/context.h"
#include "runtime/core/list.h"
#include "runtime/core/result.h"
#include "runtime/core/recursive.h"
#include "runtime/core/str.h"
#include "runtime/core/str_index.h"
#include "runtime/core/text_place.h"
#include "runtime/core/unicode.h"

namespace predictor {

namespace internal {

enum PatternCode : int64_t {
  kPatternMatch, kPatternChar, kPatternNotChar, kPatternAny, kPatternAnyAll, kPatternSet, kPatternSplit,
  kPatternJump, kPatternSave, kPatternAt, kPatternBack, kPatternLook, kPatternAtomic, kPatternIfGroup, kPatternLoopStart,
  kPatternLoop, kPatternRepeat,
};

inline uint32_t pattern_fold(uint32_t c, int64_t fold) {
  if (fold == 0) return c;
  if (c < 0x80 || fold == 2) return ascii_upper(c) ? c + 32 : c;
  return map_lower(c).to[0];
}

inline bool pattern_word(uint32_t c, bool ascii) {
  if (c < 0x80) return ascii_alpha(c) || ascii_digit(c) || c == '_';
  return !ascii && is_alnum(c);
}

inline bool pattern_category(uint32_t c, int64_t category) {
  const bool ascii = (category & 8) != 0;
  bool inside = false;
  switch ((category & 7) >> 1) {
    case 0: inside = ascii ? ascii_digit(c) : is_decimal(c); break;
    case 1: inside = ascii ? byte_space(c) : is_space(c); break;
    default: inside = pattern_word(c, ascii);
  }
  return inside != ((category & 1) != 0);
}

// What the machine goes over: the code point that begins at a byte, and where the next one and the one before do.
struct AsciiText {
  const char* data;
  uint32_t operator[](int64_t at) const { return static_cast<uint8_t>(data[at]); }
  static int64_t next(int64_t at) { return at + 1; }
  static int64_t previous(int64_t at) { return at - 1; }
};
struct Utf8Text {
  const char* data;
  uint32_t operator[](int64_t at) const {
    const char* from = data + at;
    return utf8_next(from);
  }
  int64_t next(int64_t at) const { return at + static_cast<int64_t>(utf8_size(data[at])); }
  int64_t previous(int64_t at) const {
    do {
      --at;
    } while (is_continuation(data[at]));
    return at;
  }
};

template <class Text>
class PatternMachine {
 public:
  PatternMachine(Context& ctx, const List<int64_t>& program, int64_t groups, Text text, int64_t end)
      : ctx_(ctx), code_(program.data() + 1), text_(text), end_(end), last_(2 * groups + 2), loops_(last_ + 1),
        registers_(List<int64_t>::create(ctx, static_cast<uint64_t>(loops_ + 2 * program.data()[0]))),
        choices_(List<int64_t>::create(ctx, 64)), written_(List<int64_t>::create(ctx, 64)) {
    for (int64_t i = 0; i < loops_ + 2 * program.data()[0]; ++i) registers_.push(-1);
  }
  bool ready() const { return !ctx_.failed(); }

  // Whether the program matches from here; then spans() are its groups'. `whole`: up to the end; `more`: something at least.
  bool match_at(int64_t at, bool whole, bool more) {
    for (int64_t i = 0; i < loops_; ++i) set_plainly(i, -1);
    choices_size_ = written_size_ = 0;
    whole_ = whole;
    start_ = more ? at : -1;
    int64_t end = 0;
    if (!run(0, at, true, end)) return false;
    set_plainly(0, at);
    set_plainly(1, end);
    return true;
  }
  int64_t value(int64_t i) const { return registers_.data()[i]; }
  int64_t size() const { return loops_; }
  // The first character of every match, or -1.
  int64_t first() const { return code_[0] == kPatternChar ? code_[1] : -1; }
  bool only_at_start() const { return code_[0] == kPatternAt && code_[1] == 0; }

 private:
  static constexpr int64_t kChoice = 4;  // ints: where to go on in the program, in the text, back to where, how much was written

  void set_plainly(int64_t i, int64_t value) const { registers_.data()[i] = value; }
  void set(int64_t i, int64_t value) {
    push(written_, written_size_, i);
    push(written_, written_size_, registers_.data()[i]);
    registers_.data()[i] = value;
  }
  void push(List<int64_t>& list, int64_t& size, int64_t value) {
    if (size < static_cast<int64_t>(list.size())) {
      list.data()[size] = value;
    } else {
      if (!list.reserve_one(ctx_)) return;
      list.push(value);
    }
    ++size;
  }
  void choose(int64_t pc, int64_t at, int64_t down_to) {
    const int64_t before = choices_size_;
    push(choices_, choices_size_, pc);
    push(choices_, choices_size_, at);
    push(choices_, choices_size_, down_to);
    push(choices_, choices_size_, written_size_);
    if (ctx_.failed()) choices_size_ = before;
  }
  void take_back(int64_t size) {
    while (written_size_ > size) {
      written_size_ -= 2;
      set_plainly(written_.data()[written_size_], written_.data()[written_size_ + 1]);
    }
  }

  bool one(const int64_t* code, uint32_t c) const {
    switch (code[0]) {
      case kPatternChar: return c == static_cast<uint32_t>(code[1]);
      case kPatternNotChar: return c != static_cast<uint32_t>(code[1]);
      case kPatternAny: return c != '\n';
      case kPatternAnyAll: return true;
      default: break;
    }
    c = pattern_fold(c, code[1]);
    const int64_t* ranges = code + 5;
    const int64_t* categories = ranges + 2 * code[3];
    for (const int64_t* at = ranges; at != categories; at += 2) {
      if (c >= static_cast<uint32_t>(at[0]) && c <= static_cast<uint32_t>(at[1])) return code[2] == 0;
    }
    for (int64_t i = 0; i < code[4]; ++i) {
      if (pattern_category(c, categories[i])) return code[2] == 0;
    }
    return code[2] != 0;
  }

  bool is_at(int64_t place, int64_t at) const {
    switch (place) {
      case 0: return at == 0;
      case 1: return at == end_;
      case 2: return at == end_ || (at == end_ - 1 && text_[at] == '\n');
      case 3: return at == 0 || text_[text_.previous(at)] == '\n';
      case 4: return at == end_ || text_[at] == '\n';
      default: break;
    }
    const bool ascii = (place & 8) != 0, wanted = (place & 7) == 5;
    if (end_ == 0 && (place & 16) == 0) return false;  // before Python 3.14
    const bool before = at > 0 && pattern_word(text_[text_.previous(at)], ascii), after = at < end_ && pattern_word(text_[at], ascii);
    return (before != after) == wanted;
  }

  // Runs the program from pc on until MATCH; `whole`: it is the whole pattern, not a part of one. Its choices are gone then.
  bool run(int64_t pc, int64_t at, bool outermost, int64_t& end) {
    const StackGuard guard(ctx_);
    if (!guard) return false;
    const int64_t base = choices_size_;
    bool fails = false;
    for (;;) {
      if (ctx_.failed()) return false;
      if (fails) {
        if (choices_size_ == base) return false;
        int64_t* choice = choices_.data() + choices_size_ - kChoice;
        take_back(choice[3]);
        pc = choice[0];
        at = choice[1];
        if (at > choice[2]) {
          choice[1] = text_.previous(at);
        } else {
          choices_size_ -= kChoice;
        }
        fails = false;
        if (pc < 0) {  // one more round of a loop that takes as few as it can
          pc = -pc;
          const int64_t count = loops_ + 2 * code_[pc + 1];
          set(count, value(count) + 1);
          set(count + 1, at);
          pc += 6;
        }
      }
      const int64_t* code = code_ + pc;
      switch (code[0]) {
        case kPatternMatch:
          if (outermost && ((whole_ && at != end_) || at == start_)) {
            fails = true;
            break;
          }
          end = at;
          choices_size_ = base;
          return true;
        case kPatternChar:
        case kPatternNotChar:
        case kPatternAny:
        case kPatternAnyAll:
        case kPatternSet:
          if (at >= end_ || !one(code, text_[at])) {
            fails = true;
            break;
          }
          at = text_.next(at);
          pc += width(code);
          break;
        case kPatternSplit:
          choose(code[1], at, at);
          pc += 2;
          break;
        case kPatternJump: pc = code[1]; break;
        case kPatternSave:
          set(code[1], at);
          if (code[1] & 1) set(last_, code[1] >> 1);
          pc += 2;
          break;
        case kPatternAt:
          fails = !is_at(code[1], at);
          pc += 2;
          break;
        case kPatternBack: {
          const int64_t from = value(2 * code[2]), to = value(2 * code[2] + 1);
          fails = from < 0 || to < from;
          for (int64_t i = from; !fails && i < to; i = text_.next(i)) {
            fails = at >= end_ || pattern_fold(text_[i], code[1]) != pattern_fold(text_[at], code[1]);
            if (!fails) at = text_.next(at);
          }
          pc += 3;
          break;
        }
        case kPatternLook: {
          const int64_t mark = written_size_;
          int64_t from = at, ignored = 0;
          for (int64_t back = code[2]; back > 0 && from >= 0; --back) from = from > 0 ? text_.previous(from) : -1;
          const bool found = from >= 0 && run(pc + 4, from, false, ignored);
          if (code[1]) take_back(mark);
          fails = found == (code[1] != 0);
          pc = code[3];
          break;
        }
        case kPatternAtomic: {
          int64_t to = 0;
          fails = !run(pc + 2, at, false, to);
          at = to;
          pc = code[1];
          break;
        }
        case kPatternIfGroup: pc = value(2 * code[1] + 1) >= 0 ? pc + 3 : code[2]; break;
        case kPatternLoopStart:
          set(loops_ + 2 * code[1], 0);
          set(loops_ + 2 * code[1] + 1, -1);
          pc += 2;
          break;
        case kPatternLoop: {
          const int64_t count = loops_ + 2 * code[1], rounds = value(count);
          if (rounds < code[2]) {
            set(count, rounds + 1);
            pc += 6;
            break;
          }
          const bool again = rounds < code[3] && value(count + 1) != at;
          if (code[4] == 2 && at > end_) {
            fails = true;
          } else if (!again) {
            pc = code[5];
          } else if (code[4] == 0) {
            choose(code[5], at, at);
            set(count, rounds + 1);
            set(count + 1, at);
            pc += 6;
          } else {
            choose(-pc, at, at);
            pc = code[5];
          }
          break;
        }
        case kPatternRepeat: {
          int64_t to = at, count = 0, least = at;
          while (to < end_ && count < code[2] && one(code + 4, text_[to])) {
            to = text_.next(to);
            if (++count == code[1]) least = to;
          }
          if (count < code[1] || at > end_) {  // CPython takes not even none where what is left is less than none
            fails = true;
            break;
          }
          pc = code[3];
          if (count > code[1]) choose(pc, text_.previous(to), least);
          at = to;
          break;
        }
        default: return false;
      }
    }
  }

  static int64_t width(const int64_t* code) {
    if (code[0] == kPatternSet) return 5 + 2 * code[3] + code[4];
    return code[0] == kPatternChar || code[0] == kPatternNotChar ? 2 : 1;
  }

  Context& ctx_;
  const int64_t* code_;
  Text text_;
  int64_t end_;
  int64_t last_, loops_;
  List<int64_t> registers_, choices_, written_;
  int64_t choices_size_ = 0, written_size_ = 0;
  bool whole_ = false;
  int64_t start_ = -1;
};

// Pushes what the machine found, in code points.
template <class Text>
bool push_spans(Context& ctx, const PatternMachine<Text>& machine, const Str& text, const List<int64_t>& spans) {
  TextPlace* place = text.ascii() ? nullptr : place_in(ctx, text);
  for (int64_t i = 0; i < machine.size(); ++i) {
    const int64_t value = machine.value(i);
    if (!spans.reserve_one(ctx)) return false;
    spans.push(place == nullptr || value < 0 || i == machine.size() - 1 ? value : place->index_at(static_cast<uint64_t>(value)));
  }
  return !ctx.failed();
}

template <class Text>
void match_text(Context& ctx, const List<int64_t>& program, int64_t groups, const Str& whole, int64_t at, int64_t end, int64_t way,
                int64_t count, const List<int64_t>& spans) {
  const Text text{whole.data()};
  PatternMachine<Text> machine(ctx, program, groups, text, end);
  if (!machine.ready() || (way != 0 && at > end)) return;
  const int64_t first = machine.first();
  bool more = false;
  for (int64_t found = 0; (at <= end || found == 0) && (count == 0 || found < count);) {
    if (way == 2 && first >= 0) {
      while (at < end && static_cast<int64_t>(text[at]) != first) at = text.next(at), more = false;
    }
    const bool matches = machine.match_at(at, way == 1, more);
    if (ctx.failed()) return;
    more = false;
    if (matches) {
      if (!push_spans(ctx, machine, whole, spans)) return;
      ++found;
      more = machine.value(1) == at;
      at = machine.value(1);
    } else if (way != 2 || at == end || (machine.only_at_start() && at > 0)) {
      return;
    } else {
      at = text.next(at);
    }
  }
}

}  // namespace internal

// The matches of a pattern: of each the starts and ends of the whole and the groups, -1 for a group that took no part, then the group
// that was closed last, -1 for none. `way`: 0 where the text begins, 1 all of it, 2 anywhere; `count`: how many, 0 for all.
inline Result<List<int64_t>> match_pattern(Context& ctx, const List<int64_t>& program, int64_t groups, const Str& text, int64_t pos,
                                           int64_t endpos, int64_t way, int64_t count) {
  const List<int64_t> spans = List<int64_t>::create(ctx, 0);
  const int64_t at = text_offset(ctx, text, pos), end = text_offset(ctx, text, endpos);
  if (ctx.failed()) return Failure{};
  if (text.ascii()) {
    internal::match_text<internal::AsciiText>(ctx, program, groups, text, at, end, way, count, spans);
  } else {
    internal::match_text<internal::Utf8Text>(ctx, program, groups, text, at, end, way, count, spans);
  }
  if (ctx.failed()) return Failure{};
  return spans;
}

// The part of the text between two code points.
inline Str text_between(Context& ctx, const Str& text, int64_t from, int64_t to) {
  const int64_t start = text_offset(ctx, text, from);
  return str_view(text, static_cast<uint64_t>(start), static_cast<uint64_t>(text_offset(ctx, text, to)));
}

// Those between pairs of code points, empty where these are below zero.
inline List<Str> cut_text(Context& ctx, const Str& text, const List<int64_t>& bounds) {
  const uint64_t count = bounds.size() / 2;
  List<Str> parts = List<Str>::create(ctx, count);
  for (uint64_t i = 0; i < count && !ctx.failed(); ++i) {
    const int64_t from = bounds.data()[2 * i];
    parts.push(from < 0 ? Str() : text_between(ctx, text, from, bounds.data()[2 * i + 1]));
  }
  return parts;
}

}  // namespace predictor

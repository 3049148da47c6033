#include "runtime/runner/json.h"

#include <stdlib.h>

#include "runtime/core/utf8.h"
#include "runtime/runner/memory.h"

namespace predictor::runner {
namespace {

// Items of arrays and objects that are not complete yet, the innermost on top.
class Stack {
 public:
  Stack() = default;
  Stack(const Stack&) = delete;
  Stack& operator=(const Stack&) = delete;
  ~Stack() { free(items_); }

  uint64_t size() const { return size_; }
  void push(const Json& json) {
    if (size_ == capacity_) grow();
    items_[size_++] = json;
  }
  // Moves everything from `base` on into the runner's memory.
  const Json* pop_to(uint64_t base) {
    const uint64_t count = size_ - base;
    Json* copy = static_cast<Json*>(allocate(count * sizeof(Json)));
    if (count > 0) memcpy(static_cast<void*>(copy), items_ + base, count * sizeof(Json));
    size_ = base;
    return copy;
  }

 private:
  void grow() {
    capacity_ = capacity_ * 2 + 16;
    Json* items = static_cast<Json*>(realloc(static_cast<void*>(items_), capacity_ * sizeof(Json)));
    if (items == nullptr) exit_out_of_memory();
    items_ = items;
  }
  Json* items_ = nullptr;
  uint64_t size_ = 0;
  uint64_t capacity_ = 0;
};

constexpr bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Parser {
 public:
  Parser(View text, Text& error) : start_(text.data), at_(text.data), end_(text.data + text.size), error_(error) {}

  bool parse(Json& out) {
    if (size() > kJsonSize) {
      error_ << "the text is larger than " << (kJsonSize >> 20) << " MiB";
      return false;
    }
    if (size() >= 3 && memcmp(at_, "\xef\xbb\xbf", 3) == 0) return fail("Unexpected UTF-8 BOM");
    const uint64_t valid = valid_utf8_prefix(start_, size());
    if (valid != size()) {
      error_ << "not valid UTF-8 at byte " << valid;
      return false;
    }
    skip_space();
    if (!value(out)) return false;
    skip_space();
    return at_ == end_ || fail("Extra data");
  }

 private:
  uint64_t size() const { return static_cast<uint64_t>(end_ - start_); }

  void skip_space() {
    while (at_ < end_ && is_json_space(*at_)) ++at_;
  }

  bool fail(const char* message) { return fail(message, at_); }
  // Positions count code points, as Python's do.
  bool fail(const char* message, const char* where) {
    uint64_t line = 1;
    const char* line_start = start_;
    for (const char* c = start_; c < where; ++c) {
      if (*c != '\n') continue;
      ++line;
      line_start = c + 1;
    }
    error_ << message << ": line " << line << " column "
           << utf8_count(line_start, static_cast<uint64_t>(where - line_start)) + 1 << " (char "
           << utf8_count(start_, static_cast<uint64_t>(where - start_)) << ")";
    return false;
  }

  bool word(View text) {
    if (!View(at_, static_cast<uint64_t>(end_ - at_)).starts_with(text)) return false;
    at_ += text.size;
    return true;
  }

  bool value(Json& out) {
    out = Json();
    if (at_ == end_) return fail("Expecting value");
    switch (*at_) {
      case '"': return string(out);
      case '[': return array(out);
      case '{': return object(out);
      case 'n': return word("null") || fail("Expecting value");
      case 't': out.kind = JsonKind::kTrue; return word("true") || fail("Expecting value");
      case 'f': out.kind = JsonKind::kFalse; return word("false") || fail("Expecting value");
      default: return number(out);
    }
  }

  bool number(Json& out) {
    const char* begin = at_;
    auto finish = [&](JsonKind kind) {
      out.kind = kind;
      out.characters = begin;
      out.size = static_cast<uint64_t>(at_ - begin);
      return true;
    };
    if (word("NaN") || word("Infinity") || word("-Infinity")) return finish(JsonKind::kReal);
    const char* c = begin;
    if (*c == '-') ++c;
    if (c == end_ || !is_digit(*c)) return fail("Expecting value");
    if (*c++ != '0') c = digits(c);
    JsonKind kind = JsonKind::kInteger;
    if (c + 1 < end_ && *c == '.' && is_digit(c[1])) {
      kind = JsonKind::kReal;
      c = digits(c + 1);
    }
    if (c < end_ && (*c == 'e' || *c == 'E')) {
      const char* exponent = c + 1;
      if (exponent < end_ && (*exponent == '+' || *exponent == '-')) ++exponent;
      if (exponent < end_ && is_digit(*exponent)) {
        kind = JsonKind::kReal;
        c = digits(exponent);
      }
    }
    at_ = c;
    return finish(kind);
  }
  const char* digits(const char* c) const {
    while (c < end_ && is_digit(*c)) ++c;
    return c;
  }

  bool array(Json& out) {
    const uint64_t base = stack_.size();
    if (!enter()) return false;
    ++at_;
    skip_space();
    bool closed = word("]");
    while (!closed) {
      Json item;
      if (!value(item)) return false;
      stack_.push(item);
      skip_space();
      closed = word("]");
      if (closed) break;
      if (!word(",")) return fail("Expecting ',' delimiter");
      const char* comma = at_ - 1;
      skip_space();
      if (at_ < end_ && *at_ == ']') return fail("Illegal trailing comma before end of array", comma);
    }
    --depth_;
    out.kind = JsonKind::kArray;
    out.size = stack_.size() - base;
    out.elements = stack_.pop_to(base);
    return true;
  }

  bool object(Json& out) {
    const uint64_t base = stack_.size();
    if (!enter()) return false;
    ++at_;
    skip_space();
    bool closed = word("}");
    while (!closed) {
      if (at_ == end_ || *at_ != '"') return fail("Expecting property name enclosed in double quotes");
      Json key;
      if (!string(key)) return false;
      stack_.push(key);
      skip_space();
      if (!word(":")) return fail("Expecting ':' delimiter");
      skip_space();
      Json item;
      if (!value(item)) return false;
      stack_.push(item);
      skip_space();
      closed = word("}");
      if (closed) break;
      if (!word(",")) return fail("Expecting ',' delimiter");
      const char* comma = at_ - 1;
      skip_space();
      if (at_ < end_ && *at_ == '}') return fail("Illegal trailing comma before end of object", comma);
    }
    --depth_;
    out.kind = JsonKind::kObject;
    out.size = (stack_.size() - base) / 2;
    out.elements = stack_.pop_to(base);
    return true;
  }

  bool enter() {
    if (++depth_ <= kJsonDepth) return true;
    error_ << "nested more than " << uint64_t{kJsonDepth} << " levels deep";
    return false;
  }

  bool string(Json& out) {
    const char* opening = at_++;
    const char* begin = at_;
    bool escaped = false;
    for (;; ++at_) {
      if (at_ == end_) return fail("Unterminated string starting at", opening);
      if (*at_ == '"') break;
      if (static_cast<unsigned char>(*at_) < 0x20) return fail("Invalid control character at");
      if (*at_ != '\\') continue;
      escaped = true;
      if (++at_ == end_) return fail("Unterminated string starting at", opening);
    }
    out.kind = JsonKind::kString;
    out.characters = begin;
    out.size = static_cast<uint64_t>(at_ - begin);
    const char* after = at_ + 1;
    if (escaped && !unescape(out)) return false;
    at_ = after;
    return true;
  }

  // Rewrites the text of a string; no escape is longer unescaped.
  bool unescape(Json& string) {
    char* copy = static_cast<char*>(allocate(string.size));
    char* out = copy;
    const char* c = string.characters;
    const char* end = c + string.size;
    while (c < end) {
      if (*c != '\\') {
        *out++ = *c++;
        continue;
      }
      const char* escape = c++;
      switch (*c++) {
        case '"': *out++ = '"'; break;
        case '\\': *out++ = '\\'; break;
        case '/': *out++ = '/'; break;
        case 'b': *out++ = '\b'; break;
        case 'f': *out++ = '\f'; break;
        case 'n': *out++ = '\n'; break;
        case 'r': *out++ = '\r'; break;
        case 't': *out++ = '\t'; break;
        case 'u': {
          uint32_t code = 0;
          if (!unicode(c, end, code)) return fail("Invalid \\uXXXX escape", escape + 1);
          if (is_surrogate(code) && !pair(c, end, code)) {
            return fail("Lone surrogate escape", escape);
          }
          out += utf8_encode(code, out);
          break;
        }
        default: return fail("Invalid \\escape", escape);
      }
    }
    string.characters = copy;
    string.size = static_cast<uint64_t>(out - copy);
    return true;
  }

  // Four hexadecimal digits.
  static bool unicode(const char*& c, const char* end, uint32_t& code) {
    if (end - c < 4) return false;
    code = 0;
    for (int i = 0; i < 4; ++i) {
      const char digit = *c++;
      const char lower = static_cast<char>(digit | 0x20);
      if (is_digit(digit)) {
        code = code * 16 + static_cast<uint32_t>(digit - '0');
      } else if (lower >= 'a' && lower <= 'f') {
        code = code * 16 + static_cast<uint32_t>(lower - 'a' + 10);
      } else {
        return false;
      }
    }
    return true;
  }

  // The second half of a surrogate pair.
  static bool pair(const char*& c, const char* end, uint32_t& code) {
    if (code >= 0xdc00 || end - c < 6 || c[0] != '\\' || c[1] != 'u') return false;
    c += 2;
    uint32_t low = 0;
    if (!unicode(c, end, low) || low < 0xdc00 || low > 0xdfff) return false;
    code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    return true;
  }

  const char* start_;
  const char* at_;
  const char* end_;
  Text& error_;
  Stack stack_;
  uint32_t depth_ = 0;
};

}  // namespace

const Json* Json::find(View name) const {
  for (uint64_t i = is(JsonKind::kObject) ? size : 0; i > 0; --i) {
    if (key(i - 1) == name) return &member(i - 1);
  }
  return nullptr;
}

const char* json_kind_name(const Json& json) {
  switch (json.kind) {
    case JsonKind::kNull: return "None";
    case JsonKind::kFalse:
    case JsonKind::kTrue: return "bool";
    case JsonKind::kInteger: return "int";
    case JsonKind::kReal: return "float";
    case JsonKind::kString: return "str";
    case JsonKind::kArray: return "list";
    case JsonKind::kObject: return "object";
  }
  return "?";
}

bool parse_json(View text, Json& out, Text& error) { return Parser(text, error).parse(out); }

}  // namespace predictor::runner

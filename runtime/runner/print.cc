#include "runtime/runner/print.h"

#include <math.h>
#include <stdio.h>

#include "runtime/abi/path.h"
#include "runtime/core/float_text.h"
#include "runtime/core/utf8.h"
#include "runtime/runner/base64.h"
#include "runtime/runner/element.h"
#include "runtime/runner/file.h"
#include "runtime/runner/memory.h"
#include "runtime/runner/npy.h"

namespace predictor::runner {
namespace {

void write_float(Text& out, double x) {
  if (isnan(x)) {
    out << "NaN";
  } else if (isinf(x)) {
    out << (x < 0 ? "-Infinity" : "Infinity");
  } else {
    char digits[kMaximumReprSize];
    out << View(digits, static_cast<uint64_t>(write_repr(x, digits) - digits));
  }
}

void write_escape(Text& out, uint32_t code) {
  char escape[8];
  snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(code & 0xffff));
  out << escape;
}

void write_scalar(Text& out, const predictor_value& value) {
  switch (value.kind) {
    case PREDICTOR_NONE: out << "null"; return;
    case PREDICTOR_BOOL: out << (value.as.integer != 0 ? "true" : "false"); return;
    case PREDICTOR_INT: out << value.as.integer; return;
    case PREDICTOR_FLOAT: write_float(out, value.as.real); return;
    default: return;
  }
}

// Stable merge sort of pointers.
void sort_items(const predictor_value** items, uint64_t count) {
  const predictor_value** spare = allocate_array<const predictor_value*>(count);
  for (uint64_t width = 1; width < count; width *= 2) {
    for (uint64_t begin = 0; begin < count; begin += 2 * width) {
      const uint64_t middle = begin + width < count ? begin + width : count;
      const uint64_t end = middle + width < count ? middle + width : count;
      uint64_t left = begin;
      uint64_t right = middle;
      for (uint64_t to = begin; to < end; ++to) {
        const bool take_right = left == middle || (right < end && compare_values(*items[right], *items[left]) < 0);
        spare[to] = items[take_right ? right++ : left++];
      }
    }
    const predictor_value** swap = items;
    items = spare;
    spare = swap;
  }
  // After an odd number of rounds the order stands in what the caller does not look at.
  uint64_t rounds = 0;
  for (uint64_t width = 1; width < count; width *= 2) ++rounds;
  if (rounds % 2 == 1) memcpy(spare, items, count * sizeof(*items));
}

class Printer {
 public:
  Printer(const PrintOptions& options, Problem& problem) : options_(options), problem_(problem) {
    stem_ << "result";
    if (options.item >= 0) stem_ << '.' << options.item;
  }

  bool value(Text& out, const predictor_value& value) {
    switch (value.kind) {
      case PREDICTOR_STR: write_json_string(out, {value.as.text, value.size}); return true;
      case PREDICTOR_BYTES:
        out << '"';
        write_base64(out, {static_cast<const char*>(value.as.data), value.size});
        out << '"';
        return true;
      case PREDICTOR_LIST:
      case PREDICTOR_TUPLE: return list(out, value.as.items, value.size);
      case PREDICTOR_SET: return set(out, value);
      case PREDICTOR_DICT: return dict(out, value);
      case PREDICTOR_OBJECT: return object(out, value);
      case PREDICTOR_ENUM: return this->value(out, value.as.items[0]);
      case PREDICTOR_ARRAY:
        if (options_.directory.size > 0) return file(out, value);
        array(out, value, 0, 0);
        return true;
      default: write_scalar(out, value); return true;
    }
  }

 private:
  // Values inside are named result.0, result.x and so on, for files.
  bool child(Text& out, const predictor_value& item, View name) {
    if (options_.directory.size == 0) return value(out, item);
    const uint64_t before = stem_.size();
    stem_ << '.' << name;
    const bool ok = value(out, item);
    stem_.truncate(before);
    return ok;
  }
  bool child(Text& out, const predictor_value& item, uint64_t index) {
    if (options_.directory.size == 0) return value(out, item);
    Text name;
    name << index;
    return child(out, item, name.view());
  }

  bool list(Text& out, const predictor_value* items, uint64_t size) {
    out << '[';
    for (uint64_t i = 0; i < size; ++i) {
      if (i > 0) out << ", ";
      if (!child(out, items[i], i)) return false;
    }
    out << ']';
    return true;
  }

  bool set(Text& out, const predictor_value& value) {
    const predictor_value** items = allocate_array<const predictor_value*>(value.size);
    for (uint64_t i = 0; i < value.size; ++i) items[i] = &value.as.items[i];
    sort_items(items, value.size);
    out << '[';
    for (uint64_t i = 0; i < value.size; ++i) {
      if (i > 0) out << ", ";
      if (!child(out, *items[i], i)) return false;
    }
    out << ']';
    return true;
  }

  bool dict(Text& out, const predictor_value& value) {
    out << '{';
    for (uint64_t i = 0; i < value.size; ++i) {
      if (i > 0) out << ", ";
      if (!key(out, value.as.items[2 * i])) return false;
      out << ": ";
      if (!child(out, value.as.items[2 * i + 1], i)) return false;
    }
    out << '}';
    return true;
  }

  // As json.dumps makes a string of a key; what it refuses is printed as the JSON text of its own form.
  bool key(Text& out, const predictor_value& key) {
    if (key.kind == PREDICTOR_ENUM) return this->key(out, key.as.items[0]);
    if (key.kind == PREDICTOR_STR || key.kind == PREDICTOR_BYTES) return value(out, key);
    Text text;
    if (!value(text, key)) return false;
    write_json_string(out, text.view());
    return true;
  }

  bool object(Text& out, const predictor_value& value) {
    const Schema* schema =
        value.of.name == nullptr ? nullptr : find_object(*options_.signature, View(value.of.name));
    if (schema == nullptr || schema->size != value.size) return list(out, value.as.items, value.size);
    out << '{';
    for (uint64_t i = 0; i < value.size; ++i) {
      if (i > 0) out << ", ";
      write_json_string(out, schema->fields[i].name);
      out << ": ";
      if (!child(out, value.as.items[i], schema->fields[i].name)) return false;
    }
    out << '}';
    return true;
  }

  // Nested lists of the dimensions from `axis` on, beginning at the element number `offset`; returns the next element.
  uint64_t array(Text& out, const predictor_value& value, uint64_t axis, uint64_t offset) {
    if (axis == value.size) {
      if (value.dtype == PREDICTOR_DTYPE_UINT64) {
        out << load_as<uint64_t>(value.as.data, offset);
      } else {
        write_scalar(out, load_element(value.dtype, value.as.data, offset));
      }
      return offset + 1;
    }
    out << '[';
    for (int64_t i = 0; i < value.of.shape[axis]; ++i) {
      if (i > 0) out << ", ";
      offset = array(out, value, axis + 1, offset);
    }
    out << ']';
    return offset;
  }

  bool file(Text& out, const predictor_value& value) {
    Text path;
    path << options_.directory << '/' << stem_.view() << ".npy";
    Text content;
    write_npy(content, value);
    if (!write_file(path.view(), content.view(), problem_)) return false;
    Text name;
    name << '@' << path.view();
    write_json_string(out, name.view());
    return true;
  }

  const PrintOptions& options_;
  Problem& problem_;
  Text stem_;
};

int sign(bool less, bool greater) { return less ? -1 : greater; }

// Classes of values that Python compares with one another.
int order_class(const predictor_value& value) {
  switch (value.kind) {
    case PREDICTOR_NONE: return 0;
    case PREDICTOR_BOOL:
    case PREDICTOR_INT:
    case PREDICTOR_FLOAT: return 1;
    default: return static_cast<int>(value.kind);
  }
}

int compare_numbers(const predictor_value& a, const predictor_value& b) {
  if (a.kind != PREDICTOR_FLOAT && b.kind != PREDICTOR_FLOAT) {
    return sign(a.as.integer < b.as.integer, a.as.integer > b.as.integer);
  }
  const double x = a.kind == PREDICTOR_FLOAT ? a.as.real : static_cast<double>(a.as.integer);
  const double y = b.kind == PREDICTOR_FLOAT ? b.as.real : static_cast<double>(b.as.integer);
  if (isnan(x) || isnan(y)) return sign(!isnan(x), !isnan(y));
  return sign(x < y, x > y);
}

int compare_bytes(const predictor_value& a, const predictor_value& b) {
  const uint64_t common = a.size < b.size ? a.size : b.size;
  const int order = common == 0 ? 0 : memcmp(a.as.data, b.as.data, static_cast<size_t>(common));
  return order != 0 ? sign(order < 0, order > 0) : sign(a.size < b.size, a.size > b.size);
}

}  // namespace

int compare_values(const predictor_value& a, const predictor_value& b) {
  const int class_a = order_class(a);
  const int class_b = order_class(b);
  if (class_a != class_b) return sign(class_a < class_b, class_a > class_b);
  switch (a.kind) {
    case PREDICTOR_NONE: return 0;
    case PREDICTOR_BOOL:
    case PREDICTOR_INT:
    case PREDICTOR_FLOAT: return compare_numbers(a, b);
    case PREDICTOR_STR:
    case PREDICTOR_BYTES: return compare_bytes(a, b);
    case PREDICTOR_ARRAY: return 0;
    default: break;
  }
  const uint64_t common = a.size < b.size ? a.size : b.size;
  for (uint64_t i = 0; i < common; ++i) {
    const int order = compare_values(a.as.items[i], b.as.items[i]);
    if (order != 0) return order;
  }
  return sign(a.size < b.size, a.size > b.size);
}

void write_json_string(Text& out, View text) {
  out << '"';
  const char* c = text.data;
  const char* end = c + text.size;
  while (c < end) {
    const uint32_t code = utf8_next(c);
    switch (code) {
      case '"': out << "\\\""; break;
      case '\\': out << "\\\\"; break;
      case '\n': out << "\\n"; break;
      case '\r': out << "\\r"; break;
      case '\t': out << "\\t"; break;
      case '\f': out << "\\f"; break;
      case '\b': out << "\\b"; break;
      default:
        if (code >= 0x20 && code < 0x7f) {
          out << static_cast<char>(code);
        } else if (code < 0x10000) {
          write_escape(out, code);
        } else {
          write_escape(out, 0xd800 + ((code - 0x10000) >> 10));
          write_escape(out, 0xdc00 + ((code - 0x10000) & 0x3ff));
        }
    }
  }
  out << '"';
}

void write_json(Text& out, const Json& json) {
  switch (json.kind) {
    case JsonKind::kNull: out << "null"; return;
    case JsonKind::kTrue: out << "true"; return;
    case JsonKind::kFalse: out << "false"; return;
    case JsonKind::kInteger:
    case JsonKind::kReal: out << json.text(); return;
    case JsonKind::kString: write_json_string(out, json.text()); return;
    case JsonKind::kArray:
    case JsonKind::kObject: break;
  }
  const bool object = json.is(JsonKind::kObject);
  out << (object ? '{' : '[');
  for (uint64_t i = 0; i < json.size; ++i) {
    if (i > 0) out << ", ";
    if (object) {
      write_json_string(out, json.key(i));
      out << ": ";
    }
    write_json(out, object ? json.member(i) : json.item(i));
  }
  out << (object ? '}' : ']');
}

bool print_value(Text& out, const predictor_value& value, const PrintOptions& options, Problem& problem) {
  return Printer(options, problem).value(out, value);
}

}  // namespace predictor::runner

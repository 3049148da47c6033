// Path: where in the arguments a value stands, `parameter 'scores[3].x'`, for error messages.
//
// Paths are linked nodes on the stack, one a level, so that they cost nothing until an error spells one.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "runtime/abi/predictor.h"
#include "runtime/abi/spelling.h"

namespace predictor {

class Path {
 public:
  explicit Path(const char* parameter) : name_(parameter) {}
  Path(const Path& parent, const char* field) : parent_(&parent), name_(field), depth_(parent.depth_ + 1) {}
  Path(const Path& parent, uint64_t index)
      : parent_(&parent), index_(static_cast<int64_t>(index)), depth_(parent.depth_ + 1) {}
  // The value of a dict's key.
  Path(const Path& parent, const predictor_value& key) : parent_(&parent), key_(&key), depth_(parent.depth_ + 1) {}

  int32_t depth() const { return depth_; }

  void spell(Spelling& out) const {
    if (parent_ == nullptr) {
      out << name_;
      return;
    }
    parent_->spell(out);
    if (name_ != nullptr) {
      out << "." << name_;
    } else if (key_ != nullptr) {
      out << "[";
      spell_key(out);
      out << "]";
    } else {
      out << "[" << index_ << "]";
    }
  }

 private:
  void spell_key(Spelling& out) const {
    switch (key_->kind) {
      case PREDICTOR_STR:
        out << "\"";
        out.add(key_->as.text, key_->size < 40 ? static_cast<size_t>(key_->size) : 40);
        out << (key_->size < 40 ? "\"" : "…\"");
        return;
      case PREDICTOR_INT: out << key_->as.integer; return;
      default: out << "…";
    }
  }

  const Path* parent_ = nullptr;
  const char* name_ = nullptr;
  const predictor_value* key_ = nullptr;
  int64_t index_ = 0;
  int32_t depth_ = 0;
};

// What Python calls a value of this kind.
inline const char* kind_name(uint32_t kind) {
  constexpr const char* kNames[] = {"None", "bool",  "int",  "float", "str",    "bytes", "list",
                                    "tuple", "dict", "set", "object", "enum member", "array"};
  return kind < sizeof kNames / sizeof *kNames ? kNames[kind] : "a value of unknown kind";
}

inline const char* dtype_name(uint32_t dtype) {
  constexpr const char* kNames[] = {"none",  "bool",   "int8",   "int16",  "int32",   "int64",   "uint8",
                                    "uint16", "uint32", "uint64", "float16", "float32", "float64"};
  return dtype < sizeof kNames / sizeof *kNames ? kNames[dtype] : "unknown";
}

// Bytes of one element; 0 for what is no dtype.
constexpr uint64_t dtype_size(uint32_t dtype) {
  constexpr uint8_t kSizes[] = {0, 1, 1, 2, 4, 8, 1, 2, 4, 8, 2, 4, 8};
  return dtype < sizeof kSizes ? kSizes[dtype] : 0;
}

inline void spell_value(Spelling& out, const predictor_value& value) {
  if ((value.kind == PREDICTOR_OBJECT || value.kind == PREDICTOR_ENUM) && value.of.name != nullptr) {
    out << value.of.name;
  } else if (value.kind == PREDICTOR_ARRAY) {
    out << "array of " << dtype_name(value.dtype) << " with rank " << static_cast<int64_t>(value.size);
  } else {
    out << kind_name(value.kind);
  }
}

}  // namespace predictor

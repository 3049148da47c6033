// Dataclasses and enums at the C ABI: what the specialisations that generated code writes for them have in common.
//
//   template <>
//   struct Convert<Ref<Point>> : ConvertObject<Ref<Point>> {
//     static constexpr const char* kName = "Point";     // as the signature calls the class
//     static constexpr uint64_t kFields = 2;            // of the schema, in its order
//     static Result<Ref<Point>> build(Context& ctx, const predictor_value* fields, const Path& path);
//     static void read(Arena& arena, const Ref<Point>& object, predictor_value* fields);
//   };
//   template <>
//   struct Convert<Color> : ConvertEnum<Color> {
//     static constexpr const char* kName = "Color";
//     static constexpr predictor_value kMembers[] = {constant("red", 3), constant("blue", 4)};   // by index
//   };
#pragma once

#include <stdint.h>
#include <string.h>

#include "runtime/abi/convert.h"

namespace predictor {

constexpr predictor_value constant_none() { return {PREDICTOR_NONE, 0, 0, {.integer = 0}, {nullptr}}; }
constexpr predictor_value constant(bool x) { return {PREDICTOR_BOOL, 0, 0, {.integer = x}, {nullptr}}; }
constexpr predictor_value constant(int64_t x) { return {PREDICTOR_INT, 0, 0, {.integer = x}, {nullptr}}; }
constexpr predictor_value constant(double x) { return {PREDICTOR_FLOAT, 0, 0, {.real = x}, {nullptr}}; }
constexpr predictor_value constant(const char* text, uint64_t size) {
  return {PREDICTOR_STR, 0, size, {.text = text}, {nullptr}};
}
// `kind` is a tuple's or that of bytes, whose content is static storage.
constexpr predictor_value constant(predictor_kind kind, const predictor_value* items, uint64_t size) {
  return {static_cast<uint32_t>(kind), 0, size, {.items = items}, {nullptr}};
}

// Equality of an enum member's value with one that came in: exact kinds, tuples item by item.
inline bool same_value(const predictor_value& a, const predictor_value& b) {
  if (a.kind != b.kind || a.size != b.size) return false;
  switch (a.kind) {
    case PREDICTOR_NONE: return true;
    case PREDICTOR_BOOL:
    case PREDICTOR_INT: return a.as.integer == b.as.integer;
    case PREDICTOR_FLOAT: return a.as.real == b.as.real;
    case PREDICTOR_STR:
    case PREDICTOR_BYTES:
      return a.size == 0 || (b.as.data != nullptr && memcmp(a.as.data, b.as.data, static_cast<size_t>(a.size)) == 0);
    case PREDICTOR_TUPLE:
      if (a.size != 0 && b.as.items == nullptr) return false;
      for (uint64_t i = 0; i < a.size; ++i) {
        if (!same_value(a.as.items[i], b.as.items[i])) return false;
      }
      return true;
    default: return false;
  }
}

// An argument may leave the class's name out.
inline bool has_class(const predictor_value& value, predictor_kind kind, const char* name) {
  return value.kind == kind && (value.of.name == nullptr || strcmp(value.of.name, name) == 0);
}

template <class T>
struct ConvertObject {
  static bool accepts(const predictor_value& value) {
    return has_class(value, PREDICTOR_OBJECT, Convert<T>::kName);
  }
  static Result<T> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<T>(ctx, value, path);
    if (!check_content(ctx, value, path) || !check_depth(ctx, path)) return Failure{};
    if (value.size != Convert<T>::kFields) {
      Spelling wrong;
      wrong << Convert<T>::kName << " has " << static_cast<int64_t>(Convert<T>::kFields) << " fields, got "
            << static_cast<int64_t>(value.size);
      return raise_argument(ctx, TypeError, path, wrong);
    }
    return Convert<T>::build(ctx, value.as.items, path);
  }
  static predictor_value to(Arena& arena, const T& object) {
    Nested nested(arena);
    predictor_value* fields = nested ? arena.items(Convert<T>::kFields) : nullptr;
    if (fields == nullptr) return predictor_none();
    Convert<T>::read(arena, object, fields);
    return predictor_object(Convert<T>::kName, fields, Convert<T>::kFields);
  }
  static void spell(Spelling& out) { out << Convert<T>::kName; }
};

template <class T>
struct ConvertEnum {
  static bool accepts(const predictor_value& value) { return has_class(value, PREDICTOR_ENUM, Convert<T>::kName); }
  static Result<T> from(Context& ctx, const predictor_value& value, const Path& path) {
    if (!accepts(value)) return raise_kind<T>(ctx, value, path);
    const predictor_value* member = value.size == 1 ? value.as.items : nullptr;
    int32_t index = 0;
    for (const predictor_value& known : Convert<T>::kMembers) {
      if (member != nullptr && same_value(known, *member)) return T{index};
      ++index;
    }
    Spelling wrong;
    wrong << "not the value of a member of " << Convert<T>::kName;
    return raise_argument(ctx, ValueError, path, wrong);
  }
  static predictor_value to(Arena&, T member) {
    return predictor_enum(Convert<T>::kName, &Convert<T>::kMembers[member.index]);
  }
  static void spell(Spelling& out) { out << Convert<T>::kName; }
};

}  // namespace predictor

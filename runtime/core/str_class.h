// Str: Python's str, an immutable view of UTF-8 bytes that shares their owner.
//
// A slice is a view of the same buffer. Literals and frozen constants have no owner. The ASCII flag makes len and
// indexing constant-time for the common case; otherwise they count code points. Lone surrogates, which Python can hold
// and UTF-8 cannot, are kept in the generalised form (WTF-8) and refused when the text leaves the predictor.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "runtime/core/buffer.h"

namespace predictor {

class PREDICTOR_IN_REGISTERS Str {
 public:
  constexpr Str() = default;
  // A literal or frozen constant: the bytes outlive every instance.
  constexpr Str(const char* data, uint64_t size, bool ascii) : data_(data), word_(word(size, ascii)) {}
  // A view into a buffer.
  Str(const char* data, uint64_t size, bool ascii, Ref<Buffer> owner)
      : data_(data), word_(word(size, ascii)), owner_(static_cast<Ref<Buffer>&&>(owner)) {}

  constexpr const char* data() const { return data_; }
  constexpr uint64_t size() const { return static_cast<uint64_t>(word_) & ~kAscii; }  // bytes
  constexpr bool ascii() const { return (static_cast<uint64_t>(word_) & kAscii) != 0; }
  const Ref<Buffer>& owner() const { return owner_; }

 private:
  static constexpr uint64_t kAscii = uint64_t{1} << 63;
  enum class Word : uint64_t {};  // a type of its own, as Extent's
  static constexpr Word word(uint64_t size, bool ascii) { return static_cast<Word>(ascii ? size | kAscii : size); }

  const char* data_ = "";
  Word word_ = word(0, true);
  Ref<Buffer> owner_;
};

// The literal "…" of generated code: ASCII or not is seen at compile time.
consteval Str operator""_s(const char* text, size_t size) {
  bool ascii = true;
  for (size_t i = 0; i < size; ++i) ascii = ascii && static_cast<unsigned char>(text[i]) < 0x80;
  return Str(text, size, ascii);
}

}  // namespace predictor

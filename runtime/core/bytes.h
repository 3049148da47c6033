// Bytes: Python's bytes, an immutable view of raw bytes that shares their owner, as Str does. The methods stand in
// bytes_<noun>.h.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "runtime/core/buffer.h"
#include "runtime/core/span.h"
#include "runtime/core/str.h"

namespace predictor {

class PREDICTOR_IN_REGISTERS Bytes {
 public:
  constexpr Bytes() = default;
  // A literal or frozen constant: the bytes outlive every instance.
  constexpr Bytes(const char* data, uint64_t size) : data_(data), size_(size) {}
  // A view into a buffer.
  Bytes(const char* data, uint64_t size, Ref<Buffer> owner)
      : data_(data), size_(size), owner_(static_cast<Ref<Buffer>&&>(owner)) {}

  constexpr const char* data() const { return data_; }
  constexpr uint64_t size() const { return size_; }
  const Ref<Buffer>& owner() const { return owner_; }
  uint8_t operator[](uint64_t index) const { return static_cast<uint8_t>(data_[index]); }  // not checked

  // A copy of bytes that belong to somebody else; empty, with a MemoryError pending, when the heap is exhausted.
  static Bytes copy(Context& ctx, const void* data, uint64_t size) {
    if (size == 0) return Bytes();
    Ref<Buffer> buffer = Buffer::create(ctx, size);
    if (!buffer) return Bytes();
    memcpy(buffer->bytes(), data, size);
    const char* bytes = buffer->bytes();
    return Bytes(bytes, size, static_cast<Ref<Buffer>&&>(buffer));
  }

 private:
  const char* data_ = "";
  uint64_t size_ = 0;
  Ref<Buffer> owner_;
};

// The literal b"…" of generated code.
consteval Bytes operator""_b(const char* bytes, size_t size) { return Bytes(bytes, size); }

inline Span span(const Bytes& b) { return {b.data(), b.size()}; }

inline int64_t len(const Bytes& b) { return static_cast<int64_t>(b.size()); }
inline bool truth(const Bytes& b) { return b.size() != 0; }
inline bool equal(const Bytes& a, const Bytes& b) { return same_bytes(a.data(), a.size(), b.data(), b.size()); }
inline bool less(const Bytes& a, const Bytes& b) { return compare_bytes(a.data(), a.size(), b.data(), b.size()) < 0; }
inline bool less_equal(const Bytes& a, const Bytes& b) {
  return compare_bytes(a.data(), a.size(), b.data(), b.size()) <= 0;
}
inline int64_t hash(const Bytes& b) { return hash_bytes(b.data(), b.size()); }

inline Str repr(Context& ctx, const Bytes& b) {
  StrBuilder out(ctx, b.size() + 3);
  const char quote = choose_quote(b.data(), b.size());
  out.append('b');
  out.append(quote);
  for (uint64_t i = 0; i < b.size(); ++i) {
    const bool keep = b[i] >= 0x20 && b[i] < 0x7f && b[i] != '\\' && b[i] != static_cast<uint8_t>(quote);
    if (keep) out.append(static_cast<char>(b[i]));
    else append_escaped(out, b[i], quote);
  }
  out.append(quote);
  return out.finish();
}
inline Str to_str(Context& ctx, const Bytes& b) { return repr(ctx, b); }

}  // namespace predictor

#include "runtime/runner/npy.h"

#include "runtime/abi/path.h"
#include "runtime/runner/memory.h"
#include "runtime/runner/number.h"

namespace predictor::runner {
namespace {

constexpr uint64_t kMaximumRank = 64;
constexpr uint64_t kMagic = 6;      // bytes of "\x93NUMPY"
constexpr uint64_t kAlignment = 64;  // of the data in a file

struct TypeCode {
  char letter;
  int64_t size;
  predictor_dtype dtype;
};

constexpr TypeCode kTypeCodes[] = {
    {'b', 1, PREDICTOR_DTYPE_BOOL},   {'i', 1, PREDICTOR_DTYPE_INT8},    {'i', 2, PREDICTOR_DTYPE_INT16},
    {'i', 4, PREDICTOR_DTYPE_INT32},  {'i', 8, PREDICTOR_DTYPE_INT64},   {'u', 1, PREDICTOR_DTYPE_UINT8},
    {'u', 2, PREDICTOR_DTYPE_UINT16}, {'u', 4, PREDICTOR_DTYPE_UINT32},  {'u', 8, PREDICTOR_DTYPE_UINT64},
    {'f', 2, PREDICTOR_DTYPE_FLOAT16}, {'f', 4, PREDICTOR_DTYPE_FLOAT32}, {'f', 8, PREDICTOR_DTYPE_FLOAT64},
};

struct Header {
  predictor_dtype dtype = PREDICTOR_DTYPE_NONE;
  bool swapped = false;
  bool fortran = false;
  int64_t shape[kMaximumRank] = {};
  uint64_t rank = 0;
};

// The header is the text of a Python dict: {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
class HeaderReader {
 public:
  HeaderReader(View text, Text& error) : text_(text), error_(error) {}

  bool read(Header& out) {
    int seen = 0;
    if (!take("{")) return fail();
    while (!take("}")) {
      View key;
      if (!quoted(key) || !take(":")) return fail();
      if (key == View("descr")) {
        seen |= 1;
        if (!descr(out)) return false;
      } else if (key == View("fortran_order")) {
        seen |= 2;
        out.fortran = take("True");
        if (!out.fortran && !take("False")) return fail();
      } else if (key == View("shape")) {
        seen |= 4;
        if (!shape(out)) return fail();
      } else {
        return fail();
      }
      if (!take(",") && !peek('}')) return fail();
    }
    return seen == 7 || fail();
  }

 private:
  bool fail() {
    error_ << "its .npy header is malformed";
    return false;
  }
  void skip() {
    while (text_.size > 0 && (text_[0] == ' ' || text_[0] == '\n')) text_ = text_.from(1);
  }
  bool peek(char c) {
    skip();
    return text_.size > 0 && text_[0] == c;
  }
  bool take(View word) {
    skip();
    if (!text_.starts_with(word)) return false;
    text_ = text_.from(word.size);
    return true;
  }
  bool quoted(View& out) {
    skip();
    if (text_.size == 0 || (text_[0] != '\'' && text_[0] != '"')) return false;
    const char* end = static_cast<const char*>(memchr(text_.data + 1, text_[0], text_.size - 1));
    if (end == nullptr) return false;
    out = {text_.data + 1, static_cast<uint64_t>(end - text_.data) - 1};
    text_ = text_.from(out.size + 2);
    return true;
  }
  bool number(int64_t& out) {
    skip();
    uint64_t size = 0;
    while (size < text_.size && text_[size] >= '0' && text_[size] <= '9') ++size;
    if (size == 0 || parse_int(text_.first(size), out) != Parsed::kOk) return false;
    text_ = text_.from(size);
    return true;
  }
  bool shape(Header& out) {
    if (!take("(")) return false;
    while (!take(")")) {
      if (out.rank == kMaximumRank || !number(out.shape[out.rank])) return false;
      ++out.rank;
      if (!take(",") && !peek(')')) return false;
    }
    return true;
  }
  bool descr(Header& out) {
    View code;
    if (!quoted(code)) {
      error_ << "its dtype is structured, which is not supported";
      return false;
    }
    int64_t size = 0;
    if (code.size >= 3 && parse_int(code.from(2), size) == Parsed::kOk) {
      for (const TypeCode& type : kTypeCodes) {
        if (type.letter == code[1] && type.size == size) out.dtype = type.dtype;
      }
      out.swapped = code[0] == '>';
    }
    if (out.dtype != PREDICTOR_DTYPE_NONE && memchr("<>|=", code[0], 4) != nullptr) return true;
    error_ << "its dtype ";
    write_quoted(error_, code);
    error_ << " is not supported";
    return false;
  }

  View text_;
  Text& error_;
};

// Where the header ends and the data begins; false when the file is too short or of another version.
bool split(View file, View& header, View& data, Text& error) {
  if (file.size < 10 || memcmp(file.data, "\x93NUMPY", kMagic) != 0) {
    error << "it is not an .npy file";
    return false;
  }
  const unsigned char* bytes = reinterpret_cast<const unsigned char*>(file.data);
  const unsigned version = bytes[kMagic];
  if (version < 1 || version > 3) {
    error << "its .npy version " << uint64_t{version} << " is not known";
    return false;
  }
  const uint64_t start = version == 1 ? 10 : 12;
  uint64_t size = uint64_t{bytes[8]} | uint64_t{bytes[9]} << 8;
  if (version > 1 && file.size >= start) size |= uint64_t{bytes[10]} << 16 | uint64_t{bytes[11]} << 24;
  if (file.size < start || size > file.size - start) {
    error << "its .npy header is cut off";
    return false;
  }
  header = {file.data + start, size};
  data = file.from(start + size);
  return true;
}

// Elements in all, or false when there are more than the file could hold.
bool count_elements(const Header& header, uint64_t available, uint64_t& count) {
  count = 1;
  for (uint64_t i = 0; i < header.rank; ++i) {
    if (header.shape[i] == 0) count = 0;
  }
  for (uint64_t i = 0; i < header.rank && count != 0; ++i) {
    if (static_cast<uint64_t>(header.shape[i]) > available / count) return false;
    count *= static_cast<uint64_t>(header.shape[i]);
  }
  return true;
}

void copy_element(char* to, const char* from, uint64_t size, bool swapped) {
  for (uint64_t i = 0; i < size; ++i) to[i] = from[swapped ? size - 1 - i : i];
}

// The elements in C order and native byte order.
const char* reorder(const Header& header, const char* data, uint64_t count) {
  const uint64_t size = dtype_size(header.dtype);
  char* copy = static_cast<char*>(allocate(count * size));
  uint64_t strides[kMaximumRank];  // in elements, of the file
  uint64_t stride = 1;
  for (uint64_t k = 0; k < header.rank; ++k) {
    const uint64_t axis = header.fortran ? k : header.rank - 1 - k;
    strides[axis] = stride;
    stride *= static_cast<uint64_t>(header.shape[axis]);
  }
  int64_t index[kMaximumRank] = {};
  uint64_t from = 0;
  for (uint64_t to = 0; to < count; ++to) {
    copy_element(copy + to * size, data + from * size, size, header.swapped);
    for (uint64_t axis = header.rank; axis-- > 0;) {
      from += strides[axis];
      if (++index[axis] < header.shape[axis]) break;
      from -= strides[axis] * static_cast<uint64_t>(header.shape[axis]);
      index[axis] = 0;
    }
  }
  return copy;
}

}  // namespace

bool read_npy(View file, predictor_value& out, Text& error) {
  View text;
  View data;
  Header header;
  if (!split(file, text, data, error) || !HeaderReader(text, error).read(header)) return false;
  const uint64_t size = dtype_size(header.dtype);
  uint64_t count = 0;
  if (!count_elements(header, data.size / size, count)) {
    error << "its data is cut off";
    return false;
  }
  if (data.size != count * size) {
    error << "it has " << (data.size - count * size) << " bytes too many";
    return false;
  }
  int64_t* shape = allocate_array<int64_t>(header.rank);
  memcpy(shape, header.shape, header.rank * sizeof(int64_t));
  const bool ordered = !header.swapped && (!header.fortran || header.rank < 2);
  const bool aligned = reinterpret_cast<uintptr_t>(data.data) % size == 0;
  const char* elements = ordered && aligned ? data.data : reorder(header, data.data, count);
  out = predictor_array(header.dtype, elements, shape, header.rank);
  return true;
}

void write_npy(Text& out, const predictor_value& array) {
  Text header;
  header << "{'descr': '";
  for (const TypeCode& type : kTypeCodes) {
    if (type.dtype == array.dtype) header << (type.size == 1 ? '|' : '<') << type.letter << type.size;
  }
  header << "', 'fortran_order': False, 'shape': (";
  uint64_t count = 1;
  for (uint64_t i = 0; i < array.size; ++i) {
    header << (i == 0 ? "" : " ") << array.of.shape[i] << (i + 1 < array.size || array.size == 1 ? "," : "");
    count *= static_cast<uint64_t>(array.of.shape[i]);
  }
  header << "), }";
  while ((kMagic + 4 + header.size() + 1) % kAlignment != 0) header << ' ';
  header << '\n';
  out << View("\x93NUMPY\x01\x00", 8) << static_cast<char>(header.size() & 0xff)
      << static_cast<char>(header.size() >> 8) << header.view();
  out << View(static_cast<const char*>(array.as.data), count * dtype_size(array.dtype));
}

}  // namespace predictor::runner

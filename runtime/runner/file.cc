#include "runtime/runner/file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/runner/memory.h"

namespace predictor::runner {
namespace {

constexpr uint64_t kLargestFile = uint64_t{1} << 40;  // bytes

bool refuse(const char* what, View path, Problem& problem) {
  problem.text() << "cannot " << what << " " << path << ": " << strerror(errno);
  return false;
}

bool read_stream(FILE* file, View& out) {
  uint64_t capacity = 64 * 1024;
  uint64_t size = 0;
  char* data = static_cast<char*>(allocate(capacity));
  for (;;) {
    size += fread(data + size, 1, static_cast<size_t>(capacity - size), file);
    if (size < capacity) break;
    if (capacity > kLargestFile) exit_out_of_memory();
    char* larger = static_cast<char*>(allocate(capacity * 4));
    memcpy(larger, data, size);
    data = larger;
    capacity *= 4;
  }
  out = {data, size};
  return ferror(file) == 0;
}

bool is_absolute(View path) {
  if (path.size > 0 && (path[0] == '/' || path[0] == '\\')) return true;
  return path.size > 1 && path[1] == ':';  // a drive
}

}  // namespace

View resolve_path(View path) {
  const char* directory = getenv("BUILD_WORKING_DIRECTORY");
  Text text;
  if (directory != nullptr && directory[0] != 0 && !is_absolute(path)) text << directory << "/";
  text << path;
  return text.keep();
}

bool read_file(View path, View& out, Problem& problem) {
  errno = 0;
  if (path == View("-")) return read_stream(stdin, out) || refuse("read", "standard input", problem);
  FILE* file = fopen(resolve_path(path).data, "rb");
  if (file == nullptr) return refuse("read", path, problem);
  const bool ok = read_stream(file, out) || refuse("read", path, problem);
  fclose(file);
  return ok;
}

bool write_file(View path, View content, Problem& problem) {
  FILE* file = fopen(resolve_path(path).data, "wb");
  if (file == nullptr) return refuse("write", path, problem);
  const bool written = fwrite(content.data, 1, static_cast<size_t>(content.size), file) == content.size;
  const bool closed = fclose(file) == 0;
  return (written && closed) || refuse("write", path, problem);
}

}  // namespace predictor::runner

// Where a predictor's files lie: its models, the runtime library. They are looked for by name in the directory that the
// caller gave, beside the shared library or program that holds this code, and beside the running program.
#pragma once

#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#if defined(__linux__)
#include <unistd.h>
#endif

namespace predictor {

inline constexpr size_t kMaximumPath = 4096;

// Cuts a path after its last separator: "/a/b" to "/a", "b" to ".".
inline void cut_to_directory(char* path) {
  char* separator = strrchr(path, '/');
  if (separator == nullptr) strcpy(path, ".");
  else if (separator == path) path[1] = 0;
  else *separator = 0;
}

inline bool file_exists(const char* path) {
  FILE* file = fopen(path, "rb");
  if (file == nullptr) return false;
  fclose(file);
  return true;
}

class Places {
 public:
  explicit Places(const char* directory) {
    if (directory != nullptr && directory[0] != 0) add(directory);
    char path[kMaximumPath];
    Dl_info info;
    if (dladdr(reinterpret_cast<const void*>(&file_exists), &info) != 0 && info.dli_fname != nullptr &&
        strlen(info.dli_fname) < sizeof path) {
      strcpy(path, info.dli_fname);
      cut_to_directory(path);
      add(path);
    }
#if defined(__linux__)
    const auto size = readlink("/proc/self/exe", path, sizeof path - 1);
    if (size > 0) {
      path[size] = 0;
      cut_to_directory(path);
      add(path);
    }
#endif
  }

  size_t count() const { return count_; }
  const char* operator[](size_t index) const { return paths_[index]; }

  // The path of the file in the first directory that has it; false where none has.
  bool find(const char* name, char (&path)[kMaximumPath]) const {
    for (size_t i = 0; i < count_; ++i) {
      const int size = snprintf(path, sizeof path, "%s/%s", paths_[i], name);
      if (size > 0 && static_cast<size_t>(size) < sizeof path && file_exists(path)) return true;
    }
    return false;
  }

  // "/a, /b", cut where there is no room.
  void list(char* text, size_t size) const {
    size_t length = 0;
    text[0] = 0;
    for (size_t i = 0; i < count_ && length < size; ++i) {
      const int more = snprintf(text + length, size - length, i == 0 ? "%s" : ", %s", paths_[i]);
      length += more > 0 ? static_cast<size_t>(more) : 0;
    }
  }

 private:
  void add(const char* path) {
    for (size_t i = 0; i < count_; ++i) {
      if (strcmp(paths_[i], path) == 0) return;
    }
    if (count_ < sizeof paths_ / sizeof *paths_ && strlen(path) < kMaximumPath) strcpy(paths_[count_++], path);
  }

  char paths_[3][kMaximumPath];
  size_t count_ = 0;
};

}  // namespace predictor

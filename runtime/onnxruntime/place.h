// Where a predictor's files lie: its models, the runtime library. They are looked for by name in
//
//   1. the directory the caller gave (predictor_options.directory),
//   2. beside the shared library or program that holds this code, and in a directory `<its name>.files` there: its file
//      name without what says that it is a library or a program,
//   3. the same beside the running program,
//   4. Bazel's runfiles of the running program, at the path the build gave.
#pragma once

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <new>

#include "runtime/onnxruntime/paths.h"

namespace predictor {

class Places {
 public:
  // Null when memory is exhausted; the caller frees it with free(). `runfiles` is a directory in a runfiles tree, as
  // "_main/examples/file_type", or "".
  static Places* create(const char* directory, const char* runfiles) {
    void* memory = malloc(sizeof(Places));
    return memory == nullptr ? nullptr : new (memory) Places(directory, runfiles);
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
  Places(const char* directory, const char* runfiles) {
    if (directory != nullptr && directory[0] != 0) add(directory, "");
    char path[kMaximumPath];
    if (code_path(reinterpret_cast<const void*>(&file_exists), path)) {
      add_beside(path);
      add_runfiles(path, ".runfiles/", runfiles);
    }
    if (program_path(path)) {
      add_beside(path);
      add_runfiles(path, ".runfiles/", runfiles);
    }
    if (const char* root = getenv("RUNFILES_DIR")) {
      add_runfiles(root, "/", runfiles);
    }
  }

  // /a/name of /a/name, /a/name.exe, /a/name.dll, /a/libname.so and /a/libname.dylib.
  static void strip_kind(char* path) {
    struct Kind {
      const char* ending;
      const char* beginning;
    };
    constexpr Kind kKinds[] = {{".exe", ""}, {".dll", ""}, {".so", "lib"}, {".dylib", "lib"}};
    char* name = strrchr(path, '/');
    name = name == nullptr ? path : name + 1;
    for (const Kind& kind : kKinds) {
      const size_t length = strlen(name), ending = strlen(kind.ending), beginning = strlen(kind.beginning);
      if (length <= ending || strcmp(name + length - ending, kind.ending) != 0) continue;
      name[length - ending] = 0;
      if (strncmp(name, kind.beginning, beginning) == 0) memmove(name, name + beginning, strlen(name + beginning) + 1);
      return;
    }
  }
  void add_beside(const char* path) {
    char beside[kMaximumPath];
    strcpy(beside, path);
    char* separator = strrchr(beside, '/');
    if (separator == nullptr) strcpy(beside, ".");
    else *(separator == beside ? separator + 1 : separator) = 0;
    add(beside, "");
    strcpy(beside, path);
    strip_kind(beside);
    add(beside, ".files");
  }
  void add_runfiles(const char* root, const char* between, const char* runfiles) {
    if (runfiles == nullptr || runfiles[0] == 0) return;
    char below[kMaximumPath];
    const int size = snprintf(below, sizeof below, "%s%s", between, runfiles);
    if (size > 0 && static_cast<size_t>(size) < sizeof below) add(root, below);
  }
  void add(const char* path, const char* more) {
    if (count_ == sizeof paths_ / sizeof *paths_ || strlen(path) + strlen(more) >= kMaximumPath) return;
    strcpy(paths_[count_], path);
    strcpy(paths_[count_] + strlen(path), more);
    for (size_t i = 0; i < count_; ++i) {
      if (strcmp(paths_[i], paths_[count_]) == 0) return;
    }
    ++count_;
  }

  char paths_[8][kMaximumPath];
  size_t count_ = 0;
};

}  // namespace predictor

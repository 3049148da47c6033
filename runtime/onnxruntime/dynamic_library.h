// Shared libraries opened at run time.
#pragma once

#include <stddef.h>
#include <stdio.h>
#if !defined(_WIN32)
#include <dlfcn.h>
#endif

#include "runtime/onnxruntime/paths.h"

#if defined(_WIN32)
extern "C" {
__declspec(dllimport) void* LoadLibraryExW(const wchar_t* path, void* reserved, unsigned long flags);
__declspec(dllimport) void* GetProcAddress(void* module, const char* name);
__declspec(dllimport) int FreeLibrary(void* module);
__declspec(dllimport) unsigned long GetLastError(void);
}
#endif

namespace predictor {

#if defined(_WIN32)

// By a path. What it needs is looked for beside it first. Null where it fails.
inline void* open_dynamic(const char* path) {
  constexpr unsigned long kFromBesideIt = 8;
  wchar_t wide[kMaximumPath];
  return widen_path(path, wide) ? LoadLibraryExW(wide, nullptr, kFromBesideIt) : nullptr;
}

// Why opening `path` just failed.
inline void explain_dynamic(const char* path, char* text, size_t size) {
  constexpr unsigned long kNotFound = 126;
  const unsigned long error = GetLastError();
  snprintf(text, size, "%s: error %lu of Windows%s", path, error,
           error == kNotFound ? ", a library that it needs is missing: Microsoft's Visual C++ Redistributable has them"
                              : "");
}

inline void* find_symbol(void* library, const char* name) { return GetProcAddress(library, name); }
inline void close_dynamic(void* library) { FreeLibrary(library); }

#else

// By a path, or by a name that the system looks for. Null where it fails.
inline void* open_dynamic(const char* path) { return dlopen(path, RTLD_NOW | RTLD_LOCAL); }

inline void explain_dynamic(const char* path, char* text, size_t size) {
  const char* reason = dlerror();
  snprintf(text, size, "%s", reason != nullptr ? reason : path);
}

inline void* find_symbol(void* library, const char* name) { return dlsym(library, name); }
inline void close_dynamic(void* library) { dlclose(library); }

#endif

}  // namespace predictor

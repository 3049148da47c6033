// Paths, in UTF-8, as the system has them: of the file that holds this code and of the running program.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#if defined(_WIN32)
#include <wchar.h>
#else
#include <dlfcn.h>
#include <unistd.h>
#endif

#if defined(_WIN32)
extern "C" {
__declspec(dllimport) int GetModuleHandleExW(unsigned long flags, const wchar_t* address, void** module);
__declspec(dllimport) unsigned long GetModuleFileNameW(void* module, wchar_t* path, unsigned long size);
__declspec(dllimport) int MultiByteToWideChar(unsigned page, unsigned long flags, const char* text, int length,
                                              wchar_t* wide, int size);
__declspec(dllimport) int WideCharToMultiByte(unsigned page, unsigned long flags, const wchar_t* wide, int length,
                                              char* text, int size, const char* unknown, int* used);
}
#endif

namespace predictor {

inline constexpr size_t kMaximumPath = 4096;

#if defined(_WIN32)

inline constexpr unsigned kUtf8CodePage = 65001;

// The path as Windows' functions take it; false where it is too long.
inline bool widen_path(const char* path, wchar_t (&wide)[kMaximumPath]) {
  if (MultiByteToWideChar(kUtf8CodePage, 0, path, -1, wide, kMaximumPath) == 0) return false;
  for (wchar_t* at = wide; *at != 0; ++at) {
    if (*at == L'/') *at = L'\\';
  }
  return true;
}

// The path of a loaded module, null for the program, with the separators of other systems.
inline bool module_path(void* module, char (&path)[kMaximumPath]) {
  wchar_t wide[kMaximumPath];
  const unsigned long length = GetModuleFileNameW(module, wide, kMaximumPath);
  if (length == 0 || length == kMaximumPath) return false;
  if (WideCharToMultiByte(kUtf8CodePage, 0, wide, -1, path, kMaximumPath, nullptr, nullptr) == 0) return false;
  for (char* at = path; *at != 0; ++at) {
    if (*at == '\\') *at = '/';
  }
  return true;
}

// The path of the shared library or program that holds `address`.
inline bool code_path(const void* address, char (&path)[kMaximumPath]) {
  constexpr unsigned long kOfAddress = 4, kNotCounted = 2;
  void* module = nullptr;
  return GetModuleHandleExW(kOfAddress | kNotCounted, static_cast<const wchar_t*>(address), &module) != 0 &&
         module_path(module, path);
}

inline bool program_path(char (&path)[kMaximumPath]) { return module_path(nullptr, path); }

// fopen takes names in the code page of whatever process this is.
inline FILE* open_file(const char* path) {
  wchar_t wide[kMaximumPath];
  return widen_path(path, wide) ? _wfopen(wide, L"rb") : nullptr;
}

#else

inline bool code_path(const void* address, char (&path)[kMaximumPath]) {
  Dl_info info;
  if (dladdr(address, &info) == 0 || info.dli_fname == nullptr || strlen(info.dli_fname) >= kMaximumPath) return false;
  strcpy(path, info.dli_fname);
  return true;
}

inline bool program_path(char (&path)[kMaximumPath]) {
#if defined(__linux__)
  const auto size = readlink("/proc/self/exe", path, kMaximumPath - 1);
  if (size <= 0) return false;
  path[size] = 0;
  return true;
#else
  (void)path;
  return false;
#endif
}

inline FILE* open_file(const char* path) { return fopen(path, "rb"); }

#endif

inline bool file_exists(const char* path) {
  FILE* file = open_file(path);
  if (file == nullptr) return false;
  fclose(file);
  return true;
}

}  // namespace predictor

// The library of the toolchain tests: what it needs of C++ is in headers, what it needs of C every platform has.
#pragma once

#if defined(_WIN32)
#define EXPORTED(name) __declspec(dllexport)
#elif defined(__wasm__)
#define EXPORTED(name) __attribute__((export_name(#name)))
#else
#define EXPORTED(name) __attribute__((visibility("default")))
#endif

extern "C" {

// The length of `text` and the sum of `values`, to have memory, mathematics and 128-bit division in the link.
EXPORTED(toolchain_measure) long long toolchain_measure(const char* text, const double* values, int count);

}

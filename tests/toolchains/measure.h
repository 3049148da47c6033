// The library of the toolchain tests: what it needs of C++ is in headers, what it needs of C every platform has.
#pragma once

extern "C" {

// The length of `text` and the sum of `values`, to have memory, mathematics and 128-bit division in the link.
__attribute__((visibility("default"))) long long toolchain_measure(const char* text, const double* values, int count);

}

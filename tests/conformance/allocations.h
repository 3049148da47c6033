// What the program's own code has allocated and not given back. The C library's own allocations do not count.
#pragma once

#include <stdint.h>

// Of malloc, by any of its names, which the linker is told to send through here:
//   -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=free
int64_t live_allocations();

// How many objects the heaps of instances have held at their ends: those in cycles, or else they leaked. Code that is
// compiled with -DPREDICTOR_WATCH_HEAPS says so.
int64_t objects_of_ended_heaps();

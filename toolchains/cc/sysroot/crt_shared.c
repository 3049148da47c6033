/* What a Linux shared library needs at its end: destructors of its static objects run when it is unloaded, not after.
 *
 * Priority 101 is the lowest a program may use: it runs after all other destructors.
 */

extern void *__dso_handle __attribute__((visibility("hidden")));
extern void __cxa_finalize(void *);

__attribute__((destructor(101))) static void run_destructors(void) { __cxa_finalize(&__dso_handle); }

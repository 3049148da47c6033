/* The functions glibc 2.28 keeps outside its shared library, because they must know the module they are called from or
 * because their structures are versioned: its libc_nonshared.a. Both architectures here are 64-bit, where stat64 is
 * stat.
 */

#define HIDDEN __attribute__((visibility("hidden")))

struct stat;

extern void *__dso_handle HIDDEN;
extern int __cxa_atexit(void (*)(void *), void *, void *);
extern int __cxa_at_quick_exit(void (*)(void *), void *);
extern int __register_atfork(void (*)(void), void (*)(void), void (*)(void), void *);
extern int __xstat(int, const char *, struct stat *);
extern int __lxstat(int, const char *, struct stat *);
extern int __fxstat(int, int, struct stat *);
extern int __fxstatat(int, int, const char *, struct stat *, int);

#if defined(__x86_64__)
enum { STAT_VERSION = 1 };
#else
enum { STAT_VERSION = 0 };
#endif

HIDDEN int atexit(void (*function)(void)) { return __cxa_atexit((void (*)(void *))function, 0, &__dso_handle); }

HIDDEN int at_quick_exit(void (*function)(void)) {
  return __cxa_at_quick_exit((void (*)(void *))function, &__dso_handle);
}

HIDDEN int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void)) {
  return __register_atfork(prepare, parent, child, &__dso_handle);
}

HIDDEN int stat(const char *path, struct stat *out) { return __xstat(STAT_VERSION, path, out); }
HIDDEN int lstat(const char *path, struct stat *out) { return __lxstat(STAT_VERSION, path, out); }
HIDDEN int fstat(int file, struct stat *out) { return __fxstat(STAT_VERSION, file, out); }
HIDDEN int fstatat(int directory, const char *path, struct stat *out, int flags) {
  return __fxstatat(STAT_VERSION, directory, path, out, flags);
}

HIDDEN int stat64(const char *path, struct stat *out) { return stat(path, out); }
HIDDEN int lstat64(const char *path, struct stat *out) { return lstat(path, out); }
HIDDEN int fstat64(int file, struct stat *out) { return fstat(file, out); }
HIDDEN int fstatat64(int directory, const char *path, struct stat *out, int flags) {
  return fstatat(directory, path, out, flags);
}

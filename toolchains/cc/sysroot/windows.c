/* What C programs expect beside the Universal C Runtime: functions that it has under other names, and what the compiler calls. */

typedef unsigned long long size;
typedef __builtin_va_list va_list;

#define IMPORT __declspec(dllimport)
IMPORT int __stdio_common_vsprintf(unsigned long long, char *, size, const char *, void *, va_list);
IMPORT int __stdio_common_vfprintf(unsigned long long, void *, const char *, void *, va_list);
IMPORT void *__acrt_iob_func(unsigned);
IMPORT char *_strdup(const char *);

/* Marks a program as one that uses floating point. */
int _fltused = 0x9875;

/* Called at the beginning of main; the constructors have run by then. */
void __main(void) {}

char *strdup(const char *text) { return _strdup(text); }

/* As C says: the text always ends with a zero, and the result is how long it would be. */
enum { STANDARD_SNPRINTF = 2 };

int vsnprintf(char *out, size count, const char *format, va_list arguments) {
  return __stdio_common_vsprintf(STANDARD_SNPRINTF, out, count, format, 0, arguments);
}

int snprintf(char *out, size count, const char *format, ...) {
  va_list arguments;
  __builtin_va_start(arguments, format);
  const int written = vsnprintf(out, count, format, arguments);
  __builtin_va_end(arguments);
  return written;
}

int vfprintf(void *file, const char *format, va_list arguments) {
  return __stdio_common_vfprintf(0, file, format, 0, arguments);
}

int fprintf(void *file, const char *format, ...) {
  va_list arguments;
  __builtin_va_start(arguments, format);
  const int written = vfprintf(file, format, arguments);
  __builtin_va_end(arguments);
  return written;
}

int printf(const char *format, ...) {
  va_list arguments;
  __builtin_va_start(arguments, format);
  const int written = vfprintf(__acrt_iob_func(1), format, arguments);
  __builtin_va_end(arguments);
  return written;
}

/* Touches each page of a large stack frame in turn, as the system wants it. The size is in rax, or in x15 by sixteen. */
#if defined(__x86_64__)
__asm__(
    ".globl ___chkstk_ms\n___chkstk_ms:\n"
    "pushq %rcx\npushq %rax\ncmpq $0x1000, %rax\nleaq 24(%rsp), %rcx\njb 2f\n"
    "1: subq $0x1000, %rcx\ntestq %rcx, (%rcx)\nsubq $0x1000, %rax\ncmpq $0x1000, %rax\nja 1b\n"
    "2: subq %rax, %rcx\ntestq %rcx, (%rcx)\npopq %rax\npopq %rcx\nret\n");
#elif defined(__aarch64__)
__asm__(
    ".globl __chkstk\n__chkstk:\n"
    "lsl x16, x15, #4\nmov x17, sp\n"
    "1: sub x17, x17, #4096\nsubs x16, x16, #4096\nldr xzr, [x17]\nb.gt 1b\nret\n");
#endif

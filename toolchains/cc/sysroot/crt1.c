/* The start of a Linux program that links glibc dynamically: _start, and the constructors.
 *
 * glibc up to 2.33 expects the program to bring the function that runs its constructors; later ones still call the one
 * that is passed. So a program linked against an old version starts on every newer one.
 */

typedef void (*constructor)(int, char **, char **);

extern constructor __init_array_start[] __attribute__((visibility("hidden")));
extern constructor __init_array_end[] __attribute__((visibility("hidden")));

extern int main(int, char **, char **);
extern int __libc_start_main(int (*)(int, char **, char **), int, char **, constructor, void (*)(void),
                             void (*)(void), void *);

static void run_constructors(int argc, char **argv, char **envp) {
  const long count = __init_array_end - __init_array_start;
  for (long i = 0; i < count; i++) __init_array_start[i](argc, argv, envp);
}

/* The dynamic linker runs the program's destructors: it registers itself as `finish`. */
static void no_destructors(void) {}

__attribute__((used, noreturn)) static void start(long *stack, void (*finish)(void)) {
  __libc_start_main(main, (int)stack[0], (char **)(stack + 1), run_constructors, no_destructors, finish, stack);
  __builtin_trap();
}

/* The kernel passes argc, argv and the environment on the stack, the dynamic linker its own destructor in a register. */
#if defined(__x86_64__)
__asm__(
    ".globl _start\n.type _start, %function\n_start:\n"
    ".cfi_startproc\n.cfi_undefined rip\n"
    "xorl %ebp, %ebp\nmovq %rsp, %rdi\nmovq %rdx, %rsi\nandq $-16, %rsp\ncall start\n"
    ".cfi_endproc\n");
#elif defined(__aarch64__)
__asm__(
    ".globl _start\n.type _start, %function\n_start:\n"
    ".cfi_startproc\n.cfi_undefined x30\n"
    "mov x29, #0\nmov x30, #0\nmov x1, x0\nmov x0, sp\nbl start\n"
    ".cfi_endproc\n");
#elif defined(__riscv)
__asm__(
    ".globl _start\n.type _start, %function\n_start:\n"
    ".cfi_startproc\n.cfi_undefined ra\n"
    ".option push\n.option norelax\nlla gp, __global_pointer$\n.option pop\n"
    "mv a1, a0\nmv a0, sp\nandi sp, sp, -16\ntail start\n"
    ".cfi_endproc\n");
#else
#error "no _start for this processor"
#endif

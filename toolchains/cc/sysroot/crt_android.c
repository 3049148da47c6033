/* The start of an Android program: _start, which hands the kernel's arguments to the C library. The dynamic linker runs the
 * constructors; destructors of static objects are registered as they are made.
 */

/* Arrays of constructors and destructors, and how many there are, which the C library would run itself. */
struct structors {
  void *arrays[3];
  unsigned long counts[3];
};

extern int main(int, char **, char **);
extern void __libc_init(void *, void (*)(void), int (*)(int, char **, char **), const struct structors *)
    __attribute__((noreturn));

__attribute__((used, noreturn)) static void start(void *stack) {
  static const struct structors none;
  __libc_init(stack, 0, main, &none);
}

#if defined(__x86_64__)
__asm__(".globl _start\n.type _start, %function\n_start:\nxorl %ebp, %ebp\nmovq %rsp, %rdi\nandq $-16, %rsp\ncall start\n");
#elif defined(__aarch64__)
__asm__(".globl _start\n.type _start, %function\n_start:\nmov x29, #0\nmov x30, #0\nmov x0, sp\nbl start\n");
#else
#error "no _start for this processor"
#endif

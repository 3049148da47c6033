"""The targets of the hermetic C++ toolchains: one row each, named after its platform in //platforms.

Fields of a row:
  name: a platform of //platforms.
  family: "glibc", "musl", "android", "windows", "wasm" or "apple"; decides how a sysroot is made and how things are linked.
  triple: what clang is told to compile for.
  zig_triple: the target in zig's words (families "apple", "musl" and "wasm", for which zig links or makes the C library).
  tbd_target: the same in the words of text stubs (family "apple" only).
  has_frameworks: whether there are stubs of libraries beside libSystem (family "apple" only).
  cpu: Bazel's old name of the processor.
  includes: directories of zig's lib/libc/include, in the order of search.
  defines: preprocessor definitions that select the version of the C library.
  copts: further flags of every compilation.
  libc: what the C library is called and its version, for Bazel.
  glibc: version of glibc to link against; programs run on it and all newer ones (family "glibc" only).
  machine: the processor in the words of lld-link (family "windows" only).
  loader: file name of the dynamic linker in glibc (family "glibc" only).
"""

_GLIBC = "2.28"  # Debian 10, RHEL 8, Ubuntu 18.10: what manylinux_2_28 wheels, ONNX Runtime's among them, ask for
_ANDROID = "24"  # Android 7, the oldest that Google's current NDK builds for
_IOS = "13.0"
_MACOS = "11.0"

def _row(**kwargs):
    return struct(**(dict(copts = [], defines = [], glibc = None, has_frameworks = False, loader = None, machine = None, tbd_target = None, zig_triple = None) | kwargs))

def _linux(*, arch, loader, include_arch, cpu, copts = []):
    return _row(
        family = "glibc",
        triple = arch + "-linux-gnu",
        cpu = cpu,
        includes = [
            include_arch + "-linux-gnu",
            "generic-glibc",
            include_arch + "-linux-any",
            "any-linux-any",
        ],
        defines = ["__GLIBC_MINOR__=" + _GLIBC.split(".")[1]],
        copts = copts,
        glibc = _GLIBC,
        libc = "glibc_" + _GLIBC,
        loader = loader,
    )

def _musl_headers(arch, include_arch):
    return [arch + "-linux-musl", "generic-musl", include_arch + "-linux-any", "any-linux-any"]

# The C library is linked into each program, which then runs on any kernel, in an empty root too.
def _musl(*, arch, include_arch, cpu, copts = []):
    return _row(
        family = "musl",
        triple = arch + "-linux-musl",
        zig_triple = arch + "-linux-musl",
        cpu = cpu,
        includes = _musl_headers(arch, include_arch),
        copts = copts,
        libc = "musl",
    )

# Android's C library has no headers in the wheel. Those of musl say the same of what predictors use: the kernel is the same,
# and so are the structures that are handed to it; what the two libraries call differently stands in `defines`.
def _android(*, arch, include_arch, cpu, copts = []):
    return _row(
        family = "android",
        triple = arch + "-linux-android" + _ANDROID,
        cpu = cpu,
        includes = _musl_headers(arch, include_arch),
        defines = ["__errno_location=__errno"],
        copts = copts,
        libc = "bionic",
    )

def _windows(*, arch, machine, cpu):
    return _row(
        family = "windows",
        triple = arch + "-windows-gnu",
        cpu = cpu,
        includes = ["any-windows-any"],
        libc = "ucrt",
        machine = machine,
    )

# The C library is linked into each module. The instructions are those that every browser and runtime has had for years.
def _wasm():
    return _row(
        family = "wasm",
        triple = "wasm32-wasip1",
        zig_triple = "wasm32-wasi",
        cpu = "wasm32",
        includes = ["wasm-wasi-musl", "generic-musl"],
        copts = ["-mbulk-memory", "-mnontrapping-fptoint", "-msign-ext"],
        libc = "wasi",
    )

def _apple(*, triple, zig_triple, tbd_target, cpu, has_frameworks = False):
    return _row(
        family = "apple",
        has_frameworks = has_frameworks,
        triple = triple,
        zig_triple = zig_triple,
        tbd_target = tbd_target,
        cpu = cpu,
        includes = ["any-darwin-any"],
        libc = "macosx",
    )

# Outlined atomics are calls into compiler-rt, which is not linked.
_NO_OUTLINED_ATOMICS = ["-mno-outline-atomics"]

TARGETS = {
    "linux_x86_64": _linux(
        arch = "x86_64",
        cpu = "k8",
        include_arch = "x86",
        loader = "ld-linux-x86-64.so.2",
    ),
    "linux_arm64": _linux(
        arch = "aarch64",
        copts = _NO_OUTLINED_ATOMICS,
        cpu = "aarch64",
        include_arch = "aarch64",
        loader = "ld-linux-aarch64.so.1",
    ),
    "linux_riscv64": _linux(
        arch = "riscv64",
        cpu = "riscv64",
        include_arch = "riscv",
        loader = "ld-linux-riscv64-lp64d.so.1",
    ),
    "linux_x86_64_musl": _musl(
        arch = "x86_64",
        cpu = "k8",
        include_arch = "x86",
    ),
    "linux_arm64_musl": _musl(
        arch = "aarch64",
        copts = _NO_OUTLINED_ATOMICS,
        cpu = "aarch64",
        include_arch = "aarch64",
    ),
    "android_arm64": _android(
        arch = "aarch64",
        copts = _NO_OUTLINED_ATOMICS,
        cpu = "arm64-v8a",
        include_arch = "aarch64",
    ),
    "android_x86_64": _android(
        arch = "x86_64",
        cpu = "x86_64",
        include_arch = "x86",
    ),
    "windows_x86_64": _windows(
        arch = "x86_64",
        cpu = "x64_windows",
        machine = "x64",
    ),
    "windows_arm64": _windows(
        arch = "aarch64",
        cpu = "arm64_windows",
        machine = "arm64",
    ),
    "wasm32": _wasm(),
    "wasm32_wasi": _wasm(),
    "macos_arm64": _apple(
        cpu = "darwin_arm64",
        tbd_target = "arm64-macos",
        triple = "arm64-apple-macosx" + _MACOS,
        zig_triple = "aarch64-macos." + _MACOS,
    ),
    "macos_x86_64": _apple(
        cpu = "darwin_x86_64",
        tbd_target = "x86_64-macos",
        triple = "x86_64-apple-macosx" + _MACOS,
        zig_triple = "x86_64-macos." + _MACOS,
    ),
    "ios_arm64": _apple(
        cpu = "ios_arm64",
        has_frameworks = True,
        tbd_target = "arm64-ios",
        triple = "arm64-apple-ios" + _IOS,
        zig_triple = "aarch64-ios." + _IOS,
    ),
    "ios_sim_arm64": _apple(
        cpu = "ios_sim_arm64",
        has_frameworks = True,
        tbd_target = "arm64-ios-simulator",
        triple = "arm64-apple-ios" + _IOS + "-simulator",
        zig_triple = "aarch64-ios." + _IOS + "-simulator",
    ),
}

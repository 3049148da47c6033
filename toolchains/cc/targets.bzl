"""The targets of the hermetic C++ toolchains: one row each, named after its platform in //platforms.

Fields of a row:
  name: a platform of //platforms.
  family: "linux" or "apple"; decides how a sysroot is made and how things are linked.
  triple: what clang is told to compile for.
  zig_triple: what zig's Mach-O linker is told to link for (family "apple" only).
  cpu: Bazel's old name of the processor.
  includes: directories of zig's lib/libc/include, in the order of search.
  defines: preprocessor definitions that select the version of the C library.
  copts: further flags of every compilation.
  glibc: version of glibc to link against; programs run on it and all newer ones (family "linux" only).
  loader: file name of the dynamic linker in glibc (family "linux" only).

Planned rows, in the order of likely effort: linux_*_musl and linux_riscv64 (ELF as here; musl is static), android_* (ELF
against stubs of the listed symbols), windows_* (lld-link), wasm32_* (wasm-ld). A row stands here only when it works.
"""

_GLIBC = "2.28"  # Debian 10, RHEL 8, Ubuntu 18.10: what manylinux_2_28 wheels, ONNX Runtime's among them, ask for
_IOS = "13.0"
_MACOS = "11.0"

def _linux(*, arch, loader, include_arch, cpu, copts = []):
    return struct(
        family = "linux",
        triple = arch + "-linux-gnu",
        zig_triple = None,
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
        loader = loader,
    )

def _apple(*, triple, zig_triple, cpu):
    return struct(
        family = "apple",
        triple = triple,
        zig_triple = zig_triple,
        cpu = cpu,
        includes = ["any-darwin-any"],
        defines = [],
        copts = [],
        glibc = None,
        loader = None,
    )

TARGETS = {
    "linux_x86_64": _linux(
        arch = "x86_64",
        cpu = "k8",
        include_arch = "x86",
        loader = "ld-linux-x86-64.so.2",
    ),
    "linux_arm64": _linux(
        arch = "aarch64",
        # Outlined atomics are calls into compiler-rt, which is not linked.
        copts = ["-mno-outline-atomics"],
        cpu = "aarch64",
        include_arch = "aarch64",
        loader = "ld-linux-aarch64.so.1",
    ),
    "macos_arm64": _apple(
        cpu = "darwin_arm64",
        triple = "arm64-apple-macosx" + _MACOS,
        zig_triple = "aarch64-macos." + _MACOS,
    ),
    "macos_x86_64": _apple(
        cpu = "darwin_x86_64",
        triple = "x86_64-apple-macosx" + _MACOS,
        zig_triple = "x86_64-macos." + _MACOS,
    ),
    "ios_arm64": _apple(
        cpu = "ios_arm64",
        triple = "arm64-apple-ios" + _IOS,
        zig_triple = "aarch64-ios." + _IOS,
    ),
    "ios_sim_arm64": _apple(
        cpu = "ios_sim_arm64",
        triple = "arm64-apple-ios" + _IOS + "-simulator",
        zig_triple = "aarch64-ios." + _IOS + "-simulator",
    ),
}

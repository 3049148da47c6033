"""Every platform the project names, and the constraint values that make it.

One table: `//platforms` declares a platform for each row, and the C++ toolchains are declared over the same rows. To add
a platform, add a row here; to make it build, add its target to //toolchains/cc:targets.bzl.
"""

_OS = "@platforms//os:"
_CPU = "@platforms//cpu:"
_LIBC = "//platforms/constraints/libc:"
_DEVICE = "//platforms/constraints/device:"

PLATFORMS = {
    "linux_x86_64": [_OS + "linux", _CPU + "x86_64", _LIBC + "glibc"],
    "linux_arm64": [_OS + "linux", _CPU + "arm64", _LIBC + "glibc"],
    "linux_x86_64_musl": [_OS + "linux", _CPU + "x86_64", _LIBC + "musl"],
    "linux_arm64_musl": [_OS + "linux", _CPU + "arm64", _LIBC + "musl"],
    "linux_riscv64": [_OS + "linux", _CPU + "riscv64", _LIBC + "glibc"],
    "macos_arm64": [_OS + "macos", _CPU + "arm64"],
    "macos_x86_64": [_OS + "macos", _CPU + "x86_64"],
    "windows_x86_64": [_OS + "windows", _CPU + "x86_64"],
    "windows_arm64": [_OS + "windows", _CPU + "arm64"],
    "ios_arm64": [_OS + "ios", _CPU + "arm64", _DEVICE + "real"],
    "ios_sim_arm64": [_OS + "ios", _CPU + "arm64", _DEVICE + "simulator"],
    "android_arm64": [_OS + "android", _CPU + "arm64"],
    "android_x86_64": [_OS + "android", _CPU + "x86_64"],
    # In a browser or under Node.js, without WASI.
    "wasm32": [_OS + "none", _CPU + "wasm32"],
    "wasm32_wasi": [_OS + "wasi", _CPU + "wasm32"],
}

# Levels of x86-64 as its ABI numbers them: v2 has SSE 4.2, v3 AVX2 and FMA, v4 AVX-512. Other processors have but the baseline.
CPU_LEVELS = ["baseline", "x86_64_v2", "x86_64_v3", "x86_64_v4"]

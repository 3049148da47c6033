"""Declares a C++ toolchain for every row of TARGETS."""

load("@rules_cc//cc/toolchains:cc_toolchain.bzl", "cc_toolchain")
load("//platforms:platforms.bzl", "PLATFORMS")
load("//toolchains/cc:targets.bzl", "TARGETS")
load(":libcxx.bzl", "libcxx_archive")
load(":toolchain_config.bzl", "zig_toolchain_config")

visibility("//toolchains/cc/...")

_ZIG = "@zig//:"
_SYSROOTS = "@zig_sysroots//:"

def _declare_toolchain(name, target):
    zig_toolchain_config(
        name = name + "_config",
        sysroot = _SYSROOTS + name + "/root",
        target = name,
    )
    native.filegroup(
        name = name + "_compiler_files",
        srcs = [_SYSROOTS + "tools", _ZIG + "builtin_headers", _ZIG + "libcxx_headers"] +
               [_ZIG + directory for directory in target.includes],
    )
    native.filegroup(
        name = name + "_linker_files",
        srcs = [_SYSROOTS + "tools", _SYSROOTS + name],
    )
    cc_toolchain(
        name = name + "_cc",
        all_files = name + "_all_files",
        ar_files = _SYSROOTS + "tools",
        as_files = name + "_compiler_files",
        compiler_files = name + "_compiler_files",
        dwp_files = ":none",
        linker_files = name + "_linker_files",
        objcopy_files = _SYSROOTS + "tools",
        static_runtime_lib = name + "_libcxx" if target.family == "linux" else None,
        strip_files = _SYSROOTS + "tools",
        toolchain_config = name + "_config",
    )
    native.filegroup(
        name = name + "_all_files",
        srcs = [name + "_compiler_files", name + "_linker_files"],
    )
    if target.family == "linux":
        libcxx_archive(
            name = name + "_libcxx",
            # Half a minute of compiling, wanted only by programs that link it: not by `//...`.
            tags = ["manual"],
            headers = [name + "_compiler_files"],
            target = name,
        )
    native.toolchain(
        name = name,
        target_compatible_with = PLATFORMS[name],
        toolchain = name + "_cc",
        toolchain_type = "@bazel_tools//tools/cpp:toolchain_type",
    )

def declare_toolchains():
    native.filegroup(name = "none")
    for name, target in TARGETS.items():
        _declare_toolchain(name, target)

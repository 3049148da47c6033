"""Declares a C++ toolchain for a row of TARGETS."""

load("@rules_cc//cc/toolchains:cc_toolchain.bzl", "cc_toolchain")
load("//platforms:platforms.bzl", "PLATFORMS")
load(":libcxx.bzl", "libcxx_archive")
load(":toolchain_config.bzl", "zig_toolchain_config")

visibility("//toolchains/cc/...")

_ZIG = "@zig//:"
_TOOLS = "@zig_tools//:tools"

def declare_toolchain(name, target):
    """Declares a toolchain and what it consists of.

    Args:
      name: of the toolchain, and of its platform.
      target: a row of TARGETS.
    """
    zig_toolchain_config(
        name = name + "_config",
        sysroot = "@sysroot_{}//:root/anchor".format(name),
        target = name,
    )
    native.filegroup(
        name = name + "_compiler_files",
        srcs = [_TOOLS, _ZIG + "builtin_headers", _ZIG + "libcxx_headers"] +
               [_ZIG + directory for directory in target.includes],
    )
    native.filegroup(
        name = name + "_linker_files",
        srcs = [_TOOLS, "@sysroot_{}//:files".format(name)],
    )
    cc_toolchain(
        name = name + "_cc",
        all_files = name + "_all_files",
        ar_files = _TOOLS,
        as_files = name + "_compiler_files",
        compiler_files = name + "_compiler_files",
        dwp_files = ":none",
        linker_files = name + "_linker_files",
        objcopy_files = _TOOLS,
        static_runtime_lib = name + "_libcxx" if target.family == "glibc" else None,
        strip_files = _TOOLS,
        toolchain_config = name + "_config",
    )
    native.filegroup(
        name = name + "_all_files",
        srcs = [name + "_compiler_files", name + "_linker_files"],
    )
    if target.family == "glibc":
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

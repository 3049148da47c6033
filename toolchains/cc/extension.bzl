"""The module extension that brings the C++ compiler and what it links against; used by this module's MODULE.bazel."""

load("//toolchains/cc:targets.bzl", "TARGETS")
load("//toolchains/cc/private:sysroot_repository.bzl", "sysroot_repository")
load("//toolchains/cc/private:tools_repository.bzl", "tools_repository")
load("//toolchains/cc/private:zig_wheel.bzl", "ZIG_DROP", "zig_build_file")
load("//toolchains/python:requirement.bzl", "format_requirement", "parse_lock")
load("//toolchains/python:wheel.bzl", "wheel")

_ZIG = "@zig//:site/ziglang/zig"

def _zig_impl(mctx):
    lock = parse_lock(mctx.read(Label("//toolchains/cc:zig.lock")), "toolchains/cc/zig.lock")
    wheel(
        name = "zig",
        build_file_content = zig_build_file(),
        drop = ZIG_DROP,
        requirements = [format_requirement(requirement) for requirement in lock],
    )
    tools_repository(
        name = "zig_tools",
        zig = _ZIG,
    )
    for name in TARGETS:
        sysroot_repository(
            name = "sysroot_" + name,
            c_symbols = "//toolchains/cc:c_symbols.yaml",
            lld = "@zig_tools//:bin/ld.lld",
            target = name,
            zig = _ZIG,
        )

zig = module_extension(
    implementation = _zig_impl,
    doc = "Repositories `zig` (the compiler), `zig_tools` (it under its tools' names) and `sysroot_NAME`, what a target links against.",
)

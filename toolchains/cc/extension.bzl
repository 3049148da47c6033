"""The module extension that brings the C++ compiler and what it links against; used by this module's MODULE.bazel."""

load("//toolchains/cc/private:sysroots_repository.bzl", "sysroots_repository")
load("//toolchains/cc/private:zig_wheel.bzl", "ZIG_DROP", "zig_build_file")
load("//toolchains/python/private:requirement.bzl", "format_requirement", "parse_lock")
load("//toolchains/python/private:wheel.bzl", "wheel")

def _zig_impl(mctx):
    lock = parse_lock(mctx.read(Label("//toolchains/cc:zig.lock")))
    wheel(
        name = "zig",
        build_file_content = zig_build_file(),
        drop = ZIG_DROP,
        requirements = [format_requirement(requirement) for requirement in lock],
    )
    sysroots_repository(
        name = "zig_sysroots",
        c_symbols = "//toolchains/cc:c_symbols.yaml",
        zig = "@zig//:site/ziglang/zig",
    )

zig = module_extension(
    implementation = _zig_impl,
    doc = "Repositories `zig` (the compiler) and `zig_sysroots` (its tools, and what its targets link against).",
)

"""The module extension that brings the C++ compiler and what it links against; used by this module's MODULE.bazel."""

load("//toolchains/cc:targets.bzl", "TARGETS")
load("//toolchains/cc/private:sysroots_repository.bzl", "sysroots_repository")
load("//toolchains/cc/private:zig_repository.bzl", "zig_repository")

def _zig_impl(_mctx):
    includes = {directory: None for target in TARGETS.values() for directory in target.includes}
    zig_repository(
        name = "zig",
        includes = sorted(includes),
        lock = "//toolchains/cc:zig.lock",
    )
    sysroots_repository(
        name = "zig_sysroots",
        c_symbols = "//toolchains/cc:c_symbols.yaml",
        zig = "@zig//:zig",
    )

zig = module_extension(
    implementation = _zig_impl,
    doc = "Repositories `zig` (the compiler) and `zig_sysroots` (what its targets link against).",
)

"""The rule that describes one target's toolchain to Bazel."""

load("@rules_cc//cc:cc_toolchain_config_lib.bzl", "artifact_name_pattern", "feature")
load("@rules_cc//cc/common:cc_common.bzl", "cc_common")
load("//toolchains/cc:targets.bzl", "TARGETS")
load(":actions.bzl", "action_configs")
load(":compile_features.bzl", "compile_features")
load(":link_features.bzl", "link_features")

visibility("//toolchains/cc/...")

DOC = """Describes the toolchain of one target of targets.bzl.

    zig_toolchain_config(
        name = "ios_arm64_config",
        target = "ios_arm64",
    )
"""

ATTRS = {
    "target": attr.string(
        doc = "A name in TARGETS.",
        mandatory = True,
        values = TARGETS.keys(),
    ),
    "sysroot": attr.label(
        doc = "A file at the top of what the target links against.",
        allow_single_file = True,
        mandatory = True,
    ),
    "_zig": attr.label(
        allow_single_file = True,
        default = "@zig//:site/ziglang/zig",
    ),
} | {
    "_" + tool.replace(".", "_").replace("-", "_"): attr.label(
        allow_single_file = True,
        default = "@zig_tools//:bin/" + tool,
    )
    for tool in ["ar", "clang", "darwin-link", "ld.lld", "lld-link", "strip", "wasm-ld"]
}

# How files are called where it is not as on Linux.
_NAMES = {
    "apple": [artifact_name_pattern(category_name = "dynamic_library", extension = ".dylib", prefix = "lib")],
    "wasm": [
        artifact_name_pattern(category_name = "dynamic_library", extension = ".wasm", prefix = "lib"),
        artifact_name_pattern(category_name = "executable", extension = ".wasm", prefix = ""),
    ],
    "windows": [
        artifact_name_pattern(category_name = "dynamic_library", extension = ".dll", prefix = ""),
        artifact_name_pattern(category_name = "executable", extension = ".exe", prefix = ""),
        artifact_name_pattern(category_name = "interface_library", extension = ".lib", prefix = ""),
    ],
}

def _linker(ctx, family):
    linkers = {"apple": ctx.file._darwin_link, "wasm": ctx.file._wasm_ld, "windows": ctx.file._lld_link}
    return linkers.get(family, ctx.file._clang)

def _zig_toolchain_config_impl(ctx):
    target = TARGETS[ctx.attr.target]
    zig = ctx.file._zig.dirname
    return cc_common.create_cc_toolchain_config_info(
        ctx = ctx,
        abi_libc_version = "unknown",
        abi_version = "unknown",
        action_configs = action_configs(
            ar = ctx.file._ar,
            clang = ctx.file._clang,
            linker = _linker(ctx, target.family),
            strip = ctx.file._strip,
        ),
        artifact_name_patterns = _NAMES.get(target.family, []),
        compiler = "clang",
        cxx_builtin_include_directories = [zig + "/lib"],
        features = [feature(name = name) for name in ["no_legacy_features", "opt", "dbg", "fastbuild"]] +
                   # Links the archive of libc++: on by default, off for predictors and all of this repository.
                   ([feature(name = "static_link_cpp_runtimes", enabled = True)] if target.family == "glibc" else []) +
                   compile_features(target, zig) +
                   link_features(target, ctx.file._ld_lld.path, ctx.file.sysroot.dirname),
        host_system_name = "local",
        target_cpu = target.cpu,
        target_libc = target.libc,
        target_system_name = target.triple,
        toolchain_identifier = "zig_" + ctx.attr.target,
    )

zig_toolchain_config = rule(
    implementation = _zig_toolchain_config_impl,
    doc = DOC,
    attrs = ATTRS,
)

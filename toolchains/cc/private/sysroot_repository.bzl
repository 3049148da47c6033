"""What the programs of one target are linked against; a repository of its own, so that only what is asked for is made.

Nothing here runs on a target. It is made with zig's clang and lld when the repository is fetched, most in a second; so nothing
of it is an action or depends on a configuration.
"""

load("//toolchains/cc:targets.bzl", "TARGETS")
load(":android_sysroot.bzl", "make_android_sysroot")
load(":apple_sysroot.bzl", "make_apple_sysroot")
load(":c_symbols.bzl", "parse_c_symbols")
load(":glibc_sysroot.bzl", "make_glibc_sysroot")
load(":static_sysroot.bzl", "make_static_sysroot")
load(":windows_sysroot.bzl", "make_windows_sysroot")

visibility("//toolchains/cc/...")

_BUILD = """\
package(default_visibility = ["//visibility:public"])

filegroup(
    name = "files",
    srcs = glob(["root/**"]),
)

exports_files(["root/anchor"])
"""

def _make_apple(rctx, target, symbols):
    make_apple_sysroot(rctx, target, symbols, parse_c_symbols(rctx.read(rctx.attr._apple_libraries)))

_MAKERS = {
    "android": make_android_sysroot,
    "apple": _make_apple,
    "glibc": make_glibc_sysroot,
    "musl": make_static_sysroot,
    "wasm": make_static_sysroot,
    "windows": make_windows_sysroot,
}

def _sysroot_repository_impl(rctx):
    target = TARGETS[rctx.attr.target]
    rctx.report_progress("making what is linked against")
    rctx.file("root/anchor")  # a label to find the directory by
    _MAKERS[target.family](rctx, target, parse_c_symbols(rctx.read(rctx.attr.c_symbols)))
    rctx.file("BUILD.bazel", _BUILD)

sysroot_repository = repository_rule(
    implementation = _sysroot_repository_impl,
    doc = "`:files` is what the target's programs are linked against, in the directory root/.",
    attrs = {
        "target": attr.string(
            doc = "A name in TARGETS.",
            mandatory = True,
            values = TARGETS.keys(),
        ),
        "zig": attr.label(
            doc = "The zig program.",
            mandatory = True,
        ),
        "lld": attr.label(
            doc = "The script that runs zig as ld.lld.",
            mandatory = True,
        ),
        "c_symbols": attr.label(
            doc = "The C symbols that stubs of system libraries offer.",
            mandatory = True,
        ),
        "_interpreter": attr.label(default = "@rules_predictor_python//:interpreter.json"),
        "_glibc_stubs": attr.label(default = "//toolchains/cc:sysroot/glibc_stubs.py"),
        "_android_sources": attr.label_list(default = [
            "//toolchains/cc:sysroot/builtins.c",
            "//toolchains/cc:sysroot/crt_android.c",
            "//toolchains/cc:sysroot/crt_shared.c",
        ]),
        "_apple_libraries": attr.label(default = "//toolchains/cc:apple_libraries.yaml"),
        "_glibc_sources": attr.label_list(default = [
            "//toolchains/cc:sysroot/builtins.c",
            "//toolchains/cc:sysroot/crt1.c",
            "//toolchains/cc:sysroot/crt_shared.c",
            "//toolchains/cc:sysroot/nonshared.c",
        ]),
        "_ios_sources": attr.label_list(default = ["//toolchains/cc:sysroot/ios.c"]),
        "_musl_sources": attr.label_list(default = ["//toolchains/cc:sysroot/builtins.c"]),
        "_windows_sources": attr.label_list(default = [
            "//toolchains/cc:sysroot/builtins.c",
            "//toolchains/cc:sysroot/windows.c",
        ]),
        "_windows_start": attr.label(default = "//toolchains/cc:sysroot/crt_windows.c"),
    },
)

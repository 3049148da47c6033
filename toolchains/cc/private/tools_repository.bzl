"""The tools of the toolchains: zig is one program, whose first argument says which tool it is to be; `bin/` has a small
script for each."""

visibility("//toolchains/cc/...")

# zig's clang, ld.lld, lld-link, wasm-ld and ar are the plain LLVM tools: no cache, no added flags. Mach-O has no lld inside zig; there its
# own linker is driven through `zig cc`, which keeps scratch files in a cache even when it only links.
_TOOLS = {
    "clang": 'exec "$zig" clang "$@"',
    "ld.lld": 'exec "$zig" ld.lld "$@"',
    "lld-link": 'exec "$zig" lld-link "$@"',
    "wasm-ld": 'exec "$zig" wasm-ld "$@"',
    "ar": 'exec "$zig" ar "$@"',
    # zig's objcopy compiles itself anew each time, from a library that is not unpacked.
    "strip": 'echo "This C++ toolchain strips while it links: give the linker option -s." >&2; exit 1',
    "darwin-link": """
cache=$(mktemp -d) || exit 1
trap 'rm -rf "$cache"' EXIT
ZIG_GLOBAL_CACHE_DIR=$cache ZIG_LOCAL_CACHE_DIR=$cache "$zig" cc "$@"
""".strip(),
}

_BUILD = """\
package(default_visibility = ["//visibility:public"])

exports_files(glob(["bin/*"]))

filegroup(
    name = "tools",
    srcs = glob(["bin/*"]) + ["{zig}"],
)
"""

def _tools_repository_impl(rctx):
    # Where zig is, seen from a script: repositories lie beside each other, in every execution root.
    repository = rctx.path(rctx.attr.zig.relative(":BUILD.bazel")).dirname
    path = repository.basename + "/" + rctx.attr.zig.name
    for name, command in _TOOLS.items():
        rctx.file("bin/" + name, "#!/bin/sh\nzig=${0%/*}/../../" + path + "\n" + command + "\n", executable = True)
    rctx.file("BUILD.bazel", _BUILD.format(zig = str(rctx.attr.zig)))

tools_repository = repository_rule(
    implementation = _tools_repository_impl,
    doc = "The tools of the toolchains: `:tools`, `:bin/clang` and so on.",
    attrs = {
        "zig": attr.label(
            doc = "The zig program.",
            mandatory = True,
        ),
    },
)

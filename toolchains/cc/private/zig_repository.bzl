"""Fetches zig's wheel: clang, lld and the headers of every target, in one external repository.

The wheel comes through pip, hashes required, from whatever index pip is configured for. `bin/` gets one small script for
each tool, because zig is one program whose first argument says which tool it is to be.
"""

visibility("//toolchains/cc/...")

# zig's -cc1, ld.lld and so on are the plain LLVM tools: no cache, no added flags. Mach-O has no lld inside zig; there
# its own linker is driven through `zig cc`, which keeps scratch files in a cache even when it only links.
_TOOLS = {
    "clang": 'exec "${0%/*}/../zig" clang "$@"',
    "ld.lld": 'exec "${0%/*}/../zig" ld.lld "$@"',
    "wasm-ld": 'exec "${0%/*}/../zig" wasm-ld "$@"',
    "lld-link": 'exec "${0%/*}/../zig" lld-link "$@"',
    "ar": 'exec "${0%/*}/../zig" ar "$@"',
    "objcopy": 'exec "${0%/*}/../zig" objcopy "$@"',
    "darwin-link": """
cache=$(mktemp -d) || exit 1
trap 'rm -rf "$cache"' EXIT
ZIG_GLOBAL_CACHE_DIR=$cache ZIG_LOCAL_CACHE_DIR=$cache "${0%/*}/../zig" cc "$@"
""".strip(),
}

_BUILD = """\
package(default_visibility = ["//visibility:public"])

exports_files(["zig"] + glob(["bin/*"]))

filegroup(
    name = "tools",
    srcs = ["zig"] + glob(["bin/*"]),
)

# Headers of clang itself, those of other processors left out.
filegroup(
    name = "builtin_headers",
    srcs = glob(
        ["lib/include/**"],
        exclude = [
            "lib/include/" + pattern
            for pattern in [
                "*_wrappers/**",
                "altivec.h",
                "amo.h",
                "andes_vector.h",
                "arm_mve.h",
                "arm_sme.h",
                "h[ev]*_*.h",
                "htm*intrin.h",
                "hvx_*",
                "l*sxintrin.h",
                "larchintrin.h",
                "msa.h",
                "riscv_*",
                "s390intrin.h",
                "sifive_vector.h",
                "vec*intrin.h",
                "vel*",
            ]
        ],
    ),
)

filegroup(
    name = "libcxx_headers",
    srcs = glob(["lib/libcxx/include/**"]),
)

[
    filegroup(
        name = directory,
        srcs = glob(["lib/libc/include/" + directory + "/**"]),
    )
    for directory in {includes}
]
"""

def _zig_repository_impl(rctx):
    python = rctx.which("python3")
    if not python:
        fail("python3 is not on PATH: it is needed to fetch the C++ compiler, the wheel ziglang, through pip")
    rctx.report_progress("downloading the wheel ziglang (100 MB) with pip")
    result = rctx.execute(
        [python, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"] +
        ["--only-binary", ":all:", "--require-hashes", "--requirement", rctx.path(rctx.attr.lock), "--dest", "wheel"],
        timeout = 1800,
    )
    if result.return_code:
        fail("pip could not download the C++ compiler (wheel ziglang, {}): {}".format(rctx.attr.lock, result.stderr))

    rctx.report_progress("unpacking ziglang (411 MB)")
    [wheel] = rctx.path("wheel").readdir()
    rctx.symlink(wheel, "wheel/ziglang.zip")  # the kind of an archive is told from its name
    rctx.extract("wheel/ziglang.zip", stripPrefix = "ziglang")
    rctx.delete("wheel")

    for name, command in _TOOLS.items():
        rctx.file("bin/" + name, "#!/bin/sh\n" + command + "\n", executable = True)
    rctx.file("BUILD.bazel", _BUILD.format(includes = rctx.attr.includes))

zig_repository = repository_rule(
    implementation = _zig_repository_impl,
    doc = "zig's wheel, unpacked. Targets: :tools, :builtin_headers, :libcxx_headers and one for each of `includes`.",
    attrs = {
        "lock": attr.label(
            doc = "Requirements file with the wheel's version and hashes.",
            mandatory = True,
        ),
        "includes": attr.string_list(doc = "Directories of lib/libc/include that become file groups."),
    },
)

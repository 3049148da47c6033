"""What of zig's wheel is unpacked, and its targets: clang, lld and the headers of every target."""

load("//toolchains/cc:targets.bzl", "TARGETS")

visibility("//toolchains/cc/...")

_FOREIGN_PROCESSORS = ["arc", "csky", "hexagon", "loongarch", "m68k", "mips", "powerpc", "s390x", "sparc", "xtensa"]

_FOREIGN_WINDOWS_PREFIXES = [
    "ad",
    "au",
    "d2d",
    "d3d",
    "dbg",
    "dw",
    "dx",
    "iads",
    "mf",
    "mq",
    "msclus",
    "msctf",
    "mshtml",
    "msinkaut",
    "msxml2",
    "msxml6",
    "rtc",
    "sapi",
    "tapi",
    "task",
    "ui",
    "vs",
    "wbem",
    "wm",
    "wu",
    "xps",
]

# Windows' interfaces for graphics, sound, browsers, drivers and administration: most of its headers.
_FOREIGN_WINDOWS_HEADERS = ["GL/*", "KHR/*", "ddk/*", "gdiplus/*", "wrl/*"] + [
    prefix + "*"
    for prefix in _FOREIGN_WINDOWS_PREFIXES
]

# zig's own tools, and C libraries of systems that no target has: half of the files.
ZIG_DROP = [
    "ziglang/lib/" + pattern
    for pattern in ["docs/*", "init/*", "build-web/*", "compiler/*", "libtsan/*"] +
                   ["libc/include/*{}bsd*".format(kind) for kind in ["free", "net", "open"]] +
                   ["libc/*bsd/*", "libc/mingw/*"] +
                   ["libc/include/any-windows-any/" + pattern for pattern in _FOREIGN_WINDOWS_HEADERS] +
                   ["libc/include/{}*".format(processor) for processor in _FOREIGN_PROCESSORS]
]

# Headers of clang itself for processors that no target has.
_FOREIGN_HEADERS = [
    "*_wrappers/**",
    "altivec.h",
    "amo.h",
    "andes_vector.h",
    "hexagon_*.h",
    "htm*intrin.h",
    "hvx_*",
    "lasxintrin.h",
    "lsxintrin.h",
    "larchintrin.h",
    "msa.h",
    "riscv_*",
    "s390intrin.h",
    "sifive_vector.h",
    "vecintrin.h",
    "vel*",
]

# Single files, not directories: Bazel checks that what a compilation read was among its inputs, and knows no other way.
# Linking them costs the first sandboxes some 0.2 s; later ones are made from those, in 0.03 s.
_BUILD = """\
package(default_visibility = ["//visibility:public"])

exports_files(["site/ziglang/zig"])

filegroup(
    name = "builtin_headers",
    srcs = glob(
        ["site/ziglang/lib/include/**"],
        exclude = ["site/ziglang/lib/include/" + pattern for pattern in {foreign_headers}],
    ),
)

filegroup(
    name = "libcxx_headers",
    srcs = glob(["site/ziglang/lib/libcxx/include/**"]),
)

filegroup(
    name = "libcxx_sources",
    srcs = glob([
        "site/ziglang/lib/libcxx/libc/**",
        "site/ziglang/lib/libcxx/src/**",
        "site/ziglang/lib/libcxxabi/**",
        "site/ziglang/lib/libunwind/**",
    ]),
)

[
    filegroup(
        name = directory,
        srcs = glob(["site/ziglang/lib/libc/include/" + directory + "/**"]),
    )
    for directory in {includes}
]
"""

def zig_build_file():
    """Returns the BUILD file of zig's repository, with a file group for each directory that TARGETS includes."""
    includes = {directory: None for target in TARGETS.values() for directory in target.includes}
    return _BUILD.format(foreign_headers = _FOREIGN_HEADERS, includes = sorted(includes))

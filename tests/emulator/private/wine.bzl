"""Fetches Wine from the machine's Debian mirror, and of it what a program without windows needs."""

load("//tests/debian:packages.bzl", "drop_lists", "fetch_package", "read_lists")

visibility("//tests/emulator/...")

_PACKAGES = [
    "bubblewrap",
    "libcap2",
    "liblzma5",
    "libpcre2-8-0",
    "libselinux1",
    "libunwind8",
    "libwine",
    "libz-mingw-w64",
    "wine64",
]

_HINT = "Windows programs run here under Wine, which apt-get fetches from a Debian mirror: "

_LIB = "usr/lib/x86_64-linux-gnu"
_WINDOWS = _LIB + "/wine/x86_64-windows"

# What Windows itself has in every process, and what our programs import.
_MODULES = ["kernel32.dll", "kernelbase.dll", "ntdll.dll", "ucrtbase.dll"]

# What ONNX Runtime imports, what those import, and where the C library's other names lead.
_MODULES_OF_ONNXRUNTIME = [
    "advapi32.dll",
    "apisetschema.dll",
    "dbghelp.dll",
    "dxgi.dll",
    "gdi32.dll",
    "msvcp140.dll",
    "msvcp140_1.dll",
    "msvcrt.dll",
    "opengl32.dll",
    "rpcrt4.dll",
    "sechost.dll",
    "setupapi.dll",
    "user32.dll",
    "vcruntime140.dll",
    "vcruntime140_1.dll",
    "version.dll",
    "win32u.dll",
    "wined3d.dll",
]

_ZLIB = "usr/x86_64-w64-mingw32/lib/zlib1.dll"  # which Wine takes from another package

_BUILD = """\
package(default_visibility = ["//visibility:public"])

exports_files(["usr/lib/wine/wine64"])

filegroup(
    name = "files",
    srcs = glob(["usr/**"]),
)
"""

def _keep(rctx, directory, names):
    for entry in rctx.path(directory).readdir():
        if entry.basename not in names:
            rctx.delete(entry)

def _wine_impl(rctx):
    # Debian's testing suite is without Wine now and then.
    read_lists(rctx, _HINT, suites = ["stable"])
    for package in _PACKAGES:
        if not fetch_package(rctx, package):
            fail(_HINT + "the mirror has no " + package)
    drop_lists(rctx)
    _keep(rctx, ".", ["usr"])
    _keep(rctx, "usr", ["bin", "lib", "share", _ZLIB.split("/")[1]])
    _keep(rctx, "usr/bin", ["bwrap"])
    _keep(rctx, "usr/share", ["wine"])
    _keep(rctx, "usr/share/wine", ["nls"])
    _keep(rctx, "usr/lib", ["wine", "x86_64-linux-gnu"])
    _keep(rctx, _LIB + "/wine", ["x86_64-unix", "x86_64-windows"])
    _keep(rctx, _LIB + "/wine/x86_64-unix", ["ntdll.so", "opengl32.so", "win32u.so"])
    _keep(rctx, _WINDOWS, _MODULES + _MODULES_OF_ONNXRUNTIME)
    rctx.symlink(_ZLIB, _WINDOWS + "/zlib1.dll")

    # Debian's own is a script that looks for the program where the package would have it.
    rctx.delete("usr/lib/wine/wineserver")
    rctx.symlink("usr/lib/wine/wineserver64", "usr/lib/wine/wineserver")
    rctx.file("BUILD.bazel", _BUILD)

wine_repository = repository_rule(
    implementation = _wine_impl,
    doc = "Wine (:usr/lib/wine/wine64, with :files) for console programs of x86-64, and bubblewrap.",
)

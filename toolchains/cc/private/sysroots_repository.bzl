"""Makes the tools of the toolchains, and what programs are linked against: one directory a target.

zig is one program, whose first argument says which tool it is to be; `bin/` has a small script for each.

Nothing here runs on a target. For glibc, stub libraries carry the names and versions of every symbol of the wanted
version, and a few small C files stand for its start files and its static part. For Apple, a text stub of libSystem
carries the symbols of c_symbols.yaml and no other, so a library that needs more does not link. All of it takes a
second, with zig's clang and lld, when the repository is fetched; so nothing of it is an action or depends on a
configuration.
"""

load("//toolchains/cc:targets.bzl", "TARGETS")

visibility("//toolchains/cc/...")

# zig's clang, ld.lld and ar are the plain LLVM tools: no cache, no added flags. Mach-O has no lld inside zig; there its
# own linker is driven through `zig cc`, which keeps scratch files in a cache even when it only links.
_TOOLS = {
    "clang": 'exec "$zig" clang "$@"',
    "ld.lld": 'exec "$zig" ld.lld "$@"',
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

[
    filegroup(
        name = name,
        srcs = glob([name + "/**"]),
    )
    for name in {names}
]

exports_files(glob(["*/root"]))
"""

_COPTS = ["-O2", "-fPIC", "-ffreestanding", "-fno-builtin", "-ffunction-sections", "-Wall", "-Werror"]

# File names of glibc's libraries; its dynamic linker has a name of its own for each processor.
_SONAMES = {
    "c": "libc.so.6",
    "m": "libm.so.6",
    "pthread": "libpthread.so.0",
    "dl": "libdl.so.2",
    "rt": "librt.so.1",
    "util": "libutil.so.1",
    "resolv": "libresolv.so.2",
}

# The version that libSystem of macOS 11 and iOS 13 both pass for.
_TBD = """\
--- !tapi-tbd
tbd-version: 4
targets: [ {target} ]
install-name: '/usr/lib/libSystem.B.dylib'
current-version: 1281
exports:
  - targets: [ {target} ]
    symbols: [ {symbols} ]
...
"""

_TBD_TARGETS = {
    "macos_arm64": "arm64-macos",
    "macos_x86_64": "x86_64-macos",
    "ios_arm64": "arm64-ios",
    "ios_sim_arm64": "arm64-ios-simulator",
}

# The SDK version that zig's linker notes in what it links.
_SDK_SETTINGS = '{"MinimalDisplayName":"17.0"}\n'

def _run(rctx, arguments):
    result = rctx.execute(arguments)
    if result.return_code:
        fail("making a sysroot failed: {}\n{}{}".format(arguments, result.stdout, result.stderr))

def _clang(rctx, target, arguments):
    _run(rctx, [rctx.path(rctx.attr.zig), "clang", "--target=" + target.triple, "--sysroot=/nonexistent"] + arguments)

def _link_stub(rctx, target, source, soname, versions, output):
    flags = ["-shared", "-nostdlib", "--ld-path=" + str(rctx.path("bin/ld.lld"))]
    flags += ["-Wl,-soname=" + soname, "-Wl,--version-script=" + versions, "-Wl,--build-id=none"]
    _clang(rctx, target, flags + [source, "-o", output])

def _parse_symbols(text):
    """Reads the groups of c_symbols.yaml, of which it uses the least of YAML: `group:` and `  - name` lines."""
    groups = {}
    current = None
    for number, line in enumerate(text.split("\n")):
        line = line.rstrip()
        if not line or line.lstrip().startswith("#"):
            continue
        if line.endswith(":") and not line.startswith(" "):
            current = groups.setdefault(line[:-1], [])
        elif line.startswith("  - ") and current != None:
            current.append(line[4:].strip("\"'"))
        else:
            fail("c_symbols.yaml:{}: neither a group nor a symbol: {}".format(number + 1, line))
    return groups

def _apple_name(symbol):
    return symbol[1:] if symbol.startswith("!") else "_" + symbol

def _make_apple(rctx, name, symbols):
    listed = sorted([_apple_name(s) for group in ["common", "posix", "apple"] for s in symbols[group]])
    rctx.file(
        # Where zig's linker looks for the only system library it knows, below its library directory.
        name + "/libc/darwin/libSystem.tbd",
        _TBD.format(target = _TBD_TARGETS[name], symbols = ", ".join(listed)),
    )
    rctx.file(name + "/libc/darwin/SDKSettings.json", _SDK_SETTINGS)

def _make_linux(rctx, name, target):
    abilists = rctx.path(rctx.attr.zig).dirname.get_child("lib", "libc", "glibc", "abilists")
    stubs = name + "-stubs"
    python = json.decode(rctx.read(rctx.attr._interpreter))["path"]
    _run(rctx, [python, "-I", rctx.path(rctx.attr._glibc_stubs), abilists, target.triple, target.glibc, stubs])
    lib = name + "/lib/"
    rctx.file(lib + "README", "Stubs of glibc {}, to link against.\n".format(target.glibc))  # makes the directory
    for library, soname in sorted(_SONAMES.items() + [("ld", target.loader)]):
        source = stubs + "/" + library + ".s"
        if not rctx.path(source).exists:
            continue
        _link_stub(rctx, target, source, soname, stubs + "/versions.map", lib + "lib" + library + ".so")
    rctx.delete(stubs)

    objects = {}
    for label in rctx.attr._sources:
        source = rctx.path(label)
        objects[source.basename] = lib + source.basename.removesuffix(".c") + ".o"
        _clang(rctx, target, _COPTS + target.copts + ["-c", source, "-o", objects[source.basename]])
    for member in ["nonshared.c", "builtins.c"]:
        archive = lib + "lib" + member.removesuffix(".c") + ".a"
        _run(rctx, [rctx.path(rctx.attr.zig), "ar", "rcsD", archive, objects[member]])
        rctx.delete(objects[member])

def _make_tools(rctx):
    """Writes the scripts; where zig is, seen from them: repositories lie beside each other, in every execution root."""
    repository = rctx.path(rctx.attr.zig.relative(":BUILD.bazel")).dirname
    path = repository.basename + "/" + rctx.attr.zig.name
    for name, command in _TOOLS.items():
        rctx.file("bin/" + name, '#!/bin/sh\nzig=${0%/*}/../../' + path + "\n" + command + "\n", executable = True)

def _sysroots_repository_impl(rctx):
    _make_tools(rctx)
    symbols = _parse_symbols(rctx.read(rctx.attr.c_symbols))
    for name, target in TARGETS.items():
        rctx.report_progress("making stub libraries for " + name)
        rctx.file(name + "/root")  # an anchor: a label to find the directory by
        if target.family == "apple":
            _make_apple(rctx, name, symbols)
        else:
            _make_linux(rctx, name, target)
    rctx.file("BUILD.bazel", _BUILD.format(names = TARGETS.keys(), zig = str(rctx.attr.zig)))

sysroots_repository = repository_rule(
    implementation = _sysroots_repository_impl,
    doc = "The tools (:tools, :bin/clang and so on), and a directory and file group for each target of targets.bzl.",
    attrs = {
        "zig": attr.label(
            doc = "The zig program.",
            mandatory = True,
        ),
        "c_symbols": attr.label(
            doc = "The C symbols that stubs of system libraries offer.",
            mandatory = True,
        ),
        "_interpreter": attr.label(default = "@rules_predictor_python//:interpreter.json"),
        "_glibc_stubs": attr.label(default = "//toolchains/cc:sysroot/glibc_stubs.py"),
        "_sources": attr.label_list(default = [
            "//toolchains/cc:sysroot/builtins.c",
            "//toolchains/cc:sysroot/crt1.c",
            "//toolchains/cc:sysroot/crt_shared.c",
            "//toolchains/cc:sysroot/nonshared.c",
        ]),
    },
)

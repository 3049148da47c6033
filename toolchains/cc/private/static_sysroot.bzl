"""The sysroot of a target whose C library is linked into each program: musl on Linux, wasi-libc in WebAssembly.

zig has their sources, a part of them in its own language, and makes archives of them when it links for such a target. That
takes some ten seconds of two cores, once, when the repository is fetched.
"""

load(":sysroot_tools.bzl", "compile_sources", "make_stub", "run")

visibility("//toolchains/cc/...")

_ARCHIVES = ["libc.a", "libcompiler_rt.a", "libzigc.a"]

# By what kind of system: the object a program starts in.
_STARTS = {
    "musl": "crt1.o",
    "wasm": "crt1-command.o",
}

def _linked_files(command_lines, names):
    """Where files of these names lay when zig linked. Its cache may hold others of the same name, in whatever order."""
    words = command_lines.replace("\n", " ").split(" ")
    found = {word.rpartition("/")[2]: word for word in words if word.rpartition("/")[2] in names}
    return {name: found[name] for name in names if name in found}

def _keep_archive(rctx, zig, made, kept):
    """Makes the archive anew: zig names members by directories of its cache, which depend on where that lies."""
    members = run(rctx, [zig, "ar", "t", made]).stdout.strip().split("\n")
    run(rctx, [zig, "ar", "qcsD", kept] + members)

def make_static_sysroot(rctx, target, symbols):
    """Makes root/lib.

    Args:
      rctx: of the repository.
      target: a row of TARGETS.
      symbols: of c_symbols.yaml.
    """
    lib, cache = "root/lib/", "cache"
    rctx.file(lib + "README", "The C library, to be linked into programs.\n")  # makes the directory
    rctx.file("empty.c", "int main(void) { return 0; }\n")
    zig = rctx.path(rctx.attr.zig)
    environment = {
        "ZIG_GLOBAL_CACHE_DIR": str(rctx.path(cache)),
        "ZIG_LOCAL_CACHE_DIR": str(rctx.path(cache)),
        "ZIG_VERBOSE_LINK": "1",
    }
    linked = run(rctx, [zig, "cc", "-target", target.zig_triple, "-O2", "-s", "empty.c", "-o", "empty"], environment)
    start = _STARTS[target.family]
    for name, made in _linked_files(linked.stderr, _ARCHIVES + [start]).items():
        if name == "libc.a":
            _keep_archive(rctx, zig, made, lib + name)
        else:
            run(rctx, ["mv", made, lib + ("crt1.o" if name == start else name)])
    for library in ["dl", "m", "pthread", "rt"]:  # all is in libc, but programs ask for these
        run(rctx, [zig, "ar", "rcsD", lib + "lib{}.a".format(library)])
    for path in [cache, "empty", "empty.c"]:
        rctx.delete(path)
    if target.family == "musl":  # a shared library finds the C library in the process that loads it
        groups = ["common", "mathematics", "mathematics_posix", "posix", "linux"]
        make_stub(rctx, target, [symbol for group in groups for symbol in symbols[group]], lib + "shared/", "libc.so")
        compile_sources(rctx, target, rctx.attr._musl_sources, lib + "shared/", ["builtins"])

"""The sysroot of a target whose C library is linked into each program: musl on Linux, wasi-libc in WebAssembly.

zig has their sources, a part of them in its own language, and makes archives of them when it links for such a target. That
takes some ten seconds of two cores, once, when the repository is fetched.
"""

load(":sysroot_tools.bzl", "compile_sources", "make_stub", "run")

visibility("//toolchains/cc/...")

_ARCHIVES = {
    "libc.a": "libc.a",
    "libcompiler_rt.a": "libcompiler_rt.a",
    "libzigc.a": "libzigc.a",
}
_STARTS = {
    "musl": "crt1.o",
    "wasm": "crt1-command.o",
}

def _keep(rctx, cache, names, directory):
    """Takes the files of these names out of zig's cache, where each is in a directory of its own."""
    for made in sorted([str(path) for path in rctx.path(cache + "/o").readdir()]):
        for name, kept in names.items():
            if rctx.path(made + "/" + name).exists:
                run(rctx, ["mv", "-f", made + "/" + name, directory + kept])

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
    environment = {"ZIG_GLOBAL_CACHE_DIR": str(rctx.path(cache)), "ZIG_LOCAL_CACHE_DIR": str(rctx.path(cache))}
    run(rctx, [zig, "cc", "-target", target.zig_triple, "-O2", "-s", "empty.c", "-o", "empty"], environment)
    start = _STARTS[target.family]
    _keep(rctx, cache, dict(_ARCHIVES, **{start: "crt1.o"}), lib)
    for library in ["dl", "m", "pthread", "rt"]:  # all is in libc, but programs ask for these
        run(rctx, [zig, "ar", "rcsD", lib + "lib{}.a".format(library)])
    for path in [cache, "empty", "empty.c"]:
        rctx.delete(path)
    if target.family == "musl":  # a shared library finds the C library in the process that loads it
        groups = ["common", "mathematics", "mathematics_posix", "posix", "linux"]
        make_stub(rctx, target, [symbol for group in groups for symbol in symbols[group]], lib + "shared/", "libc.so")
        compile_sources(rctx, target, rctx.attr._musl_sources, lib + "shared/", ["builtins"])

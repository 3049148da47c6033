"""The sysroot of a Linux target with glibc: stub libraries with every symbol of the wanted version under its version node, and a
few small C files for glibc's start files and its static part."""

load(":sysroot_tools.bzl", "compile_sources", "link_stub", "run")

visibility("//toolchains/cc/...")

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

def make_glibc_sysroot(rctx, target, _symbols):
    """Makes root/lib from zig's table of glibc's symbols.

    Args:
      rctx: of the repository.
      target: a row of TARGETS.
      _symbols: of c_symbols.yaml, which is not for glibc.
    """
    abilists = rctx.path(rctx.attr.zig).dirname.get_child("lib", "libc", "glibc", "abilists")
    stubs = "stubs"
    python = json.decode(rctx.read(rctx.attr._interpreter))["path"]
    run(rctx, [python, "-I", rctx.path(rctx.attr._glibc_stubs), abilists, target.triple, target.glibc, stubs])
    lib = "root/lib/"
    rctx.file(lib + "README", "Stubs of glibc {}, to link against.\n".format(target.glibc))  # makes the directory
    for library, soname in sorted(_SONAMES.items() + [("ld", target.loader)]):
        source = stubs + "/" + library + ".s"
        if rctx.path(source).exists:
            versions = "-Wl,--version-script=" + stubs + "/versions.map"
            link_stub(rctx, target, source, soname, lib + "lib" + library + ".so", [versions])
    rctx.delete(stubs)
    compile_sources(rctx, target, rctx.attr._glibc_sources, lib, ["nonshared", "builtins"])

"""The sysroot of a Windows target: import libraries that offer the symbols of c_symbols.yaml and no other, so what needs more does
not link; the start of programs and DLLs; and C functions that Windows has under other names."""

load(":sysroot_tools.bzl", "compile_source", "compile_sources", "run")

visibility("//toolchains/cc/...")

_DLLTOOL_MACHINES = {
    "arm64": "arm64",
    "x64": "i386:x86-64",
}

def make_windows_sysroot(rctx, target, symbols):
    """Makes root/lib.

    Args:
      rctx: of the repository.
      target: a row of TARGETS.
      symbols: of c_symbols.yaml.
    """
    lib = "root/lib/"
    libraries = {
        "kernel32": symbols["windows_kernel32"],
        "ucrtbase": symbols["common"] + symbols["mathematics"] + symbols["windows_ucrt"],
    }
    for name, listed in libraries.items():
        source = lib + name + ".def"
        rctx.file(source, "LIBRARY {}.dll\nEXPORTS\n{}\n".format(name, "\n".join(sorted(listed))))
        machine = _DLLTOOL_MACHINES[target.machine]
        run(rctx, [rctx.path(rctx.attr.zig), "dlltool", "-m", machine, "-d", source, "-l", lib + name + ".lib"])
        rctx.delete(source)
    compile_sources(rctx, target, rctx.attr._windows_sources, lib, ["builtins", "windows"])
    compile_source(rctx, target, rctx.attr._windows_start, lib + "crt_program.o")
    compile_source(rctx, target, rctx.attr._windows_start, lib + "crt_dll.o", ["-DDLL"])

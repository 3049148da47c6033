"""The sysroot of an Android target: stubs of the system's libraries that offer the symbols of c_symbols.yaml and no other, so
what needs more does not link."""

load(":sysroot_tools.bzl", "compile_sources", "link_stub")

visibility("//toolchains/cc/...")

_DATA = ["environ", "stderr", "stdin", "stdout"]

def _libraries(symbols):
    """The symbols of each library."""
    listed = symbols["common"] + symbols["posix"] + symbols["android"]
    return {
        "c": [s for s in listed if not s.startswith("dl")],
        "dl": [s for s in listed if s.startswith("dl")],
        "m": symbols["mathematics"],
    }

def _stub(symbol):
    kind = "object" if symbol in _DATA else "function"
    return ".globl {0}\n.type {0}, %{1}\n{0}: .quad 0\n.size {0}, 8\n".format(symbol, kind)

def make_android_sysroot(rctx, target, symbols):
    """Makes root/lib."""
    lib = "root/lib/"
    for name, listed in sorted(_libraries(symbols).items()):
        source = lib + name + ".s"
        rctx.file(source, ".data\n" + "".join([_stub(symbol) for symbol in sorted(listed)]))
        link_stub(rctx, target, source, "lib{}.so".format(name), lib + "lib{}.so".format(name))
        rctx.delete(source)
    compile_sources(rctx, target, rctx.attr._android_sources, lib, ["builtins"])

"""The sysroot of an Android target: stubs of the system's libraries that offer the symbols of c_symbols.yaml and no other, so
what needs more does not link."""

load(":sysroot_tools.bzl", "compile_sources", "make_stub")

visibility("//toolchains/cc/...")

def _libraries(symbols):
    """The symbols of each library."""
    listed = symbols["common"] + symbols["posix"] + symbols["android"]
    return {
        "c": [s for s in listed if not s.startswith("dl")],
        "dl": [s for s in listed if s.startswith("dl")],
        "m": symbols["mathematics"] + symbols["mathematics_posix"],
    }

def make_android_sysroot(rctx, target, symbols):
    """Makes root/lib.

    Args:
      rctx: of the repository.
      target: a row of TARGETS.
      symbols: of c_symbols.yaml.
    """
    lib = "root/lib/"
    for name, listed in sorted(_libraries(symbols).items()):
        make_stub(rctx, target, listed, lib, "lib{}.so".format(name))
    compile_sources(rctx, target, rctx.attr._android_sources, lib, ["builtins"])

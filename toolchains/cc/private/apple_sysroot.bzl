"""The sysroot of an Apple target: text stubs of libSystem, and for iOS of further libraries, that offer the symbols of
c_symbols.yaml and apple_libraries.yaml and no other, so what needs more does not link."""

load(":sysroot_tools.bzl", "compile_sources")

visibility("//toolchains/cc/...")

_TBD = """\
--- !tapi-tbd
tbd-version: 4
targets: [ {target} ]
install-name: '{path}'
current-version: {version}
exports:
  - targets: [ {target} ]
    symbols: [ {symbols} ]
...
"""

_LIBSYSTEM = "/usr/lib/libSystem.B.dylib"
_LIBSYSTEM_VERSION = 1281  # what libSystem of macOS 11 and iOS 13 both pass for

# The SDK version that zig's linker notes in what it links.
_SDK_SETTINGS = '{"MinimalDisplayName":"17.0"}\n'

def _apple_name(symbol):
    return symbol[1:] if symbol.startswith("!") else "_" + symbol

def _write_stub(rctx, target, file, path, symbols, version = 1):
    quoted = ["'{}'".format(symbol) for symbol in sorted(symbols)]
    rctx.file(file, _TBD.format(path = path, symbols = ", ".join(quoted), target = target.tbd_target, version = version))

def _stub_name(path):
    """Where the linker looks for the stub of a library: for `-framework CoreML`, `-lobjc`, `-lc++.1`."""
    name = path.rpartition("/")[2]
    if not name.endswith(".dylib"):
        return "root/frameworks/{0}.framework/{0}.tbd".format(name)
    return "root/lib/{}.tbd".format(name.removesuffix(".dylib").removesuffix(".A"))

def make_apple_sysroot(rctx, target, symbols, libraries):
    """Makes root/libc/darwin, where zig's linker looks for the only system library it knows, root/lib and root/frameworks.

    Args:
      rctx: of the repository.
      target: a row of TARGETS.
      symbols: of c_symbols.yaml.
      libraries: of apple_libraries.yaml.
    """
    groups = ["common", "mathematics", "mathematics_posix", "posix", "apple"]
    of_system = [_apple_name(s) for group in groups for s in symbols[group]]
    for path, listed in libraries.items() if target.has_frameworks else []:
        if path == _LIBSYSTEM:
            of_system += listed
        else:
            _write_stub(rctx, target, _stub_name(path), path, listed)
    _write_stub(rctx, target, "root/libc/darwin/libSystem.tbd", _LIBSYSTEM, of_system, _LIBSYSTEM_VERSION)
    rctx.file("root/libc/darwin/SDKSettings.json", _SDK_SETTINGS)
    if target.has_frameworks:
        compile_sources(rctx, target, rctx.attr._ios_sources, "root/lib/", ["ios"])

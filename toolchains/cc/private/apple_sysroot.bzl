"""The sysroot of an Apple target: a text stub of libSystem that offers the symbols of c_symbols.yaml and no other, so what
needs more does not link."""

visibility("//toolchains/cc/...")

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

# The SDK version that zig's linker notes in what it links.
_SDK_SETTINGS = '{"MinimalDisplayName":"17.0"}\n'

def _apple_name(symbol):
    return symbol[1:] if symbol.startswith("!") else "_" + symbol

def make_apple_sysroot(rctx, target, symbols):
    """Makes root/libc/darwin, where zig's linker looks for the only system library it knows."""
    groups = ["common", "mathematics", "mathematics_posix", "posix", "apple"]
    listed = sorted([_apple_name(s) for group in groups for s in symbols[group]])
    rctx.file("root/libc/darwin/libSystem.tbd", _TBD.format(target = target.tbd_target, symbols = ", ".join(listed)))
    rctx.file("root/libc/darwin/SDKSettings.json", _SDK_SETTINGS)

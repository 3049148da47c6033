"""The platforms that there is an ONNX Runtime for: one row each, named after its platform.

Fields of a row:
  package: where it comes from, one of "wheel" (onnxruntime.lock) and "npm" (NPM_PACKAGE).
  tags: the platform tags of the wheel, as pip names them (package "wheel" only).
  member: the library within the package; in a wheel, as a glob; `a!b` is b within the archive a.
  linkopts: what a static library needs of the system; None for a shared library, which is opened at run time.
"""

# PyPI has libraries for desktops alone. This repackaging of Microsoft's own archives for phones is what npm's registry has.
# `npm view NAME dist.integrity` prints the hash of a newer one; what that needs of Apple's libraries besides, the linker names.
NPM_PACKAGE = struct(
    name = "com.github.asus4.onnxruntime",
    version = "0.4.9",
    integrity = "sha512-BkzxduSZ9IkeDP6Q8lz2TFU2ie7hSSvS7ZIfzMooExoq0CNzJnuuGaUJ7IsojBgqO4ouD1jXah8OYyJbCN29Fg==",
)

def _wheel(tag, *, member):
    return struct(package = "wheel", tags = [tag], member = member, linkopts = None)

def _linux(arch):
    return _wheel("manylinux_2_28_" + arch, member = "libonnxruntime.so.*")

def _windows(arch):
    return _wheel("win_" + arch, member = "onnxruntime.dll")

def _android(abi):
    return struct(
        package = "npm",
        member = "Plugins/Android/onnxruntime.aar!jni/{}/libonnxruntime.so".format(abi),
        linkopts = None,
    )

# libc++.1: zig would build a libc++ of its own for the plain name.
_IOS_LINKOPTS = ["-lc++.1", "-lobjc"] + [
    word
    for name in ["CoreFoundation", "CoreML", "Foundation", "Network", "UIKit"]
    for word in ["-framework", name]
]

def _ios(slice):
    return struct(
        package = "npm",
        member = "Plugins/iOS~/onnxruntime.xcframework/{}/onnxruntime.framework/onnxruntime".format(slice),
        linkopts = _IOS_LINKOPTS,
    )

TARGETS = {
    "linux_x86_64": _linux("x86_64"),
    "linux_arm64": _linux("aarch64"),
    "macos_arm64": _wheel(
        "macosx_14_0_arm64",
        member = "libonnxruntime.*.dylib",
    ),
    "windows_x86_64": _windows("amd64"),
    "windows_arm64": _windows("arm64"),
    "android_arm64": _android("arm64-v8a"),
    "android_x86_64": _android("x86_64"),
    "ios_arm64": _ios("ios-arm64"),
    "ios_sim_arm64": _ios("ios-arm64_x86_64-simulator"),
}

def repository_name(platform):
    return "onnxruntime_" + platform

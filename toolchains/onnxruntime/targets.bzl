"""The platforms that ONNX Runtime's wheels have a shared library for: one row each, named after its platform.

Fields of a row:
  tags: the platform tags of the wheel, as pip names them.
  member: the library within the wheel, as a glob.
  file_name: what the library is called beside a program: the name that loaders look for.

Planned: windows_x86_64 and windows_arm64 (onnxruntime.dll, once the runtime opens libraries there), and from another
package ios_* (static, kind "static") and android_*.
"""

def _linux(arch):
    return struct(
        tags = ["manylinux_2_28_" + arch],
        member = "libonnxruntime.so.*",
        file_name = "libonnxruntime.so.1",
    )

TARGETS = {
    "linux_x86_64": _linux("x86_64"),
    "linux_arm64": _linux("aarch64"),
    "macos_arm64": struct(
        tags = ["macosx_14_0_arm64"],
        member = "libonnxruntime.*.dylib",
        file_name = "libonnxruntime.dylib",
    ),
}

def repository_name(platform):
    return "onnxruntime_" + platform

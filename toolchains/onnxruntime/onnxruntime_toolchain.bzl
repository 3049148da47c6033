"""`onnxruntime_toolchain`: ONNX Runtime for one platform, ours or a user's."""

load("@rules_cc//cc/common:cc_info.bzl", "CcInfo")
load(":info.bzl", "OnnxRuntimeInfo")

DOC = """\
The ONNX Runtime that predictors with a model run on, for one target platform.

A shared library is opened at run time and lies beside the program, under the name that is usual on the platform; a static
one is linked:

    onnxruntime_toolchain(
        name = "my_onnxruntime",
        library = "libonnxruntime.so.1.25.0",
    )

    toolchain(
        name = "my_toolchain",
        target_compatible_with = ["@platforms//os:linux", "@platforms//cpu:riscv64"],
        toolchain = ":my_onnxruntime",
        toolchain_type = "@rules_predictor//toolchains/onnxruntime:toolchain_type",
    )

Register it with `register_toolchains("//path:my_toolchain")` in MODULE.bazel; it wins over the one that comes with the
rules. Any release since 1.0 will do, as far as it has the operators of the models.
"""

# What programs look for, see runtime/onnxruntime/onnxruntime_library.cc.
_ELF_FILE_NAME = "libonnxruntime.so.1"
_FILE_NAMES = {
    "android": "libonnxruntime.so",
    "macos": "libonnxruntime.dylib",
    "windows": "onnxruntime.dll",
}

ATTRS = {
    "library": attr.label(allow_single_file = True, doc = "The shared library, whatever its name."),
    "notices": attr.label_list(allow_files = True, doc = "Licence and notices that go with copies of the library."),
    "static": attr.label(
        doc = "In place of `library`: a static one, as a cc_library or cc_import, with what it needs of the system. Of a " +
              "cc_library of objects, those become part of the predictor's own static library.",
        providers = [CcInfo],
    ),
    "_systems": attr.label_keyed_string_dict(default = {"@platforms//os:" + os: name for os, name in _FILE_NAMES.items()}),
}

def _file_name(ctx):
    for system, name in ctx.attr._systems.items():
        if ctx.target_platform_has_constraint(system[platform_common.ConstraintValueInfo]):
            return name
    return _ELF_FILE_NAME

def _onnxruntime_toolchain_impl(ctx):
    if bool(ctx.file.library) == bool(ctx.attr.static):
        fail("{}: give either `library` or `static`.".format(ctx.label))
    return [platform_common.ToolchainInfo(onnxruntime = OnnxRuntimeInfo(
        file_name = _file_name(ctx) if ctx.file.library else "",
        kind = "dynamic" if ctx.file.library else "static",
        library = ctx.file.library,
        linking = ctx.attr.static[CcInfo] if ctx.attr.static else None,
        notices = depset(ctx.files.notices),
    ))]

onnxruntime_toolchain = rule(
    implementation = _onnxruntime_toolchain_impl,
    doc = DOC,
    attrs = ATTRS,
)

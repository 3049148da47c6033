"""`current_library`: the shared library of the resolved toolchain, for tests and for programs that bring it along."""

def _current_library_impl(ctx):
    info = ctx.toolchains["//toolchains/onnxruntime:toolchain_type"].onnxruntime
    if info.kind != "dynamic":
        fail("ONNX Runtime is linked statically on this platform.")
    library = ctx.actions.declare_file(info.file_name)
    ctx.actions.symlink(output = library, target_file = info.library)
    return [DefaultInfo(files = depset([library]), runfiles = ctx.runfiles([library]))]

current_library = rule(
    implementation = _current_library_impl,
    doc = "ONNX Runtime's shared library for the target platform, under the name it has beside a program.",
    toolchains = ["//toolchains/onnxruntime:toolchain_type"],
)

"""What runs a predictor's models on the target platform: a backend of runtime/onnxruntime/subgraph.h.

There is one, ONNX Runtime, where a toolchain brings it. Another is another value of `find_backend`.
"""

load("//toolchains/onnxruntime:targets.bzl", "TARGETS")
load(":cc.bzl", "cc_info")
load(":labels.bzl", "show_label")

visibility("//rules/...")

_ONNXRUNTIME = "//toolchains/onnxruntime:toolchain_type"

BACKEND_ATTRS = {
    "_onnxruntime": attr.label(default = "//runtime/onnxruntime"),
    "_onnxruntime_static": attr.label(default = "//runtime/onnxruntime:onnxruntime_static"),
    "_session": attr.label(default = "//runtime/onnxruntime:session"),
}

BACKEND_TOOLCHAINS = [config_common.toolchain_type(_ONNXRUNTIME, mandatory = False)]

_NO_RUNTIME = """{predictor} runs an ONNX model, and there is no ONNX Runtime for the platform {platform}: \
build for one of {platforms}, or register a toolchain of {type} for it."""

def _backend(*, own = [], foreign = [], library = None, file_name = "", notices = depset()):
    """A backend.

    Args:
      own: CcInfos of the runtime's; one defines kSubgraphBackend. Empty for a predictor that runs no models.
      foreign: CcInfos that they are linked with.
      library: File that lies beside a program, or None.
      file_name: what it is called there.
      notices: depset of Files that go with copies of what is foreign.
    Returns:
      A struct of these.
    """
    return struct(own = own, foreign = foreign, library = library, file_name = file_name, notices = notices)

NO_BACKEND = _backend()

def find_backend(ctx):
    """The backend of the target platform; fails where there is none.

    Args:
      ctx: of a rule with BACKEND_ATTRS, BACKEND_TOOLCHAINS and the fragment `platform`.
    Returns:
      A struct, see _backend.
    """
    toolchain = ctx.toolchains[Label(_ONNXRUNTIME)]
    if not toolchain:
        fail(_NO_RUNTIME.format(
            predictor = show_label(ctx.label),
            platform = show_label(ctx.fragments.platform.platform),
            platforms = ", ".join(sorted(TARGETS)),
            type = "@rules_predictor" + _ONNXRUNTIME,
        ))
    runtime = toolchain.onnxruntime
    if runtime.kind == "static":
        return _backend(own = [cc_info(ctx.attr._onnxruntime_static)], foreign = [runtime.linking], notices = runtime.notices)
    return _backend(
        own = [cc_info(ctx.attr._onnxruntime)],
        library = runtime.library,
        file_name = runtime.file_name,
        notices = runtime.notices,
    )

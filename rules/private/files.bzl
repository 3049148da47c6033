"""The directory of files beside a program with models, and the runtime that runs them on the target platform."""

load("//toolchains/onnxruntime:targets.bzl", "TARGETS")
load(":labels.bzl", "show_label")
load(":tool.bzl", "compiler", "run_tool")

visibility("//rules/...")

ONNXRUNTIME_TOOLCHAIN_TYPE = "//toolchains/onnxruntime:toolchain_type"

_NO_RUNTIME = """{predictor} runs an ONNX model, and there is no ONNX Runtime for the platform {platform}: \
build for one of {platforms}, or register a toolchain of {type} for it."""

def find_runtime(ctx):
    """OnnxRuntimeInfo for the target platform; fails where there is none.

    Args:
      ctx: of a rule with the optional toolchain of ONNXRUNTIME_TOOLCHAIN_TYPE and the fragment `platform`.
    Returns:
      OnnxRuntimeInfo.
    """
    toolchain = ctx.toolchains[Label(ONNXRUNTIME_TOOLCHAIN_TYPE)]
    if not toolchain:
        fail(_NO_RUNTIME.format(
            predictor = show_label(ctx.label),
            platform = show_label(ctx.fragments.platform.platform),
            platforms = ", ".join(sorted(TARGETS)),
            type = "@rules_predictor" + ONNXRUNTIME_TOOLCHAIN_TYPE,
        ))
    return toolchain.onnxruntime

def make_files(ctx, *, runtime, subgraphs, directory):
    """Declares the action that makes the directory.

    Args:
      ctx: of the rule.
      runtime: OnnxRuntimeInfo.
      subgraphs: directory of subgraphs.
      directory: to write.
    """
    library = [runtime.library] if runtime.library else []
    arguments = ctx.actions.args()
    arguments.add_all([directory], expand_directories = False, format_each = "--out=%s")
    arguments.add_all([subgraphs], expand_directories = False, format_each = "--subgraphs=%s")
    arguments.add_all(library, format_each = "--library=%s")
    arguments.add_all([runtime.file_name] if library else [], format_each = "--name=%s")
    arguments.add_all(runtime.notices, format_each = "--notice=%s")
    run_tool(
        ctx,
        compiler(ctx).files,
        arguments = arguments,
        inputs = depset([subgraphs] + library, transitive = [runtime.notices]),
        outputs = [directory],
        mnemonic = "PredictorFiles",
        progress_message = "Laying out the models of %{label}",
    )

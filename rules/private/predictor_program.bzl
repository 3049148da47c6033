"""`declare_program`: a predictor up to C++, in a configuration of its own.

The public rules are macros over two targets, because actions take their configuration from their target: this one,
whose actions are the same for every platform, and one that compiles for the target platform.
"""

load("@rules_python//python:py_info.bzl", "PyInfo")
load(":labels.bzl", "show_label")
load(":lower.bzl", "make_cpp", "make_subgraphs")
load(":operator_info.bzl", "PredictorOperatorInfo")
load(":platforms.bzl", "check_platform")
load(":program_info.bzl", "ProgramInfo")
load(":python.bzl", "PYTHON_TOOLCHAIN_TYPE", "make_python", "runs_models")
load(":runfiles.bzl", "MAIN_WORKSPACE")
load(":signature.bzl", "check_signature")
load(":snapshot.bzl", "make_snapshot")
load(":tool.bzl", "COMPILER_TOOLCHAIN_TYPE")
load(":transitions.bzl", "ALLOWLIST_ATTRS", "platform_free")

visibility("//rules/...")

ATTRS = dict({
    "data": attr.label_list(
        doc = "Files that the module reads when it is imported, such as models and labels.",
        allow_files = True,
    ),
    "deps": attr.label_list(
        doc = "py_library targets that the module imports, wheels included.",
        providers = [PyInfo],
    ),
    "entry": attr.string(doc = "The function. Default: the module's one public annotated function."),
    "operators": attr.label_list(
        doc = "Functions that the predictor calls in C.",
        providers = [PredictorOperatorInfo],
    ),
    "predictor": attr.string(doc = "Name of the predictor.", mandatory = True),
    "signature": attr.label(
        doc = "The signature that callers count on.",
        allow_single_file = [".json"],
    ),
    "src": attr.label(
        doc = "The Python module.",
        allow_single_file = [".py"],
        mandatory = True,
    ),
}, **ALLOWLIST_ATTRS)

TOOLCHAINS = [
    COMPILER_TOOLCHAIN_TYPE,
    PYTHON_TOOLCHAIN_TYPE,
]

_REFUSAL = "{} runs an ONNX model, but onnxruntime is not among its deps: add its wheel, or the model to data."

def _symbol(label, predictor):
    words = [label.package, predictor] if label.package else [predictor]
    return "".join([c if c.isalnum() else "_" for c in "_".join(words).elems()])

def _predictor_program_impl(ctx):
    predictor = ctx.attr.predictor
    symbol = _symbol(ctx.label, predictor)

    # In a directory of its own: the target that compiles may have the same configuration, and the same file names.
    def declare(name):
        return ctx.actions.declare_file(ctx.label.name + "/" + name)

    snapshot = declare("snapshot.json")
    models = ctx.actions.declare_directory(ctx.label.name + "/models")
    subgraphs = ctx.actions.declare_directory(ctx.label.name + "/subgraphs")
    source = declare(predictor + ".cc")
    header = declare(predictor + ".h")
    entry = declare(predictor + "_entry.cc")
    manifest = declare(predictor + ".json")

    python = make_python(ctx)
    operators = [target[PredictorOperatorInfo] for target in ctx.attr.operators]
    make_snapshot(ctx, python, snapshot = snapshot, models = models, log = declare("snapshot.log"), operators = operators)
    may_run_models = runs_models(ctx, python)
    refusal = "" if may_run_models else _REFUSAL.format(show_label(ctx.label).removesuffix(".program"))
    make_subgraphs(
        ctx,
        snapshot = snapshot,
        models = models,
        subgraphs = subgraphs,
        refusal = refusal,
        log = declare("subgraphs.log"),
    )
    make_cpp(
        ctx,
        snapshot = snapshot,
        name = predictor,
        symbol = symbol,
        operators = operators,
        runfiles = "/".join([part for part in [MAIN_WORKSPACE, ctx.label.package, predictor + ".files"] if part]),
        source = source,
        header = header,
        entry = entry,
        manifest = manifest,
        log = declare("lower.log"),
    )
    return [
        DefaultInfo(files = depset([source, header, entry, manifest, snapshot, subgraphs])),
        # Bazel runs these beside whatever needs the predictor, and holds nothing up for them.
        OutputGroupInfo(_validation = depset([check_signature(ctx, manifest)] if ctx.file.signature else [])),
        ProgramInfo(
            entry = entry,
            header = header,
            manifest = manifest,
            python = python,
            runs_models = may_run_models,
            snapshot = snapshot,
            source = source,
            subgraphs = subgraphs,
            symbol = symbol,
        ),
        coverage_common.instrumented_files_info(
            ctx,
            dependency_attributes = ["deps", "operators"],
            extensions = ["py"],
            source_attributes = ["src"],
        ),
    ]

_predictor_program = rule(
    implementation = _predictor_program_impl,
    doc = "A predictor's snapshot, subgraphs and C++, the same for every target platform.",
    attrs = ATTRS,
    cfg = platform_free,
    toolchains = TOOLCHAINS,
)

def declare_program(name, *, platform, kwargs, **own):
    """Declares the target that the actions before C++ belong to.

    Args:
      name: of the predictor.
      platform: label of a platform that the predictor has for its own, or None.
      kwargs: further attributes of the predictor's own target.
      **own: `data`, `deps`, `entry`, `operators`, `signature` and `src`.
    Returns:
      The target's name.
    """
    check_platform(name, "platform", platform)
    common = {key: kwargs[key] for key in ["tags", "testonly"] if key in kwargs}
    _predictor_program(
        name = name + ".program",
        predictor = name,
        visibility = ["//visibility:private"],
        **(own | common)
    )
    return name + ".program"

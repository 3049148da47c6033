"""`py_predictor_library`: a predictor as a library for C++ and everything that links C."""

load("@rules_cc//cc/common:cc_info.bzl", "CcInfo")
load(":outputs.bzl", "name_files", "output_groups", "predictor_info")
load(
    ":predictor.bzl",
    "PREDICTOR_ATTRS",
    "PREDICTOR_FRAGMENTS",
    "PREDICTOR_TOOLCHAINS",
    "build_predictor",
)
load(":predictor_info.bzl", "PredictorInfo")
load(":predictor_program.bzl", "declare_program")
load(":transitions.bzl", "one_platform")

visibility("//rules/...")

def _py_predictor_library_impl(ctx):
    built = build_predictor(ctx)
    files = [built.files] if built.files else []
    return [
        DefaultInfo(
            files = depset([built.static_library, built.header] + files),
            runfiles = ctx.runfiles(files),
        ),
        built.cc_info,
        output_groups(built),
        predictor_info(ctx, built),
        coverage_common.instrumented_files_info(ctx, dependency_attributes = ["program"]),
    ]

_py_predictor_library = rule(
    implementation = _py_predictor_library_impl,
    doc = "What py_predictor_library declares.",
    attrs = PREDICTOR_ATTRS,
    cfg = one_platform,
    fragments = PREDICTOR_FRAGMENTS,
    provides = [CcInfo, PredictorInfo],
    toolchains = PREDICTOR_TOOLCHAINS,
)

def py_predictor_library(name, *, src, entry = "", deps = [], data = [], operators = [], platform = None, signature = None, **kwargs):
    """Compiles an annotated Python function to a native static library with a C header.

        load("@rules_cc//cc:cc_binary.bzl", "cc_binary")
        load("@rules_predictor//rules:defs.bzl", "py_predictor_library")

        py_predictor_library(
            name = "greeting",
            src = "greeting.py",
            entry = "greet",
        )

        cc_binary(
            name = "app",
            srcs = ["app.cc"],
            deps = [":greeting"],
        )

    `app.cc` includes `<package>/greeting.h`.

    Args:
      name: name. That of the files, too: `lib<name>.a`, `<name>.h`.
      src: label. The Python module.
      entry: string. The function. By default the module's one public annotated function.
      deps: list of labels. What the module imports: py_library targets, wheels included.
      data: list of labels. Files that the module reads when it is imported: models, labels. Without a model among them,
        or onnxruntime among the imports of `deps`, the predictor runs no models.
      operators: list of labels. predictor_operator targets: functions that the predictor calls in C.
      platform: label. The platform it is built for, in place of the command line's `--platforms` or that of what depends
        on it: one of `@rules_predictor//platforms` or a platform() of your own. It may not be a select().
      signature: label. The signature that callers count on, a copy of `<name>.json`. A build fails where parameters, defaults,
        result or classes are others: a change that callers have to follow shows in a review.
      **kwargs: What every rule takes: `visibility`, `tags`, `testonly`, `target_compatible_with` and so on.
    """
    program = declare_program(
        name,
        data = data,
        deps = deps,
        entry = entry,
        kwargs = kwargs,
        operators = operators,
        platform = platform,
        signature = signature,
        src = src,
    )
    name_files(name, kwargs, shared_library = False)
    _py_predictor_library(name = name, operators = operators, platform = platform, program = program, **kwargs)

"""`py_predictor_binary`: a predictor as a program, and as libraries."""

load("@rules_cc//cc/common:cc_common.bzl", "cc_common")
load("@rules_cc//cc/common:cc_info.bzl", "CcInfo")
load(":bindings.bzl", "make_module")
load(":cc.bzl", "cc_info", "compile_cc", "link_program", "link_shared")
load(":constraints.bzl", "is_wasm", "runs_programs")
load(":labels.bzl", "show_label")
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

ATTRS = dict({
    "_javascript_loader": attr.label(allow_single_file = True, default = "//runtime/javascript:loader.mjs"),
    "_runner": attr.label(default = "//runtime/runner"),
}, **PREDICTOR_ATTRS)

_NO_PROGRAM = """\
#!/bin/sh
echo "{} was built for {}, which starts no programs: it is a library there." >&2
exit 1
"""

def _link_runner(ctx, built, outputs):
    return link_program(
        ctx,
        built.cc,
        name = ctx.label.name,
        outputs = outputs,
        deps = built.deps + [cc_info(ctx.attr._runner)],
    )

def _write_apology(ctx):
    """An executable target must have an executable, which `bazel run` starts."""
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    platform = show_label(ctx.fragments.platform.platform)
    ctx.actions.write(script, _NO_PROGRAM.format(show_label(ctx.label), platform), is_executable = True)
    return script

def _py_predictor_binary_impl(ctx):
    built = build_predictor(ctx)
    _, entry = compile_cc(
        ctx,
        built.cc,
        name = ctx.label.name + ".entry",
        source = built.program.entry,
        headers = [],
        deps = [built.cc_info],
    )
    outputs = cc_common.merge_compilation_outputs(compilation_outputs = [built.outputs, entry])
    shared_library, import_library = link_shared(ctx, built.cc, name = ctx.label.name, outputs = outputs, deps = built.deps)
    runner = _link_runner(ctx, built, outputs) if runs_programs(ctx) else None
    files = [built.files] if built.files else []
    libraries = [built.static_library, built.header, shared_library] + ([import_library] if import_library else [])

    # A browser has no other way in, and a runtime that starts programs needs none.
    module = make_module(ctx, manifest = built.manifest, wasm = shared_library) if is_wasm(ctx) and not runner else []
    shared_libraries = libraries[2:]
    return [
        DefaultInfo(
            executable = runner or _write_apology(ctx),
            files = depset(([runner] if runner else libraries + module) + files),
            runfiles = ctx.runfiles(files),
        ),
        built.cc_info,
        output_groups(
            built,
            module = module,
            runner = runner,
            shared_library = shared_libraries + files,
        ),
        predictor_info(ctx, built, module = module, shared_library = shared_libraries, runner = runner),
        coverage_common.instrumented_files_info(ctx, dependency_attributes = ["program"]),
    ]

_py_predictor_binary = rule(
    implementation = _py_predictor_binary_impl,
    doc = "What py_predictor_binary declares.",
    attrs = ATTRS,
    executable = True,
    cfg = one_platform,
    fragments = PREDICTOR_FRAGMENTS,
    provides = [CcInfo, PredictorInfo],
    toolchains = PREDICTOR_TOOLCHAINS,
)

def py_predictor_binary(name, *, src, entry = "", deps = [], data = [], operators = [], platform = None, signature = None, **kwargs):
    """Compiles an annotated Python function to native code that runs with no Python.

        load("@rules_predictor//rules:defs.bzl", "py_predictor_binary")

        py_predictor_binary(
            name = "predictor",
            src = "predictor.py",
            entry = "classify",
            data = ["model.onnx", "labels.txt"],
            deps = ["@pip_numpy//:pkg", "@pip_onnxruntime//:pkg"],
        )

    By default it makes the runner, a command-line program, with the directory of files that it needs beside it:

        bazel run //model:predictor -- --help

    and for a platform that runs no programs the libraries and the header, for a browser with an ES module:

        bazel build //model:predictor --platforms=@rules_predictor//platforms:ios_arm64

    Each file has a label as well, `//model:libpredictor.a`, `//model:predictor.h`, and stands in an output group: runner,
    static_library, shared_library, module, header, manifest, cpp, subgraphs, snapshot, files. C++ rules,
    and others that link C, depend on it like on any library.

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
    name_files(name, kwargs, shared_library = True)
    _py_predictor_binary(name = name, operators = operators, platform = platform, program = program, **kwargs)

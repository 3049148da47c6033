"""Programs that run a predictor on cases, under CPython and natively: what tests and benchmarks have in common."""

load(":labels.bzl", "show_label")
load(":predictor_info.bzl", "PredictorInfo")
load(":runfiles.bzl", "runfiles_path")
load(":tool.bzl", "COMPILER_TOOLCHAIN_TYPE", "compiler", "run_tool")

visibility("//rules/...")

CASES_ATTRS = {
    "cases": attr.label(
        doc = "The cases, in YAML.",
        allow_single_file = [".yaml", ".yml"],
        mandatory = True,
    ),
    "data": attr.label_list(
        doc = "Files that cases name.",
        allow_files = True,
    ),
    "predictor": attr.label(
        doc = "A py_predictor_binary.",
        mandatory = True,
        providers = [PredictorInfo],
    ),
    "runner": attr.label(
        doc = "A program that is run in place of the predictor's own: the same predictor for another platform, under " +
              "an emulator.",
        cfg = "target",
        executable = True,
    ),
    "_main": attr.label(allow_single_file = True, default = "//compiler/testing:main.py"),
    "_testing": attr.label(default = "//compiler/testing"),
}

CASES_TOOLCHAINS = [COMPILER_TOOLCHAIN_TYPE]

_NO_RUNNER = """\
{target}: predictor = "{predictor}" has no runner on this platform: name a py_predictor_binary, and build it for a \
platform that starts programs, or give the attribute `runner` a program that runs it."""

# The script may stand in the runfiles of what runs it, or have its own beside it.
_SCRIPT = """\
#!/bin/sh
runfiles=${{RUNFILES_DIR:-${{TEST_SRCDIR:-$0.runfiles}}}}
case $0 in *.runfiles/*) [ -d "$runfiles" ] || runfiles=${{0%%.runfiles/*}}.runfiles ;; esac
# As the predictor was frozen: no site directory of the user, sets of text in the same order every time, no records.
export RUNFILES_DIR="$runfiles" PYTHONHASHSEED=0 ORT_DISABLE_TELEMETRY=1
exec {python} -s -B "$runfiles/{main}" "$runfiles/{spec}" "$@"
"""

def _make_cases(ctx, output):
    arguments = ctx.actions.args()
    arguments.add(ctx.file.cases, format = "--cases=%s")
    arguments.add(ctx.file.cases.short_path, format = "--label=%s")
    arguments.add(output, format = "--out=%s")
    run_tool(
        ctx,
        compiler(ctx).cases,
        arguments = arguments,
        inputs = depset([ctx.file.cases]),
        outputs = [output],
        mnemonic = "PredictorCases",
        progress_message = "Reading the cases of %{label}",
    )

def _list_files(ctx, python, output):
    lines = ctx.actions.args()
    lines.set_param_file_format("multiline")
    lines.add_all(python.files, expand_directories = False, map_each = runfiles_path)
    ctx.actions.write(output, lines)

def _runner(ctx):
    if ctx.attr.runner:
        return ctx.executable.runner, [ctx.attr.runner]
    runner = ctx.attr.predictor[PredictorInfo].runner
    if not runner:
        fail(_NO_RUNNER.format(target = show_label(ctx.label), predictor = show_label(ctx.attr.predictor.label)))
    return runner, []

def _write_spec(ctx, output, *, cases, files, purpose, runner):
    predictor = ctx.attr.predictor[PredictorInfo]
    python = predictor.python
    ctx.actions.write(output, json.encode_indent({
        "cases": runfiles_path(cases),
        "directory": runfiles_path(ctx.file.cases).rpartition("/")[0],
        "entry": python.entry,
        "files": runfiles_path(files),
        "imports": python.imports.to_list(),
        "main": python.main,
        "manifest": runfiles_path(predictor.manifest),
        "module": python.module,
        "purpose": purpose,
        "runner": runfiles_path(runner),
        "snapshot": runfiles_path(compiler(ctx).snapshot_main).rpartition("/")[0],
        "workspace": python.workspace,
    }) + "\n")

def _write_script(ctx, output, spec):
    python = ctx.attr.predictor[PredictorInfo].python
    interpreter = python.interpreter_path or "\"$runfiles/{}\"".format(runfiles_path(python.interpreter))
    ctx.actions.write(output, is_executable = True, content = _SCRIPT.format(
        main = runfiles_path(ctx.file._main),
        python = interpreter,
        spec = runfiles_path(spec),
    ))

def make_case_program(ctx, *, purpose):
    """Makes the program of a target.

    Args:
      ctx: of a rule with CASES_ATTRS and CASES_TOOLCHAINS.
      purpose: "test" or "benchmark", see compiler/testing/main.py.
    Returns:
      Providers.
    """
    predictor = ctx.attr.predictor[PredictorInfo]
    runner, runner_targets = _runner(ctx)
    cases = ctx.actions.declare_file(ctx.label.name + ".cases.json")
    files = ctx.actions.declare_file(ctx.label.name + ".files.txt")
    spec = ctx.actions.declare_file(ctx.label.name + ".json")
    script = ctx.actions.declare_file(ctx.label.name)
    _make_cases(ctx, cases)
    _list_files(ctx, predictor.python, files)
    _write_spec(ctx, spec, cases = cases, files = files, purpose = purpose, runner = runner)
    _write_script(ctx, script, spec)
    runfiles = ctx.runfiles(
        files = [cases, files, spec, runner, predictor.manifest, ctx.file._main, compiler(ctx).snapshot_main] +
                ctx.files.data,
        transitive_files = depset(transitive = [
            compiler(ctx).snapshot,
            ctx.attr._testing[DefaultInfo].files,
            predictor.python.files,
        ]),
    )
    targets = [ctx.attr.predictor] + runner_targets + ctx.attr.data
    return [DefaultInfo(
        executable = script,
        runfiles = runfiles.merge_all([target[DefaultInfo].default_runfiles for target in targets]),
    )]

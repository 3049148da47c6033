"""The Python side of a predictor: its interpreter, import path and files."""

load("@rules_python//python:py_info.bzl", "PyInfo")
load(":python_info.bzl", "PythonInfo")
load(":runfiles.bzl", "files_of", "runfiles_path")

visibility("//rules/...")

PYTHON_TOOLCHAIN_TYPE = "@rules_python//python:toolchain_type"

def _module_name(source):
    """`examples.hello.predictor` for `examples/hello/predictor.py`, with or without a repository before it."""
    path = source.short_path
    if path.startswith("../"):
        path = path.split("/", 2)[2]
    return path[:-len(".py")].replace("/", ".")

def make_python(ctx):
    """PythonInfo of a rule with `src`, `entry`, `deps`, `operators` and `data`.

    Args:
      ctx: of the rule, which has the toolchain of PYTHON_TOOLCHAIN_TYPE.
    Returns:
      PythonInfo.
    """
    runtime = ctx.toolchains[PYTHON_TOOLCHAIN_TYPE].py3_runtime
    if not runtime:
        fail("{}: the Python toolchain has no Python 3.".format(ctx.label))
    libraries = ctx.attr.deps + ctx.attr.operators
    files, links = files_of(libraries + ctx.attr.data)
    infos = [dep[PyInfo] for dep in libraries]
    main = runfiles_path(ctx.file.src)
    return PythonInfo(
        entry = ctx.attr.entry,
        files = depset(
            [ctx.file.src] + ([runtime.interpreter] if runtime.interpreter else []),
            transitive = [files, runtime.files or depset()] + [info.transitive_sources for info in infos],
        ),
        imports = depset(transitive = [info.imports for info in infos]),
        interpreter = runtime.interpreter,
        interpreter_path = runtime.interpreter_path,
        links = links,
        main = main,
        module = _module_name(ctx.file.src),
        workspace = main.partition("/")[0],
    )

def runs_models(ctx, python):
    """Whether a predictor may run ONNX models: a session at module level needs the package onnxruntime.

    Args:
      ctx: of the rule.
      python: its PythonInfo.
    Returns:
      A bool.
    """
    names = python.imports.to_list() + [file.basename for file in ctx.files.data]
    return any(["onnxruntime" in name or name.endswith(".onnx") for name in names])

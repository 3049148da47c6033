"""The Python that runs the compiler: the host's own, found by name, 3.10 or later.

`interpreter` makes a repository with a `py_runtime` toolchain for it, `interpreter.json` (what repository rules
read) and `interpreter.bzl` (what rules load). The toolchain that old versions of rules_python detect at run time
searches PATH, which is empty of Python under a strict action environment.
"""

visibility(["//toolchains/..."])

_NAMES = ["python3"] + ["python3.%d" % minor for minor in range(14, 9, -1)]

_OLDEST = [3, 10]

_DESCRIBE = """
import json, sys, sysconfig
print(json.dumps({
    "path": sys.executable,
    "version": list(sys.version_info[:2]),
    "platform": sysconfig.get_platform(),
}))
"""

def _describe(rctx, program):
    result = rctx.execute([program, "-I", "-c", _DESCRIBE])
    if result.return_code:
        return None
    python = json.decode(result.stdout)
    return python if python["version"] >= _OLDEST else None

def _find(rctx):
    named = rctx.os.environ.get("RULES_PREDICTOR_PYTHON")
    for name in [named] if named else _NAMES:
        program = rctx.which(name) if "/" not in name else rctx.path(name)
        python = _describe(rctx, program) if program else None
        if python:
            return python
    fail("No Python 3.10 or later was found as {}: install one (Debian: python3), or name one with ".format(
        named or "python3 on PATH",
    ) + "--repo_env=RULES_PREDICTOR_PYTHON=/path/to/python3.")

_BUILD = """\
load("@rules_python//python:py_runtime.bzl", "py_runtime")
load("@rules_python//python:py_runtime_pair.bzl", "py_runtime_pair")

package(default_visibility = ["//visibility:public"])

exports_files(["interpreter.json"])

py_runtime(
    name = "py3_runtime",
    interpreter_path = "{path}",
    python_version = "PY3",
    # The default looks for python3 on the caller's PATH, which may be another, or none.
    stub_shebang = "#!{path}",
)

py_runtime_pair(
    name = "runtimes",
    py3_runtime = ":py3_runtime",
)

toolchain(
    name = "toolchain",
    toolchain = ":runtimes",
    toolchain_type = "@rules_python//python:toolchain_type",
)
"""

def _interpreter_impl(rctx):
    python = _find(rctx)

    # Another Python in the same place may be another version.
    rctx.watch(python["path"])
    rctx.file("interpreter.json", json.encode(python))
    rctx.file("interpreter.bzl", "INTERPRETER = {}\n".format(repr(python)))
    rctx.file("BUILD.bazel", _BUILD.format(path = python["path"]))

interpreter = repository_rule(
    implementation = _interpreter_impl,
    doc = "Finds the host's Python and makes a toolchain of it.",
    environ = ["PATH", "RULES_PREDICTOR_PYTHON"],
    # Where Python stands is a fact of the machine, and is looked up anew by `bazel sync --configure`.
    configure = True,
)

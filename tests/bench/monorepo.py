"""Prints what a repository with many predictors costs Bazel: analysis, actions, memory, and a build with nothing to do.

    python3 tests/bench/monorepo.py [--build] [COUNT...]

Each row is a generated workspace of COUNT predictors (default: 125, 250, 500) over 20 shared libraries, which uses this
one as a module. With `--build` it is built as well, which takes a second or two a predictor, and then once more.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LIBRARIES = 20

MODULE = """\
module(name = "monorepo")

bazel_dep(name = "rules_predictor", version = "0.1.0")
bazel_dep(name = "rules_python", version = "0.22.1")
local_path_override(module_name = "rules_predictor", path = "{root}")
"""

LIBRARY_BUILD = """\
load("@rules_python//python:py_library.bzl", "py_library")

py_library(
    name = "{name}",
    srcs = ["{name}.py"],
    imports = [".."],
    visibility = ["//visibility:public"],
)
"""

LIBRARY = """\
def step(values: list[float]) -> list[float]:
    return [value * {number} + 1.0 for value in values]
"""

PREDICTOR_BUILD = """\
load("@rules_predictor//rules:defs.bzl", "py_predictor_library")

py_predictor_library(
    name = "predictor",
    src = "predictor.py",
    deps = {deps},
)
"""

PREDICTOR = """\
from library_{one}.library_{one} import step as one
from library_{other}.library_{other} import step as other


def predict(values: list[float]) -> float:
    return sum(one(values)) - sum(other(values)) + {number}
"""


def main(arguments: list[str]) -> None:
    sizes = [int(word) for word in arguments if word != "--build"] or [125, 250, 500]
    print(f"{'predictors':>10} {'analysis s':>11} {'per predictor ms':>17} {'actions':>8} {'memory MB':>10}", end="")
    print(f" {'build s':>8} {'again s':>8}" if "--build" in arguments else "")
    for size in sizes:
        with tempfile.TemporaryDirectory() as directory:
            measure(Path(directory), size, is_built="--build" in arguments)


def measure(directory: Path, size: int, *, is_built: bool) -> None:
    workspace = directory / "workspace"
    generate(workspace, size)

    def bazel(*words: str) -> str:
        command = [str(ROOT / "bazelw"), f"--output_base={directory / 'base'}", *words]
        return subprocess.run(command, cwd=workspace, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout

    try:
        bazel("build", "--nobuild", "//predictor_0:predictor")  # fetches
        bazel("shutdown")
        bazel("info", "release")
        analysis = timed(lambda: bazel("build", "--nobuild", "//..."))
        graph = json.loads(bazel("aquery", "//...", "--output=jsonproto", "--include_commandline=false", "--include_artifacts=false"))
        memory = int(bazel("info", "used-heap-size-after-gc").strip().removesuffix("MB"))
        row = f"{size:10} {analysis:11.1f} {1000 * analysis / size:17.1f} {len(graph['actions']):8} {memory:10}"
        if is_built:
            row += f" {timed(lambda: bazel('build', '//...')):8.1f} {timed(lambda: bazel('build', '//...')):8.2f}"
        print(row, flush=True)
    finally:
        bazel("shutdown")
        subprocess.run(["chmod", "-R", "u+w", str(directory)], check=False)


def generate(workspace: Path, size: int) -> None:
    workspace.mkdir()
    (workspace / "MODULE.bazel").write_text(MODULE.format(root=ROOT))
    (workspace / ".bazelrc").write_text("common --lockfile_mode=off\nbuild --incompatible_strict_action_env\n"
                                        "common --repo_env=BAZEL_DO_NOT_DETECT_CPP_TOOLCHAIN=1\n")
    (workspace / "BUILD.bazel").touch()
    for number in range(LIBRARIES):
        package = workspace / f"library_{number}"
        package.mkdir()
        (package / "BUILD.bazel").write_text(LIBRARY_BUILD.format(name=package.name))
        (package / "__init__.py").touch()
        (package / f"{package.name}.py").write_text(LIBRARY.format(number=number))
    for number in range(size):
        package = workspace / f"predictor_{number}"
        package.mkdir()
        one, other = number % LIBRARIES, (number * 7 + 3) % LIBRARIES
        deps = sorted({f"//library_{one}", f"//library_{other}"})
        (package / "BUILD.bazel").write_text(PREDICTOR_BUILD.format(deps=json.dumps(deps)))
        (package / "predictor.py").write_text(PREDICTOR.format(one=one, other=other, number=number))


def timed(call) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(sys.argv[1:])

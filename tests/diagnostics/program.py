"""Runs snapshot and lower on a case: what the user of a build would read on standard error.

A case is a Python file. Its leading comments say how it is built:

    # entry: name                  the predictor's function
    # packages: numpy              packages of this Python that it may import
    # model: m.onnx float32 1 3    a model y = relu(x) beside it, x of this dtype and shape
    # external: path = "text"      a file of another repository, below the runfiles root
"""

from __future__ import annotations

import ast
import contextlib
import functools
import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import harness
import onnx_model
from compiler.lower.main import main as lower
from compiler.ops.declarations import load_operations

DIRECTORY = Path(__file__).parent / "cases"
OPERATIONS = Path(__file__).parents[2] / "compiler" / "ops"
_ELEMENTS = {"float32": 1, "int64": 7}  # onnx.proto, TensorProto.DataType
_DIRECTIVE = re.compile(r"# (entry|packages|model|external): (.*)")


def cases() -> list[str]:
    return sorted(path.stem for path in DIRECTORY.glob("*.py"))


def source(name: str) -> str:
    return (DIRECTORY / f"{name}.py").read_text()


def said(name: str, directory: Path) -> tuple[int, str]:
    """Exit status and standard error of the stage that ends the build, or of lower when none does."""
    text = source(name)
    found = dict(m.groups() for m in map(_DIRECTIVE.fullmatch, text.splitlines()) if m)
    files: dict[str, str | bytes] = {"predictor.py": text}
    if "model" in found:
        path, dtype, *shape = found["model"].split()
        dimensions = [int(d) if d.isdigit() else d for d in shape]
        files[path] = onnx_model.relu_model(dimensions, _ELEMENTS[dtype])
    external = {}
    if "external" in found:
        path, text = found["external"].split(" = ", 1)
        external[path] = ast.literal_eval(text)
    return built(
        directory, files, entry=found.get("entry"), packages=found.get("packages", "").split(), external=external
    )


def built(
    directory: Path, files: Mapping[str, str | bytes], *, entry: str | None, packages: Sequence[str],
    external: Mapping[str, str] | None = None,
) -> tuple[int, str]:  # fmt: skip
    """Exit status and standard error of a build of predictor.py up to C++."""
    result = harness.run(
        directory, files, main="predictor.py", entry=entry, packages=packages,
        operations=_operation_names(), external=external,
        imports=sorted({p.split("/")[0] for p in external or {}}),
    )  # fmt: skip
    if result.status:
        return result.status, _without_carets(result.stderr)
    return _lowered(directory / "out.json")


@functools.cache
def _operation_names() -> tuple[str, ...]:
    return load_operations(OPERATIONS).names_index()


def _without_carets(text: str) -> str:
    """A traceback without the marks below its lines, which every Python sets otherwise."""
    return re.sub(r"(  File .*, in .*\n    .*\n) +[~^]+\n", r"\1", text)


def _lowered(snapshot: Path) -> tuple[int, str]:
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        status = lower([f"--snapshot={snapshot}", "--name=predictor", f"--operations={OPERATIONS}"])
    return status, errors.getvalue()

"""Source → printed IR: NAME.py in a directory of cases, and beside it NAME.ir, what inference makes of it."""

from __future__ import annotations

import os
from pathlib import Path

import harness
from compiler.infer.program import ProgramInference
from compiler.ir.text import print_program
from compiler.ir.verify import verify
from compiler.ops.declarations import load_operations

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def cases(directory: str) -> list[str]:
    return sorted(path.stem for path in (HERE / directory).glob("*.py"))


def check(directory: str, name: str, place: Path, update: bool) -> None:
    """Compares the IR of the case's `predict` and all it calls with the golden file, or renews that."""
    source = (HERE / directory / f"{name}.py").read_text()
    actual = _print(source, place)
    golden = HERE / directory / f"{name}.ir"
    if update:
        workspace = os.environ.get("BUILD_WORKSPACE_DIRECTORY")
        path = Path(workspace) / golden.relative_to(ROOT) if workspace else golden
        path.write_text(actual)
    else:
        assert actual == golden.read_text()


def _print(source: str, place: Path) -> str:
    operations = load_operations(ROOT / "compiler" / "ops")
    packages = ["numpy"] if "import numpy" in source else []
    names = operations.names_index()
    result = harness.run(
        place, {"case.py": source}, main="case.py", entry="predict", packages=packages, operations=names
    )
    snapshot = {**result.snapshot, "python": "3.13"}  # whose dataclasses and words these are; not those of whoever runs the test
    program = ProgramInference(snapshot, operations).run([snapshot["entry"]])
    verify(program)
    return print_program(program)

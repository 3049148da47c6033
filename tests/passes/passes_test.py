"""What each pass makes of a program: NAME/CASE.ir holds the program before, a line of dashes, and the one after.

The latter is renewed by: bazel run //tests/passes:passes_test -- --update-golden
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

import pytest

from compiler.ir.text import parse_program, print_program
from compiler.ir.verify import verify

_HERE = Path(__file__).parent
_CASES = sorted(p.relative_to(_HERE) for p in _HERE.glob("*/*.ir"))
_LINE = "-" * 40 + "\n"


@pytest.mark.parametrize("path", _CASES, ids=str)
def test_pass(path: Path, request: pytest.FixtureRequest) -> None:
    before, _, after = (_HERE / path).read_text(encoding="utf-8").partition(_LINE)
    name = path.parent.name
    made = getattr(import_module(f"compiler.passes.{name}"), name)(parse_program(before))
    verify(made)
    text = print_program(made)
    assert parse_program(text) == made
    if request.config.getoption("--update-golden"):
        workspace = os.environ.get("BUILD_WORKSPACE_DIRECTORY")
        place = Path(workspace) / "tests/passes" if workspace else _HERE
        (place / path).write_text(before + _LINE + text, encoding="utf-8")
    else:
        assert text == after


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

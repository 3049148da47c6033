"""Source → IR → C++: for each cases/NAME.py what is lowered of its `predict`, as IR after all passes and as C++.

Renew with one flag, then read the diff:

    bazel run //tests/codegen:golden_test -- --update-golden
"""

import os
import sys
from pathlib import Path

import harness
import pytest
from compiler.diagnostics.diagnostic import Sink
from compiler.ir.text import parse_program, print_program
from compiler.lower.pipeline import lower
from compiler.ops.declarations import load_operations

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASES = sorted(path.stem for path in (HERE / "cases").glob("*.py"))


def lowered(name: str, place: Path):
    operations = load_operations(ROOT / "compiler" / "ops")
    source = (HERE / "cases" / f"{name}.py").read_text()
    made = harness.run(
        place, {"case.py": source}, main="case.py", entry="predict", operations=operations.names_index()
    )
    snapshot = {**made.snapshot, "python": "3.13"}  # whose words exceptions use; not that of whoever runs the test
    return lower(snapshot, operations, "case", "case", "", [snapshot["entry"]], Sink())


def compare(path: Path, text: str, update: bool) -> None:
    if update:
        workspace = os.environ.get("BUILD_WORKSPACE_DIRECTORY")
        (Path(workspace) / path.relative_to(ROOT) if workspace else path).write_text(text)
    else:
        assert text == path.read_text()


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    update = request.config.getoption("--update-golden")
    made = lowered(name, tmp_path)
    text = print_program(made.program)
    compare(HERE / "cases" / f"{name}.ir", text, update)
    compare(HERE / "cases" / f"{name}.cc", made.output.source, update)
    assert print_program(parse_program(text)) == text


@pytest.mark.parametrize("symbol, count", [("predictor", 0), ("model_predictor", 1)])
def test_loaders_find_one_entry(symbol: str, count: int, tmp_path: Path) -> None:
    """A predictor `predictor` of the root package defines by itself what loaders look for."""
    operations = load_operations(ROOT / "compiler" / "ops")
    made = harness.run(
        tmp_path,
        {"case.py": "def predict(x: int) -> int:\n    return x\n"},
        main="case.py",
        entry="predict",
        operations=operations.names_index(),
    )
    output = lower(made.snapshot, operations, "predictor", symbol, "", [made.snapshot["entry"]], Sink()).output
    assert f" {symbol}_get_api(void) {{" in output.source
    assert output.entry.count(" predictor_get_api(void) {") == count


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

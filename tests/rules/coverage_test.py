"""Which lines of Python a predictor's test reports as reached."""

import importlib.util
import sys
from pathlib import Path

import pytest

from compiler.testing.coverage import LineCoverage, instrumented

SOURCE = '''\
"""A module."""
import math


def half(number: int) -> int:
    """Its half."""
    if number % 2:
        raise ValueError(
            "odd"
        )
    return number // 2


def never() -> float:
    return [math.pi for _ in range(2)][0]
'''


def load(path: Path):
    spec = importlib.util.spec_from_file_location("module", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_lines(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(SOURCE)
    coverage = LineCoverage({str(path): "package/module.py"})
    for number in (2, 4):
        with coverage.recording():
            load(path).half(number)
    assert coverage.lcov().splitlines() == [
        "SF:package/module.py",
        *("DA:1,2", "DA:2,2", "DA:5,2", "DA:7,2", "DA:8,0", "DA:9,0", "DA:11,2", "DA:14,2", "DA:15,0"),
        *("LH:6", "LF:9", "end_of_record"),
    ]


def test_exception(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(SOURCE)
    coverage = LineCoverage({str(path): "module.py"})
    with pytest.raises(ValueError, match="odd"), coverage.recording():
        load(path).half(1)
    assert sys.gettrace() is None
    assert "DA:8," in coverage.lcov()
    assert "DA:8,0" not in coverage.lcov()
    assert "DA:11,0" in coverage.lcov()


def test_instrumented(tmp_path: Path) -> None:
    for path in ("_main/app/predictor.py", "_main/app/made.py", "other/helper.py", "_main/app/labels.txt"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    names = ["app/predictor.py", "bazel-out/k8-opt/bin/app/made.py", "external/other/helper.py", "app/labels.txt", "app/elsewhere.py"]
    assert instrumented("\n".join(names) + "\n", str(tmp_path)) == {
        f"{tmp_path}/_main/app/predictor.py": "app/predictor.py",
        f"{tmp_path}/_main/app/made.py": "bazel-out/k8-opt/bin/app/made.py",
        f"{tmp_path}/other/helper.py": "external/other/helper.py",
    }


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

"""Every fixtures/NAME.py gives the records of fixtures/NAME.json. Renew: golden_test.py --renew, then read the diff."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import harness
import pytest

FIXTURES = Path(__file__).parent / "fixtures"
NAMES = sorted(path.stem for path in FIXTURES.glob("*.py"))
OPERATIONS = ("json.dumps", "math.hypot", "numpy.sqrt")


@pytest.mark.parametrize("name", NAMES)
def test_golden(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    files = {f"app/{name}.py": (FIXTURES / f"{name}.py").read_text()}
    packages = ["numpy"] if "numpy" in files[f"app/{name}.py"] else []
    result = harness.run(
        tmp_path, files, main=f"app/{name}.py", entry="predict", operations=OPERATIONS, packages=packages
    )
    actual = _readable(result.snapshot)
    if request.config.getoption("--renew"):
        workspace = os.environ.get("BUILD_WORKSPACE_DIRECTORY")
        fixtures = Path(workspace, "tests/snapshot/fixtures") if workspace else FIXTURES
        (fixtures / f"{name}.json").write_text(actual)
    else:
        assert actual == (FIXTURES / f"{name}.json").read_text()


def _readable(snapshot: dict) -> str:
    """Indented, without what the fixture itself says and what depends on the Python that runs."""
    del snapshot["python"]
    snapshot.pop("numpy", None)
    snapshot["sources"] = sorted(snapshot["sources"])
    for member in (member for cls in snapshot["classes"].values() for member in cls["members"]):
        for text in ("str", "format", "repr"):
            member.pop(text, None)
    return json.dumps(snapshot, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

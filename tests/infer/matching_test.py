"""match statements: tests, narrowing, captures and how cases follow each other.

Renew: matching_test.py --update-golden, then read the diff.
"""

import sys
from pathlib import Path

import pytest
from golden import cases, check


@pytest.mark.parametrize("name", cases("matching"))
def test_golden(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    check("matching", name, tmp_path, request.config.getoption("--update-golden"))


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

"""numpy: which operation of the runtime each expression becomes, with its dtypes and ranks.

Renew: arrays_test.py --update-golden, then read the diff.
"""

import sys
from pathlib import Path

import pytest
from golden import cases, check


@pytest.mark.parametrize("name", cases("arrays"))
def test_golden(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    check("arrays", name, tmp_path, request.config.getoption("--update-golden"))


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

"""Runs the tests that run Bazel: bazel run //tests/integration [-- OPTION OF PYTEST...]"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest


def main(options: list[str]) -> int:
    temporary = Path(tempfile.mkdtemp(prefix="rules_predictor-"))
    try:
        return pytest.main([str(Path(__file__).parent), "-q", "-s", "-p", "no:cacheprovider", f"--basetemp={temporary / 't'}", *options])
    finally:
        # Bazel's outputs and repositories are not writable.
        subprocess.run(["chmod", "-R", "u+w", temporary], check=False)
        shutil.rmtree(temporary, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

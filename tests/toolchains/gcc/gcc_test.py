"""A predictor built with the machine's own gcc, whose toolchain wins for its platform."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.toolchains.elf import read_elf

HELLO = Path(os.environ["TEST_SRCDIR"], os.environ["TEST_WORKSPACE"], "tests/toolchains/gcc/hello")


@pytest.mark.parametrize("name", ["libpredictor.so", "predictor"])
def test_compiler(name: str) -> None:
    data = (HELLO / name).read_bytes()
    assert b"GCC: (" in data
    assert b"clang version" not in data


def test_exports() -> None:
    exports = set(read_elf((HELLO / "libpredictor.so").read_bytes()).exports)
    assert {"examples_hello_predictor_get_api", "predictor_get_api"} <= exports


def test_result() -> None:
    done = subprocess.run([HELLO / "predictor", "--text", "not good"], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {"total": -1.0, "mean": -1.0, "highest": -1.0, "lowest": -1.0}


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

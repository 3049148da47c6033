"""A predictor's benchmark prints a row a case."""

import os
import re
import subprocess
import sys

import pytest


def run(*words: str) -> tuple[int, list[str], str]:
    root = os.environ["TEST_SRCDIR"]
    program = os.path.join(root, "_main/tests/rules/timed")
    environment = {**os.environ, "RUNFILES_DIR": root}
    done = subprocess.run([program, *words], env=environment, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout.splitlines(), done.stderr


def test_table() -> None:
    status, lines, errors = run("fine", "an exception")
    assert (status, errors) == (0, "")
    heading, fine, raising = lines
    assert heading.split() == ["case", "CPython", "native", "CPython/native"]
    time = r"[\d.]+ (s|ms|µs|ns)"
    assert re.fullmatch(rf"fine +{time} +{time} +\d+\.\d", fine)
    assert re.match(r"an exception +not measured: it raises IndexError: list index out of range", raising)


def test_no_case() -> None:
    assert run("no such case") == (1, [], "no case to measure\n")


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

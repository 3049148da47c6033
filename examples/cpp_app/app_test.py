"""The app gives what the predictor gives."""

import os
import subprocess
import sys

import pytest

APP = os.path.abspath(os.environ["APP"])


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([APP, *words], capture_output=True, text=True, timeout=60)


def test_scores() -> None:
    done = run("ten", "not good", "Great, great!")
    assert (done.returncode, done.stdout, done.stderr) == (0, "not good: -10\nGreat, great!: 40\n", "")


def test_exception() -> None:
    done = run("million", "good")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "ValueError: scale is one of one, ten, hundred, not 'million'\n"


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

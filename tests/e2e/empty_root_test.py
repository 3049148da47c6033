"""The static runner as the only file there is: no C library, no loader, no /proc."""

import ctypes
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(os.environ["TEST_SRCDIR"], os.environ["TEST_WORKSPACE"], "tests/e2e")
CLONE_NEWUSER = 0x10000000


def enter(root: Path) -> None:
    """Makes `root` the root of this process. Whoever may not may in a namespace of users of its own."""
    try:
        os.chroot(root)
    except PermissionError:
        if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWUSER):
            raise OSError(ctypes.get_errno(), "no namespace of users") from None
        os.chroot(root)
    os.chdir("/")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copy(HERE / "hello_static/predictor", tmp_path / "predictor")
    return tmp_path


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/predictor", *words], preexec_fn=lambda: enter(root), env={}, capture_output=True, text=True, timeout=60
    )


def test_result(root: Path) -> None:
    done = run(root, "--text", "not good")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"total": -1.0, "mean": -1.0, "highest": -1.0, "lowest": -1.0}


def test_exception(root: Path) -> None:
    done = run(root, "--text", "good", "--scale", "thousand")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("ValueError: scale is one of one, ten, hundred, not 'thousand'")


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

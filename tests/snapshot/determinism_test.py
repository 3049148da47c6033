"""The same program gives the same bytes: whatever the hash seed, the directory, the order of files. And quickly."""

from __future__ import annotations

import array
import subprocess
import sys
import time
from pathlib import Path

import harness
import pytest

SOURCE = """\
import dataclasses, enum, pathlib

class Color(enum.Enum):
    RED = 1
    BLUE = 2


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    name: str


class Plain:
    pass


WORDS = {str(n) for n in range(100)}
FIRST = list(WORDS)
POINTS = {Point(n, str(n)) for n in range(20)}
COLORS = frozenset(Color)
MIXED = {1, "a", None, (1, "b"), b"c", 2.5, Color.RED, Point, frozenset({"x", "y"})}
PLAIN = {Plain: 1, len: 2}
HERE = pathlib.Path(__file__)


def predict(x: int) -> int:
    return WORDS, FIRST, POINTS, COLORS, MIXED, PLAIN, HERE
"""


def test_same_bytes(tmp_path: Path) -> None:
    texts = set()
    for number, seed in enumerate(("0", "1", "2", "random")):
        directory = tmp_path / ("x" * (number * 7 + 1))
        files = {"app/a.txt": "", "app/predictor.py": SOURCE, "app/b.txt": ""}
        ordered = dict(sorted(files.items(), reverse=bool(number % 2)))
        texts.add(harness.run(directory, ordered, environment={"PYTHONHASHSEED": seed}).text)
    assert len(texts) == 1
    text = texts.pop()
    assert text.isascii()
    assert str(tmp_path) not in text


REACHED = """\
LIMIT = 3


def unreached(x: int) -> int:
    return x + {0}  # {0}


def helper(x: int) -> int:
    def inner() -> int:
        return x

    return inner()


class Unreached:
    x = {0}


# comment {0}
def predict(x: int) -> int:
    return helper(x) + LIMIT


def last() -> int:
    return {0}
"""


def test_what_is_not_reached_may_change(tmp_path: Path) -> None:
    one, other = (harness.run(tmp_path / str(n), {"app/predictor.py": REACHED.format(n)}, entry="predict") for n in (1, 2))
    assert one.text == other.text
    lines = one.snapshot["sources"]["app/predictor.py"]["text"].split("\n")
    original = REACHED.format(1).split("\n")
    assert [number for number, line in enumerate(lines) if line] == [0, 7, 8, 9, 11, 19, 20]
    assert all(line in ("", original[number]) for number, line in enumerate(lines))


def test_a_longer_end_is_no_change(tmp_path: Path) -> None:
    longer = REACHED.format(1) + "\n\ndef more() -> None:\n    pass\n"
    one, other = (harness.run(tmp_path / str(n), {"app/predictor.py": text}, entry="predict") for n, text in enumerate((REACHED.format(1), longer)))
    assert one.text == other.text


def test_sets_are_sorted(tmp_path: Path) -> None:
    source = 'WORDS = {"b", "a", "c"}\n\n\ndef predict(x: int) -> bool:\n    return x in WORDS\n'
    items = harness.run(tmp_path, {"app/predictor.py": source}).globals()["WORDS"]["items"]
    assert [item["value"] for item in items] == ["a", "b", "c"]


def test_large_array_in_a_side_file(tmp_path: Path) -> None:
    source = "import numpy as np\nA = np.arange(4_200_000, dtype='int32')\n\n\ndef predict(x: int) -> int:\n    return A[x]\n"
    result = harness.run(tmp_path, {"app/predictor.py": source}, packages=["numpy"])
    found = result.globals()["A"]
    assert (found["dtype"], found["shape"], "data" in found) == ("int32", [4_200_000], False)
    assert (result.models / found["file"]).read_bytes() == array.array("i", range(4_200_000)).tobytes()


def test_a_vocabulary_is_quick(tmp_path: Path) -> None:
    source = "V = {f'word{n}': n for n in range(100_000)}\n\n\ndef predict(x: str) -> int:\n    return V[x]\n"
    start = time.monotonic()
    result = harness.run(tmp_path, {"app/predictor.py": source})
    assert time.monotonic() - start < 20, "linear, with room for a busy machine"
    assert len(result.globals()["V"]["items"]) == 100_000


def test_start_up_loads_little() -> None:
    """Start-up is under 80 ms on an idle machine; what would spoil that are imports, so they are what is held down."""
    program = (
        "import sys, runpy\nbefore = set(sys.modules)\nsys.argv = ['snapshot', '--help']\n"
        f"try:\n    runpy.run_path({str(harness.PROGRAM)!r}, run_name='__main__')\nexcept SystemExit:\n    pass\n"
        "print(*sorted(set(sys.modules) - before), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert not loaded & {"asyncio", "email", "http", "logging", "socket", "ssl", "unittest", "urllib.request", "xml"}
    assert len(loaded) < 110, sorted(loaded)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))

"""Which lines of the predictor's Python the cases reach, for `bazel coverage`.

They are counted under CPython: the native program gives the same values, so it goes the same way.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import CodeType, FrameType

_GENERATED = re.compile(r"bazel-out/[^/]+/bin/")  # before the paths of generated files
_MAIN_WORKSPACE = "_main"


class LineCoverage:
    """Counts of lines of the `sources`: where a file lies when it runs, and what Bazel calls it."""

    def __init__(self, sources: Mapping[str, str]):
        self._sources = sources
        self._counts: dict[str, Counter[int]] = {path: Counter() for path in sources}

    @contextlib.contextmanager
    def recording(self) -> Iterator[None]:
        before = sys.gettrace()
        sys.settrace(self._enter)
        try:
            yield
        finally:
            sys.settrace(before)

    def _enter(self, frame: FrameType, _event: str, _argument: object):
        counts = self._counts.get(frame.f_code.co_filename)
        if counts is None:
            return None

        def count(frame: FrameType, event: str, _argument: object):
            if event == "line":
                counts[frame.f_lineno] += 1
            return count

        return count

    def lcov(self) -> str:
        """A record a source, lines that never ran among them: the format is that of `geninfo`."""
        records = []
        for path, name in sorted(self._sources.items(), key=lambda source: source[1]):
            counts = self._counts[path]
            lines = sorted(_lines(compile(Path(path).read_bytes(), path, "exec", dont_inherit=True)))
            data = [f"DA:{line},{counts[line]}" for line in lines]
            hit = sum(1 for line in lines if counts[line])
            records += [f"SF:{name}", *data, f"LH:{hit}", f"LF:{len(lines)}", "end_of_record"]
        return "".join(record + "\n" for record in records)


def _lines(code: CodeType) -> set[int]:
    """Those that the trace function is told of: of a module, the 0th is none of its text."""
    lines = {line for _, _, line in code.co_lines() if line}
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            lines |= _lines(constant)
    return lines


def instrumented(manifest: str, root: str) -> dict[str, str]:
    """The Python files that Bazel wants to know of: their paths in the tree of runfiles at `root`, and their names.

    Args:
        manifest: the content of $COVERAGE_MANIFEST, a path a line
        root: the tree's directory
    """
    found = {}
    for name in manifest.splitlines():
        path = _GENERATED.sub("", name, count=1)
        runfile = path.removeprefix("external/") if path.startswith("external/") else f"{_MAIN_WORKSPACE}/{path}"
        if name.endswith(".py") and os.path.isfile(os.path.join(root, runfile)):
            found[os.path.join(root, runfile)] = name
    return found

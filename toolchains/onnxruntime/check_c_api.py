"""Compares runtime/onnxruntime/c_api.h with the header of a release of ONNX Runtime.

    python3 toolchains/onnxruntime/check_c_api.py runtime/onnxruntime/c_api.h path/to/onnxruntime_c_api.h

Our header names the functions of OrtApi that the backend calls and counts those between them; every name
must stand at its place in the release's table. Releases only append, so this need not be run again for a
new one.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_THEIRS = re.compile(
    r"ORT_API2_STATUS\(\s*(\w+)|ORT_CLASS_RELEASE\((\w+)\)|\(ORT_API_CALL\s*\*\s*(\w+)\)", re.ASCII
)
_OURS = re.compile(r"Unused \w+\[(\d+)\];|Unused (\w+);|\(\*(\w+)\)\(", re.ASCII)


def body(text: str, start: str, end: str) -> str:
    text = re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.DOTALL)
    begin = text.index(start) + len(start)
    return text[begin : text.index(end, begin)]


def their_entries(header: str) -> list[str]:
    entries = _THEIRS.findall(body(header, "struct OrtApi {", "\n};"))
    return [status or (f"Release{release}" if release else plain) for status, release, plain in entries]


def our_entries(header: str) -> list[str | None]:
    """None for an entry that is not used."""
    entries: list[str | None] = []
    for count, unused, name in _OURS.findall(body(header, "struct Api {", "\n};")):
        entries += [None] * int(count) if count else [None] if unused else [name]
    return entries


def main(ours: str, theirs: str) -> int:
    found = our_entries(Path(ours).read_text(encoding="utf-8"))
    expected = their_entries(Path(theirs).read_text(encoding="utf-8"))
    wrong = [(i, a, b) for i, (a, b) in enumerate(zip(found, expected, strict=False)) if a not in (None, b)]
    for index, name, other in wrong:
        print(f"entry {index} is {name} in {ours} and {other} in {theirs}", file=sys.stderr)
    used = sum(1 for name in found if name is not None)
    print(f"{used} functions in {len(found)} entries, {len(wrong)} at the wrong place")
    return 1 if wrong or len(found) > len(expected) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Runs conformance files by hand with the machine's g++, from the repository's root:

    python -m tests.conformance.run [--case NAME] [--refused] tests/conformance/programs/*.py
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from tests.conformance import compare, lower_cases
from tests.conformance.cases import oldest_python
from tests.conformance.native import ROOT, link_cases

_FLAGS = ["-Wall", "-Wextra", "-O0"]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("--refused", action="store_true", help="show why cases were refused")
    parser.add_argument("--out", default=os.environ.get("TRY_OUT", f"{tempfile.gettempdir()}/conformance"))
    parser.add_argument("--cxx", default="g++")
    parser.add_argument("--flag", action="append", default=[], help="a further flag of the C++ compiler")
    options = parser.parse_args(arguments)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    bad = 0
    total = compare.Result("all")
    for file in options.files:
        if sys.version_info < oldest_python(Path(file).read_text(encoding="utf-8")):
            print(f"{file}: needs a newer Python")
            continue
        made = _one(Path(file), out, options)
        if made is None:
            bad += 1
            continue
        bad += bool(made.wrong or made.failed)
        for name in ("total", "accepted", "correct"):
            setattr(total, name, getattr(total, name) + getattr(made, name))
        total.wrong += made.wrong
        total.failed += made.failed
    print(total)
    return 1 if bad else 0


def _one(file: Path, out: Path, options: argparse.Namespace) -> compare.Result | None:
    stem = out / file.stem
    arguments = ["--snapshot", f"{ROOT}/compiler/snapshot/main.py", "--program", str(file), "--operations",
                 f"{ROOT}/compiler/ops", "--out-source", f"{stem}.cc", "--out-table", f"{stem}_table.cc",
                 "--out-report", f"{stem}.json", "--out-ir", f"{stem}.ir"]  # fmt: skip
    lower_cases.main(arguments)
    report = json.loads(Path(f"{stem}.json").read_text())
    flags = [*_FLAGS, *options.flag]
    linked = link_cases([f"{stem}.cc", f"{stem}_table.cc"], str(stem), cxx=options.cxx, flags=flags, out=out)
    print(linked.stderr, end="", file=sys.stderr)
    if linked.returncode:
        print(f"{file.stem}: the C++ compiler complains")
        return None
    result = compare.compare(str(stem), file, report)
    compare.show(result, options.refused)
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

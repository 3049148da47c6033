"""The three numbers of the whole suite: accepted, correct among accepted, silently wrong.

    python report.py --at-least CASES --file DRIVER PROGRAM REPORT [--file …]

Exit status 1 unless none is silently wrong or fails, every file's promised cases are accepted, and there are at least so
many cases in all.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.conformance.compare import Result, compare, show

_COLUMNS = ("cases", "accepted", "correct", "silently wrong", "failed", "promised")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--file", nargs=3, action="append", required=True, metavar=("DRIVER", "PROGRAM", "REPORT"))
    parser.add_argument("--at-least", type=int, default=0, help="so many cases")
    options = parser.parse_args(arguments)
    rows: dict[str, tuple[int, ...]] = {}
    for driver, program, path in options.file:
        report = json.loads(Path(path).read_text(encoding="utf-8"))
        result = compare(driver, Path(program), report)
        if result.wrong or result.failed:
            show(result, refusals=False)
        rows[result.program] = _row(result, report["promised"])
    total = tuple(map(sum, zip(*rows.values())))
    print(table({**rows, "all": total}))
    kept = [program for program, (_, accepted, _, _, _, promised) in rows.items() if accepted < promised]
    for program in kept:
        print(f"{program} accepts fewer cases than it promises")
    if total[0] < options.at_least:
        print(f"there are only {total[0]} cases, not {options.at_least}")
    return 1 if total[3] or total[4] or kept or total[0] < options.at_least else 0


def _row(result: Result, promised: int) -> tuple[int, ...]:
    return (result.total, result.accepted, result.correct, len(result.wrong), len(result.failed), promised)


def table(rows: dict[str, tuple[int, ...]]) -> str:
    """The rows below each other, numbers to the right."""
    width = max(map(len, rows))
    lines = [" " * width + "".join(f"  {name}" for name in _COLUMNS)]
    for name, row in rows.items():
        lines.append(name.ljust(width) + "".join(f"  {value:>{len(column)}}" for column, value in zip(_COLUMNS, row)))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

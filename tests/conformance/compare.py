"""Runs compiled cases and the same cases under CPython, and compares.

    python compare.py --driver DRIVER --program case.py --report report.json

Prints three numbers: accepted, correct among accepted, silently wrong. Exit status 1 when an accepted case is wrong or
leaves memory behind, or fewer are accepted than the file promises.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.conformance.cases import Oracle, normalise

_SECONDS = 60


@dataclass
class Result:
    """What became of one file's cases."""

    program: str
    total: int = 0
    accepted: int = 0
    correct: int = 0
    wrong: list[str] = field(default_factory=list)  # silently another answer
    failed: list[str] = field(default_factory=list)  # a crash, an endless loop, an exception CPython does not raise, a leak
    refused: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return (
            f"{self.program}: {self.total} cases, {self.accepted} accepted, {self.correct} correct, "
            f"{len(self.wrong)} silently wrong, {len(self.failed)} failed"
        )


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--driver", required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--report", required=True)
    options = parser.parse_args(arguments)
    report = json.loads(Path(options.report).read_text(encoding="utf-8"))
    result = compare(options.driver, Path(options.program), report)
    show(result)
    if result.accepted < report["promised"]:
        print(f"{result.program} promises {report['promised']} accepted cases")
    return 1 if result.wrong or result.failed or result.accepted < report["promised"] else 0


def show(result: Result, refusals: bool = True) -> None:
    for text in [*result.wrong, *result.failed]:
        print(text)
    if refusals:
        for name, why in result.refused.items():
            print(f"{result.program}.{name} refused: {why}")
    print(result)


def compare(driver: str, program: Path, report: dict) -> Result:
    oracle = Oracle(program)
    names = report["accepted"]
    result = Result(report["program"], len(names) + len(report["refused"]), len(names), refused=report["refused"])
    run = run_driver(driver, names)
    if run.complaint:
        result.failed.append(f"{result.program}\n  {run.complaint}")
    for name in names:
        expected, actual = oracle.run(name), run.outcomes[name]
        if run.left[name]:
            result.failed.append(f"{result.program}.{name} leaves {run.left[name]}")
        if same(expected, actual) or overflows(expected, actual, name):
            result.correct += 1
            continue
        lines = f"{result.program}.{name}\n  CPython: {_short(expected)}\n  native:  {_short(actual)}"
        loud = actual[:1] in (["raised"], ["crashed"]) if isinstance(actual, list) else False
        (result.failed if loud else result.wrong).append(lines)
    return result


def same(expected: object, actual: object) -> bool:
    if isinstance(expected, list) and isinstance(actual, list) and expected[:2] == ["raised", "RecursionError"]:
        return expected[:3] == actual[:3]  # which of several functions goes too deep depends on who calls the first
    return json.loads(json.dumps(expected)) == actual


def overflows(expected: object, actual: object, name: str) -> bool:
    """Whether the native program raised OverflowError, as it must where an int leaves 64 bits."""
    if not isinstance(actual, list) or actual[:3] != ["raised", "OverflowError", "integer result does not fit in 64 bits"]:
        return False
    return "overflow" in name or _holds_large_int(expected)


def _holds_large_int(outcome: object) -> bool:
    if isinstance(outcome, list):
        return any(map(_holds_large_int, outcome))
    return isinstance(outcome, str) and outcome.startswith("i:") and not -(2**63) <= int(outcome[2:]) < 2**63


def _short(outcome: object) -> str:
    text = json.dumps(outcome, ensure_ascii=False)
    return text if len(text) < 600 else f"{text[:600]}…"


@dataclass
class Run:
    """What a driver said of each case, and what it complained of at its end (a sanitizer's report of leaks)."""

    outcomes: dict[str, object] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)  # what is left when a case's instance is gone, "" as it should be
    complaint: str = ""


def run_driver(driver: str, names: list[str]) -> Run:
    """Runs all cases; after a crash the driver is started again behind it."""
    made = Run()
    while len(made.outcomes) < len(names):
        try:
            run = subprocess.run([driver, str(len(made.outcomes))], capture_output=True, timeout=_SECONDS)
            output, why = run.stdout, f"status {run.returncode}: {_report(run.stderr)}" if run.returncode else ""
        except subprocess.TimeoutExpired as late:
            output, why = late.stdout or b"", f"no end within {_SECONDS} s"
        *lines, partial = output.decode("utf-8", "surrogatepass").split("\n")
        for line in lines:
            name, text, *left = line.split("\t")
            made.outcomes[name], made.left[name] = normalise(json.loads(text)), describe_left(name, *map(int, left))
        if len(made.outcomes) == len(names):
            made.complaint = why
        else:
            name = names[len(made.outcomes)]
            made.outcomes[name], made.left[name] = ["crashed", why, partial[-200:]], ""
    return made


def describe_left(name: str, allocations: int, objects: int) -> str:
    """What a case has left; objects may be left to the heap's end only where the case's name says that they are in a cycle."""
    if allocations:
        return f"{allocations} allocations when its instance is gone"
    return f"{objects} objects to the end of its heap" if objects and "cycle" not in name else ""


def _report(output: bytes) -> str:
    """What a sanitizer reports, or else the end of what the driver wrote to standard error."""
    text = output.decode(errors="replace")
    found = re.search(r"ERROR: \w+Sanitizer|\S+: runtime error: ", text)
    return text[found.start() :][:1500] if found else text[-300:]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

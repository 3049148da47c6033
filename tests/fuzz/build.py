"""Compiles a file of cases by hand, with the machine's C++ compiler, and compares each with CPython."""

from __future__ import annotations

import json
import re
import subprocess

from dataclasses import dataclass
from pathlib import Path

from tests.fuzz import lower
from tests.conformance.compare import run_driver, same
from tests.fuzz.oracle import CheckedOracle, Exhausted
from tests.fuzz.programs import Case, make_module

ROOT = Path(__file__).resolve().parents[2]
_FLAGS = ["-std=c++20", "-fno-exceptions", "-fno-rtti", f"-I{ROOT}"]


@dataclass(frozen=True)
class Verdict:
    """What became of a case: correct, refused, wrong (a silently different answer), raised (an exception that CPython
    does not raise, or none where it does), crashed, internal (our tool failed) or cxx (the C++ compiler complained)."""

    kind: str
    expected: object = None
    actual: object = None

    @property
    def bad(self) -> bool:
        return self.kind not in ("correct", "refused", "dropped")


@dataclass(frozen=True)
class Compiler:
    out: Path
    cxx: str = "g++"
    flags: tuple[str, ...] = ("-O1", "-w")

    def run(self, cases: list[Case]) -> dict[str, Verdict]:
        """The verdict on each case."""
        verdicts: dict[str, Verdict] = {}
        expected: dict[str, object] = {}
        oracle = CheckedOracle(make_module(cases), "fuzzed")
        for case in cases:
            try:
                expected[case.name] = oracle.run(case.name)
            except Exhausted:
                verdicts[case.name] = Verdict("dropped")
        return verdicts | self._compile([c for c in cases if c.name in expected], expected)

    def _compile(self, cases: list[Case], expected: dict[str, object]) -> dict[str, Verdict]:
        if not cases:
            return {}
        program = self.out / "fuzzed.py"
        program.write_text(make_module(cases), encoding="utf-8")
        arguments = ["--snapshot", f"{ROOT}/compiler/snapshot/main.py", "--program", str(program), "--operations",
                     f"{ROOT}/compiler/ops", "--out-source", f"{self.out}/fuzzed.cc", "--out-table", f"{self.out}/table.cc",
                     "--out-report", f"{self.out}/report.json"]  # fmt: skip
        lower.main(arguments)
        report = json.loads((self.out / "report.json").read_text())
        verdicts = {
            name: Verdict("internal" if why.startswith("INTERNAL") else "refused", expected[name], why)
            for name, why in report["refused"].items()
        }
        accepted = [c for c in cases if c.name in set(report["accepted"])]
        if not accepted:
            return verdicts
        complaint = self._link()
        if complaint:
            blamed = self._blamed(complaint) or {c.name for c in accepted}
            if len(blamed) == len(accepted) > 1:
                half = len(accepted) // 2
                return verdicts | self._compile(accepted[:half], expected) | self._compile(accepted[half:], expected)
            verdicts |= {name: Verdict("cxx", expected[name], complaint[:1500]) for name in blamed}
            return verdicts | self._compile([c for c in accepted if c.name not in blamed], expected)
        outcomes = run_driver(str(self.out / "fuzzed"), report["accepted"])
        return verdicts | {name: judge(expected[name], outcomes[name]) for name in report["accepted"]}

    def _link(self) -> str:
        """What the C++ compiler says, "" when it is content."""
        driver = self.out / "driver.o"
        command = [self.cxx, *_FLAGS, *self.flags]
        if not driver.exists():
            subprocess.run([*command, "-c", f"{ROOT}/tests/conformance/driver.cc", "-o", str(driver)], check=True)
        files = [f"{self.out}/fuzzed.cc", f"{self.out}/table.cc", str(driver)]
        run = subprocess.run([*command, *files, "-o", f"{self.out}/fuzzed", "-lm"], capture_output=True, text=True)
        return run.stderr if run.returncode else ""

    def _blamed(self, complaint: str) -> set[str]:
        """The cases in whose C++ the compiler found something."""
        owners, owner = [], ""
        for line in (self.out / "fuzzed.cc").read_text(encoding="utf-8").split("\n"):
            found = re.match(r"namespace f_(case_\w+)_program \{\}", line)
            owner = found[1] if found else owner
            owners.append(owner)
        return {owners[int(line) - 1] for line in re.findall(r"fuzzed\.cc:(\d+)", complaint)} - {""}


def judge(expected: object, actual: object) -> Verdict:
    if same(expected, actual):
        return Verdict("correct", expected, actual)
    loud = isinstance(actual, list) and actual[:1] in (["raised"], ["crashed"])
    return Verdict(actual[0] if loud else "wrong", expected, actual)


def show(verdict: Verdict) -> str:
    text = lambda value: (t if len(t := json.dumps(value, ensure_ascii=False)) < 500 else f"{t[:500]}…")  # noqa: E731
    if verdict.kind in ("internal", "cxx", "refused"):
        return f"{verdict.kind}: {verdict.actual}"
    return f"{verdict.kind}\n  CPython: {text(verdict.expected)}\n  native:  {text(verdict.actual)}"



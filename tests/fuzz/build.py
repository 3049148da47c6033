"""Compiles a file of cases by hand, with the machine's C++ compiler, and compares each with CPython."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from tests.conformance.compare import run_driver
from tests.conformance.native import ROOT, link_cases
from tests.fuzz import lower
from tests.fuzz.oracle import CheckedOracle, Exhausted
from tests.fuzz.programs import Case, make_module
from tests.fuzz.verdict import Verdict, judge


@dataclass(frozen=True)
class Compiler:
    out: Path
    cxx: str = "g++"
    flags: tuple[str, ...] = ("-O1", "-w")

    def run(self, cases: list[Case]) -> dict[str, Verdict]:
        """The verdict on each case."""
        expected: dict[str, object] = {}
        oracle = CheckedOracle(make_module(cases), "fuzzed")
        for case in cases:
            try:
                expected[case.name] = oracle.run(case.name)
            except Exhausted:
                pass
        if len(expected) < len(cases):  # without them the others stand on other lines
            dropped = {c.name: Verdict("dropped") for c in cases if c.name not in expected}
            return dropped | self.run([c for c in cases if c.name in expected])
        return self._compile(cases, expected) if cases else {}

    def _compile(self, cases: list[Case], expected: dict[str, object]) -> dict[str, Verdict]:
        program = self.out / "fuzzed.py"
        program.write_text(make_module(cases), encoding="utf-8")
        arguments = ["--snapshot", f"{ROOT}/compiler/snapshot/main.py", "--program", str(program), "--operations",
                     f"{ROOT}/compiler/ops", "--out-source", f"{self.out}/fuzzed.cc", "--out-table", f"{self.out}/table.cc",
                     "--out-report", f"{self.out}/report.json"]  # fmt: skip
        lower.main(arguments)
        report = json.loads((self.out / "report.json").read_text())
        verdicts = {name: Verdict.of_refusal(why) for name, why in report["refused"].items()}
        accepted = [c for c in cases if c.name in set(report["accepted"])]
        if not accepted:
            return verdicts
        complaint = self._link()
        if complaint:
            blamed = self._blamed(complaint) or {c.name for c in accepted}
            if len(blamed) == len(accepted) > 1:
                half = len(accepted) // 2
                return verdicts | self.run(accepted[:half]) | self.run(accepted[half:])
            verdicts |= {name: Verdict("cxx", expected[name], complaint[:1500]) for name in blamed}
            return verdicts | self.run([c for c in accepted if c.name not in blamed])
        run = run_driver(str(self.out / "fuzzed"), report["accepted"])
        return verdicts | {name: judge(expected[name], run.outcomes[name], run.left[name]) for name in report["accepted"]}

    def _link(self) -> str:
        """What the C++ compiler says, "" when it is content."""
        sources = [f"{self.out}/fuzzed.cc", f"{self.out}/table.cc"]
        linked = link_cases(sources, f"{self.out}/fuzzed", cxx=self.cxx, flags=list(self.flags), out=self.out)
        return linked.stderr if linked.returncode else ""

    def _blamed(self, complaint: str) -> set[str]:
        """The cases in whose C++ the compiler found something."""
        owners, owner = [], ""
        for line in (self.out / "fuzzed.cc").read_text(encoding="utf-8").split("\n"):
            found = re.match(r"namespace f_(case_\w+)_program \{\}", line)
            owner = found[1] if found else owner
            owners.append(owner)
        return {owners[int(line) - 1] for line in re.findall(r"fuzzed\.cc:(\d+)", complaint)} - {""}

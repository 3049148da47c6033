"""Runs the compiled cases of one seed and compares each with CPython.

    python check.py --made-by "--seed 1 --cases 100" --driver DRIVER --program cases.py --report report.json

Exit status 1 when an answer differs, our tool failed, or fewer than half of the cases are accepted.
"""

from __future__ import annotations

import argparse
import collections
import json
import sys
import warnings
from pathlib import Path

from tests.conformance.compare import run_driver
from tests.fuzz.oracle import CheckedOracle
from tests.fuzz.verdict import Verdict, judge, show


def main(arguments: list[str]) -> int:
    warnings.simplefilter("ignore", SyntaxWarning)  # generated programs ask whether a literal is None
    parser = argparse.ArgumentParser()
    for name in ("made-by", "driver", "program", "report"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args(arguments)
    program = Path(options.program)
    report = json.loads(Path(options.report).read_text(encoding="utf-8"))
    oracle = CheckedOracle(program.read_text(encoding="utf-8"), program.stem)
    run = run_driver(options.driver, report["accepted"])
    verdicts = {name: Verdict.of_refusal(why) for name, why in report["refused"].items()}
    for name in report["accepted"]:
        verdicts[name] = judge(oracle.run(name), run.outcomes[name], run.left[name])
    bad = {name: verdict for name, verdict in verdicts.items() if verdict.bad}
    for name, verdict in bad.items():
        print(f"--- {name}: {show(verdict)}")
    print(run.complaint, dict(collections.Counter(verdict.kind for verdict in verdicts.values())))
    if bad:
        print(f"shrunk by: python -m tests.fuzz.run {options.made_by} --out DIRECTORY")
    return 1 if bad or run.complaint or 2 * len(report["accepted"]) < len(verdicts) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

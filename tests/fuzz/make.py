"""Writes the file of cases of one seed: those that CPython runs to their end within bounds.

    python make.py --seed 1 --cases 100 --out cases.py
"""

from __future__ import annotations

import argparse
import sys
import warnings
from pathlib import Path

from tests.fuzz.oracle import CheckedOracle, Exhausted
from tests.fuzz.programs import Case, make_case, make_module


def main(arguments: list[str]) -> int:
    warnings.simplefilter("ignore", SyntaxWarning)  # generated programs ask whether a literal is None
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--wide", action="store_true", help="take the wide grammar, too")
    parser.add_argument("--cases", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    cases = [make_case(options.seed, number, options.wide) for number in range(options.cases)]
    options.out.write_text(make_module(ending(cases, options.out.stem)), encoding="utf-8")
    return 0


def ending(cases: list[Case], stem: str) -> list[Case]:
    """The cases that end."""
    oracle = CheckedOracle(make_module(cases), stem)
    return [case for case in cases if _ends(oracle, case)]


def _ends(oracle: CheckedOracle, case: Case) -> bool:
    try:
        oracle.run(case.name)
    except Exhausted:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

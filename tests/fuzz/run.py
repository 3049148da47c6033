"""The long run, by hand, from the repository's root:

    python -m tests.fuzz.run --seed 1 --files 20 --cases 200 --out /tmp/fuzz

Prints each failure, shrunk, and the numbers at the end. Exit status 1 when there was a failure.
"""

from __future__ import annotations

import argparse
import collections
import sys
import time
import warnings
from pathlib import Path

from tests.fuzz.build import Compiler
from tests.fuzz.programs import make_case
from tests.fuzz.shrink import shrink
from tests.fuzz.verdict import show


def main(arguments: list[str]) -> int:
    warnings.simplefilter("ignore", SyntaxWarning)  # generated programs ask whether a literal is None
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=1)
    parser.add_argument("--wide", action="store_true", help="take the wide grammar, too")
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cxx", default="g++")
    parser.add_argument("--flag", action="append", default=[])
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument("--refused", action="store_true", help="show what was refused")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    compiler = Compiler(options.out, options.cxx, (*(options.flag or ["-O0"]), "-w"))
    counts: collections.Counter[str] = collections.Counter()
    codes: collections.Counter[str] = collections.Counter()
    failed = False
    for seed in range(options.seed, options.seed + options.files):
        start = time.monotonic()
        cases = {c.name: c for c in (make_case(seed, i, options.wide) for i in range(options.cases))}
        verdicts = compiler.run(list(cases.values()))
        for name, verdict in verdicts.items():
            counts[verdict.kind] += 1
            if verdict.kind == "refused":
                codes[str(verdict.actual).split(":")[0]] += 1
                if options.refused:
                    print(verdict.actual)
            if verdict.bad:
                failed = True
                case = cases[name] if options.no_shrink else shrink(cases[name], verdict, compiler)
                print(f"--- seed {seed} {name}: {show(verdict)}\n{case.source}", flush=True)
        print(f"seed {seed}: {dict(counts)} {time.monotonic() - start:.0f} s", flush=True)
    print("refused:", dict(codes.most_common()))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Times cases natively and under CPython."""

from __future__ import annotations

import math
import os
import statistics
import sys

from .native import RunnerError
from .results import FormError
from .session import Session

SECONDS = 1.0
"""How long each side of a case is called."""


def run(session: Session, cases: list[dict]) -> int:
    """Prints the table; 1 when there is nothing to measure."""
    # The module under test gets another standard output, descriptor and all.
    table = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    width = max([len(case["name"]) for case in cases], default=4)
    ratios = []
    for number, case in enumerate(cases):
        if number == 0:
            print(f"{'case':<{width}} {'CPython':>12} {'native':>12} {'CPython/native':>15}", file=table, flush=True)
        try:
            python, native = session.times(case, SECONDS)
        except (FormError, RunnerError) as error:
            print(f"{case['name']:<{width}} not measured: {error}", file=table, flush=True)
            continue
        ratios.append(python / native)
        print(f"{case['name']:<{width}} {show(python):>12} {show(native):>12} {python / native:15.1f}", file=table, flush=True)
    if not ratios:
        print("no case to measure", file=sys.stderr)
        return 1
    if len(ratios) > 1:
        print(f"{'geometric mean':<{width}} {'':>25} {math.exp(statistics.fmean(map(math.log, ratios))):15.1f}", file=table)
    table.flush()
    return 0


def show(seconds: float) -> str:
    for unit, factor in (("s", 1.0), ("ms", 1e3), ("µs", 1e6)):
        if seconds * factor >= 1:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"

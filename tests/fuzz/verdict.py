"""What became of a case."""

from __future__ import annotations

import json
from dataclasses import dataclass

from tests.conformance.compare import same


@dataclass(frozen=True)
class Verdict:
    """`kind` is correct, refused, wrong (a silently different answer), raised (an exception that CPython does not raise, or
    none where it does), crashed, leaked (memory is left when the instance is gone), internal (our tool failed), cxx (the
    C++ compiler complained) or dropped (the case does not end)."""

    kind: str
    expected: object = None
    actual: object = None

    @property
    def bad(self) -> bool:
        return self.kind not in ("correct", "refused", "dropped")

    @staticmethod
    def of_refusal(why: str) -> Verdict:
        return Verdict("internal" if why.startswith("INTERNAL") else "refused", None, why)


def judge(expected: object, actual: object, left: str) -> Verdict:
    """The verdict on a case that ran natively with this outcome, and left this."""
    if same(expected, actual):
        return Verdict("leaked" if left else "correct", expected, left if left else actual)
    loud = isinstance(actual, list) and actual[:1] in (["raised"], ["crashed"])
    return Verdict(actual[0] if loud else "wrong", expected, actual)


def show(verdict: Verdict) -> str:
    text = lambda value: (t if len(t := json.dumps(value, ensure_ascii=False)) < 500 else f"{t[:500]}…")  # noqa: E731
    if verdict.kind in ("internal", "cxx", "refused"):
        return f"{verdict.kind}: {verdict.actual}"
    return f"{verdict.kind}\n  CPython: {text(verdict.expected)}\n  native:  {text(verdict.actual)}"

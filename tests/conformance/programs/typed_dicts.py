# accepted: 6
"""Rows whose keys have values of several types, as TypedDict describes them."""

from typing import TypedDict


class Row(TypedDict):
    id: int
    score: float
    tags: list[str]


ROWS: list[Row] = [{"id": 1, "score": 0.5, "tags": ["a"]}, {"id": 2, "score": -1.5, "tags": []}]


def case_positive() -> list[int]:
    return [r["id"] for r in ROWS if r["score"] > 0]


def case_total() -> float:
    return sum(r["score"] * r["id"] for r in ROWS)


def case_best() -> int:
    return max(ROWS, key=lambda r: r["score"])["id"]


def case_sorted() -> list[int]:
    return [r["id"] for r in sorted(ROWS, key=lambda r: -r["score"])]


def case_group() -> dict[int, list[str]]:
    out: dict[int, list[str]] = {}
    for r in ROWS:
        for t in r["tags"]:
            out.setdefault(r["id"], []).append(t.upper())
    return out


def case_compared_in_vain() -> list[str]:
    out = []
    for key in ("id", "score", "tags"):
        try:
            out.append(str(ROWS[0][key] > 0))
        except TypeError as error:
            out.append(str(error))
    return out

# accepted: 12
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


class Screening(TypedDict, total=False):
    title: str
    year: int
    stars: list[str]


def screened(m: Screening) -> str:
    stars = ", ".join(m.get("stars", [])) or "nobody"
    return f"{m.get('title', 'untitled')} ({m.get('year', 0)}) with {stars}"


def case_defaults_that_are_empty_lists() -> list[str]:
    m: Screening = {"title": "Alien", "year": 1979}
    n: Screening = {**m, "stars": ["Weaver", "Hurt"]}
    n["year"] += 7
    return [screened(m), screened(n), screened({})]


def case_empty_lists() -> list[int]:
    d = {"a": [1, 2]}
    d["b"] = d.get("b", []) + [3]
    d.setdefault("c", []).append(4)
    return d["b"] + d.get("zz", []) + d.get("a", []) + d["c"]


def case_empty_dicts() -> list[str]:
    d = {"a": {"x": 1}}
    return [str(d.get("b", {})), str(d.get("a", {}).get("x", 0)), str(d.get("b", {}).get("x", 0))]


def case_containers_among_numbers() -> list[int]:
    d = {"a": 1}
    return [len(d.get("b", [])), len(d.get("b", {})), d.get("a", 0)]


def case_popped() -> list[str]:
    d = {"a": "x", "n": 3}
    return [str(d.pop("q", [])), str(d.pop("a", [])), str(d)]


def case_lists_put_back() -> dict[str, list[int]]:
    out = {}
    for i, w in enumerate(["a", "b", "a"]):
        xs = out.get(w, [])
        xs.append(i)
        out[w] = xs
    return out

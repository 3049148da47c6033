# accepted: 17
"""Dicts with a type for each key, as rows and settings have; and all that may put another type under a key."""

from typing import TypedDict

import numpy as np


class Row(TypedDict):
    id: int
    score: float
    tags: list[str]


def rows(n: int) -> list[Row]:
    out: list[Row] = []
    for i in range(n):
        out.append({"id": i, "score": i * 0.5, "tags": ["t"] * i})
    return out


CONFIG = {"size": 224, "mean": [0.5, 0.25], "name": "net", "on": True, "opt": None}


# --- what a key reads ---


def case_scores_are_floats() -> float:
    return float(np.array([r["score"] for r in rows(4)]).sum())


def case_rows_are_changed():
    rs = rows(3)
    rs[0]["score"] += 2.5
    rs[1]["tags"].append("new")
    return sorted(rs, key=lambda r: -r["score"]), rs[0].get("score", 0.0) + rs[1].get("id", 7)


def case_settings():
    return CONFIG["size"] * 2, [m * 2 for m in CONFIG["mean"]], CONFIG["name"].upper(), CONFIG["on"], CONFIG["opt"], CONFIG.get("size", 1) + 1


def case_filled_key_by_key():
    row = {}
    row["id"] = 5
    row["name"] = "bob"
    row["vec"] = [1.0]
    row["vec"].append(2.0)
    return row["id"] + 1, row["name"].upper(), sum(row["vec"]), row


def case_made_of_keywords():
    row = dict(id=5, name="bob")
    return row["id"] + 1, row["name"].upper()


def case_spread():
    r = {"a": 1, "b": "x"}
    q = {**r, "a": 2.5, "c": [1]}
    return q["a"] * 2, q["b"] + "!", q["c"], r["a"] + 1


def case_nested():
    a = {"inner": {"x": 1, "y": "s"}, "n": 2}
    a["inner"]["x"] += 5
    b = a["inner"]
    b["y"] = "t"
    return a["inner"]["x"] + a["n"], a["inner"]["y"] + "!"


class Statistics:
    def __init__(self) -> None:
        self.known = {"n": 0, "total": 0.0, "names": []}

    def add(self, x: float, name: str) -> None:
        self.known["n"] += 1
        self.known["total"] += x
        self.known["names"].append(name)


def case_in_an_attribute():
    s = Statistics()
    s.add(2.0, "x")
    s.add(3.5, "y")
    return s.known["total"] / s.known["n"], ",".join(s.known["names"]), s.known


def case_matched():
    out = []
    for s in [{"kind": "circle", "r": 2.0}, {"kind": "rect", "w": 3, "h": 4}]:
        match s:
            case {"kind": "circle", "r": r}:
                out.append(r * r)
            case {"kind": "rect", "w": w, "h": h}:
                out.append(w * h)
    return out


def case_missing():
    r = {"a": 1, "b": "x"}
    try:
        return r["zz"]
    except KeyError as e:
        return str(e), r.get("zz"), r.get("a"), r.get("b", 5), r.pop("a") + 1, r.pop("a", "none")


def case_deleted():
    a = {"p": 1, "q": "x"}
    del a["p"]
    try:
        return a["p"] + 1
    except KeyError as e:
        return repr(e)


def case_none_until_known():
    best = {"score": None, "label": ""}
    for i, label in enumerate(["a", "b"]):
        if best["score"] is None or i > best["score"]:
            best["score"] = i
            best["label"] = label
    return best["score"] + 1, best["label"] + "!"


def case_default_of_a_parameter():
    def f(options={"a": 1, "b": "x"}):  # noqa: B006
        return options["a"] + 1

    return f(), f({"a": 2.5, "b": "z"})


def case_two_kinds_of_rows():
    def make(kind: int):
        return {"v": 1, "w": "x"} if kind == 0 else {"v": "s", "w": 2}

    return make(0)["v"], make(1)["v"], [make(i)["w"] for i in range(2)]


def case_lists_that_begin_empty():
    r = {"a": [], "b": "x"}
    r["a"].append(1)
    r["a"].append(2)
    return sum(r["a"]), r["b"] + "y"


def case_setdefault():
    r = {"a": 1, "b": "x"}
    r.setdefault("c", 2.5)
    return r["c"] * 2, r["a"] + 1, r.setdefault("a", 9), r.setdefault("d", [1])


def case_whole():
    return rows(3), CONFIG

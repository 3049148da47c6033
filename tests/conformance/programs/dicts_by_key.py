# accepted: 35
"""Dicts with a type for each key, as rows and settings have; and all that may put another type under a key."""

from copy import deepcopy
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


# --- what puts another type under it ---


def case_key_found_at_run_time():
    rs = [{"id": 1, "score": 2.0}, {"id": 2, "score": 3.0}]
    for k in ("id", "score"):
        rs[0][k] = "s"
    return rs[0]["score"] * 2, rs[1]["score"] * 2


def case_another_name():
    r: dict = {"a": 1, "b": 2.0}
    s: dict[str, object] = r
    s["a"] = "text"
    return r["a"], r["b"]


def put(d, k, v) -> None:
    d[k] = v


def case_in_a_function():
    r = {"a": 1, "b": 2.0}
    put(r, "a", 5.5)
    put(r, "b", 6)
    return r["a"] + 1, r["b"]


def case_by_a_method_kept():
    a = {"p": 1, "q": "x"}
    store = a.__setitem__
    store("p", "zz")
    return a["p"]


def case_update():
    r = {"a": 1, "b": "x"}
    r.update({"a": "y"})
    s = {"a": 1, "b": "x"}
    s.update(a="y")
    t = {"a": 1, "b": "x"}
    t.update([("a", "y")])
    return r["a"], r["b"], s["a"], s["b"], t["a"], t["b"]


def case_update_in_place():
    r = {"a": 1, "b": "x"}
    q = {"b": 2, "c": [1]}
    r |= q
    return r["b"], r["a"] + 1, r["c"]


def case_union():
    r = {"a": 1, "b": "x"} | {"a": "s"}
    return r["a"], r["b"]


def case_fromkeys():
    a = {"p": 1, "q": "x"}
    b = dict.fromkeys(["p"], a["q"])
    a.update(b)
    return a["p"]


def case_copies():
    r = {"a": 1, "b": "x"}
    c = dict(r)
    c["a"] = "changed"
    d = r.copy()
    d["z"] = 1.5
    e = deepcopy(r)
    e["b"] = [1]
    return r["a"], r["b"], c["a"], d["z"], d["a"], e["b"]


def case_values_listed():
    a = {"p": 1, "q": "x"}
    v = list(a.values())
    v.append(2.5)
    return v, a["p"] + 1


def case_keyword_arguments():
    def f(**kw):
        kw["extra"] = 1.5
        return kw["a"] + 1, kw["extra"] * 2, kw

    return f(a=1, b="x")


def case_swapped():
    a = {"p": 1, "q": "x"}
    a["p"], a["q"] = a["q"], a["p"]
    return a["p"], a["q"]


def case_each_key_in_a_loop():
    a = {"p": 1, "q": "x"}
    for k in a:
        a[k] = 2.5
    return a["p"], a["q"]


def case_comprehension_joins():
    a = {"p": 1, "q": "x"}
    b = {k: v for k, v in [("p", "s"), ("r", "t")]}
    both = [a, b]
    both[0]["p"] = b["p"]
    return [d["p"] for d in both], a["p"]


def case_an_item_of_a_list():
    values = [1, "x"]
    a = {"p": values[0], "q": values[1]}
    values[0] = "changed"
    return a["p"], a["q"], values


def case_loop_target():
    a = {"p": 1, "q": "x"}
    for a["p"] in ("s", 2.5):
        pass
    return a["p"], a["q"]


def case_with_target():
    class Manager:
        def __enter__(self):
            return "entered"

        def __exit__(self, *error):
            return None

    a = {"p": 1, "q": 2.5}
    with Manager() as a["p"]:
        pass
    return a["p"], a["q"]


def case_starred_target():
    a = {"p": 1, "q": "x"}
    a["p"], *a["q"] = [7, 8, 9]
    return a["p"], a["q"]


def case_whole():
    return rows(3), CONFIG

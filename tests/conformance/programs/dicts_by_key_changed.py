# accepted: 34
"""Dicts with a type for each key, into which something else puts a value of another type."""

from copy import deepcopy


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


# --- several dicts that one function changes ---


def set_constant(d) -> None:
    d["x"] = "new"


def case_two_dicts_in_a_function():
    a, b = {"x": 1, "y": "s"}, {"x": 1, "y": "s"}
    put(a, "x", "t")
    put(b, "x", "t")
    return a["x"], b["x"]


def case_two_dicts_and_a_constant_key():
    a, b = {"x": 1, "y": "s"}, {"x": 1, "y": "s"}
    set_constant(a)
    set_constant(b)
    return a["x"], b["x"], a["y"], b["y"]


class Holder:
    def __init__(self, d) -> None:
        self.d = d

    def put(self, k, v) -> None:
        self.d[k] = v


def case_held_by_objects():
    a, b = {"x": 1, "y": "s"}, {"x": 1, "y": "s"}
    Holder(a).put("x", "t")
    Holder(b).put("x", "t")
    return a["x"], b["x"]


def changing(d):
    for k in list(d):
        d[k] = "g"
        yield k


def case_changed_by_generators():
    a, b = {"x": 1, "y": "s"}, {"x": 1, "y": "s"}
    return list(changing(a)), list(changing(b)), a["x"], b["x"]


def change_all(ds) -> None:
    for d in ds:
        for k in d:
            d[k] = "l"


def case_in_lists():
    a, b = {"x": 1, "y": "s"}, {"x": 1, "y": "s"}
    change_all([a])
    change_all([b])
    return a["x"], b["x"]


def given_back(d):
    return d


def case_given_back():
    a, b = {"x": 1, "y": "s"}, {"x": 1, "y": "s"}
    c, d = given_back(a), given_back(b)
    for k in d:
        d[k] = "q"
    return a["x"], b["x"], c["x"]


def change_first(t) -> None:
    (d, _) = t
    for k in d:
        d[k] = "d"


def case_in_tuples():
    a, b = {"x": 1, "y": "s"}, {"x": 1, "y": "s"}
    change_first((a, 1))
    change_first((b, 2))
    return a["x"], b["x"]


def case_the_larger_of_two():
    a, b = {"x": 1, "y": "s"}, {"x": 2, "y": "t"}
    c = max(a, b, key=lambda d: d["x"])
    for k in c:
        c[k] = 2.5
    return a["x"], b["x"], c["x"]


def case_lists_joined():
    a, b = [{"x": 1, "y": "s"}], [{"x": 2, "y": "t"}]
    for d in a + b:
        for k in d:
            d[k] = 2.5
    return a[0]["x"], b[0]["x"]


def case_the_default_of_next():
    a, b = {"x": 1, "y": "s"}, {"x": 2, "y": "t"}
    c = next(iter([]), b) if a["x"] == 2 else next((d for d in [a] if d["x"] == 2), b)
    for k in c:
        c[k] = 2.5
    return a["x"], b["x"]


# --- one dict inside another ---


def case_spread_and_changed():
    d = {"x": 1, "y": "s"}
    e = {**d, "z": [1]}
    f = {**e, **{"x": 2.5}}
    for k in d:
        d[k] = 5
    return e["x"], e["y"], e["z"], f["x"], f["y"], f["z"], d["x"]


def case_spread_of_keys_found_at_run_time():
    d = {}
    for k in ("x", "y"):
        d[k] = k
    d["x"] = 1
    e = {**d, "z": [1]}
    return e["x"], e["y"], e["z"]


def case_spread_among_other_keys():
    e = {**{"a": 1}, 2.5: "x", None: 3}
    g = {True: "t", **{"b": 2}, "b": 3}
    return {"z": 0, **e}, g


class Key:
    def __init__(self, n) -> None:
        self.n = n

    def __hash__(self) -> int:
        return hash(self.n)

    def __eq__(self, other) -> bool:
        return (other.n if isinstance(other, Key) else other) == self.n


def case_spread_over_keys_that_compare():
    d = {Key("a"): 1, **{"a": 2, "b": 3}}
    return [(k if isinstance(k, str) else k.n, v) for k, v in d.items()]


# --- a function that reads a key of dicts made in several ways ---


def first(d):
    return d["a"]


def either(i: int):
    return [1, "x"][i]


def case_read_from_dicts_of_other_makings():
    d = {"a": 1, "b": "x"}
    others = [
        dict.fromkeys(d, either(1)), dict([("a", either(1)), ("b", either(0))]), {k: either(1) for k in d},
        dict(zip(["a", "b"], ["y", 2])), {"b": 5, "a": "z"},
    ]
    return first(d), [first(e) for e in others], first(dict.fromkeys(d, either(0))), first(dict(zip("ab", [2, "b"])))


def case_spread_of_nothing():
    empty = {}
    return {**empty, "a": 1}, {**{}, b"k": (1, "x")}, {**empty, **{}}, {"a": [], **{"b": [1]}}, {**{"p": (1, 2)}, **{"q": (3, "x")}}

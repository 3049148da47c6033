# accepted: 32
"""Things of one type looked for among those of another: 1.0, 1 and True are one key, "1" is none of them."""

from typing import Optional


def case_a():
    d = {1: "a", 2: "b"}
    return 1.0 in d, 1.5 in d, True in d, d[1.0], d.get(2.0), d.get(2.5), d.pop(2.0), d


def case_b():
    xs = [1, 2, 3]
    return 2.0 in xs, xs.index(3.0), xs.count(1.0), 2.5 in xs, True in xs, xs.count(True)


def case_c():
    s = {1, 2}
    s.discard(2.0)
    return 1.0 in s, s, 1 in {1.0, 2.5}, True in {1}


def case_d():
    d = {1: 10, "a": 20}
    return 1.0 in d, True in d, d.get(1.0), d[True], "a" in d, 2.5 in d


def case_e():
    xs = [1, "a", None]
    return 1.0 in xs, True in xs, xs.index(1.0), xs.count(1.0), None in xs, 0.0 in xs


def case_f():
    t = (1, "a")
    return 1.0 in t, True in t, "b" in t, (1.0, "a") == t


def case_g():
    s = {1, "a"}
    return 1.0 in s, True in s, 2.0 in s


def case_h():
    d = {1.5: "x", 2.0: "y"}
    return 2 in d, d[2], d.get(2), 1 in d, True in {1.0: 0}


def case_i():
    d = {(1, 2): "p"}
    return (
        (1.0, 2) in d,
        (True, 2) in d,
        [1.0, 2] == [1, 2.0],
        [(1, 2.0)] == [(1.0, 2)],
        (1, 2) in [(1.0, 2.0)],
        [1] in [[1.0]],
        {1: 1.0} == {1.0: 1},
    )


def case_j():
    flag = len("abc") > 2
    xs = [1, 2] if flag else (3, 4)
    return 2 in xs


def case_k():
    flag = len("abc") > 2
    xs = [1, 2] if flag else (3, 4)
    total = 0
    for x in xs:
        total += x
    return total, len(xs), list(xs)


def case_l():
    d = {"a": 1}
    return 1 in d, None in d, [x in d for x in ("a", 2, None)], 1 in ["a"], ("a" in [1, 2])


def case_m():
    d = {1: "a"}
    return d[2.5]


def case_n():
    xs = [1, 2]
    xs.remove(2.0)
    s = {1, 2, 3}
    s.remove(1.0)
    d = {1: 1, 2: 2}
    del d[2.0]
    return xs, s, d, 2**53 + 1 in {2.0**53}, float(2**53) in {2**53 + 1}, float("nan") in [1], float("inf") in {1: 2}


def case_o():
    return (
        [1] in [["a", 1]],
        ["a"] in [["a", 1], ["a"]],
        [1.0, 2] in [[1, 2]],
        (1, "a") in [(1.0, "a")],
        [] in [[1]],
        [(1, 2)] in [[(1.0, 2.0)]],
        [None] in [[1]],
        [[1]].index([1.0]),
        [[1], [True]].count([1.0]),
    )


def case_sets_among_frozen_ones():
    s = {frozenset([1, 2]), frozenset(), frozenset([7])}
    found = [{1, 2} in s, {3} in s, set() in s, {7.0} in s, {1, 2} in {frozenset([1, 2]), 5, "a"}]
    s.discard({2, 1})
    s.remove(set())
    try:
        s.remove({5})
    except KeyError as e:
        return found, s, str(e)


def case_sets_and_dicts_that_are_equal():
    found = [frozenset([1]) in [{1}, {2}], {1} in [frozenset([1])], {1} in ({2}, frozenset([1])), {1.0} in [{1}]]
    found += [{"a": 1} in [{"a": 1.0}], {1: [2]} in [{1: [2.0]}], ({1}, [2]) in [({1.0}, [2.0])], {} in [{"a": 1}]]
    return found, [{1}, {2}].index(frozenset([2])), [{"a": 1}].count({"a": True})


def case_a_set_is_no_key():
    d = {frozenset([1, 2]): "x"}
    try:
        return d[{1, 2}]
    except TypeError as e:
        return type(e).__name__, frozenset([2, 1]) in d


NAMES = {"a": "x"}


def case_get_none():
    return NAMES.get(None, ","), NAMES.get(None), None in NAMES


def look(d: dict[str, int], key: Optional[str]) -> int:
    return d.get(key, -1)


def case_get_optional():
    return look({"a": 1}, "a"), look({"a": 1}, None)


def case_get_other():
    d = {"a": 1}
    return d.get(3, 5), d.get((1, 2)), d.pop(None, 7), {1: 2}.get("x", "y")


def case_discard():
    s = {1, 2}
    s.discard("x")
    return s, [1, 2].count("a"), (1, "a").count(2.5)


def case_grown():
    d = {"a": 1}
    first = d.get(3)
    d[3] = 4
    return first, d.get(3)


def case_effects():
    seen = []

    def key() -> int:
        seen.append(1)
        return 3

    def default() -> int:
        seen.append(2)
        return 4

    return {"a": 1}.get(key(), default()), seen


def case_frozen():
    return {frozenset({1}): 2}.get("a"), {(1, 2): 3}.get("a"), {"a": 1}.get(b"a"), {1: 2}.get(None, 0)


def first_of(d, keys):
    for k in keys:
        found = d.get(k)
        if found is not None:
            return found
    return None


def case_mixed_keys():
    return first_of({"a": 1}, [1, "a"]), first_of({"a": 1}, [1, 2]), first_of({1: "x"}, (None, 1))


def case_pairs_with_another_default():
    ranks = {("h", "e"): 0, ("l", "l"): 1}
    lengths = {(1,): "x", (2,): "y"}
    return [ranks.get(p, float("inf")) for p in [("l", "l"), ("x", "y"), ("h", "e")]], lengths.get((2,), 0), lengths.get((1, 2), 0), ranks.pop(("h", "e"), None)


PLACES = {"hall": {"exits": {"north": "k"}, "items": ["lamp"], "text": "A"}, "k": {"exits": {}, "items": [], "text": "B"}}


def way(room, where=None):
    exits = PLACES[room]["exits"]
    if where not in exits:
        return "no"
    return exits[where]


def seen_at(room, key, where):
    try:
        return PLACES[room][key][where]
    except TypeError as e:
        return str(e)


def case_optional_key():
    words = ["north", "x"]
    return [way("hall", *words[:n]) for n in range(2)]


def case_index_of_one_of_several():
    w = [None, "north", 0]
    return [seen_at("hall", k, x) for k in ("exits", "items", "text") for x in w if k != "exits" or x == "north"]


def case_tuples_among_texts():
    values = [1, "a", (1, 2), 2.5, None, True]
    among = {"a": 1}, ["a", "b"], {"a", "b"}, ("a", "b")
    return [[v in some for some in among] for v in values], (1, 2) in {"a": 1}, (1, "a") not in ["a"], {"a": 1}.get((1, 2), "no")


def agreement(gold: list, pred: list):
    g, p = set(map(lambda x: (x, 1), gold)), set(map(lambda x: (x, 1), pred))
    return len(g & p), len(g | p), len(g - p), len(g ^ p), g <= p, g.isdisjoint(p), g == p, g.union(p) == g, g.intersection(p), g.issubset(p)


def case_sets_of_nothing():
    t = {"a", "b"}
    of_nothing = t.isdisjoint([]), t.isdisjoint(()), t & set(), t - set([]), t | set(), t.isdisjoint({}), t.union([], ()), t.intersection([])
    return of_nothing, agreement(["a", "b"], ["b"]), agreement(["a"], []), agreement([], ["b"]), agreement([], [])


def asked(tags: set, none_of=(), any_of=()):
    return tags.isdisjoint(none_of), tags & set(any_of), tags.issuperset(any_of), tags.union(none_of)


def case_empty_defaults():
    return asked({"a"}, ["a"]), asked({"a"}), asked({"a"}, []), asked({"a"}, none_of={"b"})

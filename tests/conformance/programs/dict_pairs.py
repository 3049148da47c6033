# accepted: 16
"""dict(x) and d.update(x) of pairs of every kind, and of objects with keys()."""

from collections import defaultdict


def case_update_by_lists() -> str:
    d = {}
    d.update([[1, 2], [3, 4]])
    return str(d)


def case_dict_of_lists_and_texts() -> str:
    return str(dict([[1, 2], [3, 4]])) + str(dict(["ab", "cd"]))


def case_update_by_texts() -> str:
    d = {"x": "y"}
    d.update(["ab"])
    return str(d)


def case_too_short() -> str:
    try:
        return str(dict([[1, 2], [3]]))
    except ValueError as e:
        return str(e)


def case_too_long() -> str:
    d = {1: 2}
    try:
        d.update([(1, 2, 3)])
    except ValueError as e:
        return str(e)
    return ""


class M:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, k: str) -> int:
        if k not in ("a", "b"):
            raise KeyError(k)
        return ord(k)


def case_object_with_keys() -> str:
    d = {"z": 1}
    d.update(M())
    return str(dict(M())) + str(d) + str({**M(), "q": 1})


def case_split() -> str:
    return str(dict(x.split("=") for x in "a=1,b=2".split(",")))


def case_generator_of_triples() -> str:
    d = {1: 2}
    try:
        d.update((x, x, x) for x in range(2))
    except ValueError as e:
        return str(e)
    return ""


def case_map() -> str:
    return str(dict(map(lambda s: s.split(":"), ["a:b", "c:d"])))


def case_or_equals_pairs():
    c = {"x": 2.5}
    same = c
    c |= (("a", 1), ["b", 2])
    c |= zip("pq", [1, 2])
    c |= []
    try:
        c |= [("p", 2, 3)]
    except ValueError as e:
        return c, str(e), same is c


def case_or_equals_widens():
    a = {"x": 1} | {"y": 3.5}
    a |= [("w", 0)]
    b = {}
    b |= {"a": None}
    b |= [("b", 2)]
    try:
        b |= 5
    except TypeError as e:
        return a, b, str(e)


class Options:
    def __init__(self, **given):
        self.given = dict(given)
        self.names = {value: name for name, value in given.items()}


def case_dict_of_keywords():
    options = Options(a=1, b=2)
    options.given["c"] = 3
    return options.given, options.names


def merged(**given):
    return dict(given, z=0), dict(**given), {**given}


def case_dict_of_keywords_and_more():
    return merged(a=1), merged()


def case_dict_of_entries():
    d = {"a": 1}
    return dict(**d), dict(d, **{"b": 2}), dict(**d, c=3), dict(x=1, **d)


def case_dict_of_entries_given_twice():
    d = {"a": 1}
    return dict(a=2, **d)


def grouped(rows: list, key: str) -> dict:
    groups = defaultdict(list)
    for row in rows:
        groups[row.get(key) or "unknown"].append(row)
    return dict(groups)


def case_dict_of_groups():
    rows = [{"id": 1, "region": "eu", "amount": 120.5}, {"id": 2, "region": None, "tags": ["x"]}, {"id": 3, "region": "eu", "amount": 1}]
    counts = defaultdict(int, a=1)
    return grouped(rows, "region"), grouped(rows, "id"), dict(counts), {**counts, "b": 2}, len(counts)

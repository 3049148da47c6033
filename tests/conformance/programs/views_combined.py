# accepted: 31
"""d.keys() and d.items() with &, |, - and ^: what comes of them, and in which order."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict

A = {0: 1, 3: 1, 7: 1, 33: 2}
B = {3: 1, 7: 1, 9: 1, 40: 3, 16: 2}


def views(a, b) -> list[list[int]]:
    return [list(a.keys() | b.keys()), list(a.keys() & b.keys()), list(a.keys() - b.keys()), list(a.keys() ^ b.keys())]


def case_keys():
    return views(A, B)


def case_keys_of_the_larger():
    return views(B, A)


def case_keys_that_collide():
    return views({33: 1, 1: 2, 64: 3, 96: 1}, {96: 1, 32: 1, 5: 1, 64: 2, 1: 1, 2: 2})


def sets(a: dict[int, int], b: set[int]) -> list[list[int]]:
    return [list(a.keys() | b), list(a.keys() & b), list(a.keys() - b), list(a.keys() ^ b), list(b | a.keys()), list(b & a.keys()), list(b - a.keys()), list(b ^ a.keys())]


def case_with_a_set():
    return sets(A, {3, 7, 9, 40, 16})


def case_with_a_set_that_collides():
    return sets({33: 1, 1: 2, 64: 3, 96: 1}, {96, 32, 5, 64, 1, 2})


def lists(a: dict[int, int], b: list[int]) -> list[list[int]]:
    return [list(a.keys() | b), list(a.keys() & b), list(a.keys() - b), list(a.keys() ^ b)]


def case_with_a_list():
    return lists(A, [3, 7, 9, 40, 16])


def case_with_a_list_that_collides():
    return lists({33: 1, 1: 2, 64: 3, 96: 1}, [96, 32, 5, 64, 1, 2])


def items(a: dict[int, int], b: dict[int, int]) -> list[list[tuple[int, int]]]:
    return [list(a.items() | b.items()), list(a.items() & b.items()), list(a.items() - b.items()), list(a.items() ^ b.items())]


def case_items():
    return items(A, B)


def case_items_of_more():
    return items({1: 1, 2: 2, 3: 3}, {3: 3, 2: 5, 8: 8, 9: 9, 10: 1, 11: 1})


def chain(a: dict[int, int], b: dict[int, int], c: dict[int, int]) -> list[int]:
    return list(a.keys() | b.keys() | c.keys())


def case_three_of_them():
    return chain(A, B, {100: 1, 50: 2, 18: 3})
MANY = {0: 1, 3: 1, 7: 1, 33: 2, 12: 1, 28: 2, 70: 1}


def case_counters():
    return views(Counter(MANY), Counter(B))


def case_defaultdicts():
    return views(defaultdict(int, MANY), B)


def case_ordered_dict_on_the_right():
    return views(B, OrderedDict(MANY))


def case_ordered_dicts():
    return views(OrderedDict(MANY), OrderedDict(B))


def case_views_in_variables() -> list[list[int]]:
    k = MANY.keys()
    l = B.keys()
    out = [list(k | l), list(l & k), list(l - k)]
    return out


def case_generators_and_lists() -> list[list[int]]:
    return [list(MANY.keys() & (x for x in [40, 3, 33])), list(MANY.keys() | (x for x in [40, 3, 33])), list([40, 3, 33] | MANY.keys()), list([40, 3, 33] & MANY.keys()), list([40, 3, 33] - MANY.keys()), list((40, 3, 33) ^ MANY.keys())]


def case_ranges() -> list[list[int]]:
    return [list(MANY.keys() & range(40)), list(range(3) | MANY.keys())]


def case_texts() -> list[str]:
    return sorted({"a": 1, "b": 2}.keys() & "abc")


def case_what_is_no_iterable() -> list[str]:
    out = []
    for f in (lambda: MANY.keys() | 3, lambda: 3 & MANY.keys(), lambda: MANY.keys() - None):
        try:
            out.append(str(f()))
        except TypeError as e:
            out.append(str(e))
    return out


def case_keys_and_values() -> list[int]:
    return list(MANY.keys() & B.values())


def case_values_and_keys() -> list[int]:
    return list(MANY.values() | B.keys())


def case_keys_of_two_types() -> list[object]:
    return list({1: 2, 2: 3}.keys() | {2.0: 1, 3.5: 2}.keys())


def case_equal_keys_of_two_types() -> list[object]:
    return sorted({1: 2, 2: 3}.keys() & {2.0: 1, 3.5: 2}.keys())


def case_keys_and_texts() -> int:
    return len({1: 2, 2: 3}.keys() | {"a"})


def case_frozen_sets() -> list[list[int]]:
    f = frozenset([3, 9, 40, 100, 27])
    return [list(MANY.keys() & f), list(f & MANY.keys()), list(f | MANY.keys()), list(f - MANY.keys()), list(MANY.keys() - f)]


def case_types_of_results() -> str:
    f = frozenset([3])
    return str(type(f | MANY.keys()).__name__) + type(MANY.keys() | f).__name__


def case_one_of_several() -> list[int]:
    out = []
    for o in ({1, 3}, [3, 4], {3: 1}.keys(), frozenset([3])):
        out.append(len(MANY.keys() & o))
        out.append(len(o | MANY.keys()))
    return out


def case_keys_that_are_objects() -> int:
    class E:
        def __init__(self, x): self.x = x
        def __eq__(self, o): return isinstance(o, E) and self.x == o.x
        def __hash__(self): return self.x
    a = {E(1): 1, E(2): 2}
    b = {E(2): 1, E(3): 2}
    return len(a.keys() & b.keys()) * 100 + len(a.keys() | b.keys()) * 10 + len(a.keys() ^ b.keys())


def case_items_as_sets() -> list[list[tuple[str, int]]]:
    a, b = {"x": 1, "y": 2}, {"y": 2, "x": 3}
    return [sorted(a.items() & b.items()), sorted(a.items() - b.items()), sorted(a.items() ^ b.items()), sorted(a.items() | b.items())]


def case_items_with_lists() -> int:
    a = {"x": [1]}
    try:
        return len(a.items() | {"y": [2]}.items())
    except TypeError as e:
        return -1


def case_empty_ones() -> list[int]:
    return list({}.keys() | MANY.keys()) + list(MANY.keys() & {}.keys())

# accepted: 25
"""Tuples of any length, named ones, members of enums and objects, looked for among values of other types that they may equal."""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum
from typing import Any, NamedTuple


def some(n: int) -> list[int]:
    return list(range(1, n + 1))


class E:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, E) and self.x == o.x
    def __hash__(self): return self.x


def case_as_plain_ones() -> list[bool]:
    t = tuple(some(2))
    return [[(1, 2)] == [t], [t] == [(1, 2)], {"a": t} == {"a": (1, 2)}, {t} == {(1, 2)}, {t: 1} == {(1, 2): 1}, t in [(1, 2)], (1, 2) in [t], t in {(1, 2)}, (1, 2) in {t: 3}, [[t]] == [[(1, 2)]], (t, 1) == ((1, 2), 1), t in {(1, 2): 4}, {(1, 2): 4}.get(t, 0) == 4, {t: 4}.get((1, 2), 0) == 4, [(1, 2)].index(t) == 0, [t].count((1, 2)) == 1]


def case_of_other_numbers() -> list[bool]:
    t = tuple(some(2))
    return [(1.0, 2.0) in [t], t in [(1.0, 2.0)], t in {(1.0, True)}, (True, 2) in {t}, {t: 1}.get((1.0, 2.0), 0) == 1, (1, 2, 3) in [t], () in [t]]


def case_of_several_lengths() -> list[bool]:
    probes = [(True, 2), (1,), None]
    return [p in [(1, 2), "a"] for p in probes]


def case_of_objects() -> list[bool]:
    t = tuple(E(i) for i in some(2))
    return [[(E(1), E(2))] == [t], t in [(E(1), E(2))], (E(1), E(2)) in {t}, {t} == {(E(1), E(2))}, (E(1),) in [t]]


def case_as_keys() -> list[object]:
    t = tuple(some(2))
    s = {t, (1, 2), (3, 4)}
    d = {(1, 2): "a", (3, 4): "b"}
    return [len(s), d[t], d.get(tuple(some(3)), "-"), t in d, tuple(some(1)) in d]


def case_missing_key() -> str:
    d = {(1, 2): "a", (3, 4): "b"}
    try:
        return d[tuple(some(3))]
    except KeyError as e:
        return str(e)


def case_in_lists_unlike() -> list[bool]:
    t = tuple(some(2))
    return [[t] != [(1, 2)], [t] == [(1, 2), (1, 2)], [t, 3] == [(1, 2), 3], [None, t] == [None, (1, 2)], {1: [t]} == {1: [(1, 2)]}]


def case_in_nested_lists() -> list[bool]:
    nested = [1, [2, (3, 4)]]
    t = tuple([3, 4])
    return [[2, t] in nested, [2, t] == nested[1], t in nested]


class Pt(NamedTuple):
    x: int
    y: int


class Size(NamedTuple):
    w: int
    h: int


def case_probes_of_many_kinds() -> list[str]:
    d: dict[Any, str] = {}
    d[(1, (2, frozenset({3, 4})))] = "nested"
    d[Pt(5, 6)] = "point"
    d[frozenset([("a", 1)])] = "fs"
    probes: list[Any] = [(True, (2.0, frozenset([4, 3, 4]))), (5, 6), Size(5, 6), frozenset({("a", True)}), (5, 6, 0)]
    return [d.get(probe, "missing") for probe in probes]


def case_each_kind_by_itself() -> list[str]:
    d: dict[Any, str] = {}
    d[(1, (2, frozenset({3, 4})))] = "nested"
    d[Pt(5, 6)] = "point"
    d[frozenset([("a", 1)])] = "fs"
    return [d.get((True, (2.0, frozenset([4, 3, 4]))), "missing"), d.get((5, 6), "missing"), d.get(Size(5, 6), "m"), d.get(frozenset({("a", True)}), "m"), d.get((5, 6, 0), "m")]


def case_nested_tuples() -> list[bool]:
    d: dict[Any, str] = {}
    d[(1, (2, 3))] = "nested"
    d["a"] = "b"
    probes: list[Any] = [(True, (2.0, 3)), (5, 6), "a", 3]
    return [p in d for p in probes] + [(1.0, (2, 3)) in d]


def case_numbers_among_texts() -> list[str]:
    d: dict[Any, str] = {1: "one", "a": "b"}
    probes: list[Any] = [True, 1.0, "a", None, (1,)]
    return [d.get(p, "-") for p in probes] + [str(p in d) for p in probes] + [str(p in [1, "a"]) for p in probes]


def case_tuples_among_texts() -> list[str]:
    d: dict[Any, str] = {(1, 2): "t", "a": "b"}
    probes: list[Any] = [(True, 2), (1.0, 2.0), "a", None, (1,)]
    return [d.get(p, "-") for p in probes] + [str(p in d) for p in probes] + [str(p in [(1, 2), "a"]) for p in probes]


def case_frozen_sets_among_texts() -> list[str]:
    d: dict[Any, str] = {frozenset([1]): "t", "a": "b"}
    probes: list[Any] = [frozenset([1.0]), frozenset([True]), "a", None, (1,)]
    return [d.get(p, "-") for p in probes] + [str(p in d) for p in probes] + [str(p in [frozenset([1]), "a"]) for p in probes]


def case_named_keys() -> list[str]:
    d = {Pt(5, 6): "point"}
    probes = [(5, 6), (7, 8), "a"]
    return [d.get(probe, "missing") for probe in probes]


class K:
    def __init__(self, s): self.s = s
    def __eq__(self, o): return self.s == (o.s if isinstance(o, K) else o)
    def __hash__(self): return hash(self.s)


def case_objects_equal_to_numbers() -> list[str]:
    d = {K(1): "one", K(2): "two"}
    return [d.get(p, "-") for p in (1, "a", 2, None, K(1))]


def case_objects_in_lists() -> list[bool]:
    d = [K(1), K(2)]
    return [p in d for p in (1, "a", 2, None, K(1))] + [d.count(p) == 1 for p in (1, 3.0, "x")]


def case_objects_in_sets() -> list[bool]:
    d = {K(1), K(2)}
    return [p in d for p in (1, "a", 2, None, K(1))]


class IE(IntEnum):
    A = 1
    B = 2


class SE(StrEnum):
    A = "a"


class PE(Enum):
    A = 1


class P:
    pass


def case_enums_beside_none() -> list[bool]:
    a = 1
    return [a in [IE.A, None], a in [None, IE.B], 2 in {IE.A: 1, None: 2}, 1 in {IE.A, None}, "a" in [SE.A, None], "b" in [SE.A, None], "a" in (SE.A, 3)]


def case_objects_beside_none() -> list[bool]:
    return [1 in [K(1), None], 2 in [K(1), None], "x" in [K("x"), 3], None in [K(None), 1]]


def case_never_equal() -> list[bool]:
    return [1 in [PE.A, None], 3 in [P(), None]]


def case_objects_beside_others() -> list[bool]:
    p = P()
    return ["a" in [p, "a"], (1, 2) in [p, (1, 2)], p in [p, 1]]


def case_tuples_beside_others() -> list[bool]:
    return [1 in [(1, 2), None], "a" in [(1, 2), 3], (1, 2) in [None, 5], (1, 2) in [None, (1, 2)], (1, 2) in [[1, 2], None], [1, 2] in [(1, 2), None]]


def case_found_by_methods() -> list[object]:
    return [[IE.A, None].index(1), [IE.A, None].count(1), {IE.A: "x", None: "y"}.get(1), [K(1), None].count(1)]


def case_sets_looked_for_in_sets():
    inside, others = {frozenset({1}), frozenset({2, 3})}, {1, 2}
    found = {1} in inside, {1} in others
    inside.discard({1})
    others.discard({1})
    inside.remove({2, 3})
    return found, inside, others

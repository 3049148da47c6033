"""nan in containers: a float object is found by what it is, though it is equal to nothing."""
# accepted: 15

import math
import operator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any


def case_in() -> list[bool]:
    nan = float("nan")
    m = math.nan
    other = float("nan")
    return [nan in [nan], [nan] == [nan], (nan,) == (nan,), (1, nan) == (1, nan), nan in (nan, 1.0), m in [m], m == m, nan in [other], [nan] == [other], nan in {nan}, [[nan]] == [[nan]], [nan] != [nan], nan in [1.0, 2.0], {"a": nan} == {"a": nan}, {"a": nan} == {"a": other}]


def case_keys() -> list[Any]:
    nan, other = float("nan"), float("nan")
    d = {nan: 1}
    d[other] = 2
    d[nan] = 3
    return [len(d), d[nan], d.get(other), d.get(math.nan), len({nan, nan, other}), [nan, 1.0].index(nan), [nan, nan, other].count(nan)]


def case_union() -> list[Any]:
    nan = float("nan")
    xs: list[Any] = [1, "a", nan]
    return [nan in xs, xs == [1, "a", nan], xs.count(nan), xs.index(nan)]


def case_order() -> list[Any]:
    nan = float("nan")
    return [[nan, 1] < [nan, 2], (nan, 1) < (nan, 2), [nan] < [nan], (nan,) <= (nan,), min(nan, 1.0), max(1.0, nan), str(sorted([3.0, 1.0, 2.0]))]


def case_remove() -> list[Any]:
    nan = float("nan")
    xs = [1.0, nan, 2.0]
    xs.remove(nan)
    return xs


class Reading:
    def __init__(self, *values: float) -> None:
        self.values = values

    def __iter__(self):
        return iter(self.values)


def case_in_objects() -> list[bool]:
    nan, other = float("nan"), float("nan")
    return [nan in Reading(1.0, nan), other in Reading(1.0, nan), 1.0 in Reading(nan, 1.0)]


def same_as_itself(x: float | str | None) -> list[bool]:
    return [x == x, [x] == [x], x in (x, 1), x != x]


def case_unions_compared() -> list[list[bool]]:
    return [same_as_itself(float("nan")), same_as_itself(1.5), same_as_itself("a"), same_as_itself(None)]


@dataclass
class P:
    x: float
    y: float = 0.0


@dataclass(order=True)
class Q(P):
    def __eq__(self, other):
        return P.__eq__(self, other)


@dataclass(frozen=True)
class Empty:
    pass


class Odd:
    def __eq__(self, other):
        return False
    def __hash__(self):
        return 3


@dataclass
class Box:
    odd: Odd
    items: list[float] = field(default_factory=list)


def case_in_fields():
    nan = float("nan")
    p = P(nan)
    return P(nan) == P(nan), p == p, P(nan) != P(nan), [P(nan)] == [P(nan)], P(1, nan) in [P(1, nan)], p in [p]


def case_in_fields_called():
    nan = float("nan")
    q = Q(nan)
    return q == q, Q(nan) == Q(nan), bool(Q(1) == Q(1)), Q(1, 2) < Q(1, 3), Empty() == Empty(), Empty() == Empty() != 3


def case_fields_equal_to_nothing():
    odd = Odd()
    b = Box(odd)
    return Box(odd) == Box(odd), b == b, b in [b], {Empty(): 3}[Empty()], hash(Empty()) == hash(Empty())


def case_in_lists_in_fields():
    nan = float("nan")
    items = [nan]
    @dataclass
    class L:
        items: list[float]
    return L([nan]) == L([nan]), L(items) == L(items), L([1.0]) == L([1.0])


def case_one_of_several_types_in_a_tuple():
    x = [float("nan"), 1, None][0]
    xs = [x, 1, None]
    return x in (x,), xs[0] in (xs[0],), [xs[0] in (k,) for k in xs], x not in (1.5, "s", None), x in [float("nan"), 1, None]


class Unequal:
    def __eq__(self, other):
        return False

    def __hash__(self):
        return 1


def case_one_of_objects_in_a_tuple():
    n = Unequal()
    x = [n, 1, None][0]
    return x in (x,), x in [x], x in (n, 2), x in (Unequal(), x), n in (x,), [x].index(x), x == x, (x,) == (x,), [x] == [n]


def case_groups_of_nans():
    nan = float("nan")
    mixed = [(str(k), len(list(g))) for k, g in groupby([nan, nan, 1, 1.0, True, None, None])]
    return mixed, [len(list(g)) for _, g in groupby([nan, nan, 0.5])]


def case_counted_by_operator():
    nan = float("nan")
    return operator.countOf([nan, nan, 1], nan), operator.indexOf([1, nan], nan), operator.countOf([1, 1.0, True], 1)

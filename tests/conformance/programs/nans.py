"""nan in containers: a float object is found by what it is, though it is equal to nothing."""
# accepted: 7

import math
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

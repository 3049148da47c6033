# accepted: 10
"""reversed() of what may be of several types."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple


class NT(NamedTuple):
    a: int
    b: int


def case_of_many_kinds() -> list[object]:
    out = []
    for a in [(1, 2), (1.0, "a"), NT(1, 2), (), (1, 2, 3), [1, 2]]:
        out.append(list(reversed(a)))
    return out


def case_tuples_and_lists() -> list[object]:
    return [list(reversed(a)) for a in [(1, 2), [3, 4]]]


def case_named_tuples() -> list[object]:
    return [list(reversed(a)) for a in [(1, 2), NT(3, 4)]]


def case_lengths() -> list[object]:
    return [list(reversed(a)) for a in [(1, 2), (1, 2, 3)]]


def case_loops() -> list[object]:
    return [[x for x in reversed(a)] for a in [(1, 2), NT(3, 4), [5], "ab", range(3)]]


def case_joined() -> list[str]:
    return ["".join(str(x) for x in reversed(a)) for a in ["ab", [1, 2], (3, 4), {"k": 1, "j": 2}]]


def case_mistakes() -> list[str]:
    out = []
    for a in [(1, 2), NT(3, 4), 5, None, {1}]:
        try:
            out.append(str(list(reversed(a))))
        except TypeError as e:
            out.append(str(e))
    return out


class Own:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        return i * 10


class Rev:
    def __reversed__(self):
        yield 9
        yield 8


def case_own_ways() -> list[object]:
    return [list(reversed(a)) for a in [Own(2), [1, 2], Rev(), (5, 6)]]


def case_views_and_objects() -> list[object]:
    out = []
    for a in [Own(2), {1: 2}.keys(), {3: 4, 5: 6}]:
        for x in reversed(a):
            out.append(x)
    return out


class L(list):
    pass


def case_derived_lists() -> list[object]:
    return [list(reversed(a)) for a in [L([2, 3]), [1, 2], deque([5, 6])]]

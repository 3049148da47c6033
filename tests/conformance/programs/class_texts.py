# accepted: 8
"""The texts of classes, and classes of the library as values."""

from dataclasses import dataclass
from enum import Enum
from collections import deque, Counter, defaultdict


class E1:
    class In:
        pass


@dataclass
class Dc:
    x: int


class Col(Enum):
    A = 1


class MyErr(ValueError):
    pass


def case_of_each_kind() -> list[str]:
    return [
        repr(int),
        str(str),
        f"{list}",
        repr(E1),
        str(Dc),
        f"{Col}",
        repr(E1.In),
        repr(MyErr),
        repr(ValueError),
        repr(deque),
        repr(Counter),
        repr(type(None)),
        repr(defaultdict),
        repr(object),
        repr(type),
    ]


def case_of_type() -> list[str]:
    return [str(type(v)) for v in [1, "a", 2.5, None, True]] + [
        repr(type(E1())),
        f"{type(Dc(1))}",
        "%s" % type(Col.A),
        "{}".format(type([1])),
        str(type({1: 2})),
        str(type((1,))),
        str(type(deque([1]))),
    ]


def case_of_exception() -> str:
    try:
        raise MyErr("x")
    except Exception as e:
        return str(type(e)) + type(e).__name__


def case_in_templates() -> list[str]:
    out = []
    for v in [1, "a", E1()]:
        out.append(f"{type(v)} {type(v).__name__} {v.__class__}")
    return out


def case_names() -> list[str]:
    return [E1.__name__, E1.__qualname__, E1.In.__qualname__, E1.__module__, Dc.__name__, int.__name__, type(E1()).__qualname__]


def case_classes() -> list[str]:
    return [x.__class__.__name__ for x in (1, "a", 2.5, None, [1], {1: 2}, (1,), b"x", True)] + [
        (3).__class__.__name__,
        str("a".__class__),
        str([1].__class__ is list),
    ]


def same(a, b) -> bool:
    return a.__class__ == b.__class__


def case_same() -> list[bool]:
    return [same(1, 2), same(1, "a"), same([1], ["a"]), (1).__class__ is int]


class Shelf:
    def put(self) -> int:
        return 1

    @staticmethod
    def empty() -> int:
        return 2

    @classmethod
    def made(cls) -> int:
        return 3

    class Board:
        def bend(self) -> int:
            return 4


class Rack(Shelf):
    pass


def case_names_of_methods() -> list[str]:
    methods = [Shelf.put.__qualname__, Shelf().put.__qualname__, Shelf.empty.__qualname__, Shelf.made.__qualname__]
    return [*methods, Shelf.Board.bend.__qualname__, Rack.put.__qualname__, Rack().put.__qualname__, case_names_of_methods.__qualname__]

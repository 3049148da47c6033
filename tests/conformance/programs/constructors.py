# accepted: 4
"""What calls of classes that do not fit raise: of dataclasses, named tuples and plain classes; named tuples made otherwise."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple


class Row(NamedTuple):
    a: int
    b: int = 2


class Person(NamedTuple):
    name: str
    age: int = 3


@dataclass(kw_only=True)
class Named:
    a: int
    b: int = 2


@dataclass
class Pair:
    a: int
    b: int = 2


def tried(f: Callable[[], object]) -> str:
    try:
        f()
    except (TypeError, AttributeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"
    return "ok"


def change() -> None:
    Row(1).a = 2


def case_named_tuples() -> list[str]:
    calls = [change, lambda: Row(), lambda: Row(1, 2, 3), lambda: Row(1, c=3), lambda: Row(1, a=3), lambda: Row(1)._replace(z=3, y=4)]
    return [tried(f) for f in calls]


def case_dataclasses() -> list[str]:
    named = [lambda: Named(1), lambda: Named(), lambda: Named(b=1)]
    calls = [lambda: Pair(), lambda: Pair(1, 2, 3), lambda: Pair(1, a=2), lambda: Pair(c=2), lambda: Pair(1, 2, c=2), lambda: Pair(b=1)]
    return [tried(f) for f in named] + [tried(f) for f in calls] + [tried(f) for f in (lambda: Pair(*[]), lambda: Pair(**{"b": 1}))]


def case_local_classes() -> list[str]:
    @dataclass
    class Local:
        a: int

    class Plain:
        pass

    class Own:
        def __init__(self, a):
            pass

    calls = [lambda: Local(), lambda: Local(1, 2), lambda: Local(*[]), lambda: Local(**{"b": 1})]
    return [tried(f) for f in calls] + [tried(f) for f in (lambda: Plain(1), lambda: Own(), lambda: Own(1, b=2))]


def case_make():
    rows = [line.split(",") for line in ["a,1", "b,2"]]
    made = [Row._make([1, 2]), Row._make((3, 4)), Row._make(range(2)), Row._make(x for x in (5, 6)), *map(Row._make, [(1, 2), (3, 4)])]
    wrong = [tried(f) for f in (lambda: Row._make([1]), lambda: Row._make((1, 2, 3)), lambda: Row._make(5))]
    return made, [Person._make((name, int(age))) for name, age in rows], wrong

"""match on what has a class of the library: deques, exceptions, classes derived from containers; the abstract classes they are of."""
# accepted: 17

from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Collection, Container, Iterable, Mapping, MutableSequence, Reversible, Sequence, Sized
from dataclasses import dataclass
from typing import Any, List, NamedTuple, Union
import typing

Number = Union[int, float]
Text = str | bytes


def kind(x: Any) -> str:
    match x:
        case deque():
            return "deque"
        case Counter():
            return "counter"
        case defaultdict():
            return "defaultdict"
        case OrderedDict():
            return "ordered"
        case dict():
            return "dict"
        case list():
            return "list"
    return "other"


def case_kinds() -> list[str]:
    d: deque[int] = deque([1])
    counts: defaultdict[str, int] = defaultdict(int)
    return [kind(d), kind(Counter("a")), kind(counts), kind(OrderedDict([(1, 2)])), kind({1: 2}), kind([1]), kind(b"a")]


class Lift:
    def __init__(self) -> None:
        self.state = "open"
        self.calls: deque[int] = deque()

    def step(self) -> str:
        match self.state, self.calls:
            case "idle", deque() if not self.calls:
                return "rest"
            case "moving", _ if self.calls[0] == 3:
                return "arrived"
            case "open", _:
                self.state = "idle"
        return "on"


def case_guards_of_deques() -> list[str]:
    lift = Lift()
    return [lift.step(), lift.step()]


class Row(list):
    pass


class Table(dict):
    def __missing__(self, key: str) -> int:
        return 0


def shape(x: Any) -> str:
    match x:
        case [a, b]:
            return f"two {a} {b}"
        case [a, *rest]:
            return f"more {a} {rest}"
        case {"a": v, **rest}:
            return f"map {v} {sorted(rest)}"
        case {}:
            return "other map"
    return "none"


def case_sequences() -> list[str]:
    return [shape(deque([1, 2])), shape(deque("abc")), shape(deque([0])), shape(Row([1, 2])), shape(Row([1])), shape(memoryview(b"ab"))]


def case_no_sequences() -> list[str]:
    return [shape("ab"), shape(b"ab"), shape(bytearray(b"ab")), shape({1, 2})]


def case_mappings() -> list[str]:
    return [shape(Table(a=1, b=2)), shape(Table(b=2)), shape(Counter("a"))]


class Failure(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Late(ValueError):
    pass


def told(e: BaseException) -> str:
    match e:
        case Failure(code=404):
            return "not found"
        case Failure(code=code):
            return f"failure {code}"
        case KeyError() | IndexError():
            return "lookup"
        case Late():
            return "late"
        case ValueError(args=(text,)):
            return f"value {text}"
        case Exception():
            return "other"
        case _:
            return "beyond"


def case_exceptions() -> list[str]:
    out = []
    for f in (lambda: {}["a"], lambda: [][0], lambda: int("q"), lambda: 1 / 0):
        try:
            f()
        except Exception as e:
            out.append(told(e))
    return [*out, told(Failure(404)), told(Failure(5)), told(Late("x")), told(ValueError(3)), told(KeyboardInterrupt())]


def case_abstract_classes() -> list[bool]:
    d = deque([1])
    of_deque = [isinstance(d, c) for c in (Sequence, MutableSequence, Iterable, Sized, Collection, Mapping, list)]
    return [*of_deque, isinstance(bytearray(b""), MutableSequence), isinstance(memoryview(b""), Sequence), isinstance(memoryview(b""), MutableSequence)]


class Always:
    def __contains__(self, x: int) -> bool:
        return True


def case_containers() -> list[bool]:
    asked = [isinstance(x, Container) for x in ([1], "x", 5)] + [isinstance(Always(), Container), isinstance(Always(), Collection)]
    return [*asked, isinstance([1], Reversible), isinstance({1}, Reversible), isinstance({1: 2}, Reversible), isinstance("a", Collection)]


def case_classes_of_typing() -> list[bool]:
    x: Any = [1]
    return [isinstance(x, List), isinstance(x, typing.Dict), isinstance((1,), typing.Tuple), isinstance("a", typing.Iterable), isinstance(x, typing.Sized)]


def case_unions_as_classes() -> list[bool]:
    return [isinstance(x, Number) for x in (1, 2.5, "a", True)] + [isinstance("a", Text), isinstance(b"a", (Number, Text)), isinstance(None, Text)]


class Source:
    def __init__(self, log: list[str]) -> None:
        self.log = log

    def __iter__(self):
        self.log.append("asked")
        return iter([1, 2])


def case_generator_asks_at_once() -> list[str]:
    log: list[str] = []
    g = (x for x in Source(log))
    log.append("made")
    log.append(str(list(g)))
    return log


def case_generator_over_nothing() -> str:
    try:
        g = (x for x in None)
    except TypeError as e:
        return f"at once: {e}"
    return f"later {g}"


class Entry(NamedTuple):
    key: str
    value: int


class Pair:
    def __init__(self, a: int, b: int) -> None:
        self.a, self.b = a, b

    def __iter__(self):
        yield self.a
        yield self.b


def case_pairs_of_objects() -> str:
    return f"{dict([Entry('a', 1), Entry('b', 2)])} {dict([Pair(3, 4)])}"


def case_pairs_too_long() -> str:
    try:
        return str(dict([Pair(1, 2), [1, 2, 3]]))
    except ValueError as e:
        return str(e)


@dataclass
class Named:
    a: int
    b: int = 0
    __match_args__ = ("b",)


@dataclass(match_args=False)
class Unnamed(Named):
    d: int = 4


class Before:
    __match_args__ = ("q",)
    q = 9


@dataclass
class After(Before):
    a: int


def case_own_match_args_of_a_dataclass():
    match Named(1, 2):
        case Named(v):
            return v


def case_inherited_match_args_of_a_dataclass():
    match Unnamed(1, 2, 3):
        case Unnamed(v):
            return v


def case_match_args_from_the_fields():
    match After(1):
        case After(v):
            return v

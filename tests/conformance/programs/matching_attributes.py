# accepted: 8
"""Class patterns over attributes that code gives or that may be missing: all are read, then compared; where one is missing, nothing matches."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Reading:
    __match_args__ = ("x", "y")

    def __init__(self, x: int, y: int):
        self._x, self._y = x, y
        self.reads = 0

    @property
    def x(self):
        self.reads += 1
        return self._x

    @property
    def y(self):
        self.reads += 10
        if self._y < 0:
            raise AttributeError("negative")
        if self._y == 0:
            raise ValueError("zero")
        return self._y


class Half:
    def __init__(self, a: int):
        self.a = a
        if a > 2:
            self.b = a * 2


class Wider(Half):
    @property
    def c(self):
        return self.a + 100


class Virtual:
    def __init__(self, n: int):
        self.n = n

    def __getattr__(self, name: str):
        if name == "tenfold" and self.n > 1:
            return self.n * 10
        raise AttributeError(name)


class Colour(Enum):
    RED = 1
    BLUE = 2

    @property
    def nice(self):
        if self is Colour.RED:
            raise AttributeError("not nice")
        return self.name.lower()


class Pair(NamedTuple):
    x: int
    y: int

    @property
    def total(self):
        return self.x + self.y


@dataclass
class Box:
    width: int
    inner: Box | None = None

    @property
    def area(self):
        return self.width * self.width

    @functools.cached_property
    def depth(self):
        return 1 + (self.inner.depth if self.inner else 0)


class Failure(Exception):
    def __init__(self, code: int, detail: str = ""):
        super().__init__(code)
        self.code = code
        if detail:
            self.detail = detail


class WorseFailure(Failure):
    pass


def case_all_are_read_before_any_is_compared():
    reading = Reading(1, 2)
    match reading:
        case Reading(0, _):
            found = "a"
        case Reading(1, 3):
            found = "b"
        case Reading(x=1, y=y):
            found = f"c{y}"
        case _:
            found = "d"
    return found, reading.reads


def case_property_that_is_not_there():
    found = []
    for reading in (Reading(1, -1), Reading(1, 5), Reading(2, -2), Reading(0, 0)):
        try:
            match reading:
                case Reading(x=1, y=y):
                    found.append(f"both {y}")
                case Reading(x=2):
                    found.append("two")
                case _:
                    found.append("none")
        except ValueError as error:
            found.append(str(error))
        found.append(str(reading.reads))
    return found


def case_field_that_is_not_there():
    found = []
    for half in (Half(1), Half(3), Half(4)):
        match half:
            case Half(b=6):
                found.append("six")
            case Half(a=a, b=b):
                found.append(f"{a} {b}")
            case Half(a=a):
                found.append(f"{a}")
    return found


def case_attribute_of_a_derived_class():
    found = []
    for half in (Half(1), Wider(1)):
        match half:
            case Half(c=c):
                found.append(f"c {c}")
            case Half(a=a):
                found.append(f"a {a}")
    return found


def case_attribute_of_a_hook():
    found = []
    for each in (Virtual(1), Virtual(2)):
        match each:
            case Virtual(tenfold=v):
                found.append(v)
            case Virtual(n=n):
                found.append(n)
    return found


def case_properties_of_enums_and_tuples():
    found = []
    for each in (*Colour, Pair(1, 2), Pair(4, -4)):
        match each:
            case Colour(nice=name):
                found.append(name)
            case Colour(value=value):
                found.append(f"value {value}")
            case Pair(total=0, x=x):
                found.append(f"zero {x}")
            case Pair(x, y, total=total):
                found.append(f"{x} {y} {total}")
    return found


def case_nested_properties():
    found = []
    for box in (Box(2), Box(3, Box(1)), Box(1, Box(1, Box(5)))):
        match box:
            case Box(area=4):
                found.append("four")
            case Box(inner=Box(area=1 as a, inner=None)):
                found.append(f"inner {a}")
            case Box(depth=depth, width=width):
                found.append(f"depth {depth} {width}")
    return found


def case_attributes_of_exceptions():
    found = []
    for error in (Failure(1), Failure(2, "d"), WorseFailure(3, "e"), WorseFailure(4), ValueError(5)):
        match error:
            case WorseFailure(detail=d) | Failure(code=2, detail=d):
                found.append(d)
            case Failure(args=(a,)):
                found.append(f"failure {a}")
            case ValueError(args=(a,)):
                found.append(f"value {a}")
    return found

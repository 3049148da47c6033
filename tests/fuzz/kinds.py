"""The types of generated programs, what can be done with each, and literals of each that lie near an edge."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Kind:
    """A type: `Kind("dict", (STR, INT))` is dict[str, int]. `name` is the class for dataclasses and enums."""

    name: str
    args: tuple[Kind, ...] = ()

    def __str__(self) -> str:
        if self.name == "optional":
            return f"{self.args[0]} | None"
        return f"{self.name}[{', '.join(map(str, self.args))}]" if self.args else self.name


INT, FLOAT, BOOL, STR, BYTES = (Kind(name) for name in ("int", "float", "bool", "str", "bytes"))
SIMPLE = (INT, INT, INT, FLOAT, FLOAT, BOOL, STR, STR, BYTES)
NUMBERS = (INT, FLOAT, BOOL)


def list_of(item: Kind) -> Kind:
    return Kind("list", (item,))


def set_of(item: Kind) -> Kind:
    return Kind("set", (item,))


def dict_of(key: Kind, value: Kind) -> Kind:
    return Kind("dict", (key, value))


def tuple_of(*items: Kind) -> Kind:
    return Kind("tuple", items)


def optional(kind: Kind) -> Kind:
    return Kind("optional", (kind,))


# The classes of every generated module: fields in order; Shape is an enum of strings, Level one of ints.
DATACLASSES = {
    "Point": (("x", INT), ("y", INT)),
    "Item": (("name", STR), ("price", FLOAT), ("tags", list_of(STR)), ("count", INT)),
    "Node": (("label", STR), ("weight", optional(INT))),
}
ENUMS = {"Shape": ("ROUND", "FLAT", "TALL"), "Level": ("LOW", "MID", "HIGH")}
ENUM_VALUES = {"Shape": STR, "Level": INT}
DATA = tuple(Kind(name) for name in DATACLASSES)
ENUM = tuple(Kind(name) for name in ENUMS)

PRELUDE = '''from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum


@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0

    def norm(self) -> int:
        return abs(self.x) + abs(self.y)


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list[str] = field(default_factory=list)
    count: int = 1

    def total(self, extra: float = 0.0) -> float:
        return self.price * self.count + extra

    def tag(self, word: str) -> int:
        self.tags.append(word)
        self.count += 1
        return len(self.tags)


@dataclass
class Node:
    label: str
    weight: int | None = None

    @property
    def heavy(self) -> bool:
        return self.weight is not None and self.weight > 10


class Shape(Enum):
    ROUND = "round"
    FLAT = "flat"
    TALL = "tall"


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


WORDS = ("spam", "Egg", "été", "x y")
'''
# Tables of one case at module level, which it may change.
TABLES = (
    ("SIZES", list_of(INT), "[3, -1, 0, 12, 7]"),
    ("NAMES", dict_of(STR, INT), "{'a': 1, 'b': -2, '': 0}"),
    ("SEEN", set_of(STR), "{'a', 'Egg'}"),
    ("ROWS", list_of(tuple_of(STR, FLOAT)), "[('a', 1.5), ('été', -0.0)]"),
    ("DEEP", dict_of(INT, list_of(INT)), "{1: [1, 2], -3: []}"),
    ("BOX", Kind("Item"), "Item('box', 2.5, ['x'], 3)"),
)

_INTS = ("0", "1", "2", "3", "5", "7", "10", "-1", "-2", "-3", "-7", "63", "64", "100", "255", "256", "-128", "1000", "1_000_003",
         "2147483647", "4611686018427387904", "9223372036854775807", "(-9223372036854775807 - 1)", "3037000500")  # fmt: skip
_FLOATS = ("0.0", "-0.0", "0.5", "1.0", "1.5", "2.5", "-2.5", "0.1", "3.0", "-7.25", "1e16", "1e-5", "123456.789", "1e300", "2.675",
           "1e22", "9007199254740993.0", "5e-324", "0.30000000000000004", "-1e-7", "float('inf')")  # fmt: skip
_STRS = ("''", "'a'", "'abc'", "'Hello, World'", "' x '", "'12'", "'-7'", "'3.5'", "'été'", "'ß'", "'日本'", "'a,b,,c'", "'😀k'",
         "'A\\tb\\n'", "'it\\'s'", "'\\\\'", "'0'", "'aaa'", "'x=1;y=2'", "'İi'", "'ab ba'")  # fmt: skip
_BYTES = ("b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'hello'", "b'a,b'", "b'12'", "b' z '")
_LITERALS = {INT: _INTS, FLOAT: _FLOATS, BOOL: ("True", "False"), STR: _STRS, BYTES: _BYTES}


def literal(kind: Kind, random: Random) -> str:
    """A literal of a simple type; small ints are likelier than those at the edge."""
    choices = _LITERALS[kind]
    if kind == INT and random.random() < 0.75:
        choices = choices[:12]
    return random.choice(choices)


def hashable(kind: Kind) -> bool:
    if kind.name in ("list", "set", "dict", "Item", "Node"):
        return False
    return all(map(hashable, kind.args))


def ordered(kind: Kind) -> bool:
    if kind.name in ("list", "tuple"):
        return all(map(ordered, kind.args))
    return kind in (INT, FLOAT, BOOL, STR, BYTES)


def random_kind(random: Random, depth: int = 2, only=lambda kind: True) -> Kind:
    """A type that satisfies the predicate `only`."""
    while True:
        kind = _any_kind(random, depth)
        if only(kind):
            return kind


def _any_kind(random: Random, depth: int) -> Kind:
    if depth <= 0 or random.random() < 0.45:
        return random.choice(SIMPLE) if random.random() < 0.85 else random.choice((*DATA, *ENUM))
    again = lambda only=lambda kind: True: random_kind(random, depth - 1, only)  # noqa: E731
    match random.randrange(6):
        case 0 | 1:
            return list_of(again())
        case 2:
            return tuple_of(*(again() for _ in range(random.choice((1, 2, 2, 3)))))
        case 3:
            return dict_of(again(_is_key), again())
        case 4:
            return set_of(again(_is_key))
    return optional(again(lambda kind: kind.name != "optional"))


def _is_key(kind: Kind) -> bool:
    """Whether it is a key whose order and repr do not depend on a NaN or on identity."""
    return hashable(kind) and kind.name != "optional"

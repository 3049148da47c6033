# accepted: 4
"""Classes whose objects have the attributes that `__slots__` says, and no others."""

from dataclasses import dataclass
from enum import Enum


class Square:
    __slots__ = ("side", "__area")
    kind = "square"

    def __init__(self, side: int):
        self.side = side
        self.__area = side * side

    @property
    def area(self) -> int:
        return self.__area

    @area.setter
    def area(self, value: int) -> None:
        self.__area = value

    def show(self) -> str:
        return f"{self.side} {self.__area}"


class OpenSquare(Square):
    pass


class NamedSquare(Square):
    __slots__ = "name"


@dataclass(slots=True)
class Slotted:
    x: int


def case_slots_take_nothing_else() -> list[str]:
    found = []
    square, named = Square(2), NamedSquare(3)
    square.area += 1
    named.name = "n"
    OpenSquare(1).more = 4
    try:
        square.more = 4
    except AttributeError as e:
        found.append(str(e))
    try:
        square.kind = "other"
    except AttributeError as e:
        found.append(str(e))
    try:
        square.show = None
    except AttributeError as e:
        found.append(str(e))
    try:
        named.more = 1
    except AttributeError as e:
        found.append(str(e))
    try:
        Slotted(1).y = 2
    except AttributeError as e:
        found.append(str(e))
    return [*found, square.show(), named.name]


class Bare:
    __slots__ = ("a",)


class Plain:
    pass


class Kind(Enum):
    A = 1


def owned(x) -> list[bool]:
    return [hasattr(x, "__dict__"), hasattr(x, "__module__"), hasattr(x, "__name__"), hasattr(x, "mro"), hasattr(x, "__doc__"), hasattr(x, "__class__"), hasattr(x, "__eq__"), hasattr(x, "__mro__")]


def case_what_is_the_types_own() -> list[list[bool]]:
    return [owned(Bare()), owned(Plain()), owned(Kind.A), owned(1), owned("a"), owned([1])]


class Empty:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class EmptyToo(Empty):
    __slots__ = ("c",)


class EmptyWithMore(Empty):
    pass


def case_slots_that_are_empty():
    found = []
    for cls in (Empty, EmptyToo, EmptyWithMore):
        made = cls()
        try:
            made.b
        except AttributeError as error:
            found.append(str(error))
    try:
        EmptyToo().c
    except AttributeError as error:
        found.append(str(error))
    return found


def case_deleting_what_slots_do_not_hold():
    found = []
    for cls in (Empty, EmptyToo, EmptyWithMore):
        made = cls()
        del made.a
        for _ in range(2):
            try:
                del made.a
            except AttributeError as error:
                found.append(str(error))
            try:
                made.a
            except AttributeError as error:
                found.append(str(error))
        try:
            del made.b
        except AttributeError as error:
            found.append(str(error))
    return found

# accepted: 1
"""Classes whose objects have the attributes that `__slots__` says, and no others."""

from dataclasses import dataclass


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

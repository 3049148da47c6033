"""A dataclass, an enum, a union, a generator."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Color(Enum):
    RED = "r"
    BLUE = "b"


@dataclass
class Box:
    width: float
    height: float
    color: Color = Color.RED

    def area(self) -> float:
        return self.width * self.height


def predict(boxes: list[Box], only: Color | None = None) -> Iterator[float]:
    largest = None
    for box in boxes:
        if only is None or box.color is only:
            yield box.area()
            if largest is None or box.area() > largest:
                largest = box.area()
    if largest is not None:
        yield largest

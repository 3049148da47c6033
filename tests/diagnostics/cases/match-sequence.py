from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: int


def total(x: int, y: int) -> int:
    match Point(x, y):
        case (a, b):
            return a + b

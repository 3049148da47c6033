from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


def first(p: Point) -> int:
    match p:
        case Point(x, y, z):
            return x
    return 0

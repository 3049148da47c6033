from dataclasses import dataclass


@dataclass
class Point:
    horizontal: float
    vertical: float


def move(p: Point) -> float:
    return p.horizontl + 1

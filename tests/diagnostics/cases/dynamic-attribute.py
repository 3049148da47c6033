from dataclasses import dataclass


@dataclass
class Point:
    x: float
    y: float


def moved(p: Point, name: str) -> Point:
    setattr(p, name, 0.0)
    return p

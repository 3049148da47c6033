from dataclasses import dataclass


@dataclass
class Point:
    x: float
    y: float
    name: str = ""


def distance(x: float) -> float:
    p = Point(x, label="here")
    return p.x + p.y

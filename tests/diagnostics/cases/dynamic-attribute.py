from dataclasses import dataclass


@dataclass
class Point:
    x: float
    y: float


def get(p: Point, name: str) -> float:
    return getattr(p, name)

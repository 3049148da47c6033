from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    center: Point
    radius: float


def predict(f: Point | Circle | int | None) -> float:
    match f:
        case None:
            return 0.0
        case int():
            return f + 0.5
        case Point(0, y):
            return y * 1.0
        case Point(x=x) if x > 3:
            return x * 2.0
        case Circle(Point(a, _), r):
            return a * r
    return -1.0 * f.x

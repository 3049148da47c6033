from abc import ABC


class Shape(ABC):
    sides = 4


def kind(x: int) -> str:
    return type(Shape).__name__

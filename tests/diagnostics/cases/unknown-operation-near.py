import math


def root(x: float) -> float:
    return math.sqr(x)

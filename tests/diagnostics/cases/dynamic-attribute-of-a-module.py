import math


def cube_root(x: float) -> float:
    if hasattr(math, "cbrt"):
        return math.cbrt(x)
    return x ** (1 / 3)

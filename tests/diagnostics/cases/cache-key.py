# entry: areas
from functools import cache


@cache
def area(width, height):
    return width * height


def areas(w: int, h: float) -> float:
    return area(w, w) + area(h, h)

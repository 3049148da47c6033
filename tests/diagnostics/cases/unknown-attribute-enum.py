from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2


def is_red(color: Color) -> bool:
    return color == Color.REDD

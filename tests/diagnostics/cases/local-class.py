# entry: same
from dataclasses import dataclass


def box(size: int):
    @dataclass
    class Box:
        width: int

    return Box(size)


def same(a: int, b: int) -> bool:
    return box(a) == box(b)

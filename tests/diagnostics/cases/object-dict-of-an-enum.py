from enum import Enum


class Size(Enum):
    SMALL = 1


def attributes(size: Size) -> int:
    return len(vars(size))

from enum import Enum


class Direction(Enum):
    NORTH = (0, 1)
    EAST = (1, 0)


def turned(steps: int) -> Direction:
    return Direction.NORTH if steps % 2 == 0 else Direction.EAST

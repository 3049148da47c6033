"""A value of every kind that crosses the C ABI, there and back."""

import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

import numpy as np

Grid = np.ndarray[tuple[int, int], np.dtype[np.float32]]


class Colour(Enum):
    RED = "red"
    GREEN = "green"


@dataclass
class Point:
    x: float
    y: float = math.inf
    tags: list[str] = field(default_factory=list)


@dataclass
class Answer:
    flag: bool
    count: int
    ratio: float
    text: str
    data: bytes
    points: list[Point]
    pair: tuple[int, str]
    names: dict[str, int]
    numbers: dict[int, list[float]]
    seen: set[int]
    colour: Colour
    mode: Literal["fast", "slow"]
    maybe: Point | None
    either: int | str | list[int]
    grid: Grid


def echo(
    flag: bool,
    count: int,
    ratio: float,
    text: str,
    data: bytes,
    points: list[Point],
    pair: tuple[int, str],
    names: dict[str, int],
    numbers: dict[int, list[float]],
    seen: set[int],
    grid: Grid,
    colour: Colour = Colour.GREEN,
    mode: Literal["fast", "slow"] = "fast",
    maybe: Point | None = None,
    either: int | str | list[int] = 9007199254740993,
    offset: float = math.nan,
) -> Answer:
    """Gives back what it is given, a little changed, so that nothing passes by unread.

    Args:
        offset: added to the ratio unless it is not a number
    """
    if count < 0:
        raise ValueError(f"count is {count}, but must not be negative")
    return Answer(
        flag=not flag,
        count=count + 1,
        ratio=ratio if math.isnan(offset) else ratio + offset,
        text=text[::-1],
        data=data[::-1],
        points=[Point(p.y, p.x, p.tags + ["turned"]) for p in points],
        pair=(pair[0] * 2, pair[1] * 2),
        names={name.upper(): value for name, value in names.items()},
        numbers={key + 1: values for key, values in numbers.items()},
        seen={each * each for each in seen},
        colour=colour,
        mode=mode,
        maybe=maybe,
        either=either,
        grid=grid * np.float32(2),
    )


def count(stop: int, fail_at: int | None = None) -> Iterator[tuple[int, str]]:
    """Counts, item by item."""
    print("counting to", stop, "é", file=sys.stderr)
    for i in range(stop):
        if i == fail_at:
            raise RuntimeError(f"cannot count to {i}")
        yield i, "x" * i

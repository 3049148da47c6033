"""Objects that hold arrays. Their == and repr() would be numpy's: refused where they are asked for, and only there."""
# accepted: 3

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float32]]


@dataclass
class Patch:
    label: str
    pixels: Matrix


@dataclass
class Patches:
    parts: list[Patch] = field(default_factory=list)
    best: Patch | None = None


class Scored(NamedTuple):
    score: float
    mask: Matrix


def ones(rows: int, columns: int) -> Matrix:
    return np.ones((rows, columns), dtype=np.float32)


def case_dataclass():
    patches = Patches([Patch("a", ones(2, 3)), Patch("b", np.zeros((1, 1), dtype=np.float32))])
    patches.best = max(patches.parts, key=lambda patch: float(patch.pixels.sum()))
    patches.best.pixels[0, 0] = 4
    return patches.best.label, [float(patch.pixels.sum()) for patch in patches.parts], patches.best is patches.parts[0]


def case_named_tuple():
    best = Scored(0.5, ones(1, 2))
    score, mask = best
    return score, float(mask.sum()), best.mask.shape


def case_sorted_by_a_key():
    scored = [Scored(float(i % 3), ones(i + 1, 2)) for i in range(5)]
    scored.sort(key=lambda each: each.score)
    return [(each.score, each.mask.shape[0]) for each in scored]


def case_equal():
    return Patch("a", ones(1, 1)) == Patch("b", ones(1, 1))


def case_text():
    return f"{Patch('a', ones(1, 1))}"

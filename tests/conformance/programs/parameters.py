# accepted: 4
"""Parameters that are assigned values of another type than they came with."""

from dataclasses import dataclass
from typing import List, Optional


@dataclass
class Link:
    value: int
    next: Optional["Link"] = None


def total(link: Optional[Link]) -> int:
    result = 0
    while link is not None:
        result += link.value
        link = link.next
    return result


def case_walked():
    return total(Link(1, Link(2, Link(3)))), total(Link(5)), total(None)


def scaled(x, k=None):
    if k is None:
        k = 2
    x = x * k
    if x > 10:
        x = "large"
    return x


def case_widened():
    return scaled(3), scaled(9), scaled(1, 20), scaled(1.5), scaled(2, 2.5)


def normalised(names=None) -> List[str]:
    if names is None:
        names = []
    elif isinstance(names, str):
        names = names.split(",")
    return [n.strip() for n in names]


def case_defaulted():
    return normalised(), normalised("a, b"), normalised(["c "])


def halves(x: int):
    while x > 1:
        yield x
        x = x / 2
    yield x


def case_generator():
    return list(halves(10)), list(halves(1))

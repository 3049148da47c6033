"""A sliding window in a deque: a generator of (index, mean), and one over it that filters."""

from collections import deque
from collections.abc import Iterator


def means(values: list[float], size: int) -> Iterator[tuple[int, float]]:
    window: deque[float] = deque()
    total = 0.0
    for i, value in enumerate(values):
        window.append(value)
        total += value
        if len(window) > size:
            total -= window.popleft()
        if len(window) == size:
            yield i, total / size


def peaks(values: list[float], size: int, factor: float) -> Iterator[int]:
    for i, mean in means(values, size):
        if values[i] > factor * mean:
            yield i


def run(count: int, size: int, rounds: int) -> int:
    values = [(i * 7919 % 1000) / 10 for i in range(count)]
    found = 0
    for _ in range(rounds):
        found += sum(peaks(values, size, 1.5))
    return found


ARGUMENTS = (100000, 16, 10)

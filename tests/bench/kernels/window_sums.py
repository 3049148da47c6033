"""Sums over a sliding window, from a generator with a running total."""

from collections.abc import Iterator


def window_sums(values: list[float], size: int) -> Iterator[float]:
    total = 0.0
    for i, value in enumerate(values):
        total += value
        if i >= size:
            total -= values[i - size]
        if i >= size - 1:
            yield total


def run(count: int, size: int, rounds: int) -> float:
    values = [(i * 7919 % 1000) / 10 for i in range(count)]
    best = 0.0
    mean = 0.0
    for _ in range(rounds):
        for total in window_sums(values, size):
            mean += total / size
            if total > best:
                best = total
    return best + mean


ARGUMENTS = (100000, 16, 20)

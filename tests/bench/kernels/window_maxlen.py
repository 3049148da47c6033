"""Windows in a deque with a maximum length, given out as tuples; and the median and the range of each."""

from collections import deque
from collections.abc import Iterable, Iterator


def windows(values: Iterable[int], size: int) -> Iterator[tuple[int, ...]]:
    window: deque[int] = deque(maxlen=size)
    for value in values:
        window.append(value)
        if len(window) == size:
            yield tuple(window)


def run(count: int, size: int, rounds: int) -> int:
    values = [i * 7919 % 1000 for i in range(count)]
    total = 0
    for _ in range(rounds):
        for window in windows(values, size):
            total += max(window) - min(window) + window[size // 2] + window[0] - window[-1]
    return total


ARGUMENTS = (100000, 8, 10)

"""The least item of each window by a monotonic queue: a deque that is read and changed at both ends."""

from collections import deque


def minima(values: list[float], size: int):
    queue: deque[int] = deque()
    for i in range(len(values)):
        while queue and values[queue[-1]] >= values[i]:
            queue.pop()
        queue.append(i)
        if queue[0] <= i - size:
            queue.popleft()
        if i >= size - 1:
            yield values[queue[0]]


def run(count: int, size: int, rounds: int) -> float:
    values = [(i * 7919 % 1000) / 10 for i in range(count)]
    total = 0.0
    for _ in range(rounds):
        for minimum in minima(values, size):
            total += minimum
    return total


ARGUMENTS = (100000, 16, 10)

from collections import deque


def last(xs: list[int]) -> int:
    queue = deque(xs)
    queue.append(1, 2)
    return queue.pop()

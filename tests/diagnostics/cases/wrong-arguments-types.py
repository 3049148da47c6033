from collections import deque


def first(xs: list[int], key: str) -> int:
    return deque(xs)[key]

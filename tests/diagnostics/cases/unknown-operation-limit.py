import sys


def depth(n: int) -> int:
    sys.setrecursionlimit(10_000)
    return 0 if n == 0 else 1 + depth(n - 1)

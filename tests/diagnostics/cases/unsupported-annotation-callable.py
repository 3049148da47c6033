from collections.abc import Callable


def apply(function: Callable[[int], int], x: int) -> int:
    return function(x)

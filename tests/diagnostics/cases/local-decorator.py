import functools


def fibonacci(n: int) -> int:
    @functools.cache
    def f(i: int) -> int:
        return i if i < 2 else f(i - 1) + f(i - 2)

    return f(n)

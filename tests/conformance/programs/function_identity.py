# accepted: 9
"""Functions that are compared, and caches of functions inside functions."""

# ruff: noqa: E731
import functools
from functools import cache, lru_cache


def case_cache_local():
    calls = []

    @lru_cache(maxsize=None)
    def fib(n):
        calls.append(n)
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    return fib(20), len(calls), fib.__name__


def case_grid_dp():
    grid = [[1, 3, 1], [1, 5, 1], [4, 2, 1]]

    @cache
    def best(i, j):
        if i < 0 or j < 0:
            return 10**6
        if i == 0 and j == 0:
            return grid[0][0]
        return grid[i][j] + min(best(i - 1, j), best(i, j - 1))

    return best(2, 2)


def case_lru():
    calls = []

    @functools.lru_cache(maxsize=2)
    def sq(x):
        calls.append(x)
        return x * x

    return [sq(v) for v in (1, 2, 1, 3, 2, 1)], calls


def case_lru_plain():
    @lru_cache
    def f(s):
        return s.upper()

    return f("a"), f("a")


def case_decorated_recursive():
    depth = 0
    trace = []

    def traced(f):
        def wrapper(n):
            nonlocal depth
            trace.append("  " * depth + f.__name__ + str(n))
            depth += 1
            r = f(n)
            depth -= 1
            return r

        return wrapper

    @traced
    def fact(n):
        return 1 if n == 0 else n * fact(n - 1)

    return fact(3), trace


def case_identity_made_twice():
    def make():
        return lambda: 1

    a, b = make(), make()
    fs = [a, b]
    return a is b, a is a, a == b, fs.index(b), a in [b]


def case_identity_named():
    k = 2

    def f(x):
        return x * k

    fs = [f]
    gs = [f, f]
    return f in fs, fs[0] is f, gs[0] is gs[1], fs.index(f), fs[0] == gs[1]


def case_identity_remove():
    log = []

    def on(x):
        log.append(x)

    handlers = []
    handlers.append(on)
    handlers.append(lambda x: log.append(-x))
    for h in handlers:
        h(1)
    handlers.remove(on)
    for h in handlers:
        h(2)
    return log


def case_function_keys():
    def a():
        return "a"

    b = lambda: "b"
    names = {a: "first", b: "second"}
    return names[a], names[b], a in names, len({a, b, a})

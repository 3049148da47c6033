# accepted: 8
"""Attributes that functions are given: counters of decorators, caches, settings."""

import functools


def count_calls(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return fn(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@count_calls
def add(a: int, b: int) -> int:
    return a + b


def case_module_level() -> tuple[int, int]:
    add(1, 2)
    add(b=3, a=4)
    return add(1, 1), add.calls


def case_local() -> tuple[int, int]:
    @count_calls
    def twice(x):
        return 2 * x

    twice(1)
    return twice(5), twice.calls


def helper(x: int) -> int:
    return x + helper.offset


helper.offset = 10


def case_plain() -> list[int]:
    out = [helper(1)]
    helper.offset = 20
    out.append(helper(1))
    out.append(helper.offset)
    return out


def case_nested() -> list[int]:
    def visit(n: int) -> None:
        visit.seen.append(n)
        if n:
            visit(n - 1)

    visit.seen = []
    visit(3)
    return visit.seen


def memoize(fn):
    cache = {}

    def inner(*args):
        if args not in cache:
            cache[args] = fn(*args)
            inner.misses += 1
        else:
            inner.hits += 1
        return cache[args]

    def clear():
        cache.clear()
        inner.hits = inner.misses = 0

    inner.hits = inner.misses = 0
    inner.cache = cache
    inner.clear = clear
    return inner


@memoize
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def case_memoize_global() -> tuple:
    a = fib(20)
    info = (fib.hits, fib.misses, len(fib.cache))
    fib.clear()
    return a, info, fib.hits, fib.misses, len(fib.cache)


def case_memoize_local_in_a_cycle() -> tuple:
    @memoize
    def power(n: int) -> int:
        return 1 if n == 0 else 2 * power(n - 1)

    power(5)
    power(6)
    return power.hits, power.misses, sorted(power.cache.values())


def case_kept() -> list[int]:
    def make(start: int):
        def step() -> int:
            step.n += 1
            return step.n

        step.n = start
        return step

    steps = [make(0), make(10)]
    for s in steps:
        s()
    steps[0]()
    steps[1].n = 50
    return [s.n for s in steps] + [s() for s in steps]


def case_missing() -> list[str]:
    def plain() -> int:
        return plain.total

    out = []
    try:
        plain()
    except AttributeError as error:
        out.append(str(error))
    plain.total = 3
    out.append(str(plain()))
    return out

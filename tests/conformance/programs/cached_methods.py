# accepted: 17
"""functools.cache and lru_cache on methods: the object is part of the key."""

from __future__ import annotations
from dataclasses import dataclass
from functools import cache, lru_cache


class Calc:
    def __init__(self, k=1):
        self.calls = 0
        self.k = k

    @cache
    def square(self, x):
        self.calls += 1
        return x * x * self.k

    @lru_cache(maxsize=2)
    def slow(self, a, b=1):
        self.calls += 1
        return a + b

    @lru_cache(maxsize=None)
    def fib(self, n):
        self.calls += 1
        return n if n < 2 else self.fib(n - 1) + self.fib(n - 2)

    @property
    @lru_cache
    def name(self):
        self.calls += 1
        return f"calc{self.k}"

    @staticmethod
    @cache
    def twice(x):
        SEEN.append(x)
        return x * 2

    @classmethod
    @cache
    def of(cls, k):
        SEEN.append(k)
        return cls(k)


SEEN = []


class Sub(Calc):
    pass


def case_method():
    c, d = Calc(), Calc(2)
    return [c.square(3), c.square(3), d.square(3), d.square(3), c.square(4)], c.calls, d.calls


def case_bounded():
    c = Calc()
    out = [c.slow(1), c.slow(1), c.slow(2), c.slow(3), c.slow(3), c.slow(1)]
    return out, c.calls


def case_recursive():
    c = Calc()
    return c.fib(40), c.calls


def case_property():
    c = Calc(5)
    return c.name, c.name, c.calls


def case_static():
    SEEN.clear()
    return Calc.twice(21), Calc.twice(21), Calc(1).twice(21), SEEN


def case_class_method():
    SEEN.clear()
    a, b = Calc.of(7), Calc.of(7)
    return a is b, a.k, SEEN, Sub.of(7) is a, type(Sub.of(7)).__name__


def case_info():
    Calc.square.cache_clear()
    c = Calc()
    c.square(1), c.square(1), c.square(2)
    info = Calc.square.cache_info()
    return info.hits, info.misses, info.currsize, c.square.cache_info().hits


def case_inherited():
    s = Sub(3)
    return s.square(2), s.square(2), s.calls


@dataclass(frozen=True)
class Grid:
    width: int
    height: int

    @cache
    def area(self):
        COUNT.append(1)
        return self.width * self.height


COUNT = []


def case_equal_objects():
    COUNT.clear()
    return Grid(2, 3).area(), Grid(2, 3).area(), Grid(3, 2).area(), len(COUNT)


@dataclass
class Bag:
    items: list[int]

    @cache
    def total(self):
        return sum(self.items)


def case_unhashable():
    try:
        return Bag([1]).total()
    except TypeError as e:
        return str(e)


class Paths:
    def __init__(self, grid):
        self.grid = grid

    @lru_cache(None)
    def best(self, i: int, j: int) -> int:
        here = self.grid[i][j]
        if i == 0 and j == 0:
            return here
        return here + min(self.best(i - 1, j) if i else 10**6, self.best(i, j - 1) if j else 10**6)


def case_paths():
    return Paths([[1, 3, 1], [1, 5, 1], [4, 2, 1]]).best(2, 2), Paths([[1]]).best(0, 0)


def case_equal_keys_of_an_inner_function():
    seen = []

    @lru_cache(maxsize=None)
    def show(x):
        seen.append(repr(x))
        return x, str(x)

    return [show(1), show(1.0), show(True), show("1"), show(0), show(False), show(0.0), show(-0.0)], seen


def case_equal_keys_in_a_bounded_cache():
    seen = []

    @lru_cache(maxsize=2)
    def show(x, y=2):
        seen.append(repr(x))
        return x, str(y)

    found = [show(1, 2), show(1.0, 2), show(True, 2.0), show("1", 1), show(0, "s"), show(1, 2), show(2), show(2.0)]
    return found, seen, show.cache_info().hits


def case_inner_functions_called_by_names():
    calls = []

    @cache
    def f(x, y=2):
        calls.append((x, y))
        return x * y

    found = f(1), f(x=1), f(1, y=2), f(1, 2), f(y=2, x=1), f(x=1, y=2), f(1), f(x=1)
    return found, calls, f.cache_info().misses


def case_a_bounded_cache_called_by_names():
    @lru_cache(maxsize=2)
    def f(x, *, scale=1):
        return x * scale

    found = [f(2), f(2, scale=3), f(2, scale=3), f(3), f(2)]
    return found, f.cache_info().hits, f.cache_info().currsize


def case_a_cache_of_any_arguments():
    @cache
    def f(*xs, **named):
        return sum(xs) + sum(named.values())

    return f(1, 2), f(1, 2, a=3), f(1, 2, b=3), f(1, 2, a=3), f.cache_info().misses


CALLS = []


@lru_cache(maxsize=None, typed=True)
def typed(x, y=0):
    CALLS.append((x, y))
    return type(x).__name__ + type(y).__name__


def case_an_answer_for_each_type():
    answers = [typed(k) for k in [1, 1.0, True, 1, "1", 1.0]]
    answers += [typed(1, 0), typed(1, False), typed(1, y=0)]
    return answers, list(CALLS), typed.cache_info().hits

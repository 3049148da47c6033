# accepted: 18
"""functools: singledispatch, whose functions are registered at module level, and what caches tell of themselves."""

import math
import textwrap
from enum import Enum, IntEnum
from functools import cache, cmp_to_key, lru_cache, singledispatch, singledispatchmethod
from typing import NamedTuple


class Animal:
    pass


class Dog(Animal):
    def __init__(self, name="rex"):
        self.name = name


class Puppy(Dog):
    pass


class Level(IntEnum):
    LOW = 1


class Color(Enum):
    RED = 1


class Pair(NamedTuple):
    a: int
    b: int


@singledispatch
def show(x, depth=0):
    return f"thing at {depth}"


@show.register
def _(x: int, depth=0):
    return f"int {x + depth}"


@show.register(str)
def show_text(x, depth=0):
    return f"text {x * 2}"


@show.register(list)
@show.register(tuple)
def _(x, depth=0):
    return "[" + ", ".join([show(each, depth + 1) for each in x]) + "]"


@show.register
def _(x: Dog, depth=0):
    return f"dog {x.name}"


@show.register(type(None))
def _(x, depth=0):
    return "nothing"


class Printer:
    def __init__(self, mark):
        self.mark = mark

    @singledispatchmethod
    def text(self, x):
        return f"{self.mark}?"

    @text.register
    def _(self, x: int):
        return f"{self.mark}{x}"

    @text.register(str)
    def _(self, x):
        return f"{self.mark}{x!r}"


@lru_cache(maxsize=2)
def square(x):
    return x * x


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(maxsize=0)
def never(x):
    return x


@lru_cache(maxsize=None, typed=True)
def kind(x, y=0):
    return type(x).__name__


CALLS = []


@cache
def noted(x):
    CALLS.append(x)
    return -x


def case_by_class():
    return [show(1), show(True), show("a"), show(2.5), show(Dog()), show(Puppy("p")), show(Animal()), show(None), show(Level.LOW), show(Color.RED)]


def case_nested():
    return show([1, ("a", None), [2.5]]), show(Pair(1, 2)), show((1,))


def case_of_a_union():
    return [show(x) for x in [1, "b", None, 2.5]], show(3, depth=4), show_text("q")


def case_without_arguments():
    try:
        return show()
    except TypeError as e:
        return str(e)


def case_as_value():
    return list(map(show, [1, 2])), sorted(["b", "a"], key=show)


def case_methods():
    p = Printer("#")
    return p.text(1), p.text("a"), p.text(2.5), [p.text(x) for x in [1, "b"]]


def case_info():
    square.cache_clear()
    answers = [square(1), square(2), square(1), square(3), square(2)]
    info = square.cache_info()
    hits, misses, maxsize, currsize = info
    return answers, (hits, misses, maxsize, currsize), info.hits, str(info), info == (1, 4, 2, 2)


def case_recursive():
    answer = fib(30)
    before = fib.cache_info()
    fib.cache_clear()
    return answer, before.hits, before.misses, before.maxsize, fib.cache_info().currsize


def case_nothing_kept():
    never(1)
    never(1)
    return repr(never.cache_info())


def case_typed():
    return kind(1, 2), kind(1.0, 2.0), kind(True, 2), kind("a")


def case_cleared():
    noted(1)
    noted(1)
    noted.cache_clear()
    noted(1)
    return CALLS


def by_length(a, b):
    return len(a) - len(b)


def case_extremes_by_comparison():
    words = ["bb", "a", "ccc", "dd", "eee"]
    key = cmp_to_key(by_length)
    return max(words, key=key), min(words, key=key), max("x", "yy", key=key), sorted(words, key=key), max([], key=key, default="none")


def case_numbers_by_comparison():
    return max([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), min(3, 1, 2, key=cmp_to_key(lambda a, b: (a > b) - (a < b)))


def case_extreme_of_nothing():
    try:
        return max([1][1:], key=cmp_to_key(lambda a, b: a - b))
    except ValueError as e:
        return str(e)


@lru_cache(maxsize=None)
def doubled(n):
    return n * 2


def case_cache_of_what_has_no_hash():
    try:
        return doubled([1])
    except TypeError as e:
        return str(e), doubled(4)


# --- lambdas of one line, told apart by where they stand ---

FILTERS = {"upper": str.upper, "length": lambda v: str(len(v)), "indent": lambda v: textwrap.indent(v, "  ")}
STEPS = [(lambda i: i + math.floor(1.5)) if FILTERS else (lambda i: i), lambda i: math.ceil(i / 2)]
ADDED, TENFOLD = lambda n: (lambda m: (lambda k: math.floor(k) + n + m)), lambda n: n * 10


def case_lambdas_of_one_line():
    return [FILTERS[name]("xyz\nb") for name in ("upper", "length", "indent")], [step(5) for step in STEPS], ADDED(1)(2)(3.5), TENFOLD(4)


_IN_ORDER = cmp_to_key(lambda a, b: (a > b) - (a < b))


def case_objects_of_a_comparison():
    key = cmp_to_key(lambda a, b: b - a)
    outcomes = key(3) < key(4), key(3) == key(3), key(5) >= key(6), key(5) <= key(6), key(1) > key(2), key(1) != key(2), key(7).obj
    by_length = cmp_to_key(lambda a, b: len(a) - len(b))
    return outcomes, sorted((by_length(w), i) for i, w in enumerate(["ccc", "a", "bb"]))[0][1], min([key(1), key(2)]).obj


def case_a_comparison_of_the_module():
    try:
        return sorted("bca", key=_IN_ORDER), _IN_ORDER("a") < _IN_ORDER("b"), {_IN_ORDER("a")}
    except TypeError as e:
        return sorted("bca", key=_IN_ORDER), str(e)

# accepted: 12
"""Functions, bound methods and partials that module-level code made and keeps."""
import functools
import operator
from functools import cache, partial
from dataclasses import dataclass
from typing import Callable


def adder(n):
    def add(x):
        return x + n

    return add


def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    return step


class Scale:
    def __init__(self, k):
        self.k = k

    def apply(self, x):
        return x * self.k

    @classmethod
    def make(cls, k):
        return cls(k)

    @staticmethod
    def plain(x):
        return -x


LOG = []
SCALE = Scale(3)
SQUARES = {"sq": lambda x: x * x, "cube": partial(pow, 3), "neg": operator.neg, "scale": SCALE.apply, "plain": Scale.plain}
ADDERS = [adder(i) for i in range(3)]
COUNTERS = (counter(), counter())
RECORD = LOG.append
MAKERS = [Scale, Scale.make]


@dataclass
class Rule:
    name: str
    check: Callable[[int], bool]
    weight: float = 1.0


RULES = [Rule("even", lambda x: x % 2 == 0), Rule("big", lambda x: x > 10, 2.0), Rule("pos", partial(operator.lt, 0))]


@cache
def slow(n):
    return n if n < 2 else slow(n - 1) + slow(n - 2)


TABLE = {"slow": slow, "abs": abs}


def case_tables():
    return [SQUARES[k](3) for k in ("sq", "cube", "neg", "scale", "plain")], [f(10) for f in ADDERS]


def case_counters():
    return COUNTERS[0](), COUNTERS[0](), COUNTERS[1](), [c() for c in COUNTERS]


def case_record():
    RECORD(5)
    f = RECORD
    f(6)
    return LOG


def case_rules():
    return [(r.name, r.check(12), r.weight) for r in RULES], sum(r.weight for r in RULES if r.check(4))


def case_cached():
    return TABLE["slow"](30), TABLE["abs"](-3), slow(10)


def case_makers():
    return [m(4).apply(2) for m in MAKERS]


PIPE = [str.strip, str.title, lambda s: s + "!"]


def case_pipe():
    return functools.reduce(lambda acc, f: f(acc), PIPE, "  hello ")


class Registry:
    def __init__(self):
        self.handlers = {}

    def register(self, name):
        def deco(f):
            self.handlers[name] = f
            return f

        return deco

    def call(self, name, *args):
        return self.handlers[name](*args)


REG = Registry()


@REG.register("add")
def add2(a, b):
    return a + b


@REG.register("mul")
def mul2(a, b):
    return a * b


def case_registry():
    return REG.call("add", 1, 2), REG.call("mul", 3, 4), sorted(REG.handlers)


class Shape:
    ops = {"double": lambda x: x * 2}
    key = staticmethod(lambda v: -v)

    def run(self, x):
        return self.ops["double"](x)


def case_class_attr():
    return Shape().run(4), sorted([1, 3, 2], key=Shape.key)


def timed(label):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            LOG.append(label)
            out = f(*args, **kwargs)
            LOG.append(f.__name__)
            return out

        return wrapper

    return deco


@timed("x")
@timed("y")
def work(a, *, b=2):
    return a * b


def case_stacked():
    r = work(3), work(3, b=5)
    return r, LOG, work.__name__


class Meter:
    def __init__(self):
        self.total = 0

    @timed("m")
    def add(self, x):
        self.total += x
        return self.total


def case_method_deco():
    m = Meter()
    m.add(3)
    return m.add(4), m.total


def memoize(f):
    memo = {}

    @functools.wraps(f)
    def inner(n):
        if n not in memo:
            memo[n] = f(n)
        return memo[n]

    return inner


@memoize
def fibm(n):
    return n if n < 2 else fibm(n - 1) + fibm(n - 2)


def case_memoize():
    return fibm(50)

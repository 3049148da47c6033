# accepted: 5
"""func, args and keywords of functools.partial; isinstance() of the class of another object."""

from __future__ import annotations
from functools import partial
import operator


class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, type(self)) and self.x == o.x
    def same(self, o): return isinstance(o, type(self))


class B(A): pass


def case_isinstance_of_type():
    ys = [1, "a", A(1), B(1), True, None]
    return [[isinstance(a, type(b)) for b in ys] for a in ys], A(1) == B(1), B(1) == A(1), [[p.same(q) for q in (A(0), B(0))] for p in (A(0), B(0))]


def power(base, exponent, *, mod=None):
    return base ** exponent if mod is None else base ** exponent % mod


def case_partial():
    p = partial(power, 2, mod=10)
    q = partial(int, base=2)
    return p(5), p.func(2, 3), p.args, p.keywords, q("101"), q.keywords["base"], q.args, q.func("7")


def case_partial_of_partial():
    p = partial(partial(power, 2), 3)
    return p(), p.args, partial(operator.mul, 3).args[0]


SQUARE = partial(power, exponent=2)


def case_of_module():
    return SQUARE(5), SQUARE.keywords, SQUARE.func(2, 2), SQUARE.args


def describe(f):
    return f"{f.func.__name__}{f.args}{f.keywords}"


def case_passed():
    return describe(partial(power, 3)), describe(partial(power, 3, mod=4))

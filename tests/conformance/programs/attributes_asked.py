# accepted: 17
"""hasattr(), and getattr() with a default: of super(), classes, their objects and functions, of what Python adds to those, too."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Lower:
    k = 1

    def hook(self):
        return "A"

    @property
    def pr(self):
        return 5


class Asks:
    def hook(self):
        if hasattr(super(), "hook"):
            return "M" + super().hook()
        return "M"

    def other(self):
        f = getattr(super(), "other", None)
        return f() if f else "none"

    def third(self):
        f = getattr(super(), "hook", None)
        return f() if f else "none"

    def fourth(self):
        return hasattr(super(), "zz"), hasattr(super(), "k"), hasattr(super(), "pr"), hasattr(super(), "__init__")

    def fifth(self):
        return getattr(super(), "k", 7)


class Both(Asks, Lower):
    pass


class Alone(Asks):
    def other(self):
        return "C" + super().other()


def case_hook():
    return Both().hook(), Asks().hook()


def case_other():
    return Alone().other(), Asks().other()


def case_third():
    return Both().third(), Asks().third()


def case_fourth():
    return Both().fourth(), Asks().fourth()


def case_fifth():
    return Both().fifth(), Asks().fifth()


class A:
    k = 1

    def m(self):
        return 1

    def q(self):
        return hasattr(type(self), "k"), hasattr(self.__class__, "z"), getattr(type(self), "z", 0), hasattr(type(self), "m"), hasattr(type(self), "inst")

    def r(self):
        return hasattr(self.m, "__name__"), hasattr(self.m, "__self__"), callable(getattr(self, "m", None)), callable(getattr(self, "mm", None))


class B(A):
    z = 5

    def __init__(self):
        self.inst = 1


class P(NamedTuple):
    a: int
    b: int = 2

    def both(self):
        return hasattr(self, "a"), hasattr(type(self), "a"), hasattr(self, "zz"), hasattr(self, "_fields"), hasattr(self, "count")


class PS(P):
    def sup(self):
        return hasattr(super(), "a"), hasattr(super(), "both"), hasattr(super(), "c"), hasattr(super(), "_asdict")


@dataclass
class D:
    x: int
    y: int = 3


class Er(ValueError):
    code = 2

    def t(self):
        return hasattr(self, "args"), hasattr(super(), "args"), hasattr(super(), "code"), hasattr(type(self), "code"), hasattr(super(), "with_traceback")


class Co(Enum):
    R = 1

    def foo(self):
        return 2


class Cm:
    @classmethod
    def make(cls):
        return ["Cm"]


class Cm2(Cm):
    @classmethod
    def make(cls):
        return ["Cm2"] + (super().make() if hasattr(super(), "make") else [])

    @classmethod
    def non(cls):
        return hasattr(super(), "non"), getattr(super(), "non", 3)


class Dl(list):
    def append(self, x):
        if hasattr(super(), "append"):
            super().append(x * 2)

    def t(self):
        return hasattr(super(), "nope"), hasattr(super(), "extend"), hasattr(super(), "sort")


def case_q():
    return A().q(), B().q()


def case_r():
    return A().r(), B().r()


def case_type():
    return [hasattr(type(x), "z") for x in (A(), B())], [getattr(type(x), "z", -1) for x in (A(), B())]


def case_p():
    return P(1).both(), PS(1).sup(), hasattr(P, "a"), hasattr(P, "zz"), hasattr(P, "_make")


def case_d():
    return hasattr(D, "x"), hasattr(D, "y"), hasattr(D(1), "x"), hasattr(D, "__dataclass_fields__"), hasattr(D, "__init__"), hasattr(D(1), "__len__"), getattr(D, "y", 0), getattr(D, "x", 0)


def case_er():
    return Er("a").t(), hasattr(Er, "args"), hasattr(Er, "zip")


def case_co():
    return hasattr(Co, "R"), hasattr(Co, "G"), hasattr(Co.R, "foo"), hasattr(Co.R, "value"), hasattr(Co, "foo"), getattr(Co, "G", None) is None, hasattr(Co, "__members__")


def case_cm():
    return Cm2.make(), Cm2.non(), Cm2().make()


def case_dl():
    d = Dl()
    d.append(4)
    return list(d), d.t()


class CallMe:
    def __call__(self):
        return 1


def case_call():
    c = CallMe()
    return hasattr(c, "__call__"), hasattr(c, "__iter__"), hasattr([], "append"), hasattr([], "__iter__"), hasattr("", "nope"), hasattr(3, "real"), hasattr(None, "x")


def case_fn():
    f = lambda: 1
    g = [f, CallMe()]
    return hasattr(f, "__name__"), hasattr(f, "zz"), [callable(x) for x in g], [hasattr(x, "__call__") for x in g]


def case_views_are_no_iterators():
    d = {1: 2}
    return [hasattr(x, "__next__") for x in (d.keys(), d.values(), d.items())], hasattr({1: 2}.keys(), "__next__")

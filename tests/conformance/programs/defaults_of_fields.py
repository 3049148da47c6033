# accepted: 9
"""Fields of dataclasses and named tuples whose defaults are classes and functions."""

from __future__ import annotations
from dataclasses import dataclass


class A:
    def __init__(self, x=0): self.x = x


class B(A): pass


@dataclass
class Spec:
    cls: type = A
    factory: type = list


def specs(): return [Spec(), Spec(B, dict), Spec(factory=set)]


def case_a(): return [x.cls().x for x in specs()]


def case_b(): return [x.factory() for x in specs()]


def case_c(): return [x.cls is A for x in specs()]


def case_d(): return repr(specs()[1])


def case_e(): return specs()[0] == Spec(A, list), specs()[0] == specs()[1]


def case_f(): return [f() for f in (list, dict, set)]


def case_g(): return [f() for f in (list, dict)]


import operator
from dataclasses import field
from typing import Callable, NamedTuple


def shout(s): return s.upper() + "!"


@dataclass
class Op:
    name: str
    run: Callable = operator.add
    show: Callable = shout
    key: Callable = len
    error: type[Exception] = ValueError
    conv: Callable = field(default=lambda s: s.strip())


def case_functions():
    a, b = Op("a"), Op("b", operator.mul, show=str.lower, error=KeyError)
    out = []
    for o in (a, b):
        try:
            out.append((o.run(3, 4), o.show("x"), o.key("abc"), o.conv(" q ")))
            raise o.error("e")
        except (ValueError, KeyError) as e:
            out.append(type(e).__name__)
    return out


class Row(NamedTuple):
    name: str
    conv: Callable = int
    err: type = ValueError


def case_named():
    return [r.conv("5") for r in (Row("a"), Row("b", float), Row("c", str))], Row("x").err is ValueError

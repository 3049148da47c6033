# entry: both
from functools import singledispatch
from numbers import Number


@singledispatch
def shown(x):
    return "?"


@shown.register(Number)
def _(x):
    return "number"


class Money:
    pass


def both(x: int) -> str:
    return shown(x) + shown(Money())

# entry: late
from functools import singledispatch


@singledispatch
def shown(x):
    return "?"


def late(x: int) -> str:
    shown.register(int, lambda x: "int")
    return shown(x)

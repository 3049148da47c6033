"""Builtin functions called with arguments after a star; named tuples after one; numbers of one's own in math; a class's bases."""
# accepted: 15

import math
from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y")


class Named(NamedTuple):
    key: str
    count: int


def case_numbers() -> list[object]:
    xs, bounds = [-4], [2, 10, 3]
    return [abs(*xs), pow(*[2, 3]), pow(*bounds), len(*["abc"]), sum(*[[1, 2]]), list(range(*bounds)), divmod(7, *[2])]


def measured(*args: float) -> list[float]:
    return [math.hypot(*args), math.atan2(*args[:2]), math.gcd(*map(int, args))]


def case_forwarded() -> list[float]:
    return measured(3.0, 4.0)


def case_texts_split() -> list[int]:
    return [n for line in ("1 3", "4", "10 0 -3") for n in range(*map(int, line.split()))]


def told(xs: list[int]) -> list[str]:
    out = []
    try:
        out.append(str(abs(*xs)))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(divmod(*xs)))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(list(range(*xs))))
    except TypeError as e:
        out.append(str(e))
    return out


def case_misfits() -> list[list[str]]:
    return [told([-1] * n) for n in range(6)]


def case_of_other_types() -> str:
    xs = [["b", "a"]]
    return f"{sorted(*xs)} {str(*[5])} {chr(*[97])} {ord(*'a')} {round(*[2.567])} {tuple(*xs)}"


def case_named_tuples() -> list[str]:
    p, q = Point(1, 2), Named("a", 3)
    first, *rest = q
    return [str([*p]), str((*p, 3)), str({*p}), str([*q, *p]), str((*q, *p)), str(rest), first, str([0, *q])]


class Ratio:
    def __init__(self, over: int, under: int) -> None:
        self.over, self.under = over, under

    def __floor__(self) -> int:
        return self.over // self.under

    def __ceil__(self) -> int:
        return -(-self.over // self.under)

    def __trunc__(self) -> int:
        return int(self.over / self.under)

    def __float__(self) -> float:
        return self.over / self.under


class Index:
    def __index__(self) -> int:
        return 4


class Length:
    def __float__(self) -> float:
        return 2.25


def case_own_numbers() -> list[float]:
    x = Ratio(-7, 2)
    return [math.floor(x), math.ceil(x), math.trunc(x), math.fabs(x), math.pow(x, 2)]


def case_as_floats() -> list[float]:
    return [math.sqrt(Length()), math.floor(Length()), math.copysign(Length(), -1.0), math.sqrt(Index())]


def case_no_number() -> str:
    try:
        return str(math.sqrt(Point(1, 2)))
    except TypeError as e:
        return str(e)


class Base:
    pass


class Left(Base):
    pass


class Right(Base):
    def name(self) -> str:
        return "right"


class Both(Left, Right):
    pass


def case_order_of_bases() -> list[str]:
    return [c.__name__ for c in Both.__mro__] + [c.__name__ for c in Both.mro()] + [c.__name__ for c in type(Left()).__mro__]


def case_bases() -> list[str]:
    return [c.__name__ for c in Both.__bases__] + [c.__name__ for c in Base.__bases__] + [Both.__base__.__name__, Base.__base__.__name__]


def case_bases_compared() -> list[object]:
    return [Base in Both.__mro__, Both in Base.__mro__, Both.__mro__[1] is Left, len(Both.__mro__), Left.__bases__ == (Base,), object in Right.mro()]


def case_called_from_bases() -> str:
    return Both.__mro__[2]().name()


def case_hypot_of_as_many_as_there_are():
    xs = [3, 4]
    return math.hypot(*xs), math.hypot(*[1.5, *xs], 2), math.hypot(*(x / 2 for x in range(3))), math.hypot(*[])


def _told(f):
    try:
        return f()
    except TypeError as e:
        return str(e)


def case_greatest_of_numbers_of_several_types():
    out = []
    for xs in ([1, 2.5, 0], [3.5, 1], [2.5], [1], []):
        out.append(_told(lambda: max(*xs)))
        out.append(_told(lambda: min(*xs)))
    return out, max(0, *[1, 2.5]), min(*[1, 2.5], key=lambda v: -v)

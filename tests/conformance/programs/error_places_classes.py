# accepted: 31
"""Where an exception was raised in methods: those that are called by name, by operators, by containers."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property, total_ordering
from typing import NamedTuple


class Thing:
    def __init__(self, n):
        self.n = n

    def half(self):
        return 1 // self.n

    @property
    def third(self):
        return (
            1 // self.n
        )

    def __add__(self, other):
        return Thing(self.n // other.n)

    def __eq__(self, other):
        return 1 // self.n == other.n

    def __hash__(self):
        return 1 // self.n

    def __lt__(self, other):
        return 1 // self.n < other.n

    def __repr__(self):
        return str(1 // self.n)

    def __len__(self):
        return 1 // self.n

    def __getitem__(self, i):
        return i // self.n

    def __contains__(self, i):
        return i // self.n == 1

    def __iter__(self):
        yield 1 // self.n

    def __bool__(self):
        return 1 // self.n == 1

    def __call__(self, x):
        return x // self.n

    def __enter__(self):
        return self

    def __exit__(self, *args):
        1 // self.n


def case_method():
    return Thing(0).half()


def case_property():
    return Thing(0).third


def case_add():
    return (
        Thing(0)
        + Thing(0)
    ).n


def case_eq():
    return [Thing(0)] == [Thing(0)]


def case_hash():
    return len({Thing(0): 1})


def case_lt():
    return len(sorted([Thing(0), Thing(0)]))


def case_repr():
    return f"{Thing(0)}"


def case_repr_list():
    return str([Thing(0)])


def case_len():
    return len(Thing(0))


def case_getitem():
    return Thing(0)[1]


def case_contains():
    return 1 in Thing(0)


def case_iter():
    return [x for x in Thing(0)]


def case_bool():
    return 1 if Thing(0) else 2


def case_call():
    return Thing(0)(1)


def case_exit():
    with Thing(0) as t:
        t.n = 0


def case_in_with():
    with Thing(1) as t:
        t.n = 1
        return 1 // (t.n - 1)


def case_in_list_membership():
    return Thing(1) in [Thing(2), Thing(0)]


@dataclass
class Data:
    a: int
    b: int = 0

    def __post_init__(self):
        self.b = 1 // self.a


@dataclass
class Deep:
    x: Thing
    y: int = 0


@dataclass(frozen=True, order=True)
class Frozen:
    x: int


def case_post_init():
    return Data(
        0
    )


def case_dataclass_eq():
    return Deep(Thing(0)) == Deep(Thing(0))


def case_dataclass_repr():
    return repr(Deep(Thing(0)))


def case_frozen():
    f = Frozen(1)
    f.x = 2
    return f


class P:
    def __init__(self):
        self._x = 0

    @cached_property
    def c(self):
        return 1 // self._x

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, v):
        self._x = 1 // v

    @classmethod
    def make(cls, v):
        r = cls()
        r.x = v
        return r

    @staticmethod
    def stat(v):
        return 1 // v

    def __getattr__(self, name):
        raise AttributeError(name)


def case_cached_property():
    return P().c


def case_setter():
    p = P()
    p.x = (
        0
    )


def case_static():
    return P.stat(
        0)


@dataclass(order=True)
class Point:
    x: int
    y: "Val"


@dataclass
class Val:
    v: int

    def __lt__(self, o):
        return 1 // self.v < o.v

    def __eq__(self, o):
        return 1 // self.v == o.v


def case_ordering():
    return Point(1, Val(0)) < Point(1, Val(0))


def case_sorted_points():
    xs = [Point(1, Val(0)), Point(1, Val(0))]
    xs.sort(
        key=lambda p: p
    )
    return len(xs)


@total_ordering
class Tot:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return 1 // self.v < o.v

    def __eq__(self, o):
        return self.v == o.v


def case_total():
    return Tot(0) >= Tot(1)


class Nt(NamedTuple):
    a: int
    b: int = 1

    def div(self):
        return self.a // self.b


def case_named():
    return Nt(
        1,
        0,
    ).div()


class E(Enum):
    A = 0

    def inv(self):
        return 1 // self.value


def case_enum_method():
    return E.A.inv()


def case_global_counter():
    return counter.inc()


class Ctr:
    def __init__(self):
        self.n = 0

    def inc(self):
        self.n += 1
        return 1 // (self.n - 1)


counter = Ctr()


def case_dataclass_missing():
    xs = [1, 2, 3]
    return Val(
        *xs
    )

# accepted: 12
"""Methods that dataclasses and named tuples get of their fields, and those of object, called by their names and by super()."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass
class A:
    x: int
    y: str = "q"


@dataclass(repr=False)
class B(A):
    z: float = 0.5

    def __repr__(self):
        return "B:" + super().__repr__()


@dataclass
class C(A):
    def __str__(self):
        return f"<{super().__str__()}>"


class D(A):
    def __repr__(self):
        return f"D<{super().__repr__()}>"


@dataclass(eq=False)
class E(A):
    def __eq__(self, other):
        return super().__eq__(other) and self.x > 0


class P(NamedTuple):
    a: int
    b: int


class Q(P):
    def __repr__(self):
        return "Q" + super().__repr__()

    def __add__(self, other):
        return Q(self.a + other.a, self.b + other.b)


class F:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        if not isinstance(other, F):
            return super().__eq__(other)
        return self.v == other.v

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.v)


class G(F):
    def __str__(self):
        return "G" + str(self.v)

    def __repr__(self):
        return super().__str__() if False else "r" + str(self.v)


class Err(ValueError):
    def __str__(self):
        return "Err: " + super().__str__()

    def __repr__(self):
        return "R" + super().__repr__()


class L(list):
    def __repr__(self):
        return "L" + super().__repr__()

    def __getitem__(self, i):
        return super().__getitem__(i) * 2


class M(dict):
    def __repr__(self):
        return "M" + super().__repr__()

    def __missing__(self, k):
        return k + "!"


def case_repr():
    return repr(B(1)), str(B(2, "a")), repr(C(1)), str(C(1)), repr(D(3)), f"{D(4)}"


def case_eq():
    return E(1) == E(1), E(0) == E(0), E(1) == E(2), E(1) == 3


def case_tuple():
    return repr(Q(1, 2)), Q(1, 2) + Q(3, 4), Q(1, 2) == (1, 2)


def case_object_eq():
    return F(1) == F(1), F(1) == 3, F(1) != 3, len({F(1), F(1)})


def case_g():
    return str(G(3)), repr(G(3)), f"{G(2)!r}"


def case_err():
    e = Err("bad")
    return str(e), repr(e), f"{Err('x', 1)}"


def case_containers():
    x = L([1, 2])
    m = M(a="b")
    return repr(x), x[0], repr(m), m["zz"], str([x])


class Base:
    def __repr__(self):
        return "base"

    def __eq__(self, other):
        return False

    def __lt__(self, other):
        return True

    def __hash__(self):
        return 7


@dataclass
class Mid(Base):
    x: int


class Low(Mid):
    def __repr__(self):
        return "low " + super().__repr__()

    def __eq__(self, other):
        return super().__eq__(other)

    def __lt__(self, other):
        return not super().__lt__(other)


def case_first_of_the_bases():
    return repr(Low(3)), Low(3) == Low(3), Low(3) < Low(4), Mid(1) == Mid(1), repr(Mid(1))


def case_by_the_class():
    return Base.__repr__(Mid(3)), Mid.__repr__(Mid(3)), Mid.__eq__(Mid(3), Mid(3))


@dataclass
class Named:
    x: int


class Other(Named):
    def name(self):
        return type(self).__qualname__, type(self).__name__, self.__class__.__qualname__


def case_of_an_object():
    return Other(1).name(), Named(1).__repr__(), Named(1).__eq__(Named(1)), Named(1).__eq__(3) is NotImplemented


def case_text_of_an_object():
    return Named(1).__str__(), str(Named(2))


def case_truth_of_not_implemented():
    answers = [Named(1).__eq__(other) for other in (Named(1), 3)]
    return [bool(a) for a in answers[:1]], bool(answers[1])

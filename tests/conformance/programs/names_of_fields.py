# accepted: 15
"""Fields of dataclasses and named tuples whose names derived classes give to something else, and what the class has of them itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple


@dataclass
class Plain:
    x: int = 1
    s: str = "a"


class Mid(Plain):
    x = 5

    def get(self):
        return self.x, type(self).x, Mid.x, Plain.x


@dataclass
class Low(Mid):
    s: str = "low"


@dataclass
class Low2(Mid):
    x: int
    s: str


def case_mid():
    m = Mid()
    return m.get(), Mid(3).get(), repr(m), Mid.s, Plain.s


def case_low():
    l = Low()
    return l.get(), repr(l), Low.x, Low.s


def case_low2():
    l = Low2(7, "z")
    return l.get(), repr(l), Low2.x


@dataclass
class Late:
    x: int = 1
    y: int = 2


Late.x = 50


def case_late():
    return Late().x, Late.x, Late(3).x, Late.y


@dataclass(slots=True)
class Sl:
    x: int = 1


class SlSub(Sl):
    x = 4


def case_slots():
    return Sl().x, Sl(3).x, repr(Sl())


@dataclass
class D:
    x: int = 1
    y: int = 10
    z: int = 5


class RoSub(D):
    @property
    def x(self):
        return 9


def case_ro_sub():
    try:
        return str(RoSub(3).x)
    except AttributeError as e:
        return str(e)


class P(NamedTuple):
    a: int
    b: int = 2


class PSub(P):
    a = 77


class PProp(P):
    @property
    def a(self):
        return "prop"

    @property
    def both(self):
        return self[0], self.b


def case_psub():
    p = PSub(1)
    return p.a, p[0], repr(p), p == (1, 2), tuple(p)


def case_pmatch():
    match PProp(5):
        case P(a, b):
            return str(a), b
    return "", 0


@dataclass
class Over:
    x: int = field(default=3, repr=False)
    y: list[int] = field(default_factory=list)


@dataclass
class Over2(Over):
    x: int
    y: list[int] = field(default_factory=lambda: [1], compare=False)


@dataclass
class Over3(Over2):
    x: int = field(default=8, repr=True)


class Over4(Over3):
    x: int = 44
    z: int = 5


@dataclass
class Over5(Over4):
    w: int = 1


def case_over():
    return Over(), Over2(5), Over3(), Over4(), Over5(), Over4.x, Over5.x, Over3.x, Over4().z, Over2(1) == Over2(1, [9]), Over2.x


class Set1(D):
    @property
    def x(self):
        return self._x * 100

    @x.setter
    def x(self, v):
        self._x = v + self.y


class Set2(D):
    log = []

    @property
    def z(self):
        return self._z

    @z.setter
    def z(self, v):
        self.log.append((self.x, self.y, v))
        self._z = v * 2


def case_set1():
    a = Set1(3, 4)
    b = Set1(y=7)
    return a.x, a.y, b.x, a == Set1(3, 4), a == b, repr(a)


def case_set2():
    a = Set2(1, 2, 3)
    a.z += 1
    return a.z, Set2.log, replace(a, x=4).z


@dataclass(frozen=True)
class Fz:
    a: int
    b: int = 2


class FzRo(Fz):
    @property
    def b(self):
        return 9


def case_fz():
    r = []
    try:
        r.append(repr(FzRo(1)))
    except AttributeError as e:
        r.append(str(e))
    return r


class Pos:
    def __set_name__(self, o, n):
        self.n = "_" + n

    def __get__(self, o, t=None):
        if o is None:
            return 7
        return getattr(o, self.n)

    def __set__(self, o, v):
        if v < 0:
            raise ValueError("neg " + self.n)
        setattr(o, self.n, v)


@dataclass
class Dsc:
    a: int = Pos()
    b: int = 1


def case_dsc():
    r = [repr(Dsc(3)), repr(Dsc())]
    d = Dsc(1, 2)
    d.a = 8
    r.append(repr(d))
    try:
        Dsc(-1)
    except ValueError as e:
        r.append(str(e))
    return r, d == Dsc(8, 2), Dsc.a


class Mix:
    b = "mix"

    def a(self):
        return "mixa"


class PA(Mix, P):
    pass


class PB(P, Mix):
    pass


class PC(P):
    def a(self):
        return "meth"


def case_np():
    return PA(1).b, PA(1).a(), PB(1).a, PB(1).b, PC(4).a(), PC(4)[0], PC(4) == (4, 2), PA.b


def case_npmatch():
    match PA(5, 6):
        case P(a=x, b="mix"):
            return "shadow"
        case P(_, b=q):
            return f"item {q}"
    return ""

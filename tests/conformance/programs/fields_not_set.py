# accepted: 14
"""Dataclasses whose objects lack fields that their methods of fields look at: the class's default takes the place, or an error says so."""

from __future__ import annotations

from dataclasses import asdict, astuple, dataclass, field
from typing import NamedTuple


@dataclass
class FI:
    a: int
    b: int = field(default=4, init=False)
    c: list[int] = field(default_factory=list, init=False)
    d: int = field(init=False)


def case_fi():
    f = FI(1)
    r = []
    try:
        repr(f)
    except AttributeError as e:
        r.append(str(e))
    try:
        r.append(str(f == FI(1)))
    except AttributeError as e:
        r.append(str(e))
    f.d = 3
    r.append(repr(f))
    return r, f.b, FI.b


@dataclass
class Setter:
    a: int = 4

    def __init__(self, b=None):
        if b:
            self.a = b


def case_setter():
    return Setter().a, Setter(2).a, repr(Setter()), repr(Setter(3)), Setter() == Setter(4), Setter() == Setter(), asdict(Setter()), astuple(Setter())


@dataclass(init=False, order=True)
class NI2:
    a: int = 4
    b: int = 5

    def set(self, b):
        self.b = b
        return self


def case_ni2():
    n = NI2()
    m = NI2().set(5)
    return n == m, n < m, n <= m, repr(n), repr(m), n.b, m.b, asdict(n)


@dataclass
class Sub(NI2):
    c: int = 6


def case_ni2_sub():
    return repr(Sub()), repr(Sub(1, 2, 3)), Sub(1, 2) == Sub(1, 2)


@dataclass
class Reset:
    x: int = 5
    cur: int = field(init=False)

    def go(self):
        self.cur = self.x
        return self

    def clear(self):
        del self.x
        return self


def case_reset():
    r = Reset(7).go()
    out = [repr(r)]
    r.clear()
    out += [repr(r), str(r.x), str(r == Reset(5).go()), str(r == Reset(7).go()), f"{r}"]
    try:
        out.append(repr(Reset()))
    except AttributeError as e:
        out.append(str(e))
    return out


def case_reset_in_list():
    try:
        return str([Reset(1).go(), Reset()])
    except AttributeError as e:
        return str(e)


def case_reset_eq():
    try:
        return str([Reset(1)] == [Reset(1)])
    except AttributeError as e:
        return str(e)


def case_reset_asdict():
    try:
        return str(asdict(Reset(1)))
    except AttributeError as e:
        return str(e)


@dataclass(frozen=True)
class H:
    a: int = 1
    b: int = field(init=False, default=9)
    c: int = field(init=False)

    def __post_init__(self):
        if self.a:
            object.__setattr__(self, "c", self.a * 2)


def case_h():
    r = [repr(H(3)), str(hash(H(3)) == hash(H(3))), str(H(2) == H(2)), str({H(1): 2}[H(1)])]
    try:
        r.append(str(hash(H(0))))
    except AttributeError as e:
        r.append(str(e))
    return r


@dataclass(order=True)
class Or:
    a: int = 1
    b: int = field(init=False)

    def setb(self, b):
        self.b = b
        return self


def case_or():
    r = [str(Or().setb(3) < Or().setb(4)), str(sorted([Or(1).setb(3), Or(1).setb(2)])), str(max(Or(1).setb(3), Or(4).setb(1)))]
    try:
        r.append(str(Or() < Or()))
    except AttributeError as e:
        r.append(str(e))
    return r


class Tag(NamedTuple):
    n: int
    s: str

    def __lt__(self, o):
        return self.n > o.n


def case_tag_lt():
    ts = [Tag(1, "x"), Tag(3, "y"), Tag(2, "z")]
    return [t.n for t in sorted(ts)], ts[0] < ts[1], ts[0] > ts[1], max(ts).n, min(ts).n, ts[0] <= ts[1], [t.n for t in sorted(ts, reverse=True)]


@dataclass
class Guard:
    lo: int = 0
    hi: int = 9
    n: int = 5

    def __setattr__(self, k, v):
        if k == "n":
            v = max(self.lo, min(self.hi, v))
        if k == "hi" and v < 0:
            return
        super().__setattr__(k, v)


@dataclass
class Guard2:
    n: int
    lo: int

    def __setattr__(self, k, v):
        if k == "n":
            try:
                v = max(self.lo, v)
            except AttributeError as e:
                v = -1
        object.__setattr__(self, k, v)


def case_guard_b():
    a = Guard(1, 3, 7)
    a.hi = 100
    a.n = 55
    b = Guard(1, -3, 70)
    return repr(a), repr(b), b.hi, a == b


def case_guard2_b():
    g = Guard2(1, 5)
    r = [g.n]
    g.n = 3
    return r, repr(g), g.n


@dataclass
class Chk:
    n: int
    s: str = ""

    def __setattr__(self, k, v):
        if k == "n" and v < 0:
            raise ValueError("neg")
        super().__setattr__(k, v)


def case_chk():
    c = Chk(3)
    c.n = 4
    try:
        c.n = -1
    except ValueError as e:
        return c, str(e)
    return c, ""

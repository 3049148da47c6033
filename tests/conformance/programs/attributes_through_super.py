# accepted: 8
"""super().name of properties, cached ones, and attributes of classes that change."""

from __future__ import annotations

from functools import cached_property
from dataclasses import dataclass


class Base:
    def __init__(self, xs):
        self.xs = xs
        self.n = 0

    @cached_property
    def total(self) -> int:
        self.n += 1
        return sum(self.xs)


class Derived(Base):
    @cached_property
    def total(self) -> int:
        return super().total + 10


def case_cached_property_over_another() -> list[int]:
    d = Derived([1, 2])
    return [d.total, d.total, d.n]


class Derived2(Base):
    @property
    def double(self) -> int:
        return super().total * 2


def case_cached_property_of_the_base() -> list[int]:
    d = Derived2([1, 2])
    return [d.double, d.total, d.double, d.n]


class PB:
    def __init__(self): self._x = 1

    @property
    def x(self): return self._x

    @x.setter
    def x(self, v): self._x = v


class PD(PB):
    @property
    def x(self): return super().x + 1

    @x.setter
    def x(self, v): PB.x.fset(self, v * 2)


def case_property_and_setter() -> list[int]:
    p = PD()
    p.x = 5
    return [p.x, p._x]


@dataclass
class Node:
    v: int
    nxt: "Node | None" = None

    @property
    def total(self) -> int:
        return self.v + (self.nxt.total if self.nxt else 0)


@dataclass
class Scaled(Node):
    k: int = 2

    @property
    def total(self) -> int:
        return super().total * self.k


def case_properties_of_dataclasses() -> list[int]:
    return [Scaled(1, Node(2)).total, Node(1, Scaled(3)).total]


class Counted:
    count = 0
    tags: list[str] = []

    def hit(self):
        Counted.count += 1


class Sub(Counted):
    count = 100

    def read(self) -> int:
        return super().count

    @classmethod
    def readc(cls) -> int:
        return super().count

    def tag(self) -> list[str]:
        return super().tags


def case_attributes_that_change() -> list[int]:
    s = Sub()
    s.hit()
    s.hit()
    s.tags.append("a")
    return [s.read(), s.count, Sub.readc(), len(s.tag())]


class Mid(Counted):
    pass


class Low(Mid):
    count = 5

    def up(self) -> int:
        return super().count


def case_attributes_that_a_class_gets() -> list[int]:
    s = Low()
    a = s.up()
    Mid.count = 50
    b = s.up()
    s.hit()
    return [a, b, s.up()]


def case_attribute_before_and_after() -> list[int]:
    s = Sub()
    before = s.read()
    s.hit()
    return [s.read() - before, s.count]


class Root:
    name = "root"

    def __init__(self, log: list[str]) -> None:
        self.log = log

    def who(self) -> str:
        return "R:" + self.tag()

    def tag(self) -> str:
        return self.name


class Left(Root):
    name = "left"

    def who(self) -> str:
        return "L" + super().who()


class Right(Root):
    def __init__(self, log: list[str]) -> None:
        super().__init__(log)
        self.name = "inst"

    def tag(self) -> str:
        return super().tag() + "?"


class Bottom(Left, Right):
    pass


def case_methods_of_a_class_on_one_of_several() -> list[str]:
    log: list[str] = []
    objects = [Root(log), Left(log), Right(log), Bottom(log)]
    out = [Right.tag(objects[3]), Root.who(objects[3]), Left.who(objects[1])]
    for each in objects:
        try:
            out.append(Right.tag(each))
        except TypeError:
            out.append("no")
    return out

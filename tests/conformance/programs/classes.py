# accepted: 24
"""Classes, dataclasses, enums, and what goes wrong with them."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from enum import Enum, IntEnum


@dataclass
class Point:
    x: float
    y: float = 0.0

    def norm(self) -> float:
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, other: Point) -> Point:
        return Point(self.x + other.x, self.y + other.y)

    @property
    def doubled(self) -> Point:
        return Point(self.x * 2, self.y * 2)

    @staticmethod
    def origin() -> Point:
        return Point(0.0, 0.0)

    @classmethod
    def of(cls, pair: tuple[float, float]) -> Point:
        return cls(pair[0], pair[1])


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    tags: tuple[str, ...] = ()


@dataclass
class Node:
    value: int
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None

    def total(self) -> int:
        return self.value + sum(c.total() for c in self.children)

    def depth(self) -> int:
        d = 0
        n = self.parent
        while n is not None:
            d += 1
            n = n.parent
        return d


class Color(Enum):
    RED = "r"
    GREEN = "g"


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Account:
    rate = 0.05

    def __init__(self, owner: str, balance: float = 0.0):
        self.owner = owner
        self.balance = balance
        self.log: list[str] = []

    def deposit(self, amount: float) -> None:
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.log.append(f"+{amount}")

    def interest(self) -> float:
        return self.balance * self.rate

    def __repr__(self) -> str:
        return f"Account({self.owner!r}, {self.balance})"

    def __len__(self) -> int:
        return len(self.log)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Account) and self.owner == other.owner


class Savings(Account):
    def __init__(self, owner: str):
        super().__init__(owner, 10.0)
        self.rate = 0.1

    def interest(self) -> float:
        return super().interest() + 1.0


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    def pop(self):
        if not self.items:
            raise IndexError("empty stack")
        return self.items.pop()


class TooBig(ValueError):
    pass


@dataclass
class Base:
    a: int

    def describe(self) -> str:
        return f"base {self.a}"


@dataclass
class Derived(Base):
    b: str = "x"

    def describe(self) -> str:
        return f"derived {self.b} {super().describe()}"


def case_point() -> str:
    p = Point(3.0, 4.0)
    q = p + Point(1.0)
    q.x += 1
    return f"{p} {q} {p.norm()} {p.doubled} {Point.origin()} {Point.of((1.0, 2.0))} {p == Point(3.0, 4.0)}"


def case_alias() -> list[float]:
    p = Point(1.0)
    q = p
    q.x = 5.0
    return [p.x, q.y]


def case_version() -> list[str]:
    vs = [Version(2), Version(1, 5), Version(1, 2, ("a",)), Version(1, 2)]
    seen = {Version(2): "two"}
    return [str(v) for v in sorted(vs)] + [seen[Version(2, 0)], str(Version(1) < Version(1, 1)), str(max(vs))]


def case_tree_with_parents_cycle() -> list[int]:
    root = Node(1)
    for v in [2, 3]:
        child = Node(v, parent=root)
        root.children.append(child)
        child.children.append(Node(v * 10, parent=child))
    return [root.total(), root.children[1].children[0].depth(), len(root.children)]


def case_enum() -> list[str]:
    out = []
    for c in Color:
        out.append(f"{c} {c.name} {c.value} {c!r}")
    out.append(str(Color("g") is Color.GREEN))
    out.append(str(Color["RED"] == Color.RED))
    out.append(str(Level.HIGH > Level.LOW) + str(Level.HIGH + 1) + f"{Level.LOW}")
    table = {Color.RED: 1, Color.GREEN: 2}
    out.append(str(table[Color.GREEN]))
    return out


def case_enum_invalid() -> str:
    return Color("z").name


def case_account() -> list[str]:
    a = Account("ann")
    a.deposit(10)
    a.deposit(2.5)
    out = [repr(a), str(len(a)), str(a.interest()), str(a == Account("ann")), str(a != Account("bob"))]
    try:
        a.deposit(-1)
    except ValueError as e:
        out.append(str(e))
    return out


def case_savings() -> list[str]:
    s = Savings("sue")
    s.deposit(10.0)
    return [repr(s), str(s.interest()), str(isinstance(s, Account)), str(s.log)]


def case_stack() -> list[int]:
    s = Stack()
    for i in range(3):
        s.push(i)
    return [s.pop(), s.pop(), s.pop()]


def case_stack_empty() -> int:
    s = Stack()
    s.push(1)
    s.pop()
    return s.pop()


def case_custom_exception() -> list[str]:
    out = []
    for n in [1, 200]:
        try:
            if n > 100:
                raise TooBig(f"{n} is too big")
            out.append("ok")
        except ValueError as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


def case_custom_exception_escapes() -> int:
    raise TooBig("no")


def case_inheritance() -> list[str]:
    d = Derived(1, "z")
    b: Base = Base(5)
    return [d.describe(), b.describe(), str(d), str(d == Derived(1, "z"))]


def case_list_of_mixed() -> list[str]:
    items = [Base(1), Derived(2)]
    return [i.describe() for i in items]


def case_optional_field() -> str:
    n = Node(1)
    if n.parent is None:
        n.parent = Node(7)
    return str(n.parent.value)


def case_none_attribute() -> int:
    n = Node(1)
    return n.parent.value


def case_sort_objects() -> list[float]:
    ps = [Point(3.0), Point(1.0), Point(2.0)]
    ps.sort(key=lambda p: p.x)
    best = max(ps, key=lambda p: -p.x)
    return [p.x for p in ps] + [best.x]


def case_objects_in_dict() -> dict[str, float]:
    d = {"a": Point(1.0)}
    d["a"].y = 9.0
    d["b"] = Point(2.0)
    return {k: v.x + v.y for k, v in d.items()}


class Permission(enum.Flag):
    READ = 1
    WRITE = 2


def case_flag() -> bool:
    p = Permission.READ | Permission.WRITE
    return Permission.READ in p


def case_in_list_with_eq() -> bool:
    return Account("x") in [Account("y"), Account("x")]


def case_eq_list_of_objects() -> bool:
    return [Point(1.0)] == [Point(1.0, 0.0)]


class Vehicle:
    count = 0
    label = "v"

    def __init__(self, n):
        self.n = n
        type(self).count += 1

    @classmethod
    def rename(cls, label):
        cls.label = label

    def show(self):
        return f"{self.label}{self.count}"


class Bus(Vehicle):
    pass


class Tram(Vehicle):
    def __init__(self, n):
        super().__init__(n)
        self.__class__.label = "t" * n


class NightTram(Tram):
    label = "n"


def case_attributes_of_derived_classes():
    before = Vehicle.count
    Bus(1), Bus(2), Tram(3), Vehicle(4)
    shown = NightTram(1).show()
    return Vehicle.count - before, Bus.count, Tram.count, NightTram.count, shown, Vehicle.label, Bus.label, Tram.label, NightTram.label


def case_renamed_classes():
    Bus.rename("x")
    Vehicle.rename("y")
    return Vehicle.label, Bus.label, Bus(1).label


class OneEach:
    instance = None

    @classmethod
    def get(cls):
        if cls.instance is None:
            cls.instance = cls()
        return cls.instance


class First(OneEach):
    value = 1


class Second(OneEach):
    value = 2


def case_singletons_of_derived_classes():
    return First.get() is First.get(), Second.get().value, First.get().value, OneEach.instance is None

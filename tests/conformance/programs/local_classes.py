# accepted: 39
"""Classes defined in functions."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum, Flag, IntEnum, auto
from functools import total_ordering
from typing import NamedTuple



def case_plain() -> str:
    class A:
        count = 0

        def __init__(self, x):
            self.x = x
            A.count += 1

        def twice(self):
            return self.x * 2

        def __add__(self, other):
            return A(self.x + other.x)

    a = A(3) + A(4)
    return f"{a.x} {a.twice()} {A.count}"


def case_dataclass() -> str:
    @dataclass(order=True)
    class P:
        x: int
        y: int = 2

        def norm(self) -> int:
            return self.x * self.x + self.y * self.y

    ps = sorted([P(3), P(1, 5), P(1)])
    return f"{ps} {ps[0].norm()} {P(1) == P(1, 2)}"


def case_enum() -> list[str]:
    class Color(Enum):
        RED = 1
        GREEN = 2

    return [c.name for c in Color] + [repr(Color.RED), str(Color(2))]


def case_named() -> str:
    class Pair(NamedTuple):
        a: int
        b: str = "z"

    p = Pair(1)
    return f"{p} {p._replace(b='q')} {p == (1, 'z')}"


def case_exception() -> str:
    class Bad(ValueError):
        pass

    class Worse(Bad):
        def __init__(self, code):
            super().__init__(f"code {code}")
            self.code = code

    out = []
    for i in range(3):
        try:
            if i == 0:
                raise Bad("x")
            if i == 1:
                raise Worse(7)
        except Worse as e:
            out.append(f"worse {e.code} {e}")
        except Bad as e:
            out.append(f"bad {e}")
    return str(out)


def case_inherit() -> str:
    class Base:
        def name(self):
            return "base"

        def show(self):
            return f"<{self.name()}>"

    class Derived(Base):
        def name(self):
            return "derived " + super().name()

    return Base().show() + Derived().show() + str(isinstance(Derived(), Base))


def helper(n: int) -> int:
    class Adder:
        def add(self, x):
            return x + n

    return Adder().add(10)


def case_capture() -> list[int]:
    return [helper(i) for i in range(4)]


def case_capture_later() -> int:
    total = 0

    class Acc:
        def add(self, x):
            nonlocal total
            total += x

    acc = Acc()
    acc.add(3)
    acc.add(4)
    return total


def case_repr() -> str:
    @dataclass
    class P:
        x: int

    return repr(P(3))


def case_attr() -> list[int]:
    k = 4

    class A:
        items = []
        size = k

        def put(self, x):
            self.items.append(x * self.size)

    A().put(1)
    A().put(2)
    return A.items


def box(x):
    class Box:
        def __init__(self, v):
            self.v = v

        def get(self):
            return self.v

    return Box(x).get()


def case_specialised() -> str:
    return f"{box(1) + 1} {box('a') + 'b'} {box([1.5])}"


def nested(n):
    def inner(m):
        class C:
            base = n

            def both(self, k):
                return n * 100 + m * 10 + k + self.base

        return C().both(5)

    return inner(2) + inner(3)


def case_nested_function() -> int:
    return nested(1) + nested(4)


class Host:
    def __init__(self, v):
        self.v = v

    def run(self):
        class In:
            def get(inner):
                return self.v + 1

        return In().get()


def case_in_method() -> int:
    return Host(3).run() + Host(8).run()


def case_local_function_used() -> int:
    def triple(x):
        return x * 3

    class A:
        def go(self, x):
            return triple(x) + 1

    return A().go(4)


def case_total() -> str:
    @total_ordering
    class V:
        def __init__(self, n):
            self.n = n

        def __eq__(self, o):
            return self.n == o.n

        def __lt__(self, o):
            return self.n < o.n

    return f"{V(1) <= V(2)} {V(3) > V(2)} {max([V(1), V(9), V(3)], key=lambda v: v.n).n}"


def case_abc() -> str:
    class Shape(ABC):
        @abstractmethod
        def area(self):
            ...

        def show(self):
            return f"{type(self).__name__} {self.area()}"

    class Sq(Shape):
        def __init__(self, s):
            self.s = s

        def area(self):
            return self.s ** 2

    try:
        Shape()
    except TypeError as e:
        return Sq(3).show() + " " + str(e)
    return "?"


def case_static_class_methods() -> str:
    class T:
        made = 0

        @staticmethod
        def twice(x):
            return 2 * x

        @classmethod
        def make(cls, x):
            cls.made += 1
            t = cls()
            t.x = x
            return t

        @property
        def sq(self):
            return self.x * self.x

    t = T.make(4)
    return f"{T.twice(3)} {t.sq} {T.made} {t.twice(5)}"


def case_match() -> list[str]:
    @dataclass
    class P:
        x: int
        y: int

    @dataclass
    class Q:
        r: float

    out = []
    for v in [P(1, 2), Q(1.5), P(0, 3)]:
        match v:
            case P(0, y):
                out.append(f"zero {y}")
            case P(x=x, y=y):
                out.append(f"{x},{y}")
            case Q(r):
                out.append(f"r{r}")
    return out


def case_flags() -> str:
    class F(Flag):
        A = auto()
        B = auto()

    class N(IntEnum):
        ONE = 1
        TWO = 2

    return f"{F.A | F.B} {N.TWO + 1} {sorted([N.TWO, N.ONE])} {F.A in (F.A | F.B)}"


def case_field_factory() -> str:
    @dataclass
    class Bag:
        items: list[int] = field(default_factory=list)
        name: str = "bag"

    a, b = Bag(), Bag([1])
    a.items.append(5)
    return f"{a} {b} {a != b}"


def counter_run():
    class Counter:
        count = 0

        def bump(self):
            Counter.count += 1
            return Counter.count

    c = Counter()
    c.bump()
    return c.bump()


def case_reset() -> list[int]:
    return [counter_run(), counter_run(), counter_run()]


def case_twice_defined() -> str:
    class A:
        def name(self):
            return "first"

    x = A().name()

    class A:
        def name(self):
            return "second"

    return x + A().name()


def conditional(flag):
    if flag:
        class A:
            def n(self):
                return "yes"
    else:
        class A:
            def n(self):
                return "no"
    return A().n()


def case_except_in_function() -> str:
    class Stop(Exception):
        """Ends."""

    def walk(n):
        if n == 0:
            raise Stop("end")
        return walk(n - 1)

    try:
        walk(5)
    except Stop as e:
        return f"{type(e).__name__} {e} {e!r}"
    return "no"


def case_iter() -> list[int]:
    class Range:
        def __init__(self, n):
            self.n = n

        def __iter__(self):
            i = 0
            while i < self.n:
                yield i
                i += 1

        def __len__(self):
            return self.n

        def __getitem__(self, i):
            if i >= self.n:
                raise IndexError(i)
            return i * 10

        def __contains__(self, x):
            return x == 42

        def __bool__(self):
            return self.n > 0

    r = Range(3)
    return [*r, len(r), r[2], int(42 in r), int(bool(Range(0)))]


def case_stack_linked() -> list[int]:
    class Node:
        __slots__ = ("v", "next")

        def __init__(self, v, next=None):
            self.v = v
            self.next = next

    head = None
    for i in range(3):
        head = Node(i, head)
    out = []
    while head is not None:
        out.append(head.v)
        head = head.next
    return out


def case_ctx() -> list[str]:
    log = []

    class M:
        def __enter__(self):
            log.append("in")
            return self

        def __exit__(self, *a):
            log.append("out")
            return True

    with M() as m:
        log.append(type(m).__name__)
        raise ValueError
    return log


def case_names() -> str:
    class A:
        class_name = "n"

    class B(A):
        pass

    return f"{A.__name__} {A.__qualname__} {B.class_name} {B().__class__.__name__} {issubclass(B, A)}"


def case_inner_class() -> str:
    class A:
        class B:
            x = 1

            def __init__(self, k):
                self.k = k

            def __repr__(self):
                return f"{type(self).__qualname__}({self.k})"

        def make(self):
            return A.B(4)

    a = A()
    return f"{a.make().x} {a.B(3)!r} {A.B.__name__}"


def case_slots() -> int:
    class S:
        __slots__ = ["x"]

        def __init__(self):
            self.x = 4

    return S().x


def case_lambda_attribute() -> int:
    k = 3

    class A:
        f = lambda self, x: x + k
        g = len

    return A().f(2)


def case_import_inside() -> str:
    from dataclasses import dataclass, replace
    import enum

    @dataclass(frozen=True)
    class P:
        x: int
        y: int

    class K(enum.Enum):
        A = "a"

    return f"{replace(P(1, 2), y=5)} {K('a')} {hash(P(1, 2)) == hash(P(1, 2))}"


def sized(n):
    class A:
        big = n

        def get(self):
            return self.big

    return A().get()


def case_two_types() -> str:
    return f"{sized(1) + 1} {sized('a') + 'b'} {sized(2)} {sized([1.5])[0]}"


def case_class_passed_on() -> int:
    def build(cls, x):
        return cls(x)

    class A:
        def __init__(self, x):
            self.x = x

    return build(A, 4).x + sum(a.x for a in map(A, [1, 2]))


def case_method_reads_later() -> int:
    class A:
        def go(self):
            return k

    k = 5
    a = A().go()
    k = 6
    return a * 10 + A().go()


def case_unbound_variable() -> str:
    class A:
        def go(self):
            return k

    try:
        A().go()
    except NameError as e:
        return str(e)
    k = 5
    return str(k)


def case_conditional() -> str:
    return conditional(True) + conditional(False)


def case_parameter_function() -> int:
    def apply(f):
        class A:
            def run(self, x):
                return f(x)

        return A().run(3)

    return apply(lambda x: x + 1) * 100 + apply(lambda x: x * 2)


def plain(n):
    class A:
        def __init__(self, v):
            self.v = v

        def get(self):
            return self.v

    return A(n)


def case_escape_plain() -> list[int]:
    a, b = plain(1), plain(2)
    return [a.get(), b.get()]


def case_attribute_like_a_variable_further_out():
    x = 7

    def inner():
        x = 1

        class Has:
            x = 2

            def read(self):
                return x

        return Has().read(), Has.x

    return inner(), x

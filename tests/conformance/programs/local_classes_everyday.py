# accepted: 22
"""Classes defined in functions, as everyday programs write them."""

from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from typing import ClassVar, Generic, NamedTuple, Protocol, TypeVar

T = TypeVar("T")


def case_property_setter() -> list[int]:
    class C:
        def __init__(self):
            self._x = 0

        @property
        def x(self) -> int:
            return self._x

        @x.setter
        def x(self, v: int) -> None:
            self._x = v * 2

        @cached_property
        def y(self):
            return self._x + 1

    c = C()
    c.x = 4
    return [c.x, c.y, c.y]


def case_hash_eq() -> str:
    class K:
        def __init__(self, a):
            self.a = a

        def __eq__(self, o):
            return isinstance(o, K) and self.a == o.a

        def __hash__(self):
            return hash(self.a)

        def __repr__(self):
            return f"K{self.a}"

    s = {K(1), K(2), K(1)}
    return f"{len(s)} {K(2) in s} {sorted(s, key=lambda k: k.a)}"


def case_subclass_list() -> str:
    class Stack(list):
        def push(self, x):
            self.append(x)

    s = Stack()
    s.push(3)
    s.push(4)
    return f"{s} {len(s)} {s.pop()}"


def case_subclass_dict() -> str:
    class D(dict):
        def get2(self, k):
            return self[k] * 2

    d = D()
    d["a"] = 4
    return f"{d.get2('a')} {d}"


def case_enum_methods() -> str:
    class Planet(Enum):
        EARTH = (5.9, 6.3)
        MARS = (0.6, 3.3)

        def __init__(self, mass, radius):
            self.mass = mass
            self.radius = radius

        @property
        def ratio(self):
            return self.mass / self.radius

    class Op(Enum):
        ADD = auto()
        SUB = auto()

        def run(self, a, b):
            return a + b if self is Op.ADD else a - b

    return f"{Planet.MARS.ratio:.3f} {[o.run(3, 1) for o in Op]} {Op.ADD == Op.ADD}"


def case_dataclass_inherits() -> str:
    @dataclass
    class Base:
        a: int
        tags: list[str] = field(default_factory=list)
        count: ClassVar[int] = 0

        def __post_init__(self):
            Base.count += 1

    @dataclass(frozen=True)
    class F:
        x: int = 1

    @dataclass
    class Derived(Base):
        b: str = "b"

    d = Derived(1, ["t"], "z")
    try:
        F().x = 3
    except Exception as e:
        return f"{d} {Base.count} {type(e).__name__} {F() == F(1)}"
    return ""


def case_generic() -> str:
    class Box(Generic[T]):
        def __init__(self, v: T) -> None:
            self.v = v

        def map(self, f):
            return Box(f(self.v))

    return f"{Box(3).map(lambda x: x + 1).v} {Box('a').map(str.upper).v}"


def case_protocol() -> str:
    class Speaks(Protocol):
        def speak(self) -> str: ...

    class Dog:
        def speak(self) -> str:
            return "woof"

    def talk(s: Speaks) -> str:
        return s.speak()

    return talk(Dog())


def case_mixin() -> str:
    class Loud:
        def name(self):
            return super().name().upper()

    class Named:
        def name(self):
            return "named"

    class Both(Loud, Named):
        pass

    return Both().name()


def case_callable_iter() -> list[int]:
    class Adder:
        def __init__(self, n):
            self.n = n

        def __call__(self, x):
            return x + self.n

    class Count:
        def __init__(self, n):
            self.n = n
            self.i = 0

        def __iter__(self):
            return self

        def __next__(self):
            if self.i >= self.n:
                raise StopIteration
            self.i += 1
            return self.i

    return [*map(Adder(10), Count(3))]


def case_named_methods() -> str:
    class P(NamedTuple):
        x: int
        y: int = 0

        def dist(self) -> int:
            return abs(self.x) + abs(self.y)

    p = P(3, -4)
    a, b = p
    return f"{p.dist()} {a} {b} {p._asdict()}"


def case_new_singleton() -> bool:
    class S:
        _it = None

        def __new__(cls):
            if cls._it is None:
                cls._it = super().__new__(cls)
            return cls._it

    return S() is S()


def case_getattr_hook() -> int:
    class H:
        def __getattr__(self, name):
            return len(name)

    return H().hello


def case_with_loop_objects() -> int:
    class Item:
        total = 0

        def __init__(self, v):
            self.v = v
            Item.total += v

    items = []
    for i in range(4):
        items.append(Item(i))
    return sum(x.v for x in items) * 100 + Item.total


def case_nested_closure_over_class() -> int:
    class A:
        def __init__(self, v):
            self.v = v

    def make(v):
        return A(v)

    fs = [make, lambda v: A(v + 1)]
    return sum(f(1).v for f in fs)


class Outer:
    def __init__(self, v):
        self.v = v

    def run(self):
        base = super().__repr__

        class In:
            def get(inner):
                return self.v

        return In().get()

    @staticmethod
    def st(n):
        class S:
            def get(self):
                return n

        return S().get()


COUNT = 0


def counted():
    global COUNT
    COUNT += 1

    class C:
        def get(self):
            return COUNT

        def bump(self):
            global COUNT
            COUNT += 10

    c = C()
    c.bump()
    return c.get()


def case_globals() -> list[int]:
    return [counted(), counted()]


def case_in_methods() -> list[int]:
    return [Outer.st(3), Outer.st(4)]


def case_lambda_default() -> int:
    def f(n, g=lambda x: x * 2):
        class A:
            def go(self):
                return g(n)

        return A().go()

    return f(3) + f(4, lambda x: x)


def case_comprehension() -> list[int]:
    class A:
        def __init__(self, n):
            self.n = n

        def all(self):
            return [A(self.n + i).n for i in range(3)]

    return [x for a in (A(i) for i in range(2)) for x in a.all()]


def case_star() -> tuple[int, int]:
    def f(*args, **kw):
        class A:
            def total(self):
                return sum(args) + kw.get("k", 0)

        return A().total()

    return f(1, 2, k=3), f(4)


def case_lambda_beside_method():
    log = []
    class M:
        def go(self):
            log.append("out")
    M().go()
    f = [lambda: log.append("z")]
    f[0]()
    return log


def case_mutable_default_of_a_field():
    found = []
    try:

        @dataclass
        class Listed:
            names = []
            items: list[int] = []

        found.append(Listed().items)
    except ValueError as error:
        found.append(str(error))
    try:

        @dataclass
        class Counted:
            counts: ClassVar[dict[str, int]] = {}
            size: int = 0

        Counted.counts["a"] = Counted().size
        found.append(str(Counted.counts))
    except ValueError as error:
        found.append(str(error))
    return found

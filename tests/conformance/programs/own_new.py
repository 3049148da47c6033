# accepted: 16
"""Classes with a __new__ of their own."""

from abc import ABC, abstractmethod
from typing import NamedTuple


class Single:
    _it = None

    def __new__(cls):
        if cls._it is None:
            cls._it = super().__new__(cls)
            cls._it.n = 0
        return cls._it


def case_singleton():
    a, b = Single(), Single()
    a.n += 1
    return a is b, b.n


class Pt:
    def __new__(cls, x, y):
        self = super().__new__(cls)
        self.x = x
        self.y = y
        return self


def case_plain_new():
    p = Pt(1, 2)
    return p.x + p.y


class Both:
    def __new__(cls, v):
        self = object.__new__(cls)
        self.made = True
        return self

    def __init__(self, v):
        self.v = v


def case_both():
    b = Both(4)
    return b.made, b.v


class Shape:
    def __new__(cls, kind):
        if kind == "sq":
            return object.__new__(Square)
        return object.__new__(cls)

    def __init__(self, kind):
        self.kind = kind


class Square(Shape):
    pass


def case_factory():
    return type(Shape("sq")).__name__, Shape("x").kind


class Cached:
    _all = {}

    def __new__(cls, key):
        if key not in cls._all:
            self = super().__new__(cls)
            self.key = key
            cls._all[key] = self
        return cls._all[key]


def case_cached():
    return Cached("a") is Cached("a"), Cached("a") is Cached("b")


class Base(NamedTuple):
    a: int
    b: int


class Next(Base):
    def __new__(cls, a):
        return super().__new__(cls, a, a + 1)


def case_named_tuple():
    n = Next(3)
    return n, n.b, n == (3, 4), type(n).__name__


class Counted:
    made = 0

    def __new__(cls, *args, **kwargs):
        cls.made += 1
        return super().__new__(cls)

    def __init__(self, x, y=2):
        self.x = x
        self.y = y


def case_arguments():
    a, b = Counted(1), Counted(2, y=5)
    return a.x, a.y, b.x, b.y, Counted.made


class Once:
    _it = None

    def __new__(cls, v):
        if cls._it is None:
            cls._it = object.__new__(cls)
        return cls._it

    def __init__(self, v):
        self.v = v


def case_init_runs_again():
    a = Once(1)
    b = Once(2)
    return a is b, a.v


class Raw:
    def __init__(self, x):
        self.x = x

    @classmethod
    def empty(cls):
        made = cls.__new__(cls)
        made.y = 1
        return made


def case_without_init():
    r = Raw.empty()
    try:
        return r.x
    except AttributeError as e:
        return str(e), r.y, Raw(4).x


class Parent:
    def __new__(cls, n):
        self = super().__new__(cls)
        self.n = n
        return self


class Child(Parent):
    def __new__(cls, n):
        self = super().__new__(cls, n * 2)
        self.m = n
        return self

    def __init__(self, n):
        self.k = n + 1


def case_inherited():
    c = Child(4)
    return c.n, c.m, c.k, isinstance(c, Parent), type(Parent(1)).__name__


class Maybe:
    def __new__(cls, n):
        if n < 0:
            return None
        return super().__new__(cls)

    def __init__(self, n):
        self.n = n


def case_something_else():
    a, b = Maybe(-1), Maybe(3)
    return a is None, b.n if b is not None else 0


class Abstract(ABC):
    def __new__(cls, n):
        return super().__new__(cls)

    @abstractmethod
    def f(self): ...


class Concrete(Abstract):
    def f(self):
        return 1


def case_abstract():
    try:
        Abstract(1)
    except TypeError as e:
        return str(e), Concrete(2).f()


class TooMuch:
    def __new__(cls, n):
        return object.__new__(cls, n)


def case_excess():
    try:
        TooMuch(1)
    except TypeError as e:
        return str(e)


class Wrong:
    def __new__(cls, a, b):
        return super().__new__(cls)


def case_wrong_arguments():
    try:
        Wrong(1)
    except TypeError as e:
        return str(e)


class Value:
    _known = {}

    def __new__(cls, name):
        found = cls._known.get(name)
        if found is not None:
            return found
        self = super().__new__(cls)
        self.name = name
        self.uses = 0
        cls._known[name] = self
        return self

    def __repr__(self):
        return f"Value({self.name})"


def case_interned():
    a, b, c = Value("a"), Value("b"), Value("a")
    a.uses += 1
    return a is c, a is b, c.uses, repr([a, b, c]), len(Value._known)


class Doubled(NamedTuple("Doubled", [("x", int), ("y", int)])):
    def __new__(cls, x, y=0):
        return super().__new__(cls, x * 2, y)


def case_replace_goes_past_new():
    made = Doubled(1)
    return made, made._replace(y=5), made._replace(x=7)._asdict(), Doubled(*made)

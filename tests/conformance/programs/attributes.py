# accepted: 29
"""Attributes of objects and classes; programs of several classes."""

from __future__ import annotations
from abc import ABC, abstractmethod
from typing import Protocol, Generic, TypeVar, ClassVar
import functools
import math

T = TypeVar("T")


class Shape(ABC):
    sides: ClassVar[int] = 0
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    @abstractmethod
    def area(self) -> float: ...

    @property
    @abstractmethod
    def kind(self) -> str: ...

    def describe(self):
        return f"{self.name} {self.kind} {self.area():.2f} {self.sides}"

    def __lt__(self, other):
        return self.area() < other.area()


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return math.pi * self.r**2

    @property
    def kind(self):
        return "round"


class Rect(Shape):
    sides = 4

    def __init__(self, w, h, name="rect"):
        super().__init__(name)
        self.w = w
        self.h = h

    def area(self):
        return self.w * self.h

    @property
    def kind(self):
        return "angular"


class Square(Rect):
    def __init__(self, a):
        super().__init__(a, a, "square")

    def describe(self):
        return "!" + super().describe()

    @property
    def kind(self):
        return super().kind + "+"


def case_dispatch():
    shapes = [Circle(1), Rect(2, 3), Square(2)]
    return [s.describe() for s in shapes], round(sum(s.area() for s in shapes), 3)


def case_dispatch_typed():
    shapes: list[Shape] = []
    shapes.append(Circle(1))
    shapes.append(Square(3))
    d: dict[str, Shape] = {"a": Circle(2), "b": Rect(1, 1)}
    return [s.name for s in shapes], [d[k].area() > 2 for k in d], max(shapes).name, [s.name for s in sorted(shapes)]


def case_isinstance():
    shapes = [Circle(1), Rect(2, 3), Square(2)]
    return [isinstance(s, Rect) for s in shapes], [isinstance(s, (Circle, Square)) for s in shapes], issubclass(Square, Rect), issubclass(Circle, (Rect, Shape)), [type(s).__name__ for s in shapes], [type(s) is Rect for s in shapes], [s.__class__.__name__ for s in shapes]


def total_area(shapes: list[Shape]) -> float:
    t = 0.0
    for s in shapes:
        t += s.area()
    return t


def case_function_on_base():
    return round(total_area([Circle(1), Square(2)]), 3), round(total_area([Rect(1, 2)]), 3), total_area([])


class Drawable(Protocol):
    def draw(self) -> str: ...


class Line:
    def draw(self):
        return "-"


class Dot:
    def draw(self):
        return "."


def render(d: Drawable) -> str:
    return d.draw()


def case_protocol():
    items: list[Drawable] = [Line(), Dot(), Line()]
    return "".join(render(d) for d in items), render(Dot())


class Box(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value

    def get(self) -> T:
        return self.value

    def map(self, f):
        return Box(f(self.value))


def case_generic():
    a = Box(1)
    b = Box("x")
    c = Box[int](5)
    return a.get() + 1, b.get() + "y", c.get(), a.map(lambda v: v + 10).get()


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        if not self._items:
            raise IndexError("empty stack")
        return self._items.pop()

    def __len__(self) -> int:
        return len(self._items)


def case_generic_stack():
    s: Stack[int] = Stack()
    s.push(1)
    s.push(2)
    t: Stack[str] = Stack()
    t.push("a")
    try:
        t.pop()
        t.pop()
    except IndexError as e:
        return s.pop(), len(s), len(t), str(e)


class Counter:
    instances = 0
    registry: list[str] = []
    LIMIT = 3

    def __init__(self, name):
        self.name = name
        Counter.instances += 1
        self.registry.append(name)

    @classmethod
    def create(cls, name):
        return cls(name.upper())

    @classmethod
    def how_many(cls):
        return cls.instances

    @staticmethod
    def is_valid(name):
        return len(name) < Counter.LIMIT


def case_class_attrs():
    a = Counter("a")
    b = Counter.create("b")
    return Counter.instances, a.registry, b.name, Counter.how_many(), a.is_valid("abcd"), a.LIMIT


class Sub(Counter):
    LIMIT = 5

    def hi(self):
        return f"{self.name} {self.LIMIT}"


def case_class_attrs_inherited():
    s = Sub.create("q")
    return s.hi(), isinstance(s, Sub), Sub.LIMIT, Counter.LIMIT, type(s).__name__


class Temp:
    def __init__(self, c):
        self._c = c

    @property
    def f(self):
        return self._c * 9 / 5 + 32

    @f.setter
    def f(self, v):
        self._c = (v - 32) * 5 / 9

    @f.deleter
    def f(self):
        self._c = 0


def case_property():
    t = Temp(100)
    a = t.f
    t.f = 32
    b = t._c
    t.f += 18
    c = t._c
    del t.f
    return a, b, c, t._c


class Walker:
    def move(self):
        return "walk"


class Swimmer:
    def move(self):
        return "swim"

    def dive(self):
        return "dive"


class Duck(Walker, Swimmer):
    def both(self):
        return self.move() + self.dive()



class JsonMixin:
    def to_json(self):
        return "{" + ", ".join(f"{k}" for k in self.keys()) + "}"


class LogMixin:
    def log(self):
        return f"[{self.__class__.__name__}]"


class Base:
    def __init__(self, x):
        self.x = x

    def keys(self):
        return ["x"]

    def log(self):
        return "base"


class Derived(JsonMixin, LogMixin, Base):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def keys(self):
        return super().keys() + ["y"]



class A:
    def f(self):
        return "A"


class B(A):
    def f(self):
        return "B" + super().f()


class C(A):
    def f(self):
        return "C" + super().f()


class D(B, C):
    def f(self):
        return "D" + super().f()



class Late:
    def __init__(self):
        self.a = 1

    def set(self):
        self.b = 2

    def get(self):
        return self.b


def case_late_attr():
    o = Late()
    try:
        o.get()
    except AttributeError as e:
        first = str(e)
    o.set()
    r = o.get()
    del o.a
    try:
        return o.a
    except AttributeError as e:
        return first, r, str(e), hasattr(o, "b"), hasattr(o, "zzz"), getattr(o, "b"), getattr(o, "nope", 7)


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self):
        self.head = None
        self.size = 0

    def add(self, v):
        node = Node(v)
        if self.head is None:
            self.head = node
        else:
            cur = self.head
            while cur.next:
                cur = cur.next
            cur.next = node
        self.size += 1

    def reverse(self):
        prev = None
        cur = self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev

    def __iter__(self):
        cur = self.head
        while cur is not None:
            yield cur.value
            cur = cur.next


def case_linked():
    l = LinkedList()
    for i in range(4):
        l.add(i)
    l.reverse()
    return list(l), l.size


class Parent:
    def __init__(self, name):
        self.name = name
        self.children = []

    def add(self, child):
        self.children.append(child)
        child.parent = self
        return child


class Child:
    def __init__(self, name):
        self.name = name
        self.parent = None


def case_mutual_cycle():
    p = Parent("p")
    c = p.add(Child("c"))
    d = p.add(Child("d"))
    return c.parent.name, [x.name for x in d.parent.children], c.parent is d.parent


class Slots:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b


def case_slots():
    s = Slots(1, "x")
    s.a += 1
    return s.a, s.b


class Lazy:
    def __init__(self, n):
        self.n = n
        self.calls = 0

    @functools.cached_property
    def value(self):
        self.calls += 1
        return self.n * 2


def case_cached_property():
    l = Lazy(4)
    return l.value, l.value, l.calls


class Outer:
    LIMIT = 10

    class Inner:
        def __init__(self, x):
            self.x = x

        def twice(self):
            return self.x * 2

    def make(self, x):
        return Outer.Inner(x)

    def make2(self, x):
        return self.Inner(x)


def case_nested_class():
    o = Outer()
    return o.make(3).twice(), Outer.Inner(4).twice(), o.make2(5).x




_MISSING = object()


def lookup(d, k, default=_MISSING):
    if k in d:
        return d[k]
    if default is _MISSING:
        return "missing!"
    return default


def case_sentinel():
    return lookup({"a": 1}, "a"), lookup({"a": 1}, "b"), lookup({"a": 1}, "b", 5)


class Animal:
    sound = "..."

    def __init__(self, name: str) -> None:
        self.name = name

    def speak(self) -> str:
        return f"{self.name} says {self.sound}"


class Dog(Animal):
    sound = "woof"


class Cat(Animal):
    sound = "meow"

    def __init__(self, name, lives=9):
        Animal.__init__(self, name)
        self.lives = lives


def case_animals():
    zoo = [Dog("rex"), Cat("tom"), Animal("it")]
    return [a.speak() for a in zoo], [a.lives for a in zoo if isinstance(a, Cat)]


def make(kind: str) -> Animal:
    if kind == "dog":
        return Dog("d")
    elif kind == "cat":
        return Cat("c", 7)
    return Animal("?")


def case_factory():
    return [make(k).speak() for k in ("dog", "cat", "cow")]


REGISTRY = {"dog": Dog, "cat": Cat}


def case_registry():
    return [REGISTRY[k]("n").speak() for k in ["dog", "cat"]]


def case_class_in_loop():
    out = []
    for cls in (Dog, Cat):
        out.append(cls("x").speak())
    return out


class Expr:
    def eval(self, env):
        raise NotImplementedError


class Num(Expr):
    def __init__(self, v):
        self.v = v

    def eval(self, env):
        return self.v


class Var(Expr):
    def __init__(self, name):
        self.name = name

    def eval(self, env):
        return env[self.name]


class Add(Expr):
    def __init__(self, l: Expr, r: Expr):
        self.l = l
        self.r = r

    def eval(self, env):
        return self.l.eval(env) + self.r.eval(env)


class Mul(Expr):
    def __init__(self, l: Expr, r: Expr):
        self.l = l
        self.r = r

    def eval(self, env):
        return self.l.eval(env) * self.r.eval(env)


def case_expr():
    e = Add(Num(2), Mul(Var("x"), Add(Num(1), Var("y"))))
    return e.eval({"x": 3, "y": 4})


class Visitor:
    def visit(self, e):
        if isinstance(e, Num):
            return str(e.v)
        if isinstance(e, Var):
            return e.name
        if isinstance(e, Add):
            return f"({self.visit(e.l)} + {self.visit(e.r)})"
        if isinstance(e, Mul):
            return f"{self.visit(e.l)} * {self.visit(e.r)}"
        raise TypeError("unknown")


def case_visitor():
    return Visitor().visit(Add(Num(2), Mul(Var("x"), Num(4))))


def case_init_order():
    class_names = [c.__name__ for c in (Dog, Cat)]
    return class_names


class Switch:
    def __init__(self):
        self.level = 0
        self.log = []

    @property
    def on(self):
        return self.level > 0

    @on.setter
    def on(self, value):
        self.level = 10 if value else 0

    @on.deleter
    def on(self):
        self.log.append("deleted")

    @property
    def fixed(self):
        return 1


def case_accessors():
    s = Switch()
    s.on = True
    a = s.on, s.level
    del s.on
    texts = []
    try:
        del s.fixed
    except AttributeError as e:
        texts.append(str(e))
    return a, s.log, texts


def case_getattr():
    things = [Late(), Switch()]
    return [getattr(t, "level", -1) for t in things], [hasattr(t, "a") for t in things], hasattr("x", "upper"), hasattr(3, "upper"), getattr(Shape, "count", 0) >= 0


def case_deleted_attribute():
    o = Late()
    out = [hasattr(o, "b")]
    o.set()
    out.append(hasattr(o, "b"))
    del o.b
    out.append(hasattr(o, "b"))
    try:
        del o.b
    except AttributeError as e:
        return out, str(e)
    return out


class Cell:
    def __init__(self, x):
        self.x = x


def swap(t1, t2):
    t1.x, t2.x = t2.x, t1.x
    return t1.x * 10 + t2.x


def case_names_of_temporaries():
    a, b = Cell(1), Cell(2)
    t1 = 5
    t2 = [1, 2, 3][t1 - 4]
    it1 = [t1, t2]
    t1, t2 = t2, t1
    t3 = sum(x * len(it1) for x in it1)
    return swap(a, b), a.x, b.x, t1, t2, t3, [it2 for it2 in it1]


class Described:
    @property
    def label(self):
        return "property"

    @property
    def size(self):
        return 1

    def kind(self):
        return "method"

    unit = "attribute"


class Redefined(Described):
    label = "attribute"
    kind = "no method"

    @property
    def unit(self):
        return "property"

    def size(self):
        return 7


def case_redefined_as_something_else():
    d, r = Described(), Redefined()
    r.label = "changed"
    texts = []
    try:
        d.size = 3
    except AttributeError as e:
        texts.append(str(e))
    return d.label, d.size, d.kind(), d.unit, Redefined.label, r.label, r.kind, r.unit, r.size(), texts

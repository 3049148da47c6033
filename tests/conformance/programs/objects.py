# accepted: 37
"""Classes: plain ones, dataclasses, inheritance, dunders, properties."""

from __future__ import annotations

from dataclasses import dataclass, field


class Counter:
    """Counts."""

    def __init__(self, start=0):
        self.value = start
        self.steps = []

    def add(self, n=1):
        self.value += n
        self.steps.append(n)
        return self

    def reset(self):
        self.value = 0


def case_plain_class():
    c = Counter()
    c.add().add(5)
    d = Counter(10)
    d.add(-1)
    d.reset()
    return c.value, c.steps, d.value, d.steps


def case_aliasing():
    a = Counter()
    b = a
    b.add(3)
    xs = [a, a]
    xs[0].add(1)
    return a.value, a is b, xs[0] is xs[1]


class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."

    def intro(self):
        return f"{self.name} says {self.speak()}"


class Dog(Animal):
    def speak(self):
        return "Woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak().lower() + "!"


def case_inheritance():
    return Animal("A").intro(), Dog("D").intro(), Puppy("P", 1).intro(), Puppy("Q", 2).age


def case_polymorphic_list():
    zoo = [Dog("a"), Puppy("b", 1), Animal("c")]
    return [z.speak() for z in zoo], [z.name for z in zoo], [isinstance(z, Dog) for z in zoo]


def case_isinstance():
    p = Puppy("x", 1)
    return isinstance(p, Animal), isinstance(p, Dog), isinstance(Animal("a"), Dog), isinstance(p, (int, Puppy))


class Shape:
    def area(self) -> float:
        raise NotImplementedError

    def describe(self) -> str:
        return f"{type(self).__name__} of area {self.area():.2f}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14159 * self.r**2


def case_shapes():
    return [s.describe() for s in [Square(2), Circle(1.5)]], sum(s.area() for s in (Square(1), Square(2)))


def case_abstract_raises():
    return Shape().area()


@dataclass
class Point:
    x: int
    y: int = 0

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Point(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __neg__(self):
        return Point(-self.x, -self.y)


def case_dataclass():
    p = Point(3, 4)
    q = Point(1)
    return p, q, p.norm(), p + q, p * 2, 3 * q, -p, p == Point(3, 4), p != q, str(p), repr([q])


def case_dataclass_mutation():
    p = Point(1, 2)
    p.x = 10
    p.y += 5
    return p, p.moved(1, 1)


@dataclass
class Order:
    item: str
    price: float
    quantity: int = 1
    tags: list[str] = field(default_factory=list)
    total: float = field(init=False, default=0.0)

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"negative price: {self.price}")
        self.total = self.price * self.quantity


def case_post_init():
    a = Order("pen", 1.5, 4)
    b = Order(item="book", price=10.0)
    b.tags.append("new")
    return a, b, a.tags, Order("x", 1.0).tags


def case_post_init_raises():
    return Order("bad", -1.0)


@dataclass(frozen=True)
class Coordinate:
    row: int
    col: int

    def neighbours(self):
        return [Coordinate(self.row + dr, self.col + dc) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0))]


def case_frozen_keys():
    seen = {Coordinate(0, 0): "origin"}
    seen[Coordinate(0, 1)] = "right"
    hits = {c for c in Coordinate(0, 0).neighbours() if c in seen}
    return seen[Coordinate(0, 0)], len(seen), hits, Coordinate(1, 1) in seen


def case_frozen_assignment():
    c = Coordinate(0, 0)
    try:
        c.row = 5
    except AttributeError as e:
        return str(e)
    return c


@dataclass(order=True)
class Version:
    major: int
    minor: int
    label: str = field(default="", compare=False)


def case_ordered():
    vs = [Version(1, 2), Version(1, 0, "z"), Version(0, 9)]
    return sorted(vs), max(vs), Version(1, 0) < Version(1, 1), Version(1, 0, "a") == Version(1, 0, "b"), Version(2, 0) >= Version(1, 9)


@dataclass
class Base:
    id: int
    name: str = "base"

    def label(self):
        return f"{self.id}:{self.name}"


@dataclass
class Derived(Base):
    extra: float = 1.5
    name: str = "derived"

    def label(self):
        return super().label() + f"/{self.extra}"


def case_dataclass_inheritance():
    d = Derived(1)
    return d, d.label(), Base(2).label(), isinstance(d, Base), Derived(3, "n", 2.0)


class Vector:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __eq__(self, other):
        return self.items == other.items

    def __repr__(self):
        return f"Vector({', '.join(map(str, self.items))})"

    def __call__(self, k):
        return [k * x for x in self.items]

    def __bool__(self):
        return any(self.items)


def case_container_dunders():
    v = Vector(1, 2, 3)
    v[1] = 20
    return len(v), v[0], v[1], 20 in v, 5 in v, [x for x in v], sum(v), v == Vector(1, 20, 3), v != Vector(1), repr(v), f"{v}", v(2), bool(v), bool(Vector(0)), list(v)


class Temperature:
    scale = "C"
    count = 0

    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32

    @staticmethod
    def parse(text):
        return Temperature(float(text.rstrip("C")))

    @classmethod
    def boiling(cls):
        return cls(100.0)

    def __str__(self):
        return f"{self.degrees}{self.scale}"

    def __lt__(self, other):
        return self._degrees < other._degrees


def case_properties():
    t = Temperature(25.0)
    return t.degrees, t.fahrenheit, str(t), Temperature.parse("12.5C").degrees, Temperature.boiling().fahrenheit, Temperature.scale, t.scale


def case_user_ordering():
    ts = [Temperature(3.0), Temperature(1.0), Temperature(2.0)]
    return [t.degrees for t in sorted(ts)], max(ts).degrees, ts[0] < ts[1], min(ts).degrees


class Stack:
    def __init__(self):
        self._items = []

    def push(self, x):
        self._items.append(x)

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)


def case_stack():
    s = Stack()
    s.push(1)
    s.push(2)
    a = s.pop()
    return a, len(s), bool(s), bool(Stack())


def case_stack_error():
    s = Stack()
    return s.pop()


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def case_linked_list():
    head = None
    for v in [3, 2, 1]:
        head = Node(v, head)
    out = []
    node = head
    while node is not None:
        out.append(node.value)
        node = node.next
    return out


def case_linked_list_reverse():
    head = Node(1, Node(2, Node(3)))
    prev = None
    while head:
        head.next, prev, head = prev, head, head.next
    out = []
    while prev:
        out.append(prev.value)
        prev = prev.next
    return out


@dataclass
class Tree:
    value: int
    left: Tree | None = None
    right: Tree | None = None

    def insert(self, v):
        if v < self.value:
            if self.left is None:
                self.left = Tree(v)
            else:
                self.left.insert(v)
        elif self.right is None:
            self.right = Tree(v)
        else:
            self.right.insert(v)

    def walk(self):
        out = []
        if self.left:
            out += self.left.walk()
        out.append(self.value)
        if self.right:
            out += self.right.walk()
        return out

    def height(self):
        lh = self.left.height() if self.left else 0
        rh = self.right.height() if self.right else 0
        return 1 + max(lh, rh)


def case_tree():
    t = Tree(5)
    for v in [3, 8, 1, 4, 9]:
        t.insert(v)
    return t.walk(), t.height(), t


class Account:
    rate = 0.05

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"insufficient funds: {self.balance} < {amount}")
        self.balance -= amount
        self.history.append(("withdraw", amount))

    def interest(self):
        return self.balance * self.rate


def case_account():
    a = Account("Ann", 100.0)
    a.deposit(50.0)
    a.withdraw(30.0)
    errors = []
    for amount in (-5.0, 1000.0):
        try:
            if amount < 0:
                a.deposit(amount)
            else:
                a.withdraw(amount)
        except ValueError as e:
            errors.append(str(e))
    return a.balance, a.history, errors, a.interest()


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in other.columns()] for r in self.rows])

    def columns(self):
        return [[r[i] for r in self.rows] for i in range(len(self.rows[0]))]

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]


def case_matrix():
    m = Matrix([[1, 2], [3, 4]])
    return (m @ m).rows, m[0, 1], m.columns()


class WithDefaults:
    items: list[int]
    limit = 3

    def __init__(self):
        self.items = []
        self.on = False
        self.note = None

    def add(self, x):
        if len(self.items) < self.limit:
            self.items.append(x)
        else:
            self.note = "full"
            self.on = True


def case_attributes_change():
    w = WithDefaults()
    for i in range(5):
        w.add(i)
    return w.items, w.on, w.note


def case_object_in_dict():
    people = {"a": Point(1, 2), "b": Point(3)}
    people["a"].x = 9
    return people["a"], {k: v.x for k, v in people.items()}


def case_list_of_dataclasses():
    ps = [Point(3, 1), Point(1, 2), Point(2, 0)]
    return sorted(ps, key=lambda p: p.x), max(ps, key=lambda p: p.y), [p for p in ps if p.x > 1], sum(p.x for p in ps), Point(1, 2) in ps, ps.index(Point(2, 0))


class Meter:
    def __init__(self):
        self._value = 0

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, v):
        self._value = max(0, v)


def case_property_setter():
    m = Meter()
    m.value = 5
    m.value = -3
    return m.value


class Queue:
    def __init__(self, items=()):
        self.items = list(items)

    def __iadd__(self, x):
        self.items.append(x)
        return self

    def __enter__(self):
        self.items.append("enter")
        return self

    def __exit__(self, *args):
        self.items.append("exit")


def case_inplace_dunder():
    q = Queue()
    q += 1
    q += 2
    return q.items


def case_context_manager():
    q = Queue()
    with q as inner:
        inner.items.append("body")
    return q.items


def case_context_manager_error():
    q = Queue()
    try:
        with q:
            raise ValueError("inside")
    except ValueError as e:
        q.items.append(str(e))
    return q.items


class Fraction:
    def __init__(self, n, d):
        g = _gcd(n, d)
        self.n = n // g
        self.d = d // g

    def __add__(self, other):
        return Fraction(self.n * other.d + other.n * self.d, self.d * other.d)

    def __eq__(self, other):
        return self.n == other.n and self.d == other.d

    def __lt__(self, other):
        return self.n * other.d < other.n * self.d

    def __str__(self):
        return f"{self.n}/{self.d}"

    def __hash__(self):
        return hash((self.n, self.d))


def _gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def case_fraction():
    half, third = Fraction(1, 2), Fraction(2, 6)
    return str(half + third), half == Fraction(3, 6), third < half, str(max(half, third)), f"{half}"


def case_fraction_keys():
    d = {Fraction(1, 2): "half"}
    return d[Fraction(2, 4)], Fraction(1, 3) in d


class Registry:
    def __init__(self):
        self.by_name: dict[str, int] = {}
        self.groups: dict[str, list[str]] = {}

    def register(self, name, group="default"):
        self.by_name[name] = len(self.by_name)
        self.groups.setdefault(group, []).append(name)


def case_registry():
    r = Registry()
    r.register("a")
    r.register("b", "x")
    r.register("c")
    return r.by_name, r.groups


def case_class_with_optional_field():
    n = Node("v")
    before = n.next
    n.next = Node("w")
    return before, n.next.value, n.next.next is None


class Parser:
    """A recursive descent calculator."""

    def __init__(self, text):
        self.tokens = text.replace("(", " ( ").replace(")", " ) ").split()
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos] if self.pos < len(self.tokens) else None

    def take(self):
        t = self.tokens[self.pos]
        self.pos += 1
        return t

    def expr(self):
        v = self.term()
        while self.peek() in ("+", "-"):
            if self.take() == "+":
                v += self.term()
            else:
                v -= self.term()
        return v

    def term(self):
        v = self.factor()
        while self.peek() in ("*", "/"):
            if self.take() == "*":
                v *= self.factor()
            else:
                v /= self.factor()
        return v

    def factor(self):
        t = self.take()
        if t == "(":
            v = self.expr()
            self.take()
            return v
        return float(t)


def case_parser():
    return Parser("1 + 2 * ( 3 - 4 ) / 2").expr(), Parser("2 * 3").expr()

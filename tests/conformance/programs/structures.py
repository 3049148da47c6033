# accepted: 32
"""Objects people write: lists, trees, caches, machines, accounts, pipelines, visitors."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import ClassVar, Dict, Iterator, List, NamedTuple, Optional, Tuple


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self):
        self.head = None
        self.size = 0

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("empty list")
        node = self.head
        self.head = node.next
        self.size -= 1
        return node.value

    def reverse(self):
        previous = None
        node = self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __contains__(self, value):
        return any(v == value for v in self)


def case_linked_list():
    xs = LinkedList()
    for i in range(5):
        xs.push(i * i)
    first = xs.pop()
    xs.reverse()
    return first, list(xs), len(xs), 4 in xs, 99 in xs, sum(xs), bool(LinkedList())


def case_linked_list_empty():
    return LinkedList().pop()


@dataclass
class Tree:
    key: int
    left: Optional["Tree"] = None
    right: Optional["Tree"] = None

    def insert(self, key: int) -> None:
        if key < self.key:
            if self.left is None:
                self.left = Tree(key)
            else:
                self.left.insert(key)
        elif key > self.key:
            if self.right is None:
                self.right = Tree(key)
            else:
                self.right.insert(key)

    def walk(self) -> Iterator[int]:
        if self.left:
            yield from self.left.walk()
        yield self.key
        if self.right:
            yield from self.right.walk()

    def height(self) -> int:
        return 1 + max(self.left.height() if self.left else 0, self.right.height() if self.right else 0)


def contains(tree: Optional[Tree], key: int) -> bool:
    while tree is not None:
        if tree.key == key:
            return True
        tree = tree.left if key < tree.key else tree.right
    return False


def case_tree():
    root = Tree(50)
    for k in (30, 70, 20, 40, 60, 80, 30):
        root.insert(k)
    return list(root.walk()), root.height(), contains(root, 60), contains(root, 65), contains(None, 1)


class LRUCache:
    """Doubly linked list and dict."""

    class Entry:
        def __init__(self, key: str, value: int):
            self.key = key
            self.value = value
            self.prev: Optional["LRUCache.Entry"] = None
            self.next: Optional["LRUCache.Entry"] = None

    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries: Dict[str, LRUCache.Entry] = {}
        self.head = LRUCache.Entry("", 0)
        self.tail = LRUCache.Entry("", 0)
        self.head.next = self.tail
        self.tail.prev = self.head

    def _unlink(self, e: "LRUCache.Entry") -> None:
        e.prev.next = e.next
        e.next.prev = e.prev

    def _front(self, e: "LRUCache.Entry") -> None:
        e.next = self.head.next
        e.prev = self.head
        self.head.next.prev = e
        self.head.next = e

    def get(self, key: str) -> Optional[int]:
        e = self.entries.get(key)
        if e is None:
            return None
        self._unlink(e)
        self._front(e)
        return e.value

    def put(self, key: str, value: int) -> None:
        if key in self.entries:
            self._unlink(self.entries[key])
        elif len(self.entries) >= self.capacity:
            last = self.tail.prev
            self._unlink(last)
            del self.entries[last.key]
        e = LRUCache.Entry(key, value)
        self.entries[key] = e
        self._front(e)


def case_lru_cycle():
    c = LRUCache(2)
    c.put("a", 1)
    c.put("b", 2)
    got = [c.get("a")]
    c.put("c", 3)
    got += [c.get("b"), c.get("a"), c.get("c")]
    return got


class InsufficientFunds(Exception):
    pass


class AccountError(ValueError):
    """With a message made from the arguments."""


class Account:
    count = 0

    def __init__(self, owner: str, balance: float = 0.0):
        self.owner = owner
        self._balance = balance
        self.history: List[Tuple[str, float]] = []

    @property
    def balance(self) -> float:
        return self._balance

    @balance.setter
    def balance(self, value: float) -> None:
        if value < 0:
            raise AccountError(f"negative balance: {value}")
        self._balance = value

    def deposit(self, amount: float) -> "Account":
        if amount <= 0:
            raise ValueError("Deposit must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount: float) -> "Account":
        if amount > self._balance:
            raise InsufficientFunds(f"{self.owner} has {self._balance:.2f}, needs {amount:.2f}")
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"


class Savings(Account):
    def __init__(self, owner: str, rate: float):
        super().__init__(owner, 100.0)
        self.rate = rate

    def add_interest(self) -> None:
        self.deposit(self._balance * self.rate)


def transfer(a: Account, b: Account, amount: float) -> str:
    try:
        a.withdraw(amount)
    except InsufficientFunds as e:
        return f"failed: {e}"
    else:
        b.deposit(amount)
        return "ok"
    finally:
        a.history.append(("attempt", amount))


def case_accounts():
    a, b = Account("ann", 50.0), Account("bob")
    r = [transfer(a, b, 20.0), transfer(a, b, 100.0)]
    a.deposit(5).withdraw(1.5)
    return r, a.balance, b.balance, a.history, repr(b), str(a)


def case_account_error():
    return Account("x").withdraw(1.0).balance


def case_account_setter():
    a = Account("x")
    a.balance = 10.0
    a.balance += 2.5
    return a.balance


def case_account_setter_error():
    a = Account("x")
    a.balance = -1.0
    return a.balance


def case_savings():
    s = Savings("sue", 0.1)
    s.add_interest()
    return round(s.balance, 6), repr(s), isinstance(s, Account), len(s.history)


class State(Enum):
    IDLE = "idle"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


TRANSITIONS = {
    (State.IDLE, "start"): State.RUNNING,
    (State.RUNNING, "finish"): State.DONE,
    (State.RUNNING, "crash"): State.FAILED,
    (State.FAILED, "reset"): State.IDLE,
}


class Machine:
    def __init__(self) -> None:
        self.state = State.IDLE
        self.log: List[str] = []

    def fire(self, event: str) -> None:
        key = (self.state, event)
        if key not in TRANSITIONS:
            raise RuntimeError(f"cannot {event} while {self.state.value}")
        new = TRANSITIONS[key]
        self.log.append(f"{self.state.name}->{new.name}")
        self.state = new


def case_machine():
    m = Machine()
    for e in ["start", "crash", "reset", "start", "finish"]:
        m.fire(e)
    return m.log, m.state, m.state is State.DONE, [s.value for s in State], State("idle")


def case_machine_error():
    m = Machine()
    m.fire("finish")
    return m.log


class Shape(ABC):
    sides: ClassVar[int] = 0

    @abstractmethod
    def area(self) -> float: ...

    def describe(self) -> str:
        return f"{self.__class__.__name__} with {self.sides} sides and area {self.area():.2f}"


class Square(Shape):
    sides = 4

    def __init__(self, a: float):
        self.a = a

    def area(self) -> float:
        return self.a**2


class Circle(Shape):
    def __init__(self, r: float):
        self.r = r

    def area(self) -> float:
        return 3.14159 * self.r**2


def case_shapes():
    shapes: List[Shape] = [Square(2), Circle(1.5), Square(1)]
    return [s.describe() for s in shapes], sum(s.area() for s in shapes), max(shapes, key=lambda s: s.area()).describe(), sorted(s.area() for s in shapes)


REGISTRY = {"square": Square, "circle": Circle}


def case_registry():
    return [REGISTRY[name](2.0).area() for name in ("circle", "square")]


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


OPERATIONS = {"+": add, "-": sub, "*": lambda a, b: a * b}


def case_dispatch():
    total = 0
    for op, x in [("+", 5), ("*", 3), ("-", 4)]:
        total = OPERATIONS[op](total, x)
    return total


def case_dispatch_local():
    handlers = {"upper": str.upper, "title": str.title, "twice": lambda s: s * 2}
    return [handlers[k]("ab cd") for k in ("twice", "title", "upper")]


def case_function_chosen():
    f = add if len("abc") > 2 else sub
    fs = [add, sub]
    return f(1, 2), [g(5, 3) for g in fs]


def lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield line


def stripped(source: Iterator[str]) -> Iterator[str]:
    for line in source:
        line = line.strip()
        if line and not line.startswith("#"):
            yield line


def numbered(source: Iterator[str], start: int = 1) -> Iterator[Tuple[int, str]]:
    yield from enumerate(source, start)


def case_pipeline():
    return list(numbered(stripped(lines("  a\n# no\n\n b \nc")))), next(lines("x\ny")), sum(1 for _ in stripped(lines("a\n\nb")))


def running_mean(xs: Iterator[float]) -> Iterator[float]:
    total, n = 0.0, 0
    for x in xs:
        total += x
        n += 1
        yield total / n


def case_running_mean():
    return list(running_mean(float(x) for x in (2, 4, 9))), [round(m, 2) for m in running_mean(iter([1.0, 2.0]))]


@dataclass(frozen=True)
class Vector:
    x: float
    y: float

    def __add__(self, o: "Vector") -> "Vector":
        return Vector(self.x + o.x, self.y + o.y)

    def __mul__(self, k: float) -> "Vector":
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self) -> "Vector":
        return Vector(-self.x, -self.y)

    def __abs__(self) -> float:
        return (self.x**2 + self.y**2) ** 0.5

    def __bool__(self) -> bool:
        return self.x != 0 or self.y != 0


def case_vector():
    a, b = Vector(1.0, 2.0), Vector(3.0, -1.0)
    total = Vector(0.0, 0.0)
    for v in [a, b, a * 2, 0.5 * b, -a]:
        total += v
    return total, abs(Vector(3.0, 4.0)), bool(Vector(0.0, 0.0)), a == Vector(1.0, 2.0), len({a, b, Vector(1.0, 2.0)})


class Stack:
    def __init__(self, items=()):
        self._items = list(items)

    def push(self, x):
        self._items.append(x)
        return self

    def pop(self):
        return self._items.pop()

    def peek(self, default=None):
        return self._items[-1] if self._items else default

    @classmethod
    def of(cls, *items):
        return cls(items)

    @staticmethod
    def balanced(text: str) -> bool:
        pairs = {")": "(", "]": "[", "}": "{"}
        stack = []
        for c in text:
            if c in "([{":
                stack.append(c)
            elif c in pairs:
                if not stack or stack.pop() != pairs[c]:
                    return False
        return not stack


def case_stack():
    s = Stack.of(1, 2, 3)
    s.push(4).push(5)
    return s.pop(), s.peek(), Stack.balanced("([{}])"), Stack.balanced("(]"), Stack().peek()


def group_by(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return groups


def case_group_by():
    rows = [{"name": "a", "team": "x"}, {"name": "b", "team": "y"}, {"name": "c", "team": "x"}]
    return {k: [r["name"] for r in v] for k, v in group_by(rows, "team").items()}


def case_nested_dict():
    config = {"model": {"layers": 3, "units": 64}, "train": {"epochs": 10, "batch": 32}}
    flat = {f"{a}.{b}": v for a, inner in config.items() for b, v in inner.items()}
    config["model"]["units"] *= 2
    merged = {**config["model"], **config["train"]}
    return flat, merged, max(flat, key=lambda k: flat[k])


def case_mixed_records():
    rows = [{"name": "a", "score": 1.5, "n": 3}, {"name": "b", "score": 2.5, "n": None}]
    out = []
    for r in rows:
        n = r["n"]
        out.append(f"{r['name']}: {r['score']} x {0 if n is None else n}")
    return out


COUNTER = 0


def next_id() -> int:
    global COUNTER
    COUNTER += 1
    return COUNTER


def case_global_counter():
    return [next_id() for _ in range(3)], COUNTER


def make_counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step(), step(5), count


def case_nonlocal():
    return make_counter()


def counter_from(start):
    def step():
        nonlocal start
        start += 1
        return start

    return step


def case_closure_returned():
    a, b = counter_from(10), counter_from(100)
    return a(), a(), b()


def adder(n):
    return lambda x: x + n


def case_closure_factory():
    add3, add5 = adder(3), adder(5)
    return add3(1), add5(1), [f(10) for f in (add3, add5)]


class Matrix:
    def __init__(self, rows: List[List[float]]):
        self.rows = rows

    @classmethod
    def identity(cls, n: int) -> "Matrix":
        return cls([[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)])

    def __getitem__(self, at: Tuple[int, int]) -> float:
        return self.rows[at[0]][at[1]]

    def __setitem__(self, at: Tuple[int, int], value: float) -> None:
        i, j = at
        self.rows[i][j] = value

    def __matmul__(self, o: "Matrix") -> "Matrix":
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Matrix) and self.rows == o.rows


def case_matrix_class():
    m = Matrix([[1.0, 2.0], [3.0, 4.0]])
    m[0, 1] += 0.5
    return m[0, 1], (m @ Matrix.identity(2)) == m, (m @ m).rows, m != Matrix.identity(2)


class Priority(IntEnum):
    LOW = 1
    HIGH = 3


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    tags: List[str] = field(default_factory=list, compare=False)


def case_tasks():
    tasks = [Task(Priority.HIGH, "b"), Task(Priority.LOW, "a", ["x"]), Task(2, "c")]
    return [t.name for t in sorted(tasks)], Priority.HIGH > Priority.LOW, Priority.LOW + 1, min(tasks).name


class Timer:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, kind, error, trace):
        self.log.append("exit")
        return False


def case_context_manager():
    log = []
    with Timer(log) as t:
        log.append("body")
    return log


class Cell(NamedTuple):
    x: int
    y: int

    def __len__(self):
        return abs(self.x) + abs(self.y)


def free(cell, blocked):
    return cell not in blocked, len(cell)


def case_named_tuples_in_nothing():
    return free(Cell(1, 0), set()), free(Cell(1, -3), {Cell(1, -3)}), Cell(1, 1) in []


def case_named_tuple_with_a_length():
    return len(Cell(3, -4)), bool(Cell(0, 0)), list(Cell(0, 1))

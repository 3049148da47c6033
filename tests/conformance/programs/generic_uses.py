# accepted: 7
"""Generic classes with several types in one program."""

from typing import Generic, TypeVar, List, Optional, Callable, Iterator
from dataclasses import dataclass

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self, items: Optional[List[T]] = None) -> None:
        self.items: List[T] = items or []

    def push(self, x: T) -> None:
        self.items.append(x)

    def pop(self) -> T:
        return self.items.pop()

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[T]:
        return iter(self.items[::-1])

    def map(self, f: Callable[[T], T]) -> "Stack[T]":
        return Stack([f(x) for x in self.items])


def case_ints():
    s: Stack[int] = Stack()
    s.push(1)
    s.push(2)
    total = sum(s)
    y = s.pop() * 10 + 1
    return total, y, len(s), [x + 1 for x in s], s.map(lambda v: v * 2).items, max(s), sorted(s.items), s.items[0] < 5


def case_texts():
    s: Stack[str] = Stack(["a"])
    s.push("b")
    t = "".join(s)
    u = s.pop().upper()
    return (
        t,
        u,
        [x + "!" for x in s],
        s.map(str.upper).items,
        ",".join(s.items),
        sorted(s.items),
        s.items[0].startswith("a"),
        f"{s.items[0]:>3}",
    )


@dataclass
class Pair(Generic[T]):
    a: T
    b: T

    def swapped(self) -> "Pair[T]":
        return Pair(self.b, self.a)

    def total(self) -> T:
        return self.a + self.b


def case_pairs():
    p = Pair(1, 2).swapped()
    q = Pair("x", "y").swapped()
    r = Pair([1], [2])
    return (
        p,
        q,
        p.total() + 1,
        q.total() + "z",
        p.a * 2,
        q.a * 2,
        p == Pair(2, 1),
        q.b[0],
        r.total() + [3],
        len(q.a),
        abs(-p.a),
        list(range(p.a)),
        [0] * p.a,
        "ab"[p.b],
    )


class LinkedNode:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def from_list(xs):
    head = None
    for x in reversed(xs):
        head = LinkedNode(x, head)
    return head


def values(node):
    out = []
    while node:
        out.append(node.value)
        node = node.next
    return out


def case_linked():
    a, b = from_list([1, 2, 3]), from_list("xyz")
    return (
        values(a),
        values(b),
        sum(values(a)),
        "".join(values(b)),
        a.value + 1,
        b.value + "!",
        sum(v * v for v in values(a)),
        [v.upper() for v in values(b)],
        values(a)[0] % 2,
        round(a.value / 2, 2),
        chr(a.value + 64),
        b.value.isalpha(),
        {a.value: b.value},
        -a.value,
        int(b.next.value == "y"),
        str(a.value) + b.value,
        a.value < 2,
        a.value == 1,
        b.value in "xyz",
        bool(a.value),
        divmod(a.value, 2),
        a.value**2,
        min(a.value, 5),
        max(values(a)),
        f"{a.value:03d}",
        "%d %s" % (a.value, b.value),
        list(range(a.value)),
        a.value << 3,
        [10, 20, 30][a.value],
        "abc"[a.value],
        b.value * 3,
        {b.value: 1}["x"],
        float(a.value),
        hex(a.value),
    )


def case_join_meets_int():
    return "".join(Stack(["a"]).items) + "".join(from_mixed())


def from_mixed():
    return [Pair("a", "b").a, Pair(1, 2).b]


def case_range_of_text():
    return list(range(Pair("a", "b").a))


def case_minus_text():
    return -Pair("a", "b").a

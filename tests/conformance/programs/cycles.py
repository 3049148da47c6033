# accepted: 16
"""Objects that hold each other in cycles: their memory goes back when the instance ends, at the latest.

Only cases with "cycle" in their names may leave objects to that end; the others must have released all of theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Node:
    def __init__(self, name: str):
        self.name = name
        self.next: Node | None = None
        self.others: list[Node] = []


class Tree:
    def __init__(self, value: int, parent: Tree | None = None):
        self.value = value
        self.parent = parent
        self.children: list[Tree] = []
        self.weights = [value] * 2000
        if parent is not None:
            parent.children.append(self)

    def depth(self) -> int:
        return 0 if self.parent is None else 1 + self.parent.depth()


def ring(names: list[str]) -> Node:
    nodes = [Node(name) for name in names]
    for i, node in enumerate(nodes):
        node.next = nodes[(i + 1) % len(nodes)]
    return nodes[0]


def case_cycle_of_one() -> str:
    node = Node("a")
    node.next = node
    node.others.append(node)
    return node.next.next.name if node.next.next is not None else ""


def case_cycle_of_many() -> list[str]:
    node = ring(["a", "b", "c"])
    names = []
    for _ in range(7):
        names.append(node.name)
        if node.next is not None:
            node = node.next
    return names


def case_cycle_of_parents_and_children_with_large_blocks() -> tuple[int, list[int]]:
    root = Tree(1)
    leaf = Tree(3, Tree(2, root))
    return leaf.depth(), [child.value for child in root.children]


def case_cycle_broken_again() -> str:
    node = ring(["a", "b"])
    second = node.next
    node.next = None
    return second.name if second is not None else ""


def case_chain() -> int:
    first: Node | None = None
    for i in range(100):
        node = Node(str(i))
        node.next = first
        first = node
    count = 0
    while first is not None:
        count += 1
        first = first.next
    return count


def case_tree_without_parents() -> int:
    node = Node("root")
    for i in range(5):
        child = Node(str(i))
        child.others.append(Node("leaf"))
        node.others.append(child)
    return sum(len(child.others) for child in node.others)


def case_cycle_when_raising() -> str:
    node = ring(["a", "b", "c"])
    raise ValueError(f"{node.name} has no end")


def case_cycle_in_a_stream() -> Iterator[str]:
    node = ring(["a", "b"])
    for _ in range(5):
        yield node.name
        if node.next is not None:
            node = node.next


@dataclass
class Shown:
    number: int
    parts: list[Shown] = field(default_factory=list)
    up: Shown | None = None


@dataclass(frozen=True)
class Fixed:
    parts: list[Fixed]


class Row(NamedTuple):
    number: int
    cells: list


class Branch:
    def __init__(self, number):
        self.number, self.parts, self.named = number, [], {}

    def __repr__(self):
        return f"Branch({self.number}, {self.parts}, {self.named})"


def case_texts_of_a_cycle():
    a, b, fixed = Shown(1), Shown(2), Fixed([])
    a.parts.append(b)
    b.up = a
    fixed.parts.append(fixed)
    cells = []
    cells.append(Row(1, cells))
    branch = Branch(1)
    branch.parts += [branch, Branch(2)]
    branch.named["self"] = branch
    return repr(a), repr(b), str([a, b]), repr(fixed), repr(cells), repr(branch)


def case_texts_of_what_is_held_twice():
    part = Shown(1)
    return repr(Shown(2, [part, part], part))


class Value:
    """A number that knows how it was made, so that it can tell how much a result depends on it."""

    def __init__(self, data, children=(), op=""):
        self.data = data
        self.grad = 0
        self._backward = lambda: None
        self._prev = set(children)
        self._op = op

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def relu(self):
        out = Value(0 if self.data < 0 else self.data, (self,), "relu")

        def _backward():
            self.grad += (out.data > 0) * out.grad

        out._backward = _backward
        return out

    __radd__ = __add__
    __rmul__ = __mul__

    def backward(self):
        order, seen = [], set()

        def build(v):
            if v not in seen:
                seen.add(v)
                for child in v._prev:
                    build(child)
                order.append(v)

        build(self)
        self.grad = 1
        for v in reversed(order):
            v._backward()

    def __repr__(self):
        return f"Value({self.data}, {self.grad})"


def case_cycle_of_gradients():
    a, b = Value(2.0), Value(-3)
    c = a * b + 3 * a + 10
    d = (c * c).relu() + 1
    d.backward()
    return repr(a), repr(b), repr(c), repr(d)


def case_repr_tuple_in_cycle():
    a = []
    t = (1, a)
    a.append(t)
    return repr(t), repr(a), str([t, t]), str((t,))


def case_repr_tuple_two_cycle():
    a, b = [], []
    t = (b, 2)
    a.append((1, b))
    b.append((3, a))
    d = {"k": [(1, 2)]}
    e = [0]
    u = ("x", (1, e))
    e.append(u)
    return repr(a), repr(b), repr(t), repr(d), repr(u), repr(e), repr(u[1])


def case_repr_any_cycle():
    a = [1, "a", None]
    t = (a, "b", a)
    a.append(t)
    a.append((2, t))
    d = {"t": t}
    a.append(d)
    return repr(t), repr(a), repr(d)


def case_trees_cycle():
    leaf = (1, [])
    tree = (2, [leaf, leaf, (1, []), (2, [leaf])])
    return repr(tree)


def nested_pairs(n):
    t = ("end",)
    for i in range(n):
        t = (i, t)
    return t


def case_text_of_deep_tuples():
    return len(repr(nested_pairs(150)))

# accepted: 15
"""Depth: recursion ends in RecursionError, chains of objects are dropped whatever their length."""

import sys
from dataclasses import dataclass, field


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


@dataclass
class Item:
    value: int
    next: "Item | None" = None


def chain(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    return head


def items(n):
    head = None
    for i in range(n):
        head = Item(i, head)
    return head


def case_long_list_dropped():
    head = chain(1000000)
    n = 0
    node = head
    while node is not None:
        n += 1
        node = node.next
    return n


def case_repr_deep_enough():
    return len(repr(items(50))), items(50) == items(50), items(3) == items(4)


def endless(n):
    return endless(n + 1) + 1


def case_endless():
    try:
        return endless(0)
    except RecursionError as e:
        return str(e)[:32]


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def case_mutual():
    out = [even(500)]
    try:
        even(10**7)
    except RecursionError:
        out.append("deep")
    return out


def case_mutual_uncaught():
    return even(10**7)


class Tree:
    def __init__(self):
        self.child = None

    def depth(self):
        return 1 if self.child is None else 1 + self.child.depth()


def case_method_recursion():
    root = Tree()
    at = root
    for _ in range(100000):
        at.child = Tree()
        at = at.child
    try:
        return root.depth()
    except RecursionError:
        return "deep"


def numbers(n):
    if n > 0:
        yield n
        yield from numbers(n - 1)


def case_recursive_generator():
    return sum(numbers(200))


def case_recursive_generator_too_deep():
    try:
        return sum(numbers(100000))
    except RecursionError:
        return "deep"


def wrap(xs):
    for x in xs:
        yield x


def case_nested_generators_dropped():
    g = wrap([1, 2])
    for _ in range(100000):
        g = wrap(g)
    return "made"


def case_many_live_generators():
    gens = [numbers(3) for _ in range(5000)]
    return sum(next(g) for g in gens)


def recursive_lambda():
    f = lambda n: 0 if n == 0 else 1 + f(n - 1)
    return f(400)


def case_recursive_lambda():
    return recursive_lambda()


@dataclass
class Branch:
    children: list["Branch"] = field(default_factory=list)


def case_deep_tree_dropped():
    root = Branch()
    at = root
    for _ in range(200000):
        next = Branch()
        at.children.append(next)
        at = next
    return len(root.children)


def big(n, a, b, c):
    xs = [a, b, c, str(n)]
    d = {x: len(x) for x in xs}
    t = (n, a, b, c, xs, d)
    if n < 0:
        return len(t)
    return big(n + 1, a + "x" if n < 3 else a, b, c) + len(d)


def case_big_frames():
    try:
        return big(0, "a", "b", "c")
    except RecursionError:
        return "deep"


def case_recovers():
    out = []
    for _ in range(3):
        try:
            endless(0)
        except RecursionError:
            out.append("deep")
    return out, even(100)


def count_down(n):
    return 0 if n == 0 else 1 + count_down(n - 1)


def case_set_recursion_limit():
    sys.setrecursionlimit(3000)
    return count_down(2000), sys.getrecursionlimit()

# accepted: 9
"""copy.deepcopy: of what is reached twice, of cycles, of objects in containers and of values of several types."""

import copy
from dataclasses import dataclass


@dataclass
class Pair:
    xs: list[int]
    ys: list[int]


class Node:
    def __init__(self, value: int):
        self.value = value
        self.links: list[Node] = []
        self.more = {"a": [1, {"b": None}], "t": (1, [2])}


class Board:
    def __init__(self, size: int):
        self.grid = [[0] * size for _ in range(size)]
        self.seen = {(0, 0)}
        self.before = None

    def put(self, row: int, column: int, value: int) -> "Board":
        board = copy.deepcopy(self)
        board.grid[row][column] = value
        board.seen.add((row, column))
        board.before = self
        return board


@dataclass(frozen=True)
class Leaf:
    x: int
    tags: tuple[str, ...] = ()


def case_shared_items():
    row = [0]
    grid = [row, row]
    copied = copy.deepcopy(grid)
    copied[0][0] = 1
    q = [1]
    pair = Pair(q, q)
    other = copy.deepcopy(pair)
    other.xs.append(2)
    return grid, copied, copied[0] is copied[1], pair, other


def case_cycle():
    a, b = Node(1), Node(2)
    a.links += [b, a]
    b.links.append(a)
    c = copy.deepcopy(a)
    c.value = 9
    c.more["t"][1].append(3)
    return a.value, c.links[1] is c, c.links[0].links[0].value, c.links[0] is b, a.more, c.more, c.links[0].links[0] is c


def case_dicts_of_several_types():
    d = {"a": [1], "b": {"c": [2, None]}}
    e = copy.deepcopy(d)
    d["a"].append(2)
    e["b"]["c"].append(5)
    return d, e


def case_object_with_a_grid():
    a = Board(2)
    b = a.put(0, 1, 5)
    c = b.put(1, 1, 6)
    return a.grid, b.grid, c.grid, sorted(c.seen), c.before is b, c.before.before is b.before, c.before.before.grid


def case_frozen_objects_are_copied():
    leaf = Leaf(1, ("a",))
    d = {"x": leaf, "y": [leaf, leaf]}
    e = copy.deepcopy(d)
    return e == d, e["x"] is leaf, e["y"][0] is e["x"], e["y"][0] is e["y"][1], e


def case_long_chain():
    first = node = Node(0)
    for i in range(50):
        node.links.append(Node(i))
        node = node.links[0]
    copied, length = copy.deepcopy(first), 0
    while copied.links:
        copied, length = copied.links[0], length + 1
    return length


def case_order_of_a_set():
    s = {100, 3, 55, 8, 21, 1000, 7}
    s.discard(55)
    t = copy.deepcopy([s, s])
    return list(t[0]) == list(set(list(s))), t[0] is t[1], t[0] == s


def build(n):
    if n == 0:
        return [1, "x", None]
    if n % 2:
        return {"k": build(n - 1), "n": n}
    return [build(n - 1), n]


def first(x):
    if isinstance(x, list):
        return first(x[0])
    if isinstance(x, dict):
        return first(x["k"])
    return x


def change(x):
    if isinstance(x, list):
        x.append("new")
        for y in x:
            change(y)
    elif isinstance(x, dict):
        for y in x.values():
            change(y)


def case_nested_values():
    a = build(4)
    b = copy.deepcopy(a)
    change(b)
    return str(a), str(b), first(b)


def nest(n):
    return (n, nest(n - 1)) if n else [n]


def case_tuples_in_one_another():
    a = nest(3)
    b = copy.deepcopy(a)
    return str(b), a == b

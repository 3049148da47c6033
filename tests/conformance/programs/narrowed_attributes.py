"""Attributes whose types a test tells, until something may change them."""
# accepted: 30

from dataclasses import dataclass, field
from typing import Dict, Iterator, List, Optional, Tuple, TypedDict, Union

import numpy as np

_END = object()


class Cell:
    _MARK = object()
    shared: Optional[int] = None

    def __init__(self, v: Optional[int] = None):
        self.v = v
        self.marked = self._MARK
        self.cached = _END
        self.reads = 0

    def get(self) -> int:
        if self.v is None:
            return -1
        return self.v

    def get_or(self, other: int) -> int:
        return self.v if self.v is not None else other

    def checked(self) -> int:
        assert self.v is not None, "no value"
        return self.v

    def mark(self) -> int:
        if self.marked is Cell._MARK:
            return -1
        return self.marked

    def lazy(self) -> int:
        if self.cached is _END:
            self.cached = 5
        return self.cached

    def clear(self) -> int:
        self.v = None
        return 1

    @property
    def flaky(self) -> Optional[int]:
        self.reads += 1
        return self.reads if self.reads % 2 else None


def case_get() -> List[int]:
    return [Cell(3).get(), Cell().get(), Cell(3).get_or(4), Cell().get_or(4), Cell(7).checked()]


def case_assert() -> int:
    return Cell().checked()


def case_marks() -> List[int]:
    c = Cell(1)
    first = c.mark()
    c.marked = 4
    return [first, c.mark(), c.lazy(), c.lazy()]


def case_array_of_those_there() -> int:
    cells = [Cell(2), Cell(), Cell(5)]
    return int(np.array([c.v for c in cells if c.v is not None]).sum())


def case_set_between() -> Optional[int]:
    c = Cell(3)
    if c.v is not None:
        c.v = None
        return c.v
    return 0


def case_cleared_between() -> Optional[int]:
    c = Cell(3)
    if c.v is not None:
        c.clear()
        return c.v
    return 0


def case_cleared_by_another_name() -> Optional[int]:
    c = Cell(3)
    d = c
    if c.v is not None:
        d.v = None
        return c.v
    return 0


def case_variable_assigned() -> Optional[int]:
    c = Cell(3)
    if c.v is not None:
        c = Cell()
        return c.v
    return 0


def case_in_and() -> List[bool]:
    a, b = Cell(3), Cell()
    return [c.v is not None and c.v > 2 for c in (a, b)] + [c.v is None or c.v < 2 for c in (a, b)]


def case_cleared_in_and() -> List[Optional[bool]]:
    c = Cell(3)
    found = c.v is not None and c.clear() and c.v is None
    return [found]


def case_loop() -> List[Optional[int]]:
    c = Cell(3)
    found: List[Optional[int]] = []
    if c.v is not None:
        for i in range(3):
            found.append(c.v)
            if i == 0:
                c.v = None
    return found


def case_while() -> List[Optional[int]]:
    c = Cell(3)
    found: List[Optional[int]] = []
    if c.v is not None:
        while len(found) < 3:
            found.append(c.v)
            c.clear()
    return found


@dataclass
class Node:
    value: int
    next: "Optional[Node]" = None
    label: Union[int, str, None] = None


def case_linked() -> List[int]:
    head = Node(1, Node(2, Node(3)))
    node = head
    while node.next is not None:
        node = node.next
    node.next = Node(4)
    total = []
    at: Optional[Node] = head
    while at:
        total.append(at.value)
        at = at.next
    return total


def case_chain_of_two() -> List[int]:
    out = []
    for n in (Node(1, Node(2, Node(3))), Node(1, Node(2)), Node(1)):
        if n.next is not None and n.next.next is not None:
            out.append(n.next.next.value)
        elif n.next is not None:
            n.next = n.next.next
            out.append(-1 if n.next is None else n.next.value)
    return out


def case_isinstance() -> List[Union[int, str]]:
    out: List[Union[int, str]] = []
    for n in (Node(1, label="a"), Node(2, label=5), Node(3)):
        if isinstance(n.label, str):
            out.append(n.label.upper())
        elif isinstance(n.label, int):
            out.append(n.label + 1)
    return out


def case_property() -> List[Optional[int]]:
    c = Cell()
    if c.flaky is not None:
        return [c.flaky, c.reads]
    return []


def case_exception() -> List[Optional[int]]:
    c = Cell(3)
    found: List[Optional[int]] = []
    if c.v is not None:
        try:
            c.v = None
            raise ValueError("x")
        except ValueError:
            found.append(c.v)
        finally:
            found.append(c.v)
    return found


def case_class_attribute() -> List[Optional[int]]:
    Cell.shared = 4
    c = Cell()
    out: List[Optional[int]] = []
    if c.shared is not None:
        Cell.shared = None
        out.append(c.shared)
    return out


def case_nested_function() -> Optional[int]:
    c = Cell(3)

    def clear() -> None:
        c.v = None

    if c.v is not None:
        clear()
        return c.v
    return 0


class Clearing:
    def __init__(self, cell: Cell):
        self.cell = cell

    def __eq__(self, other: object) -> bool:
        self.cell.v = None
        return True

    def __hash__(self) -> int:
        return 1

    def __bool__(self) -> bool:
        self.cell.v = None
        return True

    def __len__(self) -> int:
        self.cell.v = None
        return 1


def case_cleared_by_an_operator() -> List[Optional[int]]:
    c = Cell(3)
    k = Clearing(c)
    out: List[Optional[int]] = []
    if c.v is not None and k == 3:
        out.append(c.v)
    c.v = 3
    if c.v is not None and [k] == [Clearing(Cell())]:
        out.append(c.v)
    c.v = 3
    if c.v is not None and k:
        out.append(c.v)
    c.v = 3
    if c.v is not None and len(k):
        out.append(c.v)
    return out


def counting(c: Cell) -> Iterator[Optional[int]]:
    while c.v is not None:
        yield c.v
        if c.v is None:
            yield None
            return
        c.v += 1


def case_generator() -> List[Optional[int]]:
    c = Cell(3)
    out: List[Optional[int]] = []
    for v in counting(c):
        out.append(v)
        if v is not None and v > 4:
            c.v = None
    return out


def case_generator_clears() -> List[Optional[int]]:
    c = Cell(3)

    def clearing() -> Iterator[int]:
        c.v = None
        yield 1

    g = clearing()
    out: List[Optional[int]] = []
    if c.v is not None:
        out.append(next(g))
        out.append(c.v)
    return out


def case_sort_key_clears() -> List[Optional[int]]:
    c = Cell(3)

    def key(x: int) -> int:
        c.v = None
        return -x

    if c.v is not None:
        xs = sorted([1, 2], key=key)
        return [c.v, *xs]
    return []


class Holder:
    def __init__(self) -> None:
        self.odd: Optional[Clearing] = None
        self.v: Optional[int] = None


class Tricky:
    def __init__(self, holder: "Maybe"):
        self.holder = holder

    def __bool__(self) -> bool:
        self.holder.inner = None
        return True


class Maybe:
    def __init__(self) -> None:
        self.inner: Optional[Tricky] = None


def case_truth_clears() -> bool:
    m = Maybe()
    m.inner = Tricky(m)
    if m.inner:
        return m.inner is None
    return False


def case_setattr() -> List[Optional[int]]:
    c = Cell(3)
    out: List[Optional[int]] = []
    if c.v is not None:
        setattr(c, "v", None)
        out.append(c.v)
    c.v = 4
    for name in ("v", "reads"):
        if c.v is not None:
            setattr(c, name, None if name == "v" else 3)
            out.append(c.v)
    return out


class Row(TypedDict):
    name: str
    score: Optional[float]
    tags: Union[str, List[str]]


def case_typed_dicts() -> List[float]:
    rows: List[Row] = [
        {"name": "a", "score": 1.5, "tags": "x"},
        {"name": "b", "score": None, "tags": ["y"]},
    ]
    scores = [r["score"] for r in rows if isinstance(r["score"], float)]
    for r in rows:
        if r["score"] is None:
            r["score"] = 2.0
        if isinstance(r["tags"], str):
            r["tags"] = [r["tags"]]
    return scores + [float(np.array([r["score"] for r in rows if isinstance(r["score"], float)]).sum())]


def case_items_by_variables() -> List[int]:
    grid: List[List[Optional[int]]] = [[1, None], [None, 2]]
    return [grid[i][j] for i in range(2) for j in range(2) if grid[i][j] is not None]


def case_item_set_between() -> List[Optional[int]]:
    grid: List[Optional[int]] = [1, None]
    out: List[Optional[int]] = []
    i = 0
    if grid[i] is not None:
        i += 1
        out.append(grid[i])
    if grid[0] is not None:
        grid[0] = None
        out.append(grid[0])
    grid[0] = 4
    if grid[-2] is not None:
        grid.insert(0, None)
        out.append(grid[-3])
        out.append(grid[-2])
    return out


def case_keys_of_a_dict() -> List[Optional[int]]:
    d: Dict[str, Optional[int]] = {"a": 1, "b": None}
    out: List[Optional[int]] = []
    for k in d:
        if d[k] is not None:
            out.append(d[k] + 1)
            d[k] = None
            out.append(d[k])
    if d["a"] is None:
        d.update(a=3)
        out.append(d["a"])
    return out


def case_tuple_items() -> List[str]:
    pairs: List[Tuple[Union[int, str], int]] = [(1, 2), ("a", 3)]
    return [p[0] * p[1] if isinstance(p[0], str) else str(p[0] + p[1]) for p in pairs]

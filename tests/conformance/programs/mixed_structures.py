# accepted: 17
"""Containers of containers of several types, compared, copied, sorted, shown."""

from typing import Any, Dict, Generic, Iterator, List, NamedTuple, Optional, Tuple, TypeVar, Union
from dataclasses import dataclass, field
from enum import Enum
import copy


def case_unlike_equal():
    return (
        [1] == ["a"],
        {} == [],
        (1,) == [1],
        {1: 2} == {1: "2"},
        {1} == {"1"},
        [] == (),
        "1" == 1,
        None == 0,
        [None] == [0],
        (1, "a") == (1, 2),
        [1, "a"] == [1, "a"],
        [[1], ["a"]] == [[1], ["a"]],
        {1: [1]} == {1: [1.0]},
        (1, (2.0, "x")) == (1.0, (2, "x")),
    )


def case_tuples_with_none():
    rows = [(1, None), (0, "b"), (2, None)]
    rows2 = sorted(rows, key=lambda r: (r[1] is None, r[1] or "", r[0]))
    return (
        rows2,
        max(r[0] for r in rows),
        [r for r in rows if r[1]],
        (1, None) in rows,
        {r[0]: r[1] for r in rows},
        set(rows) == {(2, None), (1, None), (0, "b")},
    )


def case_dict_of_unions():
    d = {k: (v if v % 2 else str(v)) for k, v in zip("abc", range(3))}
    e = {v: k for k, v in d.items()}
    f = {**d, "z": None}
    return (
        d,
        e,
        f,
        list(d.values()),
        [v * 2 for v in d.values()],
        sorted(d, key=lambda k: str(d[k])),
        {type(v).__name__ for v in f.values()},
    )


def case_list_of_dicts():
    people = [{"name": "al", "age": 3}, {"name": "bo", "age": 5}]
    people.append({"name": "cy", "age": 1})
    people[0]["age"] = 4
    return (
        [p["name"] for p in people],
        sum(p["age"] for p in people),
        sorted(people, key=lambda p: p["age"])[0]["name"],
        max(people, key=lambda p: p["age"]),
        people,
    )


def case_optional_containers():
    def pick(n: int) -> Optional[List[int]]:
        return [n] * n if n else None

    a, b = pick(2), pick(0)
    total = sum(a or []) + sum(b or [])
    c = {"x": pick(1), "y": None}
    d = [x for x in (pick(i) for i in range(3)) if x is not None]
    return a, b, total, c, d, a == [2, 2], b is None, (b or [0])[0], [len(v) if v else 0 for v in c.values()]


def default_list(xs: Optional[List[int]] = None, name: Optional[str] = None) -> Tuple[List[int], str]:
    if xs is None:
        xs = []
    xs.append(len(xs))
    return xs, name or "anon"


def case_none_defaults():
    mine = [5]
    return default_list(), default_list(mine), mine, default_list(name="x")


class Color(Enum):
    RED = 1
    BLUE = 2


class Pt(NamedTuple):
    x: int
    y: Union[int, float] = 0


@dataclass
class Rec:
    id: int
    tags: List[str] = field(default_factory=list)
    extra: Optional[Dict[str, Any]] = None
    color: Color = Color.RED
    at: Pt = Pt(0)
    kids: List["Rec"] = field(default_factory=list)


def case_records():
    a = Rec(1, ["x"])
    b = Rec(2, extra={"k": 1, "l": "m"}, at=Pt(1, 2.5), kids=[a])
    c = copy.copy(b)
    c.tags.append("shared")
    b.kids[0].tags.append("y")
    return (
        str(a),
        b,
        a == Rec(1, ["x", "y"]),
        c.tags is b.tags,
        b.extra,
        [k.id for k in b.kids],
        b.at.y + 1,
        Rec(3) != Rec(4),
        repr(Pt(1)),
        Pt(1, 2) == (1, 2),
        b.color.name,
        {Color.RED: 1}[a.color],
    )


class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def find(self, value):
        if value == self.value:
            return self
        child = self.left if value < self.value else self.right
        return child.find(value) if child else None


def case_untyped_tree():
    t = Node(5, Node(2, Node(1)), Node(8))
    found = t.find(8)
    return (
        list(t),
        t.find(9) is None,
        found.value if found else -1,
        sum(t),
        [x * 2 for x in t],
        max(t),
        8 in list(t),
        sorted(t, reverse=True),
    )


def case_untyped_tree_of_text():
    t = Node("m", Node("a"), Node("z"))
    return list(t), "".join(t), t.find("a").value


K = TypeVar("K")
V = TypeVar("V")


class Registry(Generic[K, V]):
    def __init__(self) -> None:
        self._items: Dict[K, List[V]] = {}

    def add(self, key: K, *values: V) -> "Registry[K, V]":
        self._items.setdefault(key, []).extend(values)
        return self

    def get(self, key: K, default: Optional[V] = None) -> Optional[V]:
        items = self._items.get(key)
        return items[-1] if items else default

    def __len__(self) -> int:
        return sum(map(len, self._items.values()))

    def __getitem__(self, key: K) -> List[V]:
        return self._items[key]


def case_generic_class():
    r: Registry[str, int] = Registry()
    r.add("a", 1, 2).add("b", 3)
    s: Registry[int, str] = Registry()
    s.add(1, "x")
    return r.get("a"), r.get("z"), r.get("z", 9), len(r), r["b"], s.get(1), len(s)


def case_generic_missing():
    r = Registry()
    r.add("a", 1)
    return r["q"]


def chunks(xs: List[int], n: int) -> Iterator[List[int]]:
    for i in range(0, len(xs), n):
        yield xs[i : i + n]


def windows(xs, n):
    return [tuple(xs[i : i + n]) for i in range(len(xs) - n + 1)]


def transpose(m):
    return [[row[i] for row in m] for i in range(len(m[0]))]


def group(xs, key):
    out = {}
    for x in xs:
        out.setdefault(key(x), []).append(x)
    return out


def unique(xs):
    seen = set()
    return [x for x in xs if not (x in seen or seen.add(x))]


def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x

    return run


def case_helpers():
    return (
        list(chunks([1, 2, 3, 4, 5], 2)),
        windows("abcd", 2),
        windows([1, 2, 3], 2),
        transpose([[1, 2], [3, 4]]),
        transpose([["a"], ["b"]]),
        group(range(6), lambda x: x % 3),
        group(["a", "bb", "cc"], len),
        unique([3, 1, 3, 2, 1]),
        unique("hello"),
        compose(lambda x: x + 1, lambda x: x * 2)(3),
        compose(str, len)(12345),
    )


def apply_n(f, n, x):
    return x if n == 0 else apply_n(f, n - 1, f(x))


def case_higher():
    adders = {name: (lambda n: lambda x: x + n)(i) for i, name in enumerate(["zero", "one", "two"])}
    return apply_n(lambda x: x * 2, 5, 1), apply_n(lambda s: s + "!", 2, "hi"), [f(10) for f in adders.values()], adders["two"](1)


def case_string_keys():
    counts: Dict[str, Dict[str, int]] = {}
    for a, b in [("x", "y"), ("x", "z"), ("x", "y"), ("w", "y")]:
        inner = counts.setdefault(a, {})
        inner[b] = inner.get(b, 0) + 1
    best = {a: max(inner, key=inner.get) for a, inner in counts.items()}
    return (
        counts,
        best,
        sorted((b, a) for a, inner in counts.items() for b in inner),
        {a: sorted(i.items(), key=lambda kv: (-kv[1], kv[0])) for a, i in counts.items()},
    )


def case_grid_of_optional():
    grid: List[List[Optional[str]]] = [[None] * 3 for _ in range(2)]
    grid[0][1] = "X"
    grid[1][2] = "O"
    empty = [(r, c) for r, row in enumerate(grid) for c, v in enumerate(row) if v is None]
    text = "\n".join("".join(v or "." for v in row) for row in grid)
    return empty, text, any("X" in row for row in grid), sum(v is not None for row in grid for v in row), [row.count(None) for row in grid]


def case_tuple_records():
    data: List[Tuple[str, int, Optional[float]]] = [("a", 1, 2.5), ("b", 2, None)]
    names, counts, prices = zip(*data)
    total = sum(n * (p or 0) for _, n, p in data)
    return names, counts, prices, total, [f"{n}:{c}:{p}" for n, c, p in data], {n: (c, p) for n, c, p in data}["b"]


def case_nested_comprehensions():
    m = [[i * j for j in range(4)] for i in range(3)]
    return (
        [x for row in m for x in row if x % 2],
        {(i, j): m[i][j] for i in range(2) for j in range(2)},
        [[row[c] for row in m] for c in range(2)],
        {x for row in m for x in row},
        [(a, b) for a in range(3) for b in range(a)],
        [y for x in [1, 2] for y in [x, -x]],
    )

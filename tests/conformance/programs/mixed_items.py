# accepted: 34
"""Containers whose items have several types."""

from typing import Any, Dict, List, Optional, Tuple, Union
import copy
import heapq
from dataclasses import dataclass
from collections import Counter, defaultdict, deque


def case_mixed_numbers():
    xs = [3, 1.5, 2, True, 0.5]
    return (
        sorted(xs),
        min(xs),
        max(xs),
        sum(xs),
        xs.index(2),
        xs.count(1),
        1.5 in xs,
        xs[::-1],
        sorted(xs, reverse=True),
        xs == [3, 1.5, 2, 1, 0.5],
        [x * 2 for x in xs],
        sum(x for x in xs if x > 1),
        max(xs, key=lambda x: -x),
        round(sum(xs), 1),
    )


def case_optional_items():
    xs: List[Optional[int]] = [1, None, 3]
    ys = [x for x in xs if x is not None]
    zs = [x or 0 for x in xs]
    d = {"a": None, "b": 2}
    return (
        ys,
        zs,
        xs.count(None),
        None in xs,
        xs.index(None),
        d["a"] is None,
        [k for k, v in d.items() if v],
        sum(filter(None, xs)),
        xs == [1, None, 3],
        {None: 1}[None],
        (None, 1) == (None, 1),
        repr(xs),
        str(d),
        f"{xs[1]}",
    )


def case_mixed_values():
    d: Dict[str, Any] = {"name": "bob", "age": 5, "tags": ["x"], "score": 1.5, "none": None, "ok": True}
    d["age"] += 1
    out = []
    for k, v in d.items():
        if isinstance(v, str):
            out.append(v.upper())
        elif isinstance(v, bool):
            out.append("bool")
        elif isinstance(v, (int, float)):
            out.append(str(v * 2))
        elif isinstance(v, list):
            out.append(",".join(v))
        else:
            out.append(repr(v))
    return out, d, list(d), d.get("zz", 0), str(d["tags"]), d.pop("ok")


def case_mixed_keys():
    d: Dict[Union[int, str], int] = {1: 10, "a": 20}
    d["b"] = 30
    d[2] = 40
    return (
        d,
        d[1],
        d["a"],
        1 in d,
        "zz" in d,
        1.0 in d,
        [str(k) for k in d],
        {(1, "a"): 1, ("a", 2): 2},
        {1: "x", 1.0: "y", True: "z"},
        {1, 1.0, "1"},
        len({0, False, 0.0}),
    )


def case_mixed_missing():
    d = {1: 10, "a": 20}
    return d["q"]


def case_mixed_tuples():
    rows = [("a", 1), ("b", 2.5), ("c", None)]
    names = [r[0] for r in rows]
    total = 0.0
    for name, value in rows:
        if value is not None:
            total += value
    return (
        names,
        total,
        rows[2],
        [v for _, v in rows],
        dict(rows),
        max(rows[:2], key=lambda r: r[1]),
        sorted(rows, key=lambda r: r[0], reverse=True),
    )


def case_mixed_sort_error():
    xs = [1, "a"]
    return sorted(xs)


def case_mixed_add_error():
    xs = [1, "a"]
    return xs[0] + xs[1]


def case_nested_mixed():
    t = [1, [2, [3, "x"]], {"k": [None, 4]}]
    u = copy.deepcopy([[1], [2, 3]])
    u[0].append(9)
    return t, len(t), t[1], u, t[0] == 1, str(t)


def flatten(xs):
    out = []
    for x in xs:
        if isinstance(x, list):
            out.extend(flatten(x))
        else:
            out.append(x)
    return out


def case_flatten():
    return flatten([1, [2, 3], [4, [5]]]), flatten([[], ["a", ["b"]]])


@dataclass
class Leaf:
    value: int


@dataclass
class Branch:
    left: "Tree"
    right: "Tree"


Tree = Union[Leaf, Branch]


def total(t: Tree) -> int:
    if isinstance(t, Leaf):
        return t.value
    return total(t.left) + total(t.right)


def depth(t: Tree) -> int:
    match t:
        case Leaf():
            return 1
        case Branch(left, right):
            return 1 + max(depth(left), depth(right))


def case_sum_types():
    t = Branch(Branch(Leaf(1), Leaf(2)), Leaf(3))
    return total(t), depth(t), t == Branch(Branch(Leaf(1), Leaf(2)), Leaf(3)), str(t), t.left != t.right


@dataclass
class Num:
    v: float


@dataclass
class Bin:
    op: str
    a: "Expr"
    b: "Expr"


@dataclass
class Neg:
    x: "Expr"


Expr = Union[Num, Bin, Neg]


def evaluate(e: Expr) -> float:
    match e:
        case Num(v):
            return v
        case Neg(x):
            return -evaluate(x)
        case Bin("+", a, b):
            return evaluate(a) + evaluate(b)
        case Bin("*", a, b):
            return evaluate(a) * evaluate(b)
        case Bin(op, _, _):
            raise ValueError(f"unknown {op}")


def show(e: Expr) -> str:
    if isinstance(e, Num):
        return f"{e.v:g}"
    if isinstance(e, Neg):
        return f"-{show(e.x)}"
    return f"({show(e.a)} {e.op} {show(e.b)})"


def case_expression_trees():
    e = Bin("+", Num(1.5), Bin("*", Num(2), Neg(Num(3))))
    return evaluate(e), show(e)


def case_expression_error():
    return evaluate(Bin("/", Num(1), Num(2)))


def case_queue_of_tuples():
    q = deque([(0, "a", [1])])
    out = []
    while q:
        n, name, xs = q.popleft()
        out.append((name, sum(xs)))
        if n < 2:
            q.append((n + 1, name + "x", xs + [n]))
    return out


def case_heap_of_mixed():
    h = []
    for x in [3, 1.5, 2]:
        heapq.heappush(h, x)
    return [heapq.heappop(h) for _ in range(3)], heapq.nsmallest(2, [2.5, 1, 3])


def case_counters_of_tuples():
    c = Counter([(1, "a"), (1, "a"), (2, "b")])
    d = defaultdict(list)
    d[(0, 1)].append("x")
    d[0.5].append("y")
    return c.most_common(1), dict(d), c[(9, "z")]


def case_conditional_containers():
    flag = len("abc") > 2
    xs = [1, 2] if flag else (3, 4)
    y = "text" if flag else None
    z = xs[0] if flag else "none"
    total = 0
    for x in xs:
        total += x
    return total, len(xs), y, z, y and y.upper(), (y or "d")[0], list(xs), 2 in xs


def case_union_text():
    def show(v: Union[int, float, str, None, List[int], Tuple[int, str]]) -> str:
        return f"{v}|{v!r}|{str(v):>6}"

    return [show(1), show(1.5), show("a"), show(None), show([1]), show((1, "x"))]


def case_truth_of_unions():
    return (
        [bool(v) for v in (0, 1, "", "a", None, [], [0], {}, 0.0, (), (0,))],
        [not v for v in (0, "x", None)],
        [v or "default" for v in ("", 0, None, "v")],
    )


def case_return_unions():
    def pick(n: int) -> Union[int, str, List[int], None]:
        return [None, n, str(n), [n]][n % 4]

    return [pick(i) for i in range(5)], pick(2) == "2", pick(1) == 1, pick(0) is None, type(pick(3)).__name__


def case_swap_types():
    a, b = 1, "x"
    a, b = b, a
    c = [a, b]
    c[0], c[1] = c[1], c[0]
    return a, b, c


def case_tuple_search() -> list[int]:
    t = ("a", 1, 2.5, "a", None)
    out = [t.index("a"), t.index(1), t.count("a"), t.count(2.5), t.index(2.5), t.count("zz"), t.index(1.0), t.count(None), t.count(True)]
    try:
        t.index("q")
    except ValueError as e:
        out.append(len(str(e)))
    return out


def case_mixed_key_lookup() -> str:
    t = ("a", 1, 2.5)
    a, *b = t
    return f"{a} {b} {t[-1]} {t.index(1)} {len(t)} {t + (3,)} {t * 2}"


def tagged_rows():
    return [{"id": 1, "name": "a", "tags": ["x"]}, {"id": 2, "name": "b", "tags": []}, {"id": 3, "name": "a", "tags": ["x", "y"]}]


def case_grouped_by_what_may_be_no_key():
    groups = defaultdict(list)
    for row in tagged_rows():
        groups[row["name"]].append(row)
    return {k: [row["id"] for row in v] for k, v in groups.items()}, [len(v) for v in groups.values()]


def case_no_key_of_a_defaultdict():
    counts = defaultdict(int)
    try:
        counts[tagged_rows()[0]["tags"]] += 1
    except TypeError as error:
        return str(error), len(counts)


def case_counted_by_what_may_be_no_key():
    counts = Counter(row["name"] for row in tagged_rows())
    return counts.most_common(1), counts["a"], counts["zz"]


def case_got_before_it_is_stored():
    counts = {}
    for row in tagged_rows():
        counts[row["name"]] = counts.get(row["name"], 0) + 1
    return counts, counts.pop(tagged_rows()[0]["name"]), counts.pop("q", None)


def case_no_key_to_get():
    counts, found = {"a": 1}, []
    for key in ("tags", "name", "id"):
        try:
            found.append(counts.get(tagged_rows()[0][key]))
        except TypeError as error:
            found.append(str(error))
    return found


def case_numbers_become_marks():
    board = list(range(1, 10))
    board[4] = "X"
    board[0] = None
    return board, [x for x in board if isinstance(x, int)], board.index("X")


def case_words_become_numbers():
    parts = "a,5,2.5".split(",")
    parts[1] = int(parts[1])
    parts[2] = float(parts[2])
    tokens = "3 4 +".split()
    tokens[0:3] = [int(tokens[0]) + int(tokens[1])]
    return parts, tokens


def case_every_third():
    counts = list(range(1, 16))
    counts[2::3] = ["Fizz"] * 5
    counts[4::5] = ["Buzz"] * 3
    return counts


def with_more(xs: list[int]):
    ys = xs[:]
    ys.append(None)
    zs = xs * 2
    zs[0] = "z"
    return ys, zs, xs


def case_copies_take_more():
    return with_more([1, 2])


def case_sorted_takes_more():
    xs, ys = sorted(range(3)), list({3: 1})
    xs.append("q")
    ys += ["w"]
    return xs, ys


class Coefficients:
    def __init__(self, *given):
        kept = list(given)
        while len(kept) > 1 and kept[-1] == 0:
            kept.pop()
        self.kept = tuple(kept) or (0,)


def case_tuple_of_floats_or_of_an_int():
    made = [Coefficients(1.5, 0).kept, Coefficients().kept, Coefficients(1, 2).kept, Coefficients(2.5).kept]
    a, b = (tuple([x / 2 for x in range(n)]) or (0,) for n in (3, 0))
    rows = [("a",)]
    for n in range(3):
        halves = tuple([x / 2 for x in range(n)])
        rows += [halves or (1,), halves]
    return made, a, b, rows, {row: len(row) for row in rows}

# accepted: 26
"""Keys, values and results of unusual types."""

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Callable, Dict, FrozenSet, List, NamedTuple, Optional, Set, Tuple, Union
from collections import defaultdict, deque
import itertools
import math


class Dir(Enum):
    N = (0, 1)
    E = (1, 0)
    S = (0, -1)
    W = (-1, 0)

    @property
    def dx(self) -> int:
        return self.value[0]

    def turn(self) -> "Dir":
        order = [Dir.N, Dir.E, Dir.S, Dir.W]
        return order[(order.index(self) + 1) % 4]


class Prio(IntEnum):
    LOW = 1
    HIGH = 5


@dataclass(frozen=True)
class P:
    x: int
    y: int


class Cell(NamedTuple):
    r: int
    c: Optional[int] = None


current: Optional[P] = None
handlers: Dict[str, Callable[[int], int]] = {"double": lambda x: x * 2, "neg": lambda x: -x, "abs": abs}
seen: Set[Tuple[int, ...]] = set()
log: List[Tuple[str, Union[int, str]]] = []


def visit(p: P) -> Optional[P]:
    global current
    before = current
    current = p
    return before


def case_optional_global():
    a = visit(P(1, 2))
    b = visit(P(3, 4))
    return a, b, current, b.x if b else -1, current is not None and current.y


def case_handlers():
    handlers["inc"] = lambda x: x + 1
    return {k: f(3) for k, f in handlers.items()}, handlers["abs"](-4), "zz" in handlers, [handlers[n](1) for n in ("double", "inc")]


def case_enum_keys():
    d = {Dir.N: "up", Dir.S: "down"}
    s = {Dir.N, Dir.E, Dir.N}
    e = defaultdict(list)
    e[Prio.HIGH].append("a")
    e[Prio.LOW].append("b")
    return (
        d[Dir.N],
        len(s),
        Dir.E in d,
        [x.name for x in Dir],
        Dir.N.dx,
        Dir.W.turn().name,
        Dir((1, 0)).name,
        sorted(e),
        [e[k] for k in sorted(e, reverse=True)],
        Prio.HIGH > Prio.LOW,
        Prio.LOW + 1,
        max(Prio).name,
    )


def case_frozen_keys():
    d = {P(0, 0): "o", P(1, 0): "x"}
    d[P(0, 0)] += "!"
    s = {P(1, 1), P(1, 1), P(2, 1)}
    return (
        d,
        len(s),
        P(1, 0) in d,
        sorted((p.x, p.y) for p in s),
        hash(P(1, 2)) == hash(P(1, 2)),
        {Cell(1): 2}[Cell(1, None)],
        {(Dir.N, None, "a"): 1}[(Dir.N, None, "a")],
    )


def case_frozensets():
    d: Dict[FrozenSet[int], str] = {frozenset({1, 2}): "a"}
    groups = {frozenset(w) for w in ("abc", "cab", "xy")}
    return d[frozenset([2, 1])], len(groups), frozenset("ab") <= frozenset("abc"), frozenset() in groups


def case_seen():
    out = []
    for t in [(1,), (1, 2), (1,), (), (1, 2, 3)]:
        out.append(t in seen)
        seen.add(t)
    return out, len(seen), sorted(seen), max(seen, key=len)


def case_log():
    log.append(("a", 1))
    log.append(("b", "two"))
    for name, value in log:
        if isinstance(value, int):
            log[0] = (name, value + 1)
    return log, [v for _, v in log], dict(log)


State = Tuple[int, Tuple[str, ...]]


def case_states():
    start: State = (0, ())
    queue = deque([start])
    found: List[State] = []
    while queue:
        n, path = queue.popleft()
        if n == 3:
            found.append((n, path))
            continue
        for step, name in ((1, "a"), (2, "b")):
            if n + step <= 3:
                queue.append((n + step, path + (name,)))
    return found, ["".join(p) for _, p in found]


def case_dispatch_by_type():
    def size(x) -> int:
        table = {int: 1, str: 2, list: 3}
        return table.get(type(x), 0)

    return [size(1), size("a"), size([1])]


def case_chained_unions():
    vals: List[Union[int, float, None]] = [1, 2.5, None, 4]
    known = [v for v in vals if v is not None]
    return (
        0 < known[0] < known[1] <= 4,
        sum(known),
        max(known),
        [round(v) for v in known],
        [v if v is not None else math.nan for v in vals][0],
        [str(v) for v in vals],
        min((v for v in vals if v), default=0),
    )


def case_zip_of_kinds():
    return (
        list(zip([1, 2], "ab", (True, None), {"k": 1}.items())),
        list(zip({1: 2}, {3})),
        [(i, *rest) for i, *rest in enumerate(zip("ab", [1.5, 2.5]))],
        dict(zip(itertools.count(), "ab")),
        {k: list(g) for k, g in itertools.groupby([1, 1, 2])},
    )


def case_results_of_conditionals():
    def pick(n):
        return {"a": 1} if n == 0 else [n] if n == 1 else (n, "t") if n == 2 else None

    return [pick(i) for i in range(4)], [len(pick(i) or "") for i in range(4)], [type(pick(i)).__name__ for i in range(4)]


def case_nested_functions_in_dict():
    ops = {"+": (1, lambda a, b: a + b), "*": (2, lambda a, b: a * b), "-": (1, lambda a, b: a - b)}

    def calc(tokens):
        out, stack = [], []

        def reduce_top():
            b, a = out.pop(), out.pop()
            out.append(ops[stack.pop()][1](a, b))

        for t in tokens:
            if t in ops:
                while stack and ops[stack[-1]][0] >= ops[t][0]:
                    reduce_top()
                stack.append(t)
            else:
                out.append(int(t))
        while stack:
            reduce_top()
        return out[0]

    return calc("2 + 3 * 4 - 1".split()), calc(["7"])


def case_enum_by_tuple():
    return Dir((0, -1)).name, [Dir(t).name for t in ((1, 0), (-1, 0))]


def case_enum_by_wrong_tuple():
    return Dir((5, 5)).name


class Level(IntEnum):
    LOW = 1
    HIGH = 5


def case_a():
    d = {}
    d[Level.LOW] = 1
    return list(d)


def case_b():
    d = defaultdict(list)
    d[Level.LOW].append(1)
    return list(d)


def case_c():
    return sorted([Level.HIGH, Level.LOW])


def case_d():
    d = {Level.HIGH: 1, Level.LOW: 2}
    return sorted(d), d[Level.LOW], list(d), min(d)


def case_e():
    return max(Level), min([Level.HIGH, Level.LOW]), sorted(Level), [p for p in Level]


class Ix:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __hash__(self):
        return self.n

    def __eq__(self, o):
        return isinstance(o, Ix) and self.n == o.n


def case_f():
    d = {}
    d[Ix(3)] = "x"
    xs = [1, 2, 3]
    xs[Ix(1)] = 9
    xs[Level.LOW] += 1
    return [k.n for k in d], d[Ix(3)], xs, xs[Level.LOW]


def case_g():
    d = {Level.LOW: 1}
    d[Level.HIGH] = 2
    d[Level.LOW] += 5
    return {k.name: v for k, v in d.items()}, d[1], 5 in d, d.get(Level.HIGH), d


def case_some_cannot_be_hashed():
    made, told = [], []

    def told_of(x):
        made.append(x)
        return x

    found, counts, sizes = set(), {}, {}
    for x in [1, [2], 3]:
        try:
            found.add(x)
            counts[x] = 1
        except TypeError as error:
            told.append(str(error))
    try:
        sizes = {told_of(x): 1 for x in [1, [2], 3]}
    except TypeError as error:
        told.append(str(error))
    try:
        found = {told_of(x) for x in [4, [5], 6]}
    except TypeError as error:
        told.append(str(error))
    return found, counts, sizes, made, [text.split(":")[0] for text in told]


class Counted:
    asked: list[int] = []

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __hash__(self):
        Counted.asked.append(self.number)
        return self.number


def case_sets_know_the_hashes():
    Counted.asked.clear()
    a, b = {Counted(1), Counted(2)}, {Counted(2), Counted(5)}
    sizes = [len(a - b), len(a ^ b), len(a | b), len(a & b), a <= b, a == b]
    a -= b
    b ^= a
    return sizes, len(a), len(b), str(Counted.asked)


class Unhashable:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return isinstance(other, Unhashable) and other.v == self.v


def _told(f):
    try:
        return f()
    except (TypeError, KeyError) as e:
        return f"{type(e).__name__}: {e}"


def case_objects_without_a_hash_looked_for():
    d, k = {"x": 1}, Unhashable(1)
    return _told(lambda: d[k]), _told(lambda: k in d), _told(lambda: d.get(k)), _told(lambda: k in {"x"})


def case_bytearrays_looked_for():
    d, k = {b"x": 1}, bytearray(b"x")
    return _told(lambda: d[k]), _told(lambda: k in d), _told(lambda: d.get(k)), _told(lambda: k in {b"x"}), k in [b"x"], k in (b"y", b"x")

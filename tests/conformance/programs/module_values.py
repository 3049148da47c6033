# accepted: 22
"""Values of module level that functions read and change; typing's functions."""

import math
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Iterable, List, Literal, Mapping, NewType, Optional, Sequence, TypeAlias, Union, assert_never, cast, overload
from collections import deque, Counter, defaultdict, OrderedDict

UserId = NewType("UserId", int)
Vec: TypeAlias = list[float]
Pair = tuple[int, int]
if TYPE_CHECKING:
    import decimal

queue = deque([1, 2, 3])
counts = Counter("hello")
graph = defaultdict(list)
graph["a"].append("b")
od = OrderedDict([("x", 1)])
total = 0


def case_hypot():
    return math.hypot()


def case_newtype():
    x = UserId(5)
    return x, x + 1, isinstance(x, int)


def case_cast():
    a = cast(int, 3)
    b = cast("List[int]", [1])
    c = cast(list[int], [2])
    return a, b, c


def case_alias0():
    v: Vec = [1.0]
    p: Pair = (1, 2)
    return v, p


def case_queue():
    queue.append(4)
    return queue.popleft(), len(queue), list(queue)


def case_counts():
    counts["z"] += 1
    counts.update("hh")
    return counts["h"], counts["q"], counts.most_common(2), counts


def case_graph():
    graph["b"].append("c")
    graph["a"].append("d")
    return dict(graph), graph["zz"]


def case_od():
    od["y"] = 2
    od.move_to_end("x")
    return list(od.items()), od.popitem(last=False)


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x * 2


def case_overload():
    return g(2), g("a")


def case_assert_never():
    def f(x: Literal["a", "b"]) -> int:
        if x == "a":
            return 1
        elif x == "b":
            return 2
        else:
            assert_never(x)

    return f("a"), f("b")


def seq(xs: Sequence[int], m: Mapping[str, int], it: Iterable[str]) -> tuple[int, int, list[str]]:
    return xs[0], m["a"], list(it)


def case_abstract():
    return seq([1], {"a": 2}, "xy"), seq((1, 2), {"a": 2}, ["q"])


def case_floatinfo():
    return sys.float_info.max, sys.float_info.epsilon, sys.maxsize, sys.int_info.bits_per_digit, sys.version_info.major


def case_globals_inc():
    global total
    total += 5
    return total


def case_unassigned():
    x: int
    if total > 100:
        x = 1
    return x


def case_import_inside():
    import math as m
    from collections import deque as dq

    d = dq([1])
    d.append(2)
    return m.floor(2.5), list(d)


RANGE = range(1, 10, 2)
FS = frozenset({1, 2})
NT = [(1, "a"), (2, "b")]
nested = {"x": [1, 2], "y": []}
buf: deque = deque(maxlen=3)
dd = defaultdict(lambda: [0, 0])
grid = [[0] * 3 for _ in range(2)]
alias = grid[0]


def case_range_const():
    return list(RANGE), len(RANGE), RANGE[1], 3 in RANGE


def case_maxlen():
    for i in range(5):
        buf.append(i)
    return list(buf), buf.maxlen


def case_dd():
    dd["a"][0] += 1
    return dd["a"], dd["b"], len(dd)


def case_alias():
    alias[1] = 7
    nested["y"].append(3)
    return grid, alias is grid[0], nested


class Stemmer:
    def __init__(self):
        self.vowels = frozenset("aeiou")
        self.pairs = (frozenset({1, 2}), frozenset({3}))
        self.maybe: Optional[frozenset] = frozenset({1.5})

    def has(self, c: str) -> bool:
        return c in self.vowels


@dataclass(frozen=True)
class Options:
    stop: frozenset[str] = frozenset({"the", "a"})
    other: Union[int, frozenset[str]] = frozenset()


STEMMER = Stemmer()
OPTIONS = Options()
BY_NAME = {"x": frozenset({1, 2}), "y": frozenset()}
LISTS = [frozenset({"a"}), frozenset({"b"})]
NESTED = frozenset({frozenset({1}), frozenset({2, 3})})


def case_frozen_sets_of_an_object():
    return STEMMER.has("a"), STEMMER.has("b"), len(STEMMER.vowels), sorted(STEMMER.pairs[0]), STEMMER.maybe


def case_frozen_sets_of_a_dataclass():
    return "the" in OPTIONS.stop, OPTIONS.other


def case_frozen_sets_in_containers():
    return BY_NAME["x"] | {5}, BY_NAME["y"], LISTS[1], frozenset({1}) in NESTED, 2 in BY_NAME["x"]

# accepted: 7
"""< and its kin on tuples of different lengths."""

import heapq
from collections import namedtuple


def case_lengths() -> list[bool]:
    a, b, c = (1, "a", 2.5), (1, "a"), (1, "b")
    return [
        a < b,
        a <= b,
        a > b,
        a >= b,
        b < a,
        b <= a,
        b > a,
        b >= a,
        a < c,
        c > a,
        a >= c,
        c <= a,
        () < a,
        a > (),
        () >= a,
        a <= (),
        (2,) < (1, 2),
        (1,) < (1, 2),
        (1, 2) <= (1,),
    ]


def case_sorted_key() -> bool:
    return (3, 11, 0) >= (3, 8) and not (3, 7, 9) >= (3, 8)


def versions(text: str) -> tuple[int, ...]:
    return tuple(int(p) for p in text.split("."))


def case_any_length() -> list[bool]:
    return [versions("1.2.3") < (1, 3), (1, 2) <= versions("1.2"), versions("1.10") > versions("1.9.9")]


def case_incomparable() -> str:
    try:
        return str((1, "a", 2) < ("x", 1))
    except TypeError as e:
        return str(e)


Leaf = namedtuple("Leaf", "weight char")
Branch = namedtuple("Branch", ["weight", "left", "right"])


def code_tree(pairs):
    heap = [(n, i, Leaf(n, c)) for i, (c, n) in enumerate(pairs)]
    heapq.heapify(heap)
    i = len(heap)
    while len(heap) > 1:
        n1, _, a = heapq.heappop(heap)
        n2, _, b = heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, i, Branch(n1 + n2, a, b)))
        i += 1
    return heap[0][2]


def shown_tree(t):
    if isinstance(t, Leaf):
        return t.char
    return "(" + shown_tree(t.left) + shown_tree(t.right) + ")"


def case_heap_of_nodes():
    return shown_tree(code_tree([("a", 5), ("b", 2), ("c", 1), ("d", 1)]))


def case_nodes_of_equal_weight():
    nodes = [(1, Leaf(1, "a")), (1, Branch(1, Leaf(1, "b"), Leaf(0, "c")))]
    out = []
    for xs in (nodes, nodes[::-1]):
        try:
            out.append([w for w, _ in sorted(xs)])
        except TypeError as e:
            out.append(str(e))
    return out


class Noted:
    def __init__(self, n: int, log: list[str]):
        self.n = n
        self.log = log

    def __eq__(self, other):
        self.log.append("eq")
        return self.n == other.n

    def __lt__(self, other):
        self.log.append("lt")
        return self.n < other.n

    def __le__(self, other):
        self.log.append("le")
        return self.n <= other.n


def case_methods_of_items():
    log: list[str] = []
    a, b = Noted(1, log), Noted(2, log)
    nan = float("nan")
    return (a,) < (b, 1), (a, 2) <= (b,), (b, "x") > (a,), (a,) < (a, 1), log, (nan,) < (nan, 1), (nan, 1) < (nan,), (1, nan, "a") >= (1, nan)

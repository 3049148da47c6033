# accepted: 46
"""Order of tuples, lists and dataclasses, some items of which have none: it is only asked for where all before it are equal."""

import heapq
from bisect import insort
from collections import namedtuple, deque
from dataclasses import dataclass, field
from enum import Enum, IntEnum


class Node(namedtuple("Node", ["left", "right"])):
    pass


class Leaf(namedtuple("Leaf", ["char"])):
    pass


class P(namedtuple("P", "x y")):
    pass


class A:
    def __init__(self, n):
        self.n = n


class B:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n < o.n


class E(Exception):
    pass


class Bad:
    def __lt__(self, o):
        raise E("bad")


@dataclass(order=True)
class Task:
    prio: int
    what: object


@dataclass(order=True)
class Job:
    prio: int
    tags: dict


class Color(Enum):
    R = 1
    G = 2

    def __lt__(self, o):
        return self.value < o.value


class Suit(Enum):
    CLUB = 1
    HEART = 2


class I(IntEnum):
    A = 1
    B = 2


def f1():
    return "f1"


def f2():
    return "f2"


def case_nt():
    return sorted([(1, Leaf("b")), (1, Leaf("a")), (0, Node(Leaf("x"), Leaf("y")))])


def case_nt_tie():
    return sorted([(1, Leaf("b")), (1, Leaf("a")), (1, Node(Leaf("x"), Leaf("y")))])


def case_nt_same():
    return sorted([(1, P(2, 3)), (1, P(1, 5)), (1, P(1, 4))])


def case_ab():
    return [t[2].n for t in sorted([(1, 0, A(1)), (0, 1, B(2)), (1, 2, A(3))])]


def case_ab_tie():
    return [t[1].n for t in sorted([(1, A(1)), (0, B(2)), (1, B(3))])]


def case_b_tie():
    return [t[1].n for t in sorted([(1, B(5)), (0, B(2)), (1, B(3))])]


def case_bad():
    return sorted([(1, Bad()), (1, Bad())])


def case_bad2():
    try:
        return (1, Bad(), None) < (1, Bad(), 3)
    except E as e:
        return str(e)


def case_task():
    h = []
    for t in [Task(3, "c"), Task(1, [1]), Task(2, None)]:
        heapq.heappush(h, t)
    return [heapq.heappop(h).prio for _ in range(3)]


def case_task_tie():
    try:
        return Task(1, "a") < Task(1, None)
    except TypeError as e:
        return str(e), Task(1, A(1)) < Task(2, A(1)), Task(2, f1) >= Task(1, f1)


def case_job():
    return sorted([Job(2, {"a": 1}), Job(1, {})]), Job(1, {}) < Job(2, {}), max(Job(2, {}), Job(3, {"x": 1}))


def case_job_tie():
    return Job(1, {"a": 1}) < Job(1, {})


def case_functions():
    h = []
    heapq.heappush(h, (2, f1))
    heapq.heappush(h, (1, f2))
    heapq.heappush(h, (0, lambda: "lam"))
    return [heapq.heappop(h)[1]() for _ in range(3)]


def case_enum_own():
    return sorted([(1, Color.G), (1, Color.R)])


def case_intenum_bad():
    return sorted([(1, I.B), (1, "a")])


def case_deque():
    return [list(d) for _, d in sorted([(1, deque([2])), (0, deque([3]))])]


def case_deque_tie():
    return [list(d) for _, d, _ in sorted([(1, deque([2]), None), (1, deque([1]), None)])]


def case_bytearray():
    return sorted([(1, bytearray(b"b"), None), (1, bytearray(b"a"), None)])


def case_insort():
    xs = []
    for i, w in enumerate("cab"):
        insort(xs, (w, i, A(i)))
    return [(a, b) for a, b, _ in xs]


def case_set_vs():
    return (1, {1}, None) < (1, {1, 2}, None), (1, {1}, None) <= (1, {1}, None), [{1}, 3][0:1] < [{1, 2}, 4]


def case_nested():
    return [(1, ["a", 2]), (1, ["a", None])] < [(1, ["a", 3])], sorted([[3, ["x", ""]], [1, ["y", ""], ["z", ""]], [2, ["k", ""]]])


def case_list_caught():
    try:
        [1, "a"] < [1, 3]
    except TypeError as e:
        return str(e)


def case_tuple_caught():
    try:
        (A(1),) < (A(2),)
    except TypeError as e:
        return str(e)


def case_tuple_caught2():
    a = A(1)
    try:
        return (a,) < (a,)
    except TypeError as e:
        return str(e)


def case_list_of_a():
    try:
        return [A(1)] < [A(2)]
    except TypeError as e:
        return str(e)


def case_str_items():
    return sorted({"a": [1], "b": A(2)}.items(), key=lambda kv: kv[0])[0], sorted({"b": A(1), "a": A(2)}.items())[0][0]


def case_cls():
    h = []
    for i, p in enumerate([3, 1, 2]):
        heapq.heappush(h, (p, i, A(p)))
    return [heapq.heappop(h)[2].n for _ in range(3)]


def case_cls_sorted():
    return [x.n for _, x in sorted([(3, A(3)), (1, A(1))])]


def case_cls_tie():
    return [x.n for _, x in sorted([(3, A(3)), (3, A(1))])]


def case_fn():
    out = []

    def say(x):
        return lambda: out.append(x)

    h = []
    for i, p in enumerate([3, 1, 2]):
        heapq.heappush(h, (p, i, say(p)))
    while h:
        t, _, f = heapq.heappop(h)
        f()
    return out


def case_fn_tie():
    out = []

    def say(x):
        return lambda: out.append(x)

    h = []
    for i, p in enumerate([3, 1, 2]):
        heapq.heappush(h, (0, say(p)))
    return out


def case_dict_tie():
    return sorted([(2, {"a": 1}), (2, {"b": 1})])


def case_set():
    return sorted([(2, {"a"}), (2, {"b"})])


def case_opt():
    return sorted([(2, None), (1, "a")])


def case_enum_tie():
    return sorted([(2, Suit.CLUB), (2, Suit.HEART)])


def case_enum():
    return sorted([(2, Suit.CLUB), (1, Suit.HEART)])


def case_intenum_mixed():
    return sorted([I.B, 1, I.A, 0])


def case_lt():
    return (1, "a") < (2, 5), [1, "a"] < [2, "b"], (1, None) >= (0, None), [1, 2] < [1.5], (1, "a") > (0, 1)


def case_lt_bad():
    return (1, "a") < (1, 2)


def case_gt_bad():
    return (1, "a") > (1, 2)


def case_ge_bad():
    return [1, "a"] >= [1, 2]


def case_same_obj():
    n = A(1)
    return (1, n) < (1, n), (1, n) <= (1, n)


def case_max():
    return max((1, A(5)), (2, A(6)))[1].n, min([(3, A(1)), (0, A(2))])[1].n


class Opened:
    def __init__(self, v): self.v, self.kids = v, {}

    def words(self):
        return [c for c, k in sorted(self.kids.items())]

    def __contains__(self, w): return w in self.kids

    def __len__(self): return len(self.kids)

    def __getitem__(self, k): return self.kids[k]

    def __iter__(self): return iter(self.kids)

    def __call__(self): return self.v


def outcome(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def case_pairs_of_containers():
    t = Opened(1)
    t.kids["b"] = Opened(2)
    t.kids["a"] = Opened(3)
    return t.words(), "b" in t, len(t), t["a"].v, list(t), [k() for _, k in sorted(t.kids.items())]


def case_containers_as_operands():
    a, b = Opened(1), Opened(2)
    return outcome(lambda: a < b), outcome(lambda: a + b), outcome(lambda: a + 1), outcome(lambda: [1] + a), outcome(lambda: 1 - a), outcome(lambda: -a), outcome(lambda: a | {1}), outcome(lambda: "a" + b), outcome(lambda: (1, a) < (1, b)), outcome(lambda: 5 >= a), outcome(lambda: {1} - a), outcome(lambda: a / 2), outcome(lambda: ~a)


def merged(*iterables):
    heads = []
    for iterable in iterables:
        rest = iter(iterable)
        first = next(rest, None)
        if first is not None:
            heads.append([first, rest])
    while heads:
        heads.sort(key=lambda head: head[0])
        yield heads[0][0]
        following = next(heads[0][1], None)
        if following is None:
            heads.pop(0)
        else:
            heads[0][0] = following


def case_numbers_beside_iterators():
    pairs = [[3, iter("a")], [1, iter("b")]]
    least = min(pairs, key=lambda pair: pair[0])
    last = sorted(pairs, key=lambda pair: pair[0], reverse=True)[0]
    numbers = [x for x in merged([1, 4, 7], [2, 5, 8, 9], [], [3, 6]) if isinstance(x, int)]
    return numbers, [x for x in (*least, *last) if isinstance(x, int)]

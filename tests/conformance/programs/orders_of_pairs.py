# accepted: 10
"""The order of pairs whose second items have none: what sorted(d.items()), heaps of tasks and the best of several compare."""

import heapq
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum


class Task:
    def __init__(self, n):
        self.n = n


@dataclass
class Pt:
    x: int


class Col(Enum):
    R = 1
    B = 2


def case_items_of_sets():
    d = defaultdict(set)
    for w, i in [("b", 1), ("a", 2), ("b", 3)]:
        d[w].add(i)
    return [(k, sorted(v)) for k, v in sorted(d.items())]


def case_items_of_dicts():
    d = {"z": {"a": 1}, "b": {"q": 2}}
    return sorted(d.items()), min(d.items()), max(d.items())[0], sorted(d.items(), reverse=True)


def case_heap_of_tasks():
    h = []
    for p, n in [(3, "c"), (1, "a"), (2, "b")]:
        heapq.heappush(h, (p, Task(n)))
    out = []
    while h:
        p, t = heapq.heappop(h)
        out.append((p, t.n))
    return out


def case_heap_tie():
    h = []
    try:
        for p, n in [(3, "c"), (1, "a"), (1, "b"), (1, "d")]:
            heapq.heappush(h, (p, Task(n)))
    except TypeError as e:
        return str(e)


def case_sort_tie():
    try:
        return sorted([(1, {"a": 1}), (1, {"b": 2})])
    except TypeError as e:
        return str(e), sorted([(1, {"a": 1}), (1, {"a": 1})])


def case_max_pair():
    ps = [(0.5, Pt(1)), (0.7, Pt(2)), (0.1, Pt(3))]
    return (
        max(ps)[1],
        min(ps),
        sorted(ps)[0],
        (1, Pt(1)) < (2, Pt(0)),
        (1, Pt(1)) <= (1, Pt(1)),
        sorted([(2, Col.R), (1, Col.B)]),
        sorted([(2, None), (1, "x")]),
    )


def case_key_tuple():
    rows = [{"n": "b", "v": 2}, {"n": "a", "v": 2}]
    return sorted(rows, key=lambda r: (r["n"], r)), sorted(((len(r), r["n"], r) for r in rows))


def case_compare_raises():
    try:
        return (1, {}) < (1, {"a": 2})
    except TypeError as e:
        return str(e)


def case_groups():
    rows = [{"k": "b", "v": 1}, {"k": "a", "v": 2}, {"k": "b", "v": 3}]
    groups = {}
    for r in rows:
        groups.setdefault(r["k"], []).append(r)
    objs = {}
    for i, k in enumerate("bca"):
        objs.setdefault(k, []).append(Task(i))
    return [(k, len(v)) for k, v in sorted(groups.items())], [k for k, v in sorted(objs.items())], min(groups.items())[0]


def case_list_order():
    out = [(0, [], 1) < (0, [{"a": 1}], 0), (1, [{"a": 1}]) < (1, [{"a": 1}, {"a": 2}])]
    try:
        out.append((1, [{"a": 1}]) < (1, [{"a": 2}]))
    except TypeError as e:
        return out, str(e)

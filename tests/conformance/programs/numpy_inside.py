# accepted: 7
from __future__ import annotations
from dataclasses import dataclass, field
from typing import NamedTuple, Optional
import numpy as np

F = np.array([0.5, 1.25], dtype=np.float32)
D = F.astype(np.float64)
I = np.array([3, 4])


@dataclass
class Row:
    name: str
    value: float
    count: int = 0
    hidden: float = field(default=0.0, repr=False)


class Point(NamedTuple):
    x: float
    y: float
    tags: list[str] = []


@dataclass
class Outer:
    row: Row
    points: list[Point]
    best: Optional[float] = None
    by: dict[int, Point] = field(default_factory=dict)

    class Inner(NamedTuple):
        q: float


@dataclass
class Node:
    v: float
    next: Optional[Node] = None


class Own:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"Own({self.v!r})"


def case_dataclass():
    r, q = Row("a", F[0], I[1], D[0]), Row("b", 2.5)
    return repr(r), str(q), f"{r}", f"{[r, q]}", f"{r!s:>40}", str({"k": r}), str((r,)), "%s" % r


def case_namedtuple():
    p, q = Point(F[0], D[1]), Point(1, 2.0, ["t"])
    return repr(p), str([p, q]), f"{p} {q!r}", str(p._replace(x=I[0])), str(p._asdict())


def case_nested():
    o = Outer(Row("a", F[0]), [Point(D[0], 1.0)], D[1], {1: Point(F[0], 2.0)})
    return repr(o), repr(Outer.Inner(F[1])), repr(Outer(Row("z", 1.0), [])), str(Own(F[0])), str([Own(F[0])]), str(Row("x", F[1]) == Row("x", F[1]))


def case_node():
    return repr(Node(F[0], Node(2.0)))


def case_sets():
    return str({F[0]}), f"{ {I[0]} }", str(frozenset([D[0]])), repr({I[1]}), str(set(I[:1])), "%s" % {F[1]}


def case_exception():
    try:
        raise ValueError("bad row", Row("a", F[0]))
    except ValueError as e:
        return str(e), repr(e)


def case_arrays():
    xs = [1.0, D[0], 2.5]
    ys = [F[0], 1.0, 3]
    return np.array(xs).tolist(), np.array(xs).dtype == np.float64, np.array(ys, dtype=np.float32).tolist(), np.asarray([1, 2.5, 3], dtype=float).tolist(), np.array([-np.inf if i == 0 else v for i, v in enumerate(D)]).tolist(), np.array([[v, 1.0] for v in D]).tolist(), np.array([I[0], 5]).tolist(), np.array([len("ab") if v > 1 else v for v in D], dtype=np.float32).tolist(), np.array([v if v > 1 else 0 for v in I]).tolist()


def pick(i):
    return 0 if i == 0 else 0.5


def case_undecided():
    return np.array([pick(i) for i in range(2)]).tolist()


def case_wrong():
    return np.array([pick(i) for i in range(3)], dtype=np.int32).tolist(), np.array([True, 1, 2.5], dtype=np.float64).tolist()

# accepted: 6
from __future__ import annotations
import heapq
from dataclasses import dataclass, field
from typing import NamedTuple
import numpy as np

F = np.array([0.1, 0.3, 0.2, 0.3], dtype=np.float32)
D = F.astype(np.float64)


class Match(NamedTuple):
    score: float
    key: str


@dataclass(order=True)
class Hyp:
    score: float
    tokens: list[int] = field(compare=False, default_factory=list)


def case_heap():
    heap: list[Match] = []
    for i, f in enumerate(F):
        m = Match(f if i % 2 else 0.0, "abcd"[i])
        if len(heap) < 3:
            heapq.heappush(heap, m)
        else:
            heapq.heappushpop(heap, m)
    return [m.key for m in sorted(heap, reverse=True)], max(heap).key, min(heap).key


def case_hyp():
    hs = [Hyp(0.0, [1]), Hyp(0.0 + F[1], [2]), Hyp(F[2] * 2, [3]), Hyp(0.15, [4])]
    return [h.tokens[0] for h in sorted(hs)], [h.tokens[0] for h in heapq.nlargest(2, hs)], max(hs).tokens, bool(hs[0] < hs[1]), bool(hs[1] >= hs[2])


@dataclass(order=True)
class Hyp64:
    score: float
    tokens: list[int] = field(compare=False, default_factory=list)


def case_hyp64():
    hs = [Hyp64(0.0, [1]), Hyp64(0.0 + D[1], [2]), Hyp64(D[2] * 2, [3]), Hyp64(0.15, [4])]
    return [h.tokens[0] for h in sorted(hs)], [h.tokens[0] for h in heapq.nlargest(2, hs)], max(hs).tokens, bool(hs[1] == Hyp64(D[1])), bool(hs[0] != hs[1]), bool(Match(F[0], "a") == Match(0.1, "a")), bool(Match(F[0], "a") == Match(F[0], "b")), bool(Hyp(F[0]) == Hyp(0.1)), bool(Match(F[0], "a") < Match(0.1, "b")), Hyp(0.2) in [Hyp(0.1), Hyp(0.2)]


def case_weak():
    items = [(F[0], "b"), (0.1, "a"), (F[1], "d"), (0.3, "c")]
    return [k for _, k in sorted(items)], [k for _, k in sorted(items, reverse=True)], sorted(items, key=lambda p: p[0])[0][1], max(items)[1], min(items)[1], bool((F[0], "b") < (0.1, "a")), bool((0.1, "a") < (F[0], "b"))


def case_best():
    best = (0.0, -1)
    for i, f in enumerate(F):
        if (f, i) > best:
            best = (f, i)
    return best[1], f"{best[0]:.2f}"


def case_ints():
    items = [(F[0], 1), (1, 0), (0, 2), (True, 5)]
    return [k for _, k in sorted(items)]

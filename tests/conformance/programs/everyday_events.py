# accepted: 9
"""Small programs: events, pipelines, vectors, scores, permissions."""

from __future__ import annotations

import enum
from typing import Callable, Dict, Iterator, List, Tuple


class EventBus:
    def __init__(self) -> None:
        self.handlers: Dict[str, List[Callable[[str], None]]] = {}

    def on(self, name: str, handler: Callable[[str], None]) -> None:
        self.handlers.setdefault(name, []).append(handler)

    def emit(self, name: str, payload: str) -> int:
        for handler in self.handlers.get(name, []):
            handler(payload)
        return len(self.handlers.get(name, []))


def case_event_bus():
    log: List[str] = []
    bus = EventBus()
    bus.on("a", log.append)
    bus.on("a", lambda p: log.append(p.upper()))
    return bus.emit("a", "x"), bus.emit("b", "y"), log


def pipeline(lines: List[str]) -> Dict[str, float]:
    def parsed() -> Iterator[Tuple[str, float]]:
        for line in lines:
            name, _, value = line.partition(":")
            if value:
                yield name.strip(), float(value)

    def positive(rows: Iterator[Tuple[str, float]]) -> Iterator[Tuple[str, float]]:
        return (row for row in rows if row[1] > 0)

    totals: Dict[str, float] = {}
    for name, value in positive(parsed()):
        totals[name] = totals.get(name, 0.0) + value
    return totals


def case_pipeline():
    return pipeline(["a: 1", "b: 2.5", "a: 3", "junk", "c: -1"])


def case_pipeline_error():
    return pipeline(["a: one"])


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x: float, y: float) -> None:
        self.x, self.y = x, y

    def __add__(self, o: Vector) -> Vector:
        return Vector(self.x + o.x, self.y + o.y)

    def __mul__(self, k: float) -> Vector:
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __abs__(self) -> float:
        return (self.x**2 + self.y**2) ** 0.5

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)

    def __iter__(self) -> Iterator[float]:
        yield self.x
        yield self.y

    def __getitem__(self, i: int) -> float:
        return (self.x, self.y)[i]

    def __neg__(self) -> Vector:
        return -1 * self

    def __bool__(self) -> bool:
        return bool(self.x or self.y)

    def __str__(self) -> str:
        return "<{0.x}, {0.y}>".format(self)


def case_vector():
    v, w = Vector(1, 2), Vector(3, 4)
    x, y = v + 2 * w
    v += w
    return x, y, abs(w), v[1], list(-v), v == Vector(4, 6), v != w, bool(Vector(0, 0)), tuple(v)


def case_vector_text():
    return str(Vector(1.5, 2))


def elevator(calls: List[int], floor: int = 0) -> List[str]:
    log = []
    for target in calls:
        while floor != target:
            step = 1 if target > floor else -1
            floor += step
            log.append("up" if step > 0 else "down")
        log.append(f"open {floor}")
    return log


def case_elevator():
    return elevator([2, 1]), elevator([], 3)


def bowling(rolls: List[int]) -> int:
    score = i = 0
    for _frame in range(10):
        if rolls[i] == 10:
            score += sum(rolls[i : i + 3])
            i += 1
        elif rolls[i] + rolls[i + 1] == 10:
            score += 10 + rolls[i + 2]
            i += 2
        else:
            score += rolls[i] + rolls[i + 1]
            i += 2
    return score


def case_bowling():
    return bowling([10] * 12), bowling([9, 1] * 10 + [9]), bowling([3, 4] * 10)


def case_bowling_too_few():
    return bowling([1, 2, 3])


class Permission(enum.Flag):
    READ = 1
    WRITE = 2
    ADMIN = READ | WRITE


def case_permissions():
    p = Permission.READ
    p |= Permission.WRITE
    return p == Permission.ADMIN, Permission.READ in p, (p & ~Permission.READ) == Permission.WRITE, bool(p & Permission.WRITE), p.value

# accepted: 6
"""Frozen dataclasses that set their own fields by object.__setattr__, and what Python says of parts that have no hash."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class P:
    x: int
    y: int = 0
    z: str = field(init=False)
    w: list[int] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        object.__setattr__(self, "y", self.x * 2)
        object.__setattr__(self, "z", f"p{self.x}")

    def bump(self) -> int:
        before = self.x
        object.__setattr__(self, "x", self.x + 1)
        return before * 100 + self.x + (self.x - before) * 1000


def case_frozen() -> str:
    p = P(4)
    a = p.x
    n = p.bump() + p.x
    return repr(P(4)) + str(n) + repr(p) + str(a)


def case_still_frozen() -> str:
    p = P(4)
    try:
        p.x = 3
    except AttributeError as e:
        return str(e)
    return "no"


def case_keys() -> list[bool]:
    a, b = P(1), P(1)
    return [a == b, hash(a) == hash(b), a in {b}, replace(a, x=3).y == 6]


class Plain:
    def __init__(self, x: int) -> None:
        object.__setattr__(self, "x", x)
        super().__setattr__("y", x + 1)

    @property
    def double(self) -> int:
        return self.x * 2

    @double.setter
    def double(self, v: int) -> None:
        self.x = v // 2


def case_plain() -> list[int]:
    p = Plain(3)
    object.__setattr__(p, "double", 20)
    return [p.x, p.y]


@dataclass(frozen=True)
class Lazy:
    items: tuple[int, ...]
    _total: int | None = field(default=None, repr=False, compare=False)

    def total(self) -> int:
        if self._total is None:
            object.__setattr__(self, "_total", sum(self.items))
        assert self._total is not None
        return self._total


def case_lazy() -> list[int]:
    l = Lazy((1, 2, 3))
    return [l.total(), l.total(), l == Lazy((1, 2, 3)), len({l, Lazy((1, 2, 3))})]


@dataclass(frozen=True)
class U:
    t: tuple[int, list[int]]


def case_unhashable() -> list[str]:
    out = []
    for f in (
        lambda: len({U((1, [2]))}),
        lambda: hash(U((1, [2]))),
        lambda: len({(1, [2])}),
        lambda: len({(1, {2}): 3}),
        lambda: hash(([1],)),
    ):
        try:
            f()
        except TypeError as e:
            out.append(str(e))
    return out

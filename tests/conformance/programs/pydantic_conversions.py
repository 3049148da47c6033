# accepted: 12
"""What pydantic converts into the types of fields: numbers, numpy's too, tuples and arrays."""

from enum import Enum, IntEnum
from typing import Dict, List, Optional, Annotated

import numpy as np
from pydantic import BaseModel, Field, field_validator


class Box(BaseModel):
    x: float = Field(ge=0, le=120)
    y: float = 0.0
    s: Optional[float] = Field(None, lt=10)
    xs: List[float] = []
    d: Dict[str, float] = {}


class Doubled(BaseModel):
    x: float

    @field_validator("x")
    @classmethod
    def twice(cls, v: float) -> float:
        if v < 0:
            raise ValueError("no")
        return v * 2


def case_ints():
    b = Box(x=30, y=2, s=3, xs=[1, 2], d={"a": 1})
    return b.x, b.y, b.s, b.xs, b.d, repr(b), b == Box(x=30.0, y=2.0, s=3.0, xs=[1.0, 2.0], d={"a": 1.0})


def case_bools():
    return repr(Box(x=True, y=False))


def case_wrong_int():
    return Box(x=130)


def case_wrong_ints():
    out = []
    for make in (lambda: Box(x=-3, s=11), lambda: Box(x=-3.5, s=11.5), lambda: Box(x=2**60), lambda: Box(x=True, s=None), lambda: Box(x=130, y=1, xs=[1])):
        try:
            out.append(repr(make()))
        except ValueError as e:
            out.append(str(e))
    return out


def case_lists_are_copied():
    xs = [1, 2]
    b = Box(x=0, xs=xs)
    xs.append(5)
    b.xs.append(0.5)
    return b.xs, xs


def case_mixed_list():
    return Box(x=0.5, xs=[1, 2.5], d={"a": 1, "b": 2.5}).xs


def case_validator():
    return Doubled(x=3).x, Doubled(x=1.5).x


def case_validator_raises():
    return Doubled(x=-3)


class Scores(BaseModel):
    best: float = Field(0.0, le=1)
    n: int = Field(0, ge=0)
    ok: bool = False
    xs: List[float] = []
    counts: Dict[str, int] = {}
    o: Optional[float] = None
    tags: List[str] = []


def case_numpy():
    a = np.array([0.5, 0.25])
    b = np.array([0.1], dtype=np.float32)
    i = np.array([3, 4], dtype=np.int32)
    out = [
        Scores(best=a[0], n=a.argmax(), ok=a[0] > a[1], xs=a),
        Scores(best=b[0], n=i[1], xs=[x for x in b], o=a.sum(), counts={"a": i[0], "b": i[1]}),
        Scores(best=1, n=True, xs=(1, 2.5), o=None, tags=("x", "y")),
        Scores(xs=list(a), o=i[0], counts={"k": True}),
    ]
    return [repr(s) for s in out]


def case_numpy_errors():
    out = []
    a = np.array([1.5, -2.0])
    i = np.array([-3])
    for make in (lambda: Scores(best=a[0]), lambda: Scores(best=a.astype(np.float32)[0], n=i[0]), lambda: Scores(n=i.astype(np.int8)[0])):
        try:
            make()
        except ValueError as e:
            out.append(str(e))
    return out


def maybe(n: int) -> Optional[int]:
    return n if n > 0 else None


def case_optional_int():
    return [repr(Scores(o=maybe(n))) for n in (-1, 2)]


class Colour(str, Enum):
    RED = "red"
    BLUE = "blue"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Painted(BaseModel):
    colour: Colour
    level: Level = Level.LOW


def case_values_of_members():
    p = Painted(colour="blue", level=2)
    return repr(p), p.colour is Colour.BLUE, p.level == Level.HIGH, p == Painted(colour=Colour.BLUE, level=Level.HIGH)

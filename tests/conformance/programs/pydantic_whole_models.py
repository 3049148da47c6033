"""pydantic's models: constraints of the parts of containers, validators of whole models, computed fields."""
# accepted: 13
from enum import IntEnum
from typing import Annotated, Dict, List, Literal, Optional, Tuple

from pydantic import BaseModel, ConfigDict, Field, NonNegativeFloat, PositiveInt, ValidationError, computed_field, field_validator, model_validator


class Parts(BaseModel):
    xs: List[Annotated[int, Field(ge=0)]] = Field(default=[1, 2], min_length=2, max_length=3)
    m: Dict[Annotated[str, Field(max_length=2)], PositiveInt] = {}
    o: Optional[List[Optional[PositiveInt]]] = None
    t: Tuple[PositiveInt, str, Annotated[str, Field(pattern="^a")]] = (1, "", "a")
    tt: Tuple[PositiveInt, ...] = ()
    n: List[List[PositiveInt]] = []
    f: List[NonNegativeFloat] = []
    w: List[Literal["a", "b"]] = []
    k: Dict[int, List[Annotated[str, Field(min_length=1)]]] = Field(default={}, max_length=1)


def attempt(make) -> str:
    try:
        return repr(make())
    except ValidationError as error:
        return f"{error.error_count()} {error}"


def case_right():
    return repr(Parts()), repr(Parts(xs=[1, 2, 3], m={"a": 1}, o=[None, 1], t=(2, "", "ab"), tt=(1, 2), n=[[1], []], f=[0.5], w=["b"], k={1: ["x"]}))


def case_lists():
    return [attempt(lambda: Parts(xs=[-1, 2])), attempt(lambda: Parts(xs=[-1, -2, 3])), attempt(lambda: Parts(xs=[-1, 2, 3, 4])), attempt(lambda: Parts(xs=[1])), attempt(lambda: Parts(xs=[-1]))]


def case_dicts():
    return [attempt(lambda: Parts(m={"abc": 1, "a": 0, "abcd": -5})), attempt(lambda: Parts(k={1: ["", "a"], 2: []})), attempt(lambda: Parts(k={1: ["a"], 2: []})), attempt(lambda: Parts(k={5: [""]}))]


def case_others():
    return [
        attempt(lambda: Parts(o=[None, 0])),
        attempt(lambda: Parts(t=(0, "a", "b"), tt=(1, 0), n=[[1], [0, -1]], f=[1.0, -2.0, -2.5])),
        attempt(lambda: Parts(w=["a", "c"])),
    ]


class Interval(BaseModel):
    lo: float
    hi: float = 3.0

    @model_validator(mode="after")
    def check(self):
        if self.lo > self.hi:
            raise ValueError("lo > hi")
        assert self.lo != 2.5, "two and a half"
        return self

    @model_validator(mode="after")
    def check_sign(self) -> "Interval":
        if self.lo < 0:
            raise ValueError("negative")
        return self

    @computed_field
    @property
    def middle(self) -> float:
        return (self.lo + self.hi) / 2

    @computed_field
    @property
    def name(self) -> str:
        return f"{self.lo:g} to {self.hi:g}"


def case_model_validators():
    return [
        attempt(lambda: Interval(lo=4)),
        attempt(lambda: Interval(hi=2, lo=4.25)),
        attempt(lambda: Interval(lo=2.5)),
        attempt(lambda: Interval(lo=1)),
        attempt(lambda: Interval(lo=-1)),
        attempt(lambda: Interval(lo=123456789.12345679, hi=12345.678901234567)),
        attempt(lambda: Interval(lo=True, hi=-2)),
    ]


def case_computed():
    i = Interval(lo=1, hi=2)
    return repr(i), str(i), i.middle, i.name, i.model_dump(), [name for name, _ in i], i == Interval(lo=1.0, hi=2.0)


class Wider(Interval):
    step: PositiveInt = 1

    @field_validator("step")
    @classmethod
    def even(cls, v):
        if v > 10:
            raise ValueError("too wide")
        return v

    @model_validator(mode="after")
    def fits(self):
        if self.step > self.hi - self.lo:
            raise ValueError(f"step {self.step} does not fit")
        return self


def case_derived():
    return [attempt(lambda: Wider(lo=1)), attempt(lambda: Wider(lo=1, step=0)), attempt(lambda: Wider(lo=5, step=11)), attempt(lambda: Wider(lo=5, step=1)), attempt(lambda: Wider(lo=1, step=5, hi=2)), repr(Wider(lo=0).model_dump())]


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")
    level: Level = Level.LOW
    limits: Tuple[int, int] = (0, 1)

    @model_validator(mode="after")
    def ordered(self):
        self.limits = (min(self.limits), max(self.limits))
        if self.limits[0] == self.limits[1]:
            raise ValueError("empty")
        return self


def case_changed_by_its_validator():
    return [repr(Strict(limits=(3, 1))), attempt(lambda: Strict(limits=(3, 3))), attempt(lambda: Strict(level=2, limits=(1, 1))), attempt(lambda: Strict(level=Level.HIGH, limits=(1, 1)))]


class Tree(BaseModel):
    size: PositiveInt
    parts: List["Tree"] = []

    @computed_field
    @property
    def total(self) -> int:
        return self.size + sum(p.total for p in self.parts)


def case_nested():
    t = Tree(size=1, parts=[Tree(size=2), Tree(size=3, parts=[Tree(size=4)])])
    return t.total, repr(t), str(t), attempt(lambda: Tree(size=1, parts=[Tree(size=0)]))


def given(p: Parts) -> int:
    return sum(p.xs)


def case_given():
    return given(Parts(xs=[3, 4]))


class Loud(BaseModel):
    n: int

    @model_validator(mode="after")
    def stop(self):
        if self.n == 3:
            raise KeyError("three")
        return self


def case_other_exceptions():
    try:
        return Loud(n=3).n
    except KeyError as error:
        return repr(error), Loud(n=2).n


class Documented(BaseModel):
    """Has a doc string."""

    a: int = 1

    @computed_field
    @property
    def b(self) -> List[int]:
        return [self.a] * 2

    def __repr__(self):
        return f"<{self.a}>"


def case_own_repr():
    d = Documented(a=2)
    return repr(d), str(d), f"{d}", d.b, d.model_dump()["b"]


class Limits(BaseModel):
    n: int = Field(3, ge=1)
    stop: List[str] = Field(default_factory=list)


class Fixed(BaseModel):
    model_config = ConfigDict(frozen=True)
    n: int = 3


class Request(BaseModel):
    limits: Limits = Limits()
    others: List[Limits] = [Limits(n=9)]
    maybe: Optional[Limits] = Limits(n=2, stop=["x"])
    fixed: Fixed = Fixed()


def case_models_as_defaults():
    a, b = Request(), Request()
    a.limits.n = 77
    a.others[0].n = 10
    a.others.append(Limits())
    if a.maybe is not None:
        a.maybe.stop.append("y")
    given = Limits()
    return a, b, a == b, a.limits is b.limits, a.fixed is b.fixed, Request(limits=given, maybe=None).limits is given, repr(b)

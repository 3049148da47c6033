# accepted: 25
import copy
import dataclasses
from enum import Enum
from typing import Annotated, Literal, Optional

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Color(Enum):
    RED = "red"
    BLUE = "blue"


class Inner(BaseModel):
    n: int = Field(ge=0, le=100, multiple_of=2)
    name: Annotated[str, Field(min_length=1, max_length=4)] = "a"


class Outer(BaseModel):
    inner: Inner
    xs: list[int] = Field(default_factory=list, max_length=3)
    f: float = Field(1.0, gt=0, multiple_of=0.5)
    k: Literal["a", "b"] = "a"
    o: Optional[int] = Field(None, lt=5)
    c: Color = Color.RED
    d: dict[str, int] = Field({}, max_length=2)


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)
    x: int
    y: str = "q"


class Empty(BaseModel):
    pass


class Derived(Inner):
    z: list[list[float]] = Field(default_factory=lambda: [[1.0]])
    w: dict[str, list[int]] = {}
    t: tuple[int, ...] = ()
    s: set[str] = Field(set(), min_length=0, max_length=1)
    u: int | str = 3

    def total(self) -> float:
        return sum(sum(x) for x in self.z)

    @property
    def twice(self) -> int:
        return self.n * 2


class Tree(BaseModel):
    v: float
    kids: list["Tree"] = []


@dataclasses.dataclass
class Holder:
    m: Frozen
    i: int = 3


GLOBAL = Inner(n=4, name="qq")


def case_read():
    m = Inner(n=4)
    return m.n, m.name, repr(m), str(m), f"{m}", Empty(), str(Empty())


def case_errors_are_value_errors():
    out = []
    for n in [1, 2, -1, -2, 101, 102, 10**15]:
        try:
            out.append(str(Inner(n=n)))
        except ValueError as e:
            out.append(str(e))
            out.append(repr(e))
    return out


def case_several_errors():
    try:
        Inner(n=-3, name="")
    except ValidationError as e:
        return str(e), repr(e), e.args, e.title, e.error_count(), type(e).__name__
    return None


def case_uncaught():
    return Inner(n=3)


def case_all_fields():
    m = Outer(inner=Inner(n=2), xs=[1, 2], f=2.5, k="b", o=3, c=Color.BLUE, d={"a": 1})
    return repr(m), str(m)


def case_defaults_are_copied():
    m = Outer(inner=Inner(n=2))
    m.xs.append(3)
    m.d["x"] = 1
    m2 = Outer(inner=m.inner)
    return m.xs, m.d, m2.xs, m2.d, m2.inner is m.inner, m == m2


def case_containers_are_copied():
    xs = [1, 2]
    d = {"a": 1}
    m = Outer(inner=Inner(n=2), xs=xs, d=d)
    xs.append(3)
    d["b"] = 3
    return m.xs, m.d, m.xs is xs


def case_floats():
    out = []
    for f in [0.0, -1.0, 0.3, 1e9, float("nan"), float("inf"), -0.0]:
        try:
            out.append(repr(Outer(inner=GLOBAL, f=f)))
        except ValidationError as e:
            out.append(str(e))
    return out


def case_long_values():
    out = []
    for k in ["a", "x", "é" * 60, "aé" * 40, "x" * 48, "x" * 49, "日本" * 30]:
        try:
            out.append(repr(Outer(inner=GLOBAL, k=k)))
        except ValidationError as e:
            out.append(str(e))
    return out


def case_optional():
    out = []
    for o in [None, 3, 5]:
        try:
            out.append(repr(Outer(inner=GLOBAL, o=o)))
        except ValidationError as e:
            out.append(str(e))
    return out


def case_lengths():
    out = []
    for n in [0, 1, 2, 3, 4]:
        xs = list(range(n))
        try:
            out.append(repr(Outer(inner=GLOBAL, xs=xs, d={str(x): x for x in xs}, k="z")))
        except ValidationError as e:
            out.append(str(e))
    return out


def case_assignment_is_not_checked():
    m = Inner(n=4)
    m.n = -7
    m.name = "long long"
    return m


def case_frozen():
    f = Frozen(x=1)
    try:
        f.x = 2
    except ValidationError as e:
        return str(e), f.x, {f: 1}[Frozen(x=1)], f == Frozen(x=1), hash(f) == hash((1, "q"))
    return None


def case_model_copy():
    m = Outer(inner=Inner(n=2), xs=[1])
    c = m.model_copy()
    c.xs.append(2)
    c.f = -1.0
    return m, c, m == c, m.xs


def case_model_dump():
    d = Frozen(x=1).model_dump()
    e = Outer(inner=Inner(n=2), xs=[1]).model_dump()
    return d, list(d), e


def case_dump_is_a_copy():
    m = Derived(n=4, w={"a": [1]})
    d = m.model_dump()
    m.w["a"].append(2)
    return d, m.w


def case_iteration():
    f = Frozen(x=2)
    return list(f), dict(f), [k for k, _ in f], "x" in f, ("x", 2) in f


def case_equality():
    return Frozen(x=1) == 3, Frozen(x=1) != Frozen(x=2), Frozen(x=1) in [Frozen(x=1)], Inner(n=2) == Derived(n=2)


def case_derived():
    zz = [[1.5], [2.0]]
    d = Derived(n=4, z=zz, w={"a": [1]}, t=(1, 2), s={"q"}, u="x")
    zz[0].append(3.0)
    return d, d.total(), d.twice, Derived(n=0), Derived(n=0).total()


def case_tree():
    t = Tree(v=1, kids=[Tree(v=2.0), Tree(v=3, kids=[])])
    return t, t.kids[0].v, sum(k.v for k in t.kids)


def case_int_or_float():
    return [Tree(v=sum(x.v for x in kids)) for kids in [[], [Tree(v=2)]]]


def case_match():
    match Derived(n=4):
        case Derived(n=4, u=u):
            return u
    return 0


def case_in_dataclass():
    return Holder(Frozen(x=1)), dataclasses.asdict(Holder(Frozen(x=1)))


def case_copy_module():
    return copy.copy(Frozen(x=1)), copy.deepcopy(Inner(n=2)), GLOBAL, str(GLOBAL)


def case_hasattr():
    return hasattr(Frozen(x=1), "model_dump"), hasattr(Frozen(x=1), "zz"), hasattr(Frozen(x=1), "x"), Inner.__name__

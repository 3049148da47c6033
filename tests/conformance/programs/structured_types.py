# accepted: 33
"""Dataclasses, named tuples and enums with all that they bring."""

from __future__ import annotations
import dataclasses
from collections import namedtuple
from dataclasses import InitVar, dataclass, field, asdict, astuple, replace, fields
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto
from typing import NamedTuple, TypedDict, Literal


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list[str] = field(default_factory=list)
    secret: str = field(default="s", repr=False, compare=False)
    total: float = field(init=False)
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        self.total = self.price * scale


def case_item():
    i = Item("a", 2.0)
    return str(i), i.total, Item("a", 2.0, secret="x") == i, Item("b", 1.0, scale=5).total


@dataclass(frozen=True)
class Frozen:
    x: int
    y: int = 3


def case_frozen():
    f = Frozen(1)
    try:
        f.x = 2
    except dataclasses.FrozenInstanceError as e:
        return str(e), hash(f) == hash(Frozen(1)), {f: 1}[Frozen(1, 3)], replace(f, y=9).y


@dataclass(order=True)
class Ranked:
    rank: int
    name: str = field(compare=False)


def case_order():
    xs = [Ranked(3, "c"), Ranked(1, "a"), Ranked(2, "b")]
    return [x.name for x in sorted(xs)], max(xs).name, Ranked(1, "q") == Ranked(1, "z"), Ranked(1, "") < Ranked(2, "")


@dataclass
class BaseD:
    a: int
    b: int = 2

    def total(self):
        return self.a + self.b


@dataclass
class SubD(BaseD):
    c: int = 5

    def total(self):
        return super().total() + self.c


def case_inherit():
    s = SubD(1)
    return str(s), s.total(), SubD(1) == SubD(1, 2, 5), BaseD(1) == SubD(1), [x.total() for x in [BaseD(1), SubD(2)]]


def case_as():
    i = BaseD(1)
    return asdict(i), astuple(i), [f.name for f in fields(i)], dataclasses.is_dataclass(i)


@dataclass
class Nested:
    base: BaseD
    items: list[BaseD]


def case_asdict_nested():
    n = Nested(BaseD(1), [BaseD(2), BaseD(3)])
    return str(n), astuple(n), n == Nested(BaseD(1), [BaseD(2), BaseD(3)])


@dataclass(kw_only=True)
class Kw:
    a: int
    b: str = "x"


def case_kw():
    return str(Kw(a=1)), Kw(b="q", a=2).b


@dataclass(slots=True)
class Sl:
    a: int
    b: int = 1


def case_slots():
    s = Sl(1)
    s.b = 7
    return s.a + s.b, str(s)


@dataclass(eq=False)
class NoEq:
    a: int


def case_noeq():
    a = NoEq(1)
    return a == NoEq(1), a == a, len({a, NoEq(1)})


@dataclass(unsafe_hash=True)
class UH:
    a: int
    b: str


def case_unsafe_hash():
    return {UH(1, "a"): 5}[UH(1, "a")], len({UH(1, "a"), UH(1, "a"), UH(2, "b")})


@dataclass
class WithEq:
    a: int
    b: int

    def __eq__(self, o):
        return self.a == o.a

    def __hash__(self):
        return hash(self.a)


def case_with_eq():
    return WithEq(1, 2) == WithEq(1, 3), WithEq(1, 2) in [WithEq(1, 5)], len({WithEq(1, 2), WithEq(1, 3)}), str(WithEq(1, 2))


@dataclass
class WithInit:
    a: int
    b: int = 0

    def __init__(self, a):
        self.a = a * 2
        self.b = a

    def __repr__(self):
        return f"WI<{self.a}>"


def case_with_init():
    return str(WithInit(2)), WithInit(2) == WithInit(2), str([WithInit(1)])


class P(NamedTuple):
    x: int
    y: int = 0

    def norm(self):
        return self.x**2 + self.y**2

    @property
    def s(self):
        return self.x + self.y

    @classmethod
    def origin(cls):
        return cls(0, 0)


Q = namedtuple("Q", "a b")
R = namedtuple("R", ["u", "v", "w"], defaults=[9])


def case_namedtuple():
    p = P(1, 2)
    x, y = p
    return p, p.norm(), p.s, x, p[1], len(p), p == (1, 2), p._replace(x=5), str(p), P(3).y, P.origin(), list(p), P._fields



def case_nt_keys():
    d = {P(1, 2): "a"}
    return d[P(1, 2)], P(1, 2) in d, P(1) < P(2), hash(P(1, 2)) == hash((1, 2)), [a + b for a, b in [P(1, 2)]]


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.GREEN

    def next(self):
        members = list(Color)
        return members[(members.index(self) + 1) % len(members)]


def case_enum():
    return [c.name for c in Color], Color.RED.pretty, Color(2).name, Color["BLUE"].value, Color.CRIMSON.name, Color.default().name, Color.BLUE.next().name, len(Color), str(Color.RED), repr(Color.RED), Color.RED == Color.CRIMSON, Color.RED is Color.CRIMSON


def case_enum_err():
    try:
        Color(9)
    except ValueError as e:
        a = str(e)
    try:
        Color["PINK"]
    except KeyError as e:
        return a, str(e)


def case_enum_in():
    return Color.RED in Color, Color.RED in [Color.BLUE], {Color.RED: 1}[Color(1)], Color.RED != Color.BLUE, isinstance(Color.RED, Color), Color.__members__["RED"].value


def case_enum_members():
    return list(Color.__members__), [c.value for c in Color], sorted(Color, key=lambda c: -c.value)[0].name, {c.name: c.value for c in Color}, type(Color.RED).__name__


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / (self.radius * self.radius)


def case_planet():
    return [round(p.gravity, 2) for p in Planet], Planet.MARS.mass, Planet.EARTH.value[1], Planet.EARTH.name


class Priority(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 10


def case_int_enum():
    return Priority.LOW < Priority.HIGH, Priority.MID + 1, sorted([Priority.HIGH, Priority.LOW])[0].name, int(Priority.HIGH), Priority(1).name, f"{Priority.LOW}", max(Priority).name, Priority.LOW == 1, [10, 20, 30][Priority.MID], sum(Priority), Priority.HIGH > 3


class Mode(StrEnum):
    READ = "r"
    WRITE = auto()


class Old(str, Enum):
    A = "a"
    B = "b"


def case_str_enum():
    return Mode.READ == "r", Mode.WRITE.value, f"{Mode.READ}", Mode("r").name, Mode.READ.upper(), "r" in [Mode.READ], Mode.READ + "x", len(Mode.WRITE), Old.A == "a", Old("b").name, Old.A.value + "!", str(Mode.READ)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class IPerm(IntFlag):
    A = 1
    B = 2
    C = 4





class Movie(TypedDict):
    title: str
    year: int


class Opt(TypedDict, total=False):
    a: int
    b: list[str]



def case_typeddict_opt():
    o: Opt = {"a": 1}
    o["b"] = ["q"]
    return o.get("a", 0), o["b"][0], "b" in o, o


def year_of(m: Movie) -> int:
    return m["year"]



def pick(mode: Literal["a", "b"]) -> int:
    return 1 if mode == "a" else 2


def case_literal():
    return pick("a"), pick("b")


class Weekday(Enum):
    MON = "mon"
    TUE = "tue"

    def __str__(self):
        return f"day {self.value}"

    @staticmethod
    def parse(s):
        for d in Weekday:
            if d.value == s:
                return d
        return None


def case_weekday():
    d = Weekday.parse("tue")
    return str(d), f"{d}", Weekday.parse("x"), d.name if d else "", repr(d), f"{Weekday.MON!r}"


class OrderedE(Enum):
    A = 1
    B = 2
    C = 3

    def __lt__(self, other):
        return self.value < other.value

    def __ge__(self, other):
        return self.value >= other.value



def match_color(c):
    match c:
        case Color.RED:
            return "r"
        case Color.GREEN | Color.BLUE:
            return "gb"
    return "?"


def case_match_enum():
    return match_color(Color.RED), match_color(Color.BLUE)


class Mixed(str, Enum):
    A = "a"
    B = "b"


def case_mixed_texts():
    return str(Mixed.A), f"{Mixed.A}", f"{Mixed.B:>12}", repr(Mixed.A), "%s" % Mixed.B, [m for m in Mixed] == ["a", "b"], str([Mixed.A])


def case_by_value():
    levels = {Priority.HIGH, Priority.LOW, Priority.MID}
    return [p.name for p in levels], 1 in [Priority.LOW], 5 in [Priority.LOW], {Priority.LOW: 1}.get(1), max([Priority.LOW, Priority.HIGH]), Mode.READ in ["r", "x"]


class Sub(BaseD):
    def doubled(self):
        return self.total() * 2


class Point(namedtuple("Point", "x y")):
    def norm(self):
        return self.x**2 + self.y**2


def case_plain_subclasses():
    s, p = Sub(1, 5), Point(3, 4)
    return s.doubled(), str(s), s == Sub(1, 5), s == BaseD(1, 5), p.norm(), p, p[0], str(p), p == (3, 4), p._fields, p._replace(x=0).norm()


@dataclass
class Later:
    a: int

    def __post_init__(self):
        self.b = self.a * 2


def case_more_attributes():
    x, y = Later(1), Later(1)
    y.b = 100
    return str(x), x == y, x.b, asdict(x)


@dataclass
class Team:
    name: str
    boss: BaseD | None = None
    members: list[BaseD] = field(default_factory=list)
    by_name: dict[str, BaseD] = field(default_factory=dict)


def case_taken_apart():
    t = Team("x", BaseD(1), [BaseD(2)], {"k": BaseD(3)})
    d = asdict(t)
    return d["name"], d, astuple(t), asdict(Team("y")), [f.name for f in fields(Team)]


class Extended(Movie, total=False):
    tags: list[str]


def case_typeddict():
    m: Movie = {"title": "x", "year": 1999}
    n = Movie(title="y", year=2000)
    m["year"] += 1
    return m["title"], m["year"], n, n["year"] + 1, "title" in m, m.get("year"), sorted(m), list(m.keys()), len(m), n == {"title": "y", "year": 2000}


def year_of(m: Movie) -> int:
    return m["year"]


def case_typeddict_pass():
    o = Extended(title="z", year=1)
    o["tags"] = ["q"]
    return year_of({"title": "t", "year": 3}), [year_of(m) for m in [Movie(title="a", year=1), Movie(title="b", year=2)]], o, o.get("tags", []), isinstance(o, dict)


@dataclass
class Round:
    at: int
    radius: float = 1.5


@dataclass
class Square:
    at: int
    side: int = 2


def case_of_several_dataclasses():
    shapes = [Round(1), Square(2)]
    return [asdict(s) for s in shapes], [astuple(s) for s in shapes], [replace(s, at=9) for s in shapes]

# accepted: 14
"""Enums with methods that Python calls itself; members of IntEnum and StrEnum where numbers and texts are taken."""

import functools
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto


class Op(Enum):
    ADD = "+"
    SUB = "-"

    def __call__(self, a, b):
        return a + b if self is Op.ADD else a - b

    def __str__(self):
        return f"op{self.value}"


class OrderedEnum(Enum):
    def __ge__(self, other):
        if self.__class__ is other.__class__:
            return self.value >= other.value
        return NotImplemented

    def __gt__(self, other):
        if self.__class__ is other.__class__:
            return self.value > other.value
        return NotImplemented

    def __le__(self, other):
        if self.__class__ is other.__class__:
            return self.value <= other.value
        return NotImplemented

    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented


class Grade(OrderedEnum):
    A = 5
    B = 4
    C = 3


@functools.total_ordering
class Level(Enum):
    LO = 1
    HI = 2

    def __lt__(self, other):
        return self.value < other.value


class S(StrEnum):
    A = auto()
    B = "bee"


def case_call():
    return Op.ADD(1, 2), Op("-")(5, 3), [op(10, 4) for op in Op], str(Op.ADD)


def case_ordered():
    try:
        Grade.A < 3
    except TypeError as e:
        m = str(e)
    return sorted(Grade), max(Grade), Grade.A > Grade.B, Grade.C <= Grade.B, min([Grade.B, Grade.C]), m, sorted(Grade, reverse=True)


def case_total():
    return Level.LO < Level.HI, Level.LO >= Level.HI, sorted([Level.HI, Level.LO]), max(Level.LO, Level.HI)


def case_tuples():
    return sorted([(Grade.A, 1), (Grade.C, 2)]), sorted({"x": Grade.A, "y": Grade.B}.items(), key=lambda kv: kv[1])


def case_strenum():
    return (
        ",".join(S),
        ",".join([S.A, S.B]),
        ", ".join(["x", S.A]),
        "".join(sorted(S)),
        S.A.title(),
        "%s" % S.B,
        "a,bee".split(",")[1] == S.B,
        {**{S.A: 1}},
        S.A.value.upper(),
        S.B in ("bee", "x"),
        {"bee": 1}[S.B],
        S.B[0],
        list(S.A),
        S.A + S.B,
        S.A * 2,
        "e" in S.B,
        S.A in "xa",
        [c for c in S.B],
        S.B[1:],
        S.B[::-1],
        S.B.replace("e", S.A),
        S.B == S.B.value,
        max(S),
        f"{S.A}{S.B!r:>12}",
    )


class IE(IntEnum):
    X = 1
    Y = 2


def case_intenum():
    return (
        sum(IE),
        [10, 20, 30][IE.Y],
        list(range(IE.Y)),
        IE.X | IE.Y,
        IE.X < 2,
        IE.Y == 2.0,
        divmod(IE.Y, 2),
        -IE.X,
        IE.X + 0.5,
        max(IE) * 2,
        f"{IE.Y:02d}",
        "ab"[IE.X],
        IE(2) is IE.Y,
        "%d" % IE.Y,
        float(IE.X),
        IE.X in [1],
        {1: "x"}[IE.X],
        sorted([2, IE.X, 0]),
        list(range(IE.X, 3)),
        IE.Y.bit_length(),
        [0] * IE.Y,
        5 // IE.Y,
    )


class Mode(Enum):
    OFF = 0
    ON = 1
    AUTO = 2

    def __bool__(self):
        return self.value != 0

    def __add__(self, n):
        return Mode((self.value + n) % 3)

    def __len__(self):
        return self.value

    def __getitem__(self, i):
        return self.name[i]

    def __contains__(self, c):
        return c in self.name

    def __iter__(self):
        return iter(self.name)

    def __int__(self):
        return self.value

    def __neg__(self):
        return Mode(2 - self.value)

    def __format__(self, spec):
        return f"<{self.name.lower():{spec}}>"

    def __hash__(self):
        return self.value

    def __eq__(self, o):
        return self is o or self.value == o

    def __radd__(self, n):
        return n + self.value


def case_dunders():
    m = Mode.ON
    return (
        bool(Mode.OFF),
        bool(m),
        m + 1,
        [x.name for x in Mode if x],
        len(m),
        m[0],
        "N" in m,
        list(m),
        int(m),
        -m,
        f"{m:>5} {m}",
        m == 1,
        m != 0,
        10 + m,
        m and "yes",
        not Mode.OFF,
        sum(Mode),
    )


class Sep(StrEnum):
    COMMA = ","
    DASH = "-"


def case_members_as_arguments():
    s = "a,b-c"
    out = [
        s.split(Sep.COMMA),
        s.replace(Sep.DASH, Sep.COMMA),
        s.startswith(Sep.DASH),
        s.find(Sep.DASH),
        s.count(Sep.COMMA),
        "x".center(IE.Y + 3, Sep.DASH),
        chr(IE.X),
        "ab".ljust(IE.Y, "*"),
        round(1.257, IE.Y),
        int(Sep.DASH + "3"),
        Sep.COMMA.join("ab"),
        "abc".find("c", IE.X),
    ]
    xs = [1, 2, 3]
    xs.insert(IE.X, 9)
    out2 = [
        xs.pop(IE.Y),
        xs,
        bytes(IE.Y),
        divmod(7, IE.Y),
        pow(IE.Y, 3),
        abs(IE.X),
        bin(IE.Y),
        str(IE.X),
        repr(IE.X),
        hash(IE.X),
        min(IE.X, 0),
        range(IE.X, 5, IE.Y)[1],
        
    ]
    return out, out2


class Volume(Enum):
    LOW = "l"
    HIGH = "h"

    @classmethod
    def _missing_(cls, value):
        if value == "?":
            return cls.LOW
        return next((m for m in cls if m.name.lower() == value), None)


class Status(IntEnum):
    FINE = 0
    BAD = 1

    @classmethod
    def _missing_(cls, value):
        return cls.BAD


def case_values_that_no_member_has():
    found = [Volume(v).name for v in ("l", "?", "high")]
    try:
        Volume("z")
    except ValueError as e:
        found.append(str(e))
    return found, Status(0).name, Status(7).name, Status(1) is Status(9)


class Named(IntEnum):
    LOW = 1
    HIGH = 10

    def __str__(self):
        return self.name


def formatted(x, specification):
    return format(x, specification)


def case_text_of_its_own_formatted():
    return f"{Named.LOW}", f"{Named.LOW:03d}", formatted(Named.HIGH, ""), formatted(Named.HIGH, "x"), "{} {:d}".format(Named.LOW, Named.HIGH)


class Joined(StrEnum):
    A = auto()
    B = auto()

    def __add__(self, other):
        return "added"


def case_joined_whatever_add_says():
    return "-".join([Joined.A, "q"]), "".join({Joined.A: 1}), ",".join(Joined), Joined.A + "x"


class Base(Enum):
    def shown(self) -> str:
        return self.name.lower()


class Derived(Base):
    ONE = 1


class Mixed(int, Enum):
    TWO = 2


class Access(Flag):
    READ = 1


class Bits(IntFlag):
    LOW = 2


def plain(value):
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list):
        return [plain(x) for x in value]
    return value


def case_members_among_others():
    found = []
    for i in range(8):
        x = (Op.ADD, Derived.ONE, Mixed.TWO, Status.BAD, Joined.A, Access.READ, Bits.LOW, 5)[i]
        found.append((isinstance(x, Enum), isinstance(x, (IntEnum, StrEnum)), isinstance(x, Flag), isinstance(x, IntFlag), isinstance(x, int), isinstance(x, Base)))
    tests = issubclass(Derived, Enum), issubclass(Mixed, IntEnum), issubclass(Bits, Flag), issubclass(Access, IntFlag), issubclass(int, Enum)
    return found, tests, plain([Op.SUB, Derived.ONE, 7]), Derived.ONE.shown()


class Joined(StrEnum):
    A = "a"
    B = "b"

    def __radd__(self, other):
        return "added"


def case_joined_texts_of_members():
    return "".join([Joined.A, Joined.B]), "-".join(Joined), ",".join(["x", Joined.A])


class Signed(Enum):
    PLUS = 1
    MINUS = -1

    def __call__(self, x: int) -> int:
        return self.value * x


def case_callable_members() -> list[object]:
    class Plain(Enum):
        A = 1

    return [callable(Signed.PLUS), callable(Plain.A), Signed.MINUS(3), [s(2) for s in Signed]]

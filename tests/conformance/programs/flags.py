# accepted: 49
"""Flag and IntFlag: members that combine."""

import functools
import operator
from dataclasses import dataclass, field
from enum import STRICT, Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W

    @property
    def count(self) -> int:
        return len(self)

    def allows(self, other: "Perm") -> bool:
        return other in self


class Style(Flag):
    NONE = 0
    BOLD = 4
    ITALIC = 1
    WIDE = 16


class Access(IntFlag):
    READ = 1
    WRITE = 2
    RUN = 8


class Loud(Flag):
    A = 1
    B = 2

    def __str__(self) -> str:
        return f"loud {self.value}"


DEFAULT = Perm.R | Perm.X
NOTHING = Perm(0)
NAMES = {Perm.R: "read", Perm.R | Perm.X: "read and run", Perm(0): "none"}


def perms() -> list[Perm]:
    return [Perm(i) for i in range(8)]


def case_constants():
    return DEFAULT.value, DEFAULT == Perm.R | Perm.X, DEFAULT is Perm.X | Perm.R, NOTHING.value, str(DEFAULT), repr(NOTHING)


def case_operators():
    return [((a | b).value, (a & b).value, (a ^ b).value, (~a).value) for a in perms() for b in perms()]


def case_texts():
    return [(str(p), repr(p), f"{p}", f"{p:>12}", "{}".format(p)) for p in perms()]


def case_names():
    return [p.name for p in perms()], Perm.RW.name, (Perm.R | Perm.X).name, Perm(0).name


def case_containers_texts():
    return str(perms()), repr({Perm.R | Perm.X: 1}), repr((Perm(0), [Perm.RW]))


def case_truth():
    return [bool(p) for p in perms()], [1 if p else 0 for p in perms()], not (Perm.R & Perm.W), not Perm.R


def case_membership():
    return [[a in b for a in perms()] for b in perms()], Perm.R not in Perm.RW, Perm.X not in Perm.RW


def case_length():
    return [len(p) for p in perms()], len(Perm), len(Style)


def case_iteration():
    return [[m.value for m in p] for p in perms()], [m.name for m in Perm], [m for m in Perm.RW] == list(Perm.RW), sorted(m.value for m in Perm(7))


def case_iteration_of_class():
    return [m.value for m in Style], [m.value for m in Style.WIDE | Style.ITALIC | Style.BOLD], list(Perm.__members__)


def case_gaps():
    s = ~Style.BOLD
    return s.value, str(s), repr(~Style.NONE), repr(Style.NONE), Style.NONE.name, (Style.BOLD & Style.ITALIC).name, (~s).value


def look_up(value: int) -> str:
    try:
        return repr(Perm(value))
    except ValueError as e:
        return str(e)


def case_lookup():
    return [look_up(v) for v in range(-12, 18)], look_up(1000), look_up(-1000)


def look_up_style(value: int) -> str:
    try:
        return repr(Style(value))
    except ValueError as e:
        return str(e)


def case_lookup_with_gaps():
    return [look_up_style(v) for v in range(-35, 40)]


def case_lookup_raises():
    return [Perm(v) for v in (1, 16)]


def case_by_name():
    return Perm["R"].value, Perm["RW"].value, [Perm[k].value for k in ["X", "W"]]


def by_name(name: str) -> int:
    try:
        return Perm[name].value
    except KeyError as e:
        return -1


def case_by_wrong_name():
    return by_name("R"), by_name("R|X"), by_name("0"), by_name("RW"), by_name("Q")


def case_augmented():
    p = Perm.R
    p |= Perm.X
    seen = [p.value]
    p &= ~Perm.R
    seen.append(p.value)
    p ^= Perm.RW
    seen.append(p.value)
    return seen


def case_keys():
    d: dict[Perm, int] = {}
    for p in perms() + perms():
        d[p & Perm.RW] = d.get(p & Perm.RW, 0) + 1
    return [(k.value, v) for k, v in d.items()], NAMES[Perm.X | Perm.R], NAMES.get(Perm.W, "?"), NAMES[Perm.R & Perm.X]


def case_sets():
    return len(set(perms())), Perm.R | Perm.W in {Perm.RW}, len({Perm.R | Perm.W, Perm.RW, Perm(3)})


def matched(p: Perm) -> str:
    match p:
        case Perm.R:
            return "r"
        case Perm.RW:
            return "rw"
        case Perm.X | Perm.W:
            return "x or w"
        case _:
            return "other"


def case_match():
    return [matched(p) for p in perms()]


def case_methods():
    return [p.count for p in perms()], Perm.RW.allows(Perm.W), Perm.R.allows(Perm.W), [p.allows(Perm.R | Perm.X) for p in perms()]


def case_own_str():
    return str(Loud.A | Loud.B), f"{Loud.B}", repr(Loud.A | Loud.B), repr(Loud.A & Loud.B)


def case_identity():
    return Perm.RW is Perm(3), (Perm.R | Perm.X) is Perm.RW, Perm.R != Perm.W, Perm.R == Perm(1)


def case_reduce():
    total = Perm(0)
    for p in [Perm.R, Perm.X]:
        total = total | p
    return total, total.name


def grant(p: Perm, more: list[Perm]) -> Perm:
    for m in more:
        p |= m
    return p


def case_parameter():
    return grant(Perm.R, [Perm.W]), grant(Perm.R, [])


def member_of(name: str) -> Perm | None:
    return Perm[name] if name else None


def case_optional():
    return [(p is not None and Perm.R in p, p) for p in (member_of(n) for n in ("", "R", "X"))]


def case_int_flag():
    a = Access.READ | Access.WRITE
    return a.value, a == 3, a + 1, a < Access.RUN, int(a), str(a), repr(a), f"{a}", f"{a:03d}", [10, 20, 30, 40][a], -a, a * 2


def masked(n: int) -> tuple[Access, Access]:
    return Access.READ & n, n & Access.WRITE


def case_int_flag_with_ints():
    return [masked(n) for n in (-3, -1, 0, 1, 2, 3, 99)], (Access.READ | 2).value, Access.RUN & 255, Access.RUN & True, (Access.READ ^ 1).value, 1 | Access.RUN, True | Access.RUN, Access.RUN | True


def case_int_flag_complement():
    return [(~a).value for a in Access], [repr(~a) for a in Access], repr(~(Access.READ | Access.RUN)), (~Access.READ).name


def accesses() -> list[Access]:
    return [a | b for a in Access for b in Access]


def case_int_flag_all():
    return [(a.value, repr(a), str(a), a.name, len(a), bool(a & Access.WRITE), Access.RUN in a, [m.name for m in a]) for a in accesses()]


def case_int_flag_sums():
    return sum(Access), max(Access), sorted(accesses()), {Access.READ: "r"}[Access(1)], Access.READ == True, Access.READ in [1, 2]


def case_int_flag_made():
    return Access(3), Access(0), repr(Access(4)), repr(Access(-1)), Access["RUN"] | Access(2)


def case_isinstance():
    return isinstance(Access.READ | Access.RUN, int), isinstance(Perm.R | Perm.X, Perm), isinstance(Perm.R, int), isinstance(Perm(0), Style)


def case_unpacking():
    a, b = Perm.R | Perm.X
    return a.value, b.value, tuple(Perm.RW), [*Perm(6)], max(Perm.RW, key=lambda m: m.value)


def case_any_and_all():
    return any(perms()), all(perms()), list(filter(None, perms())), [p for p in perms() if not p], bool(Style.NONE), all([Style.NONE])


def case_narrowing():
    return [p.name.lower() if p.name is not None else "" for p in perms()]


class Unordered(Flag):
    C = 4
    A = 1
    B = 2
    AB = 3
    FIRST = 1


class Strict(IntFlag, boundary=STRICT):
    A = 1
    B = 4


class Described(Flag):
    A = 1
    B = 2

    @property
    def label(self) -> str:
        return f"{self.name}/{self.value}"

    @classmethod
    def default(cls) -> "Described":
        return cls.A | cls.B

    @classmethod
    def parse(cls, text: str) -> "Described":
        out = cls(0)
        for part in text.split("|"):
            out |= cls[part]
        return out


@dataclass
class User:
    name: str
    perms: Perm = Perm.R | Perm.X
    more: list[Perm] = field(default_factory=list)


TABLE = [Perm.R | Perm.W, Perm(7), Perm(0)]
FROZEN = frozenset({Perm.R | Perm.W, Perm.X})


def case_not_in_order():
    all_of_them = Unordered(7)
    return [m.name for m in all_of_them], [m.name for m in Unordered], [repr(Unordered(i)) for i in range(8)], Unordered.FIRST.name


def strict(value: int) -> str:
    try:
        return repr(Strict(value))
    except ValueError as e:
        return str(e)


def case_strict_int_flag():
    return [strict(v) for v in range(-9, 10)], repr(~Strict.A), int(Strict.A | Strict.B), repr(Strict.A & 2)


def case_methods_of_class():
    return [d.label for d in (Described.A, Described(3), Described(0))], Described.default().label, Described.parse("A|B").label


def case_in_dataclass():
    user = User("x")
    user.more.append(Perm.R | Perm.W)
    return str(user), user.perms == Perm.X | Perm.R, User("y", Perm(7)), user == User("x", Perm.R | Perm.X, [Perm(3)])


def case_module_tables():
    return str(TABLE), TABLE[0] in FROZEN, Perm.R in FROZEN, [t.name for t in TABLE]


def case_folded():
    both = functools.reduce(operator.or_, [Perm.R, Perm.X])
    return both.value, functools.reduce(lambda a, b: a | b, Perm, Perm(0)).name, operator.invert(Perm.R), operator.and_(both, Perm.R)


def shown(p: Perm | None) -> str:
    if p:
        return f"{p!r}"
    return "none" if p is None else "zero"


def case_optional_truth():
    return shown(None), shown(Perm(0)), shown(Perm.R | Perm.W)


def name_or_sum(p: Perm | int) -> str:
    if isinstance(p, Perm):
        return p.name or "0"
    return str(p + 1)


def case_union():
    return name_or_sum(Perm.R | Perm.W), name_or_sum(4), name_or_sum(Perm(0))


def case_taken_one_by_one():
    left, seen = Perm(7), []
    while left:
        for m in Perm:
            if m in left:
                left &= ~m
                seen.append(left.value)
                break
    return seen


def case_plain_equality():
    return Perm.R == 1, Strict.A == 1, Perm.R != Strict.A, Perm.R in [Perm.W, Perm.R], [Perm(3)].index(Perm.R | Perm.W)


def case_int_flag_arithmetic():
    return Strict.A << 2, Strict.B >> 1, Strict.A - Strict.B, divmod(Strict.B, 3), Strict.A.bit_length(), [1] * Strict.B, +Strict.A, -Strict.A


def case_negative_numbers():
    return Perm(-1).name, Perm(-2).value, ~Perm(0) == Perm(7), Strict(-1).value


def case_complement_beside_numbers() -> list[object]:
    class Bits(IntFlag):
        A = 1
        B = 2

    return [repr(~x) for x in [Bits.A, 3]]

# accepted: 20
"""Enum, IntEnum, StrEnum-like, and tables of them."""

from enum import Enum, IntEnum, auto


class Color(Enum):
    RED = "red"
    GREEN = "green"
    BLUE = "blue"

    @property
    def short(self):
        return self.value[0]

    def is_warm(self):
        return self is Color.RED


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


class State(Enum):
    IDLE = auto()
    BUSY = auto()
    DONE = auto()


class Kind(str, Enum):
    A = "a"
    B = "b"


def case_members():
    return Color.RED, Color.RED.value, Color.GREEN.name, Color("blue"), Color["GREEN"], [c.value for c in Color], len(Color)


def case_compare():
    c = Color.RED
    return c == Color.RED, c is Color.RED, c != Color.BLUE, c in (Color.RED, Color.BLUE), c in [Color.GREEN]


def case_methods():
    return Color.RED.short, Color.BLUE.is_warm(), [c.short for c in Color if not c.is_warm()]


def case_text():
    return str(Color.RED), repr(Color.RED), f"{Color.GREEN}", f"{Color.RED.value:>5}", str([Color.RED]), str({Color.RED: 1})


def case_bad_value():
    return Color("pink")


def case_bad_name():
    return Color["PINK"]


def case_int_enum():
    return Level.LOW < Level.HIGH, Level.MID + 1, Level.HIGH > 7, Level(5), max(Level), sorted([Level.HIGH, Level.LOW]), int(Level.MID), Level.LOW == 1, sum(Level)


def case_int_enum_text():
    return repr(Level.LOW), f"{Level.MID.name}={Level.MID.value}"


def case_auto():
    return [s.value for s in State], State(2), State.DONE.name


def case_dict_keys():
    counts = {c: 0 for c in Color}
    for c in [Color.RED, Color.BLUE, Color.RED]:
        counts[c] += 1
    return counts, {Color.RED: "x"}[Color.RED]


def transition(s):
    if s == State.IDLE:
        return State.BUSY
    if s is State.BUSY:
        return State.DONE
    return s


def case_state_machine():
    s = State.IDLE
    seen = [s]
    while s != State.DONE:
        s = transition(s)
        seen.append(s)
    return seen


def case_str_enum():
    return Kind.A == "a", Kind.A.value, Kind("b"), Kind.A.upper(), Kind.B in ("b", "c"), "x" + Kind.A


def case_set_of_enums():
    s = {Color.RED, Color.RED, Color.BLUE}
    return len(s), Color.RED in s, sorted(c.value for c in s)


def case_enum_in_dataclass_like():
    pairs = [(Color.RED, 1), (Color.BLUE, 2)]
    return {c.name.lower(): n for c, n in pairs}, [c for c, n in pairs if n > 1]


PALETTE = {Color.RED: (255, 0, 0), Color.GREEN: (0, 255, 0)}


def case_module_table():
    return PALETTE[Color.RED], PALETTE.get(Color.BLUE), Color.GREEN in PALETTE


def case_match():
    def name(c):
        match c:
            case Color.RED:
                return "r"
            case Color.GREEN | Color.BLUE:
                return "other"

    return [name(c) for c in Color]


def optional(n):
    return Color.RED if n else None


def case_optional_enum():
    return optional(1), optional(0), optional(1) is Color.RED


def case_int_enum_in_template():
    return "%d %05d %x %s" % (Level.MID, Level.HIGH, Level.HIGH, Level.LOW.name), -Level.MID, ~Level.LOW


class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


class Mark(Enum):
    TEXT = b"x'"
    OTHER = b""


class Paint(Enum):
    SIGNAL = Color.RED
    NONE = None


def case_texts_of_members_with_other_values():
    return repr(Planet.MARS), str(Planet.EARTH), repr(list(Planet)), Planet((0.6, 3.3)).name, repr(Mark.TEXT), Mark(b"").name, repr(list(Paint))


class Shade(Enum):
    RED = 1
    GREEN = (0, 2)
    LIME = (0, 2)
    ROSE = 1


class Rung(IntEnum):
    LOW = 1
    LEAST = 1
    HIGH = 2


def case_alias_looked_up_by_name():
    found = []
    for name in ("RED", "LIME", "ROSE", "GREEN", "BLUE"):
        try:
            shade = Shade[name]
            found.append((shade.name, shade is Shade.GREEN, repr(shade)))
        except KeyError as error:
            found.append((str(error), False, ""))
    return found, [Rung[name].name for name in ("LEAST", "HIGH")], str({Shade[name]: name for name in ("LIME", "GREEN")})

# accepted: 10
"""Attributes that only some of the kinds have that a value may be of, and chains of comparisons that give no bools."""

from enum import Enum, IntEnum


class Money:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Money(self.v + o.v)
    def __radd__(self, o): return self if o == 0 else Money(self.v + o)


def case_sum_of_objects():
    return sum([Money(1), Money(2)]).v


def case_sum_from_object():
    return sum([Money(1), Money(2)], Money(10)).v


def case_sum_kept():
    s = sum([Money(1), Money(2)])
    return s.v


def case_sum_of_generated():
    s = sum(Money(i) for i in range(3))
    return s.v


def tr(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def pick(i):
    return [Money(5), 7, "a", None][i]


def case_attribute_of_one_kind():
    return pick(0).v, tr(lambda: pick(1).v), tr(lambda: pick(2).v), tr(lambda: pick(3).v), [getattr(pick(i), "v", "none") for i in range(4)], [hasattr(pick(i), "v") for i in range(4)]


def case_attribute_in_loop():
    out = []
    for x in (Money(1), 2, [3]):
        try:
            out.append(x.v)
        except AttributeError as e:
            out.append(str(e))
    return out


def case_attribute_assigned():
    x = pick(0)
    if isinstance(x, Money):
        x.v += 1
    y = pick(1)
    return x.v, y.real if isinstance(y, int) else 0


def case_chains_of_no_bools():
    class A:
        def __lt__(self, o): return []
    class C:
        def __init__(self, n): self.n = n
        def __lt__(self, o): return self.n if self.n < o.n else 0
    a = [1, 2, 3]
    return A() < A() < A(), C(1) < C(2) < C(3), C(3) < C(2) < C(1), 1 < 2 < 3 < 2, 1 < len(a) <= 3, "x" if 1 < 2 < 3 else "y", not C(3) < C(2) < C(1)


class Colour(Enum):
    RED = 1, "r"
    BLUE = 2, "b"

    def __init__(self, number, code):
        self.code = code

    @property
    def warm(self) -> bool:
        return self is Colour.RED

    def twice(self) -> str:
        return self.code * 2


class Level(IntEnum):
    LOW = 1
    HIGH = 9

    @property
    def top(self) -> bool:
        return self == Level.HIGH


def shade(i):
    return [Colour.RED, Colour.BLUE, 5, None, Level.LOW, Level.HIGH][i]


def asked(read, x) -> str:
    try:
        return "yes" if read(x) else "no"
    except AttributeError as e:
        return str(e)


def case_attributes_of_enums_among_others():
    shades = [shade(i) for i in range(6)]
    tests = [lambda x: x.warm, lambda x: x.top, lambda x: x.code == "r", lambda x: x.name == "LOW", lambda x: x.twice() == "rr"]
    return [[asked(test, x) for x in shades] for test in tests]


def case_properties_of_enums_tested():
    out = []
    for i in range(4):
        x = shade(i)
        if not isinstance(x, int) and x and x.warm:
            out.append(i)
        out.append((hasattr(x, "code"), hasattr(x, "warm"), getattr(x, "warm", "none")))
    return out

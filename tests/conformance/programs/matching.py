"""match statements: every kind of pattern, what they bind, and in which order they are tried."""
# accepted: 43

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import NamedTuple


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Shade(Enum):
    DARK = 1
    BLACK = 1
    LIGHT = 2


class Level(IntEnum):
    LOW = 1
    HIGH = 10


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    center: Point
    radius: float


class Pair(NamedTuple):
    number: int
    name: str


class Named:
    __match_args__ = ("first", "second")

    def __init__(self, first: str, second: int) -> None:
        self.first = first
        self.second = second

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"


LIMIT = 5


class Limits:
    SMALL = 1
    LARGE = 100


# --- values ---


def number(x: int) -> str:
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "few"
        case -1:
            return "minus one"
        case _:
            return "many"


def case_int_values() -> list[str]:
    return [number(x) for x in (0, 1, 3, -1, 4, -2)]


def word(s: str) -> int:
    match s:
        case "":
            return 0
        case "a" | "b":
            return 1
        case "long word":
            return 2
    return -1


def case_str_values() -> list[int]:
    return [word(s) for s in ("", "a", "b", "long word", "c")]


def case_float_and_int() -> list[str]:
    out = []
    for x in (1.0, 2.5, 3.0):
        match x:
            case 1:
                out.append("one")
            case 2.5:
                out.append("two and a half")
            case other:
                out.append(str(other))
    return out


def case_dotted_names() -> list[str]:
    out = []
    for x in (1, 100, 7):
        match x:
            case Limits.SMALL:
                out.append("small")
            case Limits.LARGE:
                out.append("large")
            case n:
                out.append(f"other {n}")
    return out


def case_enum_members() -> list[str]:
    def name(c: Color) -> str:
        match c:
            case Color.RED:
                return "r"
            case Color.GREEN | Color.BLUE:
                return "gb"

    return [name(c) for c in Color]


def enum_number(c: Color) -> int:
    match c:
        case Color.RED:
            n = 10
        case Color.GREEN:
            n = 20
        case Color.BLUE:
            n = 30
    return n


def case_enum_is_exhausted() -> list[int]:
    return [enum_number(c) for c in Color]


def case_int_enum() -> list[str]:
    out = []
    for level in (Level.LOW, Level.HIGH):
        match level:
            case 1:
                out.append("one")
            case Level.HIGH:
                out.append("high")
            case _:
                out.append("none")
    return out


def truth(x: bool) -> str:
    match x:
        case True:
            return "yes"
        case False:
            return "no"


def case_bools() -> list[str]:
    return [truth(True), truth(False)]


def kind_of(x: int | str | float | bool | None) -> str:
    match x:
        case None:
            return "none"
        case True:
            return "true"
        case bool():
            return "false"
        case int(n) if n > 5:
            return f"large {n}"
        case int():
            return f"int {x + 1}"
        case float(f):
            return f"float {f}"
        case str() as s:
            return s.upper()


def case_classes_of_builtins() -> list[str]:
    return [kind_of(None), kind_of(True), kind_of(False), kind_of(6), kind_of(2), kind_of(0.5), kind_of("abc")]


def case_one_is_not_true() -> list[str]:
    out = []
    for x in (0, 1):
        match x:
            case True:
                out.append("true")
            case False:
                out.append("false")
            case _:
                out.append("int")
    return out


# --- captures, guards and order ---


def case_capture_takes_all() -> int:
    match 3:
        case n:
            return n * 2


def case_captures_stay_bound() -> list[int]:
    out = []
    match (1, 2):
        case (a, b) if a > b:
            out.append(a)
        case (1, c):
            out += [a, b, c]
    return out


def case_no_case_matches() -> str:
    result = "before"
    match 5:
        case 1:
            result = "one"
    return result


def case_guard_falls_through() -> list[str]:
    out = []
    for n in range(4):
        match n:
            case x if x % 2 == 0 and x > 0:
                out.append(f"even {x}")
            case x if x > 2:
                out.append(f"large {x}")
            case 0 | 1:
                out.append("small")
    return out


def noted(log: list[str], text: str, result: bool) -> bool:
    log.append(text)
    return result


def case_guards_run_once_and_in_order() -> list[str]:
    log: list[str] = []
    match 4:
        case 3 if noted(log, "never", True):
            log.append("three")
        case 4 if noted(log, "first", False):
            log.append("no")
        case int() if noted(log, "second", True):
            log.append("yes")
        case _ if noted(log, "never", True):
            pass
    return log


def case_subject_is_evaluated_once() -> list[str]:
    log: list[str] = []
    match noted(log, "subject", True):
        case False:
            log.append("no")
        case True:
            log.append("yes")
    return log


def case_subject_may_be_rebound() -> list[int]:
    x = 3
    out = []
    match x:
        case 1:
            out.append(1)
        case n if (x := 10) and n > 5:
            out.append(2)
        case n:
            out += [n, x]
    return out


def case_walrus_subject() -> str:
    match n := len("abc"):
        case 3:
            return f"three {n}"
        case _:
            return "other"


def case_in_a_loop() -> list[int]:
    out = []
    for x in [1, 2, 3, 4, 5, 6]:
        match x:
            case 2:
                continue
            case 5:
                break
            case n:
                out.append(n)
    return out


# --- sequences ---


def shape(words: list[str]) -> str:
    match words:
        case []:
            return "empty"
        case ["go"]:
            return "go where"
        case ["go", direction]:
            return f"go {direction}"
        case ["take" | "get" as verb, *things] if things:
            return f"{verb} {'+'.join(things)}"
        case [first, *_, last]:
            return f"{first}..{last}"
        case [single]:
            return single


def case_lists() -> list[str]:
    inputs: list[list[str]] = [[], ["go"], ["go", "on"], ["take", "a", "b"], ["get"], ["x", "y", "z"], ["x"]]
    return [shape(i) for i in inputs]


def case_star_in_the_middle() -> list[list[int]]:
    out = []
    for xs in ([1, 2], [1, 2, 3], [1, 2, 3, 4, 5]):
        match xs:
            case [a, b]:
                out.append([a, b])
            case [a, *rest, b]:
                out.append([a, b, *rest])
    return out


def case_star_is_a_new_list() -> list[int]:
    xs = [1, 2, 3]
    match xs:
        case [*all_of_them]:
            all_of_them.append(4)
    return xs


def case_tuples() -> list[str]:
    out = []
    for point in ((0, 0), (0, 3), (4, 0), (5, 6)):
        match point:
            case (0, 0):
                out.append("origin")
            case (0, y):
                out.append(f"y={y}")
            case (x, 0):
                out.append(f"x={x}")
            case (x, y):
                out.append(f"{x},{y}")
    return out


def case_tuple_star() -> list[int]:
    match (1, 2, 3, 4):
        case (a, *middle, b):
            return [a, b, len(middle), sum(middle)]


def case_tuple_of_several_types() -> list[str]:
    out = []
    match (1, "two", 3.0):
        case (int(a), str(b), float(c)):
            out.append(f"{a} {b} {c}")
    match ("x", 2):
        case (a, 1):
            out.append("one")
        case ("x", b):
            out.append(f"b={b}")
    return out


def case_subject_without_parentheses() -> str:
    a, b = 3, "x"
    match a, b:
        case 3, "y":
            return "first"
        case 3, other:
            return other
        case _:
            return "none"


def nested(data: list[tuple[str, list[int]]]) -> int:
    match data:
        case [(_, [x, *_]), ("b", [y])]:
            return x + y
        case [("a", numbers)]:
            return sum(numbers)
    return -1


def case_nested_sequences() -> list[int]:
    return [nested([("a", [1, 2]), ("b", [5])]), nested([("a", [1, 2, 3])]), nested([("c", [1])]), nested([])]


def case_named_tuples_are_sequences() -> list[str]:
    out = []
    for p in (Pair(0, "a"), Pair(1, "b"), Pair(2, "")):
        match p:
            case (0, name):
                out.append(name)
            case Pair(1, name):
                out.append(f"one {name}")
            case [*both]:
                out.append(str(both))
    match Pair(1, "x"):
        case tuple():
            out.append("tuple")
    return out


def shade_number(s: Shade) -> int:
    match s:
        case Shade.DARK:
            return 1
        case Shade.LIGHT:
            return 2


def case_enum_aliases() -> list[str]:
    numbers = [str(shade_number(s)) for s in (Shade.DARK, Shade.BLACK, Shade.LIGHT)]
    return [*numbers, str(len(Shade)), *(s.name for s in Shade), str(Shade.BLACK is Shade.DARK)]


def case_enums_of_builtins() -> list[str]:
    out = []
    for x in (Level.LOW, Level.HIGH):
        out.append(str(isinstance(x, int)))
        match x:
            case str():
                out.append("str")
            case int(n) if n > 5:
                out.append(f"large {n + 1}")
            case int():
                out.append("int")
    return out


def case_str_is_no_sequence() -> list[str]:
    def kind(x: str | list[str]) -> str:
        match x:
            case [a, b]:
                return a + b
            case str(s):
                return s
            case _:
                return "?"

    return [kind("ab"), kind(["a", "b"]), kind(["a"])]


def several(x: list[int] | tuple[int, int] | tuple[str, int, int] | None) -> str:
    match x:
        case [a, b]:
            return f"two {a} {b}"
        case [str(name), *rest]:
            return f"{name} {rest}"
        case [a, *_]:
            return f"some {a}"
        case None:
            return "none"
        case _:
            return "empty"


def case_several_sequences() -> list[str]:
    return [several([1, 2]), several((3, 4)), several(("n", 5, 6)), several([7, 8, 9]), several(None), several([])]


def case_range_is_a_sequence() -> list[int]:
    match range(3):
        case [a, b, c]:
            return [a, b, c]
        case _:
            return []


# --- mappings ---


def config(d: dict[str, int]) -> str:
    match d:
        case {"a": 1 | 2 as n, "b": m}:
            return f"a{n} b{m}"
        case {"a": n, **rest}:
            return f"a{n} {sorted(rest.items())}"
        case {"c": n} | {"d": n}:
            return f"c or d {n}"
        case {}:
            return f"{len(d)}"


def case_mappings() -> list[str]:
    return [config({"a": 1, "b": 5, "z": 0}), config({"a": 3, "b": 5}), config({"d": 4}), config({"c": 9}), config({"q": 1}), config({})]


def case_mapping_rest_is_a_copy() -> list[int]:
    d = {"a": 1, "b": 2}
    match d:
        case {"a": a, **rest}:
            rest["new"] = a
            return [len(d), len(rest)]
    return []


def case_mapping_of_lists() -> list[int]:
    d = {"xs": [1, 2, 3], "ys": []}
    match d:
        case {"xs": [first, *_], "ys": []}:
            return [first]
    return []


def case_int_keys() -> list[str]:
    d = {1: "one", 2: "two"}
    out = []
    match d:
        case {3: x}:
            out.append(x)
        case {1: x, 2: "two" as y}:
            out += [x, y]
    return out


# --- classes ---


def figure(f: Point | Circle | None) -> str:
    match f:
        case None:
            return "none"
        case Point(0, 0):
            return "origin"
        case Point(x, y=0) if x > 3:
            return f"far {x}"
        case Point(x=x):
            return f"point {x}"
        case Circle(Point(a, _), r) if r > 1:
            return f"circle {a} {r}"
        case Circle(center=Point() as c):
            return f"small {c.x} {c.y}"


def case_dataclasses() -> list[str]:
    figures = [None, Point(0, 0), Point(4, 0), Point(4, 1), Circle(Point(1, 2), 2.0), Circle(Point(1, 2), 0.5)]
    return [figure(f) for f in figures]


def case_match_args() -> list[str]:
    out = []
    for thing in (Named("a", 1), Named("b", 2)):
        match thing:
            case Named("a", n):
                out.append(f"a {n}")
            case Named(second=2, both=b):
                out.append(b)
    return out


def case_narrows_the_subject() -> int:
    def size(x: str | list[int] | Point) -> int:
        match x:
            case str():
                return len(x)
            case Point():
                return x.x
            case _:
                return sum(x)

    return size("abc") + size([10, 20]) + size(Point(100, 0))


def optional_sum(a: int | None, b: int | None) -> int:
    match (a, b):
        case (None, None):
            return 0
        case (int(x), None) | (None, int(x)):
            return x
        case (int(x), int(y)):
            return x + y
    return -1


def case_alternatives_with_captures() -> list[int]:
    return [optional_sum(None, None), optional_sum(1, None), optional_sum(None, 2), optional_sum(3, 4)]


def case_equality_of_objects() -> list[bool]:
    origin = Point(0, 0)
    out = []
    for p in (Point(0, 0), Point(1, 0)):
        match p:
            case Point(x=origin.x):
                out.append(True)
            case _:
                out.append(False)
    return out


def evaluate(tokens: list[str]) -> float:
    stack: list[float] = []
    for token in tokens:
        match token:
            case "+" | "-" | "*" | "/" as operator:
                b, a = stack.pop(), stack.pop()
                match operator:
                    case "+":
                        stack.append(a + b)
                    case "-":
                        stack.append(a - b)
                    case "*":
                        stack.append(a * b)
                    case "/":
                        stack.append(a / b)
            case number_text:
                stack.append(float(number_text))
    return stack[-1]


def case_nested_matches() -> list[float]:
    return [evaluate("3 4 + 2 *".split()), evaluate("1 2 3 * - 4 /".split())]

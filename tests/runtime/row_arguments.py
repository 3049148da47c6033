"""Random arguments for the declared operations on numbers, str and bytes: common cases, and the edges they have."""

from __future__ import annotations

import math
import random
import struct

from compiler.ops.declarations import Overload
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    STR,
    DictType,
    ListType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    VariableType,
)

FAR = 2**63 - 1
INTS = [0, 1, -1, FAR, -FAR, -FAR - 1, FAR - 1, 2**53, 2**53 + 1, -(2**53) - 1, 2**31, 2**32, 10**18, 3037000499**2]
FLOATS = [
    0.0, -0.0, 0.5, 1.5, 2.5, -0.5, 1.0, -1.0, 0.1, 2.675, 1e15, 1e16, 1e22, 1e23, 1e308, 5e-324, 9.2e18, 9.3e18, -9.3e18,
    709.0, 710.0, -745.0, 171.0, 172.0, -170.5, 200.5, -201.5, 1.7976931348623157e308, 2.2250738585072014e-308,
    math.inf, -math.inf, math.nan,
]  # fmt: skip
# Letters of every kind, among them those that change their number with their case, and lone surrogates.
LETTERS = [
    "abAB ", "aAbB zZ09_-\t\n\r\x0b\x0c\x1c\x1e,.'\"\\~\x7f\x00", "ab", "aé",
    "aéÉßŒœ€😀ıİΣσςǅǆŉﬁΐ\u0345\u2028\x85\xa0\u3000٣²½ʰᾳ\ud800\udc41A b\u00ad\ufeffΑ.'",
]  # fmt: skip
BYTES_OF = [
    b"abAB ", b"aAbB zZ09_-\t\n\r\x0b\x0c\x1c'\"\\\x7f\x00\xff", bytes(range(256)), b"ab", "aé€😀".encode(),
    b"\xed\xa0\x80\xe2\x82\xf0\x9f\x98\xc3a\x80\xf5\xc0",
]  # fmt: skip
LENGTHS = [0, 1, 1, 2, 3, 4, 5, 8, 12, 20, 40]
ENCODINGS = ["utf-8", "UTF8", "utf_8", "ascii", "US-ASCII", "latin-1", "iso-8859-1", "L1", "nope", "utf-8-sig"]
ERRORS = ["strict", "strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "bogus"]


def random_int(rng: random.Random) -> int:
    return rng.choice(
        [rng.randint(-10, 10), rng.randint(-1000, 1000), rng.choice([-1, 1]) * rng.getrandbits(rng.randint(1, 63)),
         rng.choice(INTS)]
    )  # fmt: skip


def random_float(rng: random.Random) -> float:
    sign = rng.choice([-1, 1])
    return rng.choice(
        [float(rng.randint(-20, 20)), rng.uniform(-10, 10), round(rng.uniform(-1000, 1000), rng.randint(0, 5)),
         rng.choice(FLOATS), sign * 10 ** rng.uniform(-5, 5), sign * 10 ** rng.uniform(-300, 300),
         struct.unpack("d", rng.getrandbits(64).to_bytes(8, "little"))[0]]
    )  # fmt: skip


def random_str(rng: random.Random, length: int | None = None) -> str:
    letters = rng.choice(LETTERS)
    return "".join(rng.choice(letters) for _ in range(rng.choice(LENGTHS) if length is None else length))


def random_bytes(rng: random.Random, length: int | None = None) -> bytes:
    values = rng.choice(BYTES_OF)
    return bytes(rng.choice(values) for _ in range(rng.choice(LENGTHS) if length is None else length))


def random_of(type: Type, rng: random.Random) -> object:
    again = lambda t: random_of(t, rng)  # noqa: E731
    count = rng.randint(0, 6)
    match type:
        case VariableType(name=name):
            return again({"V": FLOAT}.get(name, INT))
        case ListType(item=item):
            return [again(item) for _ in range(count)]
        case TupleOfType(item=item):
            return tuple(again(item) for _ in range(count))
        case TupleType(items=items):
            return tuple(map(again, items))
        case DictType(key=key, value=value):
            return {again(key): again(value) for _ in range(count)}
        case UnionType(members=members):
            return again(rng.choice(members))
    makers = {INT: random_int, FLOAT: random_float, STR: random_str, BYTES: random_bytes}
    if type == BOOL:
        return rng.random() < 0.5
    return None if type == NONE else makers[type](rng)


# --- arguments that suit the operation ---


def part_of(text: str | bytes, rng: random.Random) -> str | bytes:
    """Often a piece of the text."""
    if text and rng.random() < 0.7:
        start = rng.choice([0, rng.randint(0, len(text))])
        stop = rng.choice([start + rng.randint(0, 3), len(text)])
        return text[start:stop]
    make = random_str if isinstance(text, str) else random_bytes
    return make(rng, rng.randint(0, 3))


def in_text(type: Type, name: str, text: str | bytes, rng: random.Random) -> object:
    """An argument of a method of `text`."""
    if type == INT and name in ("start", "end", "stop", "step"):
        return rng.choice([rng.randint(-12, 12), rng.randint(-50, 50), 0, FAR, -FAR - 1])
    if type == INT:
        return rng.randint(-3, 12) if name != "i" else rng.randint(-2, 0x110002)
    if name == "encoding":
        return rng.choice(ENCODINGS)
    if name == "errors":
        return rng.choice(ERRORS if isinstance(text, bytes) else [*ERRORS, "xmlcharrefreplace"])
    if name == "fillchar":
        return rng.choice(["*", "é", "😀"]) if type == STR else rng.choice([b"*", b"\xff", b"ab", b""])
    if name == "table" and type == BYTES:
        return bytes(rng.sample(range(256), 256))[: rng.choice([256, 256, 9])]
    match type:
        case UnionType(members=members):
            return in_text(rng.choice(members), name, text, rng)
        case TupleType(items=items):
            return tuple(in_text(t, name, text, rng) for t in items)
        case TupleOfType(item=item):
            return tuple(in_text(item, name, text, rng) for _ in range(rng.randint(0, 3)))
        case ListType(item=item):
            return [in_text(item, name, text, rng) for _ in range(rng.randint(0, 4))]
        case DictType():
            codes = [ord(c) for c in text[:3]] + [rng.randint(60, 120)]
            return {c: random_target(type.value, rng) for c in codes}
    if type == STR and isinstance(text, bytes):
        return rng.choice(["-", ":", "", "ab", "é"])
    return part_of(text, rng) if type in (STR, BYTES) else random_of(type, rng)


def random_target(type: Type, rng: random.Random) -> object:
    """What a translation table maps to."""
    if isinstance(type, UnionType):
        return random_target(rng.choice(type.members), rng)
    return rng.choice([65, 0x20AC, 0x1F600, 0xDC80, -1, 0x110000]) if type == INT else random_of(type, rng)


NUMERALS = ["inf", "-Infinity", "nan", "1_000.5", "1_0e1_0", ".5", "5.", ".", "", "1e400", "-1e-400", "infinit", "0x_1f",
            "0b", "0_0", "007", "  12  ", "٣٤", "0o17", "-0b1"]  # fmt: skip


def random_numeral(rng: random.Random) -> str:
    """Text that is a number, or nearly one."""
    text = rng.choice(
        [str(random_int(rng)), hex(random_int(rng)), f"{random_int(rng):_}", repr(random_float(rng)),
         f"{random_float(rng):.30e}", "1" * rng.randint(1, 60) + f"e-{rng.randint(0, 400)}", rng.choice(NUMERALS),
         between_floats(rng)]
    )  # fmt: skip
    for _ in range(rng.choice([0, 0, 1, 2])):
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice("_0-+ xe.٣\u3000é1zfb\t\x1cn") + text[at + rng.randint(0, 1) :]
    return text


def between_floats(rng: random.Random) -> str:
    """The middle between two floats, or a little beside it: up to hundreds of digits that all count."""
    odd, power = 2 * (rng.getrandbits(52) | 1 << 52) + 1, rng.randint(-1100, 970)
    digits = str(odd << power if power >= 0 else odd * 5**-power)  # 2**-n is 5**n / 10**n
    exponent = min(power, 0)
    cut = rng.choice([len(digits), len(digits), rng.randint(17, len(digits))])
    beside = rng.choice(["", "0", "1"])
    return f"{digits[:cut]}{beside}e{exponent + len(digits) - cut - len(beside)}"


# Arguments by the operation's name, where random ones would take too long or say too little.
SPECIAL = {
    "operator.lshift": lambda rng: [random_int(rng), rng.randint(-1, 66)],
    "operator.rshift": lambda rng: [random_int(rng), rng.randint(-1, 66)],
    "math.factorial": lambda rng: [rng.randint(-2, 23)],
    "math.comb": lambda rng: [rng.randint(-2, 80), rng.randint(-2, 80)],
    "math.isqrt": lambda rng: [rng.choice([random_int(rng), rng.randint(1, 3037000499) ** 2 - rng.randint(0, 1)])],
    "builtins.chr": lambda rng: [rng.choice([rng.randint(-2, 200), rng.choice([0xD800, 0x20AC, 0x1F600, 0x110000])])],
}


def arguments_of(row: Overload, rng: random.Random) -> list:
    types = [p.type for p in row.parameters]
    names = [p.name for p in row.parameters]
    if row.python in SPECIAL:
        return SPECIAL[row.python](rng)
    if row.function == "int_pow":
        return [rng.choice([rng.randint(-12, 12), random_int(rng)]), rng.randint(-2, 70)]
    if row.function in ("int_round", "float_round") and len(types) == 2:
        return [random_of(types[0], rng), rng.choice([rng.randint(-21, 8), rng.randint(-330, 340)])]
    if row.python == "math.perm":
        return [rng.randint(-2, 40), rng.randint(-2, 20) if types[1] == INT else None]
    if row.python == "math.ldexp":
        return [random_of(types[0], rng), rng.choice([rng.randint(-2200, 2200), 2**40, -(2**40)])]
    if row.function in ("int_from_str", "int_from_text", "float_from_str", "float_from_text"):
        text = random_numeral(rng)
        first = text if types[0] == STR else text.encode()
        return [first, rng.choice([10, 10, 0, 2, 8, 16, 36, 7, 1, 37, -1])][: len(types)]
    if row.function == "bytes_fromhex":
        text = random_bytes(rng).hex()
        at = rng.randint(0, len(text))
        return [text[:at] + rng.choice(["", "", " ", "\n", "g", "é", "0", "  "]) + text[at:]]
    if row.python.endswith("maketrans") and len(types) > 1:
        pair = [random_of(t, rng) for t in types[:2]]
        length = rng.choice([min(map(len, pair)), FAR])
        return [x[:length] for x in pair] + [random_of(t, rng) for t in types[2:]]
    if row.function == "bytes_from":
        return [x if isinstance(x, bytes) else type(x)(rng.randint(0, 255 + (rng.random() < 0.1)) for _ in x)
                for x in [random_of(types[0], rng)]]  # fmt: skip
    if "byteorder" in names:
        known = {"byteorder": rng.choice(["big", "little", "x"]), "length": rng.randint(-1, 12)}
        return [known.get(n, random_of(t, rng)) for n, t in zip(names, types)]
    if any(t in (STR, BYTES) for t in types) or row.python == "builtins.bytes":
        text = random_of(next((t for t in types if t in (STR, BYTES)), BYTES), rng)
        first = next((i for i, t in enumerate(types) if t in (STR, BYTES)), -1)
        return [text if i == first else in_text(t, n, text, rng) for i, (n, t) in enumerate(zip(names, types))]
    return [random_of(t, rng) for t in types]

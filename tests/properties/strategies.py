"""What operations are called with: by the name of a parameter where it means something, else by its annotation.

Values lie near edges more often than chance would have it, and texts that are looked for occur.
"""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

_EDGES = [0, 1, -1, 2, -2, 7, 10, -10, 255, 256, 2**31 - 1, -(2**31), 2**32, 2**53, 2**53 + 1, 2**62, 2**63 - 1, -(2**63), -(2**63) + 1]
_REAL_EDGES = [0.0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.1, 1e16, 1e22, 1e-5, 9.5, 99.95, 2.675, 1e300, 5e-324, 2.0**53, float("inf"), float("-inf"),
               float("nan"), 123456789.125, 0.1 + 0.2, 1e15 + 0.5, 4.35, 1.005]  # fmt: skip

SMALL = st.integers(-4, 8)
INT = st.one_of(SMALL, st.sampled_from(_EDGES), st.integers(-1000, 1000), st.integers(-(2**63), 2**63 - 1))
FLOAT = st.one_of(st.sampled_from(_REAL_EDGES), st.floats(), st.floats(-1e6, 1e6), st.decimals(-10_000, 10_000, places=3).map(float),
                  st.integers(-100, 100).map(float))  # fmt: skip


def _is_old(c: str) -> bool:
    """Whether the character was assigned long ago: what Python knows of new ones depends on its version."""
    return unicodedata.ucd_3_2_0.category(c) != "Cn"


_CHARACTERS = st.one_of(st.sampled_from("aabAB z,.-_%{}'\"\\\t\n\r\x00\x1c\x85"), st.sampled_from("éßİıſǅΣςσéﬁ日😀\u200b\u2028٣Ⅷ½²"),
                        st.characters(exclude_categories=["Cs"]).filter(_is_old))  # fmt: skip
STR = st.text(_CHARACTERS, max_size=12)
WORD = st.text(st.sampled_from("ab,- "), max_size=3)
BYTES = st.one_of(st.binary(max_size=10), st.lists(st.sampled_from(b"abAB ,\n\x00\xff\xc3\xa9"), max_size=10).map(bytes))
_WIDTH = st.integers(0, 24)


@st.composite
def _spec(draw, types: str, grouped: bool, precise: bool) -> str:
    """A format specification, seldom one that the type rejects."""
    fill = draw(st.sampled_from(["", "", "*<", ">", "_^", "0=", "é>"]))
    sign = draw(st.sampled_from(["", "", "+", "-", " "]))
    alternate = draw(st.sampled_from(["", "", "", "#"]))
    zero = draw(st.sampled_from(["", "", "0"]))
    width = draw(st.sampled_from(["", "1", "8", "17"]))
    comma = draw(st.sampled_from(["", "", ",", "_"])) if grouped or draw(st.integers(0, 9)) == 0 else ""
    precision = draw(st.sampled_from(["", ".0", ".1", ".3", ".10"])) if precise or draw(st.integers(0, 9)) == 0 else ""
    return fill + sign + alternate + zero + width + comma + precision + draw(st.sampled_from(types))


_DIGITS = st.text(st.sampled_from("0123456789"), max_size=20)
_NUMBER = st.one_of(
    st.builds("{}{}{}{}{}".format, st.sampled_from(["", " ", "\n"]), st.sampled_from(["", "+", "-", "--"]), _DIGITS,
              st.sampled_from(["", ".", ".5", "e5", "E-3", ".25e+2", "_000", "_", "x"]), st.sampled_from(["", " ", "\t"])),  # fmt: skip
    FLOAT.map(repr),
    INT.map(str),
    st.sampled_from(["inf", "-Infinity", "nan", "+NaN", "0x1F", "0b101", "0o17", "ff", "٣", "1_0", "", "1e400", "1e-400", "0_0", "zz", "१२"]),
    STR,
)

BY_NAME = {
    "small": SMALL,
    "index": st.integers(-9, 9),
    "start": st.integers(-9, 9),
    "stop": st.integers(-9, 9),
    "step": st.sampled_from([1, 2, -1, -2, 3, -3, 0]),
    "shift": st.one_of(st.integers(-1, 70), SMALL),
    "exponent": st.one_of(st.integers(-2, 9), st.integers(0, 70)),
    "digits": st.integers(-20, 20),
    "places": st.integers(0, 20),
    "width": _WIDTH,
    "count": st.integers(-1, 4),
    "code": st.one_of(st.integers(0, 300), st.sampled_from([-1, 0xD7FF, 0xE000, 0x10FFFF, 0x110000])),
    "base": st.sampled_from([0, 2, 8, 10, 16, 36, 1, 37, -1]),
    "number": _NUMBER,
    "spec": _spec("dxXobcneEfF% s", True, False),
    "real_spec": _spec(["", "f", "e", "g", "F", "E", "G", "%", "d"], True, True),
    "text_spec": _spec(["", "s", "d"], False, True),
    "sep": st.one_of(st.sampled_from(["", ",", "a", "ab", " ", "--"]), WORD),
    "fill": st.sampled_from(["*", "é", "😀", "", "ab"]),
    "error_handler": st.sampled_from(["strict", "ignore", "replace", "backslashreplace"]),
    "key": st.sampled_from(["", "a", "b", "ab", "é"]),
    "numbers": st.lists(FLOAT.filter(lambda x: x == x), max_size=12),  # a NaN equals itself only as long as it is the same object
    "operations": st.lists(st.tuples(st.integers(0, 13), SMALL, SMALL), max_size=25),
}
BY_ANNOTATION = {
    int: INT,
    float: FLOAT,
    bool: st.booleans(),
    str: st.one_of(STR, WORD),
    bytes: st.one_of(BYTES, st.sampled_from([b"", b"a", b"ab", b" "])),
    int | None: st.one_of(st.none(), st.integers(-9, 9)),
    list[int]: st.one_of(st.lists(SMALL, max_size=10), st.lists(INT, max_size=40)),
    list[float]: st.lists(FLOAT, max_size=8),
    list[str]: st.lists(st.one_of(WORD, STR), max_size=8),
    list[bytes]: st.lists(BYTES, max_size=4),
    list[tuple[int, str]]: st.lists(st.tuples(SMALL, WORD), max_size=12),
    set[int]: st.one_of(st.sets(SMALL, max_size=8), st.sets(INT, max_size=20)),
    dict[str, int]: st.dictionaries(st.one_of(st.sampled_from(["", "a", "b", "ab", "é"]), WORD), INT, max_size=10),
}


def strategy(name: str, annotation: object) -> st.SearchStrategy:
    """The values of a parameter."""
    if annotation == int | None:
        return BY_ANNOTATION[annotation]
    return BY_NAME[name] if name in BY_NAME else BY_ANNOTATION[annotation]

r"""Patterns of pydantic's constraints, which Rust's crate `regex` reads, as patterns of `re` that match the same texts.

The two agree on most of what such patterns are made of. `$` and the classes `\w` and `\s` are written out; what else they read
differently is refused.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from compiler.library.patterns import Unsupported

_SPACE = "\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"  # Unicode's White_Space
_CIRCLED = ((0x24B6, 0x24E9), (0x1F130, 0x1F149), (0x1F150, 0x1F169), (0x1F170, 0x1F189))  # letters that are no letters to Python
_TOKEN = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)|\(\?(?:P<\w+>|:)?|[*+?}]\+|\{,|\[\^?\]?|.", re.DOTALL)
_SAME_ESCAPES = "dDAfnrtv"


@cache
def python_pattern(pattern: str) -> str:
    """Raises Unsupported for what may match other texts."""
    written: list[str] = []
    inside = False  # of a class
    for token in _TOKEN.findall(pattern):
        written.append(_in_class(token, written[-1]) if inside else _outside(token))
        inside = token != "]" if inside else token[0] == "["
    made = "".join(written)
    try:
        re.compile(made)
    except re.error as error:
        raise Unsupported(f"what Python's re does not read ({error})") from None
    return made


def _outside(token: str) -> str:
    if token == "$":
        return "\\Z"
    if token in _CLASSES:
        return f"[{_CLASSES[token]()}]"
    if token.lower() in _CLASSES:
        return f"[^{_CLASSES[token.lower()]()}]"
    if token == "\\z":
        return "\\Z"
    if token in ("(?", "{,") or len(token) == 2 and token[1] == "+" and token[0] != "\\":
        raise Unsupported(f"{token} in it, which pydantic and Python read differently")
    return _escape(token)


def _in_class(token: str, before: str) -> str:
    if token in _CLASSES:
        return _CLASSES[token]()
    if token[0] == "[" or token in "&-~" and token == before:  # classes within classes, and operations on them
        raise Unsupported("sets of characters made of sets")
    return _escape(token)


def _escape(token: str) -> str:
    """Letters with a backslash mean other things in Rust, or nothing; signs mean themselves in both."""
    if token[0] == "\\" and len(token) == 2 and token[1].isalnum() and token[1] not in _SAME_ESCAPES:
        raise Unsupported(f"{token} in it, which pydantic and Python read differently")
    return token


@cache
def _word() -> str:
    r"""Unicode's word characters: letters, marks, decimal digits, connectors and joiners. Python's \w has no marks, but fractions."""
    kinds = ("L", "M", "Nd", "Nl", "Pc")
    codes = [x for x in range(0x110000) if unicodedata.category(chr(x)).startswith(kinds) or x in (0x200C, 0x200D)]
    codes = sorted({*codes, *(x for low, high in _CIRCLED for x in range(low, high + 1))})
    ranges: list[list[int]] = []
    for code in codes:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"\\U{low:08x}" + (f"-\\U{high:08x}" if high > low else "") for low, high in ranges)


_CLASSES = {"\\w": _word, "\\s": lambda: _SPACE}

"""The values of number and string literals, as CPython's tokenizer and parser give them."""

from __future__ import annotations

import re
import unicodedata

_PREFIX = re.compile(r"[A-Za-z]*")
_LINE_END = re.compile(r"\r\n|\r")
_ESCAPE = re.compile(
    r"\\(?:(?P<simple>[\n\\'\"abfnrtv])|(?P<octal>[0-7]{1,3})|x(?P<hex>[0-9a-fA-F]{2})"
    r"|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})|N\{(?P<name>[^}]+)\})"
)
_BYTES_ESCAPE = re.compile(
    r"\\(?:(?P<simple>[\n\\'\"abfnrtv])|(?P<octal>[0-7]{1,3})|x(?P<hex>[0-9a-fA-F]{2}))"
)
_SIMPLE = {
    "\n": "", "\\": "\\", "'": "'", '"': '"',
    "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
}  # fmt: skip


def read_integer(text: str) -> int:
    return int(text, 0)


def read_float(text: str) -> float:
    return float(text)


def read_imaginary(text: str) -> complex:
    return complex(0.0, float(text[:-1]))


def read_string(literal: str) -> str | bytes:
    """The value of one string or bytes literal, prefix and quotes included."""
    prefix = _PREFIX.match(literal).group().lower()
    quoted = literal[len(prefix) :]
    width = 3 if quoted[:3] in ('"""', "'''") else 1
    text = _LINE_END.sub("\n", quoted[width : len(quoted) - width])
    if "b" in prefix:
        decoded = text if "r" in prefix else _BYTES_ESCAPE.sub(_unescape, text)
        return decoded.encode("latin-1")
    return text if "r" in prefix else unescape(text)


def read_text_part(start: str, text: str) -> str:
    """The value of text between the fields of an f-string that begins with `start`, such as rf\"."""
    text = _LINE_END.sub("\n", text).replace("{{", "{").replace("}}", "}")
    return text if "r" in start.lower() else unescape(text)


def unescape(text: str) -> str:
    """Replaces the escapes of a str literal; a backslash before anything else stays, as in CPython."""
    return _ESCAPE.sub(_unescape, text) if "\\" in text else text


def _unescape(match: re.Match[str]) -> str:
    found = match.groupdict()
    if found["simple"] is not None:
        return _SIMPLE[found["simple"]]
    if found["octal"] is not None:
        # In bytes CPython keeps the low eight bits.
        return chr(int(found["octal"], 8) if "name" in found else int(found["octal"], 8) & 0xFF)
    if found["hex"] is not None:
        return chr(int(found["hex"], 16))
    if found["name"] is not None:
        return unicodedata.lookup(found["name"])
    return chr(int(found["u"] or found["U"], 16))

"""Members of enums, with the texts Python gives them.

`str` and `format` of a member with a mixed-in type (`class Mode(str, Enum)`) differ between Python versions,
so what this Python says is recorded.
"""

from __future__ import annotations

import enum
import typing

from .names import class_value, is_a

if typing.TYPE_CHECKING:
    from .walk import Walk

Record = dict[str, object]

_KINDS = (
    ("IntFlag", "int_flag"),
    ("Flag", "flag"),
    ("IntEnum", "int_enum"),
    ("StrEnum", "str_enum"),  # since Python 3.11
    ("Enum", "enum"),
)
_TEXTS = (("str", "__str__", str), ("format", "__format__", format), ("repr", "__repr__", repr))


def enum_kind(cls: type) -> str | None:
    """The kind of an enum class, mixed-in int and str counted as IntEnum and StrEnum; else None."""
    for base, kind in _KINDS:
        if issubclass(cls, getattr(enum, base, ())):
            if kind == "enum" and issubclass(cls, (int, str)):
                return "int_enum" if issubclass(cls, int) else "str_enum"
            return kind
    return None


def member_records(walk: Walk, cls: type[enum.Enum]) -> list[Record]:
    """All members in the order of their definition, aliases included."""
    records: list[Record] = []
    for name, member in cls.__members__.items():
        record: Record = {"name": name, "value": walk.value(member.value), **_texts(member)}
        if member.name != name:
            record["alias_of"] = member.name
        own = {key: value for key, value in vars(member).items() if not key.startswith("_")}
        if own:
            record["fields"] = {key: walk.value(own[key]) for key in sorted(own)}
        records.append(record)
    return records


def _texts(member: enum.Enum) -> Record:
    """str, format and repr of the member, except where the class has a method of its own for it."""
    texts: Record = {}
    for name, method, make in _TEXTS:
        function = class_value(type(member), method)
        is_own = is_a(function, type(_texts)) and function.__module__ != "enum"
        if not is_own and not (name == "format" and "str" not in texts):
            texts[name] = make(member)
    return texts

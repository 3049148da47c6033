"""Members of enums, with the texts Python gives them; of a Flag also every combination of its members.

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
_MOST_BITS = 10  # of a Flag, each combination of which is a member of its table
_OPERATORS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__", "__contains__", "__iter__", "__len__",
              "__bool__", "__eq__", "__hash__", "_missing_")  # fmt: skip
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
    canonical = list(cls)
    for name, member in cls.__members__.items():
        record: Record = {"name": name, "value": walk.value(member.value), **_texts(member)}
        if member.name != name:
            record["alias_of"] = member.name
        elif member not in canonical:
            record["canonical"] = False
        own = {key: value for key, value in vars(member).items() if not key.startswith("_")}
        if own:
            record["fields"] = {key: walk.value(own[key]) for key in sorted(own)}
        records.append(record)
    named = {id(member) for member in cls.__members__.values()}
    for member in (_combinations(cls) or {}).values():
        if id(member) not in named:
            record = {"name": member_name(member), "value": walk.value(member.value), **_texts(member)}
            records.append(record | {"canonical": False, "combination": True})
    return records


def member_name(member: enum.Enum) -> str:
    """The name or, of a Flag's member that has none, its bits."""
    return member.name if member.name is not None else str(member.value)


def flag_record(cls: type) -> Record:
    """What the operators of a Flag need; nothing where not each of its combinations has a record."""
    made = _combinations(cls)
    if made is None:
        return {}
    complement = (~made[0]).value
    if any((~member).value != complement & ~bits for bits, member in made.items()):
        return {}
    keeps = cls._boundary_ is enum.KEEP
    return {"flag": {"all_bits": cls._all_bits_, "mask": cls._flag_mask_, "complement": complement, "keeps": keeps, "shown": repr(cls)}}


def _combinations(cls: type) -> dict[int, enum.Enum] | None:
    """The members of a Flag by all the bits that they can have; None when these are too many, or not the class's to say."""
    if not issubclass(cls, enum.Flag) or not hasattr(cls, "_boundary_"):  # before Python 3.11
        return None
    named = cls.__members__.values()
    usual = all(getattr(class_value(cls, name), "__module__", "enum") == "enum" for name in _OPERATORS)
    if not usual or cls._boundary_ not in (enum.STRICT, enum.KEEP) or cls._all_bits_ >= 2**_MOST_BITS:
        return None
    if not named or any(not is_a(member.value, int) or member.value < 0 for member in named):
        return None
    if any(not key.startswith("_") for member in named for key in vars(member)):  # which a combination would lack
        return None
    mask = cls._all_bits_ if cls._boundary_ is enum.KEEP else cls._flag_mask_
    try:
        made = {bits: cls(bits) for bits in range(mask + 1) if bits & ~mask == 0}
    except ValueError:  # a bit that is only defined together with others
        return None
    names = {member_name(member) for member in made.values()}
    return made if len(names) == len(made) else None


def _texts(member: enum.Enum) -> Record:
    """str, format and repr of the member, except where the class has a method of its own for it."""
    texts: Record = {}
    for name, method, make in _TEXTS:
        function = class_value(type(member), method)
        is_own = is_a(function, type(_texts)) and function.__module__ != "enum"
        if not is_own and not (name == "format" and "str" not in texts):
            texts[name] = make(member)
    return texts

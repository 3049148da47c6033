"""Objects of the user's classes that are mappings or sequences to Python's C code: derived from dict, list or the classes
of collections.abc."""

from __future__ import annotations

from compiler.infer.classes import CONTAINER_BASES, CONTAINER_FIELDS
from compiler.infer.frame import Frame
from compiler.infer.values import Value
from compiler.syntax import nodes as n
from compiler.types.types import ClassType, Type

_MAPPINGS = ("collections.abc:Mapping", "collections.abc:MutableMapping", "collections:UserDict")
_SEQUENCES = ("collections.abc:Sequence", "collections.abc:MutableSequence", "collections:UserList")


def plain_container(frame: Frame, value: Value, unless: tuple[str, ...], e: n.Node) -> Value | None:
    """The dict or list that an object of a class derived from it is, where C code goes past the class's methods.

    None of other values, and where the class has its own of the methods `unless`, which C code then calls.
    """
    from compiler.infer.attributes import read_field

    held = frame.solver.shallow(value.type)
    if not derives_plainly(frame, held, unless):
        return None
    base = frame.program.classes.container_base(held.id)
    return read_field(frame, value, held, CONTAINER_FIELDS[CONTAINER_BASES.index(base)], e)


def derives_plainly(frame: Frame, type: Type, unless: tuple[str, ...]) -> bool:
    """Whether it is a class derived from dict or list that has none of the methods `unless` of its own."""
    classes = frame.program.classes
    base = classes.container_base(type.id) if isinstance(type, ClassType) else None
    return base is not None and all(classes.method(type.id, name) == classes.method(base, name) for name in unless)


def is_mapping(frame: Frame, type: Type) -> bool:
    return _is_derived(frame, type, CONTAINER_BASES[0], _MAPPINGS)


def is_sequence(frame: Frame, type: Type) -> bool:
    return _is_derived(frame, type, CONTAINER_BASES[1], _SEQUENCES)


def _is_derived(frame: Frame, type: Type, container: str, names: tuple[str, ...]) -> bool:
    if not isinstance(type, ClassType):
        return False
    classes = frame.program.classes
    return classes.container_base(type.id) == container or any(
        base in names for c in classes.bases(type.id) for base in (c, *classes.info(c).get("bases", ()))
    )

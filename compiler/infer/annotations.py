"""Annotations, as the snapshot resolved them, to types."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compiler.library.sources import BYTEARRAY
from compiler.types.recursive import Knot, TooManyTypes, tie
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    RANGE,
    SLICE,
    STR,
    ArrayType,
    ClassType,
    DictType,
    EnumType,
    IteratorType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    members_of,
    union_of,
)

if TYPE_CHECKING:
    from compiler.infer.classes import ClassTable


@dataclass(frozen=True)
class BadAnnotation(Exception):
    """`text` of the annotation's offending part and what to write instead."""

    text: str
    help: str


_SIMPLE = {
    "bool": BOOL, "int": INT, "float": FLOAT, "str": STR, "bytes": BYTES, "none": NONE, "range": RANGE, "slice": SLICE,
    "bytearray": ClassType(BYTEARRAY),
}  # fmt: skip
_NEEDS_ITEMS = {"list", "set", "frozenset", "dict", "tuple", "sequence", "mapping", "iterable", "collection"}


def declared_type(annotation: dict, classes: ClassTable) -> Type | None:
    """The type; None of an annotation that does not say it."""
    try:
        return type_of_annotation(annotation, classes)
    except BadAnnotation:
        return None


def type_of_annotation(
    annotation: dict, classes: ClassTable, around: tuple[str, ...] = (), aliases: dict[int, Type] | None = None
) -> Type:
    """The type; raises BadAnnotation. `around`: the TypedDicts that it stands in; `aliases`: the aliases."""
    name = annotation["name"]
    args = annotation.get("args", [])
    again = lambda a: type_of_annotation(a, classes, around, aliases)  # noqa: E731
    if name == "alias":
        return _type_of_alias(annotation, classes, around, aliases)
    if name in _SIMPLE:
        return _SIMPLE[name]
    if name in _NEEDS_ITEMS and not args:
        raise BadAnnotation(name, f"say what it holds: {name}[str]" if name != "dict" else "say what it holds: dict[str, int]")
    if name in ("list", "sequence", "collection", "mutable_sequence"):
        return ListType(again(args[0]))
    if name in ("set", "frozenset"):
        return SetType(again(args[0]), frozen=name == "frozenset")
    if name in ("dict", "mapping", "mutable_mapping"):
        return DictType(again(args[0]), again(args[1]))
    if name == "tuple":
        if len(args) == 2 and args[1].get("name") == "ellipsis":
            return TupleOfType(again(args[0]))
        return TupleType(tuple(map(again, args)))
    if name in ("iterator", "generator", "iterable") and args:
        return IteratorType(again(args[0]))
    if name == "union":
        made = union_of(*map(again, args))
        if {BYTES, ClassType(BYTEARRAY)} <= set(members_of(made)):
            raise BadAnnotation("bytes | bytearray", "take one of them: native callers give bytes for both")
        return made
    if name == "annotated":
        return again(annotation["type"])
    if name == "class" and classes.info(annotation["id"])["kind"] == "typeddict":
        return _dict_of_fields(annotation["id"], classes, around)
    if name == "class":
        return EnumType(annotation["id"]) if annotation["id"] in classes.enums else ClassType(annotation["id"])
    if name == "ndarray":
        if annotation.get("dtype") is None:
            raise BadAnnotation("ndarray", "say the element type: np.ndarray[tuple[int, int], np.dtype[np.float32]]")
        if annotation.get("rank") is None:
            dtype = annotation["dtype"]
            raise BadAnnotation(
                "ndarray",
                f"say how many dimensions: np.ndarray[tuple[int, int], np.dtype[np.{dtype}]] has two",
            )
        return ArrayType(annotation["dtype"], annotation["rank"])
    if name == "scalar":
        return ScalarType(annotation["dtype"])
    if name == "literal":
        kinds = {"bool": BOOL, "int": INT, "str": STR, "bytes": BYTES, "none": NONE}
        return union_of(*(kinds[v["kind"]] for v in annotation["values"]))
    if name == "memoryview":
        raise BadAnnotation("memoryview", "take bytes, and make a view of them: memoryview(data)")
    if name == "any":
        raise BadAnnotation("Any", "say the type: int, str, list[float], a dataclass, …")
    raise BadAnnotation(annotation.get("text", name), "use int, float, str, bytes, list, dict, tuple, a dataclass, …")


def _dict_of_fields(id: str, classes: ClassTable, around: tuple[str, ...]) -> Type:
    """A TypedDict is a dict whose values have the types of any of its keys; which has which, nobody checks."""
    info = classes.info(id)
    if id in around:
        raise BadAnnotation(f"{info['qualname']}, a TypedDict that holds its like", "make it a dataclass")
    if not info["fields"]:
        raise BadAnnotation(f"{info['qualname']}, a TypedDict without keys", "say what it holds: dict[str, int]")
    return DictType(STR, union_of(*(type_of_annotation(f["type"], classes, (*around, id)) for f in info["fields"])))


def _type_of_alias(annotation: dict, classes: ClassTable, around: tuple[str, ...], aliases: dict[int, Type] | None) -> Type:
    """Of an alias that stands inside itself: `aliases` are equations for those around it, by their names."""
    name, equations = annotation["id"], {} if aliases is None else aliases
    number = zlib.crc32(name.encode())
    if "type" in annotation:
        equations[number] = NONE
        equations[number] = type_of_annotation(annotation["type"], classes, around, equations)
    if aliases is not None:
        return Knot(number)
    try:
        return tie(equations)[number]
    except TooManyTypes:
        raise BadAnnotation(name, "make it simpler, or write a dataclass for one level of it") from None

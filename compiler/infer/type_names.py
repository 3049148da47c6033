"""Small facts about types: Python's name for one, whether its values can be hashed or ordered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
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
    UnionType,
)

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference


def python_name(type: Type) -> str:
    """type(x).__name__ of a value of this type."""
    match type:
        case ListType():
            return "list"
        case DictType():
            return "dict"
        case SetType(frozen=frozen):
            return "frozenset" if frozen else "set"
        case TupleType() | TupleOfType():
            return "tuple"
        case IteratorType():
            return "generator"
        case ClassType() | EnumType():
            return type.name.rsplit(".", 1)[-1]
        case ArrayType():
            return "numpy.ndarray"
        case ScalarType(dtype=dtype):
            return f"numpy.{dtype}"
    return "NoneType" if type == NONE else str(type)


def is_hashable(program: ProgramInference, type: Type) -> bool:
    match type:
        case ListType() | DictType() | ArrayType():
            return False
        case SetType(frozen=frozen):
            return frozen
        case TupleType(items=items) | UnionType(members=items):
            return all(is_hashable(program, i) for i in items)
        case TupleOfType(item=item):
            return is_hashable(program, item)
        case ClassType(id=id):
            return program.classes.is_hashable(id)
    return True


def is_ordered(program: ProgramInference, type: Type) -> bool:
    """Whether < is defined among values of this one type."""
    match type:
        case ListType(item=item) | TupleOfType(item=item):
            return is_ordered(program, item)
        case TupleType(items=items):
            return all(is_ordered(program, i) for i in items)
        case ClassType(id=id):
            return program.classes.is_ordered(id)
        case ScalarType():
            return True
    return type in (BOOL, INT, FLOAT, STR, BYTES)

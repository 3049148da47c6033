"""Which type of an expression the text form leaves out, because it follows from what stands around it.

The printer and the parser both ask here, so they agree. Nothing looks at the `type` of the expression
asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, repeat

from compiler.ir import nodes as ir
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    STR,
    DictType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
)

_LITERALS = {bool: BOOL, int: INT, float: FLOAT, str: STR, bytes: BYTES, type(None): NONE}

CLASS_FLAGS = ("frozen", "dataclass", "eq", "hash", "repr", "exception", "once", "by_each")  # of ir.Class, in the order of the text form


@dataclass
class Scope:
    """What names stand for: the program's, and one function's locals."""

    constants: dict[str, ir.Constant] = field(default_factory=dict)
    functions: dict[str, ir.Function] = field(default_factory=dict)
    classes: dict[Type, ir.Class] = field(default_factory=dict)
    locals: dict[str, Type] = field(default_factory=dict)

    def within(self, function: ir.Function) -> Scope:
        names = dict(function.parameters) | dict(function.locals)
        return Scope(self.constants, self.functions, self.classes, names)

    def field_type(self, owner: Type, name: str) -> Type | None:
        cls = self.classes.get(owner)
        return next((f.type for f in cls.fields if f.name == name), None) if cls is not None else None


def scope_of(program: ir.Program) -> Scope:
    return Scope(
        {c.name: c for c in program.constants},
        {f.name: f for f in program.functions},
        {c.type: c for c in program.classes},
    )


def obvious_type(expr: ir.Expr, scope: Scope, expected: Type | None) -> Type | None:
    """`expected` is what the place of the expression asks for, where it asks for one type."""
    match expr:
        case ir.Const(value=value):
            return _LITERALS.get(type(value))
        case ir.Local(name=name):
            return scope.locals.get(name)
        case ir.Global(name=name):
            return scope.constants[name].type if name in scope.constants else None
        case ir.Op() | ir.Wrap() | ir.Unwrap():
            return expected
        case ir.Call(function=name):
            return scope.functions[name].result if name in scope.functions else None
        case ir.MakeTuple(items=items):
            return TupleType(tuple(item.type for item in items))
        case ir.TupleItem(value=value, index=index):
            items = value.type.items if isinstance(value.type, TupleType) else ()
            return items[index] if 0 <= index < len(items) else None
        case ir.Field(value=value, name=name):
            return scope.field_type(value.type, name)
        case ir.Is() | ir.Not() | ir.BoolOp():
            return BOOL
        case ir.IfExpr(body=body):
            return body.type
    return None


def expected_arguments(function: str, scope: Scope) -> Iterator[Type | None]:
    """Of a call of the program's function, without end."""
    callee = scope.functions.get(function)
    return _padded([type for _, type in callee.parameters] if callee is not None else [])


def expected_items(type: Type | None) -> Iterator[Type | None]:
    """Of a tuple, list, set or tuple[T, ...] of this type, without end."""
    if isinstance(type, (ListType, SetType, TupleOfType)):
        return repeat(type.item)
    return _padded(type.items if isinstance(type, TupleType) else ())


def expected_entry(type: Type) -> tuple[Type | None, Type | None]:
    """Key and value of a dict of this type."""
    return (type.key, type.value) if isinstance(type, DictType) else (None, None)


def expected_fields(type: Type, scope: Scope) -> Iterator[Type | None]:
    """Of a new object of this class, without end."""
    cls = scope.classes.get(type)
    return _padded([f.type for f in cls.fields] if cls is not None else [])


def _padded(types: Iterable[Type]) -> Iterator[Type | None]:
    return chain(types, repeat(None))

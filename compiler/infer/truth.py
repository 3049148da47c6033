"""bool(x) and len(x) of values of any type."""

from __future__ import annotations

from compiler.infer import flags
from compiler.infer.dunder_results import bool_result, length_result
from compiler.infer.dunders import is_object
from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Value
from compiler.ir import nodes as ir
from compiler.library.sources import PREFIX
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    NONE,
    NOT_IMPLEMENTED,
    ArrayType,
    ClassType,
    DictType,
    EnumType,
    FunctionType,
    ListType,
    SetType,
    TupleType,
    Type,
    UnionType,
)


def always_true(frame: Frame, type: Type) -> bool:
    classes = frame.program.classes
    if isinstance(type, TupleType):
        return bool(type.items)
    if _is_empty_tuple(frame, type):
        return False
    if isinstance(type, EnumType) and classes.info(type.id)["kind"] != "enum" or not isinstance(type, (ClassType, EnumType)):
        return False
    return classes.method(type.id, "__bool__") is None and classes.method(type.id, "__len__") is None


def _is_empty_tuple(frame: Frame, type: Type) -> bool:
    """Whether it is the type of a named tuple of no fields."""
    info = frame.program.classes.info(type.id) if isinstance(type, ClassType) else {}
    return info.get("kind") == "namedtuple" and not info["fields"]


def truth(frame: Frame, value: Value, e: n.Node) -> Value:
    """bool(value)."""
    held = frame.solver.shallow(value.type)
    if held == BOOL:
        return value
    if isinstance(held, UnionType):
        from compiler.infer.operations import split

        return split(frame, [value], 0, e.span, lambda args: truth(frame, args[0], e))
    if held == NOT_IMPLEMENTED:
        if frame.program.python_version >= (3, 14):
            frame.raise_("TypeError", "NotImplemented should not be used in a boolean context", e.span)
            return NOTHING
        return Value(BOOL, ir.Const(BOOL, True, span=e.span))
    if isinstance(value.expr, ir.Const) and not isinstance(held, (EnumType, FunctionType)):
        return Value(BOOL, ir.Const(BOOL, bool(value.expr.value), span=e.span))
    if held == NONE:
        return Value(BOOL, ir.Const(BOOL, False, span=e.span))
    if isinstance(held, TupleType):
        return Value(BOOL, ir.Const(BOOL, bool(held.items), span=e.span))
    if is_object(frame, held, "__bool__") or is_object(frame, held, "__len__"):
        return _truth_of_object(frame, held, value, e)
    if always_true(frame, held):
        return Value(BOOL, ir.Const(BOOL, True, span=e.span))
    if flags.is_flag(frame, held):
        return flags.truth(frame, value, e)
    if isinstance(held, ArrayType):
        from compiler.infer import arrays

        return arrays.truth(frame, value, e)
    reads = isinstance(held, (ListType, DictType, SetType))
    expr = ir.Op(BOOL, "truth", (value.expr,), effect="read" if reads else "pure", span=e.span)
    return frame.emit_value(BOOL, expr, e.span) if reads else Value(BOOL, expr)


def _truth_of_object(frame: Frame, held: ClassType | EnumType, value: Value, e: n.Node) -> Value:
    from compiler.infer.calls import call_method

    classes = frame.program.classes
    asked = next((name for name in ("__bool__", "__len__") if classes.method(held.id, name) is not None), None)
    if asked is None:
        return Value(BOOL, ir.Const(BOOL, not _is_empty_tuple(frame, held), span=e.span))
    if not held.id.startswith(PREFIX) and not frame.program.tests_objects:
        frame.program.tests_objects = frame.solver.changed = True
    if asked == "__bool__":
        return bool_result(frame, call_method(frame, value, "__bool__", [], e), e)
    return truth(frame, length_of_object(frame, value, e), e)


def length_of_object(frame: Frame, value: Value, e: n.Node) -> Value:
    """What its __len__ says, which must not be negative."""
    from compiler.infer.calls import call_method

    made = call_method(frame, value, "__len__", [], e)
    ours = frame.solver.shallow(value.type).id.startswith(PREFIX)
    return made if ours else length_result(frame, made, e)

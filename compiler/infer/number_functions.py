"""Builtin functions of numbers: conversions, abs(), round(), divmod(), pow(), bin() and their like."""

from __future__ import annotations

from compiler.infer import arrays
from compiler.infer.dispatch import operate_on_objects
from compiler.infer.dunders import is_object
from compiler.infer.enums import enum_value
from compiler.infer.frame import Frame
from compiler.infer.operations import operate, pass_value, split
from compiler.infer.python_answers import missing_method
from compiler.infer.refusals import Written, wrong_call
from compiler.infer.sequences import value_of
from compiler.infer.subscripts import plain_index
from compiler.infer.truth import truth
from compiler.infer.type_names import message_name
from compiler.infer.values import NOTHING, Thing, Value, WideInt
from compiler.ir import nodes as ir
from compiler.library.sources import BYTEARRAY
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    FLOAT,
    INT,
    ArrayType,
    ClassType,
    EnumType,
    ScalarType,
    Type,
    UnionType,
    members_of,
)


def _bool(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if not args:
        return Value(BOOL, ir.Const(BOOL, False, span=e.span))
    value = value_of(frame, args[0], e)
    return NOTHING if value.expr is None else truth(frame, value, e)


def _number(name: str, zero: object):
    kind = INT if name == "int" else FLOAT

    def convert(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        if not args:
            return Value(kind, ir.Const(kind, zero, span=e.span))
        if name == "float" and isinstance(args[0], WideInt) and abs(args[0].value) < 2**1023:
            return Value(FLOAT, ir.Const(FLOAT, float(args[0].value), span=e.span))
        values = [value_of(frame, a, e) for a in args]
        named = {k: value_of(frame, v, e) for k, v in keywords.items()}
        if any(v.expr is None for v in [*values, *named.values()]):
            return NOTHING
        return _number_of(frame, name, values, named, e)

    return convert


def _number_of(frame: Frame, name: str, values: list[Value], named: dict[str, Value], e: n.Node) -> Value:
    held = frame.solver.shallow(values[0].type)
    if held == ClassType(BYTEARRAY):
        from compiler.infer.calls import call_method

        return _number_of(frame, name, [call_method(frame, values[0], "__bytes__", [], e), *values[1:]], named, e)
    if is_object(frame, held, f"__{name}__") and len(values) == 1:
        made = number_of_object(frame, name, values[0], e)
        if made is not None:
            return made
    if isinstance(held, EnumType) and frame.program.classes.info(held.id)["kind"] in ("int_enum", "int_flag"):
        values = [enum_value(frame, values[0], e), *values[1:]]
    if isinstance(held, (ScalarType, ArrayType)):
        return arrays.to_python_number(frame, name, values[0], e)
    if isinstance(held, UnionType) and any(isinstance(m, (ClassType, EnumType, ScalarType)) for m in held.members):
        return split(frame, values, 0, e.span, lambda a: _number_of(frame, name, a, named, e))
    return operate(frame, f"builtins.{name}", values, e.span, named)


def number_of_object(frame: Frame, name: str, value: Value, e: n.Node) -> Value | None:
    """int() or float() of an object, by its __int__ or __float__, or else its __index__; None when it has neither."""
    from compiler.infer.calls import call_method

    held, kind = frame.solver.shallow(value.type), INT if name == "int" else FLOAT
    if frame.program.classes.method(held.id, f"__{name}__") is None:
        if frame.program.classes.method(held.id, "__index__") is None:
            if not frame.is_meant("TypeError"):
                return None
            frame.raise_(*missing_method(frame, held, f"__{name}__"), e.span)
            return NOTHING
        index = plain_index(frame, value)
        return index if name == "int" or index.expr is None else operate(frame, "builtins.float", [index], e.span)
    made = call_method(frame, value, f"__{name}__", [], e)
    return NOTHING if made.expr is None else _checked_number(frame, name, kind, made, message_name(held), e)


def _checked_number(frame: Frame, name: str, kind: Type, made: Value, owner: str, e: n.Node) -> Value:
    """What __int__ or __float__ gave, which has to be of that type."""
    held = frame.solver.shallow(made.type)
    if isinstance(held, UnionType):
        return split(frame, [made], 0, e.span, lambda args: _checked_number(frame, name, kind, args[0], owner, e))
    if held == kind or (held, kind) == (BOOL, INT):
        return Value(kind, pass_value(frame, made, kind))
    method = "__int__" if name == "int" else f"{owner}.__float__"
    frame.raise_("TypeError", f"{method} returned non-{name} (type {message_name(frame.solver.resolve(held))})", e.span)
    return NOTHING


def _round(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.calls import call_method

    values = [value_of(frame, a, e) for a in args]
    named = {k: value_of(frame, v, e) for k, v in keywords.items()}
    if any(v.expr is None for v in [*values, *named.values()]):
        return NOTHING
    held = frame.solver.shallow(values[0].type) if values else None
    if isinstance(held, ClassType):
        return call_method(frame, values[0], "__round__", [*values[1:], *named.values()], e)
    if isinstance(held, ScalarType):
        return arrays.round_scalar(frame, values[0], [*values[1:], *named.values()], e)
    if _has_own_kinds(held):
        return split(frame, values, 0, e.span, lambda a: _round(frame, a, named, e))
    return operate(frame, "builtins.round", values, e.span, named)


def _has_own_kinds(held: Type | None) -> bool:
    """Whether it is one of several types, among which are some with operations of their own."""
    return isinstance(held, UnionType) and any(isinstance(m, (ClassType, ScalarType)) for m in held.members)


def _with_index(name: str):
    """A builtin that takes whatever has an __index__ for an int."""

    def run(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        values = [plain_index(frame, value_of(frame, a, e)) for a in args]
        return NOTHING if any(v.expr is None for v in values) else operate(frame, f"builtins.{name}", values, e.span)

    return run


def _abs(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.calls import call_method

    if len(args) != 1:
        return wrong_call(frame, "abs", e)
    value = value_of(frame, args[0], e)
    if value.expr is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    if isinstance(held, ClassType):
        return call_method(frame, value, "__abs__", [], e)
    if isinstance(held, (ArrayType, ScalarType)):
        return arrays.unary(frame, "abs", value, e.span)
    if _has_own_kinds(held):
        return split(frame, [value], 0, e.span, lambda a: _abs(frame, [*a], {}, e))
    return operate(frame, "builtins.abs", [value], e.span)


def _divmod(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.expressions import make_tuple
    from compiler.infer.operators import binary_values, unwrap_enums

    if len(args) != 2:
        return wrong_call(frame, "divmod", e)
    a, b = (frame.keep(value_of(frame, x, e), e.span) for x in args)
    if any(isinstance(frame.solver.shallow(x.type), ClassType) for x in (a, b)):
        return operate_on_objects(frame, "divmod", a, b, e, lambda: NOTHING)
    for at, x in enumerate((a, b)):
        if any(isinstance(m, ClassType) for m in members_of(frame.solver.shallow(x.type))):
            return split(frame, [a, b], at, e.span, lambda arms: _divmod(frame, arms, {}, e))
    held = [m for x in (a, b) for m in members_of(frame.solver.shallow(x.type))]
    if not any(isinstance(m, (ArrayType, ScalarType)) for m in held):
        return operate(frame, "builtins.divmod", list(unwrap_enums(frame, a, b, e)), e.span, written=Written("builtins.divmod", [a, b]))
    quotient = binary_values(frame, "floordiv", a, b, e)
    remainder = binary_values(frame, "mod", a, b, e)
    return make_tuple(frame, [quotient, remainder], e.span)


def _pow(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.calls import call_method
    from compiler.infer.operators import binary_values

    values = [value_of(frame, a, e) for a in [*args, *keywords.values()]]
    if len(values) == 2:
        return binary_values(frame, "pow", values[0], values[1], e)
    if len(values) == 3 and isinstance(frame.solver.shallow(values[0].type), ClassType):
        return call_method(frame, values[0], "__pow__", values[1:], e)
    return operate(frame, "builtins.pow", values, e.span)


VALUES = {
    "builtins.bool": _bool,
    "builtins.int": _number("int", 0),
    "builtins.float": _number("float", 0.0),
    "builtins.abs": _abs,
    "builtins.round": _round,
    "builtins.divmod": _divmod,
    "builtins.pow": _pow,
    **{f"builtins.{name}": _with_index(name) for name in ("bin", "hex", "oct", "chr")},
}

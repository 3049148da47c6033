"""Arithmetic operators, on builtin and user types."""

from __future__ import annotations

from compiler.infer import arrays, dict_kinds, dict_views, flags, wide_ints
from compiler.infer.dunders import DUNDERS, asked, is_object
from compiler.infer.enums import enum_value, is_by_value
from compiler.infer.frame import Frame
from compiler.infer.named_tuples import as_tuple, is_named_tuple
from compiler.infer.operations import operate, raise_python_error, split
from compiler.infer.overloads import find_match
from compiler.infer.refusals import Written
from compiler.infer.type_names import BY_VALUE
from compiler.infer.values import NOTHING, Class, Library, Thing, Value, WideInt
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    STR,
    ArrayType,
    ClassType,
    DictType,
    EnumType,
    ListType,
    ScalarType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
)


# What an operator combines whatever the items are.
_COMBINED: dict[str, tuple[tuple[type, ...], ...]] = {"add": ((TupleType, TupleOfType), (ListType,)), "or_": ((DictType,),)}


def unary(frame: Frame, e: n.Unary) -> Thing:
    from compiler.infer.conditions import infer_test, negate, test_as_value
    from compiler.infer.expressions import as_value, infer, infer_value
    from compiler.infer.truth import truth

    if e.operator == "not" and isinstance(e.operand, n.BoolOp) and frame.program.tests_objects:  # its value is asked, too
        value = infer_value(frame, e.operand)
        told = value if value.expr is None else truth(frame, value, e)
        return NOTHING if told.expr is None else Value(BOOL, negate(told.expr, e))
    if e.operator == "not":
        return test_as_value(frame, infer_test(frame, e))
    if e.operator == "neg" and isinstance(e.operand, n.Constant) and type(e.operand.value) in (int, float):
        return infer(frame, n.Constant(e.span, -e.operand.value))
    thing = infer(frame, e.operand)
    if isinstance(thing, WideInt):
        made = wide_ints.unary(e.operator, thing, e.span)
        return wide_ints.refuse(frame, e) if made is None else made
    return unary_value(frame, e, as_value(frame, thing, e.operand))


def unary_value(frame: Frame, e: n.Unary, value: Value) -> Value:
    if value.expr is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType) and not any(isinstance(m, (ArrayType, ClassType, DictType, EnumType, ScalarType)) for m in held.members):
        return operate(frame, f"operator.{e.operator}", [value], e.span)
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda args: _unary(frame, e, args[0]))
    return _unary(frame, e, value)


def _unary(frame: Frame, e: n.Unary, value: Value) -> Value:
    held = frame.solver.shallow(value.type)
    if isinstance(held, (ArrayType, ScalarType)):
        return arrays.unary(frame, e.operator, value, e.span)
    if is_object(frame, held, f"__{e.operator}__"):
        from compiler.infer.calls import call_method

        return call_method(frame, value, f"__{e.operator}__", [], e)
    if flags.is_flag(frame, held) and e.operator == "invert":
        return flags.complement(frame, value, e)
    if is_by_value(frame, held):
        value = enum_value(frame, value, e)
    counted = dict_kinds.unary_of_counter(frame, e.operator, value, e)
    return counted if counted is not None else operate(frame, f"operator.{e.operator}", [value], e.span)


def binary(frame: Frame, e: n.Binary) -> Thing:
    from compiler.infer.expressions import infer, infer_all
    from compiler.infer.percent_templates import percent

    if e.operator == "mod":
        text = percent(frame, e)
        if text is not None:
            return text
    if e.operator == "or_" and isinstance(e.left, n.Name):
        left = infer(frame, e.left)
        if isinstance(left, (Class, Library)):
            return frame.error("type-union", "a union of types is not a value in native code", e.span,
                               help="use it in annotations, or in isinstance() itself")  # fmt: skip
    number = wide_ints.folded(frame, e)
    if number is not None:
        return wide_ints.constant(number, e.span)
    made = wide_ints.masked(frame, e)
    if made is not None:
        return made
    left, right = infer_all(frame, [e.left, e.right], constants=True)
    made = dict_views.algebra(frame, left, right, e)
    return made if made is not None else wide_ints.apply(frame, e.operator, left, right, e)


def binary_values(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    from compiler.infer.percent_templates import percent_at_run_time

    if left.expr is None or right.expr is None or frame.env is None:
        return NOTHING
    given = [left, right]
    if not any(_has_operator(frame, v, operator) for v in (left, right)):
        left, right = as_tuple(frame, left, e), as_tuple(frame, right, e)
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    for at, t in ((0, a), (1, b)):
        if isinstance(t, UnionType):
            return _split_operator(frame, f"operator.{operator}", operator, [left, right], at, e)
    if is_object(frame, a, DUNDERS[operator][0]) or is_object(frame, b, DUNDERS[operator][1]):
        from compiler.infer.dispatch import operate_on_objects

        return operate_on_objects(frame, operator, *given, e, lambda: NOTHING)
    if isinstance(a, (ArrayType, ScalarType)) or isinstance(b, (ArrayType, ScalarType)):
        return arrays.binary(frame, operator, left, right, e.span)
    if isinstance(a, DictType) and isinstance(b, DictType):
        made = dict_kinds.binary_of_counters(frame, operator, left, right, e)
        if made is not None:
            return made
    combined = flags.combine(frame, operator, left, right, e)
    if combined is not None:
        return combined
    if operator == "mod":
        template = unwrap_enums(frame, left, left, e)[0]
        if frame.solver.shallow(template.type) in (STR, BYTES):
            return percent_at_run_time(frame, template, right, e)
    left, right = unwrap_enums(frame, left, right, e)
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    if operator == "pow" and a in (INT, BOOL) and b in (INT, BOOL):
        return _int_pow(frame, left, right, e)
    if operator == "add" and isinstance(a, TupleType) and isinstance(b, TupleType):
        return _concatenate(frame, left, right, e)
    if operator == "mul" and isinstance(a, TupleType) and isinstance(right.expr, ir.Const):
        return _repeat(frame, left, right, e)
    if operator in ("add", "or_") and frame.solver.has_unknown(a) != frame.solver.has_unknown(b):
        frame.solver.join(a, b)  # [] + xs
    if operator == "add" and isinstance(a, ListType) and isinstance(b, ListType) and not frame.solver.same(a, b):
        return _add_lists(frame, left, right, e)
    if operator == "add" and all(isinstance(t, (TupleType, TupleOfType)) for t in (a, b)) and find_match(frame, "operator.add", [left, right], {}) is None:
        return _add_tuples(frame, left, right, e)
    if operator == "or_" and isinstance(a, DictType) and isinstance(b, DictType) and not frame.solver.same(a, b):
        return _merge_dicts(frame, left, right, e)
    return operate(frame, f"operator.{operator}", [left, right], e.span, written=Written(asked(operator, e), given))


def _has_operator(frame: Frame, value: Value, operator: str) -> bool:
    """Whether the class of a named tuple defines the operator, which then is not that of tuples."""
    held, name = frame.solver.shallow(value.type), operator.strip("_")
    return is_named_tuple(frame, value) and any(frame.program.classes.method(held.id, f"__{side}{name}__") for side in ("", "r"))


def _split_operator(frame: Frame, name: str, operator: str, args: list[Value], at: int, e: n.Node) -> Value:
    return split(frame, args, at, e.span, lambda arms: _arm(frame, name, operator, arms, e))


def _arm(frame: Frame, name: str, operator: str, args: list[Value], e: n.Node) -> Value:
    """One combination of members: a TypeError at run time where there is no operator for it."""
    types = [frame.solver.shallow(a.type) for a in args]
    if any(isinstance(t, UnionType) for t in types):
        return binary_values(frame, operator, *args, e)
    if not _may_succeed(frame, name, operator, args, types):
        return raise_python_error(frame, name, args, e.span, written=Written(asked(operator, e), args))
    return binary_values(frame, operator, *args, e)


def _may_succeed(frame: Frame, name: str, operator: str, args: list[Value], types: list[Type]) -> bool:
    from compiler.infer.dispatch import attempts_of, is_repetition

    if any(is_named_tuple(frame, v) for v in args) or is_repetition(frame, operator, *types):
        return True
    if any(isinstance(t, ClassType) for t in types):
        return bool(attempts_of(frame, operator, *types))
    if any(isinstance(t, (ArrayType, ScalarType, EnumType)) for t in types) or all(isinstance(t, TupleType) for t in types):
        return True
    if any(all(isinstance(t, kinds) for t in types) for kinds in _COMBINED.get(operator, ())):
        return True
    is_template = operator == "mod" and types[0] in (STR, BYTES)
    return is_template or find_match(frame, name, args, {}) is not None


def unwrap_enums(frame: Frame, left: Value, right: Value, e: n.Node) -> tuple[Value, Value]:
    """Members of IntEnum, IntFlag and StrEnum in arithmetic are their values."""
    values = []
    for v in (left, right):
        held = frame.solver.shallow(v.type)
        if isinstance(held, EnumType) and frame.program.classes.info(held.id)["kind"] in BY_VALUE:
            v = enum_value(frame, v, e)
        values.append(v)
    return values[0], values[1]


def _int_pow(frame: Frame, left: Value, right: Value, e: n.Node) -> Value:
    """int ** int: an int or, with a negative exponent, a float; decided here when the exponent is a literal."""
    if isinstance(right.expr, ir.Const):
        if right.expr.value < 0:
            args = [as_float(frame, left), as_float(frame, right)]
            return operate(frame, "operator.pow", args, e.span)
        return operate(frame, "operator.pow", [left, right], e.span)
    right = frame.keep(right, e.span)
    left = frame.keep(left, e.span)
    test = ir.Op(BOOL, "lt", (right.expr, ir.Const(INT, 0)), span=e.span)
    return frame.branch(
        test,
        (
            lambda: operate(frame, "operator.pow", [as_float(frame, left), as_float(frame, right)], e.span),
            lambda: operate(frame, "operator.pow", [left, right], e.span),
        ),
        e.span,
    )


def as_float(frame: Frame, value: Value) -> Value:
    return Value(FLOAT, ir.Op(FLOAT, "double", (value.expr,), span=value.expr.span))


def _concatenate(frame: Frame, left: Value, right: Value, e: n.Node) -> Value:
    from compiler.infer.expressions import make_tuple

    values = []
    for side in (frame.keep(left, e.span), frame.keep(right, e.span)):
        for i, t in enumerate(frame.solver.shallow(side.type).items):
            values.append(Value(t, ir.TupleItem(frame.solver.resolve(t), side.expr, i, span=e.span)))
    return make_tuple(frame, values, e.span)


def _repeat(frame: Frame, left: Value, right: Value, e: n.Node) -> Value:
    from compiler.infer.expressions import make_tuple

    kept = frame.keep(left, e.span)
    times = max(0, int(right.expr.value))
    if times * len(frame.solver.shallow(kept.type).items) > 64:
        return frame.error("tuple-size", "this tuple has too many items", e.span, "each item of a tuple has a type of its own",
                           "use a list: [x] * n")  # fmt: skip
    items = [
        Value(t, ir.TupleItem(frame.solver.resolve(t), kept.expr, i, span=e.span))
        for i, t in enumerate(frame.solver.shallow(kept.type).items)
    ]
    return make_tuple(frame, items * times, e.span)


def _add_lists(frame: Frame, left: Value, right: Value, e: n.Node) -> Value:
    """Lists of different item types: the sum is a list of either."""
    from compiler.infer.comprehensions import collect_values

    return collect_values(frame, "list", [(left, True), (right, True)], e)


def _add_tuples(frame: Frame, left: Value, right: Value, e: n.Node) -> Value:
    """Tuples of any length and of different item types: the sum is one of either."""
    from compiler.infer.expressions import tuple_of_list

    return tuple_of_list(frame, _add_lists(frame, left, right, e), e)


def _merge_dicts(frame: Frame, left: Value, right: Value, e: n.Node) -> Value:
    """Dicts of different types: the result holds the keys and the values of either."""
    from compiler.infer.comprehensions import merge_into, new_container

    made = new_container(frame, "dict", e)
    for each in (frame.keep(left, e.span), frame.keep(right, e.span)):
        merge_into(frame, made, each, e)
    return made if frame.env is not None else NOTHING

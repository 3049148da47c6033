"""Operators: arithmetic, comparison, membership, subscripts and slices, on builtin and user types."""

from __future__ import annotations

import operator

from compiler.infer import arrays, dict_kinds
from compiler.infer.frame import Frame
from compiler.infer.named_tuples import as_tuple, is_named_tuple
from compiler.infer.operations import find_match, mismatch, operate, pass_value, python_error, split
from compiler.infer.type_names import has_plain_equality, shown_type
from compiler.infer.values import NOTHING, Class, Library, Static, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
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
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    union_of,
)

_DUNDERS = {
    "add": ("__add__", "__radd__"), "sub": ("__sub__", "__rsub__"), "mul": ("__mul__", "__rmul__"),
    "truediv": ("__truediv__", "__rtruediv__"), "floordiv": ("__floordiv__", "__rfloordiv__"),
    "mod": ("__mod__", "__rmod__"), "pow": ("__pow__", "__rpow__"), "matmul": ("__matmul__", "__rmatmul__"),
    "and_": ("__and__", "__rand__"), "or_": ("__or__", "__ror__"), "xor": ("__xor__", "__rxor__"),
    "lshift": ("__lshift__", "__rlshift__"), "rshift": ("__rshift__", "__rrshift__"),
    "eq": ("__eq__", "__eq__"), "ne": ("__ne__", "__ne__"), "lt": ("__lt__", "__gt__"), "le": ("__le__", "__ge__"),
    "gt": ("__gt__", "__lt__"), "ge": ("__ge__", "__le__"),
}  # fmt: skip


def unary(frame: Frame, e: n.Unary) -> Value:
    from compiler.infer.conditions import infer_test, test_as_value
    from compiler.infer.expressions import infer_value

    if e.operator == "not":
        return test_as_value(frame, infer_test(frame, e))
    if e.operator == "neg" and isinstance(e.operand, n.Constant) and type(e.operand.value) in (int, float):
        return infer_value(frame, n.Constant(e.span, -e.operand.value))
    value = infer_value(frame, e.operand)
    if value.expr is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda args: _unary(frame, e, args[0]))
    return _unary(frame, e, value)


def _unary(frame: Frame, e: n.Unary, value: Value) -> Value:
    held = frame.solver.shallow(value.type)
    if isinstance(held, (ArrayType, ScalarType)):
        return arrays.unary(frame, e.operator, value, e.span)
    if isinstance(held, ClassType):
        from compiler.infer.calls import call_method

        return call_method(frame, value, f"__{e.operator}__", [], e)
    return operate(frame, f"operator.{e.operator}", [value], e.span)


def binary(frame: Frame, e: n.Binary) -> Value:
    from compiler.infer.expressions import infer, infer_all
    from compiler.infer.strings import percent_format

    if e.operator == "mod" and isinstance(e.left, n.Constant) and isinstance(e.left.value, str):
        return percent_format(frame, e)
    if e.operator == "or_" and isinstance(e.left, n.Name):
        left = infer(frame, e.left)
        if isinstance(left, (Class, Library)):
            return frame.error("type-union", "a union of types is not a value in native code", e.span,
                               help="use it in annotations, or in isinstance() itself")  # fmt: skip
    number = folded(e)
    if number is not None:
        return infer(frame, n.Constant(e.span, number))
    left, right = infer_all(frame, [e.left, e.right])
    return binary_values(frame, e.operator, left, right, e)


def folded(e: n.Expression) -> int | None:
    """The value of an expression of int literals: 2**63 - 1 fits in 64 bits though a part of it does not."""
    if isinstance(e, n.Constant):
        return e.value if type(e.value) is int else None
    if isinstance(e, n.Unary) and e.operator == "neg":
        operand = folded(e.operand)
        return None if operand is None else -operand
    if not isinstance(e, n.Binary) or e.operator not in _FOLDED:
        return None
    left, right = folded(e.left), folded(e.right)
    if left is None or right is None or (e.operator in ("pow", "lshift") and not 0 <= right <= 128):
        return None
    value = _FOLDED[e.operator](left, right)
    return value if abs(value) < 2**128 else None


_FOLDED = {"add": operator.add, "sub": operator.sub, "mul": operator.mul, "pow": operator.pow, "lshift": operator.lshift}


def binary_values(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    if left.expr is None or right.expr is None or frame.env is None:
        return NOTHING
    left, right = as_tuple(frame, left, e), as_tuple(frame, right, e)
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    for at, t in ((0, a), (1, b)):
        if isinstance(t, UnionType):
            return _split_operator(frame, f"operator.{operator}", operator, [left, right], at, e)
    if isinstance(a, ClassType) or isinstance(b, ClassType):
        return _user_binary(frame, operator, left, right, e)
    if isinstance(a, (ArrayType, ScalarType)) or isinstance(b, (ArrayType, ScalarType)):
        return arrays.binary(frame, operator, left, right, e.span)
    if isinstance(a, DictType) and isinstance(b, DictType):
        made = dict_kinds.binary_of_counters(frame, operator, left, right, e)
        if made is not None:
            return made
    left, right = _unwrap_enums(frame, left, right, e)
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
    if operator == "or_" and isinstance(a, DictType) and isinstance(b, DictType) and not frame.solver.same(a, b):
        return _merge_dicts(frame, left, right, e)
    return operate(frame, f"operator.{operator}", [left, right], e.span)


def _split_operator(frame: Frame, name: str, operator: str, args: list[Value], at: int, e: n.Node) -> Value:
    return split(frame, args, at, e.span, lambda arms: _arm(frame, name, operator, arms, e))


def _arm(frame: Frame, name: str, operator: str, args: list[Value], e: n.Node) -> Value:
    """One combination of members: a TypeError at run time where there is no operator for it."""
    types = [frame.solver.shallow(a.type) for a in args]
    if any(isinstance(t, UnionType) for t in types):
        return binary_values(frame, operator, *args, e)
    plain = not any(isinstance(t, (ClassType, ArrayType, ScalarType, EnumType)) for t in types)
    both_tuples = all(isinstance(t, TupleType) for t in types)
    if plain and not both_tuples and find_match(frame, name, args, {}) is None:
        exception, message = python_error(frame, name, args)
        frame.raise_(exception, message, e.span)
        return NOTHING
    return binary_values(frame, operator, *args, e)


def _unwrap_enums(frame: Frame, left: Value, right: Value, e: n.Node) -> tuple[Value, Value]:
    """IntEnum and StrEnum members in arithmetic are their values."""
    from compiler.infer.attributes import enum_value

    values = []
    for v in (left, right):
        held = frame.solver.shallow(v.type)
        if isinstance(held, EnumType) and frame.program.classes.info(held.id)["kind"] in ("int_enum", "str_enum"):
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


def _merge_dicts(frame: Frame, left: Value, right: Value, e: n.Node) -> Value:
    """Dicts of different types: the result holds the keys and the values of either."""
    from compiler.infer.comprehensions import merge_into, new_container

    made = new_container(frame, "dict", e)
    for each in (frame.keep(left, e.span), frame.keep(right, e.span)):
        merge_into(frame, made, each, e)
    return made if frame.env is not None else NOTHING


def _user_binary(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    from compiler.infer.calls import call_method

    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    forward, backward = _DUNDERS[operator]
    classes = frame.program.classes
    if isinstance(a, ClassType) and classes.method(a.id, forward) is not None:
        return call_method(frame, left, forward, [right], e)
    if isinstance(b, ClassType) and classes.method(b.id, backward) is not None:
        left = frame.keep(left, e.span, force=True)
        return call_method(frame, right, backward, [left], e)
    return mismatch(frame, f"operator.{operator}", [left, right], e.span, {})


# --- comparison ---


def compare_values(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    if left.expr is None or right.expr is None or frame.env is None:
        return NOTHING
    if operator not in ("in", "not_in") and frame.solver.shallow(left.type) != frame.solver.shallow(right.type):
        left, right = as_tuple(frame, left, e), as_tuple(frame, right, e)
    if operator in ("in", "not_in"):
        return _membership(frame, operator == "in", left, right, e)
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    if isinstance(a, DictType) and isinstance(b, DictType):
        made = dict_kinds.equal_counters(frame, operator, left, right, e)
        if made is not None:
            return made
    if operator not in ("eq", "ne") and type(a) is type(b) and frame.solver.has_unknown(a) != frame.solver.has_unknown(b):
        frame.solver.join(a, b)  # [] < xs
    if operator in ("eq", "ne") and frame.solver.same(a, b) and has_plain_equality(frame.program, frame.solver.resolve(a)):
        return _compare_op(frame, operator, left, right, e)
    for at, t in ((0, a), (1, b)):
        if isinstance(t, UnionType):
            return split(frame, [left, right], at, e.span, lambda arms: _compare_arm(frame, operator, arms, e))
    if isinstance(a, (ArrayType, ScalarType)) or isinstance(b, (ArrayType, ScalarType)):
        return arrays.binary(frame, operator, left, right, e.span)
    left, right = _unwrap_enums(frame, left, right, e)
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    if isinstance(a, ClassType) or isinstance(b, ClassType):
        return _compare_objects(frame, operator, left, right, e)
    numbers = (BOOL, INT, FLOAT)
    if a in numbers and b in numbers:
        return _compare_numbers(frame, operator, left, right, e)
    if operator in ("eq", "ne"):
        return _equality(frame, operator, left, right, e)
    if frame.solver.same(a, b) and _is_ordered(frame, frame.solver.resolve(a)):
        return _compare_op(frame, operator, left, right, e)
    if isinstance(a, TupleType) and isinstance(b, TupleType):
        joined = frame.solver.join(a, b)
        if isinstance(joined, TupleType) and _is_ordered(frame, frame.solver.resolve(joined)):
            left = Value(joined, frame.convert(left, joined))
            return _compare_op(frame, operator, left, Value(joined, frame.convert(right, joined)), e)
    if isinstance(a, SetType) and isinstance(b, SetType):
        return operate(frame, f"operator.{operator}", [left, right], e.span)
    return mismatch(frame, f"operator.{operator}", [left, right], e.span, {})


def _compare_arm(frame: Frame, operator: str, args: list[Value], e: n.Node) -> Value:
    types = [frame.solver.shallow(a.type) for a in args]
    ordering = operator in ("lt", "le", "gt", "ge")
    if ordering and NONE in types:
        exception, message = python_error(frame, f"operator.{operator}", args)
        frame.raise_(exception, message, e.span)
        return NOTHING
    numbers = (BOOL, INT, FLOAT)
    if ordering and any(t in numbers for t in types) and any(t == STR for t in types):
        exception, message = python_error(frame, f"operator.{operator}", args)
        frame.raise_(exception, message, e.span)
        return NOTHING
    return compare_values(frame, operator, *args, e)


def _is_ordered(frame: Frame, type: Type) -> bool:
    from compiler.infer.type_names import is_ordered

    return is_ordered(frame.program, type) and not isinstance(type, ClassType)


def _compare_op(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    """A comparison that the runtime does on two values of one type."""
    functions = {
        "eq": "equal", "ne": "not_equal", "lt": "less", "le": "less_equal", "gt": "greater", "ge": "greater_equal",
    }  # fmt: skip
    held = frame.solver.shallow(left.type)
    mutable = held not in (INT, BOOL, FLOAT, STR, BYTES, NONE) and not isinstance(held, EnumType)
    args = (left.expr, right.expr)
    expr = ir.Op(BOOL, functions[operator], args, effect="read" if mutable else "pure", span=e.span)
    return frame.emit_value(BOOL, expr, e.span) if mutable else Value(BOOL, expr)


def _compare_numbers(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    """Numbers of the same or of different kinds; exact, as Python compares."""
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    if a == BOOL:
        left = Value(INT, pass_value(frame, left, INT))
    if b == BOOL:
        right = Value(INT, pass_value(frame, right, INT))
    return Value(BOOL, ir.Op(BOOL, operator, (left.expr, right.expr), span=e.span))


def _equality(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    a, b = frame.solver.resolve(left.type), frame.solver.resolve(right.type)
    if not has_plain_equality(frame.program, a) or not has_plain_equality(frame.program, b):
        return frame.error("nested-equality", f"{shown_type(a)} and {shown_type(b)} hold objects with an __eq__ of their own",
                           e.span, "comparing these would have to call it", "compare the items one by one in a loop")  # fmt: skip
    if type(a) is type(b) and isinstance(a, (ListType, DictType, SetType, TupleType, TupleOfType)):
        joined = frame.solver.join(left.type, right.type)
        if frame.solver.resolve(joined) == a == b or (isinstance(joined, TupleType) and isinstance(a, TupleType)):
            left = Value(joined, frame.convert(left, joined))
            return _compare_op(frame, operator, left, Value(joined, frame.convert(right, joined)), e)
        if isinstance(a, TupleType) and len(a.items) != len(b.items):
            return Value(BOOL, ir.Const(BOOL, operator == "ne", span=e.span))
        return _compare_op(frame, operator, left, right, e)
    if isinstance(a, EnumType) and a == b or a == b:
        return _compare_op(frame, operator, left, right, e)
    return Value(BOOL, ir.Const(BOOL, operator == "ne", span=e.span))  # unrelated types are unequal


def _compare_objects(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    from compiler.infer.calls import call_method

    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    classes = frame.program.classes
    if operator == "ne" and isinstance(a, ClassType) and classes.method(a.id, "__ne__") is None:
        equal = compare_values(frame, "eq", left, right, e)
        return NOTHING if equal.expr is None else Value(BOOL, ir.Not(BOOL, equal.expr, span=e.span))
    forward, backward = _DUNDERS[operator]
    if isinstance(a, ClassType) and classes.method(a.id, forward) is not None:
        return call_method(frame, left, forward, [right], e)
    if isinstance(b, ClassType) and classes.method(b.id, backward) is not None:
        return call_method(frame, right, backward, [left], e)
    if operator == "eq":
        if a == b:  # without __eq__: identity
            return Value(BOOL, ir.Op(BOOL, "is_same", (left.expr, right.expr), span=e.span))
        return Value(BOOL, ir.Const(BOOL, False, span=e.span))
    if a == b and isinstance(a, ClassType) and classes.is_ordered(a.id):
        return _compare_op(frame, operator, left, right, e)
    return mismatch(frame, f"operator.{operator}", [left, right], e.span, {})


def _membership(frame: Frame, positive: bool, item: Value, container: Value, e: n.Node) -> Value:
    from compiler.infer.calls import call_method
    from compiler.infer.conditions import negate, truth

    held = frame.solver.shallow(container.type)
    if isinstance(held, UnionType):
        return split(frame, [item, container], 1, e.span, lambda args: _membership(frame, positive, args[0], args[1], e))
    if isinstance(held, ClassType):
        value = truth(frame, call_method(frame, container, "__contains__", [item], e), e)
    elif isinstance(held, TupleType):
        value = _in_tuple(frame, item, container, e)
    else:
        value = _contains(frame, item, container, e)
    if value.expr is None or positive:
        return value
    return Value(BOOL, negate(value.expr, e))


def _contains(frame: Frame, item: Value, container: Value, e: n.Node) -> Value:
    held = frame.solver.shallow(container.type)
    element = getattr(held, "item", None) or getattr(held, "key", None)
    if element is not None and is_named_tuple(frame, Value(element, None)) != is_named_tuple(frame, item):
        return frame.error("tuple-membership", "looking for a plain tuple among named ones, or the other way, is not supported",
                           e.span, help="make both of one kind", about=(item,))  # fmt: skip
    wanted = frame.solver.shallow(item.type)
    if element is not None and not has_plain_equality(frame.program, frame.solver.resolve(element)):
        return _search(frame, item, container, e)
    if element is not None and not isinstance(wanted, UnionType):
        element = frame.solver.resolve(element)
        numbers = (BOOL, INT, FLOAT)
        if wanted != element and wanted in numbers and element in numbers:
            if element == FLOAT:
                item = as_float(frame, item)
            elif element == INT and wanted == BOOL:
                item = Value(INT, pass_value(frame, item, INT))
            elif isinstance(held, (ListType, TupleOfType)):
                return _search(frame, item, container, e)
            else:
                return mismatch(frame, "operator.contains", [container, item], e.span, {})
        elif not frame.assignable(wanted, element) and not frame.solver.has_unknown(held):
            if isinstance(wanted, (ClassType, EnumType, TupleType)) or isinstance(element, (ClassType, EnumType, TupleType)):
                return operate(frame, "operator.contains", [container, item], e.span)
            return Value(BOOL, ir.Const(BOOL, False, span=e.span))  # never equal to any element
    return operate(frame, "operator.contains", [container, item], e.span)


def _search(frame: Frame, item: Value, container: Value, e: n.Node) -> Value:
    """item in container, by an == that the runtime does not have: a user's class's, or that of two kinds of numbers."""
    from compiler.infer.reductions import search

    kept = frame.keep(item, e.span)
    return search(frame, container, lambda x: compare_values(frame, "eq", x, kept, e), e)


def _in_tuple(frame: Frame, item: Value, container: Value, e: n.Node) -> Value:
    """x in (a, b, c): x == a or x == b or x == c."""
    from compiler.infer.conditions import truth

    item, kept = frame.keep(item, e.span), frame.keep(container, e.span)
    items = frame.solver.shallow(kept.type).items

    def test(i: int) -> Value:
        if i == len(items):
            return Value(BOOL, ir.Const(BOOL, False, span=e.span))
        expr = kept.expr.items[i] if isinstance(kept.expr, ir.MakeTuple) else ir.TupleItem(
            frame.solver.resolve(items[i]), kept.expr, i, span=e.span
        )  # fmt: skip
        equal = truth(frame, compare_values(frame, "eq", item, Value(items[i], expr), e), e)
        if equal.expr is None or isinstance(equal.expr, ir.Const):
            return test(i + 1) if equal.expr is None or not equal.expr.value else equal
        block, rest = frame.captured_block(lambda: test(i + 1))
        if not block and rest.expr is not None:
            if isinstance(rest.expr, ir.Const) and not rest.expr.value:
                return equal
            return Value(BOOL, ir.BoolOp(BOOL, "or", (equal.expr, rest.expr), span=e.span))
        always = Value(BOOL, ir.Const(BOOL, True, span=e.span))
        return frame.branch(equal.expr, (lambda: always, lambda: test(i + 1)), e.span)

    return test(0)


# --- subscripts ---


def subscript(frame: Frame, e: n.Subscript) -> Value:
    from compiler.infer.attributes import enum_by_name
    from compiler.infer.expressions import infer, infer_value, static_as_value

    base = infer(frame, e.value)
    if isinstance(base, Static):
        if isinstance(base, Class) and base.id in frame.program.classes.enums:
            return enum_by_name(frame, base, e)
        return static_as_value(frame, base, e.value)
    if base.expr is None:
        return NOTHING
    if isinstance(frame.solver.shallow(base.type), ArrayType):
        return arrays.getitem(frame, base, e)
    if isinstance(e.index, n.Slice):
        bounds = slice_bounds(frame, e.index)
        return NOTHING if bounds is None else _getslice(frame, base, bounds, e)
    index = infer_value(frame, e.index)
    if index.expr is None:
        return NOTHING
    return getitem(frame, base, index, e)


def slice_bounds(frame: Frame, s: n.Slice) -> list[Value] | None:
    """start, stop and step as int | None."""
    from compiler.infer.expressions import infer_value

    bounds = []
    for part in (s.lower, s.upper, s.step):
        if part is None:
            bounds.append(Value(NONE, ir.Const(NONE, None, span=s.span)))
            continue
        value = infer_value(frame, part)
        if value.expr is None:
            return None
        held = frame.solver.shallow(value.type)
        if isinstance(held, ScalarType) and "int" in held.dtype:
            value = Value(INT, ir.Op(INT, "int64_t", (value.expr,), span=part.span))
        elif held == BOOL:
            value = Value(INT, pass_value(frame, value, INT))
        elif held not in (INT, NONE, union_of(INT, NONE)):
            shown = frame.shown(held)
            frame.error("slice-index", f"the bounds of a slice are int, not {shown}", part.span, f"this is {shown}",
                        "divide with //, or make an int of it: int(x)", about=(value,))  # fmt: skip
            return None
        bounds.append(value)
    return bounds


def _getslice(frame: Frame, base: Value, bounds: list[Value], e: n.Subscript) -> Value:
    base = as_tuple(frame, base, e)
    held = frame.solver.shallow(base.type)
    if isinstance(held, UnionType):
        return split(frame, [base], 0, e.span, lambda args: _getslice_arm(frame, args[0], bounds, e))
    if isinstance(held, TupleType):
        return _tuple_slice(frame, base, held, bounds, e)
    return operate(frame, "operator.getslice", [base, *bounds], e.span)


def _getslice_arm(frame: Frame, base: Value, bounds: list[Value], e: n.Subscript) -> Value:
    if base.type == NONE:
        frame.raise_("TypeError", "'NoneType' object is not subscriptable", e.span)
        return NOTHING
    return _getslice(frame, base, bounds, e)


def _tuple_slice(frame: Frame, base: Value, held: TupleType, bounds: list[Value], e: n.Subscript) -> Value:
    from compiler.infer.expressions import make_tuple

    if not all(isinstance(b.expr, ir.Const) for b in bounds):
        return frame.error("tuple-slice", "the bounds of a tuple's slice must be known at build time", e.span,
                           "each item of a tuple has a type of its own", "make a list of it first: list(xs)[a:b]", about=(base,))  # fmt: skip
    kept = frame.keep(base, e.span)
    indices = range(len(held.items))[slice(*(b.expr.value for b in bounds))]
    values = [Value(held.items[i], ir.TupleItem(frame.solver.resolve(held.items[i]), kept.expr, i, span=e.span)) for i in indices]
    return make_tuple(frame, values, e.span)


def getitem(frame: Frame, base: Value, index: Value, e: n.Node) -> Value:
    base = as_tuple(frame, base, e)
    held = frame.solver.shallow(base.type)
    if isinstance(held, UnionType):
        return split(frame, [base], 0, e.span, lambda args: _getitem_arm(frame, args[0], index, e))
    if isinstance(held, ClassType):
        from compiler.infer.calls import call_method

        return call_method(frame, base, "__getitem__", [index], e)
    if isinstance(held, ArrayType):
        return arrays.getitem_value(frame, base, index, e)
    index = plain_index(frame, index)
    if isinstance(held, TupleType):
        return tuple_item(frame, base, held, index, e)
    if isinstance(held, DictType) and held.behaviour is not None:
        found = dict_kinds.getitem_default(frame, base, index, e)
        if found is not None:
            return found
    return operate(frame, "operator.getitem", [base, index], e.span)


def plain_index(frame: Frame, index: Value) -> Value:
    """A numpy integer used as an index is a plain int."""
    held = frame.solver.shallow(index.type)
    if isinstance(held, ScalarType) and "int" in held.dtype:
        return Value(INT, ir.Op(INT, "int64_t", (index.expr,), span=index.expr.span))
    return index


def _getitem_arm(frame: Frame, base: Value, index: Value, e: n.Node) -> Value:
    if base.type == NONE or base.type in (INT, FLOAT, BOOL):
        exception, message = python_error(frame, "operator.getitem", [base])
        frame.raise_(exception, message, e.span)
        return NOTHING
    return getitem(frame, base, index, e)


def tuple_item(frame: Frame, base: Value, held: TupleType, index: Value, e: n.Node) -> Value:
    count = len(held.items)
    if isinstance(index.expr, ir.Const) and frame.solver.shallow(index.type) in (INT, BOOL):
        i = int(index.expr.value)
        if not -count <= i < count:
            frame.raise_("IndexError", "tuple index out of range", e.span)
            return NOTHING
        i %= count
        t = held.items[i]
        if isinstance(base.expr, ir.MakeTuple):
            return Value(t, base.expr.items[i])
        return Value(t, ir.TupleItem(frame.solver.resolve(t), base.expr, i, span=e.span))
    if count and all(frame.solver.same(t, held.items[0]) for t in held.items):
        return operate_tuple_index(frame, base, held, index, e)
    joined = held.items[0] if held.items else NONE
    for t in held.items[1:]:
        joined = frame.solver.join(joined, t)
    same = TupleType((joined,) * count)
    return operate_tuple_index(frame, Value(same, frame.convert(base, same)), same, index, e)


def operate_tuple_index(frame: Frame, base: Value, held: TupleType, index: Value, e: n.Node) -> Value:
    if frame.solver.shallow(index.type) not in (INT, BOOL):
        return mismatch(frame, "operator.getitem", [base, index], e.span, {})
    item = frame.solver.resolve(held.items[0])
    args = (base.expr, pass_value(frame, index, INT))
    return frame.emit_value(item, ir.Op(item, "tuple_getitem", args, raises=True, context=True, span=e.span), e.span)


__all__ = ["binary", "binary_values", "compare_values", "getitem", "slice_bounds", "subscript", "unary"]

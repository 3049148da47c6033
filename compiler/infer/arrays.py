"""numpy in inference: operators, attributes, conversions, and what the rest of inference calls.

Indexing, creation, functions and methods have files of their own (array_*.py).
"""

from __future__ import annotations

import difflib
from dataclasses import replace

from compiler.infer import array_creation, array_dtypes, array_functions, array_shapes, array_variance
from compiler.infer.arguments import is_late
from compiler.infer.array_indexing import augmented_subscript, getitem, getitem_value, setitem
from compiler.infer.array_methods import MAXIMUM_DISPLAY, METHODS, METHODS_OF_SCALARS, as_tuples, python_number
from compiler.infer.array_operations import apply_binary, apply_rule, as_operand, as_value, each_member, operation
from compiler.infer.frame import Frame
from compiler.infer.library import written_in_python
from compiler.infer.operations import mismatch, operate, split
from compiler.infer.values import NOTHING, Dtype, Method, Thing, Value
from compiler.ir import nodes as ir
from compiler.ops import numpy_dtypes as dtypes
from compiler.ops import numpy_rules as rules
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
    ListType,
    ScalarType,
    TupleOfType,
    TupleType,
    UnionType,
)

# --- operators ---


def unary(frame: Frame, operator: str, value: Value, span) -> Value:
    """-a, +a, ~a, abs(a)"""
    name = "builtins.abs" if operator == "abs" else f"operator.{operator}"
    return apply_rule(frame, lambda: rules.unary(name, frame.solver.shallow(value.type)), [value], span)


def binary(frame: Frame, operator: str, left: Value, right: Value, span) -> Value:
    """Arithmetic and comparison where an array or a numpy scalar is on either side."""

    def run(values: list[Value]) -> Value:
        if operator == "mul" and _repeats(frame, values):
            return _repeat(frame, values, n.Pass(span))
        operands = [as_operand(frame, v, n.Pass(span)) for v in values]
        if any(v.expr is None for v in operands):
            return NOTHING
        types = [frame.solver.shallow(v.type) for v in operands]
        if not all(map(rules.is_operand, types)):
            return _no_operator(frame, operator, operands, span)
        if operator == "matmul":
            return array_functions.product(frame, "operator.matmul", *operands, n.Pass(span))
        return apply_binary(frame, operator, *operands, span)

    return each_member(frame, [left, right], span, run)


def _repeats(frame: Frame, values: list[Value]) -> bool:
    """Whether this is a list, tuple, str or bytes times a numpy scalar: repetition, not arithmetic."""
    types = [frame.solver.shallow(v.type) for v in values]
    sequences = [isinstance(t, (ListType, TupleType, TupleOfType)) or t in (STR, BYTES) for t in types]
    return any(sequences) and any(isinstance(t, ScalarType) for t in types)


def _repeat(frame: Frame, values: list[Value], e: n.Node) -> Value:
    from compiler.infer.operators import binary_values

    numbers = []
    for v in values:
        held = frame.solver.shallow(v.type)
        if isinstance(held, ScalarType) and not dtypes.is_integer(held.dtype):
            frame.raise_(
                "TypeError", f"can't multiply sequence by non-int of type 'numpy.{held.dtype}'", e.span
            )
            return NOTHING
        numbers.append(python_number(frame, v, e) if isinstance(held, ScalarType) else v)
    return binary_values(frame, "mul", *numbers, e)


def _no_operator(frame: Frame, operator: str, operands: list[Value], span) -> Value:
    types = [frame.solver.resolve(v.type) for v in operands]
    unlike = Value(BOOL, ir.Const(BOOL, operator == "ne", span=span))
    if operator in ("eq", "ne") and any(isinstance(t, ScalarType) for t in types) and NONE in types:
        return unlike
    if operator in ("eq", "ne") and any(isinstance(t, ScalarType) for t in types) and not {STR, BYTES}.isdisjoint(types):
        return array_creation.scalar(frame, unlike, "bool", n.Pass(span))
    if operator in ("eq", "ne"):
        shown = " and ".join(map(frame.described, types))
        return frame.error(
            "no-operator",
            f"comparing {shown} element by element is not supported",
            span,
            f"these are {shown}",
            "compare with `is None`" if NONE in types else "compare numbers with numbers",
        )
    return mismatch(frame, f"operator.{operator}", operands, span, {})


def in_place(frame: Frame, operator: str, target: Value, value: Value, span) -> Value | None:
    """target op= value: the array is changed; every view of it sees that."""
    if operator == "matmul":
        return frame.error("numpy-operation", "`@=` is not supported", span, help="write a = a @ b")
    target = frame.keep(target, span, force=True)
    array = frame.solver.shallow(target.type)

    def run(values: list[Value]) -> Value:
        operand = as_operand(frame, values[0], n.Pass(span))
        held = frame.solver.shallow(operand.type)
        if operand.expr is None:
            return NOTHING
        if not rules.is_operand(held):
            return mismatch(frame, f"operator.{operator}", [target, operand], span, {})
        if isinstance(held, ArrayType):
            args = (target.expr, operand.expr)
            operation(frame, NONE, "array_check_operand", args, span, raises=True)
        # An operand of more dimensions never fits: array_store says so, with the shapes.
        fits = rules.rank_of(held) <= array.rank
        rule = rules.in_place if fits else rules.binary
        result = apply_rule(frame, lambda: rule(f"operator.{operator}", array, held), [target, operand], span)
        if result.expr is None:
            return NOTHING
        return operation(
            frame, NONE, "array_store", (target.expr, result.expr), span, raises=True, effect="write"
        )

    stored = each_member(frame, [value], span, run)
    return None if stored.expr is None else target


def truth(frame: Frame, value: Value, e: n.Node) -> Value:
    """bool(array)"""
    return array_functions.truth_of_any(frame, value, e)


def to_python_number(frame: Frame, name: str, value: Value, e: n.Node) -> Value:
    """int(x) and float(x) of a numpy scalar."""
    held = frame.solver.shallow(value.type)
    if isinstance(held, ArrayType):
        return frame.error(
            "numpy-conversion",
            "only 0-dimensional arrays can be converted to Python scalars",
            e.span,
            f"this is {frame.described(held)}",
            "write x.item() for the only element, or x[0]",
        )
    number = python_number(frame, value, e)
    if number.expr is None:
        return NOTHING
    if name == "float":
        return number if number.type == FLOAT else _exact_float(frame, value, e)
    if number.type == BOOL:
        return Value(INT, ir.Op(INT, "int64_t", (number.expr,), span=e.span))
    return operate(frame, "builtins.int", [number], e.span) if number.type == FLOAT else number


def _exact_float(frame: Frame, value: Value, e: n.Node) -> Value:
    """float(x) of an integer scalar: a uint64 has no int64 to go by."""
    return Value(FLOAT, ir.Op(FLOAT, "double", (value.expr,), span=e.span))


def round_scalar(frame: Frame, value: Value, digits: list[Value], e: n.Node) -> Value:
    """round(x) of a numpy scalar is an int; with a number of digits it is x.round(digits), which is not Python's rounding."""
    if not digits or frame.solver.shallow(digits[0].type) == NONE:
        return operate(frame, "builtins.round", [python_number(frame, value, e)], e.span)
    return METHODS_OF_SCALARS["round"](frame, value, [*digits], {}, e)


# --- attributes ---


def attribute(frame: Frame, base: Value, name: str, e: n.Node) -> Thing:
    held = frame.solver.shallow(base.type)
    if name == "dtype":
        return Dtype(held.dtype)
    rank = held.rank if isinstance(held, ArrayType) else 0
    if name in ("ndim", "itemsize"):
        number = rank if name == "ndim" else dtypes.item_size(held.dtype)
        return Value(INT, ir.Const(INT, number, span=e.span))
    if isinstance(held, ArrayType):
        found = _array_attribute(frame, base, held, name, e)
    else:
        found = _scalar_attribute(frame, base, held, name, e)
    return found if found is not None else _unknown(frame, held, name, e)


def _array_attribute(frame: Frame, base: Value, held: ArrayType, name: str, e: n.Node) -> Thing | None:
    if name == "shape":
        kept = frame.keep(base, e.span, force=True)
        lengths = tuple(
            ir.Op(INT, "array_length", (kept.expr,), (str(i),), span=e.span) for i in range(held.rank)
        )
        kind = rules.shape_type(held)
        return Value(kind, ir.MakeTuple(kind, lengths, span=e.span))
    if name in ("size", "nbytes"):
        return Value(INT, ir.Op(INT, f"array_{name}", (base.expr,), span=e.span))
    if name == "T":
        return array_shapes.view(frame, base, held, e.span)
    operation_name = f"numpy.ndarray.{name}"
    return Method(base, "", operation_name) if operation_name in METHODS else None


def _scalar_attribute(frame: Frame, base: Value, held: ScalarType, name: str, e: n.Node) -> Thing | None:
    if name == "shape":
        return Value(TupleType(()), ir.MakeTuple(TupleType(()), (), span=e.span))
    if name == "size":
        return Value(INT, ir.Const(INT, 1, span=e.span))
    if name == "T":
        return base
    operation_name = f"numpy.generic.{name}"
    if operation_name in METHODS:
        return Method(base, "", operation_name)
    if held.dtype == "float64" and frame.program.operations.find(f"float.{name}"):
        number = python_number(frame, base, e)  # numpy.float64 is a float
        return Method(number, "", f"float.{name}")
    return None


def _unknown(frame: Frame, held: ArrayType | ScalarType, name: str, e: n.Node) -> Value:
    prefix = "numpy.ndarray." if isinstance(held, ArrayType) else "numpy.generic."
    known = sorted(m.removeprefix(prefix) for m in METHODS if m.startswith(prefix)) + [
        "dtype",
        "ndim",
        "shape",
        "size",
        "T",
    ]
    near = difflib.get_close_matches(name, known, n=1)
    return frame.error(
        "unknown-attribute",
        f"{frame.described(held)} has no '{name}' in native code",
        e.span,
        f"this is {frame.described(held)}",
        f"did you mean '{near[0]}'?" if near else f"it has {', '.join(known)}",
    )


# --- functions ---


def _of_python_numbers(name: str):
    """math.sqrt(x) and the like of numpy scalars and objects: what they take is float(x), or the object's own method says it."""
    own = f"__{name.removeprefix('math.')}__"

    def call(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
        from compiler.infer import calls

        if is_late(args, keywords):  # math.hypot(*xs), which is the only one that takes any number
            return calls.call(frame, written_in_python(frame, name), args, keywords, e)
        values = [as_value(frame, t, e) for t in (*args, *keywords.values())]
        if any(v.expr is None for v in values):
            return NOTHING
        if len(args) == 1 and own in ("__floor__", "__ceil__", "__trunc__") and _has(frame, values[0], own):
            return calls.call_method(frame, values[0], own, [], e)
        values = [_plain_number(frame, v, e) for v in values]
        if any(v.expr is None for v in values):
            return NOTHING
        return calls.call_operation(frame, name, values[: len(args)], dict(zip(keywords, values[len(args) :])), e)

    return call


def _has(frame: Frame, value: Value, method: str) -> bool:
    held = frame.solver.shallow(value.type)
    return isinstance(held, ClassType) and frame.program.classes.method(held.id, method) is not None


def _plain_number(frame: Frame, value: Value, e: n.Node) -> Value:
    from compiler.infer.number_functions import number_of_object

    held = frame.solver.shallow(value.type)
    if isinstance(held, ScalarType):
        return python_number(frame, value, e)
    if isinstance(held, UnionType) and any(isinstance(m, ScalarType) for m in held.members):
        return split(frame, [value], 0, e.span, lambda args: _plain_number(frame, args[0], e))
    return number_of_object(frame, "float", value, e) if _has(frame, value, "__float__") or _has(frame, value, "__index__") else value


_MATH = (
    "acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh degrees erf erfc exp exp2 expm1 fabs"
    " floor fmod frexp gamma hypot isclose isfinite isinf isnan ldexp lgamma log log10 log1p log2 modf nextafter pow radians"
    " remainder sin sinh sqrt tan tanh trunc"
).split()

VALUES = {
    **{f"math.{name}": _of_python_numbers(f"math.{name}") for name in _MATH},
    **array_creation.VALUES,
    **array_functions.VALUES,
    **array_variance.VALUES,
    **array_shapes.VALUES,
    **array_dtypes.VALUES,
}

# Displays given to these are taken as tuples, whose length and items' types are known.
_OF_SEQUENCES = (
    "zeros",
    "ones",
    "empty",
    "full",
    "reshape",
    "transpose",
    "concatenate",
    "stack",
    "vstack",
    "hstack",
)


def _with_tuples(name: str):
    def call(frame: Frame, e: n.Call) -> Thing:
        from compiler.infer.arguments import infer_arguments

        arguments = infer_arguments(frame, as_tuples(e))
        return NOTHING if arguments is None else VALUES[name](frame, *arguments, e)

    return call


def _array_of_display(name: str):
    """np.array([…]): a short display is a tuple, so that numbers of several types may stand in it."""

    def call(frame: Frame, e: n.Call) -> Thing:
        from compiler.infer.arguments import infer_arguments

        if e.arguments and isinstance(e.arguments[0], n.List) and _count(e.arguments[0]) <= MAXIMUM_DISPLAY:
            e = replace(e, arguments=(_nested_tuple(e.arguments[0]), *e.arguments[1:]))
        arguments = infer_arguments(frame, e)
        return NOTHING if arguments is None else VALUES[name](frame, *arguments, e)

    return call


def _count(e: n.Expression) -> int:
    """The items of a display and those inside it; too many when one is starred."""
    if isinstance(e, n.Starred):
        return MAXIMUM_DISPLAY + 1
    return sum(map(_count, e.items)) if isinstance(e, (n.List, n.Tuple)) else 1


def _nested_tuple(e: n.Expression) -> n.Expression:
    return n.Tuple(e.span, tuple(map(_nested_tuple, e.items))) if isinstance(e, (n.List, n.Tuple)) else e


FUNCTIONS = {
    **{f"numpy.{name}": _with_tuples(f"numpy.{name}") for name in _OF_SEQUENCES},
    **{
        f"numpy.{name}": _array_of_display(f"numpy.{name}")
        for name in ("array", "asarray", "ascontiguousarray")
    },
}

__all__ = [
    "FUNCTIONS",
    "METHODS",
    "VALUES",
    "attribute",
    "augmented_subscript",
    "binary",
    "getitem",
    "getitem_value",
    "in_place",
    "setitem",
    "to_python_number",
    "truth",
    "unary",
]

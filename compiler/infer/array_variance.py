"""np.var and np.std, of numpy's own steps: the mean, what is away from it, its squares, their mean."""

from __future__ import annotations

from compiler.infer import array_functions
from compiler.infer.array_operations import apply_binary, as_operand, axis_of, bind, constant, constant_of
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.ops import numpy_rules as rules
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, INT, ArrayType

_NAMES = "a axis -dtype -out ddof keepdims -where -mean -correction"


def variance(frame: Frame, bare: str, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """np.var(a, axis, ddof=…, keepdims=…), and of "std" its root."""
    bound = bind(frame, f"np.{bare}", _NAMES, args, keywords, e)
    if bound is None:
        return NOTHING
    axis, ok = axis_of(frame, bound.get("axis"), None, e)
    ddof, known = constant_of(frame, bound.get("ddof"), 0, int, "ddof", e)
    array = as_operand(frame, bound["a"], e)
    held = frame.solver.shallow(array.type)
    if not ok or not known or array.expr is None:
        return NOTHING
    if not isinstance(held, ArrayType) or held.dtype == "float16":
        return frame.error("numpy-operation", f"np.{bare} of {frame.described(held)} is not supported", e.span, help="make it an array of float64")
    array = frame.keep(array, e.span)
    along = {} if axis is None else {"axis": Value(INT, constant(axis, e.span))}
    mean = array_functions.reduce(frame, "mean", [array], {**along, "keepdims": Value(BOOL, ir.Const(BOOL, True, span=e.span))}, e)
    if mean.expr is None:
        return NOTHING
    away = frame.keep(apply_binary(frame, "sub", array, mean, e.span), e.span)
    squares = apply_binary(frame, "mul", away, away, e.span)
    kept = {"keepdims": bound["keepdims"]} if "keepdims" in bound else {}
    total = array_functions.reduce(frame, "sum", [squares], {**along, **kept}, e)
    if total.expr is None:
        return NOTHING
    found = apply_binary(frame, "truediv", total, _divisor(frame, array, axis, int(ddof), e), e.span)
    return found if bare == "var" or found.expr is None else array_functions.VALUES["numpy.sqrt"](frame, [found], {}, e)


def _divisor(frame: Frame, array: Value, axis: int | None, ddof: int, e: n.Node) -> Value:
    """How many values there are, less `ddof`, but not below 0."""
    along = () if axis is None else (str(rules.normalise_axis(axis, frame.solver.shallow(array.type).rank)),)
    count = Value(INT, ir.Op(INT, "array_length" if along else "array_size", (array.expr,), along, span=e.span))
    return call_helper(frame, "numpy._degrees", [count, Value(INT, constant(ddof, e.span))], e) if ddof else count


def _function(bare: str):
    return lambda frame, args, keywords, e: variance(frame, bare, args, keywords, e)


VALUES = {f"numpy.{bare}": _function(bare) for bare in ("var", "std")}

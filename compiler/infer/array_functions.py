"""numpy's functions of numbers: the element-wise ones, where, clip, products and reductions."""

from __future__ import annotations

from compiler.infer.array_operations import (
    apply_binary,
    apply_rule,
    as_operand,
    as_value,
    axis_of,
    bind,
    constant,
    constant_of,
    dtype_of,
    each_member,
    is_none,
    operation,
    refuse,
    tuple_items,
)
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper, written_in_python
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.ops import numpy_dtypes as dtypes
from compiler.ops import numpy_rules as rules
from compiler.syntax import nodes as n
from compiler.types.types import FLOAT, INT, ArrayType

_UFUNC = " -out -where -axes -axis -keepdims -casting -order -dtype -subok"


def _operands(frame: Frame, things: list[Thing], e: n.Node, run) -> Value:
    """run(values) for operands as numpy takes them, none of a union type."""
    values = [as_value(frame, t, e) for t in things]
    if any(v.expr is None for v in values) or frame.env is None:
        return NOTHING

    def arm(members: list[Value]) -> Value:
        taken = [as_operand(frame, m, e) for m in members]
        return NOTHING if any(v.expr is None for v in taken) else run(taken)

    return each_member(frame, values, e.span, arm)


def _types(frame: Frame, values: list[Value]) -> list:
    return [frame.solver.shallow(v.type) for v in values]


# --- element by element ---


def _unary_function(name: str):
    def call(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        bound = bind(frame, name.replace("numpy", "np"), "x" + _UFUNC, args, keywords, e)
        if bound is None:
            return NOTHING
        run = lambda v: apply_rule(frame, lambda: rules.unary(name, *_types(frame, v)), v, e.span)  # noqa: E731
        return _operands(frame, [bound["x"]], e, run)

    return call


def _binary_function(name: str):
    def call(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        bound = bind(frame, name.replace("numpy", "np"), "x1 x2" + _UFUNC, args, keywords, e, required=2)
        if bound is None:
            return NOTHING
        run = lambda v: apply_rule(frame, lambda: rules.binary(name, *_types(frame, v)), v, e.span)  # noqa: E731
        return _operands(frame, [bound["x1"], bound["x2"]], e, run)

    return call


def _round(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """np.round(a, decimals), half to even."""
    bound = bind(frame, "np.round", "a decimals -out", args, keywords, e)
    if bound is None:
        return NOTHING
    decimals = bound.get("decimals")
    return _operands(frame, [bound["a"]], e, lambda v: round_operand(frame, v[0], decimals, e))


def round_operand(frame: Frame, value: Value, decimals: Thing | None, e: n.Node) -> Value:
    """As numpy does: what 10**decimals makes of the number is rounded to a whole one, which is not always what Python's round() finds."""
    places, known = constant_of(frame, decimals, 0, int, "decimals", e)
    if not known:
        return NOTHING
    dtype = rules.operand_dtype(frame.solver.shallow(value.type))
    if dtype == dtypes.BOOL or not (dtypes.is_float(dtype) or dtype == dtypes.WEAK_FLOAT):
        return frame.error(
            "numpy-operation",
            f"np.round of {dtype} is not supported",
            e.span,
            help="integers are round already",
        )
    scaled = _scaled(frame, value, "mul" if places > 0 else "truediv", places, e)
    rounded = apply_rule(frame, lambda: rules.unary("numpy.rint", frame.solver.shallow(scaled.type)), [scaled], e.span)
    return _scaled(frame, rounded, "truediv" if places > 0 else "mul", places, e)


def _scaled(frame: Frame, value: Value, operator: str, places: int, e: n.Node) -> Value:
    if places == 0 or value.expr is None:
        return value
    return apply_binary(frame, operator, value, Value(FLOAT, ir.Const(FLOAT, 10.0 ** abs(places), span=e.span)), e.span)


# --- selection ---


def _where(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.array_shapes import positions

    bound = bind(frame, "np.where", "condition x y", args, keywords, e)
    if bound is None:
        return NOTHING
    if "x" not in bound:
        return _operands(frame, [bound["condition"]], e, lambda v: positions(frame, v[0], e))
    if "y" not in bound:
        frame.raise_("ValueError", "either both or neither of x and y should be given", e.span)
        return NOTHING
    run = lambda v: apply_rule(frame, lambda: rules.where(*_types(frame, v)), v, e.span)  # noqa: E731
    return _operands(frame, [bound["condition"], bound["x"], bound["y"]], e, run)


def _clip(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    renamed = {{"min": "a_min", "max": "a_max"}.get(k, k): v for k, v in keywords.items()}
    bound = bind(frame, "np.clip", "a a_min a_max" + _UFUNC, args, renamed, e)
    return NOTHING if bound is None else clip(frame, bound["a"], bound.get("a_min"), bound.get("a_max"), e)


def clip(frame: Frame, array: Thing, low: Thing | None, high: Thing | None, e: n.Node) -> Value:
    given = [array, *(x for x in (low, high) if not is_none(frame, x))]
    if len(given) == 3:
        run = lambda v: apply_rule(frame, lambda: rules.clip(*_types(frame, v)), v, e.span)  # noqa: E731
        return _operands(frame, given, e, run)
    if len(given) == 1:
        return frame.error(
            "numpy-operation", "np.clip without bounds does nothing", e.span, help="give one or both"
        )
    name = "numpy.maximum" if is_none(frame, high) else "numpy.minimum"
    run = lambda v: apply_rule(frame, lambda: rules.binary(name, *_types(frame, v)), v, e.span)  # noqa: E731
    return _operands(frame, given, e, run)


# --- products ---


def product(frame: Frame, name: str, left: Thing, right: Thing, e: n.Node) -> Value:
    """operator.matmul, numpy.matmul, numpy.dot; np.dot with a number multiplies."""

    def run(values: list[Value]) -> Value:
        types = _types(frame, values)
        if name == "numpy.dot" and not all(isinstance(t, ArrayType) for t in types):
            return apply_rule(frame, lambda: rules.binary("numpy.multiply", *types), values, e.span)
        if name != "numpy.dot" and all(isinstance(t, ArrayType) for t in types) and types[0].rank == 3 and types[1].rank <= 3:
            return call_helper(frame, "numpy._product_of_batches" if types[1].rank == 3 else "numpy._product_of_rows", values, e)
        return apply_rule(frame, lambda: rules.product(name, *types), values, e.span)

    return _operands(frame, [left, right], e, run)


def _product_function(name: str):
    def call(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        bound = bind(frame, name.replace("numpy", "np"), "x1 x2" + _UFUNC, args, keywords, e, required=2)
        return NOTHING if bound is None else product(frame, name, bound["x1"], bound["x2"], e)

    return call


# --- reductions ---

_REDUCED = {
    "sum": "a axis dtype -out keepdims -initial -where",
    "prod": "a axis dtype -out keepdims -initial -where",
    "mean": "a axis dtype -out keepdims -where",
    "max": "a axis -out keepdims -initial -where",
    "min": "a axis -out keepdims -initial -where",
    "any": "a axis -out keepdims -where",
    "all": "a axis -out keepdims -where",
    "argmax": "a axis -out keepdims",
    "argmin": "a axis -out keepdims",
}


def _several_axes(thing: Thing | None) -> list[int] | None:
    """The literals of axis=(1, 2)."""
    expr = thing.expr if isinstance(thing, Value) else None
    if not isinstance(expr, ir.MakeTuple) or not expr.items:
        return None
    constants = all(isinstance(x, ir.Const) and type(x.value) is int for x in expr.items)
    return [x.value for x in expr.items] if constants else None


def _reduce_one_by_one(frame: Frame, bare: str, bound: dict[str, Thing], axes: list[int], e: n.Node) -> Value:
    """Over several axes, one after the other: of floats, sums would be rounded in another order than numpy's."""
    from compiler.infer.array_shapes import axis_within

    array = as_operand(frame, as_value(frame, bound["a"], e), e)
    held = frame.solver.shallow(array.type)
    if array.expr is None:
        return NOTHING
    chain = "".join(f".{bare}(axis={a})" for a in sorted(axes, reverse=True))
    exact = bare in ("max", "min", "any", "all") or bare == "sum" and isinstance(held, ArrayType) and not dtypes.is_float(held.dtype)
    if not isinstance(held, ArrayType) or not exact or not is_none(frame, bound.get("dtype")):
        return frame.error("numpy-operation", f"np.{bare} over several axes is compiled where the order of them does not matter", e.span,
                           f"this is {frame.described(held)}", f"do it for one axis after the other: x{chain}" if min(axes) >= 0 else "do it for one axis after the other")  # fmt: skip
    within = [axis_within(frame, a, held.rank, e) for a in axes]
    if None in within:
        return NOTHING
    if len({*within}) < len(within):
        frame.raise_("ValueError", "duplicate value in 'axis'", e.span)
        return NOTHING
    keywords = {"keepdims": bound["keepdims"]} if "keepdims" in bound else {}
    for axis in sorted(within, reverse=True):
        array = reduce(frame, bare, [array, Value(INT, constant(axis, e.span))], keywords, e)
        if array.expr is None:
            return NOTHING
    return array


def reduce(frame: Frame, bare: str, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """np.sum(a, axis, dtype, keepdims=…) and so on."""
    bound = bind(frame, f"np.{bare}", _REDUCED[bare], args, keywords, e)
    if bound is None:
        return NOTHING
    axes = _several_axes(bound.get("axis"))
    if axes is not None:
        return _reduce_one_by_one(frame, bare, bound, axes, e)
    axis, ok = axis_of(frame, bound.get("axis"), None, e)
    keepdims, known = constant_of(frame, bound.get("keepdims"), False, bool, "keepdims", e)
    dtype, fine = dtype_of(frame, bound.get("dtype"), e)
    if not (ok and known and fine):
        return NOTHING

    def run(values: list[Value]) -> Value:
        held = frame.solver.shallow(values[0].type)
        try:
            applied = rules.reduction(f"numpy.{bare}", held, axis, bool(keepdims), dtype)
        except rules.Refused as refused:
            return refuse(frame, refused, values, e.span)
        along = None if axis is None else rules.normalise_axis(axis, held.rank)
        along = rules.reduction_axis(held, along, bool(keepdims))
        args = [values[0].expr] + ([] if along is None else [constant(along, e.span)])
        return operation(
            frame,
            applied.result,
            applied.function,
            tuple(args),
            e.span,
            applied.templates,
            bool(applied.raises),
            applied.context,
            applied.effect,
        )

    return _operands(frame, [bound["a"]], e, run)


def _reduction_function(bare: str):
    return lambda frame, args, keywords, e: reduce(frame, bare, args, keywords, e)


def truth_of_any(frame: Frame, value: Value, e: n.Node) -> Value:
    """bool(array): an error in numpy for all sizes but one."""
    return frame.error(
        "array-truth",
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
        e.span,
        f"this is {frame.described(value.type)}",
        "write x.any(), x.all(), x.size > 0 or x is not None, whichever is meant",
    )


# --- distinct elements ---


def _unique(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """np.unique(ar), with what is asked for beside the values."""
    from compiler.infer.expressions import make_tuple

    bound = bind(frame, "np.unique", "ar return_index return_inverse return_counts -axis -equal_nan -sorted", args, keywords, e)
    if bound is None:
        return NOTHING
    asked = [constant_of(frame, bound.get(name), False, bool, name, e) for name in ("return_index", "return_inverse", "return_counts")]
    if not all(known for _, known in asked):
        return NOTHING
    if not any(value for value, _ in asked):
        return call_helper(frame, "numpy._unique", [bound["ar"]], e)
    parts = call_helper(frame, "numpy._unique_parts", [bound["ar"]], e)
    if parts.expr is None:
        return NOTHING
    items = tuple_items(frame, parts, frame.solver.shallow(parts.type), e)
    return make_tuple(frame, [items[0], *(item for item, (value, _) in zip(items[1:], asked) if value)], e.span)


# --- errors of floating point ---


def _errstate(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """np.errstate(…), which only says whether numpy warns: a context manager that does nothing."""
    from compiler.infer import calls

    for name, thing in keywords.items():
        mode, known = (None, True) if is_none(frame, thing) else constant_of(frame, thing, None, str, name, e)
        if not known:
            return NOTHING
        if mode not in (None, "ignore", "warn"):
            return frame.error(
                "numpy-operation", f"np.errstate({name}={mode!r}) is not supported", e.span, "nothing is raised, printed or called where numpy would warn",
                "look for the numbers that numpy would raise for",
            )  # fmt: skip
    return calls.call(frame, written_in_python(frame, "contextlib.nullcontext"), [], {}, e)


VALUES = {
    **{name: _unary_function(name) for name in rules.UNARY if name.startswith("numpy.")},
    **{
        name: _binary_function(name)
        for name in (*rules.ARITHMETIC, *rules.COMPARISONS)
        if name.startswith("numpy.")
    },
    **{
        name: _reduction_function(bare)
        for name, bare in rules.REDUCTIONS.items()
        if name.startswith("numpy.")
    },
    "numpy.unique": _unique,
    "numpy.errstate": _errstate,
    "numpy.round": _round,
    "numpy.around": _round,
    "numpy.where": _where,
    "numpy.clip": _clip,
    "numpy.matmul": _product_function("numpy.matmul"),
    "numpy.dot": _product_function("numpy.dot"),
}

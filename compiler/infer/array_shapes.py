"""numpy's functions of shape and order: reshape, transpose, joining, sorting, taking, positions."""

from __future__ import annotations

from collections.abc import Callable

from compiler.diagnostics.diagnostic import Span
from compiler.infer import known_parameters
from compiler.infer.array_indexing import getitem_value, take
from compiler.infer.array_operations import (
    as_int,
    as_operand,
    as_value,
    axis_of,
    bind,
    constant,
    dimensions,
    each_member,
    is_by_column,
    is_none,
    operation,
    refuse,
    sizes_of,
    tuple_items,
)
from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.ops import numpy_dtypes as dtypes
from compiler.ops.numpy_rules import Refused, cpp, normalise_axis, of_rank
from compiler.syntax import nodes as n
from compiler.types.types import (
    ArrayType,
    ListType,
    TupleOfType,
    TupleType,
)

Run = Callable[[Value, ArrayType], Value]


def on_array(frame: Frame, thing: Thing, e: n.Node, run: Run) -> Value:
    """run(array, its type): of a list or tuple the array made of it."""
    value = as_value(frame, thing, e)
    if value.expr is None:
        return NOTHING

    def arm(values: list[Value]) -> Value:
        array = as_operand(frame, values[0], e)
        held = frame.solver.shallow(array.type)
        if array.expr is None:
            return NOTHING
        if isinstance(held, ArrayType):
            return run(array, held)
        shown = frame.described(held)
        return frame.error("numpy-operation", f"this takes an array, not {shown}", e.span, f"this is {shown}")

    return each_member(frame, [value], e.span, arm)


def axis_within(frame: Frame, axis: int, rank: int, e: n.Node) -> int | None:
    """The axis counted from the front; None after a report."""
    try:
        return normalise_axis(axis, rank)
    except Refused as refused:
        refuse(frame, refused, [], e.span)
        return None


# --- shape ---


def reshape(frame: Frame, array: Thing, sizes: list[Thing], e: n.Node, by_column: bool = False) -> Value:
    """a.reshape(2, -1), a.reshape((2, -1)), np.reshape(a, (2, -1))."""
    if len(sizes) == 1:
        exprs = sizes_of(frame, sizes[0], e)
    else:
        values = [as_value(frame, s, e) for s in sizes]
        exprs = [None if v.expr is None else as_int(frame, v) for v in values]
        if any(x is None for x in exprs):
            bad = next((v for v, x in zip(values, exprs) if x is None and v.expr is not None), None)
            return (
                NOTHING
                if bad is None
                else frame.error(
                    "numpy-shape",
                    f"a size of a shape is an int, not {frame.described(bad.type)}",
                    e.span,
                    help="use // for integer division, or int(x)",
                )
            )
    if exprs is None:
        return NOTHING
    if not exprs:
        return frame.error(
            "numpy-shape", "an array without dimensions is not supported", e.span, help="use x.item()"
        )

    def run(value: Value, held: ArrayType) -> Value:
        if by_column:  # by row, with all axes the other way round
            value = view(frame, value, held, e.span)
        args = (value.expr, dimensions(exprs[::-1] if by_column else exprs, e.span))
        made = ArrayType(held.dtype, len(exprs))
        shaped = operation(frame, made, "array_reshape", args, e.span, (str(len(exprs)),), raises=True)
        return view(frame, shaped, made, e.span) if by_column and shaped.expr is not None else shaped

    return on_array(frame, array, e, run)


def _reshape(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    renamed = {{"newshape": "shape"}.get(k, k): v for k, v in keywords.items()}
    bound = bind(frame, "np.reshape", "a shape order -copy", args, renamed, e, required=2)
    by_column = None if bound is None else is_by_column(frame, bound, e)
    return NOTHING if by_column is None else reshape(frame, bound["a"], [bound["shape"]], e, by_column)


def view(frame: Frame, value: Value, held: ArrayType, span: Span, axes: list[int] | None = None) -> Value:
    """value.T, or with its axes in another order."""
    if axes is None:
        return (
            value
            if held.rank == 1
            else operation(frame, held, "array_transpose", (value.expr,), span, context=False, effect="pure")
        )
    args = (value.expr, dimensions([constant(a, span) for a in axes], span))
    return operation(frame, held, "array_transpose", args, span, context=False, effect="pure")


def transpose(frame: Frame, array: Thing, axes: list[Thing], e: n.Node) -> Value:
    """a.transpose(), a.transpose(1, 0), a.transpose((1, 0)), np.transpose(a, (1, 0))."""
    given = _constant_ints(frame, axes)
    if given is None:
        return frame.error("numpy-constant", "the axes of a transposition must be literals", e.span)

    def run(value: Value, held: ArrayType) -> Value:
        if not given:
            return view(frame, value, held, e.span)
        order = [axis_within(frame, a, held.rank, e) for a in given] if len(given) == held.rank else []
        if None in order:
            return NOTHING
        if sorted(order) != list(range(held.rank)):
            message = "repeated axis in transpose" if order else "axes don't match array"
            frame.raise_("ValueError", message, e.span)
            return NOTHING
        return view(frame, value, held, e.span, order)

    return on_array(frame, array, e, run)


def _constant_ints(frame: Frame, things: list[Thing]) -> list[int] | None:
    """The literals of f(1, 0), f((1, 0)) or f(); None of anything else."""
    if len(things) == 1 and is_none(frame, things[0]):
        return []
    exprs = [t.expr if isinstance(t, Value) else None for t in things]
    if len(exprs) == 1 and isinstance(exprs[0], ir.MakeTuple):
        exprs = list(exprs[0].items)
    for thing in things:
        known_parameters.want(frame, thing)
    constants = all(isinstance(x, ir.Const) and type(x.value) is int for x in exprs)
    return [x.value for x in exprs] if constants else None


def _transpose(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "np.transpose", "a axes", args, keywords, e)
    if bound is None:
        return NOTHING
    return transpose(frame, bound["a"], [bound["axes"]] if "axes" in bound else [], e)


def swap_axes(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "np.swapaxes", "a axis1 axis2", args, keywords, e, required=3)
    axes = None if bound is None else _constant_ints(frame, [bound["axis1"], bound["axis2"]])
    if axes is None:
        return (
            NOTHING if bound is None else frame.error("numpy-constant", "the axes must be literals", e.span)
        )

    def run(value: Value, held: ArrayType) -> Value:
        a, b = (axis_within(frame, x, held.rank, e) for x in axes)
        if a is None or b is None:
            return NOTHING
        order = list(range(held.rank))
        order[a], order[b] = order[b], order[a]
        return view(frame, value, held, e.span, order)

    return on_array(frame, bound["a"], e, run)


def flat(frame: Frame, array: Thing, function: str, bound: dict[str, Thing], e: n.Node) -> Value:
    """ravel, which is a view where that can be, and flatten, which copies."""
    by_column = is_by_column(frame, bound, e)
    if by_column is None:
        return NOTHING

    def run(value: Value, held: ArrayType) -> Value:
        value = view(frame, value, held, e.span) if by_column else value
        return operation(frame, ArrayType(held.dtype, 1), function, (value.expr,), e.span)

    return on_array(frame, array, e, run)


def _ravel(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "np.ravel", "a order", args, keywords, e)
    return NOTHING if bound is None else flat(frame, bound["a"], "array_ravel", bound, e)


def _expand_dims(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "np.expand_dims", "a axis", args, keywords, e, required=2)
    if bound is None:
        return NOTHING
    axis, ok = axis_of(frame, bound["axis"], None, e)
    if not ok or axis is None:
        return NOTHING

    def run(value: Value, held: ArrayType) -> Value:
        at = axis_within(frame, axis, held.rank + 1, e)
        if at is None:
            return NOTHING
        made = ArrayType(held.dtype, held.rank + 1)
        args = (value.expr, constant(at, e.span))
        return operation(frame, made, "array_expand_dims", args, e.span, context=False, effect="pure")

    return on_array(frame, bound["a"], e, run)


def squeeze(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "np.squeeze", "a axis", args, keywords, e)
    if bound is None:
        return NOTHING
    axis, ok = axis_of(frame, bound.get("axis"), None, e)
    if not ok:
        return NOTHING
    if axis is None:
        return frame.error(
            "numpy-shape",
            "np.squeeze without an axis is not supported",
            e.span,
            "how many dimensions are left depends on their sizes",
            "name the axis: np.squeeze(x, axis=0)",
        )

    def run(value: Value, held: ArrayType) -> Value:
        at = axis_within(frame, axis, held.rank, e)
        if at is None:
            return NOTHING
        args = (value.expr, constant(at, e.span))
        return operation(
            frame, of_rank(held.dtype, held.rank - 1), "array_squeeze", args, e.span, raises=True
        )

    return on_array(frame, bound["a"], e, run)


# --- joining ---


def _parts(frame: Frame, thing: Thing, e: n.Node) -> tuple[Value, list[ArrayType]] | None:
    """What is joined: the sequence, and its items' types (one of a list)."""
    value = as_value(frame, thing, e)
    if value.expr is None:
        return None
    held = frame.solver.shallow(value.type)
    if isinstance(held, ArrayType) and held.rank > 1:
        frame.error(
            "numpy-operation",
            "joining the rows of an array is not supported",
            e.span,
            f"this is {frame.described(held)}",
            "reshape it instead",
        )
        return None
    if isinstance(held, TupleType):
        value = _tuple_of_arrays(frame, value, held, e)
        types = None if value is None else list(frame.solver.shallow(value.type).items)
    else:
        types = [frame.solver.shallow(held.item)] if isinstance(held, (ListType, TupleOfType)) else None
    if types is None or not all(isinstance(t, ArrayType) for t in types):
        # What the items are is not known where an error kept them from being made: that one is told of.
        follows = frame.solver.has_unknown(held) and any(d.severity == "error" for d in frame.program.sink.diagnostics)
        if frame.env is not None and not follows:
            shown = frame.described(held)
            frame.error(
                "numpy-sequence",
                f"a list or tuple of arrays is joined, not {shown}",
                e.span,
                f"this is {shown}",
                "make each item an array of one dtype and rank first: np.array(x)",
            )
        return None
    return value, types


def _tuple_of_arrays(frame: Frame, value: Value, held: TupleType, e: n.Node) -> Value | None:
    """The tuple with lists and tuples in it made arrays."""
    from compiler.infer.expressions import make_tuple

    items = [as_operand(frame, item, e) for item in tuple_items(frame, value, held, e)]
    return None if any(i.expr is None for i in items) else make_tuple(frame, items, e.span)


def _join(frame: Frame, thing: Thing, axis: int, e: n.Node, stacked: bool) -> Value:
    found = _parts(frame, thing, e)
    if found is None:
        return NOTHING
    value, types = found
    if not types:
        frame.raise_(
            "ValueError", f"need at least one array to {'stack' if stacked else 'concatenate'}", e.span
        )
        return NOTHING
    rank = types[0].rank
    for i, t in enumerate(types):
        if t.rank != rank:
            message = (
                "all input arrays must have the same shape"
                if stacked
                else (
                    "all the input arrays must have same number of dimensions, but the array at index 0 has"
                    f" {rank} dimension(s) and the array at index {i} has {t.rank} dimension(s)"
                )
            )
            frame.raise_("ValueError", message, e.span)
            return NOTHING
    at = axis_within(frame, axis, rank + stacked, e)
    if at is None:
        return NOTHING
    dtype = dtypes.result_dtype(*(t.dtype for t in types))
    function = "array_stack" if stacked else "array_concatenate"
    args = (value.expr, constant(at, e.span))
    return operation(
        frame, ArrayType(dtype, rank + stacked), function, args, e.span, (cpp(dtype), str(rank)), raises=True
    )


def _joining(name: str, stacked: bool):
    names = "arrays axis -out -dtype -casting"

    def call(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        bound = bind(frame, f"np.{name}", names, args, keywords, e)
        if bound is None:
            return NOTHING
        axis, ok = axis_of(frame, bound.get("axis"), 0, e)
        if not ok:
            return NOTHING
        if axis is None:
            return frame.error(
                "numpy-operation",
                f"np.{name} with axis=None is not supported",
                e.span,
                help="ravel the arrays first",
            )
        return _join(frame, bound["arrays"], axis, e, stacked)

    return call


def _stack_along(name: str, axis: int):
    """np.vstack and np.hstack; of vectors, vstack makes rows."""

    def call(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        bound = bind(frame, f"np.{name}", "tup -dtype -casting", args, keywords, e)
        if bound is None:
            return NOTHING
        found = _parts(frame, bound["tup"], e)
        if found is None:
            return NOTHING
        ranks = {t.rank for t in found[1]}
        if axis == 0 and ranks == {1}:
            return _join(frame, found[0], 0, e, stacked=True)
        if axis == 0 and 1 in ranks:
            return frame.error(
                "numpy-operation",
                "np.vstack of vectors with matrices is not supported",
                e.span,
                help="make the vectors rows: x[None, :]",
            )
        return _join(frame, found[0], 0 if ranks == {1} else axis, e, stacked=False)

    return call


# --- order and places ---


def sort(
    frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node, function: str = "array_sorted"
) -> Value:
    """np.sort(a) and np.argsort(a), along the last axis."""
    name = "np.sort" if function == "array_sorted" else "np.argsort"
    bound = bind(frame, name, "a axis kind -order stable", args, keywords, e)
    if bound is None:
        return NOTHING
    axis, ok = axis_of(frame, bound.get("axis"), -1, e)
    if not ok:
        return NOTHING

    def run(value: Value, held: ArrayType) -> Value:
        at = None if axis is None else axis_within(frame, axis, held.rank, e)
        if at is None and axis is not None:
            return NOTHING
        if at != held.rank - 1:
            return frame.error(
                "numpy-operation",
                f"{name} is compiled along the last axis only",
                e.span,
                help="transpose the array first",
            )
        made = held if function == "array_sorted" else ArrayType("int64", held.rank)
        return operation(frame, made, function, (value.expr,), e.span)

    return on_array(frame, bound["a"], e, run)


def argsort(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return sort(frame, args, keywords, e, "array_argsort")


def take_function(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "np.take", "a indices axis -out -mode", args, keywords, e, required=2)
    if bound is None:
        return NOTHING
    axis, ok = axis_of(frame, bound.get("axis"), None, e)
    indices = as_value(frame, bound["indices"], e)
    if not ok or indices.expr is None:
        return NOTHING

    def run(value: Value, held: ArrayType) -> Value:
        if axis is None and held.rank > 1:
            value = flat(frame, value, "array_ravel", {}, e)
            held = ArrayType(held.dtype, 1)
        at = axis_within(frame, axis or 0, held.rank, e)
        if at is None:
            return NOTHING
        chosen = as_operand(frame, indices, e)
        kind = frame.solver.shallow(chosen.type)
        if isinstance(kind, ArrayType) and dtypes.is_integer(kind.dtype):
            return take(frame, value, chosen, at, e.span)
        if at == 0 and chosen.expr is not None and as_int(frame, chosen) is not None:
            return getitem_value(frame, value, chosen, e)
        return (
            NOTHING
            if chosen.expr is None
            else frame.error(
                "numpy-index", f"np.take takes an array of ints, not {frame.described(kind)}", e.span
            )
        )

    return on_array(frame, bound["a"], e, run)


def positions(frame: Frame, thing: Thing, e: n.Node, as_tuple: bool = True) -> Value:
    """np.nonzero(a), a tuple, and np.flatnonzero(a)."""
    from compiler.infer.expressions import make_tuple

    def run(value: Value, held: ArrayType) -> Value:
        if held.rank in (2, 3):
            from compiler.infer.library import call_helper

            return call_helper(frame, f"numpy._places_{held.rank}", [value], e) if as_tuple else run(flat(frame, value, "array_ravel", {}, e), ArrayType(held.dtype, 1))
        if held.rank != 1:
            return frame.error(
                "numpy-operation",
                "the places of true elements are found in arrays of up to three dimensions",
                e.span,
                f"this is {frame.described(held)}",
                "ravel the array first",
            )
        if held.dtype != "bool":
            value = operation(frame, ArrayType("bool", 1), "array_astype", (value.expr,), e.span, ("bool",))
        found = operation(frame, ArrayType("int64", 1), "array_positions", (value.expr,), e.span)
        return make_tuple(frame, [found], e.span) if as_tuple else found

    return on_array(frame, thing, e, run)


def _positions_function(name: str, as_tuple: bool):
    def call(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        bound = bind(frame, f"np.{name}", "a", args, keywords, e)
        return NOTHING if bound is None else positions(frame, bound["a"], e, as_tuple)

    return call


VALUES = {
    "numpy.reshape": _reshape,
    "numpy.transpose": _transpose,
    "numpy.swapaxes": swap_axes,
    "numpy.ravel": _ravel,
    "numpy.expand_dims": _expand_dims,
    "numpy.squeeze": squeeze,
    "numpy.concatenate": _joining("concatenate", stacked=False),
    "numpy.stack": _joining("stack", stacked=True),
    "numpy.vstack": _stack_along("vstack", 0),
    "numpy.hstack": _stack_along("hstack", 1),
    "numpy.sort": sort,
    "numpy.argsort": argsort,
    "numpy.take": take_function,
    "numpy.nonzero": _positions_function("nonzero", as_tuple=True),
    "numpy.flatnonzero": _positions_function("flatnonzero", as_tuple=False),
}

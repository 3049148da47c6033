"""Methods of arrays and numpy scalars."""

from __future__ import annotations

from collections.abc import Callable

from compiler.infer import array_functions as functions
from compiler.infer import array_shapes as shapes
from compiler.infer.array_creation import astype
from compiler.infer.array_indexing import setitem_whole
from compiler.infer.array_operations import as_value, bind, constant_of, dtype_of, is_by_column, operation
from compiler.infer.array_variance import variance
from compiler.infer.frame import Frame
from compiler.infer.library import written_in_python
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, BYTES, FLOAT, INT, NONE, ArrayType, ListType, ScalarType, Type

Run = Callable[[Frame, Value, list[Thing], dict[str, Thing], n.Node], Value]


def _method(run: Run, takes_sequences: bool = True):
    """A row of METHODS: the call's arguments, then run. An axis is no sequence, several are a tuple."""

    def call(frame: Frame, e: n.Call, receiver: Value) -> Value:
        from compiler.infer.arguments import infer_arguments

        kept = frame.keep(receiver, e.span)
        arguments = infer_arguments(frame, as_tuples(e) if takes_sequences else e)
        return NOTHING if arguments is None or receiver.expr is None else run(frame, kept, *arguments, e)

    return call


def as_tuples(e: n.Call) -> n.Call:
    """The call with [a, b] as an argument written (a, b): a shape or axes whose length is known."""
    arguments = tuple(n.Tuple(a.span, a.items) if _is_short_display(a) else a for a in e.arguments)
    return n.Call(e.span, e.function, arguments, e.keywords)


MAXIMUM_DISPLAY = 16  # items: a tuple has a type of its own for each


def _is_short_display(e: n.Expression) -> bool:
    short = isinstance(e, n.List) and len(e.items) <= MAXIMUM_DISPLAY
    return short and not any(isinstance(i, n.Starred) for i in e.items)


def _in_python(name: str) -> Run:
    """A method whose function is written in Python."""
    def run(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        from compiler.infer import calls

        return calls.call(frame, written_in_python(frame, f"numpy.{name}"), [value, *args], keywords, e)

    return run


def _as_function(function):
    """A method that takes the array as its function's first argument."""
    return _method(lambda frame, array, args, keywords, e: function(frame, [array, *args], keywords, e))


# --- conversions ---


def _astype(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "astype", "dtype -order -casting -subok copy", args, keywords, e)
    if bound is None:
        return NOTHING
    dtype, ok = dtype_of(frame, bound["dtype"], e)
    copy, known = constant_of(frame, bound.get("copy"), True, bool, "copy", e)
    if not ok or not known:
        return NOTHING
    dtype = dtype or "float64"
    if not copy and frame.solver.shallow(value.type) == ArrayType(
        dtype, getattr(frame.solver.shallow(value.type), "rank", 0)
    ):
        return value
    return astype(frame, value, dtype, e.span)


def _copy(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if bind(frame, "copy", "-order", args, keywords, e, required=0) is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    return (
        operation(frame, held, "array_copy", (value.expr,), e.span) if isinstance(held, ArrayType) else value
    )


def python_type(dtype: str) -> Type:
    """The type of x.item(), less the check that uint64 needs."""
    return FLOAT if dtype.startswith("float") else BOOL if dtype == "bool" else INT


def python_number(frame: Frame, value: Value, e: n.Node) -> Value:
    """A numpy scalar as bool, int or float. OverflowError for a uint64 beyond 64 signed bits."""
    dtype = frame.solver.shallow(value.type).dtype
    kind = python_type(dtype)
    if dtype == "uint64":
        return operation(frame, INT, "int_from_uint64", (value.expr,), e.span, raises=True, effect="pure")
    cast = {FLOAT: "double", INT: "int64_t", BOOL: "python_number"}[kind]
    return Value(kind, ir.Op(kind, cast, (value.expr,), span=e.span))


def _item(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.array_indexing import getitem_value
    from compiler.infer.expressions import make_tuple

    held = frame.solver.shallow(value.type)
    if isinstance(held, ScalarType):
        return python_number(frame, value, e)
    if args:
        values = [as_value(frame, a, e) for a in args]
        index = make_tuple(frame, values, e.span) if len(values) > 1 else values[0]
        if len(values) == 1 and held.rank > 1:  # counted through all dimensions
            value = shapes.flat(frame, value, "array_ravel", {}, e)
        element = getitem_value(frame, value, index, e)
        if isinstance(frame.solver.shallow(element.type), ScalarType):
            return python_number(frame, element, e)
        if element.expr is not None:
            frame.error("numpy-index", "item() takes one index, or one for every dimension", e.span)
        return NOTHING
    element = operation(frame, ScalarType(held.dtype), "array_item", (value.expr,), e.span, raises=True)
    return python_number(frame, element, e)


def _tolist(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    held = frame.solver.shallow(value.type)
    if isinstance(held, ScalarType):
        return python_number(frame, value, e)
    if held.dtype == "uint64":
        return frame.error(
            "numpy-dtype",
            "tolist() of uint64 is not supported",
            e.span,
            "its numbers need not fit an int",
            "convert the array first: x.astype(np.int64).tolist()",
        )
    made: Type = python_type(held.dtype)
    for _ in range(held.rank):
        made = ListType(made)
    return operation(frame, made, "array_tolist", (value.expr,), e.span)


def _tobytes(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if bind(frame, "tobytes", "-order", args, keywords, e, required=0) is None:
        return NOTHING
    return operation(frame, BYTES, "array_tobytes", (value.expr,), e.span)


# --- in place ---


def _sort(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if bind(frame, "sort", "-axis kind -order stable", args, keywords, e, required=0) is None:
        return NOTHING
    return operation(frame, NONE, "array_sort", (value.expr,), e.span, raises=True, effect="write")


def _fill(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "fill", "value", args, keywords, e)
    return NOTHING if bound is None else setitem_whole(frame, value, as_value(frame, bound["value"], e), e)


# --- shape ---


def _reshape(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if set(keywords) - {"shape", "order"} or not args and "shape" not in keywords:
        return frame.error("wrong-arguments", "reshape() takes the new shape", e.span)
    by_column = is_by_column(frame, keywords, e)
    return NOTHING if by_column is None else shapes.reshape(frame, value, args or [keywords["shape"]], e, by_column)


def _transpose(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return shapes.transpose(frame, value, args, e)


def _by_place(name: str, function):
    """A method that takes no arguments by name."""

    def call(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        if not keywords:
            return function(frame, value, args, keywords, e)
        why = f"{name}() takes no keyword arguments"
        return frame.error("wrong-arguments", why, e.span, raises=("TypeError", why))

    return call


def _flat(function: str):
    def call(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        bound = bind(frame, "flatten", "order", args, keywords, e, required=0)
        return NOTHING if bound is None else shapes.flat(frame, value, function, bound, e)

    return call


# --- numbers ---


def _reduction(bare: str) -> Run:
    return lambda frame, value, args, keywords, e: functions.reduce(frame, bare, [value, *args], keywords, e)


def _variance(bare: str) -> Run:
    return lambda frame, value, args, keywords, e: variance(frame, bare, [value, *args], keywords, e)


def _clip(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "clip", "min max -out", args, keywords, e, required=0)
    return NOTHING if bound is None else functions.clip(frame, value, bound.get("min"), bound.get("max"), e)


def _dot(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "dot", "b -out", args, keywords, e)
    return NOTHING if bound is None else functions.product(frame, "numpy.dot", value, bound["b"], e)


def _round(frame: Frame, value: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "round", "decimals -out", args, keywords, e, required=0)
    return NOTHING if bound is None else functions.round_operand(frame, value, bound.get("decimals"), e)


METHODS_OF_SCALARS = {"astype": _astype, "copy": _copy, "item": _by_place("item", _item), "tolist": _by_place("tolist", _tolist), "round": _round, "clip": _clip}
_ARRAY = {
    **METHODS_OF_SCALARS,
    "tobytes": _tobytes,
    "sort": _sort,
    "fill": _fill,
    "reshape": _reshape,
    "transpose": _by_place("transpose", _transpose),
    "ravel": _flat("array_ravel"),
    "flatten": _flat("array_flatten"),
    "dot": _dot,
}
_IN_PYTHON = ("cumprod", "cumsum", "repeat", "searchsorted", "trace")
_REDUCTIONS = {
    **{
        bare: _reduction(bare)
        for bare in ("sum", "prod", "mean", "max", "min", "any", "all", "argmax", "argmin")
    },
    **{bare: _variance(bare) for bare in ("var", "std")},
}

METHODS = {
    **{f"numpy.ndarray.{name}": _method(run) for name, run in _ARRAY.items()},
    **{f"numpy.ndarray.{name}": _method(run, takes_sequences=False) for name, run in _REDUCTIONS.items()},
    **{f"numpy.ndarray.{name}": _method(_in_python(name), takes_sequences=False) for name in _IN_PYTHON},
    **{f"numpy.generic.{name}": _method(run) for name, run in METHODS_OF_SCALARS.items()},
    "numpy.ndarray.argsort": _as_function(shapes.argsort),
    "numpy.ndarray.squeeze": _as_function(shapes.squeeze),
    "numpy.ndarray.swapaxes": _as_function(shapes.swap_axes),
    "numpy.ndarray.take": _as_function(shapes.take_function),
    "numpy.ndarray.nonzero": _method(
        lambda frame, value, args, keywords, e: shapes.positions(frame, value, e)
    ),
}

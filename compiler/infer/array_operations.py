"""What all of numpy's inference is written with: carrying out a rule, refusing, and reading arguments.

The rules (compiler.ops.numpy_rules) say which C++ function an operation is and what it gives; here that
becomes IR.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler.diagnostics.diagnostic import Span
from compiler.infer import known_parameters
from compiler.infer.frame import Frame
from compiler.infer.operations import pass_value, split
from compiler.infer.values import NOTHING, Dtype, Library, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.ops import numpy_dtypes as dtypes
from compiler.ops.numpy_rules import Applied, Refused, binary, cpp
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    DIMENSIONS,
    FLOAT,
    INT,
    NONE,
    RANGE,
    STR,
    ArrayType,
    EnumType,
    FunctionType,
    ListType,
    ScalarType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
)

# --- carrying out ---


def operation(
    frame: Frame,
    type: Type,
    function: str,
    args: tuple[ir.Expr, ...],
    span: Span,
    templates: tuple[str, ...] = (),
    raises: bool = False,
    context: bool = True,
    effect: str = "read",
) -> Value:
    """A C++ function's value: a statement of its own unless it neither raises nor looks at elements."""
    _check_version(frame, span)
    expr = ir.Op(type, function, args, templates, raises=raises, context=context, effect=effect, span=span)
    if raises or effect != "pure":
        return frame.emit_value(type, expr, span)
    return Value(type, expr)


def _check_version(frame: Frame, span: Span) -> None:
    """Before numpy 2 the dtype of a result depended on values."""
    version = frame.program.snapshot.get("numpy", "2")
    reported = any(d.code == "numpy-version" for d in frame.program.sink.diagnostics)
    if version.split(".")[0] == "1" and not reported:
        frame.error(
            "numpy-version",
            f"numpy {version} is not supported",
            span,
            "its results have other dtypes than numpy 2's",
            "make numpy 2 or newer the dependency",
        )


def apply_rule(frame: Frame, rule: Callable[[], Applied], args: list[Value], span: Span) -> Value:
    """The operation that the rule finds for these arguments."""
    try:
        applied = rule()
    except Refused as refused:
        return refuse(frame, refused, args, span)
    return apply(frame, applied, [a.expr for a in args], span)


def apply_binary(frame: Frame, operator: str, left: Value, right: Value, span: Span) -> Value:
    """`left operator right` of operands, as "add"."""
    types = [frame.solver.shallow(v.type) for v in (left, right)]
    return apply_rule(frame, lambda: binary(f"operator.{operator}", *types), [left, right], span)


def apply(frame: Frame, applied: Applied, args: list[ir.Expr], span: Span) -> Value:
    exprs = [numpy_scalar(a) if i in applied.strong else a for i, a in enumerate(args)]
    reads = any(isinstance(a.type, ArrayType) for a in args)
    return operation(
        frame,
        applied.result,
        applied.function,
        tuple(exprs),
        span,
        applied.templates,
        bool(applied.raises),
        applied.context,
        applied.effect if reads or applied.effect == "write" else "pure",
    )


def numpy_scalar(expr: ir.Expr) -> ir.Expr:
    """A numpy scalar where its C++ type alone would stand for a Python number."""
    if expr.type in (ScalarType("int64"), ScalarType("float64")):
        return ir.Op(expr.type, "numpy_scalar", (expr,), span=expr.span)
    return expr


# numpy raises these as classes of its own; found while compiling they are reported then.
_OWN_CLASSES = ("axis ", "Cannot cast ufunc ", "ufunc ")


def refuse(frame: Frame, refused: Refused, args: list[Value], span: Span) -> Value:
    """Raises what CPython always raises here, or reports what is not compiled."""
    if refused.raised is not None and not str(refused).startswith(_OWN_CLASSES):
        frame.raise_(refused.raised, str(refused), span)
        return NOTHING
    types = [frame.solver.shallow(a.type) for a in args]
    help = "test for None before: `if x is not None:`" if NONE in types else ""
    shown = " and ".join(map(frame.described, types))
    return frame.error("numpy-operation", str(refused), span, f"this is {shown}" if shown else "", help)


def each_member(frame: Frame, values: list[Value], span: Span, run: Callable[[list[Value]], Thing]) -> Thing:
    """run(values) with no value of a union type: in branches, once for every combination of members."""
    for i, v in enumerate(values):
        if isinstance(frame.solver.shallow(v.type), UnionType):
            return split(frame, values, i, span, lambda arms: each_member(frame, arms, span, run))
    return run(values)


def as_value(frame: Frame, thing: Thing, e: n.Node) -> Value:
    from compiler.infer.expressions import as_value as value_of

    return value_of(frame, thing, e)


# --- operands ---


def as_operand(frame: Frame, value: Value, e: n.Node) -> Value:
    """What numpy takes the value for: lists and tuples for arrays, an IntEnum's member for its number."""
    from compiler.infer.array_creation import array_from
    from compiler.infer.enums import enum_value

    held = frame.solver.shallow(value.type)
    if value.expr is None:
        return value
    if isinstance(held, EnumType) and frame.program.classes.info(held.id)["kind"] in ("int_enum", "int_flag"):
        return enum_value(frame, value, e)
    if is_sequence(held):
        return array_from(frame, value, None, e)
    return value


def is_sequence(type: Type) -> bool:
    """Whether numpy makes an array of it."""
    return type == RANGE or isinstance(type, (ListType, TupleType, TupleOfType))


def as_int(frame: Frame, value: Value) -> ir.Expr | None:
    """An int, a bool or a numpy integer as int64_t; None of anything else."""
    held = frame.solver.shallow(value.type)
    if held in (INT, BOOL):
        return pass_value(frame, value, INT)
    if isinstance(held, ScalarType) and dtypes.is_integer(held.dtype):
        return ir.Op(INT, "index_of", (value.expr,), span=value.expr.span)
    return None


# --- arguments ---


def bind(
    frame: Frame,
    function: str,
    names: str,
    args: list[Thing],
    keywords: dict[str, Thing],
    e: n.Node,
    required: int = 1,
) -> dict[str, Thing] | None:
    """Arguments by parameter; None after a report. "-name" in `names` is a parameter not compiled."""
    parameters = names.split()
    plain = [p.lstrip("-") for p in parameters]
    if len(args) > len(plain):
        return _wrong(
            frame, f"{function}() takes at most {len(plain)} arguments, but {len(args)} were given", e
        )
    bound = dict(zip(plain, args))
    for k, thing in keywords.items():
        if k not in plain:
            return _wrong(frame, f"{function}() got an unexpected keyword argument '{k}'", e)
        if k in bound:
            return _wrong(frame, f"{function}() got multiple values for argument '{k}'", e)
        bound[k] = thing
    missing = [p for p in plain[:required] if p not in bound]
    if missing:
        return _wrong(frame, f"{function}() is missing the argument '{missing[0]}'", e)
    for p in parameters:
        if p.startswith("-") and p[1:] in bound and not is_none(frame, bound[p[1:]]):
            frame.error(
                "numpy-argument",
                f"{function} is compiled without '{p[1:]}'",
                e.span,
                help=f"leave '{p[1:]}' out",
            )
            return None
    return bound


def _wrong(frame: Frame, message: str, e: n.Node) -> None:
    frame.error("wrong-arguments", message, e.span)
    return None


def is_none(frame: Frame, thing: Thing | None) -> bool:
    return thing is None or isinstance(thing, Value) and frame.solver.shallow(thing.type) == NONE


def named_by(frame: Frame, thing: Thing) -> str | None:
    """The dtype that a thing is or names: np.float32, float, "f4"; None of others."""
    if isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), FunctionType):
        thing = frame.program.functions.thing_of(frame.solver.shallow(thing.type))
    match thing:
        case Dtype(name=name):
            return name
        case Library(name=name):
            module, _, name = name.rpartition(".")
            return dtypes.dtype_named(name) if module == "numpy" or module == "builtins" and name in ("int", "float", "bool") else None
        case Value(type=type, expr=ir.Const(value=name)) if type == STR:
            return dtypes.dtype_named(name)
    return None


def dtype_of(frame: Frame, thing: Thing | None, e: n.Node) -> tuple[str | None, bool]:
    """The dtype that an argument names, None where it is left out; and whether all is well."""
    if is_none(frame, thing):
        return None, True
    dtype = named_by(frame, thing)
    if dtype is not None:
        return dtype, True
    is_text = isinstance(thing, Value) and isinstance(thing.expr, ir.Const) and thing.type == STR
    if isinstance(thing, Static) or is_text:
        shown = thing.expr.value if is_text else getattr(thing, "name", "this").rpartition(".")[2]
        frame.error(
            "numpy-dtype",
            f"'{shown}' is no dtype that is compiled",
            e.span,
            help=f"use one of {', '.join(f'np.{d}' for d in dtypes.DTYPES)}",
        )
    else:
        known_parameters.want(frame, thing)
        frame.error(
            "numpy-dtype",
            "the dtype must be known at build time",
            e.span,
            "this is found out at run time",
            "name it where the array is made: dtype=np.float32",
        )
    return None, False


def constant_of(frame: Frame, thing: Thing | None, default, kind: type, what: str, e: n.Node):
    """The literal given for an argument: (value, whether all is well)."""
    if thing is None:
        return default, True
    if is_none(frame, thing):
        return (default if kind is bool else None), True
    expr = thing.expr if isinstance(thing, Value) else None
    if isinstance(expr, ir.Const) and type(expr.value) in (kind, bool):
        return expr.value, True
    known_parameters.want(frame, thing)
    if expr is not None or isinstance(thing, Static):
        several = isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), TupleType)
        help = (
            f"do it for one {what} after the other"
            if several
            else "the dimensions of the result depend on it"
        )
        frame.error("numpy-constant", f"'{what}' must be a literal here", e.span, help=help)
    return None, False


def axis_of(frame: Frame, thing: Thing | None, default: int | None, e: n.Node) -> tuple[int | None, bool]:
    axis, ok = constant_of(frame, thing, default, int, "axis", e)
    return (int(axis) if isinstance(axis, bool) else axis), ok


def sizes_of(frame: Frame, thing: Thing, e: n.Node) -> list[ir.Expr] | None:
    """The sizes of a shape: an int, or a tuple of ints of known length. None after a report."""
    value = as_value(frame, thing, e)
    if value.expr is None:
        return None
    held = frame.solver.shallow(value.type)
    single = as_int(frame, value)
    if single is not None:
        return [single]
    if isinstance(held, TupleType):
        sizes = []
        for item in tuple_items(frame, value, held, e):
            size = as_int(frame, item)
            if size is None:
                return _bad_size(frame, item.type, e)
            sizes.append(size)
        return sizes
    if isinstance(held, (ListType, TupleOfType)):
        frame.error(
            "numpy-shape",
            "how many dimensions this shape has must be known at build time",
            e.span,
            f"the shape is {frame.described(held)}, of any length",
            "write a tuple: (rows, columns)",
        )
        return None
    return _bad_size(frame, held, e)


def _bad_size(frame: Frame, type: Type, e: n.Node) -> None:
    shown = frame.described(type)
    frame.error(
        "numpy-shape",
        f"a size of a shape is an int, not {shown}",
        e.span,
        f"a size is {shown}",
        "test for None before" if NONE in members_of(shown) else "use // for integer division, or int(x)",
    )
    return None


def tuple_items(frame: Frame, value: Value, held: TupleType, e: n.Node) -> list[Value]:
    """The items of a tuple, each to be used once."""
    if isinstance(value.expr, ir.MakeTuple):
        return [Value(t, x) for t, x in zip(held.items, value.expr.items)]
    kept = frame.keep(value, e.span)
    return [
        Value(t, ir.TupleItem(frame.solver.resolve(t), kept.expr, i, span=e.span))
        for i, t in enumerate(held.items)
    ]


def dimensions(sizes: list[ir.Expr], span: Span) -> ir.Expr:
    return ir.Op(DIMENSIONS, "dimensions", tuple(sizes), span=span)


def constant(value: int, span: Span) -> ir.Expr:
    return ir.Const(INT, value, span=span)


def as_float(frame: Frame, value: Value) -> ir.Expr:
    """A bool, int or float as double."""
    if frame.solver.shallow(value.type) == FLOAT:
        return value.expr
    return ir.Op(FLOAT, "double", (value.expr,), span=value.expr.span)


def is_by_column(frame: Frame, bound: dict[str, Thing], e: n.Node) -> bool | None:
    """Whether `order` among the arguments is "F": the first index changes fastest; None after a report."""
    order = bound.get("order")
    if order is None or is_none(frame, order):
        return False
    name = order.expr.value if isinstance(order, Value) and isinstance(order.expr, ir.Const) else None
    if name in ("C", "F"):
        return name == "F"
    frame.error("numpy-argument", "the order of elements is 'C' or 'F'", e.span, help="write order=\"C\", which is what it is without")
    return None


__all__ = ["Applied", "Refused", "cpp"]

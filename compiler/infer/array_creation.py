"""Making arrays and numpy scalars: zeros and its kin, arange, from lists and bytes, and np.float32(x)."""

from __future__ import annotations

from compiler.diagnostics.diagnostic import Span
from compiler.infer.array_operations import (
    as_float,
    as_int,
    as_operand,
    as_value,
    bind,
    constant,
    constant_of,
    dimensions,
    dtype_of,
    each_member,
    is_none,
    is_sequence,
    numpy_scalar,
    operation,
    sizes_of,
)
from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Thing, Value, WideInt
from compiler.infer.wide_ints import as_number_of
from compiler.ir import nodes as ir
from compiler.ops import numpy_dtypes as dtypes
from compiler.ops.numpy_rules import cpp, is_operand, operand_dtype
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    DIMENSIONS,
    FLOAT,
    INT,
    NEVER,
    RANGE,
    STR,
    ArrayType,
    ListType,
    ScalarType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
)

# --- of a shape ---


def _made(
    frame: Frame, function: str, dtype: str, shape: ir.Expr, rank: int, span: Span, *value: ir.Expr
) -> Value:
    templates = (cpp(dtype), str(rank))
    return operation(frame, ArrayType(dtype, rank), function, (shape, *value), span, templates, raises=True)


def _shape_of(frame: Frame, thing: Thing, e: n.Node) -> tuple[ir.Expr, int] | None:
    sizes = sizes_of(frame, thing, e)
    if sizes is None:
        return None
    if not sizes:
        frame.error(
            "numpy-shape", "an array without dimensions is not supported", e.span, help="use a number"
        )
        return None
    return dimensions(sizes, e.span), len(sizes)


def _filled(name: str, function: str):
    """np.zeros, np.ones, np.empty."""

    def make(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        bound = bind(frame, f"np.{name}", "shape dtype -order -device -like", args, keywords, e)
        if bound is None:
            return NOTHING
        dtype, ok = dtype_of(frame, bound.get("dtype"), e)
        shape = _shape_of(frame, bound["shape"], e) if ok else None
        return NOTHING if shape is None else _made(frame, function, dtype or "float64", *shape, e.span)

    return make


def _full(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(
        frame, "np.full", "shape fill_value dtype -order -device -like", args, keywords, e, required=2
    )
    if bound is None:
        return NOTHING
    asked, ok = dtype_of(frame, bound.get("dtype"), e)
    shape = _shape_of(frame, bound["shape"], e) if ok else None
    if shape is None:
        return NOTHING
    return _fill(frame, asked, shape, as_value(frame, bound["fill_value"], e), e)


def _fill(frame: Frame, asked: str | None, shape: tuple[ir.Expr, int], value: Value, e: n.Node) -> Value:
    def run(values: list[Value]) -> Value:
        filled = as_operand(frame, values[0], e)
        held = frame.solver.shallow(filled.type)
        if filled.expr is None:
            return NOTHING
        if not is_operand(held):
            return _not_a_number(frame, held, e)
        return _made(
            frame, "array_full", asked or natural_dtype(held), *shape, e.span, numpy_scalar(filled.expr)
        )

    return each_member(frame, [value], e.span, run)


def _like(name: str, function: str):
    """np.zeros_like, np.ones_like, np.empty_like, np.full_like."""
    names = (
        "a fill_value dtype -order -subok -shape"
        if function == "array_full"
        else "a dtype -order -subok -shape -device"
    )

    def make(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        bound = bind(
            frame, f"np.{name}_like", names, args, keywords, e, required=2 if function == "array_full" else 1
        )
        if bound is None:
            return NOTHING
        dtype, ok = dtype_of(frame, bound.get("dtype"), e)
        model = as_operand(frame, as_value(frame, bound["a"], e), e)
        held = frame.solver.shallow(model.type)
        if not ok or model.expr is None:
            return NOTHING
        if not isinstance(held, ArrayType):
            return _not_an_array(frame, held, e)
        shape = ir.Op(DIMENSIONS, "array_dimensions", (model.expr,), span=e.span), held.rank
        if function == "array_full":
            return _fill(frame, dtype or held.dtype, shape, as_value(frame, bound["fill_value"], e), e)
        return _made(frame, function, dtype or held.dtype, *shape, e.span)

    return make


def _arange(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "np.arange", "start stop step dtype -device -like", args, keywords, e)
    if bound is None:
        return NOTHING
    dtype, ok = dtype_of(frame, bound.get("dtype"), e)
    given = [
        as_value(frame, bound[k], e) for k in ("start", "stop", "step") if not is_none(frame, bound.get(k))
    ]
    if not ok or any(v.expr is None for v in given):
        return NOTHING
    if is_none(frame, bound.get("stop")):
        given.insert(0, Value(INT, constant(0, e.span)))
    if is_none(frame, bound.get("step")):
        given.append(Value(INT, constant(1, e.span)))
    return each_member(frame, given, e.span, lambda values: _arange_of(frame, dtype, values, e))


def _arange_of(frame: Frame, asked: str | None, values: list[Value], e: n.Node) -> Value:
    types = [frame.solver.shallow(v.type) for v in values]
    plain = (BOOL, INT, FLOAT, ScalarType("int64"), ScalarType("float64"))
    if not all(t in plain for t in types):
        shown = next(frame.described(t) for t in types if t not in plain)
        return frame.error(
            "numpy-operation",
            f"np.arange takes ints and floats, not {shown}",
            e.span,
            f"this is {shown}",
            "use int(x) or float(x)",
        )
    real = any(t in (FLOAT, ScalarType("float64")) for t in types)
    dtype = asked or ("float64" if real else "int64")
    if dtype == "bool" or (real and not dtypes.is_float(dtype)):
        return frame.error(
            "numpy-dtype",
            f"np.arange of these numbers as {dtype} is not supported",
            e.span,
            help="use int bounds, or convert the result: .astype(…)",
        )
    as_number = as_float if real else as_int
    exprs = tuple(as_number(frame, v) for v in values)
    return operation(frame, ArrayType(dtype, 1), "array_arange", exprs, e.span, (cpp(dtype),), raises=True)


# --- of values ---


def natural_dtype(type: Type) -> str:
    """The dtype that a value gets by itself."""
    return dtypes.result_dtype(operand_dtype(type))


def nesting(frame: Frame, type: Type) -> tuple[int, set[Type]] | None:
    """How deep a sequence is nested and what is inside; None where that depends on the item."""
    held = frame.solver.shallow(type)
    if isinstance(held, ArrayType):
        return held.rank, {held}
    if isinstance(held, (ListType, TupleOfType)):
        inner = nesting(frame, held.item)
        return None if inner is None else (inner[0] + 1, inner[1])
    if isinstance(held, TupleType):
        parts = [nesting(frame, t) for t in held.items]
        if any(p is None for p in parts) or len({p[0] for p in parts}) > 1:
            return None
        depth = parts[0][0] if parts else 0
        return depth + 1, set().union(*(p[1] for p in parts))
    return 0, {held}


def _may_be_number(leaf: Type, asked: str | None) -> bool:
    """Whether it is a number; one of several types is, if the dtype does not depend on which it is."""
    if not isinstance(leaf, UnionType):
        return is_operand(leaf)
    if not all(map(is_operand, leaf.members)):
        return False
    wraps = (asked or "").startswith("uint") and any(isinstance(m, ScalarType) for m in leaf.members)  # where an int would raise
    return not wraps if asked else len({natural_dtype(m) for m in leaf.members}) == 1


def array_from(frame: Frame, value: Value, asked: str | None, e: n.Node) -> Value:
    """The array of a list or tuple, nested or not, or of a range."""
    from compiler.infer.sequences import new_list

    if value.type == RANGE:
        value = new_list(frame, value, e)
    held = value.type
    found = nesting(frame, value.type)
    if found is None:
        return frame.error(
            "numpy-sequence",
            "the sequences in this one are nested to different depths",
            e.span,
            f"this is {frame.described(held)}",
        )
    depth, leaves = found
    if leaves <= {NEVER}:  # nothing was ever put into it
        dtype = asked or "float64"
        sizes = (
            [constant(0, e.span)]
            if depth == 1
            else [_length(value, e.span), *[constant(0, e.span)] * (depth - 1)]
        )
        return _made(frame, "array_zeros", dtype, dimensions(sizes, e.span), depth, e.span)
    if leaves == {STR} and asked not in (None, "bool", "uint64"):  # texts are read as numbers
        return operation(frame, ArrayType(asked, depth), "array_from", (value.expr,), e.span, (cpp(asked),), raises=True)
    leaves = {frame.solver.resolve(leaf) for leaf in leaves}
    for leaf in sorted(leaves, key=str):
        if not _may_be_number(leaf, asked):
            return _not_a_number(frame, leaf, e)
    leaves = {member for leaf in leaves for member in members_of(leaf)}
    natural = dtypes.result_dtype(*(natural_dtype(leaf) for leaf in leaves))
    dtype = asked or natural
    narrowed = [t for t in leaves if isinstance(t, ScalarType) and dtypes.promote(t.dtype, dtype) != dtype]
    if any(t.dtype not in ("int64", "float64") for t in narrowed):
        shown = min(map(frame.described, narrowed))
        return frame.error(
            "numpy-sequence",
            f"a sequence of {shown} cannot become an array of {dtype} at once",
            e.span,
            help=f"make the array first: np.array(x).astype(np.{dtype})",
        )
    return operation(
        frame, ArrayType(dtype, depth), "array_from", (value.expr,), e.span, (cpp(dtype),), raises=True
    )


def _length(value: Value, span: Span) -> ir.Expr:
    return ir.Op(INT, "len", (value.expr,), span=span)


def _not_a_number(frame: Frame, type: Type, e: n.Node) -> Value:
    shown = frame.described(type)
    return frame.error(
        "numpy-sequence",
        f"an array holds numbers, not {shown}",
        e.span,
        f"there is {shown} in it",
        "name the dtype to read the texts as numbers: np.array(texts, dtype=float)"
        if type == STR
        else "say what they become: dtype=np.float64"
        if isinstance(type, UnionType) and all(map(is_operand, type.members))
        else "keep text and objects in lists; make optional and mixed numbers of one type first",
    )


def _not_an_array(frame: Frame, type: Type, e: n.Node) -> Value:
    shown = frame.described(type)
    return frame.error("numpy-operation", f"this takes an array, not {shown}", e.span, f"this is {shown}")


def _array(name: str, copies: bool = False, contiguous: bool = False):
    """np.array, np.asarray and np.ascontiguousarray."""

    def make(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        names = (
            "object dtype copy -order -subok -ndmin -ndmax -like"
            if copies
            else "a dtype -order -device copy -like"
        )
        bound = bind(frame, f"np.{name}", names, args, keywords, e)
        if bound is None:
            return NOTHING
        dtype, ok = dtype_of(frame, bound.get("dtype"), e)
        copy, known = constant_of(frame, bound.get("copy"), copies, bool, "copy", e)
        value = as_value(frame, bound["object" if copies else "a"], e)
        if not ok or not known or value.expr is None:
            return NOTHING
        run = lambda values: _array_of(frame, values[0], dtype, bool(copy), contiguous, e)  # noqa: E731
        return each_member(frame, [value], e.span, run)

    return make


def _array_of(
    frame: Frame, value: Value, asked: str | None, copy: bool, contiguous: bool, e: n.Node
) -> Value:
    held = frame.solver.shallow(value.type)
    if isinstance(held, ArrayType):
        if asked is not None and asked != held.dtype:
            return astype(frame, value, asked, e.span)
        if copy:
            return operation(frame, held, "array_copy", (value.expr,), e.span)
        return operation(frame, held, "array_contiguous", (value.expr,), e.span) if contiguous else value
    if is_sequence(held):
        return array_from(frame, value, asked, e)
    if is_operand(held):
        return scalar(frame, value, asked or natural_dtype(held), e)
    return _not_a_number(frame, held, e)


def _copy(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "np.copy", "a -order -subok", args, keywords, e)
    return NOTHING if bound is None else _array("copy", copies=True)(frame, [bound["a"]], {}, e)


def _frombuffer(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    bound = bind(frame, "np.frombuffer", "buffer dtype -count -offset -like", args, keywords, e)
    if bound is None:
        return NOTHING
    dtype, ok = dtype_of(frame, bound.get("dtype"), e)
    value = as_value(frame, bound["buffer"], e)
    if not ok or value.expr is None:
        return NOTHING
    held = frame.solver.resolve(value.type)
    if held != BYTES:
        return frame.error(
            "numpy-operation",
            f"np.frombuffer takes bytes, not {frame.described(held)}",
            e.span,
            f"this is {frame.described(held)}",
        )
    dtype = dtype or "float64"
    return operation(
        frame, ArrayType(dtype, 1), "array_frombuffer", (value.expr,), e.span, (cpp(dtype),), raises=True
    )


# --- conversions ---


def astype(frame: Frame, value: Value, dtype: str, span: Span) -> Value:
    """value.astype(dtype) of an array or a numpy scalar: wraps around and truncates as C does."""
    held = frame.solver.shallow(value.type)
    if isinstance(held, ArrayType):
        return operation(
            frame, ArrayType(dtype, held.rank), "array_astype", (value.expr,), span, (cpp(dtype),)
        )
    if held == ScalarType(dtype):
        return value
    return operation(
        frame,
        ScalarType(dtype),
        "element_cast",
        (value.expr,),
        span,
        (cpp(dtype),),
        context=False,
        effect="pure",
    )


def scalar(frame: Frame, value: Value, dtype: str, e: n.Node) -> Value:
    """np.float32(value): of a number what an element takes it for, of an array astype."""
    held = frame.solver.shallow(value.type)
    if isinstance(held, (ArrayType, ScalarType)):
        return astype(frame, value, dtype, e.span)
    if held == FLOAT and dtype == "float64":
        return Value(ScalarType(dtype), ir.Op(ScalarType(dtype), "double", (value.expr,), span=e.span))
    if dtypes.is_float(dtype) or dtype == "bool":
        if held == INT and dtype != "bool":
            value = Value(FLOAT, as_float(frame, value))  # numpy, too, goes by way of double
        return operation(
            frame,
            ScalarType(dtype),
            "element_cast",
            (value.expr,),
            e.span,
            (cpp(dtype),),
            context=False,
            effect="pure",
        )
    return operation(
        frame,
        ScalarType(dtype),
        "element_from",
        (value.expr,),
        e.span,
        (cpp(dtype),),
        raises=True,
        effect="pure",
    )


def _scalar_type(dtype: str):
    """np.float32 and its like, called."""

    def make(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        if len(args) > 1 or keywords:
            return frame.error("wrong-arguments", f"np.{dtype}() takes one argument", e.span)
        zero = Value(INT, constant(0, e.span))
        wide = as_number_of(dtype, args[0], e.span) if args and isinstance(args[0], WideInt) else None
        value = wide or (as_value(frame, args[0], e) if args else zero)
        if value.expr is None:
            return NOTHING

        def run(values: list[Value]) -> Value:
            given = as_operand(frame, values[0], e)
            held = frame.solver.shallow(given.type)
            if given.expr is None:
                return NOTHING
            if not is_operand(held):
                shown = frame.described(held)
                return frame.error(
                    "numpy-operation",
                    f"np.{dtype}() of {shown} is not supported",
                    e.span,
                    f"this is {shown}",
                    "make it an int or a float first",
                )
            return scalar(frame, given, dtype, e)

        return each_member(frame, [value], e.span, run)

    return make


# Every name that numpy may have for the class of a dtype's scalars.
SCALAR_TYPES = {
    f"numpy.{name}": dtype
    for dtype in dtypes.DTYPES
    for name in (
        dtype,
        *(a for a, d in dtypes.ALIASES.items() if d == dtype and len(a) > 2 and a not in ("int", "float")),
    )
}

VALUES = {
    "numpy.zeros": _filled("zeros", "array_zeros"),
    "numpy.empty": _filled("empty", "array_zeros"),  # what numpy leaves undefined is zero here
    "numpy.ones": _filled("ones", "array_ones"),
    "numpy.full": _full,
    "numpy.zeros_like": _like("zeros", "array_zeros"),
    "numpy.empty_like": _like("empty", "array_zeros"),
    "numpy.ones_like": _like("ones", "array_ones"),
    "numpy.full_like": _like("full", "array_full"),
    "numpy.arange": _arange,
    "numpy.array": _array("array", copies=True),
    "numpy.asarray": _array("asarray"),
    "numpy.ascontiguousarray": _array("ascontiguousarray", contiguous=True),
    "numpy.copy": _copy,
    "numpy.frombuffer": _frombuffer,
    **{name: _scalar_type(dtype) for name, dtype in SCALAR_TYPES.items()},
}

"""dtypes as values, np.dtype("float32") and x.dtype: their attributes, texts and ==; what numpy tells of them.

A dtype that something keeps is known by its type alone, as a class is: see compiler/infer/functions.py.
"""

from __future__ import annotations

import struct

from compiler.infer.array_operations import bind, dtype_of, named_by
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.operations import split
from compiler.infer.values import NOTHING, Dtype, Library, NumberLimits, Thing, Value, WideInt
from compiler.ir import nodes as ir
from compiler.ops import numpy_dtypes as dtypes
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, FLOAT, INT, NONE, STR, ArrayType, FunctionType, ScalarType, Type, members_of

_CHARACTERS = dict(zip(dtypes.DTYPES, "?bhilBHILefd"))
_NUMBERS = dict(zip(dtypes.DTYPES, (0, 1, 3, 5, 7, 2, 4, 6, 8, 23, 11, 12)))
_FORMS = {"float16": (10, 5, 3, "e"), "float32": (23, 8, 6, "f"), "float64": (52, 11, 15, "d")}  # bits of fraction and exponent, digits
_ABSTRACT = {
    "generic": "biuf", "number": "iuf", "integer": "iu", "signedinteger": "i", "unsignedinteger": "u", "inexact": "f",
    "floating": "f", "complexfloating": "",
}  # fmt: skip


def attribute(frame: Frame, dtype: Dtype, name: str, e: n.Node) -> Thing:
    """dtype.name and the like."""
    own, size = dtype.name, dtypes.item_size(dtype.name)
    if name == "type":
        return Library(f"numpy.{own}")
    if name in ("itemsize", "alignment", "num"):
        return Value(INT, ir.Const(INT, _NUMBERS[own] if name == "num" else size, span=e.span))
    order, kind = "|" if size == 1 else "<", dtypes.kind(own)
    texts = {"name": own, "kind": kind, "char": _CHARACTERS[own], "str": f"{order}{kind}{size}", "byteorder": order.replace("<", "=")}
    if name in texts:
        return Value(STR, ir.Const(STR, texts[name], span=e.span))
    return frame.error("unknown-attribute", f"a dtype's {name} has no native form", e.span, f"this is np.dtype('{own}')",
                       f"it has {', '.join(sorted((*texts, 'alignment', 'itemsize', 'num', 'type')))}")  # fmt: skip


def of_type(frame: Frame, type: Type) -> Dtype | None:
    """The dtype that values of this type are."""
    thing = frame.program.functions.thing_of(type) if isinstance(type, FunctionType) else None
    return thing if isinstance(thing, Dtype) else None


def compare(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value | None:
    """left == right where one of them is a dtype, which equals whatever names it; None where neither is."""
    sides = [frame.solver.shallow(v.type) for v in (left, right)]
    if operator not in ("eq", "ne") or not any(of_type(frame, m) for side in sides for m in members_of(side)):
        return None
    for at, side in enumerate(sides):
        if len(members_of(side)) > 1:
            return split(frame, [left, right], at, e.span, lambda args: compare(frame, operator, *args, e) or _compare_others(frame, operator, args, e))
    dtype, other = (of_type(frame, sides[0]), right) if of_type(frame, sides[0]) else (of_type(frame, sides[1]), left)
    if frame.solver.shallow(other.type) == STR and not isinstance(other.expr, ir.Const):
        names = " ".join(name for name in (*dtypes.DTYPES, *dtypes.ALIASES) if dtypes.dtype_named(name) == dtype.name)
        same = call_helper(frame, "numpy._names_dtype", [Value(STR, ir.Const(STR, names, span=e.span)), other], e)
        return same if operator == "eq" or same.expr is None else Value(BOOL, ir.Not(BOOL, same.expr, span=e.span))
    named = "float64" if frame.solver.shallow(other.type) == NONE else named_by(frame, other)
    return Value(BOOL, ir.Const(BOOL, (named == dtype.name) == (operator == "eq"), span=e.span))


def _compare_others(frame: Frame, operator: str, args: list[Value], e: n.Node) -> Value:
    from compiler.infer.comparisons import compare_values

    return compare_values(frame, operator, *args, e)


# --- functions ---


def _dtype(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    bound = bind(frame, "np.dtype", "dtype -align -copy", args, keywords, e)
    if bound is None:
        return NOTHING
    dtype, ok = dtype_of(frame, bound["dtype"], e)
    return Dtype(dtype or "float64") if ok else NOTHING


def _limits(function: str):
    kinds = "f" if function == "finfo" else "iu"

    def make(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
        bound = bind(frame, f"np.{function}", "dtype" if function == "finfo" else "type", args, keywords, e)
        if bound is None:
            return NOTHING
        dtype, ok = _given(frame, next(iter(bound.values())), e)
        if not ok:
            return NOTHING
        if dtypes.kind(dtype) not in kinds:
            what = f"data type <class 'numpy.{dtype}'> not inexact" if function == "finfo" else f"Invalid integer data type '{dtypes.kind(dtype)}'."
            return frame.error("numpy-dtype", what, e.span, raises="ValueError")
        return NumberLimits(function, dtype)

    return make


def _given(frame: Frame, thing: Thing, e: n.Node) -> tuple[str, bool]:
    """The dtype that an argument names, or is a number of."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if isinstance(held, ScalarType):
        return held.dtype, True
    if held in (INT, FLOAT):
        return ("int64" if held == INT else "float64"), True
    dtype, ok = dtype_of(frame, thing, e)
    return dtype or "float64", ok


def limit(frame: Frame, limits: NumberLimits, name: str, e: n.Node) -> Thing:
    """np.finfo(float32).max and the like."""
    if name == "dtype":
        return Dtype(limits.dtype)
    if name == "bits":
        return Value(INT, ir.Const(INT, dtypes.bits(limits.dtype), span=e.span))
    known = _integer_limits(limits.dtype) if limits.function == "iinfo" else _float_limits(limits.dtype)
    if name not in known:
        return frame.error("unknown-attribute", f"'{name}' of np.{limits.function} has no native form", e.span,
                           help=f"it has {', '.join(sorted((*known, 'bits', 'dtype')))}")  # fmt: skip
    value = known[name]
    if isinstance(value, float):
        of_dtype = ScalarType(limits.dtype)
        return Value(of_dtype, ir.Const(of_dtype, value, span=e.span))
    type = STR if isinstance(value, str) else INT
    return WideInt(value) if type == INT and value >= 2**63 else Value(type, ir.Const(type, value, span=e.span))


def _integer_limits(dtype: str) -> dict[str, int | str]:
    bits, signed = dtypes.bits(dtype), dtypes.kind(dtype) == "i"
    low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if signed else (0, 2**bits - 1)
    return {"min": low, "max": high, "kind": dtypes.kind(dtype)}


def _float_limits(dtype: str) -> dict[str, float | int]:
    fraction, exponent, digits, form = _FORMS[dtype]
    top = 2 ** (exponent - 1)
    highest, normal = (2 - 2.0**-fraction) * 2.0 ** (top - 1), 2.0 ** (2 - top)
    (resolution,) = struct.unpack(form, struct.pack(form, 10.0**-digits))
    return {
        "eps": 2.0**-fraction, "epsneg": 2.0 ** (-fraction - 1), "max": highest, "min": -highest, "tiny": normal, "smallest_normal": normal,
        "smallest_subnormal": 2.0 ** (2 - top - fraction), "resolution": resolution, "precision": digits, "nmant": fraction,
        "iexp": exponent, "nexp": exponent, "maxexp": top, "minexp": 2 - top, "machep": -fraction, "negep": -fraction - 1,
    }  # fmt: skip


def _issubdtype(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    bound = bind(frame, "np.issubdtype", "arg1 arg2", args, keywords, e, required=2)
    if bound is None:
        return NOTHING
    first, ok = dtype_of(frame, bound["arg1"], e)
    wanted = bound["arg2"].name.removeprefix("numpy.") if isinstance(bound["arg2"], Library) else ""
    if not ok:
        return NOTHING
    if wanted in _ABSTRACT:
        return Value(BOOL, ir.Const(BOOL, dtypes.kind(first or "float64") in _ABSTRACT[wanted], span=e.span))
    second, ok = dtype_of(frame, bound["arg2"], e)
    return Value(BOOL, ir.Const(BOOL, (first or "float64") == (second or "float64"), span=e.span)) if ok else NOTHING


def _promote_types(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    bound = bind(frame, "np.promote_types", "type1 type2", args, keywords, e, required=2)
    if bound is None:
        return NOTHING
    found = [dtype_of(frame, bound[name], e) for name in ("type1", "type2")]
    return Dtype(dtypes.promote(*(dtype or "float64" for dtype, _ in found))) if all(ok for _, ok in found) else NOTHING


def _result_type(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """np.result_type of arrays, numbers of numpy and dtypes."""
    found = []
    for thing in args:
        held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
        found.append((held.dtype, True) if isinstance(held, (ArrayType, ScalarType)) else dtype_of(frame, thing, e))
    if not found or keywords:
        return frame.error("wrong-arguments", "np.result_type() takes arrays and dtypes", e.span)
    if not all(ok for _, ok in found):
        return NOTHING
    made, *others = (dtype or "float64" for dtype, _ in found)
    for other in others:
        made = dtypes.promote(made, other)
    return Dtype(made)


VALUES = {
    "numpy.dtype": _dtype,
    "numpy.finfo": _limits("finfo"),
    "numpy.iinfo": _limits("iinfo"),
    "numpy.issubdtype": _issubdtype,
    "numpy.promote_types": _promote_types,
    "numpy.result_type": _result_type,
}

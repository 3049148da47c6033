"""Slice objects: slice(a, b, c) as a value, its bounds, and what user classes are given for x[a:b]."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.operations import split
from compiler.infer.sequences import value_of
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import INT, NONE, SLICE, UnionType, union_of

_BOUND = union_of(INT, NONE)
BOUNDS = ("start", "stop", "step")


def make_slice(frame: Frame, bounds: list[Value], e: n.Node) -> Value:
    """slice(*bounds) of three bounds, each int or None."""
    return Value(SLICE, ir.Op(SLICE, "make_slice", tuple(frame.convert(b, _BOUND) for b in bounds), span=e.span))


def bound(frame: Frame, value: Value, name: str, e: n.Node) -> Value:
    """value.start, .stop or .step."""
    return Value(_BOUND, ir.Op(_BOUND, f"slice_{name}", (value.expr,), span=e.span))


def bounds_of(frame: Frame, value: Value, e: n.Node) -> list[Value]:
    kept = frame.keep(value, e.span)
    return [bound(frame, kept, name, e) for name in BOUNDS]


def slice_and_rest(frame: Frame, key: Value, e: n.Node, of_slice, of_other) -> Thing:
    """of_slice(bounds) where the key is a slice object, else of_other(key); a key that may be either is split."""
    held = frame.solver.shallow(key.type)
    if held == SLICE:
        return of_slice(bounds_of(frame, key, e))
    if isinstance(held, UnionType) and SLICE in held.members:
        return split(frame, [key], 0, e.span, lambda keys: slice_and_rest(frame, keys[0], e, of_slice, of_other))
    return of_other(key)


def _slice(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    values = [value_of(frame, a, e) for a in args]
    if any(v.expr is None for v in values):
        return NOTHING
    wrong = [v for v in values if not frame.assignable(v.type, _BOUND)]
    if not 1 <= len(values) <= 3 or keywords or wrong:
        return frame.error("slice-index", "the bounds of a slice are int or None", e.span, help="write slice(start, stop, step)",
                           about=tuple(wrong))  # fmt: skip
    none = Value(NONE, ir.Const(NONE, None, span=e.span))
    bounds = [none, values[0], none] if len(values) == 1 else [*values, none][:3]
    return make_slice(frame, bounds, e)


VALUES = {"builtins.slice": _slice}

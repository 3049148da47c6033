"""typing.NamedTuple and collections.namedtuple: objects with fields that are also the tuple of their fields."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.values import Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import ClassType, TupleType


def is_named_tuple(frame: Frame, value: object) -> bool:
    held = frame.solver.shallow(value.type) if isinstance(value, Value) else None
    return isinstance(held, ClassType) and frame.program.classes.info(held.id)["kind"] == "namedtuple"


def as_tuple(frame: Frame, value: Value, e: n.Node) -> Value:
    """The plain tuple of a named one's fields; other values as they are."""
    if value.expr is None or not is_named_tuple(frame, value):
        return value
    held = frame.solver.shallow(value.type)
    base = frame.keep(value, e.span)
    types = [frame.program.classes.field_type(held.id, f) for f in frame.program.classes.fields(held.id)]
    names = frame.program.classes.fields(held.id)
    items = tuple(ir.Field(frame.solver.resolve(t), base.expr, f, span=e.span) for f, t in zip(names, types))
    kind = TupleType(tuple(types))
    return Value(kind, ir.MakeTuple(frame.solver.resolve(kind), items, span=e.span))


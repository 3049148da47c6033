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
    return fields_of(frame, value, frame.program.classes.fields(frame.solver.shallow(value.type).id), e)


def fields_of(frame: Frame, value: Value, names: list[str], e: n.Node) -> Value:
    """The tuple of an object's fields."""
    from compiler.infer.fields import read_field

    held, base = frame.solver.shallow(value.type), frame.keep(value, e.span)
    fields = [read_field(frame, base, held, name, e) for name in names]
    kind = TupleType(tuple(f.type for f in fields))
    return Value(kind, ir.MakeTuple(frame.solver.resolve(kind), tuple(f.expr for f in fields), span=e.span))

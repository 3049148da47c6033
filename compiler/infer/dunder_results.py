"""What Python makes of the results of special methods: it takes some types alone, of which run time may tell which one there is."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.type_names import message_name
from compiler.infer.values import NOTHING, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, INT, NEVER, ClassType, IteratorType, Type, UnionType, members_of


def bool_result(frame: Frame, made: Value, e: n.Node) -> Value:
    """Of a __bool__."""
    return _taken(frame, made, e, _as_bool)


def length_result(frame: Frame, made: Value, e: n.Node) -> Value:
    """Of a __len__, which must not be negative."""
    return _taken(frame, made, e, _as_length)


def hash_result(frame: Frame, made: Value, e: n.Node) -> Value:
    """Of a __hash__."""
    return _taken(frame, made, e, _as_hash)


def iterator_result(frame: Frame, made: Value, e: n.Node) -> Value:
    """Of an __iter__."""
    if all(_iterates(frame, m) for m in members_of(frame.solver.shallow(made.type))):
        return made
    return _taken(frame, made, e, _as_iterator)


def _taken(frame: Frame, made: Value, e: n.Node, take) -> Value:
    from compiler.infer.operations import split

    held = frame.solver.shallow(made.type)
    if made.expr is None or frame.env is None or held == NEVER:
        return made
    if isinstance(held, UnionType):
        return split(frame, [made], 0, e.span, lambda arms: take(frame, arms[0], e))
    return take(frame, made, e)


def _as_bool(frame: Frame, made: Value, e: n.Node) -> Value:
    if frame.solver.shallow(made.type) == BOOL:
        return made
    return _refused(frame, f"__bool__ should return bool, returned {_shown(frame, made)}", e)


def _as_length(frame: Frame, made: Value, e: n.Node) -> Value:
    held = frame.solver.shallow(made.type)
    if held == INT and isinstance(made.expr, ir.Const) and made.expr.value >= 0:
        return made
    if held not in (BOOL, INT):
        return _refused(frame, f"'{_shown(frame, made)}' object cannot be interpreted as an integer", e)
    return frame.emit_value(INT, ir.Op(INT, "length_result", (made.expr,), raises=True, context=True, span=e.span), e.span)


def _as_hash(frame: Frame, made: Value, e: n.Node) -> Value:
    if frame.solver.shallow(made.type) not in (BOOL, INT):
        return _refused(frame, "__hash__ method should return an integer", e)
    return Value(INT, ir.Op(INT, "hash_result", (made.expr,), span=e.span))


def _as_iterator(frame: Frame, made: Value, e: n.Node) -> Value:
    if _iterates(frame, frame.solver.shallow(made.type)):
        return made
    return _refused(frame, f"iter() returned non-iterator of type '{_shown(frame, made)}'", e)


def _iterates(frame: Frame, type: Type) -> bool:
    return isinstance(type, IteratorType) or isinstance(type, ClassType) and frame.program.classes.method(type.id, "__next__") is not None


def _refused(frame: Frame, message: str, e: n.Node) -> Value:
    frame.raise_("TypeError", message, e.span)
    return NOTHING


def _shown(frame: Frame, made: Value) -> str:
    return message_name(frame.solver.resolve(made.type))

"""d.keys() and d.items() as operands: they are like sets, and are made ones where they are written."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.values import Thing, Value
from compiler.syntax import nodes as n
from compiler.types.types import DictType, IteratorType, ListType, TupleOfType, TupleType

_ALGEBRA = ("and_", "or_", "sub", "xor")
_COMPARISONS = ("eq", "ne", "lt", "le", "gt", "ge")


def views_as_sets(frame: Frame, operator: str, left: Thing, right: Thing, nodes: tuple[n.Expression, n.Expression]) -> tuple[Thing, Thing]:
    """The operands, written as `nodes`, with views made sets. With a view &, |, - and ^ take any iterable."""
    from compiler.infer.comprehensions import collect_thing

    things = [left, right]
    views = [_is_view(frame, thing, node) for thing, node in zip(things, nodes)]
    if operator not in (*_ALGEBRA, *_COMPARISONS) or not any(views):
        return left, right
    for i, (thing, node) in enumerate(zip(things, nodes)):
        held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
        iterable = operator in _ALGEBRA and isinstance(held, (ListType, TupleType, TupleOfType, DictType))
        if views[i] or iterable:
            things[i] = collect_thing(frame, "set", thing, n.Starred(node.span, n.Pass(node.span)))
    return things[0], things[1]


def _is_view(frame: Frame, thing: Thing, e: n.Expression) -> bool:
    written = isinstance(e, n.Call) and isinstance(e.function, n.Attribute) and e.function.attr in ("keys", "items")
    return written and not e.arguments and isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), IteratorType)

"""d.keys() and d.items() as operands: they are like sets.

A view is an iterator for the types, so that only run time tells it from others where it was kept in a variable.
"""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.type_names import python_name
from compiler.infer.values import NOTHING, Library, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, NONE, STR, DictType, IteratorType, ListType, SetType, TupleOfType, TupleType

# Which of collections.abc the views are, by what run time asks of the iterator; Iterator are all but them.
_KINDS = {
    **dict.fromkeys(("Sized", "Container", "Collection", "Reversible", "MappingView", "Iterator"), "is_view"), "Set": "is_like_set",
    "KeysView": "is_keys_view", "ItemsView": "is_items_view", "ValuesView": "is_values_view",
}  # fmt: skip
_ABSTRACT = "collections.abc."
_ALGEBRA = {"and_": "&", "or_": "|", "sub": "-", "xor": "^"}
_ORDERS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}


def views_as_sets(frame: Frame, operator: str, left: Thing, right: Thing, nodes: tuple[n.Expression, n.Expression]) -> tuple[Thing, Thing]:
    """The operands, written as `nodes`, with views made sets. With a view &, |, - and ^ take any iterable."""
    things = [left, right]
    views = [_is_iterator(frame, thing) for thing in things]
    if operator not in {*_ALGEBRA, *_ORDERS} or not any(views):
        return left, right
    things = [frame.keep(t, node.span) if isinstance(t, Value) else t for t, node in zip(things, nodes)]
    if not any(view and _is_written(node) for view, node in zip(views, nodes)):
        _require(frame, operator, things, views, nodes[0])
    for i, thing in enumerate(things):
        held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
        iterable = isinstance(held, (ListType, TupleType, TupleOfType, DictType)) or isinstance(held, SetType) and held.frozen
        if views[i] or operator in _ALGEBRA and iterable:
            things[i] = _as_set(frame, thing, nodes[i])
    return things[0], things[1]


def is_of_kind(value: Value, wanted: list[Thing], e: n.Node) -> ir.Expr:
    """isinstance(value, wanted) of what is an iterator for the types, where some of these are `told_apart`."""
    tests: list[ir.Expr] = []
    for kind in filter(told_apart, wanted):
        name = kind.name.removeprefix(_ABSTRACT)
        test = ir.Op(BOOL, _KINDS[name], (value.expr,), span=e.span)
        tests.append(ir.Not(BOOL, test, span=e.span) if name == "Iterator" else test)
    return tests[0] if len(tests) == 1 else ir.BoolOp(BOOL, "or", tuple(tests), span=e.span)


def told_apart(wanted: Thing) -> bool:
    """Whether views are of this class and iterators are not, or the other way round."""
    return isinstance(wanted, Library) and wanted.name.startswith(_ABSTRACT) and wanted.name.removeprefix(_ABSTRACT) in _KINDS


def equality(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    """== or != of a view, or another iterator, and a set or an iterator over other items."""
    from compiler.infer.comparisons import compare_values

    left, right = frame.keep(left, e.span), frame.keep(right, e.span)
    tests = [ir.Op(BOOL, "is_like_set", (v.expr,), span=e.span) for v in (left, right) if _is_iterator(frame, v)]
    test = tests[0] if len(tests) == 1 else ir.BoolOp(BOOL, "and", tuple(tests), span=e.span)

    def as_sets() -> Value:
        return compare_values(frame, operator, _as_set(frame, left, e), _as_set(frame, right, e), e)

    return frame.branch(test, (as_sets, lambda: Value(BOOL, ir.Const(BOOL, operator == "ne", span=e.span))), e.span)


def is_disjoint(frame: Frame, e: n.Call, receiver: Value) -> Thing:
    """view.isdisjoint(other)"""
    from compiler.infer.arguments import infer_arguments
    from compiler.infer.attributes import attribute_of
    from compiler.infer.calls import call

    receiver = frame.keep(receiver, e.span)
    expr = ir.Op(NONE, "require_isdisjoint", (receiver.expr,), raises=True, context=True, span=e.span)
    frame.emit_value(NONE, expr, e.span)
    arguments = infer_arguments(frame, e)
    if arguments is None:
        return NOTHING
    return call(frame, attribute_of(frame, _as_set(frame, receiver, e), "isdisjoint", e), *arguments, e)


def _as_set(frame: Frame, thing: Thing, e: n.Node) -> Value:
    from compiler.infer.comprehensions import collect_thing

    return collect_thing(frame, "set", thing, n.Starred(e.span, n.Pass(e.span)))


def _require(frame: Frame, operator: str, things: list[Thing], views: list[bool], e: n.Node) -> None:
    """Raises what Python raises where neither operand is a view that is like a set; an order needs two."""
    if all(views):
        tests = tuple(ir.Op(BOOL, "is_like_set", (t.expr,), span=e.span) for t in things)
        test = ir.BoolOp(BOOL, "or" if operator in _ALGEBRA else "and", tests, span=e.span)
        done = Value(NONE, ir.Const(NONE, None, span=e.span))
        frame.branch(test, (lambda: done, lambda: _require_view(frame, operator, things, 0, e)), e.span)
    else:
        _require_view(frame, operator, things, views.index(True), e)


def _require_view(frame: Frame, operator: str, things: list[Thing], at: int, e: n.Node) -> Value:
    names = [python_name(frame.solver.resolve(t.type)) if isinstance(t, Value) and i != at else "{}" for i, t in enumerate(things)]
    sign = _ALGEBRA.get(operator)
    start = f"unsupported operand type(s) for {sign}: '" if sign else f"'{_ORDERS[operator]}' not supported between instances of '"
    parts = tuple(ir.Const(STR, part, span=e.span) for part in f"{start}{names[0]}' and '{names[1]}'".split("{}", 1))
    expr = ir.Op(NONE, "require_set_view", (things[at].expr, *parts), raises=True, context=True, span=e.span)
    return frame.emit_value(NONE, expr, e.span)


def _is_iterator(frame: Frame, thing: Thing) -> bool:
    return isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), IteratorType)


def _is_written(e: n.Expression) -> bool:
    """Whether this is d.keys() or d.items() itself."""
    return isinstance(e, n.Call) and isinstance(e.function, n.Attribute) and e.function.attr in ("keys", "items") and not e.arguments

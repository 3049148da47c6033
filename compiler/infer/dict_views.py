"""d.keys() and d.items() as operands: they are like sets.

A view is an iterator for the types, so that only run time tells it from others where it was kept in a variable.
"""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.iteration import is_iterable
from compiler.infer.library import call_helper
from compiler.infer.operations import split
from compiler.infer.type_names import message_name, python_name
from compiler.infer.values import NOTHING, Library, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, NONE, STR, ArrayType, ClassType, IteratorType, SetType, TupleType, UnionType

# Which of collections.abc the views are, by what run time asks of the iterator; Iterator are all but them.
_KINDS = {
    **dict.fromkeys(("Sized", "Container", "Collection", "Reversible", "MappingView", "Iterator"), "is_view"), "Set": "is_like_set",
    "KeysView": "is_keys_view", "ItemsView": "is_items_view", "ValuesView": "is_values_view",
}  # fmt: skip
_ABSTRACT = "collections.abc."
_ALGEBRA = {"and_": "&", "or_": "|", "sub": "-", "xor": "^"}
_ORDERS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}


def algebra(frame: Frame, left: Thing, right: Thing, e: n.Binary) -> Value | None:
    """left & right, |, - or ^, where one is a view and the other a view, too, or any iterable; None of others."""
    from compiler.infer.operators import binary_values

    views = [_is_iterator(frame, thing) for thing in (left, right)]
    nodes = (e.left, e.right)
    if e.operator not in _ALGEBRA or not any(views) or not all(isinstance(t, Value) and t.expr is not None for t in (left, right)):
        return None
    for at, thing in enumerate((left, right)):
        held = frame.solver.shallow(thing.type)
        if isinstance(held, UnionType):
            return split(frame, [left, right], at, e.span, lambda args: algebra(frame, *args, e) or binary_values(frame, e.operator, *args, e))
        if isinstance(held, (ArrayType, ClassType)):
            return None
        if not is_iterable(frame, held):
            name = message_name(frame.solver.resolve(held))
            return frame.error("not-iterable", f"{frame.described(held)} cannot be iterated over", nodes[at].span,
                               f"this is {frame.described(held)}", about=(thing,), raises=("TypeError", f"'{name}' object is not iterable"))  # fmt: skip
    left, right = (frame.keep(thing, node.span) for thing, node in zip((left, right), nodes))
    if not any(view and _is_written(node) for view, node in zip(views, nodes)):
        _require(frame, e.operator, [left, right], views, e.left)
    if frame.env is None:
        return NOTHING
    if e.operator == "and_":
        return _intersection(frame, left, right, views, e)
    if e.operator == "xor" and all(views):
        are_items = tuple(ir.Op(BOOL, "is_items_view", (v.expr,), span=e.span) for v in (left, right))
        if all(isinstance(frame.solver.shallow(frame.solver.shallow(v.type).item), TupleType) for v in (left, right)):
            arms = (lambda: call_helper(frame, "builtins._items_xor", [left, right], e), lambda: _changed(frame, left, right, e))
            return frame.branch(ir.BoolOp(BOOL, "and", are_items, span=e.span), arms, e.span)
    return _changed(frame, left, right, e)


_CHANGES = {"or_": "update", "sub": "difference_update", "xor": "symmetric_difference_update"}


def _changed(frame: Frame, left: Value, right: Value, e: n.Binary) -> Value:
    """CPython makes a set of the left one, and changes that."""
    from compiler.infer.attributes import attribute_of
    from compiler.infer.calls import call
    from compiler.infer.comprehensions import add_items, new_container

    made = frame.keep(new_container(frame, "set", n.Starred(e.left.span, n.Pass(e.span))), e.span)
    if _is_iterator(frame, left):
        frame.emit_value(NONE, ir.Op(NONE, "set_room_for_keys", (made.expr, left.expr), context=True, effect="write", span=e.span), e.span)
    add_items(frame, made, left, e.left)
    if frame.env is None:
        return NOTHING
    changed = call(frame, attribute_of(frame, made, _CHANGES[e.operator], e), [right], {}, e)
    return made if changed.expr is not None else NOTHING


def _intersection(frame: Frame, left: Value, right: Value, views: list[bool], e: n.Binary) -> Value:
    view, other = (left, right) if views[0] else (right, left)
    held = frame.solver.shallow(other.type)
    if isinstance(held, SetType) and not held.frozen:
        return call_helper(frame, "builtins._view_and_set", [view, other], e)
    if not all(views):
        return call_helper(frame, "builtins._in_view", [view, other], e)
    both = tuple(ir.Op(BOOL, "is_like_set", (v.expr,), span=e.span) for v in (left, right))
    either = lambda: frame.branch(both[0], (lambda: one(left, right), lambda: one(right, left)), e.span)  # noqa: E731
    one = lambda a, b: call_helper(frame, "builtins._in_view", [a, b], e)  # noqa: E731
    both_are = ir.BoolOp(BOOL, "and", both, span=e.span)
    return frame.branch(both_are, (lambda: call_helper(frame, "builtins._view_and_view", [left, right], e), either), e.span)


def views_as_sets(frame: Frame, operator: str, left: Thing, right: Thing, nodes: tuple[n.Expression, n.Expression]) -> tuple[Thing, Thing]:
    """The operands of an order, written as `nodes`, with views made sets."""
    things = [left, right]
    views = [_is_iterator(frame, thing) for thing in things]
    if operator not in _ORDERS or not any(views):
        return left, right
    things = [frame.keep(t, node.span) if isinstance(t, Value) else t for t, node in zip(things, nodes)]
    if not any(view and _is_written(node) for view, node in zip(views, nodes)):
        _require(frame, operator, things, views, nodes[0])
    for i, thing in enumerate(things):
        if views[i]:
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

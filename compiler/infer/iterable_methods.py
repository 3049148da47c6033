"""Methods that take any iterable: join, extend, update and the operations of sets."""

from __future__ import annotations

from dataclasses import replace

from compiler.infer.arguments import infer_arguments
from compiler.infer.comprehensions import add_items, collect_thing, each_item, each_member
from compiler.infer.dict_entries import each_entry
from compiler.infer.enums import is_text_member
from compiler.infer.frame import Frame
from compiler.infer.iteration import is_iterable
from compiler.infer.library import call_helper
from compiler.infer.operations import operate, split
from compiler.infer.overloads import find_match
from compiler.infer.sequences import value_of
from compiler.infer.type_names import python_name
from compiler.infer.values import NOTHING, Spread, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BYTES, NEVER, NONE, STR, DictType, ListType, SetType, TupleOfType, UnionType, members_of


def _lazy_arguments(frame: Frame, e: n.Call) -> list[Thing] | None:
    if e.keywords:
        frame.error("wrong-arguments", "this method takes no keyword arguments", e.span)
        return None
    arguments = infer_arguments(frame, e, lazy=True, spreads=True)
    return None if arguments is None else arguments[0]


def _join(frame: Frame, e: n.Call, receiver: Value) -> Value:
    things = _lazy_arguments(frame, e)
    if things is None or len(things) != 1:
        return NOTHING
    return _join_items(frame, e, receiver, things[0])


def _join_items(frame: Frame, e: n.Call, receiver: Value, xs: Thing) -> Value:
    if isinstance(xs, Value) and isinstance(frame.solver.shallow(xs.type), UnionType):
        receiver = frame.keep(receiver, e.span)
        return split(frame, [xs], 0, e.span, lambda args: _join_items(frame, e, receiver, args[0]))
    if not _may_be_joined(frame, xs, e):
        return NOTHING
    if not (isinstance(xs, Value) and isinstance(frame.solver.shallow(xs.type), (ListType, TupleOfType))):
        receiver = frame.keep(receiver, e.span)
        xs = collect_thing(frame, "list", xs, e)
    if xs.expr is None:
        return NOTHING
    held = frame.solver.shallow(xs.type)
    if frame.solver.has_unknown(held):
        frame.solver.join(held, ListType(STR))
    item = frame.solver.resolve(held.item)
    if item not in (STR, NONE) and (frame.is_meant("TypeError") or any(m == STR or is_text_member(frame, m) for m in members_of(item))):
        return call_helper(frame, "builtins._join_texts", [receiver, xs], e)
    if item != STR and item != NONE:
        return frame.error("join-items", f"str.join() joins str, not {frame.shown(item)}", e.span,
                           f"the items are {frame.shown(item)}", "make text of them: sep.join(str(x) for x in xs)", about=(xs,))  # fmt: skip
    return operate(frame, "str.join", [receiver, xs], e.span)


def _may_be_joined(frame: Frame, thing: Thing, e: n.Node) -> bool:
    """Whether join() finds items in it; where not, that is reported."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if held is None or held == NEVER or is_iterable(frame, held):
        return True
    frame.error("not-iterable", f"{frame.described(held)} cannot be iterated over", e.span, f"this is {frame.described(held)}", about=(thing,),
                raises=("TypeError", "can only join an iterable"))  # fmt: skip
    return False


def _join_bytes(frame: Frame, e: n.Call, receiver: Value) -> Value:
    things = _lazy_arguments(frame, e)
    if things is None or len(things) != 1:
        return NOTHING
    return _join_byte_items(frame, e, frame.keep(receiver, e.span), things[0])


def _join_byte_items(frame: Frame, e: n.Call, receiver: Value, xs: Thing) -> Value:
    held = frame.solver.shallow(xs.type) if isinstance(xs, Value) else None
    if isinstance(held, UnionType):
        return split(frame, [xs], 0, e.span, lambda args: _join_byte_items(frame, e, receiver, args[0]))
    if not _may_be_joined(frame, xs, e):
        return NOTHING
    xs = xs if isinstance(held, (ListType, TupleOfType)) else collect_thing(frame, "list", xs, e)
    if xs.expr is None:
        return NOTHING
    if frame.solver.has_unknown(xs.type):
        frame.solver.join(xs.type, ListType(BYTES))
    return operate(frame, "bytes.join", [receiver, xs], e.span)


def _extend(frame: Frame, e: n.Call, receiver: Value) -> Value:
    things = _lazy_arguments(frame, e)
    if things is None or len(things) != 1:
        return NOTHING
    return extend(frame, frame.keep(receiver, e.span), things[0], e)


def extend(frame: Frame, kept: Value, thing: Thing, e: n.Node) -> Value:
    """kept.extend(thing), and kept += thing."""
    if isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), ListType):
        if find_match(frame, "list.extend", [kept, thing], {}) is not None:
            return operate(frame, "list.extend", [kept, thing], e.span)
    if isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), UnionType):  # it may be the list itself
        kept = frame.keep(kept, e.span)
        each_member(frame, thing, lambda one: extend(frame, kept, one, e), e)
        return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING
    append = lambda x: operate(frame, "list.append", [kept, x], e.span)  # noqa: E731
    each_item(frame, thing, append, e, asks_length=True)
    return Value(NONE, ir.Const(NONE, None, span=e.span))


def _set_update(frame: Frame, e: n.Call, receiver: Value) -> Value:
    things = _lazy_arguments(frame, e)
    if things is None:
        return NOTHING
    kept = frame.keep(receiver, e.span)
    for thing in things:
        each_spread(frame, thing, lambda xs: add_items(frame, kept, xs, e), e)
    return Value(NONE, ir.Const(NONE, None, span=e.span))


def each_spread(frame: Frame, thing: Thing, action, e: n.Node) -> None:
    """The action for the thing or, of a Spread, for each of its items."""
    if isinstance(thing, Spread):
        each_item(frame, thing.items, action, e)
    else:
        action(thing)


def _set_operation(name: str):
    """set.union and the like of any iterable."""

    def run(frame: Frame, e: n.Call, receiver: Value) -> Value:
        things = _lazy_arguments(frame, e)
        if things is None:
            return NOTHING
        if any(isinstance(t, Spread) for t in things):
            return _set_operation_of_many(frame, name, receiver, things, e)
        result = receiver
        if not things and name in ("union", "intersection", "difference"):
            return operate(frame, f"{python_name(frame.solver.shallow(receiver.type))}.copy", [receiver], e.span)
        for i, thing in enumerate(things):
            thing = _operand(frame, thing, _place(e, i))
            if thing.expr is None:
                return NOTHING
            frozen = getattr(frame.solver.shallow(result.type), "frozen", False)
            change = {"union": "set.update", "difference": "set.difference_update"}.get(name)
            if i and change and not frozen:  # in the set that the first has made
                result = frame.keep(result, e.span)
                operate(frame, change, [result, thing], e.span)
                continue
            result = operate(frame, f"{'frozenset' if frozen else 'set'}.{name}", [result, thing], e.span)
        return result

    return run


def _set_change(operation: str):
    """set.intersection_update and the like: by each of the iterables. What the runtime has no form for is made a list first."""

    def run(frame: Frame, e: n.Call, receiver: Value) -> Value:
        things = _lazy_arguments(frame, e)
        if things is None:
            return NOTHING
        if operation == "set.symmetric_difference_update" and len(things) != 1:
            return frame.error("wrong-arguments", f"{operation}() takes exactly one argument ({len(things)} given)", e.span)
        kept = frame.keep(receiver, e.span)
        others = [t if isinstance(t, (Value, Spread)) else collect_thing(frame, "list", t, _place(e, i)) for i, t in enumerate(things)]

        def change(other: Thing) -> None:
            if find_match(frame, operation, [kept, other], {}) is None:
                other = collect_thing(frame, "list", other, _place(e, len(things)))
            operate(frame, operation, [kept, other], e.span)

        for other in others:
            each_spread(frame, other, change, e)
        return Value(NONE, ir.Const(NONE, None, span=e.span))

    return run


def _operand(frame: Frame, thing: Thing, e: n.Node) -> Value:
    """What a set is united with or compared to: sets, dicts and lists as they are, for the order of the result depends on it."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if isinstance(held, (SetType, DictType, ListType, TupleOfType)):
        return thing
    return collect_thing(frame, "list", thing, e)


def _set_operation_of_many(frame: Frame, name: str, receiver: Value, things: list[Thing], e: n.Call) -> Value:
    """xs.union(*sets), of however many there are."""
    from compiler.infer.reductions import Accumulator

    if name not in ("union", "intersection", "difference"):
        return frame.error("spread-argument", f"set.{name}() takes one argument", e.span, help="write it out")
    kind = "frozenset" if getattr(frame.solver.shallow(receiver.type), "frozen", False) else "set"
    result = Accumulator(frame, e, "result")
    result.set(operate(frame, f"{kind}.copy", [receiver], e.span), e.span)

    def step(thing: Thing) -> None:
        thing = _operand(frame, thing, _place(e, 0))
        if thing.expr is not None:
            result.set(operate(frame, f"{kind}.{name}", [result.get(e.span), thing], e.span), e.span)

    for thing in things:
        each_spread(frame, thing, step, e)
    return result.get(e.span) if frame.env is not None else NOTHING


def _dict_update(frame: Frame, e: n.Call, receiver: Value) -> Value:
    from compiler.infer.targets import store_subscript

    arguments = infer_arguments(frame, e)
    if arguments is None:
        return NOTHING
    kept = frame.keep(receiver, e.span)
    update_dict(frame, kept, arguments[0], e)
    for name, thing in arguments[1].items():
        key = Value(STR, ir.Const(STR, name, span=e.span))
        store_subscript(frame, kept, key, value_of(frame, thing, e), e)
    return Value(NONE, ir.Const(NONE, None, span=e.span))


def update_dict(frame: Frame, kept: Value, things: list[Thing], e: n.Node) -> Value:
    """kept.update(thing) for each of them, and kept |= thing."""
    from compiler.infer.targets import store_subscript

    for thing in things:
        each_entry(frame, thing, lambda key, value: store_subscript(frame, kept, key, value, e), e)
    return Value(NONE, ir.Const(NONE, None, span=e.span))


def _place(e: n.Call, i: int) -> n.Node:
    """A node of its own for what is made of each argument, so that each gets slots of its own."""
    return n.Pass(replace(e.span, end_column=e.span.end_column + i))


METHODS = {
    "list.extend": _extend,
    "str.join": _join,
    "bytes.join": _join_bytes,
    "set.update": _set_update,
    "set.intersection_update": _set_change("set.intersection_update"),
    "set.difference_update": _set_change("set.difference_update"),
    "set.symmetric_difference_update": _set_change("set.symmetric_difference_update"),
    "dict.update": _dict_update,
    **{f"{kind}.{name}": _set_operation(name) for kind in ("set", "frozenset") for name in (
        "union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint",
    )},
}  # fmt: skip

"""Unpacking: (a, b, *c) = value."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.named_tuples import as_tuple
from compiler.infer.operations import operate, split
from compiler.infer.type_names import is_of_library, message_name
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    INT,
    NEVER,
    NONE,
    ClassType,
    DictType,
    IteratorType,
    ListType,
    TupleOfType,
    TupleType,
    UnionType,
)


def unpack(frame: Frame, targets: list[n.Expression], value: Value, e: n.Node) -> None:
    """(a, b, *c) = value."""
    from compiler.infer.iteration import is_iterable

    value = as_tuple(frame, value, e)
    held = frame.solver.shallow(value.type)
    if held == NEVER:
        frame.env = None
        return
    if isinstance(held, UnionType):
        members = {len(m.items) for m in held.members if isinstance(m, TupleType)}
        if members == {len(targets)} and all(isinstance(m, TupleType) for m in held.members):
            joined = held.members[0]
            for m in held.members[1:]:
                joined = frame.solver.join(joined, m)
            value, held = Value(joined, frame.convert(value, joined)), joined
        elif any(is_iterable(frame, m) for m in held.members):
            split(frame, [value], 0, e.span, lambda args: _unpack_arm(frame, targets, args[0], e))
            return
        elif frame.is_meant("TypeError"):
            split(frame, [value], 0, e.span, lambda args: _unpack_arm(frame, targets, args[0], e))
            return
        else:
            frame.error("unpack", f"{frame.described(held)} cannot be unpacked", e.span, f"what is unpacked here is {frame.described(held)}",
                        about=(value,))  # fmt: skip
            return
    starred = [i for i, t in enumerate(targets) if isinstance(t, n.Starred)]
    if isinstance(held, TupleType):
        _unpack_tuple(frame, targets, starred, value, held, e)
    else:
        _unpack_sequence(frame, targets, starred, value, e)


def _unpack_arm(frame: Frame, targets: list[n.Expression], value: Value, e: n.Node) -> Thing:
    from compiler.infer.iteration import is_iterable

    held = frame.solver.shallow(value.type)
    if is_iterable(frame, held):
        unpack(frame, targets, value, e)
    else:
        frame.raise_("TypeError", f"cannot unpack non-iterable {message_name(frame.solver.resolve(held))} object", e.span)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


def _unpack_tuple(frame: Frame, targets, starred, value: Value, held: TupleType, e: n.Node) -> None:
    from compiler.infer.expressions import make_list
    from compiler.infer.targets import assign_target

    have, want = len(held.items), len(targets)
    items = [
        value.expr.items[i] if isinstance(value.expr, ir.MakeTuple) else ir.TupleItem(frame.solver.resolve(t), value.expr, i, span=e.span)
        for i, t in enumerate(held.items)
    ]
    values = [Value(t, x) for t, x in zip(held.items, items)]
    if not starred:
        if have != want:
            few = have < want
            text = f"not enough values to unpack (expected {want}, got {have})" if few else _too_many(frame, want, have)
            frame.raise_("ValueError", text, e.span)
            return
        for target, v in zip(targets, values):
            assign_target(frame, target, v, e.span)
        return
    at = starred[0]
    if have < want - 1:
        frame.raise_("ValueError", f"not enough values to unpack (expected at least {want - 1}, got {have})", e.span)
        return
    after = want - at - 1
    for target, v in zip(targets[:at], values[:at]):
        assign_target(frame, target, v, e.span)
    rest = make_list(frame, "list", values[at : have - after], targets[at])
    assign_target(frame, targets[at].value, rest, e.span)
    for target, v in zip(targets[at + 1 :], values[have - after :]):
        assign_target(frame, target, v, e.span)


def _too_many(frame: Frame, want: int, have: int) -> str:
    got = f", got {have}" if frame.program.python_version >= (3, 14) else ""
    return f"too many values to unpack (expected {want}{got})"


def _first_items(frame: Frame, value: Value, count: int, e: n.Node) -> Value:
    """A list of so many items, and of one more where there is one: Python asks for no others."""
    from compiler.infer.comprehensions import add_item, each_item, new_container

    value = frame.keep(value, e.span)
    made = new_container(frame, "list", e)

    def add(item: Value) -> None:
        add_item(frame, made, item, e)
        if frame.env is not None:
            asked = ir.Op(BOOL, "has_more_than", (made.expr, ir.Const(INT, count, span=e.span)), effect="read", span=e.span)
            frame.emit(ir.If(frame.emit_value(BOOL, asked, e.span).expr, (ir.Break(span=e.span),), span=e.span))

    each_item(frame, value, add, e)
    return made if frame.env is not None else NOTHING


def _unpack_sequence(frame: Frame, targets, starred, value: Value, e: n.Node) -> None:
    """Unpacks any other iterable: as a list whose length is checked at run time."""
    from compiler.infer.comprehensions import collect_values
    from compiler.infer.iteration import is_iterable
    from compiler.infer.targets import assign_target

    held = frame.solver.shallow(value.type)
    if not isinstance(held, ClassType) and not is_iterable(frame, held):
        message = f"cannot unpack non-iterable {message_name(frame.solver.resolve(held))} object"
        frame.error("unpack", f"{frame.described(held)} cannot be unpacked", e.span, f"what is unpacked here is {frame.described(held)}",
                    about=(value,), raises=("TypeError", message))  # fmt: skip
        return
    sequence = value
    sized = isinstance(held, (ListType, TupleOfType, DictType))
    if not isinstance(held, ListType):
        if starred and isinstance(held, ClassType) and not is_of_library(held):
            sequence = call_helper(frame, "builtins._items_unpacked", [value, Value(INT, ir.Const(INT, starred[0], span=e.span))], e)
        elif not starred and isinstance(held, (ClassType, IteratorType)):
            sequence = _first_items(frame, value, len(targets), e)
        else:
            sequence = collect_values(frame, "list", [(value, True)], e)
        if sequence.expr is None:
            return
    sequence = frame.keep(sequence, e.span)
    item = frame.solver.shallow(sequence.type).item
    resolved = frame.solver.resolve(item)
    required = ir.Const(INT, len(targets) - len(starred), span=e.span)
    exact = "unpack_at_least" if starred else "unpack_exactly" if sized else "unpack_collected"
    frame.emit(ir.Eval(ir.Op(NONE, exact, (sequence.expr, required), raises=True, context=True, effect="read", span=e.span), span=e.span))

    def element(i: int) -> Value:
        expr = ir.Op(resolved, "list_at", (sequence.expr, ir.Const(INT, i)), effect="read", span=e.span)
        return frame.emit_value(item, expr, e.span)

    if not starred:
        values = [element(i) for i in range(len(targets))]
        for target, v in zip(targets, values):
            assign_target(frame, target, v, e.span)
        return
    at = starred[0]
    after = len(targets) - at - 1
    before = [element(i) for i in range(at)]
    last = [element(i - after) for i in range(after)]
    none = Value(NONE, ir.Const(NONE, None))
    stop = Value(INT, ir.Const(INT, -after)) if after else none
    rest = operate(frame, "operator.getslice", [sequence, Value(INT, ir.Const(INT, at)), stop, none], e.span)
    for target, v in zip(targets, [*before, rest, *last]):
        assign_target(frame, target.value if isinstance(target, n.Starred) else target, v, e.span)

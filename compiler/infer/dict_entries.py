"""The entries that dict(x) and d.update(x) take: of dicts, of objects with keys(), of anything that gives pairs."""

from __future__ import annotations

from collections.abc import Callable

from compiler.infer.comprehensions import collect_thing, each_item
from compiler.infer.container_objects import plain_container
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.named_tuples import as_tuple
from compiler.infer.operations import operate, split
from compiler.infer.values import NOTHING, Iteration, Keywords, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BYTES, INT, NONE, STR, ClassType, DictType, ListType, TupleOfType, TupleType, Type, UnionType

Put = Callable[[Value, Value], None]


def each_entry(frame: Frame, thing: Thing, put: Put, e: n.Node) -> None:
    """put(key, value) for every entry, in order."""
    from compiler.infer.calls import call_method
    from compiler.infer.dict_kinds import with_behaviour
    from compiler.infer.expressions import as_value
    from compiler.infer.subscripts import getitem

    if isinstance(thing, Keywords):
        for name, given in thing.entries:
            put(Value(STR, ir.Const(STR, name, span=e.span)), as_value(frame, given, e))
        return
    plain = plain_container(frame, thing, ("__iter__",), e) if isinstance(thing, Value) else None
    thing = plain or thing
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if isinstance(held, UnionType):
        split(frame, [thing], 0, e.span, lambda args: _entries_of_member(frame, args[0], put, e))
    elif isinstance(held, DictType):
        kept = with_behaviour(frame, frame.keep(thing, e.span), None)  # no key is missing
        each_item(frame, kept, lambda k: put(k, getitem(frame, kept, k, e)), e)
    elif isinstance(held, ClassType) and frame.program.classes.method(held.id, "keys") is not None:
        kept = frame.keep(thing, e.span)
        keys = call_method(frame, kept, "keys", [], e)
        each_item(frame, keys, lambda k: put(k, call_method(frame, kept, "__getitem__", [k], e)), e)
    elif thing != NOTHING:
        _Pairs(frame, thing, put, e).run()


def _entries_of_member(frame: Frame, thing: Value, put: Put, e: n.Node) -> Value:
    each_entry(frame, thing, put, e)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


class _Pairs:
    """Entries that are pairs of any kind; those of another length are told by their number."""

    def __init__(self, frame: Frame, thing: Thing, put: Put, e: n.Node):
        from compiler.infer.reductions import Accumulator

        self.frame, self.thing, self.put, self.e = frame, thing, put, e
        self.number = None if _surely_pairs(frame, thing) else Accumulator(frame, e, "number")

    def run(self) -> None:
        if self.number is not None:
            self.number.set(Value(INT, ir.Const(INT, 0, span=self.e.span)), self.e.span)
        each_item(self.frame, self.thing, self._add, self.e)

    def _add(self, pair: Value) -> None:
        self._entry(pair)
        if self.number is not None and self.frame.env is not None:
            one = Value(INT, ir.Const(INT, 1, span=self.e.span))
            self.number.set(operate(self.frame, "operator.add", [self.number.get(self.e.span), one], self.e.span), self.e.span)

    def _entry(self, pair: Value) -> Value:
        from compiler.infer.subscripts import tuple_item

        frame, e = self.frame, self.e
        pair = as_tuple(frame, pair, e)
        held = frame.solver.shallow(pair.type)
        if isinstance(held, ClassType) and frame.program.classes.method(held.id, "__iter__") is not None:
            pair = collect_thing(frame, "list", pair, e)
            held = frame.solver.shallow(pair.type)
        if isinstance(held, UnionType):
            return split(frame, [pair], 0, e.span, lambda args: self._entry(args[0]))
        if isinstance(held, TupleType) and len(held.items) != 2:
            call_helper(frame, "builtins._no_pair", [self.number.get(e.span), Value(INT, ir.Const(INT, len(held.items), span=e.span))], e)
            return NOTHING
        if isinstance(held, (ListType, TupleOfType)) or held in (STR, BYTES):
            pair = call_helper(frame, "builtins._pair", [self.number.get(e.span), pair], e)
            held = frame.solver.shallow(pair.type)
        if pair.expr is None:
            return NOTHING
        if not isinstance(held, TupleType):
            return frame.error("dict-pairs", f"dict() takes pairs of key and value, not {frame.shown(held)}", e.span,
                               help="write dict([(key, value), …]) or {key: value}")  # fmt: skip
        kept = frame.keep(pair, e.span)
        index = [Value(INT, ir.Const(INT, i)) for i in (0, 1)]
        self.put(*(tuple_item(frame, kept, held, i, e) for i in index))
        return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


def _surely_pairs(frame: Frame, thing: Thing) -> bool:
    if isinstance(thing, Iteration) and thing.plan.source is not None:
        name, args = thing.plan.source
        return name == "enumerate" or name == "zip" and len(args) == 2
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    item: Type | None = getattr(held, "item", None)
    return item is not None and _is_pair(frame.solver.shallow(item))


def _is_pair(type: Type) -> bool:
    return isinstance(type, TupleType) and len(type.items) == 2

"""sum, any, all, min, max, next: loops over anything iterable that end in one value."""

from __future__ import annotations

from collections.abc import Hashable

from compiler.infer.comprehensions import collect_thing, each_item
from compiler.infer.frame import Frame, site_of
from compiler.infer.functions import for_each_key
from compiler.infer.iteration import item_type
from compiler.infer.lazy import call_source
from compiler.infer.library import call_helper, items_listed
from compiler.infer.operations import operate, split
from compiler.infer.sequences import COMPARED
from compiler.infer.truth import truth
from compiler.infer.values import NOTHING, Partial, Spread, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.sources import BYTEARRAY
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NEVER,
    NONE,
    STR,
    ClassType,
    IteratorType,
    ListType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
)


class Accumulator:
    """A local that a loop's body assigns to, its type growing with what it is given."""

    def __init__(self, frame: Frame, e: n.Node, name: str):
        self.frame = frame
        self.key = ("accumulator", frame.key, site_of(e), name)
        self.target: str | None = None
        self.name = name

    @property
    def type(self) -> Type:
        return self.frame.solver.get(self.key)

    def set(self, value: Value, span) -> None:
        if value.expr is None or self.frame.env is None:
            return
        storage = self.frame.solver.grow(self.key, value.type)
        self._declare()
        self.frame.emit(ir.Assign(self.target, self.frame.convert(value, storage), span=span))

    def _declare(self) -> None:
        if self.target is None:
            self.target = self.frame.temporary(self.type)
        self.frame.local_types[self.target] = self.frame.solver.resolve(self.type)

    def get(self, span) -> Value:
        if self.type == NEVER:
            return NOTHING
        self._declare()
        return Value(self.type, ir.Local(self.frame.solver.resolve(self.type), self.target, span=span))


def _sum(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.expressions import as_value

    if not 1 <= len(args) <= 2:
        return frame.error("wrong-arguments", "sum() takes an iterable and a start", e.span, help="write sum(xs) or sum(xs, start)")
    extra = args[1:] or list(keywords.values())
    start = as_value(frame, extra[0], e) if extra else Value(INT, ir.Const(INT, 0, span=e.span))
    if frame.solver.shallow(start.type) == STR:
        frame.raise_("TypeError", "sum() can't sum strings [use ''.join(seq) instead]", e.span)
        return NOTHING
    if frame.solver.shallow(start.type) in (BYTES, ClassType(BYTEARRAY)):
        name = "bytes" if frame.solver.shallow(start.type) == BYTES else "bytearray"
        frame.raise_("TypeError", f"sum() can't sum {name} [use b''.join(seq) instead]", e.span)
        return NOTHING
    if _may_hold_floats(frame, args[0]) or start.type == FLOAT:
        return _sum_numbers(frame, args[0], start, e)
    thing = items_listed(frame, args[0], e) or args[0]
    numbers = _sequence_of_numbers(frame, thing, e)
    if numbers is not None and item_type(numbers.type) == INT and start.type == INT:
        total = ir.Op(INT, "sum_of_ints", (numbers.expr, start.expr), raises=True, context=True, effect="read", span=e.span)
        return frame.emit_value(INT, total, e.span)
    return _sum_one_by_one(frame, thing if numbers is None else numbers, start, e)


def _sequence_of_numbers(frame: Frame, thing: Thing, e: n.Node) -> Value | None:
    """The thing, if it is a list or tuple of ints, or of floats, that lie side by side."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) and thing.expr is not None else None
    if not isinstance(held, (ListType, TupleOfType)) or frame.solver.resolve(held.item) not in (INT, FLOAT):
        return None
    return Value(frame.solver.resolve(held), frame.keep(thing, e.span).expr)


def _sum_one_by_one(frame: Frame, thing: Thing, start: Value, e: n.Node, items: Hashable = None) -> Value:
    from compiler.infer.operators import binary_values

    total = Accumulator(frame, e, "total")
    total.set(start, e.span)

    def step(x: Value) -> None:
        if items is not None:
            frame.solver.grow(items, x.type)
        total.set(binary_values(frame, "add", total.get(e.span), x, e), e.span)

    each_item(frame, thing, step, e)
    return total.get(e.span) if frame.env is not None else NOTHING


def _sum_passing_floats(frame: Frame, thing: Thing, items: Hashable, e: n.Node) -> Value:
    """From 0 on, which is an int if there are none: without a list of them."""
    from compiler.infer.operators import binary_values

    compensated = frame.program.python_version >= (3, 12)
    some, total, lost = (Accumulator(frame, e, name) for name in ("some", "total", "lost"))
    constant = lambda type, value: Value(type, ir.Const(type, value, span=e.span))  # noqa: E731
    some.set(constant(BOOL, False), e.span)
    total.set(constant(FLOAT, 0.0), e.span)
    if compensated:
        lost.set(constant(FLOAT, 0.0), e.span)

    def step(x: Value) -> None:
        frame.solver.grow(items, x.type)
        if frame.solver.shallow(x.type) != FLOAT or frame.env is None:
            return
        x = frame.keep(x, e.span)
        some.set(constant(BOOL, True), e.span)
        if compensated:
            rest = ir.Op(FLOAT, "lost_by_adding", (total.get(e.span).expr, x.expr), span=e.span)
            lost.set(binary_values(frame, "add", lost.get(e.span), Value(FLOAT, rest), e), e.span)
        total.set(binary_values(frame, "add", total.get(e.span), x, e), e.span)

    each_item(frame, thing, step, e)
    if frame.env is None:
        return NOTHING
    found = total.get(e.span)
    if compensated:
        found = Value(FLOAT, ir.Op(FLOAT, "finish_compensated", (found.expr, lost.get(e.span).expr), span=e.span))
    return frame.branch(some.get(e.span).expr, (lambda: found, lambda: constant(INT, 0)), e.span)


def _may_hold_floats(frame: Frame, thing: Thing) -> bool:
    if not isinstance(thing, Value):
        return True  # only known once its items are collected
    held = frame.solver.shallow(thing.type)
    items = held.items if isinstance(held, TupleType) else (item_type(held),)
    return any(t is not None and FLOAT in members_of(frame.solver.resolve(t)) for t in items)


def _sum_numbers(frame: Frame, thing: Thing, start: Value, e: n.Node) -> Value:
    """Floats are added as the snapshot's Python adds them: compensated since 3.12, once the sum is a float."""
    listed = isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), ListType)
    from_zero = isinstance(start.expr, ir.Const) and start.type == INT and start.expr.value == 0
    items = ("items", frame.key, site_of(e))  # what they are, as the rounds before found
    if not listed and frame.solver.get(items) == FLOAT and from_zero:
        return _sum_passing_floats(frame, thing, items, e)
    if not listed and frame.solver.get(items) in (INT, BOOL) and start.type == INT:
        return _sum_one_by_one(frame, thing, start, e, items)
    xs = thing if listed else collect_thing(frame, "list", thing, e)
    if xs.expr is None:
        return NOTHING
    xs = frame.keep(xs, e.span)
    item = frame.solver.resolve(frame.solver.shallow(xs.type).item)
    frame.solver.grow(items, item)
    floats = start.type == FLOAT or FLOAT in members_of(item)
    compensated = frame.program.python_version >= (3, 12)
    if item == FLOAT and from_zero:
        return _sum_list_of_floats(frame, xs, "sum_floats_compensated" if compensated else "sum_floats_naive", e)
    if not compensated or not floats or not set(members_of(item)) <= {INT, FLOAT, BOOL}:
        return _sum_one_by_one(frame, xs, start, e)
    return call_helper(frame, "builtins._sum_floats_2" if start.type == FLOAT else "builtins._sum_numbers_2", [xs, start], e)


def _sum_list_of_floats(frame: Frame, xs: Value, function: str, e: n.Node) -> Value:
    """From 0 on, which is an int if there are none."""
    some = ir.Op(BOOL, "truth", (xs.expr,), effect="read", span=e.span)
    test = frame.emit_value(BOOL, some, e.span)
    return frame.branch(
        test.expr,
        (
            lambda: frame.emit_value(FLOAT, ir.Op(FLOAT, function, (xs.expr,), effect="read", span=e.span), e.span),
            lambda: Value(INT, ir.Const(INT, 0, span=e.span)),
        ),
        e.span,
    )


def _any_all(stop_at: bool):
    def run(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        if len(args) != 1:
            return frame.error("wrong-arguments", f"{'any' if stop_at else 'all'}() takes one iterable", e.span)
        return search(frame, args[0], lambda item: item, e, stop_at)

    return run


def search(frame: Frame, thing: Thing, test_of, e: n.Node, stop_at: bool = True) -> Value:
    """Whether test_of(item) is `stop_at` for some item: then `stop_at`, else its opposite. Later items are not asked."""
    flag = Accumulator(frame, e, "flag")
    flag.set(Value(BOOL, ir.Const(BOOL, not stop_at, span=e.span)), e.span)

    def step(item: Value) -> None:
        test = truth(frame, test_of(item), e)
        if test.expr is None or frame.env is None:
            return
        found, _ = frame.captured_block(lambda: _leave(frame, flag, stop_at, e))
        condition = test.expr if stop_at else ir.Not(BOOL, test.expr, span=e.span)
        frame.emit(ir.If(condition, tuple(found), span=e.span))

    left = lambda: flag.get(e.span).expr if stop_at else ir.Not(BOOL, flag.get(e.span).expr)  # noqa: E731
    each_item(frame, thing, step, e, left)
    return flag.get(e.span) if frame.env is not None else NOTHING


def _leave(frame: Frame, flag: Accumulator, outcome: bool, e: n.Node) -> Value:
    """flag = outcome, and out of all the loops of the iteration."""
    flag.set(Value(BOOL, ir.Const(BOOL, outcome, span=e.span)), e.span)
    frame.emit(ir.Break(span=e.span))
    return NOTHING


def _extreme(name: str):
    """min and max, of several arguments or of an iterable, with key and default."""
    operator = "lt" if name == "min" else "gt"

    def run(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        return for_each_key(frame, keywords, e, lambda named, at: run_one(frame, args, named, at))

    def run_one(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        from compiler.infer.expressions import as_value

        key, default = keywords.get("key"), keywords.get("default")
        if isinstance(key, Value) and frame.solver.shallow(key.type) == NONE:
            key = None
        spread, no_default = any(isinstance(a, Spread) for a in args), f"Cannot specify a default for {name}() with multiple positional arguments"
        if spread and default is not None:  # which a single item would go with
            return frame.error("wrong-arguments", no_default, e.span, help=f"write {name}(xs, default=…)")
        if spread:
            joined = _several(frame, name, args, e)
            if joined is None:
                return NOTHING
            return _extreme_of_items(frame, name, operator, joined, key, None, e)
        if len(args) > 1 and default is not None:
            return frame.error("wrong-arguments", no_default, e.span, help="leave it out", raises=("TypeError", no_default))
        if len(args) > 1:
            values = [frame.keep(as_value(frame, a, e), e.span) for a in args]
            if any(v.expr is None for v in values):
                return NOTHING
            return _extreme_of(frame, operator, values, key, e)
        if not args:
            return frame.error("wrong-arguments", f"{name}() needs an argument", e.span, help=f"write {name}(xs) or {name}(a, b)")
        return _extreme_of_items(frame, name, operator, args[0], key, default, e)

    return run


def _several(frame: Frame, name: str, args: list[Thing], e: n.Node) -> Value | None:
    """max(*xs) as the values it compares: at least two, for Python would go over a single one."""
    from compiler.infer.comprehensions import collect_values
    from compiler.infer.expressions import as_value
    from compiler.infer.type_names import message_name

    values = [(a.items, True) if isinstance(a, Spread) else (as_value(frame, a, e), False) for a in args]
    made = collect_values(frame, "list", values, e)
    if made.expr is None:
        return None
    if sum(not spread for _, spread in values) >= 2:
        return made
    held = frame.solver.shallow(frame.solver.shallow(made.type).item)
    if not all(m in (BOOL, INT, FLOAT, NONE, NEVER) for m in members_of(held)):
        frame.error("spread-argument", f"{name}(*xs) of a single {frame.shown(held)} goes over that one's items", e.span,
                    help=f"write {name}(xs)")  # fmt: skip
        return None
    length = operate(frame, "builtins.len", [made], e.span)

    def refuse_single(items: list[Value]) -> Value:
        kind = message_name(frame.solver.resolve(items[0].type))
        frame.raise_("TypeError", f"'{kind}' object is not iterable", e.span)
        return NOTHING

    def refuse() -> Value:
        first = Value(held, ir.Op(frame.solver.resolve(held), "list_at", (made.expr, ir.Const(INT, 0, span=e.span)), span=e.span))
        return split(frame, [first], 0, e.span, refuse_single) if isinstance(held, UnionType) else refuse_single([first])

    def refuse_none() -> Value:
        frame.raise_("TypeError", f"{name} expected at least 1 argument, got 0", e.span)
        return NOTHING

    for count, raises in ((0, refuse_none), (1, refuse)):
        test = ir.Op(BOOL, "eq", (length.expr, ir.Const(INT, count)), span=e.span)
        none = Value(NONE, ir.Const(NONE, None, span=e.span))
        frame.branch(test, (raises, lambda: none), e.span)
    return made


def _keyed(frame: Frame, value: Value, key: Thing | None, e: n.Node) -> Value:
    from compiler.infer.calls import call
    from compiler.infer.expressions import as_value

    by_comparison = key is None or isinstance(key, Partial) and key.function == COMPARED  # whose objects are told apart by their values
    return value if by_comparison else as_value(frame, call(frame, key, [value], {}, e), e)


def _compare_keys(frame: Frame, operator: str, a: Value, b: Value, key: Thing | None, e: n.Node) -> Value:
    """a < b or a > b of the keys of two values."""
    from compiler.infer.calls import call
    from compiler.infer.comparisons import compare_values
    from compiler.infer.expressions import as_value

    if not isinstance(key, Partial) or key.function != COMPARED:
        return compare_values(frame, operator, a, b, e)
    order = as_value(frame, call(frame, key.args[0], [a, b], {}, e), e)
    return NOTHING if order.expr is None else compare_values(frame, operator, order, Value(INT, ir.Const(INT, 0, span=e.span)), e)


def _extreme_of(frame: Frame, operator: str, values: list[Value], key: Thing | None, e: n.Node) -> Value:
    """The first of the values that no other beats."""
    if key is None and {frame.solver.resolve(v.type) for v in values} in ({INT}, {FLOAT}):
        return _extreme_number(frame, operator, values, e)
    best = Accumulator(frame, e, "best")
    best_key = Accumulator(frame, e, "key")
    best.set(values[0], e.span)
    best_key.set(_keyed(frame, values[0], key, e), e.span)
    for v in values[1:]:
        _challenge(frame, operator, best, best_key, v, key, e)
    return best.get(e.span) if frame.env is not None else NOTHING


def _extreme_number(frame: Frame, operator: str, values: list[Value], e: n.Node) -> Value:
    best, *others = values
    for v in others:
        test = ir.Op(BOOL, operator, (v.expr, best.expr), span=e.span)
        best = frame.emit_value(v.type, ir.IfExpr(v.expr.type, test, v.expr, best.expr, span=e.span), e.span)
    return best


def _challenge(frame: Frame, operator: str, best, best_key, v: Value, key: Thing | None, e: n.Node) -> None:
    challenger = frame.keep(_keyed(frame, v, key, e), e.span)
    if challenger.expr is None:
        return
    test = truth(frame, _compare_keys(frame, operator, challenger, best_key.get(e.span), key, e), e)
    if test.expr is None:
        return

    def take() -> Value:
        best.set(v, e.span)
        best_key.set(challenger, e.span)
        return NOTHING

    block, _ = frame.captured_block(take)
    frame.emit(ir.If(test.expr, tuple(block), span=e.span))


def _extreme_of_items(frame: Frame, name: str, operator: str, thing: Thing, key: Thing | None, default: Thing | None, e: n.Node) -> Value:
    from compiler.infer.expressions import as_value

    def empty() -> Thing:
        if default is not None:
            return as_value(frame, default, e)
        text = f"{name}() iterable argument is empty" if frame.program.python_version >= (3, 12) else f"{name}() arg is an empty sequence"
        frame.raise_("ValueError", text, e.span)
        return NOTHING

    thing = thing if key is not None else items_listed(frame, thing, e) or thing
    numbers = _sequence_of_numbers(frame, thing, e) if key is None else None
    if numbers is not None:
        some = frame.emit_value(BOOL, ir.Op(BOOL, "truth", (numbers.expr,), effect="read", span=e.span), e.span)
        item = item_type(numbers.type)
        extreme = ir.Op(item, f"{name}_of_numbers", (numbers.expr,), effect="read", span=e.span)
        return frame.branch(some.expr, (lambda: frame.emit_value(item, extreme, e.span), empty), e.span)
    found = Accumulator(frame, e, "found")
    best = Accumulator(frame, e, "best")
    best_key = Accumulator(frame, e, "key")
    found.set(Value(BOOL, ir.Const(BOOL, False, span=e.span)), e.span)

    def step(item: Value) -> None:
        item = frame.keep(item, e.span)
        challenger = frame.keep(_keyed(frame, item, key, e), e.span)
        if challenger.expr is None or item.expr is None:
            return

        def take() -> Value:
            best.set(item, e.span)
            best_key.set(challenger, e.span)
            found.set(Value(BOOL, ir.Const(BOOL, True, span=e.span)), e.span)
            return NOTHING

        block, _ = frame.captured_block(take)
        previous, before = best_key.get(e.span), frame.env

        def beats() -> Value:
            compared = _compare_keys(frame, operator, challenger, previous, key, e)
            return NOTHING if compared.expr is None else truth(frame, compared, e)

        comparison, outcome = frame.captured_block(beats)
        if outcome.expr is None and frame.env is not None:
            return
        frame.env = before  # a second item may raise, always
        first = ir.Not(BOOL, found.get(e.span).expr, span=e.span)
        taken = () if outcome.expr is None else (ir.If(outcome.expr, tuple(block), span=e.span),)
        frame.emit(ir.If(first, tuple(block), (*comparison, *taken), span=e.span))

    each_item(frame, thing, step, e)
    if frame.env is None:
        return NOTHING
    if best.type == NEVER:  # an item raises, always
        return empty()
    return frame.branch(found.get(e.span).expr, (lambda: best.get(e.span), empty), e.span)


def _next(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """next(iterable[, default]): of a lazily written one, and with a default of another type, a loop left at once."""
    from compiler.infer.calls import call_method
    from compiler.infer.expressions import as_value

    if not 1 <= len(args) <= 2:
        return frame.error("wrong-arguments", "next() takes an iterator and a default", e.span,
                           help="write next(it) or next(it, default)")  # fmt: skip
    if isinstance(args[0], Value):
        values = [as_value(frame, a, e) for a in args]
        held = frame.solver.shallow(values[0].type)
        if isinstance(held, UnionType):
            return split(frame, values, 0, e.span, lambda arms: _next(frame, arms, {}, e))
        if isinstance(held, ClassType):
            return call_source(frame, "next_or", args, e) if len(args) == 2 else call_method(frame, values[0], "__next__", [], e)
        if len(args) == 1 or not isinstance(held, IteratorType) or frame.solver.same(held.item, values[1].type):
            return operate(frame, "builtins.next", values, e.span)
    found = Accumulator(frame, e, "found")
    first = Accumulator(frame, e, "first")
    found.set(Value(BOOL, ir.Const(BOOL, False, span=e.span)), e.span)

    def step(item: Value) -> None:
        first.set(item, e.span)
        found.set(Value(BOOL, ir.Const(BOOL, True, span=e.span)), e.span)
        frame.emit(ir.Break(span=e.span))

    each_item(frame, args[0], step, e, lambda: found.get(e.span).expr)
    if frame.env is None:
        return NOTHING

    def otherwise() -> Thing:
        if len(args) == 2:
            return as_value(frame, args[1], e)
        frame.raise_("StopIteration", "", e.span)
        return NOTHING

    if first.type == NEVER:  # there is no item, or it raises
        return otherwise()
    return frame.branch(found.get(e.span).expr, (lambda: first.get(e.span), otherwise), e.span)


VALUES = {
    "builtins.sum": _sum,
    "builtins.any": _any_all(True),
    "builtins.all": _any_all(False),
    "builtins.min": _extreme("min"),
    "builtins.max": _extreme("max"),
    "builtins.next": _next,
}

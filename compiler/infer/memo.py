"""functools.lru_cache and cache: a dict of the instance from a call's arguments to its answer."""

from __future__ import annotations

from compiler.infer.comprehensions import check_hashable
from compiler.infer.frame import Frame
from compiler.infer.operations import operate
from compiler.infer.values import NOTHING, Function, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, INT, NONE


def call_cached(frame: Frame, function: Function, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.calls import call_user_function
    from compiler.infer.expressions import as_value, make_tuple
    from compiler.infer.targets import store_subscript

    things = [*args, *keywords.values()]
    values = [frame.keep(as_value(frame, t, e), e.span, force=True) for t in things]
    if any(v.expr is None for v in values):
        return NOTHING
    key = frame.keep(make_tuple(frame, values, e.span), e.span)
    shape = f"{len(args)} {' '.join(keywords)} {', '.join(str(frame.solver.resolve(v.type)) for v in values)}"
    name = function.id.split(":")[-1].replace(".", "_")
    cache = frame.program.constants.state(f"cache of {function.id}({shape})", f"{name}_cache")
    held = frame.solver.shallow(cache.type)
    frame.solver.grow_slot(held.key, key.type)
    if not check_hashable(frame, held.key, e):
        return NOTHING
    known = operate(frame, "operator.contains", [cache, key], e.span)

    def compute() -> Thing:
        given = dict(zip(keywords, values[len(args) :]))
        made = frame.keep(call_user_function(frame, function.id, values[: len(args)], given, e), e.span)
        if made.expr is None or frame.env is None:
            return NOTHING
        if function.maxsize is not None:
            _make_room(frame, cache, function.maxsize, e)
        store_subscript(frame, cache, key, made, e)
        return made if frame.env is not None else NOTHING

    return frame.branch(known.expr, (lambda: operate(frame, "operator.getitem", [cache, key], e.span), compute), e.span)


def _make_room(frame: Frame, cache: Value, maxsize: int, e: n.Node) -> None:
    """Which answers are forgotten cannot be seen, but for the time it takes to find them again."""
    size = operate(frame, "builtins.len", [cache], e.span)
    full = ir.Op(BOOL, "ge", (size.expr, ir.Const(INT, max(maxsize, 1))), span=e.span)
    block, _ = frame.captured_block(lambda: operate(frame, "dict.clear", [cache], e.span) or Value(NONE, None))
    frame.emit(ir.If(full, tuple(block), span=e.span))

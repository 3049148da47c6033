"""functools.lru_cache and cache: a dict of the instance from a call's arguments to its answer."""

from __future__ import annotations

from compiler.infer.comprehensions import check_hashable
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.operations import operate
from compiler.infer.values import NOTHING, Function, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import INT


def call_cached(frame: Frame, function: Function, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.calls import call_user_function
    from compiler.infer.expressions import as_value, make_tuple
    from compiler.infer.targets import store_subscript

    if function.maxsize is not None and function.maxsize <= 0:
        return call_user_function(frame, function.id, args, keywords, e)
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
        if function.maxsize is None:
            store_subscript(frame, cache, key, made, e)
        else:
            size = Value(INT, ir.Const(INT, function.maxsize, span=e.span))
            call_helper(frame, "functools._keep", [cache, size, key, made], e)
        return made if frame.env is not None else NOTHING

    def recall() -> Thing:
        if function.maxsize is None:
            return operate(frame, "operator.getitem", [cache, key], e.span)
        return call_helper(frame, "functools._recall", [cache, key], e)

    return frame.branch(known.expr, (recall, compute), e.span)

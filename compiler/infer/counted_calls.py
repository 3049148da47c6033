"""Calls of builtin functions with arguments of which only run time tells how many there are: abs(*xs), range(*bounds)."""

from __future__ import annotations

import functools

from compiler.infer.arities import misfit_message, numbers_taken
from compiler.infer.frame import Frame
from compiler.infer.operations import operate
from compiler.infer.values import NOTHING, Library, Spread, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, INT, NEVER, STR

_MANY = 97  # arguments: a number that no message has in it for another reason


def call_by_number(frame: Frame, function: Thing, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value | None:
    """builtin(a, *b): one call for each number of arguments that it takes. None where the number is not all that is late."""
    from compiler.infer.calls import call
    from compiler.infer.expressions import as_value

    taken = numbers_taken(function)
    if taken is None or keywords or not isinstance(args[-1], Spread) or any(isinstance(a, Spread) for a in args[:-1]):
        return None
    given, items = args[:-1], args[-1].items
    held = frame.solver.shallow(items.type)
    size = ir.Op(INT, "len", (items.expr,), span=e.span)
    number = frame.emit_value(INT, ir.Op(INT, "int_add", (size, ir.Const(INT, len(given))), raises=True, context=True, span=e.span), e.span)

    def attempt(count: int) -> Value:
        if count not in taken:
            return _raise_misfit(frame, function, number, taken, e)
        fits = ir.Op(BOOL, "eq", (number.expr, ir.Const(INT, count, span=e.span)), span=e.span)
        return frame.branch(fits, (lambda: with_count(count), lambda: attempt(count + 1)), e.span)

    def with_count(count: int) -> Value:
        places = [ir.Const(INT, i, span=e.span) for i in range(count - len(given))]
        read = [ir.Op(frame.solver.resolve(held.item), "list_at", (items.expr, at), span=e.span) for at in places]
        return as_value(frame, call(frame, function, [*given, *(Value(held.item, x) for x in read)], {}, e), e)

    if held.item == NEVER:
        return _raise_misfit(frame, function, number, taken, e) if len(given) not in taken else as_value(frame, call(frame, function, given, {}, e), e)
    frame.program.doubtful += 1
    try:
        return attempt(max(taken[0], len(given)))
    finally:
        frame.program.doubtful -= 1


def _raise_misfit(frame: Frame, function: Library, number: Value, taken: range, e: n.Node) -> Value:
    """Python's TypeError, which tells the number: too few arguments have texts of their own, too many one that has the number in it."""
    from compiler.infer.strings import str_of

    for count in range(taken[0]):
        test = ir.Op(BOOL, "eq", (number.expr, ir.Const(INT, count, span=e.span)), span=e.span)
        message = ir.Const(STR, misfit_message(function, count), span=e.span)
        frame.emit(ir.If(test, (ir.Raise("TypeError", message, span=e.span),), span=e.span))
    before, told, after = misfit_message(function, _MANY).partition(str(_MANY))
    parts = [Value(STR, ir.Const(STR, part, span=e.span)) for part in (before, after)]
    texts = [parts[0], *([str_of(frame, number, e)] if told else []), parts[1]]
    message = functools.reduce(lambda a, b: operate(frame, "operator.add", [a, b], e.span), texts)
    frame.emit(ir.Raise("TypeError", message.expr, span=e.span))
    frame.env = None
    return NOTHING

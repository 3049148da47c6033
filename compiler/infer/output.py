"""What a predictor says beside its result: print() and the writing to sys.stdout and sys.stderr, all to standard error."""

from __future__ import annotations

from dataclasses import replace

from compiler.infer import strings
from compiler.infer.frame import Frame
from compiler.infer.operations import operate
from compiler.infer.sequences import value_of
from compiler.infer.values import NOTHING, Spread, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import NONE, STR


def _print(frame: Frame, e: n.Call) -> Value:
    """print(…, file=sys.stderr): one line of text. To standard output it would mix with the result, so it goes there too."""
    from compiler.infer.arguments import infer_arguments
    from compiler.infer.expressions import as_value, infer_value

    separator: Value = Value(STR, ir.Const(STR, " ", span=e.span))
    end: Value = Value(STR, ir.Const(STR, "\n", span=e.span))
    arguments = infer_arguments(frame, replace(e, keywords=()), spreads=True)
    if arguments is None:
        return NOTHING
    things = [t if isinstance(t, Spread) else as_value(frame, t, e) for t in arguments[0]]
    if any(isinstance(t, Spread) for t in things):
        values: list[Value] = []
    else:
        values = [frame.keep(strings.str_of(frame, v, e), e.span) for v in things]
    for k in e.keywords:
        if k.name in ("sep", "end"):
            value = infer_value(frame, k.value)
            if frame.solver.shallow(value.type) == NONE:  # the usual one
                continue
            separator, end = (value, end) if k.name == "sep" else (separator, value)
        elif k.name not in ("file", "flush"):
            return frame.error("wrong-arguments", "print() is called with the wrong arguments", e.span,
                               help='write print(…, sep=" ", end="\\n")')  # fmt: skip
    if any(v.expr is None for v in [*values, separator, end]):
        return NOTHING
    for v in (separator, end):
        if frame.solver.shallow(v.type) != STR:
            return frame.error("wrong-arguments", f"what print() puts between and after the values is text, not {frame.shown(v.type)}",
                               e.span, help='write print(…, sep=" ", end="\\n")', about=(v,))  # fmt: skip
    if any(isinstance(t, Spread) for t in things):
        values = [_joined_texts(frame, things, separator, e)]
    parts: list[ir.Expr] = []
    for i, v in enumerate(values):
        parts += [separator.expr, v.expr] if i else [v.expr]
    text = strings.concat(frame, [*parts, end.expr], e)
    expr = ir.Op(NONE, "print_error", (text.expr,), effect="write", span=e.span)
    return frame.emit_value(NONE, expr, e.span)


def _joined_texts(frame: Frame, things: list[Thing], separator: Value, e: n.Node) -> Value:
    """The texts of values of which only run time tells how many there are, joined."""
    from compiler.infer.comprehensions import add_item, each_item, new_container

    texts = new_container(frame, "list", e)
    frame.solver.grow_slot(frame.solver.shallow(texts.type).item, STR)
    for t in things:
        if isinstance(t, Spread):
            each_item(frame, t.items, lambda x: add_item(frame, texts, strings.str_of(frame, x, e), e), e)
        else:
            add_item(frame, texts, strings.str_of(frame, t, e), e)
    return operate(frame, "str.join", [separator, texts], e.span)


def _write(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """sys.stdout.write(text), which goes where print() writes, and gives the number of characters."""
    text = frame.keep(value_of(frame, args[0], e), e.span) if len(args) == 1 and not keywords else NOTHING
    if frame.env is None:
        return NOTHING
    if frame.solver.shallow(text.type) != STR:
        return frame.error("wrong-arguments", "write() takes one text", e.span, help="write(str(x))")
    frame.emit_value(NONE, ir.Op(NONE, "print_error", (text.expr,), effect="write", span=e.span), e.span)
    return operate(frame, "builtins.len", [text], e.span)


def _flush(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return Value(NONE, ir.Const(NONE, None, span=e.span))


FUNCTIONS = {"builtins.print": _print}

VALUES = {
    **{f"sys.{stream}.write": _write for stream in ("stdout", "stderr")},
    **{f"sys.{stream}.flush": _flush for stream in ("stdout", "stderr")},
}

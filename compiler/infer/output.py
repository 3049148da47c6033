"""What a predictor says beside its result: print() and the writing to sys.stdout and sys.stderr, all to standard error."""

from __future__ import annotations

from dataclasses import replace

from compiler.infer import strings
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.operations import operate, split
from compiler.infer.sequences import value_of
from compiler.infer.truth import truth
from compiler.infer.values import NOTHING, Spread, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.sources import PREFIX
from compiler.syntax import nodes as n
from compiler.types.types import NONE, STR, ClassType, UnionType

_BUFFER = ClassType(f"{PREFIX}io:StringIO")


def _print(frame: Frame, e: n.Call) -> Value:
    """print(…): to an object's write(), else to standard error: to standard output it would mix with the result."""
    from compiler.infer.arguments import infer_arguments
    from compiler.infer.expressions import as_value, infer, infer_value

    given: dict[str, Thing] = {"sep": Value(STR, ir.Const(STR, " ", span=e.span)), "end": Value(STR, ir.Const(STR, "\n", span=e.span))}
    arguments = infer_arguments(frame, replace(e, keywords=()), spreads=True)
    if arguments is None:
        return NOTHING
    things = [t if isinstance(t, Spread) else frame.keep(as_value(frame, t, e), e.span) for t in arguments[0]]
    for k in e.keywords:
        if k.name not in ("sep", "end", "file", "flush"):
            return frame.error("wrong-arguments", "print() is called with the wrong arguments", e.span,
                               help='write print(…, sep=" ", end="\\n")')  # fmt: skip
        value = infer(frame, k.value) if k.name == "file" else infer_value(frame, k.value)
        if isinstance(value, Value) and frame.solver.shallow(value.type) == NONE:  # the usual one
            continue
        given[k.name] = frame.keep(value, e.span) if isinstance(value, Value) else value
    if any(isinstance(t, Value) and t.expr is None for t in [*things, *given.values()]):
        return NOTHING
    for v in (given["sep"], given["end"]):
        if frame.solver.shallow(v.type) != STR:
            return frame.error("wrong-arguments", f"what print() puts between and after the values is text, not {frame.shown(v.type)}",
                               e.span, help='write print(…, sep=" ", end="\\n")', about=(v,))  # fmt: skip
    file = given.get("file")
    if not isinstance(file, Value):
        return _print_line(frame, things, given, None, e)
    if not isinstance(frame.solver.shallow(file.type), UnionType):
        return _print_to(frame, things, given, file, e)
    return split(frame, [file], 0, e.span, lambda args: _print_to(frame, things, given, args[0], e))


def _print_to(frame: Frame, things: list[Thing], given: dict[str, Thing], file: Value, e: n.Call) -> Value:
    """print() to what is held in a variable: StringIO gets the line as one text, objects of the user's each part by itself."""
    held = frame.solver.shallow(file.type)
    if held == NONE:
        return _print_line(frame, things, given, None, e)
    if held == _BUFFER:
        return _print_line(frame, things, given, file, e)
    if any(isinstance(t, Spread) for t in things):
        call_helper(frame, "io._print", [file, _texts(frame, things, e), given["sep"], given["end"]], e)
    else:
        for i, t in enumerate(things):
            if i > 0:
                _call(frame, file, "write", [given["sep"]], e)
            _call(frame, file, "write", [strings.str_of(frame, t, e)], e)
        _call(frame, file, "write", [given["end"]], e)
    none = Value(NONE, ir.Const(NONE, None, span=e.span))
    if "flush" not in given or frame.env is None:
        return none if frame.env is not None else NOTHING
    return frame.branch(truth(frame, given["flush"], e).expr, (lambda: _call(frame, file, "flush", [], e) and none, lambda: none), e.span)


def _call(frame: Frame, receiver: Value, name: str, args: list[Thing], e: n.Call) -> Thing:
    from compiler.infer.attributes import attribute_of
    from compiler.infer.calls import call

    return call(frame, attribute_of(frame, receiver, name, e), args, {}, e)


def _print_line(frame: Frame, things: list[Thing], given: dict[str, Thing], file: Value | None, e: n.Call) -> Value:
    """The whole line, as one text."""
    separator, end = given["sep"], given["end"]
    if any(isinstance(t, Spread) for t in things):
        values = [operate(frame, "str.join", [separator, _texts(frame, things, e)], e.span)]
    else:
        values = [frame.keep(strings.str_of(frame, v, e), e.span) for v in things]
    if any(v.expr is None for v in values):
        return NOTHING
    parts: list[ir.Expr] = []
    for i, v in enumerate(values):
        parts += [separator.expr, v.expr] if i else [v.expr]
    text = strings.concat(frame, [*parts, end.expr], e)
    if file is not None:
        _call(frame, file, "write", [text], e)
        return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING
    expr = ir.Op(NONE, "print_error", (text.expr,), effect="write", span=e.span)
    return frame.emit_value(NONE, expr, e.span)


def _texts(frame: Frame, things: list[Thing], e: n.Node) -> Value:
    """A list of the texts of values of which only run time tells how many there are."""
    from compiler.infer.comprehensions import add_item, each_item, new_container

    texts = new_container(frame, "list", e)
    frame.solver.grow_slot(frame.solver.shallow(texts.type).item, STR)
    for t in things:
        if isinstance(t, Spread):
            each_item(frame, t.items, lambda x: add_item(frame, texts, strings.str_of(frame, x, e), e), e)
        else:
            add_item(frame, texts, strings.str_of(frame, t, e), e)
    return texts


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

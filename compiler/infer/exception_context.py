"""What exceptions know beside their arguments: which one was handled when they were raised, and notes.

Which exception is being handled stands in the Context, in programs that ask for __context__ or __suppress_context__: an
except or finally clause sets it and, where it ends without an exception, sets back what was there when its try began.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from compiler.diagnostics.diagnostic import Span
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, EXCEPTION, NONE, STR, TRACEBACK, ListType, UnionType, members_of, union_of

if TYPE_CHECKING:
    from compiler.infer.frame import Frame

NAMES = ("__context__", "__suppress_context__", "__traceback__", "__notes__")
_MAYBE = union_of(EXCEPTION, NONE)


def attribute(frame: Frame, raised: Value, name: str, e: n.Node) -> Thing:
    """One of NAMES, of an EXCEPTION."""
    from compiler.infer.exception_attributes import known_or_none

    if name == "__notes__":
        return _notes(frame, raised, e)
    if name == "__traceback__":
        return _traceback(frame, raised, e)
    _ask(frame)
    if name == "__suppress_context__":
        return frame.emit_value(BOOL, ir.Op(BOOL, "exception_suppresses", (raised.expr,), effect="read", span=e.span), e.span)
    found = frame.emit_value(_MAYBE, ir.Op(_MAYBE, "exception_context", (raised.expr,), effect="read", span=e.span), e.span)
    return known_or_none(frame, found, e)


def _ask(frame: Frame) -> None:
    """From the next round on, what is being handled is known."""
    if not frame.program.contexts:
        frame.program.contexts = frame.program.solver.changed = True


def store(frame: Frame, raised: Value, name: str, value: Value, e: n.Node) -> bool:
    """raised.name = value, of an EXCEPTION; False of a name that is none of its attributes."""
    if name not in ("__cause__", "__context__", "__suppress_context__"):
        return False
    held = frame.solver.shallow(value.type)
    if name == "__suppress_context__":
        _ask(frame)
        if held == BOOL:
            _do(frame, "set_suppress", (raised.expr, value.expr), e.span)
            return True
    elif held == NONE and name == "__cause__":
        _do(frame, "clear_cause", (raised.expr,), e.span)
        return True
    elif isinstance(held, UnionType) and name == "__cause__":
        from compiler.infer.comprehensions import each_member

        raised = frame.keep(raised, e.span)
        each_member(frame, value, lambda one: store(frame, raised, name, one, e), e)
        return True
    else:
        given = _as_maybe(frame, value, e)
        if given is not None and name == "__context__":
            _ask(frame)
            _do(frame, "set_context", (raised.expr, given), e.span)
            return True
        if given is not None:
            _do(frame, "set_cause", (raised.expr, ir.Unwrap(EXCEPTION, given, span=e.span)), e.span)
            return True
    frame.error("attribute-assignment", f"{name} cannot be given {frame.described(value.type)}", e.span,
                f"this is {frame.described(value.type)}", "give it a bool" if name == "__suppress_context__" else "give it an exception or None",
                about=(value,))  # fmt: skip
    return True


def _as_maybe(frame: Frame, value: Value, e: n.Node) -> ir.Expr | None:
    from compiler.infer.exception_values import as_exception, is_exception_type
    from compiler.infer.operations import split

    held = frame.solver.shallow(value.type)
    if held in (NONE, _MAYBE):
        return frame.convert(value, _MAYBE)
    if isinstance(held, UnionType) and all(m == NONE or is_exception_type(frame, m) for m in held.members):
        return split(frame, [value], 0, e.span, lambda args: Value(_MAYBE, _as_maybe(frame, args[0], e))).expr
    if not is_exception_type(frame, held):
        return None
    return frame.keep(Value(_MAYBE, ir.Wrap(_MAYBE, as_exception(frame, value, e).expr, span=e.span)), e.span).expr


def _do(frame: Frame, function: str, args: tuple[ir.Expr, ...], span: Span, context: bool = False) -> None:
    frame.emit(ir.Eval(ir.Op(NONE, function, args, context=context, effect="write", span=span), span=span))


def _traceback(frame: Frame, raised: Value, e: n.Node) -> Thing:
    """Of it is known whether it is there."""
    traced = frame.emit_value(BOOL, ir.Op(BOOL, "exception_traced", (raised.expr,), effect="read", span=e.span), e.span)
    there = Value(TRACEBACK, ir.Op(TRACEBACK, "Traceback", (), span=e.span))
    none = Value(NONE, ir.Const(NONE, None, span=e.span))
    return frame.branch(traced.expr, (lambda: there, lambda: none), e.span)


def with_traceback(frame: Frame, e: n.Call, receiver: Value) -> Value:
    """raised.with_traceback(traceback)"""
    from compiler.infer.arguments import infer_arguments
    from compiler.infer.exception_values import as_exception
    from compiler.infer.expressions import as_value

    arguments = infer_arguments(frame, e)
    if arguments is None:
        return NOTHING
    given = as_value(frame, arguments[0][0], e) if len(arguments[0]) == 1 and not arguments[1] else NOTHING
    if given.expr is None or not set(members_of(frame.solver.shallow(given.type))) <= {TRACEBACK, NONE}:
        return frame.error("wrong-arguments", "with_traceback() takes a traceback or None", e.span, help="write error.with_traceback(None)",
                           raises=("TypeError", "__traceback__ must be a traceback or None"))  # fmt: skip
    kept = frame.keep(receiver, e.span)
    traced = ir.Not(BOOL, ir.Is(BOOL, frame.keep(given, e.span).expr, NONE, span=e.span), span=e.span)
    if not isinstance(frame.solver.shallow(given.type), UnionType):
        traced = ir.Const(BOOL, frame.solver.shallow(given.type) != NONE, span=e.span)
    _do(frame, "set_traced", (as_exception(frame, kept, e).expr, traced), e.span)
    return kept


# --- what is being handled ---


def before_try(frame: Frame, span: Span) -> str | None:
    """The local that keeps what is handled where a try begins; None where no program asks."""
    if not frame.program.contexts:
        return None
    saved = frame.temporary(_MAYBE)
    frame.emit(ir.Assign(saved, _handled(span), span=span))
    return saved


def in_try(frame: Frame, saved: str | None, run: Callable[[], object]) -> None:
    """Infers the try's body."""
    if saved is not None:
        frame.handling.append((saved, None))
    run()
    if saved is not None:
        frame.handling.pop()


def while_handling(frame: Frame, saved: str | None, target: str, span: Span, run: Callable[[], Thing | None]) -> Thing | None:
    """Infers what is done about the exception that the local `target` holds."""
    if saved is None:
        return run()
    restore = lambda: _set_handled(frame, ir.Local(_MAYBE, saved, span=span), span)  # noqa: E731
    _set_handled(frame, ir.Wrap(_MAYBE, ir.Local(EXCEPTION, target, span=span), span=span), span)
    frame.handling.append((saved, target))
    frame.cleanups.append((None, restore))
    result = run()
    frame.cleanups.pop()
    frame.handling.pop()
    if frame.env is not None:
        restore()
    return result


def chain(frame: Frame, raised: ir.Expr, span: Span) -> None:
    """Before an exception that is an object is raised."""
    if frame.program.contexts:
        _do(frame, "chain_context", (raised,), span, context=True)


def raise_again(frame: Frame, span: Span) -> None:
    """A bare `raise` where no clause is around it in the function: its caller may be handling an exception."""
    _ask(frame)
    found = frame.temporary(_MAYBE)
    frame.emit(ir.Assign(found, _handled(span), span=span))
    there = ir.Local(_MAYBE, found, span=span)
    handled = frame.temporary(EXCEPTION)
    again = (
        ir.Assign(handled, ir.Unwrap(EXCEPTION, there, span=span), span=span),
        ir.Raise(None, None, handled, span=span),
    )
    frame.emit(ir.If(ir.Not(BOOL, ir.Is(BOOL, there, NONE, span=span), span=span), again, span=span))
    frame.raise_("RuntimeError", "No active exception to reraise", span)


def suppress(frame: Frame, raised: ir.Expr, span: Span) -> None:
    """raise … from None"""
    _do(frame, "clear_cause", (raised,), span)


def emit_yield(frame: Frame, given: ir.Yield) -> None:
    """A generator handles its own exceptions only while it runs; the one who goes on with it may be handling another.

    What that is must be known also where it goes on with an exception that is thrown into it, which comes last.
    """
    handling, span = frame.handling, given.span
    if not handling:
        frame.emit(given)
        return
    handles = any(target is not None for _, target in handling)
    if handles:
        _set_handled(frame, ir.Local(_MAYBE, handling[0][0], span=span), span)
    frame.emit(replace(given, raises=False))
    outside = frame.temporary(_MAYBE)
    frame.emit(ir.Assign(outside, _handled(span), span=span))
    current: ir.Expr = ir.Local(_MAYBE, outside, span=span)
    for saved, target in handling:
        frame.emit(ir.Assign(saved, current, span=span))
        current = current if target is None else ir.Wrap(_MAYBE, ir.Local(EXCEPTION, target, span=span), span=span)
    if handles:
        _set_handled(frame, current, span)
    if given.raises:
        function = "goes_on_handling" if handles else "goes_on"
        frame.emit(ir.Eval(ir.Op(NONE, function, (), raises=True, context=True, effect="write", span=span), span=span))


def _handled(span: Span) -> ir.Expr:
    return ir.Op(_MAYBE, "handled_exception", (), context=True, effect="read", span=span)


def _set_handled(frame: Frame, value: ir.Expr, span: Span) -> None:
    _do(frame, "set_handled", (value,), span, context=True)


# --- what contextlib.ExitStack does about contexts: nothing where no program asks ---


def _only_with_contexts(kind, function: str, count: int, effect: str):
    """An operation of the library on exceptions, any of which may be None."""

    def infer(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        none = Value(NONE, ir.Const(NONE, None, span=e.span))
        if not frame.program.contexts:
            return none
        given = [_as_maybe(frame, a, e) if at else _first(frame, a, e) for at, a in enumerate(args)]
        expr = ir.Op(kind, function, tuple(given), context=count == 0, effect=effect, span=e.span)
        return frame.emit_value(kind, expr, e.span)

    return infer


def _first(frame: Frame, value: Value, e: n.Node) -> ir.Expr:
    from compiler.infer.exception_values import as_exception

    return frame.keep(as_exception(frame, value, e), e.span).expr


VALUES = {
    "operator._handled_exception": _only_with_contexts(_MAYBE, "handled_exception", 0, "read"),
    "operator._put_before": _only_with_contexts(NONE, "put_before", 3, "write"),
    "operator._context": _only_with_contexts(_MAYBE, "exception_context", 1, "read"),
    "operator._set_context": _only_with_contexts(NONE, "set_context", 2, "write"),
}


# --- notes ---


def add_note(frame: Frame, e: n.Call, receiver: Value) -> Value:
    """raised.add_note(text)"""
    from compiler.infer.arguments import infer_arguments
    from compiler.infer.exception_values import as_exception
    from compiler.infer.expressions import as_value
    from compiler.infer.type_names import python_name

    arguments = infer_arguments(frame, e)
    if arguments is None:
        return NOTHING
    if len(arguments[0]) != 1 or arguments[1]:
        return frame.error("wrong-arguments", "add_note() takes one text", e.span, help="write error.add_note(text)", raises="TypeError")
    note = as_value(frame, arguments[0][0], e)
    if note.expr is None:
        return NOTHING
    if frame.solver.shallow(note.type) != STR:
        kind = python_name(frame.solver.resolve(note.type))
        shown = "None" if kind == "NoneType" else kind
        newer = frame.program.python_version >= (3, 14)
        text = f"add_note() argument must be str, not {shown}" if newer else f"note must be a str, not '{kind}'"
        return frame.error("wrong-arguments", f"a note is text, and this is {frame.described(note.type)}", e.span, help="write str(x)",
                           about=(note,), raises=("TypeError", text))  # fmt: skip
    _do(frame, "add_note", (as_exception(frame, receiver, e).expr, note.expr), e.span, context=True)
    return Value(NONE, ir.Const(NONE, None, span=e.span))


def has_notes(frame: Frame, raised: Value, span: Span) -> ir.Expr:
    return frame.emit_value(BOOL, ir.Op(BOOL, "has_notes", (raised.expr,), effect="read", span=span), span).expr


def _notes(frame: Frame, raised: Value, e: n.Node) -> Thing:
    from compiler.infer.exception_attributes import lacks_attribute

    kept, kind = frame.keep(raised, e.span), ListType(STR)
    read = ir.Op(kind, "exception_notes", (kept.expr,), effect="read", span=e.span)
    return frame.branch(has_notes(frame, kept, e.span), (lambda: frame.emit_value(kind, read, e.span), lambda: lacks_attribute(frame, kept, "__notes__", e)), e.span)

"""raise and try/except/else/finally.

A finally clause is inferred once for every way out of its try: the end, an exception, and each return, break or
continue inside; so the IR has none.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler.diagnostics.diagnostic import Span
from compiler.infer import exception_context, exception_classes, exception_values, places, statements
from compiler.infer.class_tests import test_each_choice
from compiler.infer.exception_classes import exception_name, exception_names
from compiler.infer.expressions import infer, infer_value
from compiler.infer.frame import Frame
from compiler.infer.targets import unbind
from compiler.infer.values import NOTHING, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, EXCEPTION, NONE, STR, UnionType, union_of



def infer_raise(frame: Frame, s: n.Raise) -> None:
    if s.exception is None:
        if not frame.caught:
            exception_context.raise_again(frame, s.span)
            return
        frame.emit(ir.Raise(None, None, frame.caught[-1], span=s.span))
        frame.env = None
        return
    has_cause = s.cause is not None and not (isinstance(s.cause, n.Constant) and s.cause.value is None)
    suppresses = s.cause is not None and frame.program.contexts
    if not has_cause and not suppresses and _raise_message(frame, s):
        return
    raised = _exception_of(frame, s.exception)
    if raised is None:
        return
    kept = frame.keep(raised, s.span)
    if suppresses:
        exception_context.suppress(frame, kept.expr, s.span)
    if has_cause:
        _set_cause(frame, kept, infer(frame, s.cause), s)
        if frame.env is None:
            return
    exception_context.chain(frame, kept.expr, s.span)
    frame.emit(ir.Raise(None, None, kept.expr.name, span=s.span))
    frame.env = None


def _set_cause(frame: Frame, raised: Value, thing: Thing, s: n.Raise) -> None:
    """raise … from thing, which may be None."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if held == NONE:
        return
    if isinstance(held, UnionType) and NONE in held.members:
        kept = frame.keep(thing, s.span)
        rest = union_of(*(m for m in held.members if m != NONE))
        there = Value(rest, ir.Unwrap(frame.solver.resolve(rest), kept.expr, span=s.span))
        block, _ = frame.captured_block(lambda: _set_cause(frame, raised, there, s) or NOTHING)
        test = ir.Not(BOOL, ir.Is(BOOL, kept.expr, NONE, span=s.span), span=s.span)
        frame.emit(ir.If(test, tuple(block), span=s.span))
        return
    cause = _as_raised(frame, thing, s.cause, "exception causes must derive from BaseException")
    if cause is not None:
        args = (raised.expr, cause.expr)
        frame.emit(ir.Eval(ir.Op(NONE, "set_cause", args, effect="write", span=s.span), span=s.span))


def _raise_message(frame: Frame, s: n.Raise) -> bool:
    """raise ValueError("…"): a class and a text, for which no object is made until it is caught. Whether it is that."""
    call = s.exception
    arguments = call.arguments if isinstance(call, n.Call) else ()
    if isinstance(call, n.Call) and (call.keywords or len(arguments) > 1 or not all(map(_is_text, arguments))):
        return False
    of = call.function if isinstance(call, n.Call) else call
    name = exception_name(frame, infer(frame, of)) if isinstance(of, (n.Name, n.Attribute)) else None
    if name is None or ":" in name and frame.program.classes.is_rich(name):
        return False
    if exception_classes.is_subclass(frame, name, "KeyError") and arguments:
        return False
    message = infer_value(frame, arguments[0]).expr if arguments else ir.Const(STR, "", span=s.span)
    if message is not None:
        frame.emit(ir.Raise(name, message, span=s.span))
    frame.env = None
    return True


def _is_text(e: n.Expression) -> bool:
    """Whether the expression is, by its form, a text that is not empty."""
    if isinstance(e, n.Constant):
        return isinstance(e.value, str) and e.value != ""
    return isinstance(e, n.Interpolated) and any(isinstance(p, str) and p for p in e.parts)


def _exception_of(frame: Frame, e: n.Expression) -> Value | None:
    """What is raised, an object made of a class where it is one; None when it is never reached."""
    return _as_raised(frame, infer(frame, e), e)


def _as_raised(frame: Frame, thing: Thing, e: n.Expression, refusal: str = exception_values.NO_EXCEPTION) -> Value | None:
    name = exception_name(frame, thing)
    if name is not None:
        thing = exception_values.construct(frame, name, [], {}, e)
    if isinstance(thing, Static):
        frame.error("raise-value", "only an exception can be raised", e.span, help='write raise ValueError("…")',
                    raises=("TypeError", refusal))  # fmt: skip
        return None
    raised = exception_values.as_exception(frame, thing, e, refusal)
    return raised if raised.expr is not None and frame.env is not None else None


def raise_assertion(frame: Frame, message: n.Expression | None, s: n.Assert) -> None:
    """raise AssertionError(message)"""
    if message is None or _is_text(message):
        text = ir.Const(STR, "", span=s.span) if message is None else infer_value(frame, message).expr
        if text is not None:
            frame.emit(ir.Raise("AssertionError", text, span=s.test.span))
        frame.env = None
        return
    made = exception_values.construct(frame, "AssertionError", [infer(frame, message)], {}, s)
    if made.expr is not None:
        exception_context.chain(frame, made.expr, s.test.span)
        frame.emit(ir.Raise(None, None, made.expr.name, span=s.test.span))
    frame.env = None


# --- try ---


def infer_try(frame: Frame, s: n.Try) -> None:
    if s.finalbody:
        _try_finally(frame, s)
    else:
        _try_except(frame, s)


def _label(frame: Frame) -> str:
    frame.temporaries += 1
    return f"try_{frame.temporaries}"


@dataclass(frozen=True)
class Clause:
    """An except clause: the classes that it takes. With `chosen`, run time says which of them are meant."""

    handler: n.ExceptHandler
    names: list[str]
    chosen: bool = False

    @property
    def takes_all(self) -> bool:
        return self.handler.type is None


def _try_except(frame: Frame, s: n.Try) -> None:
    label = _label(frame)
    before = dict(frame.env)
    frame.handlers.append([before])
    found: list[Clause | None] = []
    frame.captured_block(lambda: found.extend(_clause(frame, h) for h in s.handlers) or NOTHING)
    clauses = [c for c in found if c is not None]
    frame.program.catching.append(_taken(found))
    saved = exception_context.before_try(frame, s.span)
    body: list[ir.Stmt] = []
    exception_context.in_try(frame, saved, lambda: body.extend(_captured(frame, s.body)))
    frame.program.catching.pop()
    raised = frame.join(*frame.handlers.pop(), *([frame.env] if frame.env is not None else []))
    orelse = _captured(frame, s.orelse) if frame.env is not None else []
    ends = [frame.env]
    handlers = []
    while clauses:
        together = clauses if clauses[0].chosen else clauses[:1]
        handlers.append(_infer_handler(frame, together, raised, saved))
        ends.append(frame.env)
        clauses = clauses[len(together) :]
    frame.env = frame.join(*ends)
    frame.block.append(ir.Try(label, tuple(body), tuple(handlers), tuple(orelse), span=s.span))


def _taken(clauses: list[Clause | None]) -> frozenset[str]:
    """The exceptions that the clauses take, none for all."""
    if any(c is not None and c.takes_all for c in clauses):
        return frozenset()
    return frozenset(name for c in clauses for name in (["BaseException"] if c is None else c.names))


def _captured(frame: Frame, body: tuple[n.Statement, ...]) -> list[ir.Stmt]:
    block, _ = frame.captured_block(lambda: statements.infer_block(frame, body) or NOTHING)
    return block


def _infer_handler(frame: Frame, clauses: list[Clause], raised, saved: str | None) -> ir.Handler:
    """One clause; or one whose classes run time chooses, with those after it: what none of them takes is raised again."""
    first = clauses[0]
    span, chosen = first.handler.span, first.chosen
    frame.env = dict(raised)
    places.forget(frame.env)
    target = frame.temporary(EXCEPTION)
    frame.caught.append(target)
    caught = Value(EXCEPTION, ir.Local(EXCEPTION, target, span=span))

    def run(left: list[Clause]) -> Thing:
        if not left:
            frame.emit(ir.Raise(None, None, target, span=span))
            frame.env = None
            return NOTHING
        clause, *others = left
        handle = lambda: _handle(frame, clause, caught)  # noqa: E731
        if not chosen or clause.takes_all:
            return handle()
        test = _takes(frame, clause, caught)
        return NOTHING if test.expr is None else frame.branch(test.expr, (handle, lambda: run(others)), span)

    block, _ = frame.captured_block(lambda: exception_context.while_handling(frame, saved, target, span, lambda: run(clauses)))
    frame.caught.pop()
    return ir.Handler(() if chosen else tuple(first.names), target, tuple(block))


def _handle(frame: Frame, clause: Clause, caught: Value) -> Thing:
    """The clause's body."""
    h = clause.handler
    seen = frame.webs.emptied.get(h.name) in frame.webs.unbound
    if seen:  # Python deletes the name on every way out
        frame.cleanups.append((None, lambda: unbind(frame, h.name, h.span)))
    if h.name is not None:
        known = exception_values.narrowed(frame, caught, clause.names, h)
        if known.expr is not None:
            frame.store(frame.webs.store[(id(h), h.name)], known, h.span)
    if frame.env is not None:
        statements.infer_block(frame, h.body)
    unbind(frame, h.name, h.span)
    if seen:
        frame.cleanups.pop()
    return NOTHING if frame.env is None else Value(NONE, ir.Const(NONE, None, span=h.span))


def _takes(frame: Frame, clause: Clause, caught: Value) -> Value:
    """Whether the clause takes the exception: its classes are evaluated when there is one."""
    e = clause.handler.type
    wanted = [infer(frame, part) for part in _parts(e)]
    named = lambda classes: [name for c in classes for name in exception_names(frame, c)]  # noqa: E731
    return test_each_choice(frame, wanted, lambda classes: Value(BOOL, exception_classes.test_classes(frame, caught, named(classes), e)), e)


def _clause(frame: Frame, h: n.ExceptHandler) -> Clause | None:
    """The except clause; None after a report."""
    if h.type is None:
        return Clause(h, [])
    names, chosen = [], False
    for e in _parts(h.type):
        thing = infer(frame, e)
        found = exception_names(frame, thing)
        if found is None:
            exception_classes.unknown_class(frame, thing, e)
            return None
        names += found
        chosen |= exception_classes.is_choice(frame, thing) or isinstance(e, n.Call)  # which does something
    return Clause(h, names, chosen or not names)  # an empty tuple, which takes nothing


def _parts(e: n.Expression) -> list[n.Expression]:
    """The classes, and tuples of such, that an except clause names."""
    parts = e.items if isinstance(e, n.Tuple) else (e,)
    return [p.value if isinstance(p, n.Starred) else p for p in parts]


# --- finally ---


def _try_finally(frame: Frame, s: n.Try) -> None:
    """try: (try: body except…) except everything: finally; raise — else: finally."""
    inner = n.Try(s.span, s.body, s.handlers, s.orelse, ()) if s.handlers else None
    protected(
        frame,
        lambda: _try_except(frame, inner) if inner is not None else statements.infer_block(frame, s.body),
        lambda: statements.infer_block(frame, s.finalbody),
        s.span,
    )


def protected(frame: Frame, body, cleanup, span: Span, failed=None) -> None:
    """Runs `body`, and `cleanup` on every way out of it.

    With `failed`, that is run for an exception instead, which it is given; what it returns says whether the exception
    ends there (None: it does not).
    """
    label = _label(frame)
    saved = exception_context.before_try(frame, span)
    before = dict(frame.env)
    frame.handlers.append([before])
    frame.cleanups.append((label, cleanup))
    block, _ = frame.captured_block(lambda: exception_context.in_try(frame, saved, body) or NOTHING)
    frame.cleanups.pop()
    ended = frame.env
    raised = frame.join(*frame.handlers.pop(), *([ended] if ended is not None else []))
    frame.env = dict(raised)
    places.forget(frame.env)
    target = frame.temporary(EXCEPTION)
    on_error, _ = frame.captured_block(lambda: _on_error(frame, target, cleanup, failed, saved, span) or NOTHING)
    swallowed, frame.env = frame.env, ended
    orelse: list[ir.Stmt] = []
    if ended is not None:
        orelse, _ = frame.captured_block(lambda: cleanup() or NOTHING)
    frame.env = frame.join(frame.env, swallowed)
    frame.block.append(ir.Try(label, tuple(block), (ir.Handler((), target, tuple(on_error)),), tuple(orelse), span=span))


def _on_error(frame: Frame, target: str, cleanup, failed, saved: str | None, span: Span) -> None:
    """What happens after an exception; the environment is then that of going on, if that can be."""
    again = ir.Raise(None, None, target, span=span)
    frame.caught.append(target)
    raised = Value(EXCEPTION, ir.Local(EXCEPTION, target, span=span))
    ends = exception_context.while_handling(frame, saved, target, span, cleanup if failed is None else lambda: failed(raised))
    frame.caught.pop()
    if frame.env is None:
        return
    if failed is None or ends is None:
        frame.emit(again)
        frame.env = None
    elif not (isinstance(ends, ir.Const) and ends.value):
        frame.emit(ir.If(ir.Not(BOOL, ends, span=span), (again,), span=span))


def run_cleanups(frame: Frame, down_to: int) -> None:
    """Before a return, break or continue: the finally and except clauses it leaves, innermost first."""
    saved = frame.cleanups
    while len(frame.cleanups) > down_to and frame.env is not None:
        label, cleanup = frame.cleanups[-1]
        frame.cleanups = frame.cleanups[:-1]
        block, _ = frame.captured_block(lambda cleanup=cleanup: cleanup() or NOTHING)
        frame.block += block if label is None else [ir.Unprotected(label, tuple(block), span=frame.program.here)]
    frame.cleanups = saved

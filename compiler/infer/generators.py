"""What stands inside generators (yield, yield from, return) and the methods of generator objects.

What generators return is held as exceptions hold their arguments, for it is the argument of a StopIteration: in one
type that has all of the program in it. So is what they are sent. Where it is known which generator it was, so is the
type of what it returned.
"""

from __future__ import annotations

from collections.abc import Hashable

from compiler.diagnostics.diagnostic import Span
from compiler.infer import exception_classes, exception_values, places
from compiler.infer.exception_context import emit_yield
from compiler.infer.frame import Frame
from compiler.infer.iteration import plan_iteration
from compiler.infer.loops import infer_loop
from compiler.infer.values import NOTHING, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, EXCEPTION, NEVER, NONE, ClassType, IteratorType, Type, members_of, parts_of, union_of

_SENT = ("sent",)  # the slot of what any generator is sent


def infer_yield(frame: Frame, e: n.Yield, wanted: bool = True) -> Value:
    """yield value; `wanted` when what it gives is used."""
    from compiler.infer.expressions import infer_value

    value = Value(NONE, ir.Const(NONE, None, span=e.span)) if e.value is None else infer_value(frame, e.value)
    if value.expr is None or frame.env is None:
        return NOTHING
    none = Value(NONE, ir.Const(NONE, None, span=e.span))
    if not wanted or not frame.program.sends:
        _emit_yield(frame, value, e.span)
        return none
    sent = sent_type(frame)
    target = frame.temporary(sent)
    _emit_yield(frame, value, e.span, target)
    return Value(sent, ir.Local(frame.solver.resolve(sent), target, span=e.span))


def _emit_yield(frame: Frame, value: Value, span: Span, target: str | None = None) -> None:
    item = frame.solver.grow(frame.generator_item, value.type)
    guarded = bool(frame.handlers)
    if guarded and not frame.program.guards:
        frame.program.guards = frame.program.solver.changed = True
    raises = guarded or frame.program.interrupts
    emit_yield(frame, ir.Yield(frame.convert(value, item), target, raises, guarded, span=span))


def sent_type(frame: Frame) -> Type:
    slot = frame.solver.slot(_SENT)
    frame.solver.grow_slot(slot, NONE)
    return slot


def infer_yield_from(frame: Frame, e: n.YieldFrom, wanted: bool = True) -> Value:
    """yield from xs: yields each item; its value is what the generator returned."""
    plan = plan_iteration(frame, e.value, result=wanted)
    if plan is None or frame.env is None:
        return NOTHING
    none = Value(NONE, ir.Const(NONE, None, span=e.span))
    part = plan.parts[0] if len(plan.parts) == 1 and plan.adapt is None else None
    generator = part is not None and isinstance(part.expr.type, IteratorType)
    kept = None
    if generator and (wanted or frame.program.sends or _is_interrupted(frame)):
        kept = frame.keep(Value(part.expr.type, part.expr), e.span)
        part.expr = kept.expr
    infer_loop(frame, plan, lambda item: _delegate(frame, item, kept, e.span), lambda: None, e.span)
    if not generator or not wanted or frame.env is None:
        return none
    return _result(frame, kept, e.span)


def _is_interrupted(frame: Frame) -> bool:
    """Whether what a `yield from` stands over must hear of exceptions: thrown, or the end of what is dropped."""
    return frame.program.throws or frame.program.guards


def _delegate(frame: Frame, item: Value, generator: Value | None, span: Span) -> None:
    """yield item; what is sent or thrown then goes on to the generator (None: something else, which takes nothing)."""
    sent = frame.temporary(sent_type(frame)) if frame.program.sends else None
    if generator is not None and _is_interrupted(frame):
        _yield_guarded(frame, item, generator, sent, span)
    else:
        _emit_yield(frame, item, span, sent)
    if sent is not None:
        given = ir.Local(frame.solver.resolve(sent_type(frame)), sent, span=span)
        args, function = ((given,), "refuse_sent") if generator is None else ((generator.expr, given), "generator_pass_on")
        frame.emit(ir.Eval(ir.Op(NONE, function, args, raises=True, context=True, effect="write", span=span), span=span))


def _yield_guarded(frame: Frame, item: Value, generator: Value, sent: str | None, span: Span) -> None:
    """Yields the item and, while exceptions are thrown here, what the generator yields when it is thrown them.

        while True:
            try: sent = yield item
            except BaseException as thrown:
                try: item = generator.throw(thrown)
                except StopIteration: ended = True; break
                continue
            break
        if ended: break
    """
    outer, inner = f"try_{frame.temporary(EXCEPTION)}", f"try_{frame.temporary(EXCEPTION)}"
    thrown, stopped = frame.temporary(EXCEPTION), frame.temporary(EXCEPTION)
    held, ended = frame.temporary(item.type), frame.temporary(BOOL)
    type = frame.solver.resolve(item.type)
    say = lambda name, value: ir.Assign(name, ir.Const(BOOL, value, span=span), span=span)  # noqa: E731
    throw = ir.Op(type, "generator_delegate", (generator.expr, ir.Local(EXCEPTION, thrown, span=span)),
                  raises=True, context=True, effect="write", span=span)  # fmt: skip
    stop = ir.Handler(("StopIteration",), stopped, (say(ended, True), ir.Break(span=span)))
    on_throw = (ir.Try(inner, (ir.Assign(held, throw, span=span),), (stop,), span=span), ir.Continue(span=span))
    expected = frame.solver.grow(frame.generator_item, item.type)
    given = frame.convert(Value(item.type, ir.Local(type, held, span=span)), expected)
    yielded = ir.Try(outer, (ir.Yield(given, sent, True, True, span=span),), (ir.Handler((), thrown, on_throw),), span=span)
    frame.emit(ir.Assign(held, item.expr, span=span))
    frame.emit(say(ended, False))
    places.forget(frame.env)
    frame.block.append(ir.While(ir.Const(BOOL, True, span=span), (yielded, ir.Break(span=span)), span=span))
    frame.block.append(ir.If(ir.Local(BOOL, ended, span=span), (ir.Break(span=span),), span=span))


def _result(frame: Frame, generator: Value, span: Span, closing: str = "") -> Value:
    """What the generator, which has ended, returned; or what it returns when it is closed, by this operation."""
    key = frame.generator_of.get(generator.expr.name) if isinstance(generator.expr, ir.Local) else None
    known = NEVER if key is None else frame.solver.get(_returned(key))
    if known == NONE:
        return _close_plainly(frame, generator, span) if closing else Value(NONE, ir.Const(NONE, None, span=span))
    held = returned_type(frame)
    resolved = frame.solver.resolve(held)
    raises = {"raises": True, "context": True, "effect": "write"} if closing else {"effect": "read"}
    result = ir.Op(resolved, closing or "generator_result", (generator.expr,), span=span, **raises)
    if closing and known != NEVER:  # nothing, too: it may have ended before
        known = union_of(known, NONE)
    value = frame.emit_value(held, result, span)
    narrow = frame.solver.resolve(known)
    within = set(members_of(narrow)) < set(members_of(resolved))  # a tuple may be in there as one that holds any of them
    return value if key is None or known == NEVER or not within else Value(known, ir.Unwrap(narrow, value.expr, span=span))


# --- return ---


def _returned(key: Hashable) -> Hashable:
    return ("returned", key)


def returned_type(frame: Frame) -> Type:
    slot = exception_values.arguments_type(frame).item
    frame.solver.grow_slot(slot, NONE)
    return slot


def infer_return(frame: Frame, value: Value, span: Span) -> None:
    """return value, out of a generator."""
    from compiler.infer.exceptions import run_cleanups

    if frame.cleanups:
        value = frame.keep(value, span, force=True)
        run_cleanups(frame, 0)
    if frame.env is None:
        return
    frame.solver.grow(_returned(frame.key), value.type)
    if frame.solver.shallow(value.type) == NONE:
        frame.emit(ir.Return(None, span=span))
    else:
        held = returned_type(frame)
        frame.solver.grow_slot(held, value.type)
        frame.emit(ir.Return(frame.convert(value, held), span=span))
    frame.env = None


def note_generator(frame: Frame, made: Value, key: Hashable) -> None:
    """`made` is a generator of the specialisation `key`."""
    if isinstance(made.expr, ir.Local) and isinstance(frame.solver.shallow(made.type), IteratorType):
        frame.generator_of[made.expr.name] = key


# --- dropping ---


def drop_replaced(frame: Frame, web: str, span: Span) -> None:
    """A name was given another value: a generator that it held until now, in a web of its own, runs its finally clauses."""
    if frame.env is None or not frame.program.guards:
        return
    name = next(name for (_, name), w in frame.webs.store.items() if w == web)
    others = {w for (_, other), w in frame.webs.store.items() if other == name} | {frame.webs.parameters.get(name, web)}
    for other in sorted(others - {web}):
        storage = frame.solver.resolve(frame.storage(other))
        if any(isinstance(part, (IteratorType, ClassType)) for part in parts_of(storage)):
            gone = ir.Op(storage, "default_value", (), span=span)
            frame.emit(ir.Assign(frame.local(other, storage), gone, span=span))


# --- methods ---


def _arguments(frame: Frame, e: n.Call, method: str, count: int) -> list[Thing] | None:
    """The method's arguments; None after a report."""
    from compiler.infer.calls import infer_arguments

    if e.keywords or len(e.arguments) != count:
        frame.error("wrong-arguments", f"{method}() of a generator takes {count or 'no'} argument{'' if count == 1 else 's'}", e.span)
        return None
    found = infer_arguments(frame, e)
    return None if found is None else found[0]


def _close(frame: Frame, e: n.Call, receiver: Value) -> Value:
    if _arguments(frame, e, "close", 0) is None:
        return NOTHING
    _interrupt(frame)
    if e is not frame.discarded and frame.program.python_version >= (3, 13):
        return _result(frame, frame.keep(receiver, e.span, force=True), e.span, "generator_close_result")
    return _close_plainly(frame, receiver, e.span)


def _close_plainly(frame: Frame, generator: Value, span: Span) -> Value:
    expr = ir.Op(NONE, "generator_close", (generator.expr,), raises=True, context=True, effect="write", span=span)
    return frame.emit_value(NONE, expr, span)


def _throw(frame: Frame, e: n.Call, receiver: Value) -> Value:
    given = _arguments(frame, e, "throw", 1)
    if given is None:
        return NOTHING
    name = exception_classes.exception_name(frame, given[0])
    thing = given[0] if name is None else exception_values.construct(frame, name, [], {}, e)
    if isinstance(thing, Static):
        return frame.error("raise-value", "only an exception can be thrown", e.span, help='write g.throw(ValueError("…"))')
    raised = exception_values.as_exception(frame, thing, e)
    if raised.expr is None:
        return NOTHING
    _interrupt(frame)
    if not frame.program.throws:
        frame.program.throws = frame.program.solver.changed = True
    return _going_on(frame, "generator_throw", [receiver, frame.keep(raised, e.span)], e.span)


def _interrupt(frame: Frame) -> None:
    """From the next round on, every yield may go on with an exception."""
    if not frame.program.interrupts:
        frame.program.interrupts = True
        frame.program.solver.changed = True


def _send(frame: Frame, e: n.Call, receiver: Value) -> Value:
    from compiler.infer.expressions import as_value

    given = _arguments(frame, e, "send", 1)
    value = NOTHING if given is None else as_value(frame, given[0], e)
    if value.expr is None:
        return NOTHING
    if not frame.program.sends:
        frame.program.sends = True
        frame.program.solver.changed = True
    sent = sent_type(frame)
    frame.solver.grow_slot(sent, value.type)
    value = Value(sent, frame.convert(value, sent))
    return _going_on(frame, "generator_send", [receiver, frame.keep(value, e.span)], e.span)


def _going_on(frame: Frame, function: str, args: list[Value], span: Span) -> Value:
    item = frame.solver.shallow(args[0].type).item
    resolved = frame.solver.resolve(item)
    expr = ir.Op(resolved, function, tuple(a.expr for a in args), raises=True, context=True, effect="write", span=span)
    return frame.emit_value(item, expr, span)


METHODS = {"generator.close": _close, "generator.throw": _throw, "generator.send": _send}

"""raise, try/except/else/finally and with.

A finally clause is inferred once for every way out of its try: the end, an exception, and each return, break or
continue inside; so the IR has none.
"""

from __future__ import annotations

from compiler.diagnostics.diagnostic import Span
from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Class, Library, Opaque, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import EXCEPTION, NONE, STR, ClassType

BUILTIN_EXCEPTIONS = frozenset(
    "BaseException Exception ArithmeticError OverflowError ZeroDivisionError FloatingPointError AssertionError "
    "AttributeError EOFError ImportError LookupError IndexError KeyError MemoryError NameError UnboundLocalError OSError "
    "FileNotFoundError PermissionError TimeoutError ConnectionError BufferError SyntaxError RuntimeError NotImplementedError RecursionError StopIteration TypeError ValueError UnicodeError "
    "UnicodeDecodeError UnicodeEncodeError".split()
)


def exception_name(frame: Frame, thing: Thing) -> str | None:
    """The name of an exception class, None when it is something else."""
    if isinstance(thing, Library):
        name = {"builtins.IOError": "OSError", "builtins.EnvironmentError": "OSError"}.get(thing.name)
        name = name or thing.name.removeprefix("builtins.")
        return name if name in BUILTIN_EXCEPTIONS else None
    if isinstance(thing, Class) and frame.program.classes.is_exception(thing.id):
        frame.program.exceptions.setdefault(thing.id)
        return thing.id
    return None


def infer_raise(frame: Frame, s: n.Raise) -> None:
    if s.exception is None:
        if not frame.caught:
            frame.raise_("RuntimeError", "No active exception to reraise", s.span)
            return
        frame.emit(ir.Raise(None, None, frame.caught[-1], span=s.span))
        frame.env = None
        return
    _raise_expression(frame, s.exception, s)


def _raise_expression(frame: Frame, e: n.Expression, s: n.Statement) -> None:
    from compiler.infer.expressions import infer

    if isinstance(e, n.Call) and not any(isinstance(a, n.Starred) for a in e.arguments):
        name = exception_name(frame, infer(frame, e.function))
        if name is not None:
            if _has_init(frame, name):
                frame.error("exception-init", "an exception class with its own __init__ is not supported", e.span,
                            help="let the message be the only argument")  # fmt: skip
                return
            message = message_of(frame, list(e.arguments), s, quoted=name == "KeyError")
            if message is not None:
                frame.emit(ir.Raise(name, message, span=s.span))
            frame.env = None
            return
    thing = infer(frame, e)
    name = exception_name(frame, thing)
    if name is not None:
        frame.raise_(name, "", s.span)
    elif isinstance(thing, Value) and frame.solver.shallow(thing.type) == EXCEPTION:
        kept = frame.keep(thing, s.span)
        frame.emit(ir.Raise(None, None, kept.expr.name, span=s.span))
        frame.env = None
    elif isinstance(thing, Static) or thing.expr is not None:
        frame.error("raise-value", "only an exception can be raised", e.span, help='write raise ValueError("…")')


def _has_init(frame: Frame, name: str) -> bool:
    return ":" in name and frame.program.classes.method(name, "__init__") is not None


def message_of(frame: Frame, arguments: list[n.Expression], s: n.Node, quoted: bool = False) -> ir.Expr | None:
    """str() of an exception made with these arguments; None when making them never ends."""
    from compiler.infer.expressions import infer_all, make_tuple
    from compiler.infer.strings import repr_of, str_of

    if not arguments:
        return ir.Const(STR, "", span=s.span)
    values = infer_all(frame, arguments)
    if any(v.expr is None for v in values):
        return None
    if len(values) == 1:
        text = repr_of(frame, values[0], s) if quoted else str_of(frame, values[0], s)
    else:
        text = repr_of(frame, make_tuple(frame, values, s.span), s)
    return text.expr


# --- try ---


def infer_try(frame: Frame, s: n.Try) -> None:
    if s.finalbody:
        _try_finally(frame, s)
    else:
        _try_except(frame, s)


def _label(frame: Frame) -> str:
    frame.temporaries += 1
    return f"try_{frame.temporaries}"


def _try_except(frame: Frame, s: n.Try) -> None:
    label = _label(frame)
    before = dict(frame.env)
    frame.handlers.append([before])
    body = _captured(frame, s.body)
    raised = frame.join(*frame.handlers.pop(), *([frame.env] if frame.env is not None else []))
    orelse = _captured(frame, s.orelse) if frame.env is not None else []
    ends = [frame.env]
    handlers = []
    for h in s.handlers:
        handler = _infer_handler(frame, h, raised)
        if handler is not None:
            handlers.append(handler)
            ends.append(frame.env)
    frame.env = frame.join(*ends)
    frame.block.append(ir.Try(label, tuple(body), tuple(handlers), tuple(orelse), span=s.span))


def _captured(frame: Frame, statements: tuple[n.Statement, ...]) -> list[ir.Stmt]:
    from compiler.infer.statements import infer_block

    block, _ = frame.captured_block(lambda: infer_block(frame, statements) or NOTHING)
    return block


def _infer_handler(frame: Frame, h: n.ExceptHandler, raised) -> ir.Handler | None:
    from compiler.infer.expressions import infer

    frame.env = dict(raised)
    names: list[str] = []
    if h.type is not None:
        for e in h.type.items if isinstance(h.type, n.Tuple) else (h.type,):
            name = exception_name(frame, infer(frame, e))
            if name is None:
                frame.error("except-class", "this is no exception class that native code knows", e.span,
                            help="name a builtin exception, or a class of yours derived from one")  # fmt: skip
                return None
            names.append(name)
    target = frame.temporary(EXCEPTION)
    frame.caught.append(target)

    def run() -> Thing:
        from compiler.infer.statements import infer_block

        if h.name is not None:
            web = frame.webs.store[(id(h), h.name)]
            frame.store(web, Value(EXCEPTION, ir.Local(EXCEPTION, target, span=h.span)), h.span)
        infer_block(frame, h.body)
        return NOTHING

    block, _ = frame.captured_block(run)
    frame.caught.pop()
    return ir.Handler(tuple(names), target, tuple(block))


# --- finally ---


def _try_finally(frame: Frame, s: n.Try) -> None:
    """try: (try: body except…) except everything: finally; raise — else: finally."""
    from compiler.infer.statements import infer_block

    inner = n.Try(s.span, s.body, s.handlers, s.orelse, ()) if s.handlers else None
    protected(
        frame,
        lambda: _try_except(frame, inner) if inner is not None else infer_block(frame, s.body),
        lambda: infer_block(frame, s.finalbody),
        s.span,
    )


def protected(frame: Frame, body, cleanup, span: Span) -> None:
    """Runs `body`, and `cleanup` on every way out of it."""
    label = _label(frame)
    before = dict(frame.env)
    frame.handlers.append([before])
    frame.cleanups.append(cleanup)
    block, _ = frame.captured_block(lambda: body() or NOTHING)
    frame.cleanups.pop()
    ended = frame.env
    raised = frame.join(*frame.handlers.pop(), *([ended] if ended is not None else []))
    frame.env = dict(raised)
    target = frame.temporary(EXCEPTION)
    frame.caught.append(target)
    on_error, _ = frame.captured_block(lambda: cleanup() or NOTHING)
    frame.caught.pop()
    if frame.env is not None:
        on_error.append(ir.Raise(None, None, target, span=span))
    frame.env = ended
    orelse: list[ir.Stmt] = []
    if ended is not None:
        orelse, _ = frame.captured_block(lambda: cleanup() or NOTHING)
    frame.block.append(ir.Try(label, tuple(block), (ir.Handler((), target, tuple(on_error)),), tuple(orelse), span=span))


def run_cleanups(frame: Frame, down_to: int) -> None:
    """Before a return, break or continue: the finally clauses it leaves, innermost first."""
    saved = frame.cleanups
    while len(frame.cleanups) > down_to and frame.env is not None:
        cleanup = frame.cleanups[-1]
        frame.cleanups = frame.cleanups[:-1]
        cleanup()
    frame.cleanups = saved


# --- with ---


def infer_with(frame: Frame, s: n.With) -> None:
    _with_items(frame, list(s.items), s)


def _is_library_call(frame: Frame, e: n.Expression) -> bool:
    """Whether the context manager comes from a library, files apart: those are refused as `open` is."""
    from compiler.infer.expressions import infer

    thing = infer(frame, e.function) if isinstance(e, n.Call) else None
    return isinstance(thing, Opaque) or (isinstance(thing, Library) and thing.name not in ("builtins.open", "io.open"))


def _with_items(frame: Frame, items: list[n.WithItem], s: n.With) -> None:
    from compiler.infer.calls import call_method
    from compiler.infer.expressions import infer
    from compiler.infer.statements import infer_block
    from compiler.infer.targets import assign_target

    if not items:
        infer_block(frame, s.body)
        return
    item, *rest = items
    if _is_library_call(frame, item.context):
        frame.error("context-manager", "`with` works with objects of your own classes only", item.context.span,
                    help="define __enter__ and __exit__ in a class, or write try and finally")  # fmt: skip
        infer_block(frame, s.body)
        return
    manager = infer(frame, item.context)
    if isinstance(manager, Value) and manager.expr is None:
        frame.give_up()
        infer_block(frame, s.body)
        return
    if not isinstance(manager, Value) or not isinstance(frame.solver.shallow(manager.type), ClassType):
        frame.error("context-manager", "`with` works with objects of your own classes only", item.span,
                    help="define __enter__ and __exit__ in a class, or write try and finally")  # fmt: skip
        infer_block(frame, s.body)
        return
    manager = frame.keep(manager, item.span, force=True)
    entered = call_method(frame, manager, "__enter__", [], item)
    none = Value(NONE, ir.Const(NONE, None, span=item.span))

    def body() -> None:
        if item.target is not None:
            assign_target(frame, item.target, entered, item.span)
        _with_items(frame, rest, s)

    def leave() -> None:
        result = call_method(frame, manager, "__exit__", [none, none, none], item)
        if result.expr is not None and frame.solver.shallow(result.type) != NONE:
            frame.error("exit-result", "__exit__ that returns a value, which may swallow the exception, is not supported",
                        item.span, help="let __exit__ return None, and catch with try/except")  # fmt: skip

    if frame.env is not None:
        protected(frame, body, leave, s.span)

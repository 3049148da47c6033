"""with: objects of the user's classes, and the managers of contextlib, which are written in Python.

__exit__ is called in two ways, and so specialised twice: with the exception's class, the exception and where it was
raised, or with None three times.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler.diagnostics.diagnostic import Span
from compiler.infer import exception_values
from compiler.infer.arguments import infer_arguments
from compiler.infer.exceptions import protected
from compiler.infer.expressions import infer, peek
from compiler.infer.frame import Frame
from compiler.infer.python_answers import missing_method
from compiler.infer.truth import truth
from compiler.infer.values import NOTHING, Function, Library, Partial, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.sources import operation_id
from compiler.syntax import nodes as n
from compiler.syntax.walk import walk_scope
from compiler.types.types import BOOL, NONE, STR, TRACEBACK, ClassType, Simple, UnionType, members_of, union_of


def infer_with(frame: Frame, s: n.With) -> None:
    _with_items(frame, list(s.items), s)


def _with_items(frame: Frame, items: list[n.WithItem], s: n.With) -> None:
    from compiler.infer.calls import call_method
    from compiler.infer.statements import infer_block
    from compiler.infer.targets import assign_target

    if not items:
        infer_block(frame, s.body)
        return
    item, *rest = items
    manager = _manager(frame, item)
    if manager is None:
        infer_block(frame, s.body)
        return
    if _methods(frame, manager, "__enter__") and not _methods(frame, manager, "__exit__"):  # Python looks for both before it enters
        call_method(frame, manager, "__exit__", [], item)
        return
    entered = call_method(frame, manager, "__enter__", [], item)
    none = Value(NONE, ir.Const(NONE, None, span=item.span))

    def body() -> None:
        if item.target is not None:
            assign_target(frame, item.target, entered, item.span)
        swallows = _may_swallow(frame, manager)
        frame.program.catching.extend([frozenset()] * swallows)
        _with_items(frame, rest, s)
        del frame.program.catching[len(frame.program.catching) - swallows :]

    def leave() -> None:
        call_method(frame, manager, "__exit__", [none, none, none], item)

    if frame.env is not None:
        protected(frame, body, leave, s.span, lambda raised: _failed(frame, manager, raised, item))


def _manager(frame: Frame, item: n.WithItem) -> Value | None:
    """The context manager; None after a report."""
    thing = infer(frame, item.context)
    if isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), UnionType):
        thing = _managers_among(frame, thing, item.context.span)
    if isinstance(thing, Value) and thing.expr is None:
        frame.give_up()
        return None
    if isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), ClassType):
        return frame.keep(thing, item.span, force=True)
    if isinstance(thing, Value) and _methods(frame, thing, "__enter__") and _methods(frame, thing, "__exit__"):  # one of several classes
        return frame.keep(thing, item.span, force=True)
    described = frame.described(thing.type) if isinstance(thing, Value) else "this"
    type = thing.type if isinstance(thing, Value) else Simple("type")
    frame.error("context-manager", "`with` works with objects that have __enter__ and __exit__", item.context.span,
                f"{described} has none", "define both in a class, or write try and finally",
                raises=missing_method(frame, frame.solver.shallow(type), "__enter__"))  # fmt: skip
    return None


def _managers_among(frame: Frame, thing: Value, span: Span) -> Value:
    """The value as one of the classes that are context managers, where some are; of another type it raises, as Python does."""
    method, members = frame.program.classes.method, members_of(frame.solver.shallow(thing.type))
    managers = [m for m in members if isinstance(m, ClassType) and method(m.id, "__enter__") and method(m.id, "__exit__")]
    others = [m for m in members if m not in managers]
    if not others or not managers and not frame.is_meant("TypeError"):
        return thing
    kept = frame.keep(thing, span)
    for m in others:
        enters = isinstance(m, ClassType) and method(m.id, "__enter__") is not None
        exception, text = missing_method(frame, m, "__exit__" if enters else "__enter__")
        test = ir.Is(BOOL, kept.expr, frame.solver.resolve(m), span=span)
        frame.emit(ir.If(test, (ir.Raise(exception, ir.Const(STR, text, span=span), span=span),), span=span))
    if not managers:
        frame.env = None
        return NOTHING
    left = union_of(*managers)
    return Value(left, ir.Unwrap(frame.solver.resolve(left), kept.expr, span=span))


def _methods(frame: Frame, manager: Value, name: str) -> list[str]:
    """The methods of that name of the classes that the manager may be of; none unless all have one."""
    held = members_of(frame.solver.shallow(manager.type))
    found = [frame.program.classes.method(m.id, name) if isinstance(m, ClassType) else None for m in held]
    return [] if None in found else found


def _may_swallow(frame: Frame, manager: Value) -> bool:
    """Whether, by its form, __exit__ may return anything but None or False."""
    nodes = map(frame.program.syntax, _methods(frame, manager, "__exit__"))
    returned = [x.value for node in nodes for s in node.body for x in walk_scope(s) if isinstance(x, n.Return)]
    return any(v is not None and not (isinstance(v, n.Constant) and not v.value) for v in returned)


def _failed(frame: Frame, manager: Value, raised: Value, item: n.WithItem) -> ir.Expr | None:
    """__exit__ with an exception: whether it ends there, None when it never does."""
    from compiler.infer.calls import call_method

    exception = frame.keep(exception_values.narrowed(frame, raised, [], item), item.span)
    traceback = Value(TRACEBACK, ir.Op(TRACEBACK, "Traceback", (), span=item.span))
    result = call_method(frame, manager, "__exit__", [exception_values.class_of(frame, raised, item), exception, traceback], item)
    if result.expr is None or frame.env is None:
        return None
    ends = frame.keep(truth(frame, result, item), item.span)
    is_never = ends.expr is None or (isinstance(ends.expr, ir.Const) and not ends.expr.value)
    return None if is_never else ends.expr



# --- contextlib.contextmanager ---


def make_manager(frame: Frame, call: Callable[[], Value], e: n.Node) -> Value:
    """What calling a generator function under @contextmanager gives; `call` calls the function itself."""
    from compiler.infer.construction import construct

    generator = call()
    if generator.expr is None or frame.env is None:
        return NOTHING
    return construct(frame, operation_id("contextlib._GeneratorContextManager"), [generator], {}, e)


def _contextmanager(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """As a decorator inside a function."""
    return Partial(Library("contextlib._manager"), tuple(args))


def _call_manager(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    from compiler.infer.calls import call

    return make_manager(frame, lambda: call(frame, args[0], args[1:], keywords, e), e)


def infer_decorator(frame: Frame, e: n.Expression) -> Thing:
    """A decorator inside a function; the call of a function under @contextmanager makes a manager for each call of what it decorates."""
    function = peek(frame, e.function) if isinstance(e, n.Call) else None
    if not _makes_managers(frame, function):
        return infer(frame, e)
    arguments = infer_arguments(frame, e)
    if arguments is None:
        return NOTHING
    keep = lambda t: frame.keep(t, e.span, force=True) if isinstance(t, Value) else t  # noqa: E731
    make = Partial(function, tuple(map(keep, arguments[0])), tuple((k, keep(v)) for k, v in arguments[1].items()))
    return Partial(Library("contextlib._managing"), (make,))


def _makes_managers(frame: Frame, function: Thing | None) -> bool:
    if isinstance(function, Partial):
        return function.function == Library("contextlib._manager")
    return isinstance(function, Function) and bool(frame.program.snapshot["functions"].get(function.id, {}).get("manager"))


def _decorate(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """The function under a decorator of infer_decorator."""
    return Partial(Library("contextlib._managed"), tuple(args))


def _redirect(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    return frame.error("context-manager", "what is printed cannot be redirected", e.span, "it goes to standard error, and the predictor never sees it",
                       "collect the lines in a list and join them")  # fmt: skip


VALUES = {
    "contextlib.contextmanager": _contextmanager,
    "contextlib._manager": _call_manager,
    "contextlib._managing": _decorate,
    "contextlib.redirect_stdout": _redirect,
    "contextlib.redirect_stderr": _redirect,
}

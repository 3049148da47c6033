"""with: objects of the user's classes, and the managers of contextlib."""

from __future__ import annotations

from compiler.infer.exceptions import protected
from compiler.infer.frame import Frame
from compiler.infer.values import Library, Opaque, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import NONE, ClassType

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

"""Views of bytearrays: while one is in use Python lets nobody resize the bytearray, and here nothing tells how long it is in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler.diagnostics.diagnostic import PYTHON, Diagnostic, Label
from compiler.ir import nodes as ir
from compiler.ir.walk import own_expressions, statements_of
from compiler.library.sources import BYTEARRAY, operation_id
from compiler.types.types import SLICE, ClassType

if TYPE_CHECKING:
    from compiler.infer.program import Instance, ProgramInference

_VIEW = f"{operation_id('builtins.memoryview')}.__init__"
_RESIZING = {
    f"{BYTEARRAY}.{name}" for name in ("append", "clear", "extend", "insert", "pop", "remove", "__delitem__", "__iadd__", "__imul__", "__setitem__")
}


def resized_view(program: ProgramInference, functions: tuple[ir.Function, ...]) -> Diagnostic | None:
    """The refusal of a program that both has views of bytearrays and resizes bytearrays."""
    views = {i.name for i in program.instances.values() if i.key[0] == _VIEW and _is_bytearray(i, 1)}
    resizing = {i.name for i in program.instances.values() if i.key[0] in _RESIZING and _may_resize(i)}
    view, resize = (_first_call(functions, names) for names in (views, resizing))
    if view is None or resize is None:
        return None
    return Diagnostic(
        "bytearray-view", "a bytearray is resized in a program with a memoryview of a bytearray", resize.span,
        "Python raises BufferError here while such a view is in use, and native code does not know how long it is",
        (Label(view.span, "a view is made here"),), "take the parts as bytes: bytes(data[1:3]), or change single items",
    )  # fmt: skip


def _is_bytearray(instance: Instance, at: int) -> bool:
    held = instance.types[at] if at < len(instance.types) else None
    return isinstance(held, ClassType) and held.id.startswith(BYTEARRAY)


def _may_resize(instance: Instance) -> bool:
    return not instance.key[0].endswith(".__setitem__") or SLICE in instance.types


def _first_call(functions: tuple[ir.Function, ...], names: set[str]) -> ir.Expr | None:
    """The first call of one of these that stands in the user's own text."""
    for function in functions:
        if not function.span.path.startswith(PYTHON):
            for s in statements_of(function.body):
                for e in own_expressions(s):
                    if isinstance(e, ir.Call) and e.function in names:
                        return e
    return None

"""Parameters whose arguments have to be known at build time, as an axis has: once that is found out, functions are specialised for them.

softmax(x, axis=-1) hands its axis on to numpy's functions, on which the dimensions of their results depend.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from compiler.infer.frame import Frame
from compiler.infer.values import Closure, Known, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import Type


def want(frame: Frame, thing: Thing) -> None:
    """Notes that the value, if it is a parameter that is always what the caller gave, is to be known from the next round on."""
    if not isinstance(thing, Value) or not isinstance(thing.expr, ir.Local):
        return
    around = frame.key[0]
    if isinstance(around, Closure) and thing.expr.name.startswith("captured_"):  # a parameter of the function around it
        _want_one(around.frame, lambda name: f"captured_{name}" == thing.expr.name)
        return

    def is_it(name: str) -> bool:
        web = frame.webs.parameters.get(name, name)
        return isinstance((frame.env or {}).get(web), Type) and frame.local(web, frame.storage(web)) == thing.expr.name

    _want_one(frame, is_it)


def _want_one(frame: Frame, is_it: Callable[[str], bool]) -> None:
    changing = frame.program.changing_names(frame.function) if isinstance(frame.function, n.FunctionDef) else ()
    frame.program.wanted |= {(frame.key[0], p.name) for p in frame.function.parameters if p.name not in changing and is_it(p.name)}


def given(frame: Frame, identity: Hashable, name: str, thing: Thing) -> Thing:
    """The argument for the parameter of the function."""
    if (identity, name) not in frame.program.known or not isinstance(thing, Value):
        return thing
    if isinstance(thing.expr, ir.Const):
        return Known(thing.type, thing.expr.value)
    want(frame, thing)
    return thing

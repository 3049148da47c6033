"""Parameters whose arguments have to be known at build time, as an axis has: once that is found out, functions are specialised for them.

softmax(x, axis=-1) hands its axis on to numpy's functions, on which the dimensions of their results depend.
"""

from __future__ import annotations

from collections.abc import Hashable

from compiler.infer.frame import Frame
from compiler.infer.values import Known, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import Type


def want(frame: Frame, thing: Thing) -> None:
    """Notes that the value, if it is a parameter of the function that is always what the caller gave, is to be known from the next round on."""
    if not isinstance(thing, Value) or not isinstance(thing.expr, ir.Local):
        return
    changing = frame.program.changing_names(frame.function) if isinstance(frame.function, n.FunctionDef) else ()
    for p in frame.function.parameters:
        web = frame.webs.parameters.get(p.name, p.name)
        held = (frame.env or {}).get(web)
        if isinstance(held, Type) and p.name not in changing and frame.local(web, frame.storage(web)) == thing.expr.name:
            frame.program.wanted.add((frame.key[0], p.name))


def given(frame: Frame, identity: Hashable, name: str, thing: Thing) -> Thing:
    """The argument for the parameter of the function."""
    if (identity, name) not in frame.program.known or not isinstance(thing, Value):
        return thing
    if isinstance(thing.expr, ir.Const):
        return Known(thing.type, thing.expr.value)
    want(frame, thing)
    return thing

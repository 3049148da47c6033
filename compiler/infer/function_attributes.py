"""Attributes that a function inside another was given: variables of the function around it (syntax/function_attributes.py)
that the function captured. Those of module-level functions are state (state.py)."""

from __future__ import annotations

from compiler.infer.closures import variable
from compiler.infer.frame import Frame
from compiler.infer.state import is_full, read_cell, write_cell
from compiler.infer.values import Cell, Closure, Static, Thing
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL


def read_attribute(frame: Frame, function: Closure, name: str, e: n.Node) -> Thing | None:
    """function.name; None where nothing ever gave the function such an attribute."""
    held = _captured(frame, function, name, e)
    return read_cell(frame, held, e) if isinstance(held, Cell) else held


def has_attribute(frame: Frame, function: Closure, name: str, e: n.Node) -> ir.Expr | None:
    """Whether the function has been given the attribute by now; None where nothing ever gives it one."""
    held = _captured(frame, function, name, e)
    if held is None or not isinstance(held, Cell) or held.bound:
        return None if held is None else ir.Const(BOOL, True, span=e.span)
    return is_full(frame, held, e)


def assign_attribute(frame: Frame, function: Static, name: str, thing: Thing, e: n.Node) -> bool:
    """function.name = thing; whether the function can have it."""
    held = _captured(frame, function, name, e) if isinstance(function, Closure) else None
    if isinstance(held, Cell):
        write_cell(frame, held, thing, e)
    return isinstance(held, Cell)


def _captured(frame: Frame, function: Closure, name: str, e: n.Node) -> Thing | None:
    """The variable that the attribute is, as the function captured it."""
    name = f"{getattr(function.node, 'name', '')} {name}"
    if function.captures is not None:
        return dict(function.captures).get(name)
    if function.frame is not frame:
        return frame.captures.get(name)
    return variable(frame, function.node, name, e) if name in frame.webs.variables else None

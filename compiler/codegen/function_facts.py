"""What writing a function's statements asks of its whole body."""

from __future__ import annotations

from collections.abc import Iterable

from compiler.ir import nodes as ir
from compiler.ir.walk import assigned_names, statements_of
from compiler.passes.drop_temporaries import Holders
from compiler.passes.insert_checks import can_raise


def kept_generators(function: ir.Function, placed: Iterable[str], holders: Holders) -> list[str]:
    """The variables of the function that may hold generators, in the order in which Python's frame has them."""
    if function.span.in_python:  # which has no frame in Python
        return []
    types = dict(function.locals)
    held = [name for name in placed if name in types and name not in function.borrowed and not _is_temporary(name) and holders.hold(types[name])]
    return [*(name for name, type in function.parameters if holders.hold(type)), *held]


def _is_temporary(name: str) -> bool:
    return name[:1] == "t" and name[1:].isdigit()


def handlers_used(block: tuple[ir.Stmt, ...], raising: set[str]) -> set[str | None]:
    """Labels that statements of the block send exceptions to."""
    found: set[str | None] = set()
    for s in block:
        match s:
            case ir.Assign(value=value, handler=handler) | ir.Eval(value=value, handler=handler):
                if can_raise(value, raising):
                    found.add(handler)
            case ir.Raise(handler=handler) | ir.CheckMemory(handler=handler):
                found.add(handler)
            case ir.Yield(raises=True, handler=handler):
                found.add(handler)
            case ir.If() | ir.While() | ir.ForRange() | ir.ForEach():
                if isinstance(s, ir.ForEach) and s.raises:
                    found.add(s.handler)
                found |= handlers_used(s.body, raising) | handlers_used(s.orelse, raising)
            case ir.Labelled() | ir.Unprotected():
                found |= handlers_used(s.body, raising)
            case ir.Try():
                inner = handlers_used(s.body, raising)
                found |= inner | handlers_used(s.orelse, raising)
                for h in s.handlers:
                    found |= handlers_used(h.body, raising)
                if s.label in inner:
                    found.add(s.handler)
    return found


def assignment_counts(block: tuple[ir.Stmt, ...]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for s in statements_of(block):
        for t in assigned_names(s):
            counts[t] = counts.get(t, 0) + 1
    return counts

"""Says where every exception goes.

Before: statements that can raise do not say what happens then. After: each has `handler`, the label of the Try whose
except clauses see the exception, or None to leave the function; and `Function.raises` says whether any can leave it.
"""

from __future__ import annotations

from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import map_blocks, statements_of


def insert_checks(program: ir.Program) -> ir.Program:
    raising: set[str] = set()
    while True:  # callers of raising functions raise, until no more do
        found = {f.name for f in program.functions if _leaves(f, raising)}
        if found == raising:
            break
        raising = found
    functions = tuple(
        replace(f, body=_Places(raising).block(f.body, None), raises=f.name in raising) for f in program.functions
    )
    return replace(program, functions=functions)


def can_raise(value: ir.Expr, raising: set[str]) -> bool:
    """Whether evaluating the value can raise; only the outermost node can (see ir.nodes)."""
    if isinstance(value, ir.Call):
        return value.function in raising
    if isinstance(value, ir.Op) and value.raises:
        return True
    return isinstance(value, (ir.Op, ir.MakeList, ir.MakeDict)) and any(f in raising or f == ir.DEEP for f in value.calls)


def _leaves(function: ir.Function, raising: set[str]) -> bool:
    """Whether calling the function can raise. A generator's exceptions come while it is iterated."""
    if function.generator:
        return False
    return function.recursive or any(_statement_leaves(s, raising) for s in function.body)


def _statement_leaves(s: ir.Stmt, raising: set[str]) -> bool:
    """Whether an exception can leave the statement."""
    inside = lambda block: any(_statement_leaves(x, raising) for x in block)  # noqa: E731
    match s:
        case ir.Assign(value=value) | ir.Eval(value=value):
            return can_raise(value, raising)
        case ir.Raise() | ir.CheckMemory():
            return True
        case ir.If(body=body, orelse=orelse) | ir.While(body=body, orelse=orelse) | ir.ForRange(body=body, orelse=orelse):
            return inside(body) or inside(orelse)
        case ir.Labelled(body=body) | ir.Unprotected(body=body):
            return inside(body)
        case ir.ForEach(body=body, orelse=orelse, raises=raises):
            return raises or inside(body) or inside(orelse)
        case ir.Try(body=body, handlers=handlers, orelse=orelse):
            around = any(inside(h.body) for h in handlers) or inside(orelse) or any(map(inside, _unprotected(body, s.label)))
            return around or (inside(body) and not catches_all(s))
    return False


def catches_all(s: ir.Try) -> bool:
    """Whether every exception of the body ends in one of the clauses."""
    return any(not h.exceptions or "BaseException" in h.exceptions for h in s.handlers)


def _unprotected(body: tuple[ir.Stmt, ...], label: str) -> list[tuple[ir.Stmt, ...]]:
    """The blocks in the body of the Try of this label whose exceptions it does not see."""
    return [s.body for s in statements_of(body) if isinstance(s, ir.Unprotected) and s.label == label]


class _Places:
    """Gives each statement of a function its handler."""

    def __init__(self, raising: set[str]):
        self.raising = raising
        self.around: dict[str, str | None] = {}  # label of a Try -> that of the one around it

    def block(self, block: tuple[ir.Stmt, ...], handler: str | None) -> tuple[ir.Stmt, ...]:
        return tuple(self._statement(s, handler) for s in block)

    def _statement(self, s: ir.Stmt, handler: str | None) -> ir.Stmt:
        match s:
            case ir.Assign(value=value) | ir.Eval(value=value):
                return replace(s, handler=handler) if can_raise(value, self.raising) else s
            case ir.Raise() | ir.CheckMemory():
                return replace(s, handler=handler)
            case (ir.ForEach() | ir.Yield()) if s.raises:
                s = replace(s, handler=handler)
            case ir.Unprotected():
                handler = self.around[s.label]
            case ir.Try():
                self.around[s.label] = handler
                s = replace(s, body=self.block(s.body, s.label), handler=handler)
                handlers = tuple(replace(h, body=self.block(h.body, handler)) for h in s.handlers)
                return replace(s, handlers=handlers, orelse=self.block(s.orelse, handler))
        return map_blocks(s, lambda inner: self.block(inner, handler))

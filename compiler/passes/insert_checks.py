"""Says where every exception goes.

Before: statements that can raise do not say what happens then. After: each has `handler`, the label of the Try whose
except clauses see the exception, or None to leave the function; and `Function.raises` says whether any can leave it.
"""

from __future__ import annotations

from dataclasses import replace

from compiler.ir import nodes as ir


def insert_checks(program: ir.Program) -> ir.Program:
    raising: set[str] = set()
    while True:  # callers of raising functions raise, until no more do
        found = {f.name for f in program.functions if _leaves(f, raising)}
        if found == raising:
            break
        raising = found
    functions = tuple(
        replace(f, body=_block(f.body, None, raising), raises=f.name in raising) for f in program.functions
    )
    return replace(program, functions=functions)


def can_raise(value: ir.Expr, raising: set[str]) -> bool:
    """Whether evaluating the value can raise; only the outermost node can (see ir.nodes)."""
    if isinstance(value, ir.Call):
        return value.function in raising
    return isinstance(value, ir.Op) and value.raises


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
        case ir.Raise():
            return True
        case ir.If(body=body, orelse=orelse) | ir.While(body=body, orelse=orelse) | ir.ForRange(body=body, orelse=orelse):
            return inside(body) or inside(orelse)
        case ir.Labelled(body=body):
            return inside(body)
        case ir.ForEach(body=body, orelse=orelse, raises=raises):
            return raises or inside(body) or inside(orelse)
        case ir.Try(body=body, handlers=handlers, orelse=orelse):
            from_handlers = any(inside(h.body) for h in handlers) or inside(orelse)
            return from_handlers or (inside(body) and not catches_all(s))
    return False


def catches_all(s: ir.Try) -> bool:
    """Whether every exception of the body ends in one of the clauses."""
    return any(not h.exceptions or "BaseException" in h.exceptions for h in s.handlers)


def _block(block: tuple[ir.Stmt, ...], handler: str | None, raising: set[str]) -> tuple[ir.Stmt, ...]:
    return tuple(_statement(s, handler, raising) for s in block)


def _statement(s: ir.Stmt, handler: str | None, raising: set[str]) -> ir.Stmt:
    again = lambda block: _block(block, handler, raising)  # noqa: E731
    match s:
        case ir.Assign(value=value) | ir.Eval(value=value):
            return replace(s, handler=handler) if can_raise(value, raising) else s
        case ir.Raise():
            return replace(s, handler=handler)
        case ir.If() | ir.While() | ir.ForRange():
            return replace(s, body=again(s.body), orelse=again(s.orelse))
        case ir.Labelled():
            return replace(s, body=again(s.body))
        case ir.ForEach():
            made = replace(s, body=again(s.body), orelse=again(s.orelse))
            return replace(made, handler=handler) if s.raises else made
        case ir.Try():
            handlers = tuple(replace(h, body=again(h.body)) for h in s.handlers)
            inner = _block(s.body, s.label, raising)
            return replace(s, body=inner, handlers=handlers, orelse=again(s.orelse), handler=handler)
    return s

"""The body of a function in the place of a call of it."""

from __future__ import annotations

from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, blocks_of, map_blocks, statements_of
from compiler.passes.copied_block import Copier
from compiler.passes.function_names import FunctionNames
from compiler.types.types import NEVER, NONE, IteratorType

_LONGEST = 30  # statements


def is_small(f: ir.Function) -> bool:
    """Whether the function may stand where it is called: nobody can tell, and it is short."""
    if f.generator or f.recursive or f.result == NEVER:
        return False
    if any(isinstance(t, IteratorType) for _, t in f.locals):
        return False  # a generator that it drops as it returns runs its finally clauses there
    statements = list(statements_of(f.body))
    return len(statements) <= _LONGEST and not any(isinstance(s, ir.Try) for s in statements)


def is_wrapper(f: ir.Function) -> bool:
    """Whether all that the function does is to give out what another one gives, as `return self._items_from(0)` does."""
    if f.generator or f.recursive or not 1 < len(f.body) <= _LONGEST or any(map(blocks_of, f.body)):
        return False
    match f.body[-2:]:
        case [ir.Assign(target=made, value=ir.Call()), ir.Return(value=ir.Local(name=name))] if made == name:
            return not any(isinstance(s, (ir.Raise, ir.Return)) for s in f.body[:-1])
    return False


def inlined_wrapper(s: ir.Assign, f: ir.Function, names: FunctionNames) -> Block:
    """The same of a wrapper and a local that nothing else assigns: the last statement calls what is wrapped."""
    *before, call, given = inlined(s, f, names)
    return (*before, replace(call, target=given.target))


def inlined(s: ir.Assign | ir.Eval, f: ir.Function, names: FunctionNames) -> Block:
    """What does the same as the statement, which calls f."""
    target = s.target if isinstance(s, ir.Assign) else None
    assigned = {name for each in statements_of(f.body) for name in assigned_names(each)}
    bound: list[ir.Stmt] = []
    values: dict[str, ir.Expr] = {}
    renamed = {name: names.fresh(name, type) for name, type in f.locals}
    for (name, type), value in zip(f.parameters, s.value.args):
        if isinstance(value, (ir.Local, ir.Const)) and name not in assigned:  # the target is assigned after all reads
            values[name] = value
        else:
            renamed[name] = names.fresh(name, type)
            bound.append(ir.Assign(renamed[name], value, span=s.span))
    body = Copier(renamed, values, names.relabel, s.span).block(f.body)
    last = body[-1] if body and isinstance(body[-1], ir.Return) else None
    end = names.label("returned")
    used = False

    def give(returned: ir.Return) -> list[ir.Stmt]:
        if target is None:
            return []
        value = ir.Const(NONE, None, span=returned.span) if returned.value is None else returned.value
        if isinstance(value, ir.Local) and value.name == target:
            return []
        return [ir.Assign(target, value, span=returned.span)]

    def replace_returns(block: Block) -> Block:
        nonlocal used
        out: list[ir.Stmt] = []
        for each in block:
            if not isinstance(each, ir.Return):
                out.append(map_blocks(each, replace_returns))
                continue
            out += give(each)
            if each is not last:
                used = True
                out.append(ir.Leave(end, span=each.span))
        return tuple(out)

    made = replace_returns(body)
    if last is None and target is not None and f.result == NONE:
        made = (ir.Assign(target, ir.Const(NONE, None, span=s.span), span=s.span), *made)
    return (*bound, ir.Labelled(end, made, span=s.span)) if used else (*bound, *made)

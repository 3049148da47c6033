"""Finds out once where a list's items lie and how many there are, for a loop that reads or writes them by index.

Before: each `xs[i]` in a loop goes to the list, and from there to its items. After: `xs_items = items_of(xs)` stands before the
outermost loop in which nothing can make a list of its type longer or shorter and xs is not assigned, and the loop's reads and
writes go to the items.
"""

from __future__ import annotations

from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, blocks_of, map_blocks, own_expressions, statements_of
from compiler.passes.kept_places import ANYWHERE, FactsOfStatements, PlaceEffects, items_of
from compiler.passes.lengths import SAME_LENGTH
from compiler.types.types import ListType, Type

_INDEXED = frozenset("list_getitem list_get list_setitem list_put".split())


def point_at_items(program: ir.Program) -> ir.Program:
    effects = PlaceEffects(program, ignored=SAME_LENGTH)
    # What drops a generator may run its finally clauses: no statement says so.
    if any(isinstance(s, ir.Yield) and s.guarded for f in program.functions for s in statements_of(f.body)):
        return program
    return replace(program, functions=tuple(_Pointer(f, effects).run() for f in program.functions))


class _Pointer:
    def __init__(self, f: ir.Function, effects: PlaceEffects):
        self.f = f
        self.facts = FactsOfStatements(effects)
        self.used = {name for name, _ in (*f.parameters, *f.locals)}
        self.made: dict[str, Type] = {}

    def run(self) -> ir.Function:
        body = self.block(self.f.body, {})
        return replace(self.f, body=body, locals=tuple(sorted((*self.f.locals, *self.made.items())))) if self.made else self.f

    def block(self, block: Block, known: dict[str, str]) -> Block:
        """`known` are the lists whose items are pointed at around the block, and by what."""
        out: list[ir.Stmt] = []
        for s in block:
            inner = known
            if isinstance(s, (ir.While, ir.ForRange, ir.ForEach)):
                found = {name: type for name, type in _indexed(s).items() if name not in known and self.stays(name, type, s)}
                for name, type in found.items():
                    out.append(self.assign(name, type, s))
                inner = known | {name: out[i - len(found)].target for i, name in enumerate(found)}
            s = _redirected(s, inner)
            out.append(map_blocks(s, lambda b: self.block(b, inner)))
        return tuple(out)

    def stays(self, name: str, type: Type, loop: ir.Stmt) -> bool:
        facts = self.facts.of(loop)
        return name not in facts.assigned and ANYWHERE not in facts.places and items_of(type) not in facts.places

    def assign(self, name: str, type: Type, loop: ir.Stmt) -> ir.Assign:
        target, number = f"{name}_items", 1
        while target in self.used:
            number += 1
            target = f"{name}_items_{number}"
        self.used.add(target)
        self.made[target] = type
        value = ir.Op(type, "items_of", (ir.Local(type, name, span=loop.span),), effect="read", span=loop.span)
        return ir.Assign(target, value, span=loop.span)


def _indexed(s: ir.Stmt) -> dict[str, Type]:
    """The lists that items of are read or written inside the loop, by a local's name."""
    found: dict[str, Type] = {}
    for x in (y for block in blocks_of(s) for y in statements_of(block)):
        for e in own_expressions(x):
            if _goes_to_items(e):
                found[e.args[0].name] = e.args[0].type
    return found


def _goes_to_items(e: ir.Expr) -> bool:
    return isinstance(e, ir.Op) and e.function in _INDEXED and isinstance(e.args[0], ir.Local) and isinstance(e.args[0].type, ListType)


def _redirected(s: ir.Stmt, known: dict[str, str]) -> ir.Stmt:
    if not isinstance(s, (ir.Assign, ir.Eval)) or not _goes_to_items(s.value) or s.value.args[0].name not in known:
        return s
    xs, *rest = s.value.args
    return replace(s, value=replace(s.value, args=(replace(xs, name=known[xs.name]), *rest)))

"""Finds out once where a list's items lie and how many there are, for a loop that goes over them, views, reads or writes them.

Before: each turn of `for x in xs`, and each `xs[i]` or view of `xs[i:j]` in a loop, goes to the list, and from there to its
items. After: `xs_items = items_of(xs)` stands before the outermost loop in which nothing can make the list longer or shorter
and xs is not assigned, and the loop's reads and writes go to the items.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, map_blocks, own_expressions, statements_of
from compiler.passes.kept_places import ANYWHERE, FactsOfStatements, PlaceEffects, items_of
from compiler.passes.lengths import SAME_LENGTH
from compiler.passes.own_lists import OwnLists
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
        self.effects = effects
        self.facts = FactsOfStatements(effects)
        self.own = OwnLists(f)
        self.sources = _sources(f)
        self.used = {name for name, _ in (*f.parameters, *f.locals)}
        self.made: dict[str, Type] = {}
        self.lasting: set[str] = set()  # of those made, the items of lists that loops may go over and views may show

    def run(self) -> ir.Function:
        body = self.block(self.f.body, {})
        return replace(self.f, body=body, locals=tuple(sorted((*self.f.locals, *self.made.items())))) if self.made else self.f

    def block(self, block: Block, known: dict[str, str]) -> Block:
        """`known` are the lists whose items are pointed at around the block, and by what."""
        out: list[ir.Stmt] = []
        for s in block:
            inner = known
            if isinstance(s, (ir.While, ir.ForRange, ir.ForEach)):
                pointers = [self.pointer(name, type, s) for name, type in self.pointed_at(s).items() if name not in known]
                out += pointers
                inner = known | {pointer.value.args[0].name: pointer.target for pointer in pointers}
            s = self.redirected(s, inner)
            out.append(map_blocks(s, lambda b: self.block(b, inner)))
        return tuple(out)

    def pointed_at(self, loop: ir.Stmt) -> dict[str, Type]:
        """The lists whose items are worth a pointer: those the loop, or one inside it, reads or writes by index, views or goes over."""
        assigned = self.facts.of(loop).assigned
        found: dict[str, Type] = {}
        for s in statements_of((loop,)):
            shown = s.iterables if isinstance(s, ir.ForEach) else [e.args[0] for e in own_expressions(s) if _views(e)]
            found |= {e.name: e.type for e in shown if _is_list(e) and self.holds(e.name, assigned)}
            found |= {e.args[0].name: e.args[0].type for e in own_expressions(s) if _goes_to_items(e)}
        return {name: type for name, type in found.items() if self.stays(name, type, loop)}

    def stays(self, name: str, type: Type, loop: ir.Stmt) -> bool:
        """Whether the local has the same list throughout, which keeps its length."""
        facts = self.facts.of(loop)
        if ANYWHERE in facts.places or name in facts.assigned:
            return False
        return items_of(type) not in facts.places or not any(self.may_resize(s, name, type) for s in statements_of((loop,)))

    def holds(self, name: str, assigned: frozenset[str]) -> bool:
        """Whether the list lives on without being read, where these are assigned: a loop over the list itself would see to it."""
        if name in assigned:
            return False
        if name not in self.f.borrowed:
            return True
        source = self.sources.get(name)
        return source is not None and self.holds(source, assigned)

    def may_resize(self, s: ir.Stmt, name: str, type: Type) -> bool:
        """Whether the statement itself, not those inside it, may change how long the local's list is."""
        if items_of(type) not in self.effects.of_statement(s):
            return False
        written = self.own.written_by(s)
        return written is None or written == self.own.groups.get(name)

    def pointer(self, name: str, type: Type, loop: ir.Stmt) -> ir.Assign:
        target, number = f"{name}_items", 1
        while target in self.used:
            number += 1
            target = f"{name}_items_{number}"
        self.used.add(target)
        self.made[target] = type
        if self.holds(name, self.facts.of(loop).assigned):
            self.lasting.add(target)
        value = ir.Op(type, "items_of", (ir.Local(type, name, span=loop.span),), effect="read", span=loop.span)
        return ir.Assign(target, value, span=loop.span)

    def redirected(self, s: ir.Stmt, known: dict[str, str]) -> ir.Stmt:
        lasting = {name: target for name, target in known.items() if target in self.lasting}
        if isinstance(s, ir.ForEach):
            return replace(s, iterables=tuple(_pointer(e, lasting) if _is_list(e) else e for e in s.iterables))
        if not isinstance(s, (ir.Assign, ir.Eval)) or not (_goes_to_items(s.value) or _views(s.value)):
            return s
        xs, *rest = s.value.args
        return replace(s, value=replace(s.value, args=(_pointer(xs, lasting if _views(s.value) else known), *rest)))


def _sources(f: ir.Function) -> dict[str, str]:
    """The locals that are assigned once, another local; by that one's name."""
    assignments = Counter(name for s in statements_of(f.body) for name in assigned_names(s))
    given = ((s.target, s.value.name) for s in statements_of(f.body) if isinstance(s, ir.Assign) and isinstance(s.value, ir.Local))
    return {target: name for target, name in given if assignments[target] == 1}


def _is_list(e: ir.Expr) -> bool:
    return isinstance(e, ir.Local) and isinstance(e.type, ListType)


def _goes_to_items(e: ir.Expr) -> bool:
    return isinstance(e, ir.Op) and e.function in _INDEXED and _is_list(e.args[0])


def _views(e: ir.Expr) -> bool:
    return isinstance(e, ir.Op) and e.function == "list_view" and _is_list(e.args[0])


def _pointer(xs: ir.Local, known: dict[str, str]) -> ir.Local:
    return replace(xs, name=known.get(xs.name, xs.name))

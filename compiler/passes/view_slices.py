"""Makes slices of lists views of them where nobody can tell.

Before: `t = list_slice(xs, a, b)` copies the items into a new list. After: `t = list_view(xs, a, b)` shows them where they
are, when t is only read by operations that keep nothing of it, and nothing from there to its last read writes into such
a list or assigns xs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, map_blocks, own_expressions, statements_of
from compiler.passes.kept_places import ANYWHERE, FactsOfStatements, PlaceEffects, items_of

# Operations that take a view, and at which argument.
_READERS = {"len": 0, "truth": 0, "contains": 0, "sum_floats_naive": 0, "sum_floats_compensated": 0, "tuple_of": 0, "str_join": 1}


def view_slices(program: ir.Program) -> ir.Program:
    writes = PlaceEffects(program)
    return replace(program, functions=tuple(_Viewer(f, writes).run() for f in program.functions))


class _Viewer:
    def __init__(self, f: ir.Function, writes: PlaceEffects):
        self.f = f
        self.facts = FactsOfStatements(writes)
        self.reads = self.facts.reads_of(f.body)
        self.assigned = Counter(name for s in statements_of(f.body) for name in assigned_names(s))
        self.read_by_view = Counter(name for s in statements_of(f.body) for name in _readings(s))
        self.owners: set[str] = set()  # locals that views show a part of

    def run(self) -> ir.Function:
        body = self.block(self.f.body)
        return replace(self.f, body=body, borrowed=tuple(name for name in self.f.borrowed if name not in self.owners))

    def block(self, block: Block) -> Block:
        out: list[ir.Stmt] = []
        for i, s in enumerate(block):
            match s:
                case ir.Assign(target=target, value=ir.Op(function="list_slice", args=(ir.Local(name=owner), *_)) as op):
                    if self.is_only_read(target) and self.stays(target, op, block[i + 1 :]):
                        self.owners.add(owner)
                        s = replace(s, value=replace(op, function="list_view", context=False))
            out.append(map_blocks(s, self.block))
        return tuple(out)

    def is_only_read(self, name: str) -> bool:
        return self.assigned[name] == 1 and self.reads[name] == self.read_by_view[name] > 0

    def stays(self, name: str, op: ir.Op, after: Block) -> bool:
        """Whether what the slice shows is there and the same until the last read, which is in this block."""
        if self.facts.reads_of(after)[name] != self.reads[name]:
            return False
        last = max(i for i, s in enumerate(after) if self.facts.of(s).reads[name])
        facts = [self.facts.of(s) for s in after[: last + 1]]
        owner, place = op.args[0], items_of(op.args[0].type)
        return not any(owner.name in f.assigned or ANYWHERE in f.places or place in f.places for f in facts)


def _readings(s: ir.Stmt) -> list[str]:
    """Locals that the statement reads in a way a view serves as well, as often as it does."""
    found = [i.name for i in s.iterables if isinstance(i, ir.Local)] if isinstance(s, ir.ForEach) else []
    for e in own_expressions(s):
        if isinstance(e, ir.Op) and e.function in _READERS and not e.calls and len(e.args) > _READERS[e.function]:
            argument = e.args[_READERS[e.function]]
            if isinstance(argument, ir.Local):
                found.append(argument.name)
    return found

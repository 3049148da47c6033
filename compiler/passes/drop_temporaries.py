"""Lets a temporary go of a generator where it was read last, so that the generator's finally clauses run when Python runs them.

Before: a temporary keeps what it holds to the function's end, `next(g())` the generator. After: it is emptied behind the
statement that reads it last, where it may hold a generator and any generator has clauses that run when it is dropped.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, blocks_of, map_blocks, read_names, statements_of
from compiler.types.types import IteratorType, Type, parts_of


def drop_temporaries(program: ir.Program) -> ir.Program:
    if not any(isinstance(s, ir.Yield) and s.guarded for f in program.functions for s in statements_of(f.body)):
        return program
    holders = Holders(program)
    return replace(program, functions=tuple(_Dropper(f, holders).run() for f in program.functions))


class Holders:
    """Which types may hold a generator."""

    def __init__(self, program: ir.Program):
        self.fields = {c.type: [f.type for f in c.fields] for c in program.classes}
        self.known: dict[Type, bool] = {}

    def hold(self, type: Type) -> bool:
        if type not in self.known:
            found, left = set(), [type]
            while left:
                new = parts_of(left.pop()) - found
                found |= new
                left += [f for t in new for f in self.fields.get(t, ())]
            self.known[type] = any(isinstance(t, IteratorType) for t in found)
        return self.known[type]


class _Dropper:
    def __init__(self, function: ir.Function, holders: Holders):
        self.function = function
        self.types = {name: type for name, type in function.locals if name[1:].isdigit() and name[0] == "t" and holders.hold(type)}
        for s in statements_of(function.body):
            for name in s.targets if isinstance(s, ir.ForEach) else ():
                self.types.pop(name, None)  # the next turn assigns it
        self.everywhere = self.mentions(function.body)

    def run(self) -> ir.Function:
        return replace(self.function, body=self.block(self.function.body)) if self.types else self.function

    def mentions(self, block: Block) -> Counter[str]:
        names = (name for s in statements_of(block) for name in (*read_names(s), *assigned_names(s)))
        return Counter(name for name in names if name in self.types)

    def block(self, block: Block) -> Block:
        """The block, with every temporary that is mentioned in it alone emptied behind the last mention."""
        counts = [self.mentions((s,)) for s in block]
        here = sum(counts, Counter())
        out: list[ir.Stmt] = []
        for i, s in enumerate(block):
            out.append(map_blocks(s, self.block))
            if not isinstance(s, (ir.Return, ir.Raise)):
                last = {n for n in counts[i] if here[n] == self.everywhere[n] and not any(n in later for later in counts[i + 1 :])}
                inside = {n for inner in blocks_of(s) for n, count in self.mentions(inner).items() if count == self.everywhere[n]}
                out += [self.emptied(name, s) for name in sorted(last - inside)]
        return tuple(out)

    def emptied(self, name: str, s: ir.Stmt) -> ir.Stmt:
        return ir.Assign(name, ir.Op(self.types[name], "default_value", (), span=s.span), span=s.span)

"""A function's block copied into another function: with locals and labels of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from compiler.diagnostics.diagnostic import Span
from compiler.ir import nodes as ir
from compiler.ir.walk import Block, map_blocks, map_locals, statements_of


class Copier:
    """Renames locals, or puts expressions in their place where they are read, and renames labels."""

    def __init__(self, names: dict[str, str], values: dict[str, ir.Expr], label: Callable[[str], str], place: Span):
        self.names = names
        self.values = values  # of locals that are never assigned
        self.label = label
        self.place = place  # of what comes from Python's own library, as if it were called there
        self.labels: dict[str, str] = {}

    def block(self, body: Block) -> Block:
        for s in statements_of(body):
            if isinstance(s, (ir.Try, ir.Labelled)):
                self.labels[s.label] = self.label(s.label)
        return self._block(body)

    def _block(self, body: Block) -> Block:
        return tuple(map_blocks(self._statement(s), self._block) for s in body)

    def _local(self, e: ir.Local) -> ir.Expr:
        return self.values[e.name] if e.name in self.values else replace(e, name=self.names.get(e.name, e.name))

    def _statement(self, s: ir.Stmt) -> ir.Stmt:
        """The statement itself; the blocks inside it are as they were."""
        blocks = {"body", "orelse", "handlers", "finalbody"}
        made = {name: map_locals(value, self._local) for name, value in vars(s).items() if name not in blocks}
        made["span"] = self.place if s.span.in_python else s.span
        s = replace(s, **{name: value for name, value in made.items() if value is not getattr(s, name)})
        named = lambda name: self.names.get(name, name)  # noqa: E731
        match s:
            case ir.Assign(target=target) | ir.ForRange(target=target):
                return replace(s, target=named(target))
            case ir.ForEach(targets=targets):
                return replace(s, targets=tuple(map(named, targets)))
            case ir.Yield(target=str(target)):
                return replace(s, target=named(target))
            case ir.Raise(caught=str(caught)):
                return replace(s, caught=named(caught))
            case ir.Try(handlers=handlers, label=label):
                caught = tuple(replace(h, target=h.target and named(h.target)) for h in handlers)
                return replace(s, handlers=caught, label=self.labels[label])
            case ir.Labelled(label=label) | ir.Leave(label=label) | ir.Unprotected(label=label):
                return replace(s, label=self.labels.get(label, label))
        return s

"""Which lists nobody but the locals of a function has: a write to one of them is none to any other list."""

from __future__ import annotations

from compiler.ir import nodes as ir
from compiler.ir.walk import statements_of
from compiler.passes.lengths import RESIZING, SAME_LENGTH, given_away_by, makes_list
from compiler.types.types import ListType


class OwnLists:
    """`groups` has the locals that hold such lists only, each with a name for all that may hold the same."""

    def __init__(self, function: ir.Function):
        self.groups: dict[str, str] = {}
        parameters = {name for name, _ in function.parameters}
        own = {name for name, type in function.locals if isinstance(type, ListType) and name not in parameters}
        aliases: list[tuple[str, str]] = []
        for s in statements_of(function.body):
            match s:
                case ir.Assign(target=target, value=ir.Local(name=name)) if target in own or name in own:
                    aliases.append((target, name))
                    continue
                case ir.Assign(target=target, value=value) if target in own and not makes_list(value):
                    own.discard(target)
                case ir.ForEach(targets=targets):
                    own.difference_update(targets)
                case ir.Yield(target=str(target)):
                    own.discard(target)
                case ir.Return():
                    continue  # nothing of the function runs after it
            own.difference_update(given_away_by(s))
        while True:
            lost = {name for pair in aliases for name in pair if not own.issuperset(pair)} & own
            if not lost:
                break
            own -= lost
        for name in own:
            self.groups[name] = name
        for pair in (pair for pair in aliases if own.issuperset(pair)):
            kept, gone = (self.groups[name] for name in pair)
            self.groups = {name: kept if group == gone else group for name, group in self.groups.items()}

    def written_by(self, s: ir.Stmt) -> str | None:
        """The group whose list is all that the statement writes to, if that is so."""
        op = s.value if isinstance(s, (ir.Assign, ir.Eval)) else None
        if not isinstance(op, ir.Op) or op.function not in RESIZING | SAME_LENGTH or op.calls or not isinstance(op.args[0], ir.Local):
            return None
        return self.groups.get(op.args[0].name)

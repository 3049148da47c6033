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
from compiler.types.types import BOOL, FLOAT, INT

# Operations that take a view, and at which arguments.
_READERS = {
    "len": (0,), "truth": (0,), "contains": (0,), "sum_floats_naive": (0,), "sum_floats_compensated": (0,), "sum_of_ints": (0,),
    "min_of_numbers": (0,), "max_of_numbers": (0,), "tuple_of": (0,), "list_concat": (0, 1), "list_concat_items": (0,),
    "tuple_concat_items": (0,), "str_join": (1,),
}  # fmt: skip
# The same at the first, where what they read is a number, which needs nobody to keep it.
_READERS_OF_NUMBERS = {"list_getitem", "tuple_getitem"}
# Operations that change the list that is their first argument, and no other.
_CHANGING = {"list_append", "list_setitem", "list_pop", "list_insert", "list_delitem"}


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
        self.parameters = {name for name, _ in f.parameters}
        self.makings: dict[str, list[ir.Assign]] = {}  # of a local, what gives it a new list, or one of another local
        for s in statements_of(f.body):
            if isinstance(s, ir.Assign) and isinstance(s.value, (ir.MakeList, ir.Local)):
                self.makings.setdefault(s.target, []).append(s)
        self.owners: set[str] = set()  # locals that views show a part of

    def run(self) -> ir.Function:
        body = self.block(self.f.body)
        return replace(self.f, body=body, borrowed=tuple(name for name in self.f.borrowed if name not in self.owners))

    def block(self, block: Block) -> Block:
        out: list[ir.Stmt] = []
        for i, s in enumerate(block):
            match s:
                case ir.Assign(target=target, value=ir.Op(function="tuple_seal", args=(ir.Local(name=name),)) as op) if out:
                    slice_ = _slice_for(out[-1], name)
                    if slice_ is not None and self.reads[name] == 1 and self.is_only_read(target) and self.stays(target, slice_, block[i + 1 :]):
                        self.owners.add(slice_.args[0].name)
                        s = replace(s, value=replace(slice_, type=op.type, function="list_view", args=slice_.args[:3], context=False))
                        out.pop()
                case ir.Assign(target=target, value=ir.Op(args=(ir.Local(name=owner), *_)) as op) if _is_slice(op):
                    if self.is_only_read(target) and self.stays(target, op, block[i + 1 :]):
                        self.owners.add(owner)
                        s = replace(s, value=replace(op, function="list_view", args=op.args[:3], context=False, raises=False))
            out.append(map_blocks(s, self.block))
        return tuple(out)

    def is_only_read(self, name: str) -> bool:
        return self.assigned[name] == 1 and self.reads[name] == self.read_by_view[name] > 0

    def stays(self, name: str, op: ir.Op, after: Block) -> bool:
        """Whether what the slice shows is there and the same until the last read, which is in this block."""
        if self.facts.reads_of(after)[name] != self.reads[name]:
            return False
        last = max(i for i, s in enumerate(after) if self.facts.of(s).reads[name])
        shown = list(statements_of(after[: last + 1]))
        owner, place = op.args[0], items_of(op.args[0].type)
        places = [self.facts.effects.of_statement(s) for s in shown if not self.is_apart(_changed(s), owner.name, after[: last + 1])]
        assigning = shown[:-1] if isinstance(after[last], ir.Assign) else shown  # it assigns what it has computed
        return not any(owner.name in assigned_names(s) for s in assigning) and not any(ANYWHERE in p or place in p for p in places)

    def is_apart(self, name: str | None, owner: str, block: Block) -> bool:
        """Whether the list that a statement of the block changes, which the local holds, is not the one shown, which `owner` holds."""
        if name is None or (lists := self.origins(name)) is None:
            return False
        if self.is_new(name, block):
            return True
        if owner in self.parameters and self.assigned[owner] == 0:
            return True
        shown = self.origins(owner)
        return shown is not None and lists.isdisjoint(shown)

    def is_new(self, name: str, block: Block) -> bool:
        """Whether the block makes the list before it does anything with the local, whose lists are no others."""
        if any(not isinstance(s.value, ir.MakeList) for s in self.makings[name]):
            return False
        first = next(s for s in block if name in self.facts.of(s).assigned or self.facts.of(s).reads[name])
        return isinstance(first, ir.Assign) and first.target == name

    def origins(self, name: str, seen: frozenset[str] = frozenset()) -> frozenset[int] | None:
        """The statements that make the lists that the local may hold; None when it may hold others."""
        makings = self.makings.get(name)
        if makings is None or name in seen or len(makings) != self.assigned[name] or name in self.parameters:
            return None
        found: frozenset[int] = frozenset()
        for s in makings:
            more = frozenset({id(s)}) if isinstance(s.value, ir.MakeList) else self.origins(s.value.name, seen | {name})
            if more is None:
                return None
            found |= more
        return found


def _slice_for(s: ir.Stmt, name: str) -> ir.Op | None:
    """The slice of a list that the statement gives the local."""
    match s:
        case ir.Assign(target=target, value=ir.Op(function="list_slice", args=(ir.Local(), *_)) as op) if target == name:
            return op
    return None


def _is_slice(op: ir.Op) -> bool:
    """Whether it gives items of a list or tuple that lie side by side."""
    match op:
        case ir.Op(function="list_slice"):
            return True
        case ir.Op(function="tuple_getslice", args=(_, _, _, ir.Wrap(value=ir.Const(value=None)))):
            return True
    return False


def _changed(s: ir.Stmt) -> str | None:
    """The local with the only list that the statement itself changes."""
    match s:
        case ir.Assign(value=ir.Op(function=function, args=(ir.Local(name=name), *_))) if function in _CHANGING:
            return name
        case ir.Eval(value=ir.Op(function=function, args=(ir.Local(name=name), *_)) as op) if function in _CHANGING:
            return None if op.calls else name
    return None


def _readings(s: ir.Stmt) -> list[str]:
    """Locals that the statement reads in a way a view serves as well, as often as it does."""
    found = [i.name for i in s.iterables if isinstance(i, ir.Local)] if isinstance(s, ir.ForEach) else []
    for e in own_expressions(s):
        if not isinstance(e, ir.Op) or e.calls:
            continue
        of_numbers = e.function in _READERS_OF_NUMBERS and e.type in (BOOL, INT, FLOAT)
        for argument in [e.args[at] for at in ((0,) if of_numbers else _READERS.get(e.function, ())) if at < len(e.args)]:
            if isinstance(argument, ir.Local):
                found.append(argument.name)
    return found

"""Gives a value straight to the variable it is for.

Before: `t1 = value; x = t1`, as inference writes it, each effect in a statement of its own. After: `x = value`, where
t1 is read nowhere else and the two statements are neighbours; `t1 = x; y = f(t1)` becomes `y = f(x)`; likewise `return t1` of a plain value, and a loop's target that keeps the last item. And
`t1 = tuple(a, b); x = t1[0]; y = t1[1]`, as a generator that is written out leaves it, becomes `x = a; y = b`.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from compiler.ir import nodes as ir
from compiler.ir.walk import count_reads, expressions_in, map_blocks, map_own_locals, read_names, with_body
from compiler.types.types import IteratorType


def fold_temporaries(program: ir.Program) -> ir.Program:
    return replace(program, functions=tuple(map(_function, program.functions)))


def _function(f: ir.Function) -> ir.Function:
    reads = count_reads(f.body)
    body = _block(f.body, reads)
    return with_body(f, body)


def _block(block: tuple[ir.Stmt, ...], reads: dict[str, int]) -> tuple[ir.Stmt, ...]:
    out: list[ir.Stmt] = []
    for s in block:
        s = _name_targets(map_blocks(s, lambda inner: _block(inner, reads)), reads)
        while out and (folded := _fold(out[-1], s, reads)) is not None:
            s = folded
            out.pop()
        out.append(s)
    return _unpack(tuple(out), reads)


def _unpack(block: tuple[ir.Stmt, ...], reads: dict[str, int]) -> tuple[ir.Stmt, ...]:
    """A tuple that is only made to be taken apart is not made."""
    out: list[ir.Stmt] = []
    rest = list(block)
    while rest:
        s = rest.pop(0)
        taken = _taken_apart(s, rest, reads)
        if taken:
            rest[: len(taken)] = [replace(x, value=s.value.items[x.value.index]) for x in taken]
        else:
            out.append(s)
    return tuple(out)


def _taken_apart(s: ir.Stmt, after: list[ir.Stmt], reads: dict[str, int]) -> list[ir.Assign]:
    """The assignments of the tuple's items right after it, when there is nothing else that it is for."""
    if not isinstance(s, ir.Assign) or not isinstance(s.value, ir.MakeTuple) or not _is_temporary(s.target):
        return []
    taken = list(takewhile(lambda x: _takes_item(x, s.target), after))
    items = s.value.items
    written = {x.target for x in taken}
    kept = [items[x.value.index] for x in taken]
    changed = any(isinstance(e, ir.Local) and e.name in written for item in kept for e in expressions_in(item))
    return taken if len(taken) == reads.get(s.target) == len({x.value.index for x in taken}) and not changed else []


def _takes_item(s: ir.Stmt, name: str) -> bool:
    match s:
        case ir.Assign(value=ir.TupleItem(value=ir.Local(name=found))):
            return found == name
    return False


def _name_targets(s: ir.Stmt, reads: dict[str, int]) -> ir.Stmt:
    """for t1 in …: x = t1 — the loop's target is x itself."""
    if isinstance(s, ir.ForRange):
        name, body = _named_target(s.target, s.body, reads)
        return replace(s, target=name, body=body)
    if isinstance(s, ir.ForEach):
        targets = []
        body = s.body
        for target, items in zip(s.targets, s.iterables):
            name, rest = _named_target(target, body, reads)
            if rest is not body and _keeps_last(s, items, name, rest, reads):
                target, body = name, rest
            targets.append(target)
        return replace(s, targets=tuple(targets), body=body)
    return s


def _keeps_last(loop: ir.ForEach, items: ir.Expr, name: str, body: tuple[ir.Stmt, ...], reads: dict[str, int]) -> bool:
    """Whether the variable still holds the last item after the loop, or is read in the body alone.

    One of several iterables gives an item also when one after it has ended, and an iterator may write where it then finds none.
    """
    asked_last = items is loop.iterables[-1] and not isinstance(items.type, IteratorType)
    return asked_last or count_reads(body).get(name, 0) == reads.get(name, 0)


def _named_target(target: str, body: tuple[ir.Stmt, ...], reads: dict[str, int]) -> tuple[str, tuple[ir.Stmt, ...]]:
    if not _is_temporary(target) or reads.get(target) != 1:
        return target, body
    for i, s in enumerate(body):
        match s:
            case ir.Assign(target=name, value=ir.Local(name=read)) if read == target:
                return name, (*body[:i], *body[i + 1 :])
            case ir.Assign(value=ir.Local()):
                continue  # another target of the same loop
        break
    return target, body


def _fold(first: ir.Stmt, second: ir.Stmt, reads: dict[str, int]) -> ir.Stmt | None:
    if not isinstance(first, ir.Assign) or not _is_temporary(first.target) or reads.get(first.target) != 1:
        return None
    match second:
        case ir.Assign(target=target, value=ir.Local(name=name)) if name == first.target:
            return replace(first, target=target)
        case ir.Return(value=ir.Local(name=name)) if name == first.target and not _stands_alone(first.value):
            return replace(second, value=first.value)
    return _instead(first.target, first.value, second) if isinstance(first.value, ir.Local) else None


def _instead(name: str, local: ir.Local, s: ir.Stmt) -> ir.Stmt | None:
    """The statement with this local instead of the temporary, which it reads when nothing else has run."""
    if not isinstance(s, (ir.Assign, ir.Eval, ir.SetField, ir.SetGlobal, ir.If)) or name not in read_names(s):
        return None
    return map_own_locals(s, lambda e: replace(e, name=local.name) if e.name == name and e.type == local.type else e)


def _stands_alone(value: ir.Expr) -> bool:
    """Whether the value must stay a statement's own: it raises, has an effect or makes an object."""
    if isinstance(value, ir.Op):
        return value.raises or value.effect != "pure"
    return isinstance(value, (ir.Call, ir.MakeList, ir.MakeDict, ir.MakeObject, ir.Field))


def _is_temporary(name: str) -> bool:
    return name[:1] == "t" and name[1:].isdigit()

"""Makes lists as they are wanted: with room for what a loop is about to append to them, or of one item again and again.

Before: `t = []` and, later in that block, a loop whose turns append to t, which grows step by step. After: t is made
with room for as many items as the loop may turn, list_with_room; the runtime sets an end to it, for the loop may be left early.
Likewise `t = [0]; xs = t * n` becomes list_filled.
"""

from __future__ import annotations

from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, count_reads, map_blocks, own_expressions, read_names, statements_of
from compiler.passes.lengths import GROWTH
from compiler.types.types import BYTES, INT, STR, ListType, TupleOfType, Type

_STEADY = (STR, BYTES)  # whose length is no memory that could change


def make_room(program: ir.Program) -> ir.Program:
    return replace(program, functions=tuple(map(_function, program.functions)))


def _function(f: ir.Function) -> ir.Function:
    made: dict[str, Type] = {}
    used = {name for name, _ in (*f.parameters, *f.locals)}
    body = _block(f.body, used, made, count_reads(f.body))
    return replace(f, body=body, locals=tuple(sorted((*f.locals, *made.items())))) if made or body != f.body else f


def _block(block: Block, used: set[str], made: dict[str, Type], reads: dict[str, int]) -> Block:
    out: list[ir.Stmt] = []
    waiting: dict[int, list[ir.Stmt]] = {}  # lists that are made right before the loop, by its number
    repeated: dict[int, ir.MakeList] = {}  # lists of one item that are only made to be repeated, by the number of the statement
    for i, s in enumerate(block):
        out += waiting.pop(i, [])
        single = _single(s, block[i + 1 :], reads)
        if single is not None:
            repeated[i + 1 + single] = s.value
            continue
        if i in repeated:
            item, times = repeated[i].items[0], s.value.args[1]
            s = replace(s, value=replace(s.value, function="list_filled", args=(times, item), effect="pure"))
        found = _turns(s, block[i + 1 :])
        if found is None:
            out.append(map_blocks(s, lambda inner: _block(inner, used, made, reads)))
            continue
        distance, turns = found
        before = waiting.setdefault(i + 1 + distance, [])
        if isinstance(turns, ir.Op) and turns.effect == "read":
            name = _fresh("room", used)
            made[name] = INT
            before.append(ir.Assign(name, turns, span=s.span))
            turns = ir.Local(INT, name, span=s.span)
        value = ir.Op(s.value.type, "list_with_room", (turns, *s.value.items), context=True, span=s.value.span)
        before.append(replace(s, value=value))
    return tuple(out)


def _fresh(name: str, used: set[str]) -> str:
    number, made = 1, name
    while made in used:
        number += 1
        made = f"{name}_{number}"
    used.add(made)
    return made


def _turns(s: ir.Stmt, after: Block) -> tuple[int, ir.Expr] | None:
    """Where the loop stands that appends to the list which the statement makes, and how often it turns."""
    if not isinstance(s, ir.Assign) or not isinstance(s.value, ir.MakeList) or not isinstance(s.value.type, ListType) or s.value.calls:
        return None
    for distance, x in enumerate(after):
        if isinstance(x, (ir.ForRange, ir.ForEach)) and any(_appends(inner, s.target) for inner in x.body):
            if any(_takes_out(inner, s.target) for inner in statements_of(x.body)):
                return None  # a queue, say, which stays short
            turns = _turns_of(x)
            return (distance, turns) if turns is not None and s.target not in read_names(ir.Eval(turns)) else None
        if not _may_come_before(x, s):
            return None
    return None


def _single(s: ir.Stmt, after: Block, reads: dict[str, int]) -> int | None:
    """Where the list of one item, which the statement makes, is repeated, and it is for nothing else."""
    if not isinstance(s, ir.Assign) or not isinstance(s.value, ir.MakeList) or not isinstance(s.value.type, ListType):
        return None
    if len(s.value.items) != 1 or reads.get(s.target) != 1:
        return None
    for distance, x in enumerate(after):
        match x:
            case ir.Assign(value=ir.Op(function="list_repeat", args=(ir.Local(name=name), _))) if name == s.target:
                return distance
        if not _may_come_before(x, s):
            return None
    return None


def _may_come_before(x: ir.Stmt, s: ir.Assign) -> bool:
    """Whether the list may as well be made after the statement x."""
    if not isinstance(x, (ir.Assign, ir.CheckMemory)):
        return False
    touched = {*read_names(x), *assigned_names(x)}
    return s.target not in touched and set(read_names(s)).isdisjoint(assigned_names(x))


def _appends(s: ir.Stmt, name: str) -> bool:
    match s:
        case ir.Eval(value=ir.Op(function="list_append", args=(ir.Local(name=subject), *_))):
            return subject == name
        case ir.If(body=body, orelse=orelse):
            return any(_appends(x, name) for x in (*body, *orelse))
    return False


def _takes_out(s: ir.Stmt, name: str) -> bool:
    ops = (e for e in own_expressions(s) if isinstance(e, ir.Op) and GROWTH.get(e.function, 1) < 0)
    return any(isinstance(op.args[0], ir.Local) and op.args[0].name == name for op in ops)


def _turns_of(loop: ir.ForRange | ir.ForEach) -> ir.Expr | None:
    if isinstance(loop, ir.ForRange):
        if loop.step == 1 and all(isinstance(e, (ir.Local, ir.Const)) for e in (loop.start, loop.stop)):
            return ir.Op(INT, "turns_of_range", (loop.start, loop.stop), span=loop.span)
        return None
    for e in loop.iterables:
        if isinstance(e, ir.Local) and (isinstance(e.type, (ListType, TupleOfType)) or e.type in _STEADY):
            return ir.Op(INT, "len", (e,), effect="read" if isinstance(e.type, ListType) else "pure", span=e.span)
    return None

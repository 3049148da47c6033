"""Takes a list that nobody reads again where a copy of it was wanted, and makes none to add its items to another.

Before: `t = list_slice(…)` or another operation that makes a list, `x = list_copy(t)`. After: `x = t`, when t is read
nowhere else but by statements that added items to it while it was made.
Before: `t = [a, b]; x = list_concat(y, t)`. After: `x = list_concat_items(y, a, b)`; likewise of tuples.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, count_reads, map_blocks, read_names, statements_of

_MAKING = {"list_slice", "list_getslice", "list_concat", "list_repeat", "list_copy", "list_of", "str_split", "str_splitlines"}


def reuse_lists(program: ir.Program) -> ir.Program:
    return replace(program, functions=tuple(map(_function, program.functions)))


def _function(f: ir.Function) -> ir.Function:
    made: Counter[str] = Counter()
    assigned = Counter(name for name, _ in f.parameters)
    for s in statements_of(f.body):
        assigned.update(assigned_names(s))
        match s:
            case ir.Assign(target=target, value=ir.MakeList()):
                made[target] += 1
            case ir.Assign(target=target, value=ir.Op(function=function)) if function in _MAKING:
                made[target] += 1
    reads = count_reads(f.body)
    return replace(f, body=_block(f.body, {name: reads[name] for name in made if made[name] == assigned[name] == 1 and name in reads}))


def _block(block: Block, made: dict[str, int]) -> Block:
    """`made` are locals that hold one new list, and how often they are read."""
    out: list[ir.Stmt] = []
    for i, s in enumerate(block):
        match s:
            case ir.Assign(value=ir.Op(function="list_copy", args=(ir.Local(name=name) as given,))) if name in made:
                if any(name in assigned_names(each) for each in block[:i]) and _added(block[:i], name) == made[name] - 1:
                    s = replace(s, value=given)
            case ir.Assign(value=ir.Op(function="list_concat", args=(a, ir.Local(name=name))) as op) if made.get(name) == 1 and out:
                if isinstance(out[-1], ir.Assign) and out[-1].target == name and isinstance(out[-1].value, ir.MakeList):
                    s = replace(s, value=replace(op, function="list_concat_items", args=(a, *out.pop().value.items)))
            case ir.Assign(value=ir.Op(function="tuple_concat", args=(a, ir.Op(function="make_tuple_of", args=items))) as op):
                s = replace(s, value=replace(op, function="tuple_concat_items", args=(a, *items)))
        out.append(map_blocks(s, lambda inner: _block(inner, made)))
    return tuple(out)


def _added(block: Block, name: str) -> int:
    """How often the block only adds an item to the list, to which it is no item itself."""
    count = 0
    for s in statements_of(block):
        match s:
            case ir.Eval(value=ir.Op(function="list_append", args=(ir.Local(name=filled), _))) if filled == name:
                count += read_names(s).count(name) == 1
    return count

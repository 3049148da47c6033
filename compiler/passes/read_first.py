"""Reads items that are there before what may fail, or decides something.

Before: `t2 = int_add!(t1, 1); t3 = list_get(xs, i)`. After: the other way round; a read that cannot fail does nothing that could
be seen. With the reads of a loop's turn in front of its branches, a C++ compiler keeps in a register what the turn before wrote.
"""

from __future__ import annotations

from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, map_blocks, own_expressions, read_names

_FEW = 40  # statements that a read is moved over
# What may fail without saying anything of an index when it does not.
_ARITHMETIC = frozenset("int_add int_sub int_mul int_neg int_floordiv int_mod int_truediv float_truediv".split())


def read_first(program: ir.Program) -> ir.Program:
    return replace(program, functions=tuple(replace(f, body=_block(f.body)) for f in program.functions))


def _block(block: Block) -> Block:
    out: list[ir.Stmt] = []
    for s in block:
        s = map_blocks(s, _block)
        out.insert(_place(out, s), s)
    return tuple(out)


def _place(before: list[ir.Stmt], s: ir.Stmt) -> int:
    """Where the statement is to stand: before the first arithmetic that may fail and that it does not depend on."""
    place = len(before)
    if not (isinstance(s, ir.Assign) and isinstance(s.value, ir.Op) and s.value.function == "list_get"):
        return place
    for i in range(len(before) - 1, max(len(before) - _FEW, 0) - 1, -1):
        if not _may_change_places(before[i], s):
            break
        if _branches(before[i].value):
            place = i
    return place


def _branches(value: ir.Expr) -> bool:
    """Whether the value may fail, or is one thing or another."""
    return isinstance(value, ir.IfExpr) or isinstance(value, ir.Op) and value.raises


def _may_change_places(x: ir.Stmt, s: ir.Assign) -> bool:
    """Whether x only computes something, and neither of the two reads or assigns what the other assigns.

    Another index that is found to lie inside may be why this one does.
    """
    if not isinstance(x, ir.Assign) or any(_acts(e) for e in own_expressions(x)):
        return False
    return x.target not in read_names(s) and s.target not in read_names(x) and x.target not in assigned_names(s)


def _acts(e: ir.Expr) -> bool:
    if isinstance(e, ir.Op):
        return e.effect == "write" or bool(e.calls) or (e.raises and e.function not in _ARITHMETIC)
    return isinstance(e, (ir.Call, ir.MakeList, ir.MakeDict, ir.MakeObject))

"""Goes over the pieces of a text as they are found, where only a loop wants them.

Before: `for x in str_split(s)`, or `t = str_split!(s, ","); for x in t`, makes a list first. After: the loop is over
each_word(s), each_part(s, ","), each_line(s). A text never changes, so nothing can tell the difference.
"""

from __future__ import annotations

from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, map_blocks, used_once, with_body
from compiler.types.types import STR, IteratorType


def loop_over_splits(program: ir.Program) -> ir.Program:
    return replace(program, functions=tuple(map(_function, program.functions)))


def _function(f: ir.Function) -> ir.Function:
    return with_body(f, _block(f.body, used_once(f.body)))


def _block(block: Block, single: set[str]) -> Block:
    """`single` are the locals that are assigned and read at one place each."""
    out: list[ir.Stmt] = []
    for s in block:
        s = map_blocks(s, lambda inner: _block(inner, single))
        if isinstance(s, ir.ForEach):
            pieces = _pieces_of_local(out[-1], s, single) if out else None
            if pieces is not None:
                s = replace(s, iterables=tuple(pieces if _is_target(i, out[-1]) else i for i in s.iterables))
                out.pop()
            s = replace(s, iterables=tuple(_pieces(i) or i for i in s.iterables))
        out.append(s)
    return tuple(out)


def _pieces_of_local(before: ir.Stmt, loop: ir.ForEach, single: set[str]) -> ir.Op | None:
    if isinstance(before, ir.Assign) and before.target in single and any(_is_target(i, before) for i in loop.iterables):
        return _pieces(before.value)
    return None


def _is_target(iterable: ir.Expr, before: ir.Stmt) -> bool:
    return isinstance(iterable, ir.Local) and isinstance(before, ir.Assign) and iterable.name == before.target


def _pieces(value: ir.Expr) -> ir.Op | None:
    """The iterator over what this list of pieces has; None when it is something else, or may fail."""
    made = lambda function, *args: ir.Op(IteratorType(STR), function, args, span=value.span)  # noqa: E731
    match value:
        case ir.Op(function="str_split", args=(text, ir.Const(value=None), ir.Const(value=-1))):
            return made("each_word", text)
        case ir.Op(function="str_split", args=(text, ir.Const(value=str(separator)) as given, ir.Const(value=-1))) if separator:
            return made("each_part", text, given)
        case ir.Op(function="str_splitlines", args=(text, keepends)):
            return made("each_line", text, keepends)
    return None

"""Puts a new object straight into the field that it is for.

Before: `t = MakeObject(…); x.name = t`. After: `x.name = MakeObject(…)`, which takes the memory of the object that was
there, where nobody else has that, when its fields are numbers: then nothing runs while they change.
"""

from __future__ import annotations

from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, count_reads, map_blocks
from compiler.types.types import BOOL, FLOAT, INT, EnumType, ScalarType, Type


def renew_objects(program: ir.Program) -> ir.Program:
    plain = {c.type for c in program.classes if not c.exception and all(_is_number(f.type) for f in c.fields)}
    return replace(program, functions=tuple(_function(f, plain) for f in program.functions))


def _function(f: ir.Function, plain: set[Type]) -> ir.Function:
    reads = count_reads(f.body)
    body = _block(f.body, reads, plain)
    left = count_reads(body, assigned=True)
    return replace(f, body=body, locals=tuple((n, t) for n, t in f.locals if n in left))


def _block(block: Block, reads: dict[str, int], plain: set[Type]) -> Block:
    out: list[ir.Stmt] = []
    for s in block:
        before = out[-1] if out else None
        match before, s:
            case ir.Assign(target=target, value=ir.MakeObject() as made), ir.SetField(value=ir.Local(name=name)):
                if name == target and reads[name] == 1 and made.type in plain:
                    out[-1] = replace(s, value=made)
                    continue
        out.append(map_blocks(s, lambda inner: _block(inner, reads, plain)))
    return tuple(out)


def _is_number(type: Type) -> bool:
    return type in (BOOL, INT, FLOAT) or isinstance(type, (EnumType, ScalarType))

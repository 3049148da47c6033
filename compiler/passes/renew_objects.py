"""Puts a new object straight into the field, or the list's item, that it is for.

Before: `t = MakeObject(…); x.name = t` or `list_setitem(xs, i, t)`. After: `x.name = MakeObject(…)` or the like of the list,
which takes the memory of the object that was there, where nobody else has that, when its fields are numbers: then nothing
runs while they change. Between the two may stand what finds x or xs.
"""

from __future__ import annotations

from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, count_reads, map_blocks, read_names, with_body
from compiler.types.types import BOOL, FLOAT, INT, EnumType, ScalarType, Type

_PUTTING = ("list_setitem", "list_put")


def renew_objects(program: ir.Program) -> ir.Program:
    plain = {c.type for c in program.classes if not c.exception and all(_is_number(f.type) for f in c.fields)}
    return replace(program, functions=tuple(_function(f, plain) for f in program.functions))


def renewed_by(s: ir.Stmt) -> ir.MakeObject | None:
    """The object that the statement makes where another was."""
    match s:
        case ir.SetField(value=ir.MakeObject() as made) | ir.Eval(value=ir.Op(args=(_, _, ir.MakeObject() as made))):
            return made
    return None


def _function(f: ir.Function, plain: set[Type]) -> ir.Function:
    reads = count_reads(f.body)
    body = _block(f.body, reads, plain)
    return with_body(f, body)


def _block(block: Block, reads: dict[str, int], plain: set[Type]) -> Block:
    out: list[ir.Stmt] = []
    for s in block:
        taken = _taken(s)
        at = _made_at(out, taken.name) if taken is not None and taken.type in plain and reads[taken.name] == 1 else None
        if at is not None:
            s = _with(s, out.pop(at).value)
        out.append(map_blocks(s, lambda inner: _block(inner, reads, plain)))
    return tuple(out)


def _taken(s: ir.Stmt) -> ir.Local | None:
    """What the statement puts into a field or a list."""
    match s:
        case ir.SetField(value=ir.Local() as taken):
            return taken
        case ir.Eval(value=ir.Op(function=function, args=(_, _, ir.Local() as taken))) if function in _PUTTING:
            return taken
    return None


def _with(s: ir.SetField | ir.Eval, made: ir.MakeObject) -> ir.Stmt:
    if isinstance(s, ir.SetField):
        return replace(s, value=made)
    return replace(s, value=replace(s.value, args=(*s.value.args[:2], made)))


def _made_at(before: list[ir.Stmt], name: str) -> int | None:
    """The last of the statements that does not only find something, if that gives the local a new object."""
    found: set[str] = set()
    for at in reversed(range(len(before))):
        match before[at]:
            case ir.Assign(target=target, value=ir.MakeObject()) as making if target == name:
                return at if found.isdisjoint(read_names(making)) else None
            case ir.Assign(target=target, value=ir.Field() | ir.Op(function="list_getitem")):
                found.add(target)
            case _:
                return None
    return None


def _is_number(type: Type) -> bool:
    return type in (BOOL, INT, FLOAT) or isinstance(type, (EnumType, ScalarType))

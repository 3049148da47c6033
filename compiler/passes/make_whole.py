"""Makes objects with the fields that they are given at once, as __init__ does.

Before: `t = MakeObject(…); …; t.x = a; …; t.y = b`. After: `…; …; t = MakeObject(a, b)`, when t is read only after that, in
the same block, and nothing between reads more of it than a field that was set: nobody can tell when it was made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, blocks_of, count_reads, expressions_in, map_blocks, read_names, statements_of
from compiler.passes.function_names import FunctionNames
from compiler.types.types import Type

Fields = Mapping[Type, tuple[ir.ClassField, ...]]


def make_whole(f: ir.Function, fields: Fields) -> ir.Function:
    """`fields` of the classes whose objects are made so."""
    names = FunctionNames(f)
    body = _Maker(fields, names, count_reads(f.body)).block(f.body)
    return f if body == f.body else replace(f, body=body, locals=tuple(sorted(names.types.items())))


class _Maker:
    def __init__(self, fields: Fields, names: FunctionNames, reads: dict[str, int]):
        self.fields = fields
        self.names = names
        self.reads = reads

    def block(self, block: Block) -> Block:
        out = [map_blocks(s, self.block) for s in block]
        i = 0
        while i < len(out):
            match out[i]:
                case ir.Assign(target=target, value=ir.MakeObject(type=type)) if type in self.fields and _is_set_first(target, out[i + 1 :]):
                    if count_reads(out[i + 1 :])[target] == self.reads[target]:
                        out[i:] = self.whole(out[i], out[i + 1 :])
            i += 1
        return tuple(out)

    def whole(self, making: ir.Assign, after: list[ir.Stmt]) -> list[ir.Stmt]:
        """The statements from the one that makes the object on."""
        target, kind = making.target, making.value.type
        assigned = {name for s in statements_of(after) for name in assigned_names(s)}
        values: dict[str, ir.Expr] = {}  # of the fields so far
        out: list[ir.Stmt] = []
        for field, value in zip(self.fields[kind], making.value.fields):
            values[field.name] = self.steady(value, assigned, making, out)
        made: list[ir.Stmt] = []
        for i, s in enumerate(after):
            if isinstance(s, ir.SetField) and s.object == ir.Local(kind, target):
                value = _with_fields(s.value, target, values)
                if any(e == s.object for e in expressions_in(value)):
                    break
                values[s.name] = self.steady(value, assigned, s, out)
                whole = replace(making, value=replace(making.value, fields=tuple(values[f.name] for f in self.fields[kind])))
                made = [*out, whole, *after[i + 1 :]]
                continue
            if not blocks_of(s):
                parts = {name: _with_fields(value, target, values) for name, value in vars(s).items()}
                s = replace(s, **{name: part for name, part in parts.items() if part is not getattr(s, name)})
            if any(target in (*read_names(each), *assigned_names(each)) for each in statements_of((s,))):
                break
            out.append(s)
        return made or [making, *after]

    def steady(self, value: ir.Expr, assigned: set[str], s: ir.Stmt, out: list[ir.Stmt]) -> ir.Expr:
        """The value for a later statement, which does not find these locals as they are."""
        match value:
            case ir.Const() | ir.Op(function="default_value"):
                return value
            case ir.Local(name=name) if name not in assigned:
                return value
        local = ir.Local(value.type, self.names.fresh("t0", value.type), span=s.span)
        out.append(ir.Assign(local.name, value, span=s.span))
        return local


def _is_set_first(name: str, block: list[ir.Stmt]) -> bool:
    """Whether the first thing that is done with the local's object is to set a field of it."""
    first = next((s for s in block if any(name in read_names(each) for each in statements_of((s,)))), None)
    return isinstance(first, ir.SetField) or isinstance(first, ir.Assign) and isinstance(first.value, ir.Field)


def _with_fields(e: object, target: str, values: Mapping[str, ir.Expr]) -> object:
    """The expression with the values of the object's fields for the fields."""
    match e:
        case ir.Field(value=ir.Local(name=name), name=of) if name == target:
            return values[of]
        case ir.Expr():
            parts = {name: _with_fields(part, target, values) for name, part in vars(e).items()}
            return replace(e, **{name: part for name, part in parts.items() if part is not getattr(e, name)})
        case tuple():
            parts = tuple(_with_fields(part, target, values) for part in e)
            return e if all(a is b for a, b in zip(parts, e)) else parts
    return e

"""Makes objects with the fields that they are given at once, as __init__ does.

Before: `t = MakeObject(…); …; t.x = a; …; t.y = b`. After: `…; …; t = MakeObject(a, b)`, when t is read only after that, in
the same block, and nothing between reads more of it than a field that was set: nobody can tell when it was made.
"""

from __future__ import annotations

from collections import Counter
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
    left = count_reads(body, assigned=True)
    return replace(f, body=body, locals=tuple(sorted((name, type) for name, type in names.types.items() if name in left)))


class _Maker:
    def __init__(self, fields: Fields, names: FunctionNames, reads: dict[str, int]):
        self.fields = fields
        self.names = names
        self.reads = reads

    def block(self, block: Block) -> Block:
        out = [map_blocks(s, self.block) for s in block]
        made = self.set_after_it_was_made(out)
        for i in reversed(range(len(out)) if made else ()):
            match out[i]:
                case ir.Assign(target=target, value=ir.MakeObject()) as making if target in made:
                    out[i:] = self.whole(making, out[i + 1 :], made[target])
        return tuple(out)

    def set_after_it_was_made(self, block: list[ir.Stmt]) -> dict[str, int]:
        """The locals with an object that only the block makes and reads, a field of it first; and how often it sets one."""
        makings: dict[str, int] = {}
        for i, s in enumerate(block):
            match s:
                case ir.Assign(target=target, value=ir.MakeObject(type=type)) if type in self.fields:
                    makings[target] = -1 if target in makings else i
        if not makings:
            return {}
        reads: Counter[str] = Counter()
        first: dict[str, int] = {}
        for i, s in enumerate(block):
            for name in (name for each in statements_of((s,)) for name in read_names(each)):
                reads[name] += 1
                first.setdefault(name, i)
        sets = Counter(s.object.name for s in block if isinstance(s, ir.SetField) and isinstance(s.object, ir.Local))
        after = [name for name, i in makings.items() if 0 <= i < first.get(name, -1) and reads[name] == self.reads[name]]
        return {name: sets[name] for name in after if sets[name] and _goes_to_field(block[first[name]])}

    def whole(self, making: ir.Assign, after: list[ir.Stmt], sets: int) -> list[ir.Stmt]:
        """The statements from the one that makes the object on, of which so many set a field of it."""
        target, kind = making.target, making.value.type
        out: list[ir.Stmt] = []
        names = [field.name for field in self.fields[kind]]
        values = {name: self.steady(value, making, out) for name, value in zip(names, making.value.fields)}  # so far
        made: list[ir.Stmt] = [making]
        end = 0
        for i, s in enumerate(after):
            if isinstance(s, ir.SetField) and s.object == ir.Local(kind, target):
                value = _with_fields(s.value, target, values)
                if any(e == s.object for e in expressions_in(value)):
                    break
                values[s.name] = self.steady(value, s, out)
                made = [*out, replace(making, value=replace(making.value, fields=tuple(values[name] for name in names)))]
                end, sets = i + 1, sets - 1
                if sets == 0:
                    break
                continue
            if not blocks_of(s):
                parts = {name: _with_fields(value, target, values) for name, value in vars(s).items()}
                s = replace(s, **{name: part for name, part in parts.items() if part is not getattr(s, name)})
            if any(target in (*read_names(each), *assigned_names(each)) for each in statements_of((s,))):
                break
            assigned = {name for each in statements_of((s,)) for name in assigned_names(each)}
            for name, value in values.items():
                if isinstance(value, ir.Local) and value.name in assigned:
                    values[name] = self.kept(value, s, out)
            out.append(s)
        return [*made, *after[end:]]

    def steady(self, value: ir.Expr, s: ir.Stmt, out: list[ir.Stmt]) -> ir.Expr:
        """The value for a later statement."""
        is_steady = isinstance(value, (ir.Const, ir.Local)) or isinstance(value, ir.Op) and value.function == "default_value"
        return value if is_steady else self.kept(value, s, out)

    def kept(self, value: ir.Expr, s: ir.Stmt, out: list[ir.Stmt]) -> ir.Local:
        local = ir.Local(value.type, self.names.fresh("t0", value.type), span=s.span)
        out.append(ir.Assign(local.name, value, span=s.span))
        return local


def _goes_to_field(s: ir.Stmt) -> bool:
    return isinstance(s, ir.SetField) or isinstance(s, ir.Assign) and isinstance(s.value, ir.Field)


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

"""Values as other types: what a frame stores, passes and returns is made what its place holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from compiler.infer.values import Value
from compiler.ir import nodes as ir
from compiler.types.recursive import assuming
from compiler.types.types import BOOL, NONE, TupleOfType, TupleType, Type, UnionType, members_of, union_of

if TYPE_CHECKING:
    from compiler.infer.solver import Solver


class Conversions:
    """The part of a frame that converts; the rest of it has these."""

    solver: Solver
    keep: Callable[..., Value]

    def convert(self, value: Value, type: Type) -> ir.Expr:
        """The value as `type`, which holds its type: wrapped into a union where they differ."""
        target = self.solver.resolve(type)
        source = self.solver.resolve(value.type)
        expr = value.expr
        if expr.type != source:  # a slot grew since the expression was made: this round's code is not kept
            return expr
        if source == target:
            return expr
        if isinstance(target, TupleType) and isinstance(source, TupleType) and len(source.items) == len(target.items):
            items = []
            for i, (have, want) in enumerate(zip(source.items, target.items)):
                item = expr.items[i] if isinstance(expr, ir.MakeTuple) else ir.TupleItem(have, expr, i, span=expr.span)
                items.append(self.convert(Value(have, item), want))
            return ir.MakeTuple(target, tuple(items), span=expr.span)
        if isinstance(target, TupleOfType) and isinstance(source, TupleType):
            items = []
            for i, have in enumerate(source.items):
                item = expr.items[i] if isinstance(expr, ir.MakeTuple) else ir.TupleItem(have, expr, i, span=expr.span)
                items.append(self.convert(Value(have, item), target.item))
            return ir.Op(target, "make_tuple_of", tuple(items), context=True, span=expr.span)
        if isinstance(target, TupleOfType) and isinstance(source, TupleOfType) and self.assignable(source, target):
            return ir.Op(target, "converted", (expr,), context=True, span=expr.span)
        if isinstance(source, UnionType) and not set(source.members) <= set(members_of(target)):
            return self._convert_members(self.keep(value, expr.span).expr, source.members, target)
        if isinstance(target, UnionType):
            if isinstance(source, UnionType) or source in target.members:
                return ir.Wrap(target, expr, span=expr.span)
            member = self._taking(source, target.members)
            if member is not None:
                return ir.Wrap(target, self.convert(value, member), span=expr.span)
        return expr  # only in a round whose slots have not settled

    def _taking(self, source: Type, members: tuple[Type, ...]) -> Type | None:
        """The member that a tuple of this type becomes: one of any length, if those of one length became that, or one whose items may be more."""
        return next((m for m in members if self.assignable(source, m)), None) if isinstance(source, (TupleType, TupleOfType)) else None

    def as_stored(self, type: Type, storage: Type) -> Type:
        """What a value of the type is where a variable holds it, as `convert` makes it that."""
        members = {self.solver.resolve(m): m for m in members_of(self.solver.shallow(storage))}
        order = members_of(self.solver.resolve(storage))

        def stored(m: Type) -> Type:
            source = self.solver.resolve(m)
            taking = None if source in members else self._taking(source, order)
            return m if taking is None else members.get(taking, taking)

        return union_of(*map(stored, members_of(self.solver.shallow(type))))

    def _convert_members(self, union: ir.Expr, members: tuple[Type, ...], target: Type) -> ir.Expr:
        """A union as `target`, of which some member is another type there: tuples of one length become those of any."""
        first = ir.Const(NONE, None, span=union.span) if members[0] == NONE else ir.Unwrap(members[0], union, span=union.span)
        made = self.convert(Value(members[0], first), target)
        if len(members) == 1 or made.type != target:
            return made
        test = ir.Is(BOOL, union, members[0], span=union.span)
        return ir.IfExpr(target, test, made, self._convert_members(union, members[1:], target), span=union.span)

    @assuming(False)
    def assignable(self, source: Type, target: Type) -> bool:
        """Whether a value of `source` can be stored as `target` by `convert`."""
        source, target = self.solver.resolve(source), self.solver.resolve(target)
        if source == target:
            return True
        if isinstance(target, UnionType):
            return all(any(self.assignable(m, t) for t in target.members) for m in members_of(source))
        if isinstance(source, TupleType) and isinstance(target, TupleOfType):
            return all(self.assignable(i, target.item) for i in source.items)
        if isinstance(source, TupleOfType) and isinstance(target, TupleOfType):
            return self.assignable(source.item, target.item)
        if isinstance(source, TupleType) and isinstance(target, TupleType):
            same_length = len(source.items) == len(target.items)
            return same_length and all(map(self.assignable, source.items, target.items))
        return False

"""Marks the locals that need not count the reference they hold: Function.borrowed.

Before: every local keeps what it holds alive. After: a borrowed local is read where its value is kept, by an item of a
container, a field, another local. It is borrowed where nothing from its assignment to its last read can take the value
out of there: the local that the way to it begins at is not assigned, and no statement takes something out of a place of
a kind on the way (see kept_places).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from compiler.ir import nodes as ir
from compiler.ir.walk import assigned_names, blocks_of, statements_of
from compiler.passes.kept_places import ANYWHERE, KEEPING, FactsOfStatements, Place, PlaceEffects, field_of, items_of, variable
from compiler.types.recursive import assuming
from compiler.types.types import (
    BYTES,
    STR,
    ArrayType,
    ClassType,
    DictType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
)

# Operations that read one item of their first argument, and how they are called where the item is borrowed.
BORROWING = {"list_getitem": "list_item", "str_getitem": "str_item"}
BORROWING_INSIDE = {"list_get": "list_item_at", "str_at": "str_item_at"}  # made of those by passes.prove_bounds


def borrow(program: ir.Program) -> ir.Program:
    takings = PlaceEffects(program, ignored=KEEPING)
    return replace(program, functions=tuple(_Borrower(f, takings).run() for f in program.functions))


@dataclass(frozen=True)
class _Way:
    """How a value is reached: from locals that own something, through places."""

    roots: frozenset[str]
    places: frozenset[Place]

    def through(self, *places: Place) -> _Way:
        return replace(self, places=self.places | set(places))


class _Borrower:
    def __init__(self, function: ir.Function, takings: PlaceEffects):
        self.function = function
        self.facts = FactsOfStatements(takings)
        self.types = dict(function.locals)
        self.reads = self.facts.reads_of(function.body)
        self.assignments = Counter(name for s in statements_of(function.body) for name in assigned_names(s))
        self.ways: dict[str, _Way] = {}  # of the borrowed locals

    def run(self) -> ir.Function:
        self.block(self.function.body)
        return replace(self.function, borrowed=tuple(sorted(self.ways)))

    def block(self, block: tuple[ir.Stmt, ...]) -> None:
        for i, s in enumerate(block):
            if isinstance(s, ir.Assign):
                self.consider(s.target, self.way_of_value(s.value), block[i + 1 :])
            elif isinstance(s, ir.ForEach):
                for target, iterable in zip(s.targets, s.iterables):
                    self.consider(target, _way_of_item(iterable.type), s.body)
            for inner in blocks_of(s):
                self.block(inner)

    def consider(self, name: str, way: _Way | None, after: tuple[ir.Stmt, ...]) -> None:
        """Borrows the local, which `after` is run with, if it may."""
        if way is None or self.assignments[name] != 1 or not _is_counted(self.types.get(name)):
            return
        if self.facts.reads_of(after)[name] == self.reads[name] and self.survives(name, way, after):
            self.ways[name] = way

    def survives(self, name: str, way: _Way, block: tuple[ir.Stmt, ...]) -> bool:
        """Whether the value is there until the last time the block reads it."""
        last = max((i for i, s in enumerate(block) if self.facts.of(s).reads[name]), default=-1)
        if last < 0:
            return True
        if any(self.disturbs(s, way) for s in block[:last]):
            return False
        s = block[last]
        if isinstance(s, ir.If):
            return all(self.survives(name, way, branch) for branch in (s.body, s.orelse))
        return not self.disturbs(s, way)

    def disturbs(self, s: ir.Stmt, way: _Way) -> bool:
        facts = self.facts.of(s)
        if not way.roots.isdisjoint(facts.assigned):
            return True
        return bool(way.places) and (ANYWHERE in facts.places or not way.places.isdisjoint(facts.places))

    # --- ways ---

    def way_of_value(self, value: ir.Expr) -> _Way | None:
        """Of what a statement reads into a local."""
        if isinstance(value, ir.Op) and value.function in BORROWING:
            way = self.way_of(value.args[0])
            mutable = isinstance(value.args[0].type, ListType)
            return way.through(items_of(value.args[0].type)) if way is not None and mutable else way
        return self.way_of(value)

    def way_of(self, e: ir.Expr) -> _Way | None:
        match e:
            case ir.Local(name=name):
                return self.ways.get(name, _Way(frozenset({name}), frozenset()))
            case ir.Global(name=name):
                return _Way(frozenset(), frozenset({variable(name)}))
            case ir.Field(value=value, name=name):
                way = self.way_of(value)
                return None if way is None else way.through(field_of(name))
            case ir.TupleItem(value=value) | ir.Unwrap(value=value):
                # A smaller union is a new value, not a part of the larger one.
                return None if isinstance(e, ir.Unwrap) and isinstance(e.type, UnionType) else self.way_of(value)
        return None


def _way_of_item(iterable: Type) -> _Way | None:
    """Of a loop's target: the iteration itself keeps what it is over."""
    match iterable:
        case ListType():
            return _Way(frozenset(), frozenset({items_of(iterable)}))
        case TupleOfType():
            return _Way(frozenset(), frozenset())
    return _Way(frozenset(), frozenset()) if iterable == STR else None


@assuming(False)
def _is_counted(type: Type | None) -> bool:
    """Whether copying a value of the type counts references."""
    match type:
        case ListType() | SetType() | DictType() | ClassType() | TupleOfType() | ArrayType():
            return True
        case TupleType(items=items) | UnionType(members=items):
            return any(map(_is_counted, items))
    return type in (STR, BYTES)

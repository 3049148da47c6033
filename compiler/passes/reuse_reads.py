"""Reads once what would be read twice with nothing written in between.

Before: `t1 = list_getitem!(xs, i)` and later `t2 = list_getitem!(xs, i)`, as `xs[i][0] + xs[i][1]` makes them. After:
the second is gone and t1 is read in its place, where in between nothing can write what it read (see kept_places) and no
local of it is assigned. An operation that did not raise the first time does not raise the second time.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields, replace

from compiler.ir import nodes as ir
from compiler.ir.walk import assigned_names, expressions_in, map_blocks, map_own_locals, statements_of
from compiler.passes.kept_places import ANYWHERE, FactsOfStatements, Place, PlaceEffects, field_of, items_of
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    STR,
    ArrayType,
    ClassType,
    ClosureType,
    DictType,
    EnumType,
    IteratorType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    parts_of,
)

# Operations that give what is already there; others may make a new object, which is another one each time.
_PARTS = frozenset("list_getitem tuple_getitem tuple_of_getitem dict_getitem".split())
_SHALLOW = _PARTS | {"len", "truth"}
_CONTAINERS = (ListType, SetType, DictType)
_OBJECTS = (ArrayType, ClassType, ClosureType, IteratorType)
_VALUES = (BOOL, INT, FLOAT, STR, BYTES)

Key = tuple[object, ...]


def reuse_reads(program: ir.Program) -> ir.Program:
    writes = PlaceEffects(program)
    return replace(program, functions=tuple(_Reuser(f, writes).run() for f in program.functions))


@dataclass(frozen=True)
class _Known:
    """A value that a local holds: what it was computed from."""

    local: str
    locals: frozenset[str]  # that it was computed from, itself included
    places: frozenset[Place]


class _Reuser:
    def __init__(self, function: ir.Function, writes: PlaceEffects):
        self.function = function
        self.facts = FactsOfStatements(writes)
        self.reads = self.facts.reads_of(function.body)
        self.assignments = Counter(name for s in statements_of(function.body) for name in assigned_names(s))
        self.renamed: dict[str, str] = {}

    def run(self) -> ir.Function:
        f = self.function
        body = self.block(f.body, {})
        return replace(f, body=body, locals=tuple((n, t) for n, t in f.locals if n not in self.renamed))

    def block(self, block: tuple[ir.Stmt, ...], known: dict[Key, _Known]) -> tuple[ir.Stmt, ...]:
        """`known` is what is known where the block begins."""
        known = dict(known)
        out: list[ir.Stmt] = []
        for i, given in enumerate(block):
            if isinstance(given, (ir.While, ir.ForRange, ir.ForEach, ir.Try)):
                self.forget(known, given)  # what is inside may have run before
            s = map_blocks(map_own_locals(given, self.rename), lambda inner: self.block(inner, known))
            key = self.key_of_assigned(s)
            if key in known and self.reads_are_in(s.target, block[i + 1 :]):
                self.renamed[s.target] = known[key].local
                continue
            out.append(s)
            self.forget(known, given)
            if key is not None and key not in known:
                known[key] = self.known(s.target, s.value)
        return tuple(out)

    def rename(self, local: ir.Local) -> ir.Expr:
        return replace(local, name=self.renamed.get(local.name, local.name))

    def reads_are_in(self, name: str, after: tuple[ir.Stmt, ...]) -> bool:
        return self.facts.reads_of(after)[name] == self.reads[name]

    def key_of_assigned(self, s: ir.Stmt) -> Key | None:
        """Of a value that may be read again, when nothing else is ever assigned to its local."""
        if isinstance(s, ir.Assign) and self.assignments[s.target] == 1 and _is_repeatable(s.value):
            return _key(s.value)
        return None

    def known(self, local: str, value: ir.Expr) -> _Known:
        locals_, places = {local}, set()
        for e in expressions_in(value):
            if isinstance(e, ir.Local):
                locals_.add(e.name)
            elif isinstance(e, ir.Field):
                places.add(field_of(e.name))
            elif isinstance(e, ir.Op) and e.effect == "read":
                places.update(items_of(t) for t in _read_types(e) if isinstance(t, _CONTAINERS))
        return _Known(local, frozenset(locals_), frozenset(places))

    def forget(self, known: dict[Key, _Known], s: ir.Stmt) -> None:
        """What the statement may change, with all that is inside it."""
        facts = self.facts.of(s)
        for key, value in list(known.items()):
            changed = ANYWHERE in facts.places or not value.places.isdisjoint(facts.places)
            if (changed and value.places) or not value.locals.isdisjoint(facts.assigned):
                del known[key]


def _is_repeatable(value: ir.Expr) -> bool:
    if isinstance(value, ir.Field):
        return _is_plain(value.value)
    if not isinstance(value, ir.Op) or value.effect == "write" or not all(map(_is_plain, value.args)):
        return False
    if value.effect == "read" and not any(isinstance(a.type, _CONTAINERS) for a in value.args):
        return False
    if value.effect == "read" and any(isinstance(t, _OBJECTS) for t in _read_types(value)):
        return False  # which of their fields it reads is not known
    if any(isinstance(a.type, IteratorType) for a in value.args):
        return False
    if any(isinstance(e, ir.Op) and e.calls for e in expressions_in(value)):
        return False  # the user's __eq__ or __hash__ may count how often it is asked
    return value.function in _PARTS or _is_value(value.type)


def _read_types(op: ir.Op) -> set[Type]:
    """The types of all that the operation may look at: a text shows the lists in a list, too."""
    arguments = {a.type for a in op.args}
    if op.function in _SHALLOW:
        return arguments
    if op.function == "contains" and isinstance(op.args[0].type, (DictType, SetType)):
        return arguments  # keys do not change
    return set().union(*map(parts_of, arguments))


def _is_value(type: Type) -> bool:
    """Whether equal values of the type cannot be told apart."""
    if isinstance(type, TupleType):
        return all(map(_is_value, type.items))
    if isinstance(type, TupleOfType):
        return _is_value(type.item)
    return type in _VALUES or isinstance(type, EnumType)


def _is_plain(e: ir.Expr) -> bool:
    """A local, a constant, or an expression of such; no other memory is read."""
    return all(isinstance(x, (ir.Local, ir.Const, ir.Op, ir.Wrap)) for x in expressions_in(e))


def _key(e: object) -> Key:
    """Equal for expressions of the same text; 0.0 and -0.0, 1 and True are different."""
    if isinstance(e, ir.Const):
        return (ir.Const, e.type, repr(e.value))
    if isinstance(e, ir.Expr):
        return (type(e), *(_key(getattr(e, f.name)) for f in fields(e) if f.compare))
    if isinstance(e, tuple):
        return tuple(map(_key, e))
    return (e,)

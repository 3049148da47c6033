"""Where values are kept, and which statements and functions write there, or take a value out.

A place is a kind of memory, as far as types tell it apart: the items of every container of a type, the field of a name
of every object, a module-level variable. What a place holds is destroyed only by what takes it out, or together with
the place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from compiler.ir import nodes as ir
from compiler.ir.walk import assigned_names, blocks_of, called_by, own_expressions, read_names, statements_of
from compiler.types.types import DictType, IteratorType, ListType, SetType, Type

Place = tuple[str, object]
ANYWHERE: Place = ("anywhere", None)  # taken out by code that is not known here: a generator's


def items_of(container: Type) -> Place:
    return ("items", container)


def field_of(name: str) -> Place:
    return ("field", name)


def variable(name: str) -> Place:
    return ("variable", name)


# Operations that write and leave everything that is there in its container.
KEEPING = frozenset("list_append list_extend list_insert list_reverse list_sort sort_by_keys set_add dict_setdefault".split())


class PlaceEffects:
    """The places that the functions of a program write to, those they call included.

    `ignored` are operations whose writing is not of interest: KEEPING where the question is what is taken out.
    """

    def __init__(self, program: ir.Program, ignored: frozenset[str] = frozenset()):
        self.ignored = ignored
        self.of_function: dict[str, frozenset[Place]] = {f.name: frozenset() for f in program.functions}
        changed = True
        while changed:
            changed = False
            for f in program.functions:
                found = frozenset() if f.generator else self.of_block(f.body)
                changed = changed or found != self.of_function[f.name]
                self.of_function[f.name] = found

    def of_block(self, block: tuple[ir.Stmt, ...]) -> frozenset[Place]:
        return frozenset(place for s in statements_of(block) for place in self.of_statement(s))

    def of_statement(self, s: ir.Stmt) -> frozenset[Place]:
        """Of the statement itself, not of those inside it."""
        match s:
            case ir.SetField(name=name):
                return frozenset({field_of(name)})
            case ir.SetGlobal(name=name):
                return frozenset({variable(name)})
            case ir.Yield():
                return frozenset({ANYWHERE})
            case ir.ForEach(iterables=iterables) if not all(map(_runs_nothing, iterables)):
                return frozenset({ANYWHERE})
        found: set[Place] = set()
        for e in own_expressions(s):
            for function in called_by(e):
                found |= self.of_function[function]
            if isinstance(e, ir.Op) and e.effect == "write":
                found |= self._of_operation(e)
        return frozenset(found)

    def _of_operation(self, e: ir.Op) -> set[Place]:
        if any(isinstance(a.type, IteratorType) for a in e.args):
            return {ANYWHERE}
        if e.function in self.ignored:
            return set()
        return {items_of(a.type) for a in e.args if isinstance(a.type, (ListType, DictType, SetType))}


def _runs_nothing(iterable: ir.Expr) -> bool:
    """Whether iterating runs no code of the program: over a container, or over what an operation makes of some."""
    if not isinstance(iterable.type, IteratorType):
        return True
    return isinstance(iterable, ir.Op) and all(map(_runs_nothing, iterable.args))


@dataclass(frozen=True)
class Facts:
    """Of a statement with all that is inside it."""

    reads: Counter[str]
    assigned: frozenset[str]
    places: frozenset[Place]  # that it writes to


class FactsOfStatements:
    """Of a function's statements, each looked at once."""

    def __init__(self, effects: PlaceEffects):
        self.effects = effects
        self.known: dict[int, tuple[ir.Stmt, Facts]] = {}

    def of(self, s: ir.Stmt) -> Facts:
        if id(s) not in self.known:
            inner = [self.of(x) for block in blocks_of(s) for x in block]
            facts = Facts(
                sum((f.reads for f in inner), Counter(read_names(s))),
                frozenset(assigned_names(s)).union(*(f.assigned for f in inner)),
                self.effects.of_statement(s).union(*(f.places for f in inner)),
            )
            self.known[id(s)] = (s, facts)  # with the statement, whose id is its own while it is here
        return self.known[id(s)][1]

    def reads_of(self, block: Iterable[ir.Stmt]) -> Counter[str]:
        return sum((self.of(s).reads for s in block), Counter())

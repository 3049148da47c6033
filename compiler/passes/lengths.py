"""What is known at a place of a function: bounds of its numbers, and which lists nobody else can change.

Facts that a list was made with so many items hold unless memory was exhausted meanwhile, which nobody looked at yet:
State.unsure says that there are such. A CheckMemory makes them sure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from compiler.ir import nodes as ir
from compiler.ir.walk import expressions_in
from compiler.passes.bounds import ZERO, Bounds, Term, length, local
from compiler.types.types import BOOL, BYTES, FLOAT, INT, NONE, STR, EnumType, ListType, TupleOfType, Type

# Operations that write a list and leave its length as it is; those that change it by so many items, if they do not fail;
# and others that change it. None of them keeps the list.
SAME_LENGTH = frozenset("list_setitem list_put list_reverse list_sort sort_by_keys".split())
GROWTH = {"list_append": 1, "list_insert": 1, "list_pop": -1, "list_delitem": -1, "list_remove": -1}
RESIZING = frozenset("list_extend list_clear list_imul list_setslice list_delslice".split()) | frozenset(GROWTH)
# Operations that give a new list, which only its variable has.
_MAKING = frozenset("list_of list_copy list_repeat list_concat list_slice list_getslice".split())
_PLAIN = (NONE, BOOL, INT, FLOAT, STR, BYTES)


@dataclass
class State:
    bounds: Bounds
    private: dict[str, frozenset[str]] = field(default_factory=dict)  # of a list that no others have: the locals that may have it
    tests: dict[str, ir.Expr] = field(default_factory=dict)  # what a local was computed as from numbers that are still the same
    unsure: bool = False

    def copy(self) -> State:
        return State(self.bounds.copy(), dict(self.private), dict(self.tests), self.unsure)

    def joined(self, other: State | None) -> State:
        """What is known where either may hold; None is a place that is not reached."""
        if other is None:
            return self
        return State(self.bounds.joined(other.bounds), *self._common(other))._tidied()

    def weakened(self, other: State | None) -> State:
        """What the other knows, too."""
        if other is None:
            return self
        return State(self.bounds.weakened(other.bounds), *self._common(other))._tidied()

    def _tidied(self) -> State:
        """Items are followed only of lists that nobody else has."""
        self.bounds.items = {name: items for name, items in self.bounds.items.items() if name in self.private}
        return self

    def _common(self, other: State) -> tuple[dict[str, frozenset[str]], dict[str, ir.Expr], bool]:
        private = {name: having | other.private[name] for name, having in self.private.items() if name in other.private}
        tests = {name: test for name, test in self.tests.items() if other.tests.get(name) == test}
        return _mutual(private), tests, self.unsure or other.unsure

    # --- lists ---

    def assigned(self, name: str) -> None:
        """The local holds something else now."""
        self.private = {
            other: having - {name} if name in having else having for other, having in self.private.items() if other != name
        }
        self.tests = {key: test for key, test in self.tests.items() if key != name and not mentions(test, name)}
        self.bounds.items.pop(name, None)

    def made(self, name: str) -> None:
        """The local has a list that was made just now."""
        self.private[name] = frozenset({name})

    def aliased(self, name: str, other: str) -> None:
        """The local `name` has the list of the other."""
        if other in self.private:
            having = self.private[other] | {name}
            for each in having:
                if each in self.private or each == name:
                    self.private[each] = having
            self.bounds.copy_items(name, other)

    def shared(self, name: str) -> None:
        """Something else has the list of this local."""
        for each in self.private.get(name, ()):
            self.private.pop(each, None)
            self.bounds.items.pop(each, None)

    def resized(self, names: list[str]) -> None:
        """These locals have lists whose length may be another one."""
        for name in names:
            self.bounds.forget(length(name))


def _mutual(private: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Without the lists that a local has which may have been given away on one path."""
    while True:
        kept = {name: having for name, having in private.items() if having <= private.keys()}
        if len(kept) == len(private):
            return kept
        private = kept


# --- expressions ---


def number(e: ir.Expr) -> tuple[Term, int] | None:
    """The term and the constant that the int is the sum of."""
    match e:
        case ir.Const(type=type, value=value) if type == INT:
            return ZERO, value
        case ir.Local(type=type, name=name) if type == INT:
            return local(name), 0
        case ir.Op(function="len", args=(ir.Local(name=name, type=type),)) if has_length(type):
            return length(name), 0
    return None


def has_length(type: Type) -> bool:
    return isinstance(type, (ListType, TupleOfType)) or type in (STR, BYTES)


def makes_list(e: ir.Expr) -> bool:
    return isinstance(e, ir.MakeList) or isinstance(e, ir.Op) and e.function in _MAKING


def mentions(e: ir.Expr, name: str) -> bool:
    return any(isinstance(x, ir.Local) and x.name == name for x in expressions_in(e))


def given_away_by(s: ir.Stmt) -> Iterator[str]:
    """The locals whose list the statement itself may hand to something that keeps it. A loop over one only reads it, and another
    name for one is no such thing.
    """
    match s:
        case ir.ForEach(iterables=iterables):
            yield from given_away(tuple(e for e in iterables if not isinstance(e, ir.Local)))
        case ir.Assign(value=ir.Local()):
            return
        case _:
            yield from given_away(tuple(vars(s).values()))


def given_away(e: object) -> Iterator[str]:
    """The locals whose list the expression may hand to something that keeps it."""
    if isinstance(e, ir.Local):
        if isinstance(e.type, ListType):
            yield e.name
    elif isinstance(e, ir.Op):
        only_read = e.effect != "write" and (e.type in _PLAIN or isinstance(e.type, EnumType) or e.function in _MAKING)
        first_only = e.function in SAME_LENGTH or e.function in RESIZING or e.function in ("list_getitem", "list_get", "list_at")
        for i, arg in enumerate(e.args):
            if not isinstance(arg, ir.Local) or e.calls or not (only_read or (first_only and i == 0)):
                yield from given_away(arg)
    elif isinstance(e, ir.Expr):
        for part in vars(e).values():
            yield from given_away(part)
    elif isinstance(e, tuple):
        for part in e:
            yield from given_away(part)

"""What statements change in what is known at a place: in numbers, in the lengths of lists, in what their items are."""

from __future__ import annotations

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, expressions_in, own_expressions, statements_of
from compiler.passes.arithmetic_facts import note_number
from compiler.passes.bounds import ZERO, Items, Term, length
from compiler.passes.kept_places import ANYWHERE, PlaceEffects, items_of
from compiler.passes.lengths import GROWTH, RESIZING, SAME_LENGTH, State, given_away_by, has_length, makes_list, mentions, number
from compiler.passes.outcome_facts import assume
from compiler.types.types import BOOL, FLOAT, INT, RANGE, STR, ListType, Type

BY_INDEX = ("list_getitem", "str_getitem", "list_setitem")  # operations that raise an IndexError outside
_PARTS = ("list_getitem", "list_get", "list_at", "list_pop")
_PUTTING = ("list_append", "list_insert", "list_setitem", "list_put")
_KEEPING_ITEMS = frozenset(
    "list_pop list_delitem list_remove list_clear list_delslice list_imul list_reverse list_sort sort_by_keys".split()
)


class StateChanges:
    """Of the statements of one function."""

    def __init__(self, function: ir.Function, effects: PlaceEffects, dropping: bool):
        self.types: dict[str, Type] = dict(function.locals) | dict(function.parameters)
        self.effects = effects
        self.dropping = dropping  # whether what drops a generator may run code, which no statement says
        self.indexed = _indexed(function.body)

    def note_success(self, op: ir.Op, state: State) -> bool:
        """An index that was read or written is one of the list's. False where it cannot be."""
        index = number(op.args[1]) if op.function in BY_INDEX else None
        if index is None or not isinstance(op.args[0], ir.Local):
            return True
        (term, constant), size = index, length(op.args[0].name)
        if term == ZERO and constant < 0:
            state.bounds.add(ZERO, size, constant)
            return True
        if not state.unsure and state.bounds.at_most(size, term, constant) and state.bounds.at_most(ZERO, term, constant):
            return False
        state.bounds.add(term, size, -1 - constant)
        return True

    def note_effects(self, s: ir.Stmt, state: State) -> None:
        """What the statement itself does to lists, but for what it assigns."""
        op = s.value if isinstance(s, (ir.Assign, ir.Eval)) else None
        self.note_items_effects(s, op, state)
        if isinstance(op, ir.Op) and op.function in RESIZING and not op.calls and isinstance(op.args[0], ir.Local):
            self.resize(op, op.args[0], state)
        else:
            places = self.effects.of_statement(s)
            if places:
                names = [n for n in self.lists_shared(state) if ANYWHERE in places or items_of(self.types[n]) in places]
                state.resized([*names, *(each for n in _written(s) for each in state.private.get(n, ()))])
        for name in given_away_by(s):
            state.shared(name)
        if self.dropping:
            state.resized(self.lists_shared(state))

    def note_items_effects(self, s: ir.Stmt, op: ir.Expr | None, state: State) -> None:
        """What it does to the items of lists that nobody else has."""
        items = state.bounds.items
        if not items:
            return
        if isinstance(op, ir.Op) and op.function in _PUTTING and isinstance(op.args[0], ir.Local):
            for name in state.private.get(op.args[0].name, ()):
                state.bounds.put_item(name, _number_of_item(op.args[-1]))
        else:
            for name in (n for written in _written_items(s) for n in state.private.get(written, ())):
                items.pop(name, None)
        direct = isinstance(op, ir.Op) and op.function in RESIZING and not op.calls and isinstance(op.args[0], ir.Local)
        places = frozenset() if direct and op.args[0].name in state.private else self.effects.of_statement(s)
        for name in list(items):
            item = self.types[name].item
            if isinstance(item, ListType) and (self.dropping or ANYWHERE in places or items_of(item) in places):
                items.pop(name, None)

    def lists_shared(self, state: State) -> list[str]:
        """Locals with lists that others may have, too."""
        names = (name for kind, name in state.bounds.above if kind == "length")
        return [name for name in names if isinstance(self.types.get(name), ListType) and name not in state.private]

    def resize(self, op: ir.Op, subject: ir.Local, state: State) -> None:
        name = subject.name
        having = state.private.get(name) or [n for n in self.lists_shared(state) if self.types[n] == subject.type]
        state.resized([n for n in having if n != name])
        grown = GROWTH.get(op.function)
        if grown is None or (grown > 0 and name not in self.indexed):
            state.resized([name])
        else:
            state.bounds.shift(length(name), grown)
            state.unsure = state.unsure or grown > 0

    def assign(self, name: str, value: ir.Expr | None, state: State) -> None:
        """The local has this value now; None is one that is not known."""
        if isinstance(value, ir.Local) and value.name == name:
            return
        type = self.types[name]
        if type == INT:
            self.assign_number(name, value, state)
        elif has_length(type):
            self.assign_sequence(name, value, state)
        else:
            state.assigned(name)
            computed = isinstance(value, (ir.Op, ir.Not, ir.BoolOp)) and _is_computed(value)
            if type in (BOOL, RANGE) and computed and not mentions(value, name):
                state.tests[name] = value

    def assign_number(self, name: str, value: ir.Expr | None, state: State) -> None:
        if isinstance(value, ir.IfExpr):
            either = state.copy()
            self.assign_number(name, value.body, _or_same(assume(either, value.test, True), either))
            self.assign_number(name, value.orelse, _or_same(assume(state, value.test, False), state))
            joined = either.joined(state)
            state.bounds, state.private, state.tests, state.unsure = joined.bounds, joined.private, joined.tests, joined.unsure
            return
        new: Term = ("new", name)
        state.bounds.drop(new)
        self.note_item_read(new, value, state)
        note_number(state, name, value)

    def note_item_read(self, new: Term, value: ir.Expr | None, state: State) -> None:
        if isinstance(value, ir.Op) and value.function in _PARTS and isinstance(value.args[0], ir.Local):
            state.bounds.note_item(new, value.args[0].name)

    def assign_sequence(self, name: str, value: ir.Expr | None, state: State) -> None:
        new: Term = ("new", name)
        bounds = state.bounds
        bounds.drop(new)
        bounds.add(ZERO, new, 0)
        self.note_item_read(new, value, state)
        if isinstance(value, ir.Local) and has_length(value.type):
            bounds.equate(new, length(value.name))
        elif value is not None and makes_list(value) and name in self.indexed:
            state.unsure = self.note_made(new, value, state) or state.unsure
        elif isinstance(value, ir.Const):
            bounds.equate(new, ZERO, len(value.value))
        other = value.name if isinstance(value, ir.Local) else None
        state.assigned(name)
        bounds.forget(length(name))
        bounds.rename(new, length(name))
        if isinstance(self.types[name], ListType):
            if other is not None:
                state.aliased(name, other)
            elif value is not None and makes_list(value):
                state.made(name)
                self.note_made_items(name, value, state)

    def note_made_items(self, name: str, value: ir.Expr, state: State) -> None:
        """What the items of a new list are."""
        bounds = state.bounds
        match value:
            case ir.MakeList(items=items):
                bounds.items[name] = None
                for e in items:
                    bounds.put_item(name, _number_of_item(e))
            case ir.Op(function="list_of", args=(ir.Op(function="make_range", args=(start, stop, ir.Const(value=1))),)):
                first, end = number(start), number(stop)
                if first is not None and end is not None:
                    bounds.items[name] = Items({end[0]: end[1] - 1}, {first[0]: -first[1]})
            case ir.Op(function="list_copy" | "list_repeat" | "list_slice", args=(ir.Local(name=other), *_)) if other != name:
                bounds.copy_items(name, other)

    def note_made(self, new: Term, value: ir.Expr, state: State) -> bool:
        """How long a new list is; whether that depends on memory."""
        bounds = state.bounds
        match value:
            case ir.MakeList(items=items):
                bounds.equate(new, ZERO, len(items))
                return bool(items)
            case ir.Op(function="list_copy", args=(ir.Local(name=name),)):
                bounds.equate(new, length(name))
                return True
            case ir.Op(function="list_repeat", args=(ir.Local(name=name), count)):
                single = bounds.lower(length(name)) == bounds.upper(length(name)) == 1
                return single and self.note_count(new, number(count), state)
            case ir.Op(function="list_of", args=(ir.Op(function="make_range", args=(ir.Const(value=0), stop, ir.Const(value=1))),)):
                return self.note_count(new, number(stop), state)
            case ir.Op(function="list_of", args=(ir.Local(name=name, type=type),)) if has_length(type):
                bounds.equate(new, length(name))
                return True
        return False

    def note_count(self, new: Term, count: tuple[Term, int] | None, state: State) -> bool:
        """A list has so many items, or none if that is negative."""
        if count is None:
            return False
        term, constant = count
        state.bounds.add(term, new, -constant)
        if state.bounds.at_most(ZERO, term, constant):
            state.bounds.add(new, term, constant)
        return True


def _or_same(state: State | None, other: State) -> State:
    return other if state is None else state


def _written(s: ir.Stmt) -> list[str]:
    """The locals whose lists an operation of the statement writes to."""
    ops = [e for e in own_expressions(s) if isinstance(e, ir.Op) and e.effect == "write" and e.function not in SAME_LENGTH]
    return [a.name for e in ops for a in e.args if isinstance(a, ir.Local) and isinstance(a.type, ListType)]


def _written_items(s: ir.Stmt) -> list[str]:
    """The locals whose lists an operation of the statement may put other items into."""
    ops = [e for e in own_expressions(s) if isinstance(e, ir.Op) and e.effect == "write" and e.function not in _KEEPING_ITEMS]
    return [a.name for e in ops for a in e.args if isinstance(a, ir.Local) and isinstance(a.type, ListType)]


def _number_of_item(e: ir.Expr) -> tuple[Term, int] | None:
    """What is followed of an item: the int, or the list's length."""
    if isinstance(e, ir.Local) and has_length(e.type):
        return length(e.name), 0
    return number(e)


def _is_computed(e: ir.Expr) -> bool:
    """Whether the value follows from locals alone, of types whose values never change."""
    steady = (BOOL, INT, FLOAT, STR, RANGE)
    for x in expressions_in(e):
        if isinstance(x, ir.Op) and (x.effect != "pure" or x.calls) or isinstance(x, ir.Local) and x.type not in steady:
            return False
        if not isinstance(x, (ir.Op, ir.Local, ir.Const, ir.Not, ir.BoolOp)):
            return False
    return True


def _indexed(body: Block) -> set[str]:
    """The locals that an item is read from by its index, and those that are assigned to them."""
    found: set[str] = set()
    given: list[tuple[str, str]] = []  # another name, and the one it was
    parts_of: list[tuple[str, str]] = []  # an item, and the list
    put: list[tuple[str, str]] = []  # the list, and an item that was put there
    for s in statements_of(body):
        if isinstance(s, ir.Assign):
            if isinstance(s.value, ir.Local):
                given.append((s.target, s.value.name))
            if isinstance(s.value, ir.Op) and s.value.function in _PARTS and isinstance(s.value.args[0], ir.Local):
                parts_of.append((s.target, s.value.args[0].name))
        for e in own_expressions(s):
            if isinstance(e, ir.Op) and (e.function in BY_INDEX or e.function == "list_repeat") and isinstance(e.args[0], ir.Local):
                found.add(e.args[0].name)
            if isinstance(e, ir.Op) and e.function in _PUTTING and isinstance(e.args[0], ir.Local) and isinstance(e.args[-1], ir.Local):
                put.append((e.args[0].name, e.args[-1].name))
    more = True
    while more:
        before = len(found)
        found |= {source for target, source in given if target in found}
        rows = {container for item, container in parts_of if item in found}
        while len(rows) < len(rows := rows | {source for target, source in given if target in rows}):
            pass
        found |= {item for container, item in put if container in rows}
        more = len(found) > before
    return found

"""Dicts with a type for each key, as rows and settings are: `{"label": "cat", "score": 0.9}`, TypedDicts among them.

The values of such a dict are of a union of types. As long as all that dicts of its type get is put in under constant strings,
what a constant string reads is of the types that were put in under it. Whatever else puts something in ends that. It is followed by
slots here, which say it while types are still being found out; whether it is true of the whole program, key_writes.py says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from compiler.infer.key_writes import KeyWrites
from compiler.ir import nodes as ir
from compiler.types.types import NEVER, STR, DictType, Type

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference
    from compiler.infer.solver import SlotType, Solver
    from compiler.infer.values import Value


class Records:
    """For the slots of dicts' values, which only grow: the slot of each key. None where keys tell nothing; no entry where they never did."""

    def __init__(self, solver: Solver) -> None:
        self._solver = solver
        self._keys: dict[int, dict[str, SlotType] | None] = {}  # by the root of the slot
        self._entering: tuple[SlotType, Callable[[Type], None]] | None = None
        self._reads: set[tuple[Type, str, Type]] = set()  # values, key and what was taken for known, of this round
        self._refuted: set[Type] = set()  # the values of dicts of which that was wrong

    def start(self, values: SlotType) -> None:
        """A dict with values in this slot is made, nothing in it yet."""
        root = self._solver.root(values)
        if root not in self._keys and self._solver.bound(values) == NEVER:
            self._keys[root] = {}

    @contextmanager
    def entering(self, held: Type, key: Value) -> Iterator[None]:
        """In here, what is put into a dict of type `held` is put in under this key."""
        keys = self._keys_of(held)
        if keys is None or key.type != STR or not isinstance(key.expr, ir.Const):
            yield
            return
        with self._during(held, lambda type: self._grow(held, key.expr.value, type)):
            yield

    @contextmanager
    def copying(self, held: Type, source: Type) -> Iterator[None]:
        """In here, what is put into a dict of type `held` is what a dict of type `source` has under the same key."""
        keys, copied = self._keys_of(held), self._keys_of(source)
        if keys is None or copied is None:
            yield
            return

        def grow(type: Type) -> None:
            for key, slot in list(copied.items()):
                self._grow(held, key, self._solver.bound(slot))

        with self._during(held, grow):
            yield

    def note_growth(self, slot: SlotType, type: Type) -> None:
        """A value of `type` is put into the slot."""
        root = self._solver.root(slot)
        if type == NEVER or self._keys.get(root) is None:
            return
        if self._entering is not None and self._solver.root(self._entering[0]) == root:
            self._entering[1](type)
        else:
            self._give_up(root)

    def note_union(self, to: tuple[int, bool], of: tuple[int, bool]) -> list[tuple[SlotType, SlotType]]:
        """The root `of` is about to become `to`; of each, whether nothing is in it. Which other slots have to become one, too."""
        (root, _), (other, _) = to, of
        if root not in self._keys and other not in self._keys:
            return []
        one, two = (self._keys.pop(each, {} if is_empty else None) for each, is_empty in (to, of))
        self._keys[root] = None if one is None or two is None else {**two, **one}
        if self._keys[root] is None:
            self._solver.changed = self._solver.changed or one is not two
            return []
        return [(one[key], two[key]) for key in sorted(one.keys() & two.keys())]

    def type_of(self, held: Type, key: Value) -> Type | None:
        """What a dict of type `held` has under the key, where it has it; None where that is not known."""
        keys = self._keys_of(held)
        if not keys or key.type != STR or not isinstance(key.expr, ir.Const) or key.expr.value not in keys:
            return None
        values = self._solver.resolve(held.value)
        if self._solver.holds_itself(held.value) or values in self._refuted:
            return None
        known = self._solver.bound(keys[key.expr.value])
        self._reads.add((values, key.expr.value, self._solver.resolve(known)))
        return known

    def start_round(self) -> None:
        self._reads.clear()

    def is_wrong(self, program: ProgramInference, made: ir.Program) -> bool:
        """Whether something of this round was taken for known that the finished program does not bear out; the next round knows."""
        if not self._reads:
            return False
        writes = KeyWrites()
        for function in made.functions:
            writes.add_function(function)
        for constant in made.constants:
            writes.add_constant(constant, lambda value: self._solver.resolve(program.constants.type_of(value)))
        classes = program.classes
        fields = lambda id: (self._solver.resolve(classes.field_type(id, name)) for name in classes.fields(id))  # noqa: E731
        writes.add_given((type for types in program.entry_types.values() for type in types), fields)
        writes.finish()
        wrong = {values for values, key, known in self._reads if not writes.allow(values, key, known)}
        self._refuted |= wrong
        return bool(wrong)

    def _keys_of(self, held: Type) -> dict[str, SlotType] | None:
        return self._keys.get(self._solver.root(held.value)) if isinstance(held, DictType) and held.behaviour is None else None

    @contextmanager
    def _during(self, held: DictType, grow: Callable[[Type], None]) -> Iterator[None]:
        before, self._entering = self._entering, (held.value, grow)
        try:
            yield
        finally:
            self._entering = before

    def _grow(self, held: DictType, key: str, type: Type) -> None:
        keys = self._keys_of(held)
        if keys is None:
            return
        if key not in keys:
            keys[key] = self._solver.slot(("record", self._solver.root(held.value), key))
            self._solver.changed = True
        entering, self._entering = self._entering, None
        try:
            self._solver.grow_slot(keys[key], self._solver.shallow(type))
        finally:
            self._entering = entering

    def _give_up(self, root: int) -> None:
        if self._keys.get(root, {}) is not None:
            self._solver.changed = True
        self._keys[root] = None

"""The growing part of inference: types that are found out by use.

Every place whose type is not written anywhere has a slot: the variable of a web, the elements of an empty list, the
fields of a class, a function's result. A slot starts at Never and only grows. Whoever learns that a value flows into
a slot grows it; when a slot grew, the program is inferred again with what is known now, until nothing grows. A round
in which nothing grew has seen final types only, and its IR is kept.

What flows into a slot may hold the slot: a list that lists are put into. Such a slot is a knot, and stands for a
recursive type. Tuples have no slots for their items; of one that grows from round to round, the items that are like all
of it become the slot.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from itertools import permutations

from compiler.diagnostics.diagnostic import NO_SPAN, Span
from compiler.infer.records import Records
from compiler.types.recursive import Knot, TooManyTypes, tie, with_parts
from compiler.types.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    ClassType,
    ClosureType,
    DictType,
    IteratorType,
    ListType,
    RecursiveType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
    own_parts,
    union_of,
)


@dataclass(frozen=True)
class SlotType(Type):
    """An element type that is still being found out; only inside containers' types while inferring."""

    id: int

    def __str__(self) -> str:
        return f"?{self.id}"


EXCEPTION_ARGUMENTS = ("exception-arguments",)  # the slot of what any exception of the program is made with
_NUMBERS = (BOOL, INT, FLOAT)
_OF_ITEMS = (ListType, SetType, DictType, IteratorType, TupleOfType)
MAXIMUM_DEPTH = 12  # of containers in one another: a type that a loop wraps once more in each pass never ends
FOLDED = 3  # from here on a type that grows is looked at for what it repeats
DEEP, MAXIMUM_SIZE = 5, 500  # one that doubles in each pass is too large long before


class EndlessType(Exception):
    """A value would have to hold itself, or one more level of containers each time it is computed."""


@dataclass
class _Level:
    """Where items of tuples are folded into: a slot, by what tells the members of its type apart."""

    slot: int
    heads: set[Hashable]
    inside: list[Type] = field(default_factory=list)

    def takes(self, heads: set[Hashable]) -> bool:
        return all(h in self.heads or isinstance(h, tuple) and TupleOfType in self.heads for h in heads)


class Solver:
    def __init__(self, are_related: Callable[[str, str], bool] = lambda a, b: True) -> None:
        self._are_related = are_related  # whether two of the user's classes have one in common above them
        self._ids: dict[Hashable, int] = {}
        self._parent: list[int] = []
        self._bound: list[Type] = []
        self.changed = False
        self.mixed: Span | None = None  # where a plain dict and a defaultdict or Counter came together in one place
        self.here: Span | None = None  # the statement being inferred
        self.records = Records(self)
        self._knots: set[int] = set()  # roots of slots that hold themselves
        self._version = 0  # of what the slots are bound to
        self._tied: tuple[int, dict[Type, dict[int, Type]]] = (0, {})  # of a version: for each `unknown`, what the knots stand for
        self._joining: set[tuple[int, Type]] = set()
        self._unfolding = 0  # items of tuples in one another that are being joined
        self._origin: dict[int, Span] = {}  # root of a slot -> the statement that first put something into it

    # --- slots ---

    def start_round(self) -> None:
        """Lets members of a union become one that were known too little before."""
        self.changed = False
        self.mixed = None
        self.records.start_round()
        self._version += 1
        for root, parent in enumerate(self._parent):
            if root == parent and isinstance(self._bound[root], UnionType):
                self.here = self._origin.get(root)
                self._bound[root] = union_of(*self._settled(list(members_of(self._bound[root]))))

    def slot(self, key: Hashable) -> SlotType:
        """The slot of this key, the same in every round."""
        if key not in self._ids:
            self._ids[key] = len(self._parent)
            self._parent.append(len(self._parent))
            self._bound.append(NEVER)
        return SlotType(self._find(self._ids[key]))

    def bound(self, slot: SlotType) -> Type:
        root = self._find(slot.id)
        bound = self._bound[root]
        return union_of(bound, NONE) if root in self._knots and not isinstance(bound, UnionType) else bound

    def get(self, key: Hashable) -> Type:
        return self.bound(self.slot(key))

    def grow(self, key: Hashable, type: Type) -> Type:
        """Lets a value of `type` flow into the place of this key; the place's new type.

        What the place comes to hold later does not flow back: a variable that held an item of a list is not the list.
        """
        return self.grow_slot(self.slot(key), self.shallow(type))

    def grow_slot(self, slot: SlotType, type: Type) -> Type:
        if isinstance(type, SlotType):
            self._unify(slot, type)
            return self.bound(slot)
        self.records.note_growth(slot, type)
        root = self._find(slot.id)
        if (root, type) not in self._joining:
            self._joining.add((root, type))
            try:
                self._grow(root, type)
            finally:
                self._joining.discard((root, type))
        return self.bound(slot)

    def _grow(self, root: int, type: Type) -> None:
        before = self._bound[root]
        if root not in self._knots and self._holds(type, root):
            self._add_knot(root)
        joined = self._join_into(root, type)
        root = self._find(root)
        if root not in self._knots and self._holds(joined, root):
            self._add_knot(root)
        if depth_of(joined) > depth_of(before) >= FOLDED:
            joined = self._fold(joined, root)
        if joined == self._bound[root] or self._knots and self.resolve(joined, NEVER) == self.resolve(self._bound[root], NEVER):
            return
        if self.here is not None:
            self._origin.setdefault(root, self.here)
        self._bound[root] = joined
        self._version += 1
        self.changed = True

    def _join_into(self, root: int, type: Type) -> Type:
        """What the slot comes to hold with `type`, whose own slots may put more into it on the way."""
        while True:
            before = self._bound[self._find(root)]
            type = self.join(before, type)
            if self._bound[self._find(root)] == before:
                return type

    def _add_knot(self, root: int) -> None:
        self._knots.add(root)
        self._version += 1
        self.changed = True

    def _fold(self, type: Type, root: int) -> Type:
        """The type with slots for those items of its tuples that are like what they are in (as Van Hentenryck widens type graphs)."""
        top = _Level(root, set(map(_head, members_of(type))))
        folded = self._fold_members(type, (top,), ())
        if not top.inside:
            return folded
        self._add_knot(root)
        return reduce(self.join, [*members_of(folded), *top.inside])

    def _fold_members(self, type: Type, around: tuple[_Level, ...], path: tuple[str, ...]) -> Type:
        def fold_items(m: Type) -> Type:
            if isinstance(m, TupleType):
                return TupleType(tuple(self._fold_item(item, around, (*path, str(i))) for i, item in enumerate(m.items)))
            return TupleOfType(self._fold_item(m.item, around, (*path, "..."))) if isinstance(m, TupleOfType) else m

        return union_of(*map(fold_items, members_of(type)))

    def _fold_item(self, item: Type, around: tuple[_Level, ...], path: tuple[str, ...]) -> Type:
        heads = set(map(_head, members_of(item)))
        if not isinstance(item, (TupleType, TupleOfType, UnionType)) or isinstance(item, RecursiveType) or depth_of(item) == 0:
            return item
        level = next((level for level in around if level.takes(heads)), None)
        if level is not None:
            level.inside.append(self._fold_members(item, around, path))
            return SlotType(level.slot)
        level = _Level(self._find(self.slot(("folded", around[0].slot, path)).id), heads)
        folded = self._fold_members(item, (*around, level), path)
        if not level.inside:
            return folded
        for part in (folded, *level.inside):
            self.grow_slot(SlotType(level.slot), part)
        return SlotType(level.slot)

    def bounds(self) -> Iterator[Type]:
        """What the slots are bound to."""
        return (self._bound[i] for i, parent in enumerate(self._parent) if parent == i)

    def holds_itself(self, slot: SlotType) -> bool:
        return self._find(slot.id) in self._knots

    def origin(self, slot: SlotType) -> Span | None:
        """The statement that first put something into the slot."""
        return self._origin.get(self._find(slot.id))

    def root(self, type: Type) -> int | None:
        """What slots that are one have in common; None of a type that is no slot."""
        return self._find(type.id) if isinstance(type, SlotType) else None

    def _find(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def _unify(self, a: SlotType, b: SlotType) -> None:
        x, y = sorted((self._find(a.id), self._find(b.id)))
        if x == y:
            return
        if self._holds(self._bound[x], y) or self._holds(self._bound[y], x) or y in self._knots:
            self._knots.add(x)
        same = self.records.note_union(*((each, self._bound[each] == NEVER) for each in (x, y)))
        self._parent[y] = x
        self._version += 1
        if x not in self._origin and y in self._origin:
            self._origin[x] = self._origin[y]
        before = self._bound[x], self._bound[y]
        joined = self._join_into(x, self._bound[y])
        if any(joined != each for each in before):
            self.changed = True
        self._bound[self._find(x)] = joined
        self._version += 1
        for one, other in same:
            self._unify(one, other)

    def _holds(self, type: Type, root: int) -> bool:
        """Whether the slot is inside the type."""
        left, seen = [type], set()
        while left:
            at = left.pop()
            if isinstance(at, SlotType):
                found = self._find(at.id)
                if found == root:
                    return True
                if found not in seen:
                    seen.add(found)
                    left.append(self._bound[found])
            elif not isinstance(at, RecursiveType):
                left += own_parts(at)
        return False

    # --- types with slots ---

    def resolve(self, type: Type, unknown: Type = NONE) -> Type:
        """`type` without slots; elements nobody ever put in become `unknown`."""
        if isinstance(type, SlotType):
            root = self._find(type.id)
            if root in self._knots:
                return self._knot(root, unknown)
            bound = self._bound[root]
            return unknown if bound == NEVER else self.resolve(bound, unknown)
        return with_parts(type, lambda part: unknown if part == NEVER else self.resolve(part, unknown))

    def _knot(self, root: int, unknown: Type) -> Type:
        """What a slot that holds itself stands for."""
        version, tied = self._tied
        if version != self._version:
            self._tied = version, tied = self._version, {}
        if unknown not in tied:
            equations = {k: self._equation(self.bound(SlotType(k)), unknown) for k in sorted(set(map(self._find, self._knots)))}
            try:
                tied[unknown] = tie(equations)
            except TooManyTypes:
                raise EndlessType from None
        return tied[unknown][root]

    def _equation(self, type: Type, unknown: Type) -> Type:
        if isinstance(type, SlotType):
            root = self._find(type.id)
            if root in self._knots:
                return Knot(root)
            type = self._bound[root]
            return unknown if type == NEVER else self._equation(type, unknown)
        return with_parts(type, lambda part: self._equation(part, unknown))

    def shallow(self, type: Type) -> Type:
        """`type` with an outermost slot replaced by what it is bound to."""
        while isinstance(type, SlotType):
            type = self.bound(type)
        return type

    def now(self, type: Type) -> Type:
        """`type` as it is now, where anything is known of it: what it comes to be later does not follow."""
        shallow = self.shallow(type)
        return type if shallow == NEVER else shallow

    def has_unknown(self, type: Type) -> bool:
        left, seen = [type], set()
        while left:
            at = left.pop()
            if isinstance(at, SlotType):
                root = self._find(at.id)
                if self._bound[root] == NEVER:
                    return True
                if root not in seen:
                    seen.add(root)
                    left.append(self._bound[root])
            elif not isinstance(at, RecursiveType):
                left += own_parts(at)
        return False

    def join(self, a: Type, b: Type) -> Type:
        """The type that holds both. Slots of joined containers become one."""
        a, b = self.shallow(a), self.shallow(b)
        if b == NEVER or a == b and not isinstance(a, (DictType, UnionType)):  # of which two kinds may be equal
            return a
        if a == NEVER:
            return b
        members = list(members_of(a))
        for m in members_of(b):
            for i, other in enumerate(members):
                merged = self._merge(other, m)
                if merged is not None:
                    members[i] = merged
                    break
            else:
                members.append(m)
        joined = union_of(*self._settled(members))
        depth = depth_of(joined)
        if depth > MAXIMUM_DEPTH or depth > DEEP and size_of(joined) > MAXIMUM_SIZE:
            raise EndlessType
        return joined

    def _settled(self, members: list[Type]) -> list[Type]:
        """The members, those that share their items made one where these have come to fit each other."""
        for i, j in permutations(range(len(members)), 2):
            if isinstance(members[i], _OF_ITEMS) and (merged := self._merge(members[i], members[j])) is not None:
                return self._settled([merged if k == i else m for k, m in enumerate(members) if k != j])
        return members

    def _merge(self, a: Type, b: Type) -> Type | None:
        """One member for two, or None when they stay two."""
        if isinstance(a, DictType) and isinstance(b, DictType) and a.behaviour != b.behaviour and self._fits(a, b):
            self.mixed = self.mixed or self.here or NO_SPAN
        if a == b:
            return a
        match a, b:
            case TupleType(items=x), TupleType(items=y) if len(x) == len(y):
                return TupleType(tuple(map(self._joined_item, x, y)))
            case (TupleType(items=items), TupleOfType(item=SlotType() as slot)) | (TupleOfType(item=SlotType() as slot), TupleType(items=items)) if (
                self.has_unknown(slot)
            ):  # the tuple of what is in an empty list, so far
                for item in items:
                    self.grow_slot(slot, item)
                return TupleOfType(slot)
            case (TupleType(), TupleType()):
                return TupleOfType(self._joined_items(a, b))
            case (TupleOfType(), TupleType()) | (TupleType(), TupleOfType()):
                return TupleOfType(self._joined_items(a, b)) if self._fits(a, b) else None
            case (TupleOfType(), TupleOfType()) if self._covering(a.item, b.item) is not None:
                return TupleOfType(self._covering(a.item, b.item))
            case (ListType(), ListType()) | (TupleOfType(), TupleOfType()) | (IteratorType(), IteratorType()):
                return a if self._fits(a, b) and self._same_item(a.item, b.item) else None
            case SetType(), SetType():
                return a if self._fits(a, b) and self._same_item(a.item, b.item) else None
            case DictType(), DictType() if self._fits(a, b):
                same_key = self._same_item(a.key, b.key)
                return a if self._same_item(a.value, b.value) and same_key else None
        return None

    def _fits(self, a: Type, b: Type, asked: frozenset[tuple[Type, Type]] = frozenset()) -> bool:
        """Whether items of the two types belong into one container: lists of int and of str that meet stay what each is."""
        a, b = self.shallow(a), self.shallow(b)
        if a == b or NEVER in (a, b) or (a, b) in asked:
            return True
        asked |= {(a, b)}
        if isinstance(a, UnionType) or isinstance(b, UnionType):
            return any(self._fits(x, y, asked) for x in members_of(a) for y in members_of(b))
        match a, b:
            case (ListType(item=x), ListType(item=y)) | (TupleOfType(item=x), TupleOfType(item=y)) | (IteratorType(item=x), IteratorType(item=y)):
                return self._fits(x, y, asked)
            case SetType(), SetType():
                return a.frozen == b.frozen and self._fits(a.item, b.item, asked)
            case DictType(), DictType():
                return self._fits(a.key, b.key, asked) and self._fits(a.value, b.value, asked)
            case (TupleOfType(item=x), TupleType(items=y)) | (TupleType(items=y), TupleOfType(item=x)):
                return all(self._fits(x, item, asked) for item in y)
            case TupleType(items=x), TupleType(items=y):
                return len(x) == len(y) and all(self._fits(i, j, asked) for i, j in zip(x, y))
            case (ClosureType(), ClosureType()):
                return True
            case (ClassType(id=x), ClassType(id=y)):
                return self._are_related(x, y)
        return NONE in (a, b) or a in _NUMBERS and b in _NUMBERS

    def _joined_item(self, a: Type, b: Type) -> Type:
        """As `join`, of tuples: a slot that holds itself stays where it holds the other, for no step is to unfold it.

        Where it would be unfolded again and again, it comes to hold the other.
        """
        covering = self._covering(a, b)
        if covering is not None:
            return covering
        knot = next((t for t in (a, b) if isinstance(t, SlotType) and self._find(t.id) in self._knots), None)
        if knot is not None and self._unfolding >= MAXIMUM_DEPTH:
            self.grow_slot(knot, b if knot is a else a)
            return knot
        self._unfolding += 1
        try:
            return self.join(a, b)
        finally:
            self._unfolding -= 1

    def _covering(self, a: Type, b: Type) -> SlotType | None:
        """The one that holds itself and the other; two that hold themselves become one."""
        a_root, b_root = (self._find(t.id) if isinstance(t, SlotType) else None for t in (a, b))
        if a_root in self._knots and b_root in self._knots:
            self._unify(a, b)
            return a
        for x, root, y in ((a, a_root, b), (b, b_root, a)):
            if root in self._knots and self._covers(root, y):
                return x
        return None

    def _covers(self, root: int, type: Type) -> bool:
        if (root, type) in self._joining:
            return True
        self._joining.add((root, type))
        try:
            joined = self.join(self._bound[root], type)
            return self.resolve(joined, NEVER) == self.resolve(self._bound[root], NEVER)
        finally:
            self._joining.discard((root, type))

    def _joined_items(self, *tuples: Type) -> Type:
        """What the items of tuples of different lengths have in common."""
        joined: Type = NEVER
        for t in tuples:
            for item in t.items if isinstance(t, TupleType) else (t.item,):
                joined = self._joined_item(joined, item)
        return joined

    def _same_item(self, x: Type, y: Type) -> bool:
        """Makes the item types of two containers one when a slot allows it. Whether they are one now."""
        if isinstance(x, SlotType):
            self.grow_slot(x, y)
            return self.resolve(x, NEVER) == self.resolve(y, NEVER)
        if isinstance(y, SlotType):
            return self._same_item(y, x)
        if x == y:
            return True
        merged = self._merge(x, y)
        return merged is not None and self.resolve(merged, NEVER) == self.resolve(x, NEVER)

    def same(self, a: Type, b: Type) -> bool:
        return self.resolve(a) == self.resolve(b)


@lru_cache(maxsize=None)
def depth_of(type: Type) -> int:
    """How many containers stand in one another."""
    match type:
        case RecursiveType():
            return 1
        case ListType(item=i) | SetType(item=i) | TupleOfType(item=i) | IteratorType(item=i):
            return 1 + depth_of(i)
        case DictType(key=key, value=value):
            return 1 + max(depth_of(key), depth_of(value))
        case TupleType(items=items):
            return 1 + max(map(depth_of, items), default=0)
        case UnionType(members=members):
            return max(map(depth_of, members))
    return 0


@lru_cache(maxsize=None)
def size_of(type: Type) -> int:
    """How many types stand in one another."""
    return 1 if isinstance(type, RecursiveType) else 1 + sum(map(size_of, own_parts(type)))


def _head(type: Type) -> Hashable:
    """What tells members of a union apart without a look at what is in them."""
    match type:
        case TupleType(items=items):
            return TupleType, len(items)
        case ListType() | SetType() | DictType() | TupleOfType() | IteratorType():
            return type.__class__
    return type

"""The growing part of inference: types that are found out by use.

Every place whose type is not written anywhere has a slot: the variable of a web, the elements of an empty list, the
fields of a class, a function's result. A slot starts at Never and only grows. Whoever learns that a value flows into
a slot grows it; when a slot grew, the program is inferred again with what is known now, until nothing grows. A round
in which nothing grew has seen final types only, and its IR is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from compiler.diagnostics.diagnostic import Span
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
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
    union_of,
)


@dataclass(frozen=True)
class SlotType(Type):
    """An element type that is still being found out; only inside containers' types while inferring."""

    id: int

    def __str__(self) -> str:
        return f"?{self.id}"


_NUMBERS = (BOOL, INT, FLOAT)
_SHARED = (ListType, SetType, DictType, IteratorType)
MAXIMUM_DEPTH = 12  # of containers in one another: a type that a loop wraps once more in each pass never ends
DEEP, MAXIMUM_SIZE = 5, 500  # one that doubles in each pass is too large long before


class EndlessType(Exception):
    """A value would have to hold itself, or one more level of containers each time it is computed."""


class Solver:
    def __init__(self, are_related: Callable[[str, str], bool] = lambda a, b: True) -> None:
        self._are_related = are_related  # whether two of the user's classes have one in common above them
        self._ids: dict[Hashable, int] = {}
        self._parent: list[int] = []
        self._bound: list[Type] = []
        self.changed = False
        self.mixed = False  # a plain dict and a defaultdict or Counter came together in one place
        self.here: Span | None = None  # the statement being inferred
        self._origin: dict[int, Span] = {}  # root of a slot -> the statement that first put something into it

    # --- slots ---

    def start_round(self) -> None:
        """Lets members of a union become one that were known too little before."""
        self.changed = False
        self.mixed = False
        for root, parent in enumerate(self._parent):
            if root == parent and isinstance(self._bound[root], UnionType):
                self._bound[root] = union_of(*self._settled(list(members_of(self._bound[root]))))

    def slot(self, key: Hashable) -> SlotType:
        """The slot of this key, the same in every round."""
        if key not in self._ids:
            self._ids[key] = len(self._parent)
            self._parent.append(len(self._parent))
            self._bound.append(NEVER)
        return SlotType(self._find(self._ids[key]))

    def bound(self, slot: SlotType) -> Type:
        return self._bound[self._find(slot.id)]

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
        root = self._find(slot.id)
        if self._holds(type, root):
            raise EndlessType
        joined = self.join(self._bound[root], type)
        if joined != self._bound[root]:
            if self.here is not None:
                self._origin.setdefault(root, self.here)
            self._bound[root] = joined
            self.changed = True
        return joined

    def origin(self, slot: SlotType) -> Span | None:
        """The statement that first put something into the slot."""
        return self._origin.get(self._find(slot.id))

    def _find(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def _unify(self, a: SlotType, b: SlotType) -> None:
        x, y = sorted((self._find(a.id), self._find(b.id)))
        if x == y:
            return
        if self._holds(self._bound[x], y) or self._holds(self._bound[y], x):
            raise EndlessType
        self._parent[y] = x
        if x not in self._origin and y in self._origin:
            self._origin[x] = self._origin[y]
        joined = self.join(self._bound[x], self._bound[y])
        if joined != self._bound[x] or joined != self._bound[y]:
            self.changed = True
        self._bound[x] = joined

    def _holds(self, type: Type, root: int) -> bool:
        """Whether the slot is inside the type."""
        match type:
            case SlotType(id=id):
                found = self._find(id)
                return found == root or self._holds(self._bound[found], root)
            case ListType(item=i) | SetType(item=i) | TupleOfType(item=i) | IteratorType(item=i):
                return self._holds(i, root)
            case DictType(key=key, value=value):
                return self._holds(key, root) or self._holds(value, root)
            case TupleType(items=items) | UnionType(members=items):
                return any(self._holds(i, root) for i in items)
        return False

    # --- types with slots ---

    def resolve(self, type: Type, unknown: Type = NONE) -> Type:
        """`type` without slots; elements nobody ever put in become `unknown`."""
        match type:
            case SlotType():
                bound = self.bound(type)
                return unknown if bound == NEVER else self.resolve(bound, unknown)
            case ListType(item=item):
                return ListType(self.resolve(item, unknown))
            case SetType(item=item, frozen=frozen):
                return SetType(self.resolve(item, unknown), frozen)
            case TupleOfType(item=item):
                return TupleOfType(self.resolve(item, unknown))
            case IteratorType(item=item):
                return IteratorType(self.resolve(item, unknown))
            case DictType(key=key, value=value, behaviour=behaviour):
                return DictType(self.resolve(key, unknown), self.resolve(value, unknown), behaviour)
            case TupleType(items=items):
                return TupleType(tuple(self.resolve(i, unknown) for i in items))
            case UnionType(members=members):
                return union_of(*(self.resolve(m, unknown) for m in members))
        return type

    def shallow(self, type: Type) -> Type:
        """`type` with an outermost slot replaced by what it is bound to."""
        while isinstance(type, SlotType):
            type = self.bound(type)
        return type

    def has_unknown(self, type: Type) -> bool:
        match type:
            case SlotType():
                bound = self.bound(type)
                return bound == NEVER or self.has_unknown(bound)
            case ListType(item=i) | SetType(item=i) | TupleOfType(item=i) | IteratorType(item=i):
                return self.has_unknown(i)
            case DictType(key=key, value=value):
                return self.has_unknown(key) or self.has_unknown(value)
            case TupleType(items=items) | UnionType(members=items):
                return any(self.has_unknown(i) for i in items)
        return False

    def join(self, a: Type, b: Type) -> Type:
        """The type that holds both. Slots of joined containers become one."""
        a, b = self.shallow(a), self.shallow(b)
        if isinstance(a, DictType) and isinstance(b, DictType) and a.behaviour != b.behaviour:
            self.mixed = True
        if a == b or b == NEVER:
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

    def as_stored(self, type: Type, storage: Type) -> Type:
        """What a value of the type is where a variable holds it: a tuple of any length, if those of one length became that."""
        members = members_of(self.shallow(storage))
        of_any = next((m for m in members if isinstance(m, TupleOfType)), None)
        types = members_of(self.shallow(type))
        return union_of(*(of_any if of_any and isinstance(m, TupleType) and m not in members else m for m in types))

    def _settled(self, members: list[Type]) -> list[Type]:
        """The members, those that share their items made one where these have come to fit each other."""
        for i, j in combinations(range(len(members)), 2):
            if isinstance(members[i], _SHARED) and (merged := self._merge(members[i], members[j])) is not None:
                return self._settled([*members[:i], merged, *members[i + 1 : j], *members[j + 1 :]])
        return members

    def _merge(self, a: Type, b: Type) -> Type | None:
        """One member for two, or None when they stay two."""
        if a == b:
            return a
        match a, b:
            case TupleType(items=x), TupleType(items=y) if len(x) == len(y):
                return TupleType(tuple(self.join(i, j) for i, j in zip(x, y)))
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
            case (ListType(), ListType()) | (TupleOfType(), TupleOfType()) | (IteratorType(), IteratorType()):
                return a if self._fits(a, b) and self._same_item(a.item, b.item) else None
            case SetType(), SetType():
                return a if self._fits(a, b) and self._same_item(a.item, b.item) else None
            case DictType(), DictType() if self._fits(a, b):
                same_key = self._same_item(a.key, b.key)
                return a if self._same_item(a.value, b.value) and same_key else None
        return None

    def _fits(self, a: Type, b: Type) -> bool:
        """Whether items of the two types belong into one container: lists of int and of str that meet stay what each is."""
        a, b = self.shallow(a), self.shallow(b)
        if a == b or NEVER in (a, b):
            return True
        if isinstance(a, UnionType) or isinstance(b, UnionType):
            return any(self._fits(x, y) for x in members_of(a) for y in members_of(b))
        match a, b:
            case (ListType(item=x), ListType(item=y)) | (TupleOfType(item=x), TupleOfType(item=y)) | (IteratorType(item=x), IteratorType(item=y)):
                return self._fits(x, y)
            case SetType(), SetType():
                return a.frozen == b.frozen and self._fits(a.item, b.item)
            case DictType(), DictType():
                return self._fits(a.key, b.key) and self._fits(a.value, b.value)
            case (TupleOfType(item=x), TupleType(items=y)) | (TupleType(items=y), TupleOfType(item=x)):
                return all(self._fits(x, item) for item in y)
            case TupleType(items=x), TupleType(items=y):
                return len(x) == len(y) and all(map(self._fits, x, y))
            case (TupleOfType(item=x), TupleType(items=y)) | (TupleType(items=y), TupleOfType(item=x)):
                return all(self._fits(x, item) for item in y)
            case (ClosureType(), ClosureType()):
                return True
            case (ClassType(id=x), ClassType(id=y)):
                return self._are_related(x, y)
        return NONE in (a, b) or a in _NUMBERS and b in _NUMBERS

    def _joined_items(self, *tuples: Type) -> Type:
        """What the items of tuples of different lengths have in common."""
        joined: Type = NEVER
        for t in tuples:
            for item in t.items if isinstance(t, TupleType) else (t.item,):
                joined = self.join(joined, item)
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
    parts = (item for part in vars(type).values() for item in (part if isinstance(part, tuple) else (part,)))
    return 1 + sum(size_of(part) for part in parts if isinstance(part, Type))

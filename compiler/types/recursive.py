"""Types that hold themselves: `Recursive[int | list[^1]]`, where ^1 stands for the first Recursive around it.

Such a type is a union that stands somewhere inside its own members. Types that cannot be told apart by looking into them,
however deep, are one type with one text, whichever unions were made first: `tie` minimises the graph of unions as automata
are minimised (Moore's partition refinement) and spells it from each union.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from compiler.types.types import (
    DictType,
    IteratorType,
    ListType,
    RecursiveType,
    SetType,
    Simple,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    union_of,
)

MAXIMUM_TEXT = 4000  # of one recursive type: some that hold each other have spellings without a useful end


class TooManyTypes(Exception):
    """The types that hold each other are too many to tell apart."""


@dataclass(frozen=True)
class Knot(Type):
    """Stands for a union in the equations that `tie` solves."""

    number: int

    def __str__(self) -> str:
        return f"^{self.number}"


def with_parts(type: Type, change: Callable[[Type], Type]) -> Type:
    """The type with those that it is made of changed; a recursive type is of one piece."""
    match type:
        case ListType(item=item) | TupleOfType(item=item) | IteratorType(item=item):
            return type.__class__(change(item))
        case SetType(item=item, frozen=frozen):
            return SetType(change(item), frozen)
        case DictType(key=key, value=value, behaviour=behaviour):
            return DictType(change(key), change(value), behaviour)
        case TupleType(items=items):
            return TupleType(tuple(map(change, items)))
        case UnionType(members=members) if not isinstance(type, RecursiveType):
            return union_of(*map(change, members))
    return type


def tie(equations: dict[int, Type]) -> dict[int, Type]:
    """What the unions of the equations are, in which Knot(n) stands for union n; one that does not hold itself is plain."""
    graph = _Graph(equations)
    return {k: graph.types[graph.classes[k]] for k in equations}


class _Graph:
    def __init__(self, equations: dict[int, Type]):
        self.unions: dict[int, list[Type]] = {}  # each with a number, and its members, in which unions are Knots
        self._next = max(equations) + 1
        for k, type in equations.items():
            self._add(k, type)
        for k, members in self.unions.items():
            self.unions[k] = self._without_knots(members, {k})
        self.classes = self._refined()
        self.members = {c: {self._renamed(m) for m in self.unions[k]} for k, c in reversed(self.classes.items())}
        self.recursive = {c for c in self.members if self._reaches(c)}
        self.types: dict[int, Type] = {}
        for c in self.members:
            if c in self.recursive:
                self.types[c] = RecursiveType(self._text(c, ()))
        made = {c: [self._closed(m) for m in self.members[c]] for c in self.recursive}
        for c, members in made.items():
            self.types[c].tie(tuple(members))
        for c in self.members:
            self.types[c] = self._closed(Knot(c))

    def _add(self, number: int, type: Type) -> None:
        members = type.members if isinstance(type, UnionType) and not isinstance(type, RecursiveType) else (type,)
        self.unions[number] = [with_parts(m, self._numbered) for m in members]

    def _numbered(self, type: Type) -> Type:
        if isinstance(type, UnionType) and not isinstance(type, RecursiveType):
            number, self._next = self._next, self._next + 1
            self._add(number, type)
            return Knot(number)
        return with_parts(type, self._numbered)

    def _without_knots(self, members: list[Type], seen: set[int]) -> list[Type]:
        """The members, with those of the unions among them."""
        found: list[Type] = []
        for m in members:
            if not isinstance(m, Knot):
                found.append(m)
            elif m.number not in seen:
                seen.add(m.number)
                found += self._without_knots(self.unions[m.number], seen)
        return found

    def _refined(self) -> dict[int, int]:
        """Unions that cannot be told apart get one number."""
        classes = dict.fromkeys(self.unions, 0)
        while True:
            self.classes = classes
            texts = {k: tuple(sorted({str(self._renamed(m)) for m in members})) for k, members in self.unions.items()}
            numbers = {text: i for i, text in enumerate(sorted(set(texts.values())))}
            refined = {k: numbers[text] for k, text in texts.items()}
            if len(numbers) == len(set(classes.values())):
                return refined
            classes = refined

    def _renamed(self, type: Type) -> Type:
        return Knot(self.classes[type.number]) if isinstance(type, Knot) else with_parts(type, self._renamed)

    def _inside(self, c: int) -> set[int]:
        """The unions directly inside one."""
        found: set[int] = set()

        def look(type: Type) -> Type:
            if isinstance(type, Knot):
                found.add(type.number)
            return with_parts(type, look)

        for m in self.members[c]:
            look(m)
        return found

    def _reaches(self, c: int) -> bool:
        """Whether the union holds itself."""
        left, seen = list(self._inside(c)), set()
        while left:
            at = left.pop()
            if at == c:
                return True
            if at not in seen:
                seen.add(at)
                left += self._inside(at)
        return False

    def _text(self, c: int, around: tuple[int, ...]) -> str:
        if c in around:
            return f"^{len(around) - around.index(c)}"
        inside = (*around, c) if c in self.recursive else around

        def spelled(type: Type) -> Type:
            return Simple(self._text(type.number, inside)) if isinstance(type, Knot) else with_parts(type, spelled)

        text = " | ".join(sorted((str(spelled(m)) for m in self.members[c]), key=lambda t: (t == "None", t)))
        if len(text) > MAXIMUM_TEXT:
            raise TooManyTypes
        return f"Recursive[{text}]" if c in self.recursive else text

    def _closed(self, type: Type) -> Type:
        """Without Knots."""
        if not isinstance(type, Knot):
            return with_parts(type, self._closed)
        made = self.types.get(type.number)
        return made if made is not None else union_of(*map(self._closed, self.members[type.number]))


def assuming(answer: bool):
    """Of a question about types: what it answers for a recursive type that it was asked about already, on the way to it."""

    def decorate(ask: Callable[..., bool]) -> Callable[..., bool]:
        asked: set[tuple] = set()

        @wraps(ask)
        def once(*args) -> bool:
            if not any(isinstance(a, RecursiveType) for a in args):
                return ask(*args)
            key = tuple(a for a in args if isinstance(a, (Type, str)))
            if key in asked:
                return answer
            asked.add(key)
            try:
                return ask(*args)
            finally:
                asked.discard(key)

        return once

    return decorate


"""The types of the language: frozen, hashable values that print as Python annotations do.

Value types describe what a C++ variable holds. Static types (modules, functions, classes as values) describe names
that exist only while compiling: they hold no data at run time and vanish from the IR.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field


class Type:
    """Base of all types. str() is the text form, which compiler.types.text parses back."""


@dataclass(frozen=True)
class Simple(Type):
    name: str

    def __str__(self) -> str:
        return self.name


NONE = Simple("None")
BOOL = Simple("bool")
INT = Simple("int")
FLOAT = Simple("float")
STR = Simple("str")
BYTES = Simple("bytes")
RANGE = Simple("range")
SLICE = Simple("slice")
EXCEPTION = Simple("Exception")  # an exception, as a value
EXCEPTION_CLASS = Simple("ExceptionClass")  # what type() of one gives
TRACEBACK = Simple("Traceback")  # where one was raised, of which only `is None` is asked
NEVER = Simple("Never")  # of an expression that always raises
NOT_IMPLEMENTED = Simple("NotImplementedType")  # of NotImplemented, which an operator's method may return
UNBOUND = Simple("Unbound")  # of a name that may not have been assigned on some path
# Of expressions within an operation on an array only: a shape, `None` and `...` of an index. No variable has them.
DIMENSIONS = Simple("Dimensions")
NEWAXIS = Simple("NewAxis")
ELLIPSIS = Simple("Ellipsis")


@dataclass(frozen=True)
class ListType(Type):
    item: Type

    def __str__(self) -> str:
        return f"list[{self.item}]"


@dataclass(frozen=True)
class SetType(Type):
    item: Type
    frozen: bool = False

    def __str__(self) -> str:
        return f"{'frozenset' if self.frozen else 'set'}[{self.item}]"


@dataclass(frozen=True)
class DictType(Type):
    """`behaviour` matters to inference alone: what sets a defaultdict or Counter apart; at run time it is a dict."""

    key: Type
    value: Type
    behaviour: object = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return f"dict[{self.key}, {self.value}]"


@dataclass(frozen=True)
class TupleType(Type):
    items: tuple[Type, ...]

    def __str__(self) -> str:
        return f"tuple[{', '.join(map(str, self.items)) if self.items else '()'}]"


@dataclass(frozen=True)
class TupleOfType(Type):
    """tuple[T, ...]: any length."""

    item: Type

    def __str__(self) -> str:
        return f"tuple[{self.item}, ...]"


@dataclass(frozen=True)
class IteratorType(Type):
    item: Type

    def __str__(self) -> str:
        return f"Iterator[{self.item}]"


@dataclass(frozen=True)
class UnionType(Type):
    """At least two members, none a union, sorted by text (None last). Build with `union_of`."""

    members: tuple[Type, ...]

    def __str__(self) -> str:
        return " | ".join(map(str, self.members))


class RecursiveType(UnionType):
    """A union that stands inside its own members (see recursive): told apart by its text."""

    def __init__(self, text: str):
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "members", ())

    def tie(self, members: tuple[Type, ...]) -> None:
        """Says what it is a union of, once all that it holds is made."""
        object.__setattr__(self, "members", tuple(sorted(members, key=_place_in_union)))

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RecursiveType) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)


def name_of_class(id: str) -> str:
    """The qualified name of a class: its identity without the module and the number of another of that name, or copy."""
    return re.sub(r"([#@]\d+)+$", "", id.split(":")[1])


@dataclass(frozen=True)
class ClassType(Type):
    """An instance of a user's class; `id` is "module:qualname"."""

    id: str

    @property
    def name(self) -> str:
        return name_of_class(self.id)

    def __str__(self) -> str:
        return self.id


CLOSURES = "<closures>"  # stands for the module of the classes of function values


@dataclass(frozen=True)
class ClosureType(ClassType):
    """A function with what it captured, as a value: an object of a class that inference makes for it."""

    def __str__(self) -> str:
        return f"closure {self.name}"


@dataclass(frozen=True)
class EnumType(Type):
    id: str

    @property
    def name(self) -> str:
        return name_of_class(self.id)

    def __str__(self) -> str:
        return f"enum {self.id}"


@dataclass(frozen=True)
class FunctionType(Type):
    """One function or class as a value, known by its type alone; `index` numbers those of a program."""

    name: str
    index: int

    def __str__(self) -> str:
        return f"function {self.name}"


@dataclass(frozen=True)
class ArrayType(Type):
    """A numpy array of static dtype and rank."""

    dtype: str
    rank: int

    def __str__(self) -> str:
        return f"ndarray[{self.dtype}, {self.rank}]"


@dataclass(frozen=True)
class ScalarType(Type):
    """A numpy scalar."""

    dtype: str

    def __str__(self) -> str:
        return f"numpy.{self.dtype}"


@dataclass(frozen=True)
class VariableType(Type):
    """A type variable of an operation's signature."""

    name: str

    def __str__(self) -> str:
        return self.name


def union_of(*types: Type) -> Type:
    """The smallest type that holds every one of `types`."""
    members: set[Type] = set()
    for t in types:
        members.update(t.members if isinstance(t, UnionType) else (t,))
    if len(members) > 1:
        members.discard(NEVER)
    if len(members) == 1:
        return members.pop()
    ordered = tuple(sorted(members, key=_place_in_union))
    return next((r for m in ordered for r in recursive_parts(m) if r.members == ordered), None) or UnionType(ordered)


def _place_in_union(member: Type) -> tuple[bool, str]:
    return member == NONE, str(member)


def members_of(type: Type) -> tuple[Type, ...]:
    return type.members if isinstance(type, UnionType) else (type,)


def is_optional(type: Type) -> bool:
    """T | None with a single T."""
    return type.__class__ is UnionType and len(type.members) == 2 and type.members[1] == NONE


def parts_of(type: Type) -> set[Type]:
    """The type and every type inside it."""
    parts: set[Type] = set()
    left = [type]
    while left:
        at = left.pop()
        if at not in parts:
            parts.add(at)
            left += own_parts(at)
    return parts


def own_parts(type: Type) -> list[Type]:
    """The types that it is made of."""
    parts = (item for part in vars(type).values() for item in (part if isinstance(part, tuple) else (part,)))
    return [part for part in parts if isinstance(part, Type)]


def recursive_parts(type: Type) -> tuple[RecursiveType, ...]:
    """The recursive types inside it, itself included."""
    found = _recursive_parts.get(type)
    if found is None:
        found = tuple(part for part in parts_of(type) if isinstance(part, RecursiveType))
        if all(part.members for part in found):
            _recursive_parts[type] = found
    return found


_recursive_parts: dict[Type, tuple[RecursiveType, ...]] = {}

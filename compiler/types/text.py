"""Parses the text form of types: the inverse of str().

    union  = type { "|" type }
    type   = simple | VARIABLE | "enum" id | "closure" qualname | id | "numpy." dtype
           | "list" "[" union "]" | "set" … | "frozenset" … | "Iterator" …
           | "dict" "[" union "," union "]"
           | "tuple" "[" ( "()" | union { "," union } | union "," "..." ) "]"
           | "ndarray" "[" dtype "," rank "]"
           | "Recursive" "[" union "]" | "^" number
    id     = module ":" qualname

A single capital letter is a type variable. Members of a union may stand in any order.
"""

from __future__ import annotations

import re
from functools import lru_cache

from compiler.types.recursive import Knot, tie
from compiler.types.types import (
    BOOL,
    BYTES,
    CLOSURES,
    DIMENSIONS,
    ELLIPSIS,
    EXCEPTION,
    EXCEPTION_CLASS,
    FLOAT,
    INT,
    NEVER,
    NEWAXIS,
    NONE,
    RANGE,
    SLICE,
    STR,
    TRACEBACK,
    NOT_IMPLEMENTED,
    UNBOUND,
    ArrayType,
    ClassType,
    ClosureType,
    DictType,
    EnumType,
    IteratorType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    VariableType,
    union_of,
)

_SIMPLE = {
    str(t): t
    for t in (
        NONE,
        BOOL,
        INT,
        FLOAT,
        STR,
        BYTES,
        RANGE,
        SLICE,
        EXCEPTION,
        EXCEPTION_CLASS,
        TRACEBACK,
        NEVER,
        UNBOUND,
        NOT_IMPLEMENTED,
        DIMENSIONS,
        NEWAXIS,
        ELLIPSIS,
    )
}
_TOKEN = re.compile(r"\s*(\.\.\.|\(\)|[\[\],|]|\^?\d+|[^\W\d][\w.]*(?::[\w.<>]+)?)")


@lru_cache(maxsize=4096)
def parse_type(text: str) -> Type:
    """Raises ValueError with the text and what is wrong."""
    parser = TypeParser(text)
    result = parser.union()
    if text[parser.offset :].strip():
        raise parser.error(f"{text[parser.offset :].strip()!r} is not expected here")
    return result


class TypeParser:
    """Reads types from a text, from an offset on; `offset` stands after what was read."""

    def __init__(self, text: str, offset: int = 0):
        self.text = text
        self.offset = offset
        self._around: list[int] = []  # the Recursives being read
        self._equations: dict[int, Type] = {}

    def error(self, why: str) -> ValueError:
        return ValueError(f"{self.text!r} is not a type: {why}")

    def peek(self) -> str:
        match = _TOKEN.match(self.text, self.offset)
        return match.group(1) if match else ""

    def take(self) -> str:
        match = _TOKEN.match(self.text, self.offset)
        if match is None:
            rest = self.text[self.offset :].strip()
            raise self.error(f"{rest[0]!r} is no part of a type" if rest else "it ends too early")
        self.offset = match.end()
        return match.group(1)

    def expect(self, token: str) -> None:
        if self.take() != token:
            raise self.error(f"{token!r} is missing")

    def union(self) -> Type:
        members = [self.member()]
        while self.peek() == "|":
            self.take()
            members.append(self.member())
        return members[0] if len(members) == 1 else union_of(*members)

    def member(self) -> Type:
        name = self.take()
        if name in _SIMPLE:
            return _SIMPLE[name]
        if name == "Recursive":
            return self.recursive()
        if name.startswith("^") and int(name[1:]) <= len(self._around):
            return Knot(self._around[-int(name[1:])])
        if self.peek() == "[":
            return self.generic(name)
        if name == "enum":
            return EnumType(self.identity(self.take()))
        if name == "closure":
            return ClosureType(f"{CLOSURES}:{self.take()}")
        if name.startswith("numpy."):
            return ScalarType(name.removeprefix("numpy."))
        if re.fullmatch("[A-Z]", name):
            return VariableType(name)
        return ClassType(self.identity(name))

    def identity(self, name: str) -> str:
        if ":" not in name:
            raise self.error(f"no type is named {name!r}")
        return name

    def generic(self, name: str) -> Type:
        self.expect("[")
        if name == "ndarray":
            result: Type = self.array()
        elif name == "tuple":
            result = self.tuple()
        elif name == "dict":
            key = self.union()
            self.expect(",")
            result = DictType(key, self.union())
        elif name in ("list", "set", "frozenset", "Iterator"):
            item = self.union()
            made = {"list": ListType, "set": SetType, "Iterator": IteratorType}.get(name)
            result = SetType(item, frozen=True) if made is None else made(item)
        else:
            raise self.error(f"{name!r} takes no arguments")
        self.expect("]")
        return result

    def recursive(self) -> Type:
        self.expect("[")
        number = len(self._equations)
        self._equations[number] = NONE
        self._around.append(number)
        self._equations[number] = self.union()
        self._around.pop()
        self.expect("]")
        if self._around:
            return Knot(number)
        equations, self._equations = self._equations, {}
        return tie(equations)[number]

    def array(self) -> Type:
        dtype = self.take()
        self.expect(",")
        rank = self.take()
        if not rank.isdigit():
            raise self.error("the rank of an ndarray is a number")
        return ArrayType(dtype, int(rank))

    def tuple(self) -> Type:
        if self.peek() == "()":
            self.take()
            return TupleType(())
        items = [self.union()]
        while self.peek() == ",":
            self.take()
            if self.peek() == "...":
                self.take()
                return TupleOfType(items[0])
            items.append(self.union())
        return TupleType(tuple(items))

"""What generated code says of classes that are values: their text, and which exceptions they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compiler.infer.class_tests import shown_class
from compiler.infer.exception_classes import exception_name
from compiler.infer.values import Class, Dtype, Library
from compiler.ir import nodes as ir
from compiler.ir.walk import own_expressions, statements_of
from compiler.types.types import FunctionType, Type, parts_of

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference


@dataclass(frozen=True)
class ClassFacts:
    index: int  # of its FunctionType
    text: str  # repr()
    exception: str | None  # the name or id of a class of exceptions


@dataclass(frozen=True)
class _Anywhere:
    """Stands for a frame where only the program is asked."""

    program: ProgramInference


def class_facts(inference: ProgramInference, program: ir.Program) -> list[ClassFacts]:
    """Of each class that is a value somewhere in the program, in the order of their indices."""
    where, found = _Anywhere(inference), []
    used = {p for t in _types(program) for p in parts_of(t) if isinstance(p, FunctionType)}
    for type in sorted(used, key=lambda t: t.index):
        thing = inference.functions.thing_of(type)
        text = shown_class(where, thing) if isinstance(thing, (Class, Dtype, Library)) else None
        if text is not None:
            found.append(ClassFacts(type.index, text, exception_name(where, thing)))
    return found


def _types(program: ir.Program) -> Iterator[Type]:
    for f in program.functions:
        yield f.result
        for _, type in (*f.parameters, *f.locals):
            yield type
        for s in statements_of(f.body):
            for e in own_expressions(s):
                yield e.type
    for c in program.classes:
        for field in c.fields:
            yield field.type
    for constant in program.constants:
        yield constant.type

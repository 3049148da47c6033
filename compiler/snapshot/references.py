"""What a function's source mentions: global names, attribute chains, modules it imports itself.

Global names come from the code object, so scoping is Python's own; chains come from the syntax tree.
"""

from __future__ import annotations

import ast
import dis
from collections.abc import Iterator
from dataclasses import dataclass
from types import CodeType

from .source import Function


@dataclass(frozen=True, order=True)
class LocalImport:
    """An import in a function's body: `name` is bound to the module, or to its attribute if there is one.

    `import a.b` binds `a` though it imports `a.b`: then `binds_top` is set.
    """

    name: str
    module: str
    attribute: str = ""
    level: int = 0
    binds_top: bool = False

    @property
    def target(self) -> str:
        """What the statement names, as the compiler's syntax tree has it."""
        if self.binds_top:
            return self.name
        return "." * self.level + ".".join(filter(None, (self.module, self.attribute)))


def global_names(code: CodeType) -> set[str]:
    """The global names that a code object and all code nested in it load, store or delete."""
    names: set[str] = set()
    for each in nested_code(code):
        is_class_body = not each.co_flags & 0x2  # CO_NEWLOCALS: functions have it, class bodies do not
        for instruction in dis.get_instructions(each):
            operation = instruction.opname
            if operation.endswith(("_GLOBAL", "_GLOBALS")) or (is_class_body and operation == "LOAD_NAME"):
                names.add(instruction.argval)
    return names


def nested_code(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from nested_code(constant)


def chains(function: Function) -> list[tuple[str, ...]]:
    """Every `a.b`, `a.b.c`, … in a function's body, prefixes of longer ones included, sorted."""
    found: set[tuple[str, ...]] = set()
    for each in _body(function):
        names: list[str] = []
        while isinstance(each, ast.Attribute):
            names.append(each.attr)
            each = each.value
        if names and isinstance(each, ast.Name):
            found.add((each.id, *reversed(names)))
    return sorted(found)


def local_imports(function: Function) -> list[LocalImport]:
    found: set[LocalImport] = set()
    for each in _body(function):
        if isinstance(each, ast.Import):
            for alias in each.names:
                name = alias.asname or alias.name.partition(".")[0]
                found.add(LocalImport(name, alias.name, binds_top=not alias.asname))
        elif isinstance(each, ast.ImportFrom):
            for alias in each.names:
                found.add(LocalImport(alias.asname or alias.name, each.module or "", alias.name, each.level))
    return sorted(found)


def _body(function: Function) -> Iterator[ast.AST]:
    """What runs when the function is called: annotations, defaults and decorators have been evaluated."""
    for statement in [function.body] if isinstance(function, ast.Lambda) else function.body:
        yield from ast.walk(statement)

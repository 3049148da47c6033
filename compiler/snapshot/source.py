"""Source files as text and syntax tree, and where in them a function or class object was defined."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from types import CodeType

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@dataclass(frozen=True)
class Definition:
    """A def, lambda or class statement: its node, its dotted name, and the class whose body holds it."""

    node: Function | ast.ClassDef
    qualname: str
    owner: ast.ClassDef | None


class SourceFile:
    """One file of Python: `text` with newlines as \\n, and lookups of what it defines."""

    def __init__(self, filename: str) -> None:
        with tokenize.open(filename) as stream:
            self.text = stream.read()
        self._lines = self.text.split("\n")
        self._functions: dict[tuple[int, str], list[Definition]] = {}
        self._classes: dict[str, list[Definition]] = {}
        tree = ast.parse(self.text)
        self._statements = [(first_line(node), node) for node in tree.body]
        for found in _definitions(tree):
            node = found.node
            if isinstance(node, ast.ClassDef):
                self._classes.setdefault(found.qualname, []).append(found)
            else:
                key = (first_line(node), "<lambda>" if isinstance(node, ast.Lambda) else node.name)
                self._functions.setdefault(key, []).append(found)

    def function(self, code: CodeType) -> Definition | None:
        found = self._functions.get((code.co_firstlineno, code.co_name), [])
        if len(found) > 1:  # lambdas of one line
            here = [each for each in found if _encloses(each.node, code)]
            found = [max(here, key=_start)] if here else [each for each in found if _compiles_to(each.node, code)]
        return found[0] if found else None

    def class_(self, cls: type) -> Definition | None:
        """The class statement; among several of one name, the one Python says it is, else the last."""
        found = self._classes.get(cls.__qualname__, [])
        line = cls.__dict__.get("__firstlineno__")
        exact = [each for each in found if first_line(each.node) == line]
        return (exact or found[-1:] or [None])[0]

    def reached_text(self, lines: set[int]) -> str:
        """The text without the module's functions and classes that hold none of `lines`, and without comments around
        statements: what is not reached may change and leave the snapshot as it was. What stays keeps its place."""
        kept: set[int] = set()
        for first, node in self._statements:
            span = range(first, (node.end_lineno or node.lineno) + 1)
            if not isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) or not lines.isdisjoint(span):
                kept.update(span)
        text = "\n".join(line if number in kept else "" for number, line in enumerate(self._lines, 1))
        return text.rstrip("\n") + "\n"

    def column(self, node: ast.AST) -> int:
        """Where the node starts, 0-based, in code points (ast counts UTF-8 bytes)."""
        line = self._lines[node.lineno - 1]
        return len(line.encode("utf-8")[: node.col_offset].decode("utf-8", "ignore"))


def first_line(node: ast.stmt | ast.Lambda) -> int:
    """The line a code object names as its first: that of the first decorator."""
    decorators = getattr(node, "decorator_list", [])
    return decorators[0].lineno if decorators else node.lineno


def _definitions(tree: ast.Module) -> Iterator[Definition]:
    """Every definition, in the order of the text. It has its own stack, as expressions may nest deeply."""
    stack: list[tuple[ast.AST, str, ast.ClassDef | None]] = [(tree, "", None)]
    while stack:
        node, prefix, owner = stack.pop()
        inner, inside = prefix, owner
        body: list[ast.AST] = []
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            qualname = prefix + ("<lambda>" if isinstance(node, ast.Lambda) else node.name)
            yield Definition(node, qualname, owner)
            body = [node.body] if isinstance(node, ast.Lambda) else list(node.body)
            is_class = isinstance(node, ast.ClassDef)
            inner, inside = (qualname + ".", node) if is_class else (qualname + ".<locals>.", None)
        outside = [child for child in ast.iter_child_nodes(node) if child not in body]
        stack.extend((child, inner, inside) for child in reversed(body))
        stack.extend((child, prefix, owner) for child in reversed(outside))


def _encloses(node: Function, code: CodeType) -> bool:
    """Whether all instructions were made of what stands in the node's body; False where Python does not tell."""
    body = node.body if isinstance(node, ast.Lambda) else node
    first, last = (body.lineno, body.col_offset), (body.end_lineno, body.end_col_offset)
    known = [p for p in code.co_positions() if None not in p and (p[0], p[2]) != (p[1], p[3])]
    return bool(known) and all(first <= (line, column) and (end, end_column) <= last for line, end, column, end_column in known)


def _start(found: Definition) -> tuple[int, int]:
    return found.node.lineno, found.node.col_offset


def _compiles_to(node: ast.AST, code: CodeType) -> bool:
    """Whether the node, compiled alone with the same free names, gives the same instructions."""
    if not isinstance(node, ast.Lambda):
        return True
    names = [ast.arg(arg=name) for name in code.co_freevars]
    arguments = ast.arguments(posonlyargs=[], args=names, kwonlyargs=[], kw_defaults=[], defaults=[])
    body = ast.Lambda(args=arguments, body=node)
    compiled = compile(ast.fix_missing_locations(ast.Expression(body=body)), "<lambda>", "eval")
    inner = next(each for each in compiled.co_consts if isinstance(each, CodeType))
    found = next((each for each in inner.co_consts if isinstance(each, CodeType)), None)
    return found is not None and _instructions(found) == _instructions(code)


def _instructions(code: CodeType) -> tuple:
    constants = tuple(
        _instructions(each) if isinstance(each, CodeType) else (type(each), each) for each in code.co_consts
    )
    return code.co_code, constants, code.co_names, code.co_varnames, code.co_freevars

"""Reads a module's source text: libcst parses it, functions, lambdas and classes are converted on demand.

Only what a predictor reaches is converted; the rest of the module may be any Python.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import libcst as cst

from compiler.diagnostics.diagnostic import Diagnostic, DiagnosticError, Span
from compiler.syntax.expressions import read_expression
from compiler.syntax.nodes import ClassDef, FunctionDef, Lambda, Unsupported
from compiler.syntax.positions import Positions
from compiler.syntax.private_names import is_called, mangle_private_names
from compiler.syntax.statements import read_class, read_function

_Read = TypeVar("_Read", FunctionDef, Lambda, ClassDef)

# A chain of n operators is a tree n deep, and libcst uses several frames a level.
_RECURSION_LIMIT = 6000


class Module:
    """One source file. Lines are 1-based; every answer is the same object when asked for again."""

    def __init__(self, path: str, text: str, positions: Positions):
        self.path = path
        self.text = text
        self._positions = positions
        self._functions: dict[int, list[cst.FunctionDef]] = {}
        self._classes: dict[int, list[cst.ClassDef]] = {}
        self._lambdas: dict[int, list[cst.Lambda]] = {}
        self._read: dict[cst.CSTNode, FunctionDef | Lambda | ClassDef] = {}
        self._index_lines()

    def _index_lines(self) -> None:
        """By the line of `def`, `class` or `lambda`, and by that of a first decorator."""
        tables = {cst.FunctionDef: self._functions, cst.ClassDef: self._classes, cst.Lambda: self._lambdas}
        offsets = self._positions.offsets
        for node in offsets:
            table = tables.get(type(node))
            if table is None:
                continue
            lines = {self._positions.line_at(offsets[node][0])}
            if decorators := getattr(node, "decorators", ()):
                lines.add(self._positions.line_at(offsets[decorators[0]][0]))
            for line in sorted(lines):
                table.setdefault(line, []).append(node)

    def function_at(self, line: int, name: str | None = None) -> FunctionDef:
        """The function or method, nested ones too, whose `def` or first decorator stands on this line."""
        found = [n for n in self._functions.get(line, []) if name is None or is_called(n.name.value, name)]
        return self._convert(found, read_function, "function", line)

    def class_at(self, line: int, name: str | None = None) -> ClassDef:
        """The class whose `class` or first decorator stands on this line."""
        found = [n for n in self._classes.get(line, []) if name in (None, n.name.value)]
        return self._convert(found, read_class, "class", line)

    def lambda_at(
        self, line: int, parameters: tuple[str, ...] | None = None, column: int | None = None
    ) -> Lambda:
        """The lambda that begins on this line, told from others by its parameters' names or its column."""
        found = self._lambdas.get(line, [])
        if column is not None:
            found = [n for n in found if self._positions.span(n).column == column]
        if parameters is not None:
            found = [n for n in found if _parameter_names(n.params) == parameters]
        return self._convert(found, read_expression, "lambda", line)

    def _convert(
        self, found: list[cst.CSTNode], read: Callable[[cst.CSTNode, Positions], _Read], what: str, line: int
    ) -> _Read:
        if len(found) != 1:
            raise DiagnosticError(self._not_one(what, line, len(found)))
        node = found[0]
        if node not in self._read:
            with _deep_recursion(self.path, line):
                result = read(node, self._positions)
            if isinstance(result, Unsupported):
                raise DiagnosticError(Diagnostic(result.code, result.message, result.span, help=result.help))
            self._read[node] = result
        return self._read[node]

    def _not_one(self, what: str, line: int, count: int) -> Diagnostic:
        span = Span(self.path, line, 0, line, 0)
        if count == 0:
            message = f"no {what} begins on this line: its source is not where Python says it is"
            return Diagnostic("source-not-found", message, span, help="define it by ordinary source code")
        message = f"{count} {what}s begin on this line and cannot be told apart"
        return Diagnostic("ambiguous-source", message, span, help=f"write each {what} on a line of its own")


def read_module(path: str, text: str) -> Module:
    """Raises DiagnosticError: "syntax-error" of what is not Python, "unsupported-syntax" if libcst fails."""
    text = text.removeprefix("\ufeff")
    try:
        with _deep_recursion(path, 1):
            tree = cst.parse_module(text)
            positions = Positions(path, text, tree)
            mangle_private_names(text, tree)
            return Module(path, text, positions)
    except cst.ParserSyntaxError as error:
        raise DiagnosticError(_syntax_error(path, text, error)) from None


def _parameter_names(node: cst.Parameters) -> tuple[str, ...]:
    star = [node.star_arg] if isinstance(node.star_arg, cst.Param) else []
    last = [node.star_kwarg] if node.star_kwarg is not None else []
    return tuple(
        p.name.value for p in [*node.posonly_params, *node.params, *star, *node.kwonly_params, *last]
    )


def _syntax_error(path: str, text: str, error: cst.ParserSyntaxError) -> Diagnostic:
    """With CPython's message where it has one, for it is far better than a parser generator's."""
    line, column = error.raw_line, error.raw_column
    here = Span(path, line, column, line, column + 1)
    try:
        ast.parse(text)
    except SyntaxError as found:
        line, column = found.lineno or 1, max(0, (found.offset or 1) - 1)
        end_line = found.end_lineno or line
        end_column = (found.end_offset or 0) - 1
        if (end_line, end_column) <= (line, column):
            end_line, end_column = line, column + 1
        return Diagnostic("syntax-error", found.msg, Span(path, line, column, end_line, end_column))
    except ValueError:  # null bytes
        return Diagnostic("syntax-error", "invalid syntax", here)
    mixed = re.search(r"^(?: +\t|\t+ )[ \t]*", text, re.MULTILINE)
    if mixed is not None:
        line, column = text.count("\n", 0, mixed.start()) + 1, mixed.end() - mixed.start()
        return Diagnostic("unsupported-syntax", "tabs and spaces are mixed in an indentation", Span(path, line, 0, line, column), help="indent with spaces alone")
    # A few rare forms, such as `(x): int`.
    message = "this form of Python's syntax is not supported"
    return Diagnostic("unsupported-syntax", message, here, help="write it in a more common way")


@contextmanager
def _deep_recursion(path: str, line: int) -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _RECURSION_LIMIT))
    try:
        yield
    except RecursionError:
        message = "the source is nested too deeply"
        help = "split the expression into several statements"
        raise DiagnosticError(
            Diagnostic("nested-too-deeply", message, Span(path, line, 0, line, 0), help=help)
        ) from None
    finally:
        sys.setrecursionlimit(before)

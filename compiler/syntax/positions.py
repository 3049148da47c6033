"""Where each libcst node stands in the source text.

libcst computes positions by printing the tree and counting. Its own provider keeps line and column in
objects; this one counts one offset, which takes a fifth of the time, and finds the line only of nodes asked
about. All offsets and columns count code points.
"""

from __future__ import annotations

import re
from bisect import bisect_right

import libcst as cst

from compiler.diagnostics.diagnostic import Span
from compiler.syntax.function_attributes import FunctionAttributes

_SPACES = tuple(" \t\f\\\r\n")
_LINE_END = re.compile(r"\r\n|\r|\n")


class _Stretch:
    """Records the offsets of a node, or of some of its children, in place of those with its white space."""

    __slots__ = ("printer", "node", "first", "last", "start")

    def __init__(
        self, printer: _Printer, node: cst.CSTNode, first: cst.CSTNode | None, last: cst.CSTNode | None
    ):
        self.printer, self.node, self.first, self.last = printer, node, first, last

    def __enter__(self) -> None:
        self.start = self.printer.offset

    def __exit__(self, *_: object) -> None:
        offsets = self.printer.offsets
        start = self.start if self.first is None else offsets[self.first][0]
        end = self.printer.offset if self.last is None else offsets[self.last][1]
        offsets[self.node] = (start, end)


class _Printer:
    """Stands in for libcst's CodegenState, method for method, and prints nothing."""

    def __init__(self, text: str, module: cst.Module):
        self.text = text
        self.default_indent = module.default_indent
        self.default_newline = module.default_newline
        self.tokens: list[str] = []  # stays empty; the module looks whether it has a last newline to drop
        self.offset = 0
        self.offsets: dict[cst.CSTNode, tuple[int, int]] = {}
        self._indents: list[int] = []
        self._indent = 0
        self._starts: list[int] = []

    def increase_indent(self, value: str) -> None:
        self._indents.append(len(value))
        self._indent += len(value)

    def decrease_indent(self) -> None:
        self._indent -= self._indents.pop()

    def add_indent_tokens(self) -> None:
        self.offset += self._indent

    def add_token(self, value: str) -> None:
        if not self.text.startswith(value, self.offset):
            self._skip_lost_space(value)
        self.offset += len(value)

    def _skip_lost_space(self, value: str) -> None:
        """libcst forgets the white space before some colons and braces: `except A :`, `f"{x!r }"`."""
        offset = self.offset
        while self.text[offset : offset + 1] in _SPACES:
            offset += 1
            if self.text.startswith(value, offset):
                self.offset = offset
                return

    def before_codegen(self, node: cst.CSTNode) -> None:
        self._starts.append(self.offset)

    def after_codegen(self, node: cst.CSTNode) -> None:
        start = self._starts.pop()
        if node not in self.offsets:
            self.offsets[node] = (start, self.offset)

    def pop_trailing_newline(self) -> None:
        pass

    def record_syntactic_position(
        self,
        node: cst.CSTNode,
        *,
        start_node: cst.CSTNode | None = None,
        end_node: cst.CSTNode | None = None,
    ) -> _Stretch:
        return _Stretch(self, node, start_node, end_node)


def _imported(module: cst.Module) -> set[str]:
    """The names that imports at the module's level bind."""
    statements = [s for line in module.body if isinstance(line, cst.SimpleStatementLine) for s in line.body]
    imports = [s for s in statements if isinstance(s, (cst.Import, cst.ImportFrom)) and not isinstance(s.names, cst.ImportStar)]
    return {(a.evaluated_alias or a.evaluated_name).split(".")[0] for s in imports for a in s.names}


class Positions:
    """The source spans of one module's nodes."""

    def __init__(self, path: str, text: str, module: cst.Module):
        self.path = path
        self.text = text
        printer = _Printer(text, module)
        module._codegen(printer)
        self.offsets = printer.offsets
        self.imported = _imported(module)
        self.function_attributes = FunctionAttributes(self.offsets)
        self._line_starts = [0] + [match.end() for match in _LINE_END.finditer(text)]

    def line_at(self, offset: int) -> int:
        return bisect_right(self._line_starts, offset)

    def between(self, start: int, end: int) -> Span:
        first, last = self.line_at(start), self.line_at(end)
        column, end_column = start - self._line_starts[first - 1], end - self._line_starts[last - 1]
        return Span(self.path, first, column, last, end_column)

    def span(self, node: cst.CSTNode) -> Span:
        """Without parentheses and white space around it."""
        return self.between(*self.offsets[node])

    def from_to(self, first: cst.CSTNode, last: cst.CSTNode) -> Span:
        return self.between(self.outer(first)[0], self.outer(last)[1])

    def outer(self, node: cst.CSTNode) -> tuple[int, int]:
        """Offsets with all parentheses around the node."""
        start, end = self.offsets[node]
        if getattr(node, "lpar", ()):
            start = self.offsets[node.lpar[0]][0]
            end = self.offsets[node.rpar[-1]][1]
        return start, end

    def inner(self, node: cst.CSTNode) -> Span:
        """With the innermost parentheses, which belong to a tuple or a generator expression."""
        start, end = self.offsets[node]
        if getattr(node, "lpar", ()):
            # White space within a parenthesis is part of its node, on the inner side.
            start = self.offsets[node.lpar[-1]][0]
            end = self.offsets[node.rpar[0]][1]
        return self.between(start, end)

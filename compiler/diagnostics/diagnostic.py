"""Diagnostics in the manner of rustc: message, file:line:col, the source line, its span underlined, a hint.

Everything the compiler tells a user about their program is a Diagnostic. A stage that finds one raises
`DiagnosticError` or, when it can go on, adds it to a `Sink`, so that later ones are reported too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

_LINE_END = re.compile(r"\r\n|\r|\n")  # Python's line ends; str.splitlines knows more

PYTHON = "<python>/"  # where the files of Python's own library are, for none of the user's can be there


@dataclass(frozen=True)
class Span:
    """A stretch of source text: 1-based lines, 0-based columns in code points, the end exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def in_python(self) -> bool:
        """Whether it is code of Python's own library, not the user's."""
        return self.path.startswith(PYTHON)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column + 1}"


NO_SPAN = Span("", 0, 0, 0, 0)


@dataclass(frozen=True)
class Label:
    """A second place that explains the first: its span is shown too, with the text beneath."""

    span: Span
    text: str


@dataclass(frozen=True)
class Diagnostic:
    """One finding. `code` is a stable kebab-case name; `label` stands beneath the underlined span."""

    code: str
    message: str
    span: Span
    label: str = ""
    labels: tuple[Label, ...] = ()
    help: str = ""
    severity: str = "error"  # or "warning"


class DiagnosticError(Exception):
    """Stops the stage with one diagnostic."""

    def __init__(self, diagnostic: Diagnostic):
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class InternalError(Exception):
    """A mistake of the compiler's own, not of the user's program: one short plain sentence."""


@dataclass
class Sink:
    """Collects diagnostics in the order found, each once."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    reported: int = 0  # errors, repetitions included

    def add(self, diagnostic: Diagnostic) -> None:
        self.reported += diagnostic.severity == "error"
        if diagnostic not in self.diagnostics:
            self.diagnostics.append(diagnostic)

    def in_source_order(self) -> list[Diagnostic]:
        """As the user reads: file by file, from top to bottom, one of a kind a place."""
        files = list(dict.fromkeys(d.span.path for d in self.diagnostics))
        order = lambda d: (files.index(d.span.path), d.span.line, d.span.column)  # noqa: E731
        first: dict[tuple[str, Span], Diagnostic] = {}
        for d in sorted(self.diagnostics, key=order):
            first.setdefault((d.code, d.span), d)
        return list(first.values())

    @property
    def has_errors(self) -> bool:
        return any(d.severity == "error" for d in self.diagnostics)


def render(diagnostic: Diagnostic, sources: dict[str, str]) -> str:
    """The text shown to the user; `sources` maps the paths of spans to their full text.

    Of a span over several lines the first line is shown.
    """
    d = diagnostic
    lines = [f"{d.severity}[{d.code}]: {d.message}"]
    width = len(str(max([d.span.line] + [label.span.line for label in d.labels])))
    lines += _excerpt(d.span, d.label, sources, width, "^", "-->")
    for i, label in enumerate(d.labels):
        excerpt = _excerpt(label.span, label.text, sources, width, "-", ":::")
        same_line = i > 0 and d.labels[i - 1].span.path == label.span.path and d.labels[i - 1].span.line == label.span.line
        lines += excerpt[-1:] if same_line else excerpt
    if d.help:
        first, *rest = d.help.splitlines()
        lines.append(f"{' ' * width} = help: {first}")
        lines += [f"{' ' * width}         {line}" for line in rest]
    return "\n".join(lines) + "\n"


def _excerpt(span: Span, label: str, sources: dict[str, str], width: int, mark: str, arrow: str) -> list[str]:
    margin = " " * width
    lines = [f"{margin} {arrow} {span if span.line else span.path}"] if span.path else []
    source = _LINE_END.split(sources.get(span.path, ""))
    if not 1 <= span.line <= len(source):
        return lines + ([f"{margin} = {label}"] if label else [])
    text = source[span.line - 1].rstrip()
    end = span.end_column if span.end_line == span.line else len(text)
    # Tabs stay tabs beneath the text, so the marks stand where the eye expects them.
    indent = "".join("\t" if c == "\t" else " " * _columns(c) for c in text[: span.column])
    marks = mark * max(1, sum(map(_columns, text[span.column : end])))
    underline = f"{indent}{marks}{' ' + label if label else ''}"
    return lines + [f"{margin} |", f"{span.line:>{width}} | {text}", f"{margin} | {underline}"]


def _columns(character: str) -> int:
    """How many columns of a terminal it takes."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1

"""Reads one line of the IR's text form: names, types, expressions.

Errors are InternalErrors with the line's number.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from compiler.diagnostics.diagnostic import NO_SPAN, InternalError, Span
from compiler.ir import nodes as ir
from compiler.ir.obvious import (
    Scope,
    expected_arguments,
    expected_entry,
    expected_fields,
    expected_items,
    obvious_type,
)
from compiler.ir.printer import INDENT
from compiler.types.text import TypeParser
from compiler.types.types import BOOL, ClassType, DictType, Simple, Type

_NAME = re.compile(r"`([^`]*)`|([^\W\d]\w*(?:::[^\W\d]\w*)*)")
_LITERAL = re.compile(
    r"""b?'(?:[^'\\]|\\.)*'|b?"(?:[^"\\]|\\.)*"|-?(?:\d+\.?\d*(?:e[+-]?\d+)?|inf|nan)\b|(?:None|True|False)\b"""
)
_JSON_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
EXCEPTION = re.compile(r"[\w.:<>]*[\w.>]")
_SPAN = re.compile(r' @(\d+):(\d+)-(\d+):(\d+)(?: in ("(?:[^"\\]|\\.)*"))?$')
_UNTYPED = Simple("untyped")  # until what follows the expression is read


@dataclass(frozen=True)
class Line:
    number: int
    depth: int  # of indentation
    text: str


def split_lines(text: str) -> list[Line]:
    lines = []
    for number, raw in enumerate(text.split("\n"), 1):
        stripped = raw.lstrip(" ")
        if stripped:
            lines.append(Line(number, (len(raw) - len(stripped)) // len(INDENT), stripped))
    return lines


class LineParser:
    """Reads one line from left to right."""

    def __init__(self, line: Line, scope: Scope, path: str = ""):
        self.line = line
        self.text = line.text
        self.offset = 0
        self.scope = scope
        self.path = path

    def error(self, why: str) -> InternalError:
        return InternalError(
            f"line {self.line.number} of the IR's text, column {self.offset + 1}: {why}: {self.text}"
        )

    def take(self, token: str) -> bool:
        if self.text.startswith(token, self.offset):
            self.offset += len(token)
            return True
        return False

    def expect(self, token: str) -> None:
        if not self.take(token):
            raise self.error(f"{token!r} is missing")

    def match(self, pattern: re.Pattern[str], what: str) -> re.Match[str]:
        match = pattern.match(self.text, self.offset)
        if match is None:
            raise self.error(f"{what} is missing")
        self.offset = match.end()
        return match

    def name(self) -> str:
        match = self.match(_NAME, "a name")
        return match.group(2) if match.group(1) is None else match.group(1)

    def type(self) -> Type:
        parser = TypeParser(self.text, self.offset)
        try:
            result = parser.union()
        except ValueError as error:
            raise self.error(str(error)) from None
        self.offset = parser.offset
        return result

    def json_string(self) -> str:
        return json.loads(self.match(_JSON_STRING, "a quoted text").group())

    def items(self, read: Callable[[], object], end: str) -> list:
        """Comma-separated, up to and with `end`."""
        if self.take(end):
            return []
        found = [read()]
        while self.take(", "):
            found.append(read())
        self.expect(end)
        return found

    def handler(self) -> str | None:
        return self.name() if self.take(" !") else None

    def take_span(self) -> Span:
        """Takes the span off the end of a statement's line; NO_SPAN when it has none."""
        match = _SPAN.search(self.text)
        if match is None:
            return NO_SPAN
        self.text = self.text[: match.start()]
        line, column, end_line, end_column = (int(match.group(i)) for i in range(1, 5))
        path = json.loads(match.group(5)) if match.group(5) else self.path
        return Span(path, line, column, end_line, end_column)

    def finish(self) -> None:
        if self.offset != len(self.text):
            raise self.error("the line goes on")

    # --- expressions ---

    def expression(self, expected: Type | None = None) -> ir.Expr:
        expr = self.untyped(expected)
        if self.text.startswith(":", self.offset) and self.text[self.offset + 1 : self.offset + 2] not in (
            "",
            " ",
        ):
            self.offset += 1
            return replace(expr, type=self.type())
        return self._typed(expr, expected)

    def _typed(self, expr: ir.Expr, expected: Type | None) -> ir.Expr:
        if expr.type != _UNTYPED:
            return expr
        type = obvious_type(expr, self.scope, expected)
        if type is None:
            raise self.error("the expression's type is missing")
        return replace(expr, type=type)

    def untyped(self, expected: Type | None) -> ir.Expr:
        """The expression before its type is known."""
        expr = self._first(expected)
        while True:
            if self.take("."):
                expr = ir.Field(_UNTYPED, self._typed(expr, None), self.name())
            elif self.take("["):
                index = int(self.match(re.compile(r"-?\d+"), "an index").group())
                self.expect("]")
                expr = ir.TupleItem(_UNTYPED, self._typed(expr, None), index)
            else:
                return expr

    def _first(self, expected: Type | None) -> ir.Expr:
        if self.take("("):
            return self._parenthesis()
        if self.take("@"):
            return ir.Global(_UNTYPED, self.name())
        for word, read in (("new ", self._new), ("call ", self._call)):
            if self.take(word):
                return read()
        if self.take("tuple("):
            types = expected_items(expected)
            return ir.MakeTuple(_UNTYPED, tuple(self.items(lambda: self.expression(next(types)), ")")))
        for word, make in (("wrap(", ir.Wrap), ("unwrap(", ir.Unwrap)):
            if self.take(word):
                value = self.expression()
                self.expect(")")
                return make(_UNTYPED, value)
        if literal := _LITERAL.match(self.text, self.offset):
            self.offset = literal.end()
            return ir.Const(_UNTYPED, literal_value(literal.group()))
        effect = "read" if self.take("read ") else "write" if self.take("write ") else "pure"
        name = self.name()
        if effect == "pure" and self.text[self.offset : self.offset + 1] not in ("(", "<", "!"):
            return ir.Local(_UNTYPED, name)
        return self._operation(name, effect)

    def _operation(self, name: str, effect: str) -> ir.Expr:
        attributes = tuple(self.items(self._attribute, ">")) if self.take("<") else ()
        raises = self.take("!")
        self.expect("(")
        context = self.take("ctx, ") or self.take("ctx")
        args = tuple(self.items(self.expression, ")"))
        return ir.Op(_UNTYPED, name, args, attributes, raises, context, effect, self._calls())

    def _calls(self) -> tuple[str, ...]:
        return tuple(self.items(self.name, "]")) if self.take(" calling [") else ()

    def _attribute(self) -> str:
        if self.text.startswith('"', self.offset):
            return self.json_string()
        return self.match(re.compile(r"[\w.]+"), "an attribute").group()

    def _call(self) -> ir.Expr:
        name = self.name()
        self.expect("(")
        expected = expected_arguments(name, self.scope)
        return ir.Call(_UNTYPED, name, tuple(self.items(lambda: self.expression(next(expected)), ")")))

    def _new(self) -> ir.Expr:
        type = self.type()
        self.expect("(")
        if isinstance(type, DictType):
            entries = self.items(lambda: self._entry(type), ")")
            return ir.MakeDict(type, tuple(k for k, _ in entries), tuple(v for _, v in entries), self._calls())
        if isinstance(type, ClassType):
            expected = expected_fields(type, self.scope)
            return ir.MakeObject(type, tuple(self.items(lambda: self.expression(next(expected)), ")")))
        items = expected_items(type)
        made = tuple(self.items(lambda: self.expression(next(items)), ")"))
        return ir.MakeList(type, made, self._calls())

    def _entry(self, type: Type) -> tuple[ir.Expr, ir.Expr]:
        key, value = expected_entry(type)
        first = self.expression(key)
        self.expect(" => ")
        return first, self.expression(value)

    def _parenthesis(self) -> ir.Expr:
        """After "(": a conditional, `and`, `or`, `not`, `is`, or a parenthesised expression."""
        if self.take("not "):
            expr: ir.Expr = ir.Not(_UNTYPED, self.expression(BOOL))
        else:
            expr = self._continued(self.expression(BOOL))
        self.expect(")")
        return expr

    def _continued(self, first: ir.Expr) -> ir.Expr:
        if self.take(" is "):
            return ir.Is(_UNTYPED, first, self.type())
        if self.take(" if "):
            test = self.expression(BOOL)
            self.expect(" else ")
            return ir.IfExpr(_UNTYPED, test, first, self.expression(first.type))
        for word in ("and", "or"):
            values = [first]
            while self.take(f" {word} "):
                values.append(self.expression(BOOL))
            if len(values) > 1:
                return ir.BoolOp(_UNTYPED, word, tuple(values))
        return first


def literal_value(text: str) -> None | bool | int | float | str | bytes:
    if text.lstrip("-") in ("inf", "nan"):
        return float(text)
    return ast.literal_eval(text)

"""Reads the text form of the IR back: the inverse of printer.py.

Errors are InternalErrors with the line's number.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace

from compiler.diagnostics.diagnostic import Span
from compiler.ir import nodes as ir
from compiler.ir.obvious import CLASS_FLAGS, Scope
from compiler.ir.scanner import EXCEPTION, Line, LineParser, literal_value, split_lines
from compiler.types.types import BOOL, INT, NONE, IteratorType, Type

Block = tuple[ir.Stmt, ...]

_INTEGER = re.compile(r"-?\d+")
_COUNT = re.compile(r"(\d+)\)")
_JSON_LIST = re.compile(r"\[[^\]]*\]")
_ASSIGN = re.compile(r"(?:`[^`]*`|[^\W\d]\w*)(?:: .*?)? = ")


class BlockParser:
    """Reads the indented lines of one function."""

    def __init__(self, lines: list[Line], scope: Scope, function: ir.Function):
        self.lines = lines
        self.position = 0
        self.scope = scope
        self.path = function.span.path
        self.result = None if function.generator else function.result
        self.item = function.result.item if isinstance(function.result, IteratorType) else None

    def peek(self, depth: int, *words: str) -> bool:
        """Whether the next line stands at this depth and, when words are given, begins with one."""
        if self.position == len(self.lines) or self.lines[self.position].depth != depth:
            return False
        return not words or self.lines[self.position].text.startswith(words)

    def take(self) -> tuple[LineParser, Span]:
        line = LineParser(self.lines[self.position], self.scope, self.path)
        self.position += 1
        return line, line.take_span()

    def block(self, depth: int) -> Block:
        statements: list[ir.Stmt] = []
        while self.peek(depth):
            if self.lines[self.position].text == "pass":
                self.take()
            else:
                statements.append(self.statement(depth))
        return tuple(statements)

    def statement(self, depth: int) -> ir.Stmt:
        line, span = self.take()
        for word, read in (
            ("if ", self.if_),
            ("while ", self.while_),
            ("for ", self.for_),
            ("try ", self.try_),
            ("block ", self.labelled),
            ("unprotected ", self.unprotected),
        ):
            if line.take(word):
                return replace(read(line, depth), span=span)
        made = self.simple(line)
        line.finish()
        return replace(made, span=span)

    def end_of_head(self, line: LineParser) -> None:
        line.expect(":")
        line.finish()

    def orelse(self, depth: int, word: str = "else:") -> Block:
        if not self.peek(depth, word):
            return ()
        self.take()
        return self.block(depth + 1)

    def if_(self, line: LineParser, depth: int) -> ir.Stmt:
        test = line.expression(BOOL)
        self.end_of_head(line)
        body = self.block(depth + 1)
        if not self.peek(depth, "elif "):
            return ir.If(test, body, self.orelse(depth))
        line, span = self.take()
        line.expect("elif ")
        return ir.If(test, body, (replace(self.if_(line, depth), span=span),))

    def while_(self, line: LineParser, depth: int) -> ir.Stmt:
        test = line.expression(BOOL)
        self.end_of_head(line)
        return ir.While(test, self.block(depth + 1), self.orelse(depth))

    def for_(self, line: LineParser, depth: int) -> ir.Stmt:
        targets = [line.name()]
        while line.take(", "):
            targets.append(line.name())
        line.expect(" in ")
        if line.take("range("):
            return self.for_range(line, targets[0], depth)
        line.expect("each")
        raises = line.take("!")
        line.expect("(")
        iterables = tuple(line.items(line.expression, ")"))
        handler = line.handler()
        self.end_of_head(line)
        body, orelse = self.block(depth + 1), self.orelse(depth)
        return ir.ForEach(tuple(targets), iterables, body, orelse, raises, handler=handler)

    def for_range(self, line: LineParser, target: str, depth: int) -> ir.Stmt:
        start = line.expression(INT)
        line.expect(", ")
        stop = line.expression(INT)
        line.expect(", ")
        step = int(line.match(_INTEGER, "a step").group())
        line.expect(")")
        self.end_of_head(line)
        return ir.ForRange(target, start, stop, step, self.block(depth + 1), self.orelse(depth))

    def labelled(self, line: LineParser, depth: int) -> ir.Stmt:
        label = line.name()
        self.end_of_head(line)
        return ir.Labelled(label, self.block(depth + 1))

    def unprotected(self, line: LineParser, depth: int) -> ir.Stmt:
        label = line.name()
        self.end_of_head(line)
        return ir.Unprotected(label, self.block(depth + 1))

    def try_(self, line: LineParser, depth: int) -> ir.Stmt:
        label = line.name()
        handler = line.handler()
        self.end_of_head(line)
        body = self.block(depth + 1)
        handlers = []
        while self.peek(depth, "except"):
            handlers.append(self.handler(depth))
        orelse, finalbody = self.orelse(depth), self.orelse(depth, "finally:")
        return ir.Try(label, body, tuple(handlers), orelse, finalbody, handler=handler)

    def handler(self, depth: int) -> ir.Handler:
        line, _ = self.take()
        line.expect("except")
        exceptions = []
        separator = " "
        while not line.text.startswith(" as ", line.offset) and line.take(separator):
            exceptions.append(line.match(EXCEPTION, "an exception").group())
            separator = ", "
        target = line.name() if line.take(" as ") else None
        self.end_of_head(line)
        return ir.Handler(tuple(exceptions), target, self.block(depth + 1))

    def simple(self, line: LineParser) -> ir.Stmt:
        match line.text:
            case "return":
                line.expect("return")
                return ir.Return(None)
            case "break":
                line.expect("break")
                return ir.Break()
            case "continue":
                line.expect("continue")
                return ir.Continue()
        if line.take("set "):
            return self.set_(line)
        if line.take("return "):
            return ir.Return(line.expression(self.result))
        if line.take("check_memory"):
            return ir.CheckMemory(handler=line.handler())
        if line.take("leave "):
            return ir.Leave(line.name())
        if line.text.startswith("yield", line.offset):
            return self.yield_(line, None)
        if line.take("raise "):
            return self.raise_(line)
        if _ASSIGN.match(line.text):
            return self.assign(line)
        value = line.expression(NONE)
        return ir.Eval(value, handler=line.handler())

    def assign(self, line: LineParser) -> ir.Stmt:
        target = line.name()
        declared = line.type() if line.take(": ") else None
        if declared != self.scope.locals.get(target):
            raise line.error(f"{target} is not declared so")
        line.expect(" = ")
        if line.text.startswith(("yield ", "yield! ", "yield!! "), line.offset):
            return self.yield_(line, target)
        value = line.expression(declared)
        return ir.Assign(target, value, handler=line.handler())

    def yield_(self, line: LineParser, target: str | None) -> ir.Stmt:
        line.expect("yield")
        raises = line.take("!")
        guarded = line.take("!")
        line.expect(" ")
        value = line.expression(self.item)
        return ir.Yield(value, target, raises, guarded, handler=line.handler())

    def set_(self, line: LineParser) -> ir.Stmt:
        place = line.untyped(None)
        line.expect(" = ")
        if isinstance(place, ir.Field):
            value = line.expression(self.scope.field_type(place.value.type, place.name))
            return ir.SetField(place.value, place.name, value)
        if isinstance(place, ir.Global):
            constant = self.scope.constants.get(place.name)
            return ir.SetGlobal(place.name, line.expression(None if constant is None else constant.type))
        raise line.error("only fields and globals are set")

    def raise_(self, line: LineParser) -> ir.Stmt:
        if line.take("caught "):
            caught = line.name()
            return ir.Raise(None, None, caught, handler=line.handler())
        exception = line.match(EXCEPTION, "an exception").group()
        message = None
        if line.take("("):
            message = line.expression()
            line.expect(")")
        return ir.Raise(exception, message, handler=line.handler())


# --- functions and programs ---


def parse_header(line: LineParser) -> ir.Function:
    """The function of a `func` line, without locals and body."""
    line.expect("func ")
    name = line.name()
    line.expect("(")
    parameters = tuple(line.items(lambda: _declaration(line), ")"))
    line.expect(" -> ")
    result = line.type()
    flags = {flag: line.take(f" {flag}") for flag in ("raises", "recursive", "generator")}
    line.expect(":")
    head, _, doc = line.text[line.offset :].partition("  # ")
    line.text, line.offset = head, 0
    span = line.take_span()
    line.finish()
    doc = json.loads(doc) if doc.startswith('"') else doc
    return ir.Function(name, parameters, result, (), (), doc, span=span, **flags)


def _declaration(line: LineParser) -> tuple[str, Type]:
    name = line.name()
    line.expect(": ")
    return name, line.type()


def parse_body(header: ir.Function, lines: list[Line], scope: Scope) -> ir.Function:
    """The function of the header with the locals and the body that follow it."""
    locals_: tuple[tuple[str, Type], ...] = ()
    if lines and lines[0].text.startswith("locals: "):
        line = LineParser(lines[0], scope)
        line.expect("locals: ")
        locals_ = (_declaration(line),)
        while line.take(", "):
            locals_ += (_declaration(line),)
        line.finish()
        lines = lines[1:]
    borrowed: tuple[str, ...] = ()
    if lines and lines[0].text.startswith("borrowed: "):
        line = LineParser(lines[0], scope)
        line.expect("borrowed: ")
        borrowed = (line.name(),)
        while line.take(", "):
            borrowed += (line.name(),)
        line.finish()
        lines = lines[1:]
    function = replace(header, locals=locals_, borrowed=borrowed)
    parser = BlockParser(lines, scope.within(function), function)
    body = parser.block(1)
    if parser.position != len(lines):
        raise LineParser(lines[parser.position], scope).error("the line does not belong here")
    return replace(function, body=body)


def parse_function(text: str, scope: Scope | None = None) -> ir.Function:
    """`scope` is that of the program it was printed with."""
    scope = scope or Scope()
    lines = split_lines(text)
    return parse_body(parse_header(LineParser(lines[0], scope)), lines[1:], scope)


def parse_program(text: str) -> ir.Program:
    scope = Scope()
    paragraphs = _paragraphs(split_lines(text))
    entries, subgraphs, classes, enums, protocols, constants = [], [], [], [], [], []
    functions: list[tuple[ir.Function, list[Line]]] = []
    for lines in paragraphs:
        line = LineParser(lines[0], scope)
        match line.text.split(" ")[0]:
            case "entry":
                line.expect("entry ")
                entries.append(line.name())
            case "subgraph":
                subgraphs.append(_parse_subgraph(lines))
            case "class":
                classes.append(_parse_class(lines))
            case "enum":
                enums.append(_parse_enum(lines))
            case "protocol":
                protocols += [_parse_protocol(LineParser(raw, scope)) for raw in lines]
            case "constant" | "state":
                constants.append(_parse_constant(line))
            case "func":
                functions.append((parse_header(line), lines[1:]))
            case _:
                raise line.error("this is no part of a program")
    scope.constants = {c.name: c for c in constants}
    scope.functions = {header.name: header for header, _ in functions}
    scope.classes = {c.type: c for c in classes}
    bodies = tuple(parse_body(header, lines, scope) for header, lines in functions)
    return ir.Program(
        tuple(entries), bodies, tuple(classes), tuple(enums), tuple(constants), tuple(subgraphs), tuple(protocols)
    )


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    """Each line without indentation and the indented ones after it."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        if line.depth == 0:
            paragraphs.append([])
        paragraphs[-1].append(line)
    return paragraphs


def _parse_subgraph(lines: list[Line]) -> ir.Subgraph:
    head = LineParser(lines[0], Scope())
    head.expect("subgraph ")
    name = head.name()
    head.expect(" ")
    id = head.json_string()
    tensors: dict[str, list[ir.Tensor]] = {"input ": [], "output ": []}
    for raw in lines[1:]:
        line = LineParser(raw, Scope())
        word = "input " if line.take("input ") else "output "
        if word == "output ":
            line.expect(word)
        tensor = line.json_string()
        line.expect(" ")
        dtype = line.name()
        shape = json.loads(line.match(_JSON_LIST, "a shape").group())
        tensors[word].append(ir.Tensor(tensor, dtype, tuple(shape)))
    return ir.Subgraph(id, name, tuple(tensors["input "]), tuple(tensors["output "]))


def _parse_class(lines: list[Line]) -> ir.Class:
    head = LineParser(lines[0], Scope())
    head.expect("class ")
    name = head.name()
    head.expect(" of ")
    type = head.type()
    flags = {flag: head.take(f" {flag}") for flag in CLASS_FLAGS}
    kinds = {word: tuple(head.items(head.name, ")")) if head.take(f" {word}(") else () for word in ("order", "own")}
    shown = head.name() if head.take(" as ") else ""
    head.expect(":")
    fields = tuple(ir.ClassField(*_declaration(LineParser(line, Scope()))) for line in lines[1:])
    return ir.Class(type, name, fields, **flags, **kinds, shown=shown)


def _parse_protocol(line: LineParser) -> ir.Protocol:
    line.expect("protocol ")
    kind = line.name()
    line.expect("(")
    types = tuple(line.items(line.type, ")"))
    line.expect(" is ")
    return ir.Protocol(kind, types, line.name())


def _parse_enum(lines: list[Line]) -> ir.Enum:
    head = LineParser(lines[0], Scope())
    head.expect("enum ")
    name = head.name()
    head.expect(" of ")
    type = head.type()
    head.expect(" values ")
    value_type = head.type()
    own = tuple(head.items(head.name, ")")) if head.take(" own(") else ()
    by_value = head.take(" by_value")
    named = int(head.match(_COUNT, "a number").group(1)) if head.take(" flag(") else None
    head.expect(":")
    members, texts = [], []
    for raw in lines[1:]:
        line = LineParser(raw, Scope())
        if line.take("shown "):
            texts.append(literal_value(line.text[line.offset :]))
            continue
        member = line.name()
        line.expect(" = ")
        members.append((member, literal_value(line.text[line.offset :])))
    return ir.Enum(type, name, tuple(members), value_type, own, by_value, named, tuple(texts))


def _parse_constant(line: LineParser) -> ir.Constant:
    mutable = line.take("state ")
    if not mutable:
        line.expect("constant ")
    name, type = _declaration(line)
    line.expect(" = ")
    return ir.Constant(name, type, json.loads(line.text[line.offset :]), mutable)

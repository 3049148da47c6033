"""The IR as text. See text.py for what it looks like; parser.py reads it back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from compiler.diagnostics.diagnostic import NO_SPAN, InternalError, Span
from compiler.ir import nodes as ir
from compiler.ir.obvious import (
    CLASS_FLAGS,
    Scope,
    expected_arguments,
    expected_entry,
    expected_fields,
    expected_items,
    obvious_type,
    scope_of,
)
from compiler.types.types import BOOL, INT, NONE, IteratorType, Type

INDENT = "    "
# Words of the text form that an operation or a local of that name would be mistaken for.
RESERVED = frozenset(
    "None True False inf nan new call wrap unwrap read write is if else and or not set return yield raise "
    "break continue pass while for try except finally elif func locals tuple block leave unprotected check_memory".split()
)
_PLAIN = re.compile(r"[^\W\d]\w*(?:::[^\W\d]\w*)*")


def quote(name: str) -> str:
    """A name as it stands in the text: in backquotes when it is no plain one."""
    return name if _PLAIN.fullmatch(name) and name not in RESERVED else f"`{name}`"


def quote_label(name: str) -> str:
    """A handler's label or a field's name, which stand where no word of the text form can."""
    return name if _PLAIN.fullmatch(name) else f"`{name}`"


class Printer:
    """Prints one function's statements and expressions."""

    def __init__(self, scope: Scope, function: ir.Function | None = None, spans: bool = False):
        self.scope = scope
        self.function = function
        self.spans = spans

    # --- expressions ---

    def expression(self, expr: ir.Expr, expected: Type | None = None) -> str:
        text = self._untyped(expr, expected)
        if expr.type == obvious_type(expr, self.scope, expected) or text.startswith("new "):
            return text
        return f"{text}:{expr.type}"

    def primary(self, expr: ir.Expr) -> str:
        """In parentheses when something may not follow it directly."""
        text = self.expression(expr)
        simple = isinstance(expr, (ir.Local, ir.Global, ir.Field, ir.TupleItem))
        return text if simple and not text.endswith(f":{expr.type}") else f"({self.operand(expr)})"

    def operand(self, expr: ir.Expr) -> str:
        """First after a parenthesis: the parser does not know yet what follows, and takes it for a bool."""
        return self.expression(expr, BOOL)

    def _list(self, items: tuple[ir.Expr, ...], expected: Iterator[Type | None]) -> str:
        return ", ".join(self.expression(item, type) for item, type in zip(items, expected))

    def _untyped(self, expr: ir.Expr, expected: Type | None) -> str:
        match expr:
            case ir.Const(value=value):
                return repr(value)
            case ir.Local(name=name):
                return quote(name)
            case ir.Global(name=name):
                return f"@{quote(name)}"
            case ir.Op():
                return self._operation(expr)
            case ir.Call(function=name, args=args):
                return f"call {quote(name)}({self._list(args, expected_arguments(name, self.scope))})"
            case ir.MakeTuple(items=items):
                return f"tuple({self._list(items, expected_items(expected))})"
            case ir.TupleItem(value=value, index=index):
                return f"{self.primary(value)}[{index}]"
            case ir.MakeList() | ir.MakeDict() | ir.MakeObject():
                return self._new(expr)
            case ir.Field(value=value, name=name):
                return f"{self.primary(value)}.{quote_label(name)}"
            case ir.Wrap(value=value):
                return f"wrap({self.expression(value)})"
            case ir.Unwrap(value=value):
                return f"unwrap({self.expression(value)})"
            case ir.Is(value=value, member=member):
                return f"({self.operand(value)} is {member})"
            case ir.IfExpr(test=test, body=body, orelse=orelse):
                last = self.expression(orelse, body.type)
                return f"({self.operand(body)} if {self.expression(test, BOOL)} else {last})"
            case ir.BoolOp(operator=operator, values=values):
                return f"({f' {operator} '.join(self.expression(v, BOOL) for v in values)})"
            case ir.Not(value=value):
                return f"(not {self.expression(value, BOOL)})"
        raise InternalError(f"the text form has no {type(expr).__name__}")

    def _operation(self, expr: ir.Op) -> str:
        effect = "" if expr.effect == "pure" else f"{expr.effect} "
        attributes = f"<{', '.join(map(_attribute, expr.attributes))}>" if expr.attributes else ""
        arguments = ["ctx"] if expr.context else []
        arguments += [self.expression(a) for a in expr.args]
        raises = "!" if expr.raises else ""
        return f"{effect}{quote(expr.function)}{attributes}{raises}({', '.join(arguments)}){_calls(expr.calls)}"

    def _new(self, expr: ir.MakeList | ir.MakeDict | ir.MakeObject) -> str:
        match expr:
            case ir.MakeDict(keys=keys, values=values):
                key, value = expected_entry(expr.type)
                entries = [
                    f"{self.expression(k, key)} => {self.expression(v, value)}" for k, v in zip(keys, values)
                ]
                return f"new {expr.type}({', '.join(entries)}){_calls(expr.calls)}"
            case ir.MakeObject(fields=fields):
                return f"new {expr.type}({self._list(fields, expected_fields(expr.type, self.scope))})"
        return f"new {expr.type}({self._list(expr.items, expected_items(expr.type))}){_calls(expr.calls)}"

    # --- statements ---

    def block(self, body: tuple[ir.Stmt, ...], depth: int) -> list[str]:
        if not body:
            return [INDENT * depth + "pass"]
        return [line for stmt in body for line in self.statement(stmt, depth)]

    def statement(self, stmt: ir.Stmt, depth: int = 0) -> list[str]:
        margin = INDENT * depth
        match stmt:
            case ir.If():
                return self._if(stmt, "if", depth)
            case ir.While(test=test):
                return self._compound(stmt, f"while {self.expression(test, BOOL)}:", depth)
            case ir.ForRange(target=target, start=start, stop=stop, step=step):
                bounds = f"{self.expression(start, INT)}, {self.expression(stop, INT)}, {step}"
                return self._compound(stmt, f"for {quote(target)} in range({bounds}):", depth)
            case ir.ForEach(targets=targets, iterables=iterables, raises=raises, handler=handler):
                names = ", ".join(map(quote, targets))
                each = ", ".join(self.expression(i) for i in iterables)
                head = f"for {names} in each{'!' if raises else ''}({each}){_handler(handler)}:"
                return self._compound(stmt, head, depth)
            case ir.Try():
                return self._try(stmt, depth)
            case ir.Unprotected(label=label, body=body):
                head = f"{margin}unprotected {quote_label(label)}:{self._span(stmt.span)}"
                return [head] + self.block(body, depth + 1)
            case ir.Labelled(label=label, body=body):
                head = f"{margin}block {quote_label(label)}:{self._span(stmt.span)}"
                return [head] + self.block(body, depth + 1)
        return [margin + self._simple(stmt) + self._span(stmt.span)]

    def _simple(self, stmt: ir.Stmt) -> str:
        match stmt:
            case ir.Assign(target=target, value=value, handler=handler):
                expected = self.scope.locals.get(target)
                declared = "" if expected is None else f": {expected}"
                return f"{quote(target)}{declared} = {self.expression(value, expected)}{_handler(handler)}"
            case ir.Eval(value=value, handler=handler):
                return f"{self.expression(value, NONE)}{_handler(handler)}"
            case ir.SetField(object=object, name=name, value=value):
                expected = self.scope.field_type(object.type, name)
                return f"set {self.primary(object)}.{quote_label(name)} = {self.expression(value, expected)}"
            case ir.SetGlobal(name=name, value=value):
                constant = self.scope.constants.get(name)
                expected = None if constant is None else constant.type
                return f"set @{quote(name)} = {self.expression(value, expected)}"
            case ir.Break():
                return "break"
            case ir.Continue():
                return "continue"
            case ir.CheckMemory(handler=handler):
                return f"check_memory{_handler(handler)}"
            case ir.Leave(label=label):
                return f"leave {quote_label(label)}"
            case ir.Return(value=value):
                return "return" if value is None else f"return {self.expression(value, self._result())}"
            case ir.Yield(value=value, target=target, handler=handler):
                mark = "!!" if stmt.guarded else "!" if stmt.raises else ""
                declared = "" if target is None else f"{quote(target)}: {self.scope.locals.get(target)} = "
                return f"{declared}yield{mark} {self.expression(value, self._item())}{_handler(handler)}"
            case ir.Raise(exception=exception, message=message, caught=caught, handler=handler):
                return f"raise {self._raised(exception, message, caught)}{_handler(handler)}"
        raise InternalError(f"the text form has no {type(stmt).__name__}")

    def _raised(self, exception: str | None, message: ir.Expr | None, caught: str | None) -> str:
        if exception is None:
            return f"caught {quote(caught or '')}"
        return exception if message is None else f"{exception}({self.expression(message)})"

    def _result(self) -> Type | None:
        return None if self.function is None or self.function.generator else self.function.result

    def _item(self) -> Type | None:
        result = None if self.function is None else self.function.result
        return result.item if isinstance(result, IteratorType) else None

    def _if(self, stmt: ir.If, word: str, depth: int) -> list[str]:
        margin = INDENT * depth
        head = f"{margin}{word} {self.expression(stmt.test, BOOL)}:{self._span(stmt.span)}"
        lines = [head] + self.block(stmt.body, depth + 1)
        if len(stmt.orelse) == 1 and isinstance(stmt.orelse[0], ir.If):
            return lines + self._if(stmt.orelse[0], "elif", depth)
        return lines + self._orelse(stmt.orelse, "else:", depth)

    def _orelse(self, body: tuple[ir.Stmt, ...], head: str, depth: int) -> list[str]:
        return [INDENT * depth + head] + self.block(body, depth + 1) if body else []

    def _compound(self, stmt: ir.While | ir.ForRange | ir.ForEach, head: str, depth: int) -> list[str]:
        lines = [INDENT * depth + head + self._span(stmt.span)] + self.block(stmt.body, depth + 1)
        return lines + self._orelse(stmt.orelse, "else:", depth)

    def _try(self, stmt: ir.Try, depth: int) -> list[str]:
        margin = INDENT * depth
        lines = [f"{margin}try {quote_label(stmt.label)}{_handler(stmt.handler)}:{self._span(stmt.span)}"]
        lines += self.block(stmt.body, depth + 1)
        for handler in stmt.handlers:
            classes = f" {', '.join(handler.exceptions)}" if handler.exceptions else ""
            target = f" as {quote(handler.target)}" if handler.target is not None else ""
            lines += [f"{margin}except{classes}{target}:"] + self.block(handler.body, depth + 1)
        lines += self._orelse(stmt.orelse, "else:", depth)
        return lines + self._orelse(stmt.finalbody, "finally:", depth)

    def _span(self, span: Span) -> str:
        if not self.spans or span == NO_SPAN:
            return ""
        path = self.function.span.path if self.function is not None else ""
        return print_span(span, path)


def print_span(span: Span, path: str = "") -> str:
    within = "" if span.path == path else f" in {json.dumps(span.path)}"
    return f" @{span.line}:{span.column}-{span.end_line}:{span.end_column}{within}"


def _attribute(text: str) -> str:
    return text if re.fullmatch(r"[\w.]+", text) else json.dumps(text)


def _handler(handler: str | None) -> str:
    return "" if handler is None else f" !{quote_label(handler)}"


def print_statement(stmt: ir.Stmt, scope: Scope, function: ir.Function | None = None) -> str:
    return "\n".join(Printer(scope, function).statement(stmt))


def print_function(function: ir.Function, program: ir.Program | None = None, spans: bool = False) -> str:
    """`program` saves types that follow from the program's constants, functions and classes."""
    outer = Scope() if program is None else scope_of(program)
    printer = Printer(outer.within(function), function, spans)
    parameters = ", ".join(f"{quote(name)}: {type}" for name, type in function.parameters)
    flags = "".join(f" {flag}" for flag in ("raises", "recursive", "generator") if getattr(function, flag))
    head = f"func {quote(function.name)}({parameters}) -> {function.result}{flags}:"
    if spans and function.span != NO_SPAN:
        head += print_span(function.span)
    lines = [head + (f"  # {_doc(function.doc)}" if function.doc else "")]
    if function.locals:
        lines.append(
            INDENT + "locals: " + ", ".join(f"{quote(name)}: {type}" for name, type in function.locals)
        )
    if function.borrowed:
        lines.append(f"{INDENT}borrowed: {', '.join(map(quote, function.borrowed))}")
    return "\n".join(lines + printer.block(function.body, 1)) + "\n"


def _doc(text: str) -> str:
    plain = text.isprintable() and text == text.strip() and not text.startswith('"')
    return text if plain else json.dumps(text)


def print_program(program: ir.Program, spans: bool = False) -> str:
    """Paragraphs: entries, subgraphs, classes, enums, protocols, constants, then the functions."""
    paragraphs = [
        "".join(f"entry {quote(name)}\n" for name in program.entries),
        *(_print_subgraph(s) for s in program.subgraphs),
        *(_print_class(c) for c in program.classes),
        *(_print_enum(e) for e in program.enums),
        "".join(_print_protocol(p) for p in program.protocols),
        "".join(_print_constant(c) for c in program.constants),
        *(print_function(f, program, spans) for f in program.functions),
    ]
    return "\n".join(p for p in paragraphs if p)


def _print_subgraph(subgraph: ir.Subgraph) -> str:
    lines = [f"subgraph {quote(subgraph.name)} {json.dumps(subgraph.id)}"]
    for word, tensors in (("input", subgraph.inputs), ("output", subgraph.outputs)):
        lines += [
            f"{INDENT}{word} {json.dumps(t.name)} {t.dtype}{json.dumps(list(t.shape))}" for t in tensors
        ]
    return "\n".join(lines) + "\n"


def _print_class(cls: ir.Class) -> str:
    flags = "".join(f" {flag}" for flag in CLASS_FLAGS if getattr(cls, flag))
    kinds = "".join(f" {word}({', '.join(having)})" for word, having in (("order", cls.order), ("own", cls.own)) if having)
    shown = f" as {quote(cls.shown)}" if cls.shown else ""
    lines = [f"class {quote(cls.name)} of {cls.type}{flags}{kinds}{shown}:"]
    return "\n".join(lines + [f"{INDENT}{quote(f.name)}: {f.type}" for f in cls.fields]) + "\n"


def _print_protocol(protocol: ir.Protocol) -> str:
    return f"protocol {protocol.kind}({', '.join(map(str, protocol.types))}) is {quote(protocol.function)}\n"


def _calls(functions: tuple[str, ...]) -> str:
    """The protocol functions that an operation may run."""
    return f" calling [{', '.join(map(quote, functions))}]" if functions else ""


def _print_enum(enum: ir.Enum) -> str:
    own = f" own({', '.join(enum.own)})" if enum.own else ""
    own += " by_value" if enum.by_value else ""
    own += f" flag({enum.named})" if enum.named is not None else ""
    lines = [f"enum {quote(enum.name)} of {enum.type} values {enum.value_type}{own}:"]
    lines += [f"{INDENT}{quote(name)} = {value!r}" for name, value in enum.members]
    return "\n".join(lines + [f"{INDENT}shown {texts!r}" for texts in enum.texts]) + "\n"


def _print_constant(constant: ir.Constant) -> str:
    word = "state" if constant.mutable else "constant"
    value = json.dumps(constant.value, ensure_ascii=True)
    return f"{word} {quote(constant.name)}: {constant.type} = {value}\n"

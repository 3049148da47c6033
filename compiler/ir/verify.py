"""Checks that a program keeps the IR's rules. A breach is a mistake of the compiler's own: an InternalError.

Run after every pass. Beside the rules of expressions (verify_expressions.py):
  - entries, calls, globals, classes, fields and handlers name things that are there; names are unique;
  - locals are sorted by name, declared once, and assigned values of exactly their type;
  - Break and Continue stand in a loop, Yield in a generator, Leave in the Labelled block it names;
  - a function with a result returns one on every path;
  - a handler is the label of a Try whose body the statement stands in.
"""

from __future__ import annotations

import builtins
from collections import Counter
from dataclasses import dataclass, replace

from compiler.diagnostics.diagnostic import InternalError
from compiler.ir import nodes as ir
from compiler.ir.obvious import Scope, scope_of
from compiler.ir.printer import print_statement
from compiler.ir.verify_expressions import field_type, same, verify_expression
from compiler.ir.walk import statements_of
from compiler.types.types import (
    BOOL,
    BYTES,
    EXCEPTION,
    INT,
    NEVER,
    NONE,
    RANGE,
    STR,
    ArrayType,
    DictType,
    IteratorType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    Type,
)

Block = tuple[ir.Stmt, ...]


def verify(program: ir.Program) -> None:
    """Raises InternalError, one sentence and the statement, on the first breach."""
    scope = scope_of(program)
    for what, names in (
        ("functions", [f.name for f in program.functions]),
        ("constants", [c.name for c in program.constants]),
        ("classes", [c.name for c in program.classes] + [e.name for e in program.enums]),
        ("subgraphs", [s.name for s in program.subgraphs]),
    ):
        if twice := _repeated(names):
            raise InternalError(f"two {what} are named {twice[0]!r}")
    for entry in program.entries:
        if entry not in scope.functions:
            raise InternalError(f"the entry {entry!r} is no function of the program")
    for protocol in program.protocols:
        _verify_protocol(protocol, scope)
    for function in program.functions:
        verify_function(function, scope)


def _verify_protocol(protocol: ir.Protocol, scope: Scope) -> None:
    function = scope.functions.get(protocol.function)
    if protocol.kind not in ir.PROTOCOLS or function is None or tuple(t for _, t in function.parameters) != protocol.types:
        raise InternalError(f"{protocol.function!r} is no function for {protocol.kind} of {', '.join(map(str, protocol.types))}")


def _repeated(names: list[str]) -> list[str]:
    return sorted(name for name, count in Counter(names).items() if count > 1)


def verify_function(function: ir.Function, scope: Scope) -> None:
    verifier = _Verifier(function, scope.within(function))
    verifier.declarations()
    verifier.block(function.body, _Place())
    if function.result not in (NONE, NEVER) and not function.generator and not ends(function.body):
        verifier.report(f"a path ends without the {function.result} to return")


@dataclass(frozen=True)
class _Place:
    """What is around a statement."""

    in_loop: bool = False
    handlers: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()


class _Verifier:
    def __init__(self, function: ir.Function, scope: Scope):
        self.function = function
        self.scope = scope
        self.statement: ir.Stmt | None = None

    def report(self, why: str) -> None:
        where = f"{self.function.name}: {why}"
        if self.statement is None:
            raise InternalError(where)
        try:
            text = print_statement(self.statement, self.scope, self.function)
        except (AttributeError, TypeError, InternalError):  # too broken to print as text
            text = repr(self.statement)
        raise InternalError(f"{where}, in: {text.splitlines()[0]}")

    def declarations(self) -> None:
        names = [name for name, _ in self.function.locals]
        if names != sorted(names):
            self.report("its locals are not sorted by name")
        declared = names + [name for name, _ in self.function.parameters]
        if twice := _repeated(declared):
            self.report(f"the local {twice[0]!r} is declared twice")
        if strange := sorted(set(self.function.borrowed) - set(names)):
            self.report(f"{strange[0]!r} is borrowed and no local")
        if self.function.generator and not isinstance(self.function.result, IteratorType):
            self.report(f"the result of a generator is an Iterator, not {self.function.result}")

    def block(self, body: Block, place: _Place) -> None:
        for stmt in body:
            self.statement = stmt
            self.check(stmt, place)
        self.statement = None

    def check(self, stmt: ir.Stmt, place: _Place) -> None:
        self.handler(getattr(stmt, "handler", None), place)
        match stmt:
            case ir.Assign(target=target, value=value):
                self.value(value, self.local(target), f"the value of {target!r}")
            case ir.Eval(value=value):
                verify_expression(value, self.scope, self.report, nested=False)
            case ir.SetField(object=object, name=name, value=value):
                self.operand(object)
                expected = field_type(object.type, name, self.scope, self.report)
                check = self.value if isinstance(value, ir.MakeObject) else self.operand
                check(value, expected, f"field {name!r}")
            case ir.SetGlobal(name=name, value=value):
                self.set_global(name, value)
            case ir.Break() | ir.Continue():
                if not place.in_loop:
                    self.report(f"{type(stmt).__name__} stands outside a loop")
            case ir.CheckMemory():
                pass
            case ir.Return(value=value):
                self.return_(value)
            case ir.Yield(value=value, target=target):
                if not self.function.generator:
                    self.report("Yield stands outside a generator")
                if target is not None:
                    self.local(target)
                self.operand(value, self.function.result.item, "the value yielded")
            case ir.Raise():
                self.raise_(stmt)
            case ir.If(test=test, body=body, orelse=orelse):
                self.operand(test, BOOL, "the condition")
                self.block(body, place)
                self.block(orelse, place)
            case ir.While() | ir.ForRange() | ir.ForEach():
                self.loop(stmt, place)
            case ir.Try():
                self.try_(stmt, place)
            case ir.Labelled(label=label, body=body):
                if label in place.labels:
                    self.report(f"a block around it has the label {label!r}, too")
                self.block(body, replace(place, labels=place.labels | {label}))
            case ir.Unprotected(label=label, body=body):
                if label not in place.handlers:
                    self.report(f"no Try around it is labelled {label!r}")
                self.block(body, replace(place, handlers=place.handlers - {label}))
            case ir.Leave(label=label):
                if label not in place.labels:
                    self.report(f"no block around it is labelled {label!r}")
            case _:
                self.report(f"{type(stmt).__name__} is no statement")

    def local(self, name: str) -> Type:
        if name not in self.scope.locals:
            self.report(f"no local is named {name!r}")
        return self.scope.locals[name]

    def value(self, expr: ir.Expr, expected: Type, what: str) -> None:
        verify_expression(expr, self.scope, self.report, nested=False)
        same(expr.type, expected, what, self.report)

    def operand(self, expr: ir.Expr, expected: Type | None = None, what: str = "") -> None:
        verify_expression(expr, self.scope, self.report)
        if expected is not None:
            same(expr.type, expected, what, self.report)

    def handler(self, label: str | None, place: _Place) -> None:
        if label is not None and label not in place.handlers:
            self.report(f"no Try around it is labelled {label!r}")

    def set_global(self, name: str, value: ir.Expr) -> None:
        constant = self.scope.constants.get(name)
        if constant is None:
            self.report(f"no global is named {name!r}")
        if not constant.mutable:
            self.report(f"the constant {name!r} is not state")
        self.operand(value, constant.type, f"the value of @{name}")

    def return_(self, value: ir.Expr | None) -> None:
        if self.function.generator:
            if value is not None:
                self.operand(value)
            return
        result = self.function.result
        if value is not None:
            self.operand(value, result, "the value returned")
        elif result != NONE:
            self.report(f"the {result} to return is missing")

    def raise_(self, stmt: ir.Raise) -> None:
        if (stmt.exception is None) == (stmt.caught is None):
            self.report("Raise names either a class or a caught exception")
        if stmt.caught is not None and self.local(stmt.caught) != EXCEPTION:
            self.report(f"{stmt.caught!r} is no caught exception")
        if stmt.exception is not None:
            self.exception(stmt.exception)
        if stmt.message is not None:
            self.operand(stmt.message, stmt.message.type if stmt.exception == "KeyError" else STR, "the message")

    def exception(self, name: str) -> None:
        """Beside the builtin ones, those of modules (json.JSONDecodeError) and the user's (module:Name)."""
        if name == "FrozenInstanceError":  # of dataclasses, which the runtime knows
            return
        found = getattr(builtins, name, None)
        if (
            ":" not in name
            and "." not in name
            and not (isinstance(found, type) and issubclass(found, BaseException))
        ):
            self.report(f"no exception is named {name!r}")

    def loop(self, stmt: ir.While | ir.ForRange | ir.ForEach, place: _Place) -> None:
        match stmt:
            case ir.While(test=test):
                self.operand(test, BOOL, "the condition")
            case ir.ForRange(target=target, start=start, stop=stop, step=step):
                same(self.local(target), INT, f"the target {target!r}", self.report)
                self.operand(start, INT, "the start")
                self.operand(stop, INT, "the stop")
                if type(step) is not int or step == 0:
                    self.report(f"the step of a range is a number other than 0, not {step!r}")
            case ir.ForEach():
                self.for_each(stmt)
        self.block(stmt.body, replace(place, in_loop=True))
        self.block(stmt.orelse, place)

    def for_each(self, stmt: ir.ForEach) -> None:
        if len(stmt.targets) != len(stmt.iterables) or not stmt.targets:
            self.report("a loop has one target for each iterable")
        for target, iterable in zip(stmt.targets, stmt.iterables):
            self.operand(iterable)
            item = item_type(iterable.type)
            if item is None:
                self.report(f"{iterable.type} is not iterable")
            same(item, self.local(target), f"an item for {target!r}", self.report)

    def try_(self, stmt: ir.Try, place: _Place) -> None:
        if stmt.label in place.handlers:
            self.report(f"a Try around it has the label {stmt.label!r}, too")
        self.block(stmt.body, replace(place, handlers=place.handlers | {stmt.label}))
        for handler in stmt.handlers:
            self.statement = stmt
            for name in handler.exceptions:
                self.exception(name)
            if handler.target is not None and self.local(handler.target) != EXCEPTION:
                self.report(f"{handler.target!r} cannot hold a caught exception")
            self.block(handler.body, place)
        self.block(stmt.orelse, place)
        self.block(stmt.finalbody, place)


def item_type(iterable: Type) -> Type | None:
    """What iterating gives; None when it cannot be iterated."""
    match iterable:
        case ListType(item=item) | SetType(item=item) | TupleOfType(item=item) | IteratorType(item=item):
            return item
        case DictType(key=key):
            return key
        case ArrayType(dtype=dtype, rank=rank) if rank > 0:
            return ScalarType(dtype) if rank == 1 else ArrayType(dtype, rank - 1)
    return {STR: STR, BYTES: INT, RANGE: INT}.get(iterable)


# --- does control reach the end of a block? ---


def ends(body: Block) -> bool:
    """Whether no path leads past the block: it returns, raises, leaves what is around, or loops forever."""
    return any(_statement_ends(stmt) for stmt in body)


def _statement_ends(stmt: ir.Stmt) -> bool:
    match stmt:
        case ir.Return() | ir.Raise() | ir.Break() | ir.Continue() | ir.Leave():
            return True
        case ir.Labelled(label=label, body=body):
            return ends(body) and not leaves(body, label)
        case ir.Unprotected(body=body):
            return ends(body)
        case ir.Assign(value=value) | ir.Eval(value=value):
            return value.type == NEVER
        case ir.If(body=body, orelse=orelse):
            return ends(body) and ends(orelse)
        case ir.While(test=ir.Const(value=True), body=body):
            return not breaks(body)
        case ir.While(body=body, orelse=orelse) | ir.ForRange(body=body, orelse=orelse):
            return ends(orelse) and not breaks(body)
        case ir.ForEach(body=body, orelse=orelse):
            return ends(orelse) and not breaks(body)
        case ir.Try(body=body, handlers=handlers, orelse=orelse, finalbody=finalbody):
            tried = ends(body) or ends(orelse)
            return ends(finalbody) or (tried and all(ends(handler.body) for handler in handlers))
    return False


def leaves(body: Block, label: str) -> bool:
    """Whether a Leave within leaves the Labelled block that has this label and body."""
    return any(isinstance(stmt, ir.Leave) and stmt.label == label for stmt in statements_of(body))


def breaks(body: Block) -> bool:
    """Whether a Break within leaves the loop that has this body."""
    return any(_statement_breaks(stmt) for stmt in body)


def _statement_breaks(stmt: ir.Stmt) -> bool:
    match stmt:
        case ir.Break():
            return True
        case ir.If(body=body, orelse=orelse):
            return breaks(body) or breaks(orelse)
        case ir.Labelled(body=body) | ir.Unprotected(body=body):
            return breaks(body)
        case ir.While(orelse=orelse) | ir.ForRange(orelse=orelse) | ir.ForEach(orelse=orelse):
            return breaks(orelse)
        case ir.Try(body=body, handlers=handlers, orelse=orelse, finalbody=finalbody):
            return any(breaks(b) for b in (body, orelse, finalbody, *(h.body for h in handlers)))
    return False

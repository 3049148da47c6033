"""Looks at exhausted memory where a program could otherwise go on without end, or past its except clause.

Operations that only allocate do not say whether they could: a MemoryError is pending in the Context then, and what they
gave is empty. Before: nothing looks at it but the end of the call. After: a CheckMemory stands at the beginning of the
body of every loop in which something may allocate; at the end of every try body, and before what leaves it, where a
clause takes a MemoryError, and after everything there that may allocate where one names it or a base of it; and where an
object or the value of a shared variable was made, which is used without asking, or something was repeated, which what
follows would take for empty.
"""

from __future__ import annotations

from dataclasses import replace

from compiler.ir import nodes as ir
from compiler.ir.verify import ends
from compiler.ir.walk import map_blocks, statements_of
from compiler.passes.renew_objects import renewed_by
from compiler.types.types import BOOL, FLOAT, INT, NONE, EnumType, ScalarType, Type

_REPEATING = ("str_mul", "bytes_mul", "tuple_repeat", "list_repeat")
_FEW = 1000
# Operations that make nothing new.
_PARTS = frozenset("list_getitem list_setitem tuple_getitem tuple_of_getitem dict_getitem dict_value str_getitem".split())
_TAKING = ("MemoryError", "Exception", "BaseException")


def check_memory(program: ir.Program) -> ir.Program:
    allocating = _allocating(program)
    functions = tuple(replace(f, body=_Checks(allocating).block(f.body)) for f in program.functions)
    return replace(program, functions=functions)


def _allocating(program: ir.Program) -> set[str]:
    """The functions in which something may allocate, or in one that they call."""
    found: set[str] = set()
    while True:
        more = {f.name for f in program.functions if f.generator or _allocates(f.body, found)}
        if more == found:
            return found
        found = more


def _allocates(block: tuple[ir.Stmt, ...], allocating: set[str]) -> bool:
    for s in statements_of(block):
        if renewed_by(s) is not None:
            return True
        match s:
            case ir.Assign(value=value) | ir.Eval(value=value):
                if _value_allocates(value, allocating):
                    return True
            case ir.ForEach(raises=True) | ir.Yield():  # in the latter a generator runs
                return True
    return False


def _value_allocates(value: ir.Expr, allocating: set[str]) -> bool:
    match value:
        case ir.Call(function=function):
            return function in allocating
        case ir.MakeList() | ir.MakeDict() | ir.MakeObject():
            return True
        case ir.Op(function=function, calls=()) if function in _PARTS:
            return False
        case ir.Op(context=True, raises=raises, effect=effect, type=type):
            return not raises or effect == "write" or not _is_number(type)
    return False


def _is_number(type: Type) -> bool:
    return type in (NONE, BOOL, INT, FLOAT) or isinstance(type, (EnumType, ScalarType))


def _makes_object(s: ir.Stmt) -> bool:
    match s:
        case ir.Assign(value=ir.MakeObject()) | ir.Eval(value=ir.Op(function="cell_set")):
            return True
    return renewed_by(s) is not None


def _repeats_at_will(s: ir.Stmt) -> bool:
    """Whether it makes a copy that is as many times as long as a number says: the one step likely to exhaust memory."""
    match s:
        case ir.Assign(value=ir.Op(function=function, args=args)) if function in _REPEATING:
            return not any(isinstance(a, ir.Const) and a.type == INT and a.value <= _FEW for a in args)
    return False


def _takes_memory_error(s: ir.Try) -> bool:
    return any(not h.exceptions or any(name in _TAKING for name in h.exceptions) for h in s.handlers)


class _Checks:
    def __init__(self, allocating: set[str]):
        self.allocating = allocating

    def block(self, block: tuple[ir.Stmt, ...], leaving: bool = False, exactly: bool = False) -> tuple[ir.Stmt, ...]:
        """With `leaving`, the block stands in a try body that takes a MemoryError; with `exactly`, in one that names it."""
        out: list[ir.Stmt] = []
        for s in block:
            if leaving and isinstance(s, (ir.Return, ir.Break, ir.Continue, ir.Unprotected)):
                out.append(ir.CheckMemory(span=s.span))
            out.append(self._statement(s, leaving, exactly))
            if _makes_object(s) or _repeats_at_will(s) or (exactly and self._may_fail(s)):
                out.append(ir.CheckMemory(span=s.span))
        return tuple(out)

    def _may_fail(self, s: ir.Stmt) -> bool:
        return isinstance(s, (ir.Assign, ir.Eval)) and _value_allocates(s.value, self.allocating)

    def _statement(self, s: ir.Stmt, leaving: bool, exactly: bool) -> ir.Stmt:
        again = lambda inner: self.block(inner, leaving, exactly)  # noqa: E731
        match s:
            case ir.While() | ir.ForRange() | ir.ForEach():
                s = map_blocks(s, again)
                checked = not exactly and _allocates(s.body, self.allocating)
                return replace(s, body=(ir.CheckMemory(span=s.span), *s.body)) if checked else s
            case ir.Try(body=body) if _takes_memory_error(s) and _allocates(body, self.allocating):
                checked = self.block(body, True, exactly or any(h.exceptions for h in s.handlers))
                if not ends(checked):
                    checked = (*checked, ir.CheckMemory(span=s.span))
                return replace(map_blocks(s, again), body=checked)
            case ir.Unprotected():
                return map_blocks(s, self.block)
        return map_blocks(s, again)

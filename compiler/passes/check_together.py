"""Asks once how long lists are that several items of fixed places are read from.

Before: `b[0] … b[1] … b[3]`, each a list_getitem! that looks whether its index lies inside. After: one test whether the
lists are as long as all these reads need stands before the first; where one is not, a copy of the statements raises what
they raise, at the same place. What follows is left to passes.prove_bounds, which finds that the reads cannot fail.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, map_blocks, own_expressions, read_names
from compiler.passes.copied_block import Copier
from compiler.types.types import BOOL, FLOAT, INT, ListType, Type

_PARTS = frozenset("list_getitem tuple_getitem tuple_of_getitem str_getitem bytes_getitem".split())
_NUMBERS = (BOOL, INT, FLOAT)
_MOST_STATEMENTS = 40  # that there may be a copy of
_FEWEST_SAVED = 2  # tests that are no more needed


def check_together(program: ir.Program) -> ir.Program:
    return replace(program, functions=tuple(_Gatherer(f).run() for f in program.functions))


@dataclass(frozen=True)
class _Read:
    """Of item `index` of the list that a local has, by the statement at `at`."""

    at: int
    list: ir.Local
    index: int


class _Gatherer:
    def __init__(self, function: ir.Function):
        self.function = function
        self.types = dict(function.parameters) | dict(function.locals)
        self.made: dict[str, Type] = {}

    def run(self) -> ir.Function:
        body = self.block(self.function.body)
        locals_ = tuple(sorted((*self.function.locals, *self.made.items())))
        return replace(self.function, body=body, locals=locals_)

    def block(self, block: Block) -> Block:
        out: list[ir.Stmt] = []
        run: list[ir.Stmt] = []
        for s in block:
            if _is_repeatable(s):
                run.append(s)
                continue
            out += self.checked(run)
            run = []
            out.append(map_blocks(s, self.block))
        return tuple(out + self.checked(run))

    def checked(self, run: list[ir.Stmt]) -> list[ir.Stmt]:
        """Statements that only read, with the tests put before them."""
        reads = _reads(run)
        if len(reads) <= _FEWEST_SAVED:
            return run
        ready = max((_assigned_last(run, read) for read in reads), default=0)
        group = [read for read in reads if read.at >= ready]
        before = self.checked(run[:ready])
        if len(group) - len({read.list.name for read in group}) < _FEWEST_SAVED:
            return before + run[ready:]
        first, last = group[0].at, group[-1].at
        if last - first >= _MOST_STATEMENTS:
            return before + run[ready:]
        return before + run[ready:first] + self.test(group, run[first : last + 1]) + run[first:]

    def test(self, group: list[_Read], statements: list[ir.Stmt]) -> list[ir.Stmt]:
        out: list[ir.Stmt] = []
        tests: list[ir.Expr] = []
        span = statements[0].span
        for name in dict.fromkeys(read.list.name for read in group):
            reads = [read for read in group if read.list.name == name]
            size = self.fresh("size", INT)
            out.append(ir.Assign(size, ir.Op(INT, "len", (reads[0].list,), effect="read", span=span), span=span))
            least = 1 + max(read.index for read in reads)
            tests.append(ir.Op(BOOL, "lt", (ir.Local(INT, size, span=span), ir.Const(INT, least, span=span)), span=span))
        test = tests[0] if len(tests) == 1 else ir.BoolOp(BOOL, "or", tuple(tests), span=span)
        return [*out, ir.If(test, self.raising(statements), span=span)]

    def raising(self, statements: list[ir.Stmt]) -> Block:
        """A copy of those that can raise, and of what they need."""
        names = {name: self.fresh(name, self.types[name]) for s in statements for name in assigned_names(s)}
        out: list[ir.Stmt] = []
        needed: set[str] = set()
        for s in reversed(Copier(names, {}, str, statements[0].span).block(tuple(statements))):
            raises = isinstance(s.value, ir.Op) and s.value.raises
            if s.target in needed:
                out.append(s)
            elif raises:
                out.append(ir.Eval(s.value, span=s.span))
            if raises or s.target in needed:
                needed.update(read_names(s))
        kept = {name for s in out for name in assigned_names(s)}
        self.made = {name: type for name, type in self.made.items() if name not in names.values() or name in kept}
        return tuple(reversed(out))

    def fresh(self, name: str, type: Type) -> str:
        number, made = 1, name
        while made in self.types or made in self.made:
            number += 1
            made = f"{name}_{number}"
        self.made[made] = type
        return made


def _is_repeatable(s: ir.Stmt) -> bool:
    """Whether the statement gives the same again: it only reads, and makes nothing."""
    if not isinstance(s, ir.Assign):
        return False
    for e in own_expressions(s):
        if isinstance(e, (ir.Call, ir.MakeList, ir.MakeDict, ir.MakeObject)):
            return False
        if isinstance(e, ir.Op) and (e.effect == "write" or e.calls or (e.context and e.type not in _NUMBERS and e.function not in _PARTS)):
            return False
    return True


def _reads(run: list[ir.Stmt]) -> list[_Read]:
    found = []
    for at, s in enumerate(run):
        match s:
            case ir.Assign(value=ir.Op(function="list_getitem", args=(ir.Local(type=ListType()) as xs, ir.Const(value=int(index))))):
                found += [_Read(at, xs, index)] if index >= 0 else []
    return found


def _assigned_last(run: list[ir.Stmt], read: _Read) -> int:
    """Where in the run the read's list is known."""
    return max((at + 1 for at, s in enumerate(run[: read.at]) if read.list.name in assigned_names(s)), default=0)

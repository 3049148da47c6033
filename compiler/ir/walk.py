"""Walking the IR: the blocks inside statements, the expressions inside both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache

from compiler.ir import nodes as ir
from compiler.types.types import EXCEPTION

Block = tuple[ir.Stmt, ...]


def blocks_of(s: ir.Stmt) -> list[Block]:
    """The blocks directly inside a statement, in order."""
    match s:
        case ir.If() | ir.While() | ir.ForRange() | ir.ForEach():
            return [s.body, s.orelse]
        case ir.Try():
            return [s.body, *(h.body for h in s.handlers), s.orelse]
        case ir.Labelled() | ir.Unprotected():
            return [s.body]
    return []


def map_blocks(s: ir.Stmt, change: Callable[[Block], Block]) -> ir.Stmt:
    """The statement with each of its blocks changed."""
    match s:
        case ir.If() | ir.While() | ir.ForRange() | ir.ForEach():
            return replace(s, body=change(s.body), orelse=change(s.orelse))
        case ir.Try():
            handlers = tuple(replace(h, body=change(h.body)) for h in s.handlers)
            return replace(s, body=change(s.body), handlers=handlers, orelse=change(s.orelse))
        case ir.Labelled() | ir.Unprotected():
            return replace(s, body=change(s.body))
    return s


def statements_of(block: Block) -> Iterator[ir.Stmt]:
    """Every statement of the block and of the blocks inside it."""
    left = list(reversed(block))
    while left:
        s = left.pop()
        yield s
        for inner in reversed(blocks_of(s)):
            left += reversed(inner)


def called_by(e: ir.Expr) -> list[str]:
    """The functions of the program that the expression itself may run."""
    return [e.function] if isinstance(e, ir.Call) else [name for name in getattr(e, "calls", ()) if name != ir.DEEP]


def reached_from(roots: Iterable[str], functions: Mapping[str, ir.Function]) -> set[str]:
    """The names of the functions that these may run, themselves included."""
    left, reached = list(roots), set()
    while left:
        name = left.pop()
        if name not in reached:
            reached.add(name)
            for e in (e for s in statements_of(functions[name].body) for e in own_expressions(s)):
                left += called_by(e)
    return reached


@cache
def _parts(node: type) -> tuple[str, ...]:
    """The fields of a statement or expression that hold expressions, last first."""
    return tuple(f.name for f in reversed(fields(node)) if "Expr" in f.type)


def own_expressions(s: ir.Stmt) -> list[ir.Expr]:
    """Every expression of the statement itself, not of statements inside it."""
    return _with_parts([getattr(s, name) for name in _parts(type(s))])


def expressions_in(value: ir.Expr | tuple[ir.Expr, ...]) -> list[ir.Expr]:
    """The expression, or those of the tuple, and all within them."""
    return _with_parts([value])


def _with_parts(left: list) -> list[ir.Expr]:
    """The expressions and tuples of such, from the last one on, each before what is in it. One loop, for all passes walk all the time."""
    found: list[ir.Expr] = []
    while left:
        value = left.pop()
        if isinstance(value, tuple):
            left += value[::-1]
        elif value is not None:
            found.append(value)
            left += [getattr(value, name) for name in _parts(type(value))]
    return found


def map_locals(value: object, change: Callable[[ir.Local], ir.Expr]) -> object:
    """The expression, or tuple of expressions, with each local in it changed; anything else as it is."""
    if isinstance(value, ir.Local):
        return change(value)
    if isinstance(value, ir.Expr):
        made = {name: map_locals(part, change) for name, part in vars(value).items()}
        return replace(value, **{name: part for name, part in made.items() if part is not getattr(value, name)})
    if isinstance(value, tuple):
        parts = tuple(map_locals(part, change) for part in value)
        return value if all(a is b for a, b in zip(parts, value)) else parts
    return value


def map_own_locals(s: ir.Stmt, change: Callable[[ir.Local], ir.Expr]) -> ir.Stmt:
    """The statement with each local that it reads itself changed; what is inside it is as it was."""
    made = {name: map_locals(value, change) for name, value in vars(s).items()}
    if isinstance(s, ir.Raise) and s.caught is not None:  # which is a local's name, too
        again = change(ir.Local(EXCEPTION, s.caught))
        made["caught"] = again.name if isinstance(again, ir.Local) else s.caught
    return replace(s, **{name: value for name, value in made.items() if value is not getattr(s, name)})


def assigned_names(s: ir.Stmt) -> tuple[str, ...]:
    """Locals the statement itself assigns."""
    match s:
        case ir.Assign(target=target) | ir.ForRange(target=target):
            return (target,)
        case ir.ForEach(targets=targets):
            return targets
        case ir.Yield(target=str(target)):
            return (target,)
        case ir.Try(handlers=handlers):
            return tuple(h.target for h in handlers if h.target is not None)
    return ()


def read_names(s: ir.Stmt) -> list[str]:
    """Locals the statement itself reads, as often as it does."""
    found = [e.name for e in own_expressions(s) if isinstance(e, ir.Local)]
    if isinstance(s, ir.Raise) and s.caught is not None:
        found.append(s.caught)
    return found


def count_reads(block: Block, assigned: bool = False) -> dict[str, int]:
    """How often each local is read; with `assigned`, names that are only assigned are there, too."""
    counts: dict[str, int] = {}
    for s in statements_of(block):
        for name in [*read_names(s), *(assigned_names(s) if assigned else ())]:
            counts[name] = counts.get(name, 0) + 1
    return counts


def used_once(block: Block) -> set[str]:
    """The locals that are assigned and read at one place each."""
    assigned = Counter(name for s in statements_of(block) for name in assigned_names(s))
    return {name for name, count in count_reads(block).items() if count == assigned[name] == 1}


def with_body(f: ir.Function, body: Block) -> ir.Function:
    """The function with this body, and the locals that it names."""
    left = count_reads(body, assigned=True)
    return replace(f, body=body, locals=tuple((name, type) for name, type in f.locals if name in left))
